"""Evidence: a photo or a voice note goes with an act of one's own."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from flows.deliver.own import own_act, shown_anew
from flows.refusal import Refusal
from storage import contributions, evidence
from storage.database import Transaction
from storage.models import Contribution

MOST = 10
HOUR = 3_600_000_000


class Attach(BaseModel):
    """A file for an act: sealed by the vault for ``evidence``; ``key`` is the message that brought it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    contribution: int
    person: int
    kind: Literal["photo", "voice"]
    sealed: bytes
    key: str
    at: int


def attach(tx: Transaction, request: Attach) -> Contribution | Refusal:
    """Keep evidence with an act; the same message brings it once."""
    found = own_act(tx, request.contribution, request.person, request.at)
    if isinstance(found, Refusal):
        return found
    _, act = found
    if evidence.evidence_count(tx.db, act.id) >= MOST:
        return Refusal("evidence-full", {"most": MOST})
    evidence.add_evidence(
        tx.db, contribution=act.id, kind=request.kind, sealed=request.sealed, key=request.key, at=request.at
    )
    shown_anew(tx, act, request.at)
    return act


def just_done(tx: Transaction, person: int, at: int) -> Contribution | None:
    """Return the act that a photo sent now is most likely about: the latest of the last hour."""
    return contributions.latest_act(tx.db, person, at - HOUR)


def detach(tx: Transaction, act: int, person: int, at: int) -> tuple[str, bytes] | Refusal:
    """Take the newest evidence off an act and return its kind and seal."""
    found = own_act(tx, act, person, at)
    if isinstance(found, Refusal):
        return found
    kept = [id for id, kind, _ in evidence.evidence(tx.db, act) if kind != "link"]
    off = evidence.drop_evidence(tx.db, kept[-1]) if kept else None
    if off is None:
        return Refusal("act-gone")
    shown_anew(tx, found[1], at)
    return off
