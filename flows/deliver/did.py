"""Say what one did: free text, counted at once, in any phase, without a task."""

from pydantic import BaseModel, ConfigDict

from flows.deliver.facts import Facts, facts_of, keep_links, leaf, level_of
from flows.deliver.nudge import suggest_together
from flows.deliver.parse import Parsed, parse
from flows.limits import local_day, too_many_acts, too_many_minutes
from flows.phase import phase_of
from flows.refusal import Refusal
from flows.taking_part import may_act, rules_of, takes_part
from storage import contributions, people, proposals, safety, tasks
from storage.database import Transaction
from storage.models import Campaign, Contribution


class Did(BaseModel):
    """What somebody says they did. ``key`` is the message that says it.

    ``task``: what it was part of. ``as_task``: in the task's words and time, nothing is read out of them.
    ``wordless``: a photo or a voice note without words, which are then an empty text.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    person: int
    text: str
    language: str
    at: int
    key: str
    task: int | None = None
    as_task: bool = False
    wordless: bool = False


class Noted(BaseModel):
    """A counted act, and what of it was unclear."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    contribution: Contribution
    unclear: tuple[str, ...] = ()
    again: bool = False


def did(tx: Transaction, campaign: Campaign | None, request: Did) -> Noted | Refusal:
    """Count an act; said twice by one message it counts once."""
    if known := _known(tx, request):
        return Noted(contribution=known, again=True)
    if (no := may_act(tx, campaign, request.person, request.at)) or campaign is None:
        return no or Refusal("no-campaign")
    parsed = _read(tx, campaign, request)
    if parsed is None:
        return Refusal("task-words-gone")
    if parsed.refusal:
        return Refusal("did-empty") if parsed.refusal.key == "text-empty" else parsed.refusal
    facts = facts_of(parsed)
    if no := too_much(tx, campaign, request.person, request.at, facts):
        return no
    kept = _keep(tx, campaign, request, facts)
    suggest_together(tx, campaign, kept, request.at)
    return Noted(contribution=kept, unclear=parsed.unclear)


def _known(tx: Transaction, request: Did) -> Contribution | None:
    known = contributions.contribution_by_key(tx.db, request.key)
    if known is None and request.task is not None:
        known = contributions.act_on_task(tx.db, request.task, request.person)
    return known


def _read(tx: Transaction, campaign: Campaign, request: Did) -> Parsed | None:
    """Return what the words say; None for the words of a task that may not be repeated."""
    if request.wordless:
        return Parsed(text="", kind="other", happened_at=request.at, precision="minute")
    parsed = parse(request.text, request.language, request.at, campaign.zone)
    task = tasks.task(tx.db, request.task) if request.as_task and request.task else None
    if task is None:
        return parsed
    if safety.folded(tx.db, "task", task.parent or task.id) or not task.text:
        return None
    return Parsed(
        text=request.text,
        kind=parsed.kind,
        minutes=task.minutes,
        happened_at=request.at,
        precision="minute",
        rest=request.text,
    )


def too_much(
    tx: Transaction, campaign: Campaign, person: int, at: int, facts: Facts, *, but: int = 0
) -> Refusal | None:
    """Refuse more acts than fit today, or more minutes than fit the day they were for.

    ``but``: the act that ``facts`` take the place of.
    """
    rules = rules_of(campaign)
    logged = contributions.acts_logged(tx.db, person, *local_day(at, campaign.zone))
    day = local_day(facts.happened_at, campaign.zone)
    minutes = contributions.minutes_done(tx.db, person, *day, but=but)
    acts = None if but else too_many_acts(logged, rules)
    return acts or too_many_minutes(minutes, facts.minutes, rules)


def _keep(tx: Transaction, campaign: Campaign, request: Did, facts: Facts) -> Contribution:
    takes_part(tx, campaign, request.person, request.at)
    rules = rules_of(campaign)
    ideas = [idea.state for idea in proposals.proposals(tx.db, campaign.id)]
    phase = phase_of(campaign.state, campaign.started_at, campaign.ends_at, request.at, ideas)
    level = level_of(facts.people, request.task)
    role = people.role(tx.db, campaign.id, request.person)
    number = leaf(
        tx,
        campaign,
        request.person,
        request.at,
        "contribution",
        facts,
        phase=phase,
        level=level,
        role=role,
        task=request.task,
        visibility=rules.visibility,
    )
    id = contributions.add_contribution(
        tx.db,
        **facts.model_dump(),
        campaign=campaign.id,
        person=request.person,
        key=request.key,
        logged_at=request.at,
        visibility=rules.visibility,
        phase=phase,
        level=level,
        role=role,
        task=request.task,
        state="counted",
        leaf=number,
    )
    keep_links(tx, id, facts.text, request.at)
    kept = contributions.contribution(tx.db, id)
    assert kept is not None
    return kept
