"""Change what one said: the new words take the place of the old, which are forgotten."""

from pydantic import BaseModel, ConfigDict, Field

from flows.deliver.did import Noted, too_much
from flows.deliver.facts import Facts, facts_of, forget_leaf_words, keep_links, kept_facts, leaf, level_of
from flows.deliver.own import own_act, shown_anew
from flows.deliver.parse import parse
from flows.limits import local_day
from flows.refusal import Refusal
from flows.rules import DAY_MINUTES
from storage import contributions, evidence
from storage.database import Transaction
from storage.models import Campaign, Contribution

HALF_DAY = 43_200_000_000


class Change(BaseModel):
    """New words for an act of one's own."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    contribution: int
    person: int
    text: str
    language: str
    at: int


class Clarify(BaseModel):
    """One thing that was unclear: minutes, how many people, or how many local days ago (None: stays)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    contribution: int
    person: int
    at: int
    minutes: int | None = Field(default=None, ge=1, le=DAY_MINUTES)
    people: int | None = Field(default=None, ge=1, le=1000)
    days_ago: int | None = Field(default=None, ge=0, le=7)


def change(tx: Transaction, request: Change) -> Noted | Refusal:
    """Supersede an act by new words; the same words again change nothing."""
    found = _open(tx, request.contribution, request.person, request.at)
    if isinstance(found, Refusal):
        return found
    campaign, act = found
    if act.text == request.text.strip():
        return Noted(contribution=act, again=True)
    parsed = parse(request.text, request.language, act.logged_at, campaign.zone)
    if parsed.refusal:
        return Refusal("did-empty") if parsed.refusal.key == "text-empty" else parsed.refusal
    kept = _supersede(tx, campaign, act, facts_of(parsed), request.at)
    return kept if isinstance(kept, Refusal) else Noted(contribution=kept, unclear=parsed.unclear)


def clarify(tx: Transaction, request: Clarify) -> Contribution | Refusal:
    """Add what was unclear; the words stay as they are."""
    found = _open(tx, request.contribution, request.person, request.at)
    if isinstance(found, Refusal):
        return found
    campaign, act = found
    told: dict[str, int | str] = {}
    if request.minutes is not None:
        told["minutes"] = request.minutes
    if request.people is not None:
        told["people"] = request.people
    if request.days_ago is not None:
        told |= _when(act, campaign, request.days_ago)
    return _supersede(tx, campaign, act, kept_facts(act).model_copy(update=told), request.at)


def _open(tx: Transaction, id: int, person: int, at: int) -> tuple[Campaign, Contribution] | Refusal:
    found = own_act(tx, id, person, at)
    if isinstance(found, Refusal) or found[0].running(at):
        return found
    return Refusal("campaign-over")


def _when(act: Contribution, campaign: Campaign, days_ago: int) -> dict[str, int | str]:
    start, _ = local_day(act.logged_at, campaign.zone)
    for _ in range(days_ago):
        start, _ = local_day(start - 1, campaign.zone)
    return {"happened_at": min(start + HALF_DAY, act.logged_at), "precision": "day"}


def _supersede(
    tx: Transaction, campaign: Campaign, act: Contribution, facts: Facts, at: int
) -> Contribution | Refusal:
    assert act.person is not None
    if no := too_much(tx, campaign, act.person, at, facts, but=act.id):
        return no
    number = leaf(tx, campaign, act.person, at, "correction", facts, corrects=act.leaf)
    forget_leaf_words(tx, act)
    level = level_of(facts.people, act.task)
    contributions.correct(tx.db, act.id, at=at, leaf=number, level=level, **facts.model_dump())
    if facts.text != act.text:
        evidence.drop_links(tx.db, act.id)
        keep_links(tx, act.id, facts.text, at)
    shown_anew(tx, act, at)
    return contributions.contribution(tx.db, act.id) or act
