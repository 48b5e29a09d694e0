"""What an act says, and how the log keeps it."""

import re

from pydantic import BaseModel, ConfigDict

from flows.deliver.parse import Parsed
from flows.taking_part import pseudonym
from storage import evidence, log
from storage.database import Transaction
from storage.leaves import Field
from storage.models import Campaign, Contribution

WORDS = ("text", "place", "unit")
_LINK = re.compile(r"https?://[^\s<>\"]{3,200}")
MOST_LINKS = 3


class Facts(BaseModel):
    """What an act says; unknown numbers are None, never 0."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str | None
    kind: str
    minutes: int | None
    quantity: float | None
    unit: str | None
    people: int
    place: str | None
    happened_at: int
    precision: str


def facts_of(parsed: Parsed) -> Facts:
    """Return what words say; an act of nobody else is one person's."""
    return Facts(
        text=parsed.text.strip(),
        kind=parsed.kind,
        minutes=parsed.minutes,
        quantity=parsed.quantity,
        unit=parsed.unit_key,
        people=parsed.people or 1,
        place=parsed.place,
        happened_at=parsed.happened_at,
        precision=parsed.precision,
    )


def kept_facts(act: Contribution) -> Facts:
    """Return what a kept act says."""
    return Facts.model_validate({name: getattr(act, name) for name in Facts.model_fields})


def level_of(people: int, task: int | None) -> str:
    """Return ``individual``, ``group`` (several together) or ``collective`` (together on a task of all)."""
    if people < 2:
        return "individual"
    return "group" if task is None else "collective"


def leaf(
    tx: Transaction,
    campaign: Campaign,
    person: int,
    at: int,
    type: str,
    facts: Facts,
    **more: Field,
) -> int:
    """Log an act or its correction: its words as HMACs, so that they can be taken back alone."""
    said = facts.model_dump()
    fields: dict[str, Field] = {k: v for k, v in said.items() if k not in (*WORDS, "quantity")}
    fields["quantity"] = None if facts.quantity is None else f"{facts.quantity:g}"
    words = {name: said[name] for name in WORDS if said[name]}
    return tx.log.append(campaign.id, type, at, pseudonym(tx, campaign, person), {**fields, **more}, words)


def forget_leaf_words(tx: Transaction, act: Contribution) -> None:
    """Take the words of an act's present leaf out of the log."""
    for name in WORDS:
        log.forget_words(tx, act.campaign, act.leaf, name)


def keep_links(tx: Transaction, id: int, text: str | None, at: int) -> None:
    """Keep the links in an act's words as its evidence."""
    for n, url in enumerate(_LINK.findall(text or "")[:MOST_LINKS]):
        sealed = tx.vault.seal("evidence", url.encode())
        evidence.add_evidence(
            tx.db, contribution=id, kind="link", sealed=sealed, key=f"link:{id}:{at}:{n}", at=at
        )
