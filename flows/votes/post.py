"""Post a vote: it is logged, gets the hour of its result, and stands in the group."""

from flows.design.post import HOUR, reminder_at
from flows.refusal import Refusal
from flows.taking_part import pseudonym, takes_part, too_many_asked
from flows.votes.found import Found, own_draft
from flows.votes.write import missing
from storage import messages, people, timeline, timers, votes
from storage.database import Transaction
from storage.models import Campaign, Vote, VoteOption


def post(tx: Transaction, id: int, person: int, at: int) -> Found | Refusal:
    """Let the group see one's own draft, and vote on it."""
    known = votes.vote(tx.db, id)
    found = own_draft(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    assert known is not None
    draft, campaign = found
    listed = votes.options(tx.db, id)
    if lacks := missing(draft, len(listed)):
        return Refusal("vote-options-fewest" if lacks == "options" else "vote-unfinished")
    if no := too_many_asked(tx, campaign, person):
        return no
    takes_part(tx, campaign, person, at)
    closes_at = min(at + draft.hours * HOUR, campaign.ends_at)
    votes.post(tx.db, id, at=at, closes_at=closes_at, base=people.taking_part(tx.db, campaign.id))
    vote = votes.vote(tx.db, id)
    assert vote is not None
    timers.drop_timer(tx.db, f"vote-draft:{id}")
    _log(tx, campaign, vote, listed)
    set_closing(tx, campaign, vote.id, closes_at)
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind="vote", item=vote.id)
    _say(tx, campaign, vote, at)
    return Found(vote, campaign)


def set_closing(tx: Transaction, campaign: Campaign, id: int, closes_at: int) -> None:
    """Set the hour of a result and of the reminder before it; earlier ones come to nothing."""
    for kind, due in (("vote-close", closes_at), ("vote-remind", reminder_at(campaign, closes_at))):
        timers.set_timer(
            tx.db, key=f"{kind}:{id}:{closes_at}", kind=kind, campaign=campaign.id, item=id, due_at=due
        )


def _log(tx: Transaction, campaign: Campaign, vote: Vote, listed: list[VoteOption]) -> None:
    words = {"text": vote.text or ""} | {f"option_{option.number}": option.text or "" for option in listed}
    costs = " ".join(str(option.cost) for option in listed) if vote.total else None
    tx.log.append(
        campaign.id,
        "vote",
        vote.posted_at or 0,
        pseudonym(tx, campaign, vote.author or 0),
        {
            "vote": vote.number,
            "method": vote.method,
            "options": len(listed),
            "closes_at": vote.closes_at,
            "base": vote.base,
            "total": vote.total,
            "costs": costs,
        },
        words,
    )


def _say(tx: Transaction, campaign: Campaign, vote: Vote, at: int) -> None:
    messages.post(
        tx.db,
        campaign,
        key=f"vote:{vote.id}",
        view="vote",
        args={"vote": vote.id},
        at=at,
        kind="card",
    )
    messages.touch_mentions(tx.db, "vote", vote.id, at)
    messages.touch(tx.db, campaign.id, "card", at)
