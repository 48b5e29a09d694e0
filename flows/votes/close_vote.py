"""Close a vote: at its hour by itself, or when the campaign closes; counted, told, put on record."""

from pydantic import BaseModel, ConfigDict

from flows.ballots.count import Count
from flows.ballots.registry import METHODS
from flows.ballots.result import Result
from flows.day import noon
from flows.design.post import HOUR
from flows.design.tell import bulletin
from flows.taking_part import rules_of
from flows.votes.fill import read
from flows.votes.found import Found, show
from flows.votes.kinds import WITH_QUORUM
from flows.votes.post import set_closing
from flows.votes.question import question_of
from flows.votes.review import set_review
from flows.votes.take_back import drop_drafts
from storage import campaigns, messages, objections, timeline, vote_ballots, votes
from storage import log as record
from storage.database import Transaction
from storage.models import Campaign, Timer, Vote


class Outcome(BaseModel):
    """A result, with what a chat adds to it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    result: Result
    round: int = 1
    objections: int = 0
    """Open ones, in the last round."""
    newcomers: int = 0
    """Ballots of people first seen after it was posted."""
    newcomers_turn: bool = False
    """Without them it would have come out otherwise."""
    review_at: int | None = None
    """When to look again at what was agreed; UTC microseconds."""


def outcome_of(vote: Vote) -> Outcome | None:
    """Return how a vote came out, None while it hasn't."""
    return Outcome.model_validate_json(vote.outcome) if vote.outcome else None


def close_due(tx: Transaction, timer: Timer, at: int) -> None:
    """Close the vote of a timer; nothing if its hour moved."""
    vote = votes.vote(tx.db, timer.item or 0)
    campaign = campaigns.campaign(tx.db, vote.campaign) if vote else None
    if vote is None or campaign is None or vote.state != "open" or at < (vote.closes_at or 0):
        return
    if campaign.state in ("running", "closed"):
        settle(tx, Found(vote, campaign), at)


def close_open(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Close all that is still open, for good; what was never posted is forgotten."""
    drop_drafts(tx, campaign, at)
    for vote in votes.open_votes(tx.db, campaign.id):
        settle(tx, Found(vote, campaign), at, last=True)


def settle(tx: Transaction, found: Found, at: int, *, last: bool = False) -> None:
    """Count a vote; newcomers who turn it keep it open once."""
    vote, campaign = found
    until = min(at + rules_of(campaign).newcomer_hours * HOUR, campaign.ends_at)
    turned = vote.method in WITH_QUORUM and newcomers_turn(tx, found)
    if turned and not (last or vote.prolonged or until <= at):
        _keep_open(tx, found, until, at)
        return
    size, edge = record.head(tx, campaign.id)
    result = decided(tx, found, f"{size}:{record.root(edge).hex()}:{at}")
    _end(tx, found, _outcome(tx, found, result, turned, at), at)


def counted(tx: Transaction, found: Found, *, newcomers: bool = True) -> Count:
    """Return the tally of the last round."""
    vote = found.vote
    count = METHODS[vote.method or ""].count(question_of(tx.db, *found))
    count.add_all(
        (read(says), n)
        for says, new, n in vote_ballots.counted(tx.db, vote.id, vote.round)
        if newcomers or not new
    )
    return count


def decided(tx: Transaction, found: Found, public_value: str | None, *, newcomers: bool = True) -> Result:
    """Return how a vote comes out; without a public value ties wait."""
    count, name = counted(tx, found, newcomers=newcomers), found.vote.method or ""
    return METHODS[name].decided(count, public_value)


def newcomers_turn(tx: Transaction, found: Found) -> bool:
    """Whether it would come out otherwise without the newcomers' ballots."""
    if not _newcomers(tx, found.vote):
        return False
    return decided(tx, found, None).winners != decided(tx, found, None, newcomers=False).winners


def _newcomers(tx: Transaction, vote: Vote) -> int:
    return sum(n for _, new, n in vote_ballots.counted(tx.db, vote.id, vote.round) if new)


def _outcome(tx: Transaction, found: Found, result: Result, turned: bool, at: int) -> Outcome:
    vote, campaign = found
    standing = [
        o for o in objections.objections(tx.db, vote.id) if o.round == vote.round and o.state == "open"
    ]
    agreed = vote.method == "consent" and bool(result.winners)
    return Outcome(
        result=result,
        round=vote.round,
        objections=len(standing),
        newcomers=_newcomers(tx, vote),
        newcomers_turn=turned,
        review_at=at + rules_of(campaign).review_days * 24 * HOUR if agreed else None,
    )


def _keep_open(tx: Transaction, found: Found, until: int, at: int) -> None:
    vote, campaign = found
    votes.set_closing(tx.db, vote.id, until, prolonged=True)
    set_closing(tx, campaign, vote.id, until)
    fields: dict[str, str | int | bool | None] = {"vote": vote.number, "closes_at": until, "why": "newcomers"}
    tx.log.append(campaign.id, "vote_kept_open", at, None, fields)
    bulletin(tx, campaign, "results", f"v{vote.id}", at, silent=False)
    show(tx, vote, at)


def _end(tx: Transaction, found: Found, outcome: Outcome, at: int) -> None:
    vote, campaign = found
    if not votes.decide(tx.db, vote.id, outcome.model_dump_json(), at):
        return
    result = outcome.result
    tx.log.append(
        campaign.id,
        "vote_result",
        noon(at, campaign.zone),
        None,
        {
            "vote": vote.number,
            "method": vote.method,
            "round": vote.round,
            "winners": " ".join(result.winners),
            "voted": result.voted,
            "abstained": result.abstained,
            "tally": result.model_dump_json(include={"tally", "parameters", "ties"}),
        },
    )
    detail = "decided" if result.winners else "open_ended"
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind="vote_result", item=vote.id, detail=detail)
    if outcome.review_at:
        set_review(tx, vote, outcome.review_at)
    messages.rest(tx.db, f"vote:{vote.id}")
    bulletin(tx, campaign, "results", f"v{vote.id}", at, silent=False)
    show(tx, vote, at)
