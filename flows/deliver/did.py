"""Say what one did: free text, counted at once, in any phase, without a task."""

from pydantic import BaseModel, ConfigDict

from flows.deliver.parse import Parsed, parse
from flows.limits import local_day, too_many_acts, too_many_minutes
from flows.refusal import Refusal
from flows.taking_part import may_act, pseudonym, rules_of, takes_part
from storage import contributions, people
from storage.database import Transaction
from storage.models import Campaign, Contribution


class Did(BaseModel):
    """What somebody says they did. ``key`` is the message; ``task`` is set where a task was named."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    person: int
    text: str
    language: str
    at: int
    key: str
    task: int | None = None


class Noted(BaseModel):
    """A counted act, and what of it was unclear."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    contribution: Contribution
    unclear: tuple[str, ...] = ()
    again: bool = False


def did(tx: Transaction, campaign: Campaign | None, request: Did) -> Noted | Refusal:
    """Count an act; said twice by one message it counts once."""
    if known := contributions.contribution_by_key(tx.db, request.key):
        return Noted(contribution=known, again=True)
    if (no := may_act(tx, campaign, request.person, request.at)) or campaign is None:
        return no or Refusal("no-campaign")
    parsed = parse(request.text, request.language, request.at, campaign.zone)
    if parsed.refusal:
        return Refusal("did-empty") if parsed.refusal.key == "text-empty" else parsed.refusal
    if no := _limits(tx, campaign, request, parsed):
        return no
    return Noted(contribution=_keep(tx, campaign, request, parsed), unclear=parsed.unclear)


def _limits(tx: Transaction, campaign: Campaign, request: Did, parsed: Parsed) -> Refusal | None:
    rules = rules_of(campaign)
    start, _ = local_day(request.at, campaign.zone)
    acts, minutes = contributions.acts_since(tx.db, request.person, start)
    return too_many_acts(acts, rules) or too_many_minutes(minutes, parsed.minutes, rules)


def _keep(tx: Transaction, campaign: Campaign, request: Did, parsed: Parsed) -> Contribution:
    takes_part(tx, campaign, request.person, request.at)
    leaf = tx.log.append(
        campaign.id,
        "contribution",
        request.at,
        pseudonym(tx, campaign, request.person),
        {
            "kind": parsed.kind,
            "minutes": parsed.minutes,
            "quantity": None if parsed.quantity is None else str(parsed.quantity),
            "unit": parsed.unit,
            "people": parsed.people or 1,
            "happened_at": parsed.happened_at,
        },
        {"text": parsed.text},
    )
    id = contributions.add_contribution(
        tx.db,
        campaign=campaign.id,
        person=request.person,
        key=request.key,
        text=parsed.text,
        kind=parsed.kind,
        minutes=parsed.minutes,
        quantity=parsed.quantity,
        unit=parsed.unit,
        people=parsed.people or 1,
        place=parsed.place,
        happened_at=parsed.happened_at,
        precision=parsed.precision,
        logged_at=request.at,
        visibility=rules_of(campaign).visibility,
        phase="deliver",
        level="group" if (parsed.people or 1) > 1 else "individual",
        role=people.role(tx.db, campaign.id, request.person),
        task=request.task,
        state="counted",
        leaf=leaf,
    )
    kept = contributions.contribution(tx.db, id)
    assert kept is not None
    return kept
