"""An idea stands open: it is logged, gets the hour of its decision, and is shown to the group."""

from sqlite3 import Connection

from flows.design.idea import open_ideas
from flows.taking_part import pseudonym, rules_of
from storage import chats, messages, timers
from storage.database import Transaction
from storage.models import Campaign, Proposal

HOUR = 3_600_000_000
READ_FROM = 6
"""From so many open ideas on they are read one at a time in private."""
BIG_CHAT = 200
REMINDER = 6 * HOUR


def closing(campaign: Campaign, at: int) -> int:
    """Return when an idea posted at ``at`` is decided: never after the campaign's end."""
    return min(at + rules_of(campaign).decision_hours * HOUR, campaign.ends_at)


def set_decision(tx: Transaction, proposal: int, campaign: int, closes_at: int) -> None:
    """Set the hour of a decision and of the reminder before it; earlier ones come to nothing."""
    for kind, due in (("decide", closes_at), ("remind-vote", closes_at - REMINDER)):
        timers.set_timer(
            tx.db,
            key=f"{kind}:{proposal}:{closes_at}",
            kind=kind,
            campaign=campaign,
            item=proposal,
            due_at=due,
        )


def opened(tx: Transaction, campaign: Campaign, proposal: Proposal) -> None:
    """Log an idea that stands open, set the hour of its decision, show it."""
    tx.log.append(
        campaign.id,
        "proposal",
        proposal.posted_at,
        pseudonym(tx, campaign, proposal.author or 0),
        {"proposal": proposal.number, "closes_at": proposal.closes_at, "base": proposal.base},
        {"text": proposal.text or ""},
    )
    set_decision(tx, proposal.id, campaign.id, proposal.closes_at)
    post(tx, campaign, proposal, proposal.posted_at)


def is_big(db: Connection, campaign: Campaign) -> bool:
    """Whether a campaign's chat is too big to answer in it."""
    return (chats.members(db, campaign.chat) or 0) > BIG_CHAT


def reads_alone(db: Connection, campaign: Campaign) -> bool:
    """Whether ideas are read one at a time in private: many are open, or the chat is big."""
    return is_big(db, campaign) or len(open_ideas(db, campaign.id)) >= READ_FROM


def post(tx: Transaction, campaign: Campaign, proposal: Proposal, at: int) -> None:
    """Show an idea to the group: a message of its own, or one more in the list of those to read."""
    if reads_alone(tx.db, campaign):
        _say(tx, campaign, "ideas", f"ideas:{campaign.id}", {"campaign": campaign.id}, at)
        messages.touch(tx.db, campaign.id, "ideas", at)
    else:
        _say(tx, campaign, "proposal", f"proposal:{proposal.id}", {"proposal": proposal.id}, at)
    messages.touch(tx.db, campaign.id, "card", at)


def _say(
    tx: Transaction, campaign: Campaign, view: str, key: str, args: dict[str, messages.Arg], at: int
) -> None:
    messages.say(
        tx.db,
        key=key,
        view=view,
        args=args,
        at=at,
        chat=campaign.chat,
        topic=campaign.topic,
        campaign=campaign.id,
        kind="card",
    )
