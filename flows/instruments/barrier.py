"""/barrier: what is in the way. It waits in sight until it is answered or gone, and its days are counted."""

from pydantic import BaseModel, ConfigDict

from flows.design.tell import in_private
from flows.limits import local_day, too_many_acts
from flows.refusal import Refusal
from flows.results.source import Source
from flows.speech import Speech
from flows.taking_part import may_act, pseudonym, rules_of, takes_part
from flows.text import clean
from storage import barriers, campaigns, messages, people, safety, timeline
from storage.barriers import Barrier
from storage.database import Transaction
from storage.leaves import Field
from storage.models import Campaign

KINDS = ("hierarchy", "control", "money_first", "time", "unclear_role", "not_counted", "other")
LIMIT = 280


class Name(BaseModel):
    """``/barrier The permit office takes 6 weeks``; ``key`` is the message that says it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    person: int
    text: str
    at: int
    key: str


def name_barrier(tx: Transaction, campaign: Campaign | None, request: Name) -> Barrier | Refusal:
    """Keep a barrier; said twice by one message it is one."""
    if known := barriers.barrier_by_key(tx.db, request.key):
        return known
    if (no := may_act(tx, campaign, request.person, request.at)) or campaign is None:
        return no or Refusal("no-campaign")
    words = clean(request.text, LIMIT)
    if isinstance(words, Refusal):
        return Refusal("barrier-empty") if words.key == "text-empty" else words
    start, _ = local_day(request.at, campaign.zone)
    if no := too_many_acts(barriers.said_since(tx.db, request.person, start), rules_of(campaign)):
        return no
    takes_part(tx, campaign, request.person, request.at)
    id = barriers.add(
        tx.db, campaign=campaign.id, person=request.person, text=words, at=request.at, key=request.key
    )
    timeline.happened(tx.db, campaign=campaign.id, at=request.at, kind="barrier", item=id)
    _log(tx, campaign, "barrier", request.at, request.person, {"barrier": id}, {"text": words})
    return _kept(tx, id)


def say_kind(tx: Transaction, id: int, person: int, kind: str, at: int) -> Barrier | Refusal:
    """Let its author say of what kind a barrier is."""
    held = _own(tx, id, person)
    if isinstance(held, Refusal):
        return held
    if kind not in KINDS:
        return Refusal("stale-button")
    barriers.set_kind(tx.db, id, kind)
    _log(tx, held, "barrier_kind", at, person, {"barrier": id, "kind": kind})
    _shown_anew(tx, held, id, at)
    return _kept(tx, id)


def say_private(tx: Transaction, id: int, person: int, private: bool, at: int) -> Barrier | Refusal:
    """Let its author keep a barrier's words from the city, or not."""
    held = _own(tx, id, person)
    if isinstance(held, Refusal):
        return held
    barriers.keep_private(tx.db, id, private)
    _shown_anew(tx, held, id, at)
    return _kept(tx, id)


def gone(tx: Transaction, id: int, person: int, at: int, *, back: bool = False) -> Barrier | Refusal:
    """Let its author say that a barrier is out of the way; ``back``: that it is in the way after all."""
    held = _own(tx, id, person)
    if isinstance(held, Refusal):
        return held
    kept = _kept(tx, id)
    if back != (kept.state == "gone"):
        return Refusal("stale-button")
    after_all: barriers.State = "answered" if _was_answered(tx, kept) else "open"
    barriers.set_state(tx.db, id, after_all if back else "gone", at)
    _log(tx, held, "barrier_back" if back else "barrier_gone", at, person, {"barrier": id})
    _shown_anew(tx, held, id, at)
    return _kept(tx, id)


def _was_answered(tx: Transaction, kept: Barrier) -> bool:
    happened = timeline.timeline(tx.db, kept.campaign)
    return any(one.kind == "barrier_answered" and one.item == kept.id for one in happened)


def answered(tx: Transaction, id: int, at: int) -> Barrier | None:
    """Note that a barrier got an answer and tell its author; one that is gone stays gone. None if there is none."""
    known = barriers.barrier(tx.db, id)
    campaign = campaigns.campaign(tx.db, known.campaign) if known else None
    if known is None or campaign is None:
        return None
    if known.state == "open":
        barriers.set_state(tx.db, id, "answered", at)
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind="barrier_answered", item=id)
    if known.person:
        in_private(
            tx, campaign, known.person, "barrier-answered", {"barrier": id}, f"barrier-answered:{id}:{at}", at
        )
    _shown_anew(tx, campaign, id, at)
    return _kept(tx, id)


def waiting(source: Source, campaign: int) -> list[Barrier]:
    """Return what waits for an answer, longest first; folded ones left out."""
    return [
        barrier
        for barrier in barriers.barriers(source.db, campaign)
        if barrier.state == "open" and not safety.folded(source.db, "barrier", barrier.id)
    ]


def days_open(barrier: Barrier, zone: str, at: int) -> int:
    """Return how many local days it has waited, or had when it was answered or gone."""
    speech = Speech("en", zone)
    until = at if barrier.state == "open" or barrier.ended_at is None else barrier.ended_at
    return max(0, (speech.local(until).date() - speech.local(barrier.at).date()).days)


def _own(tx: Transaction, id: int, person: int) -> Campaign | Refusal:
    known = barriers.barrier(tx.db, id)
    campaign = campaigns.campaign(tx.db, known.campaign) if known else None
    if known is None or campaign is None:
        return Refusal("stale-button")
    if people.is_removed(tx.db, campaign.chat, person):
        return Refusal("removed")
    return campaign if known.person == person else Refusal("author-only")


def _kept(tx: Transaction, id: int) -> Barrier:
    kept = barriers.barrier(tx.db, id)
    assert kept is not None
    return kept


def _log(
    tx: Transaction,
    campaign: Campaign,
    type: str,
    at: int,
    person: int,
    fields: dict[str, Field],
    words: dict[str, str] | None = None,
) -> None:
    tx.log.append(campaign.id, type, at, pseudonym(tx, campaign, person), fields, words or {})


def _shown_anew(tx: Transaction, campaign: Campaign, id: int, at: int) -> None:
    messages.touch_mentions(tx.db, "barrier", id, at)
    messages.touch(tx.db, campaign.id, "card", at)
