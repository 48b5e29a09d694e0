"""An idea stands open: it is logged, gets the hour of its decision, and is shown to the group."""

from datetime import datetime, time, timedelta
from sqlite3 import Connection

from flows.design.idea import open_ideas
from flows.design.tell import speaking_day
from flows.speech import Speech
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


def set_decision(tx: Transaction, campaign: Campaign, proposal: int, closes_at: int) -> None:
    """Set the hour of a decision and of the reminder before it; earlier ones come to nothing."""
    for kind, due in (("decide", closes_at), ("remind-vote", reminder_at(campaign, closes_at))):
        timers.set_timer(
            tx.db,
            key=f"{kind}:{proposal}:{closes_at}",
            kind=kind,
            campaign=campaign.id,
            item=proposal,
            due_at=due,
        )


def reminder_at(campaign: Campaign, closes_at: int) -> int:
    """Return when to remind of a vote: six hours before its end, in the evening before if that is at night."""
    rules = rules_of(campaign)
    when = Speech(campaign.language, campaign.zone).local(closes_at - REMINDER)
    if rules.quiet_until_hour <= when.hour < rules.quiet_from_hour:
        return closes_at - REMINDER
    day = when.date() - timedelta(days=int(when.hour < rules.quiet_until_hour))
    evening = datetime.combine(day, time(rules.quiet_from_hour - 1), when.tzinfo)
    return round(evening.timestamp()) * 1_000_000


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
    set_decision(tx, campaign, proposal.id, proposal.closes_at)
    post(tx, campaign, proposal, proposal.posted_at)


def is_big(db: Connection, campaign: Campaign) -> bool:
    """Whether a campaign's chat is too big to answer in it."""
    return (chats.members(db, campaign.chat) or 0) > BIG_CHAT


def reads_alone(db: Connection, campaign: Campaign) -> bool:
    """Whether ideas are read one at a time in private: many are open, or the chat is big."""
    return is_big(db, campaign) or len(open_ideas(db, campaign.id)) >= READ_FROM


def post(tx: Transaction, campaign: Campaign, proposal: Proposal, at: int) -> None:
    """Show an idea to the group: a message of its own, or one more in the day's list of those to read."""
    if reads_alone(tx.db, campaign):
        key = f"ideas:{campaign.id}:{speaking_day(campaign, at, chats.quiet(tx.db, campaign.chat))}"
        for older in messages.messages_of_campaign(tx.db, campaign.id, "ideas"):
            if older.key != key:
                messages.delete_later(tx.db, older.id, at)
        _say(tx, campaign, "ideas", key, {"campaign": campaign.id}, at)
        messages.touch(tx.db, campaign.id, "ideas", at)
    else:
        _say(tx, campaign, "proposal", f"proposal:{proposal.id}", {"proposal": proposal.id}, at)
    messages.touch(tx.db, campaign.id, "card", at)


def _say(
    tx: Transaction, campaign: Campaign, view: str, key: str, args: dict[str, messages.Arg], at: int
) -> None:
    messages.post(
        tx.db,
        campaign,
        key=key,
        view=view,
        args=args,
        at=at,
        kind="card",
    )
