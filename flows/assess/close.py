"""A campaign ends on time and needs nobody: close, tally, charts, package, messages, each with its own key."""

from collections import Counter
from typing import Literal

from flows.assess.hidden import add_up
from flows.day import noon
from flows.design.decide import decide_open
from flows.initiate.command import days_between, end_instant
from flows.initiate.schedule import set_end
from flows.instruments.told import settle
from flows.maps.close_map import close_open as close_maps
from flows.refusal import Refusal
from flows.taking_part import may_act, rules_of
from flows.twins.later import show_other
from flows.votes.close_vote import close_open
from storage import campaigns, contributions, messages, people, timeline, timers, voices
from storage.database import Transaction
from storage.models import Campaign

Step = Literal["close", "tally", "charts", "package", "messages"]
STEPS: tuple[Step, ...] = ("close", "tally", "charts", "package", "messages")
FEWEST = 3
STILL_DUE = (
    "thanks", "look", "poster", "export", "anew", "weigh", "map-make", "digest", "promised", "mail", "vote-review",
)  # fmt: skip
"""What somebody asked for, or the group said it would do, comes also after the end."""


def after(tx: Transaction, campaign: Campaign, step: Step, at: int) -> None:
    """Set the timer of the step that follows; after a kill it is found there."""
    following = STEPS[STEPS.index(step) + 1]
    timers.set_timer(
        tx.db, key=f"{following}:{campaign.id}", kind=f"step-{following}", campaign=campaign.id, due_at=at
    )


def close(tx: Transaction, campaign: Campaign, at: int, kind: str = "time") -> None:
    """End a campaign: what is open is decided, what was still due is dropped.

    It ends when it should have, also if the bot slept then.
    """
    if campaign.state != "running":
        return
    at = min(at, campaign.ends_at)
    decide_open(tx, campaign, at)
    close_open(tx, campaign, at)
    close_maps(tx, campaign, at)
    few = people.taking_part(tx.db, campaign.id) < FEWEST
    kind = "few" if few else kind
    if not campaigns.close_campaign(tx.db, campaign.id, state="closed", kind=kind, at=at):
        return
    timers.drop_timers(tx.db, campaign.id, but=STILL_DUE)
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind="closed", detail=kind)
    tx.log.append(campaign.id, "closed", at, None, {"kind": kind})
    messages.touch(tx.db, campaign.id, "card", at)
    show_other(tx, campaign, at)
    if few:
        _say_few(tx, campaign, at)
    else:
        after(tx, campaign, "close", at)


def _say_few(tx: Transaction, campaign: Campaign, at: int) -> None:
    messages.post(
        tx.db,
        campaign,
        key=f"closed-few:{campaign.id}",
        view="closed-few",
        args={"campaign": campaign.id},
        at=at,
        kind="unasked",
    )


def tally(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Fix the outcome from the answers there are, and put the totals into the log."""
    settle_outcome(tx, campaign)
    add_up(tx, campaign)
    settle(tx, campaign, at)
    tx.log.append(
        campaign.id,
        "totals",
        noon(at, campaign.zone),
        None,
        {
            "people": people.taking_part(tx.db, campaign.id),
            "acts": contributions.totals(tx.db, campaign.id)[1],
        },
    )
    after(tx, campaign, "tally", at)


def settle_outcome(tx: Transaction, campaign: Campaign) -> None:
    """Keep what most of those who use the result say, once enough answered; a tie is *partly*."""
    outcome = outcome_of(voices.survey(tx.db, campaign.id, "useful", "end"), rules_of(campaign).shown_from)
    if outcome:
        campaigns.set_outcome(tx.db, campaign.id, outcome)


def outcome_of(answers: list[str], fewest: int) -> str | None:
    """Return ``yes``, ``partly`` or ``no``: the answer most people gave; None under ``fewest`` answers."""
    if len(answers) < fewest:
        return None
    (first, most), *rest = Counter(answers).most_common()
    return "partly" if rest and rest[0][1] == most else first


def agree_to_close(tx: Transaction, campaign: Campaign, person: int, at: int) -> int | Refusal:
    """Close early because it worked: three together. Return how many agree."""
    return _together(tx, campaign, person, at, "close") or _closed_early(tx, campaign, at)


def _closed_early(tx: Transaction, campaign: Campaign, at: int) -> int:
    agreed = len(voices.assenting(tx.db, campaign.id, "close"))
    if agreed >= rules_of(campaign).three_together:
        close(tx, campaign, at, "worked")
    return agreed


def agree_to_prolong(tx: Transaction, campaign: Campaign, person: int, at: int) -> int | Refusal:
    """Seven more days, once, never beyond the longest campaign: three together."""
    rules = rules_of(campaign)
    until = end_instant(campaign.ends_at, 7, campaign.zone, rules.closing_hour)
    days = days_between(campaign.started_at, until, campaign.zone)
    if campaign.extended or days > rules.campaign_days_most:
        return Refusal("cant-prolong", {"most": rules.campaign_days_most})
    if refused := _together(tx, campaign, person, at, "prolong"):
        return refused
    agreed = len(voices.assenting(tx.db, campaign.id, "prolong"))
    if agreed >= rules.three_together and campaigns.prolong_campaign(tx.db, campaign.id, until):
        set_end(tx, campaign.model_copy(update={"ends_at": until, "extended": 1}), at)
        timeline.happened(tx.db, campaign=campaign.id, at=at, kind="prolonged")
        for view in ("card", "warn"):
            messages.touch(tx.db, campaign.id, view, at)
        show_other(tx, campaign, at)
    return agreed


def _together(tx: Transaction, campaign: Campaign, person: int, at: int, what: str) -> Refusal | None:
    """Keep one person's agreement; only who takes part may agree."""
    if no := may_act(tx, campaign, person, at):
        return no
    if not people.first_act(tx.db, campaign.id, person):
        return Refusal("take-part-first")
    voices.assent(tx.db, campaign=campaign.id, what=what, person=person, at=at)
    return None
