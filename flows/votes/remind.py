"""Who hasn't voted yet is reminded once in private, six hours before the end."""

from flows.design.tell import speaking_day
from storage import campaigns, chats, messages, vote_ballots, votes
from storage.database import Transaction
from storage.models import Timer


def remind(tx: Transaction, timer: Timer, at: int) -> None:
    """Remind those who take part, can be reached and haven't voted: once a day and campaign, ideas included."""
    vote = votes.vote(tx.db, timer.item or 0)
    campaign = campaigns.campaign(tx.db, vote.campaign) if vote else None
    if vote is None or campaign is None or vote.state != "open" or at >= (vote.closes_at or 0):
        return
    if str(vote.closes_at) not in timer.key or (vote.posted_at or 0) >= timer.due_at:
        return
    for person in vote_ballots.silent_and_reachable(tx.db, campaign.id, vote.id, vote.round):
        messages.say(
            tx.db,
            key=f"reminder:{campaign.id}:{person}:{speaking_day(campaign, at, chats.QUIET)}",
            view="vote-reminder",
            args={"vote": vote.id},
            at=at,
            person=person,
            campaign=campaign.id,
            kind="unasked",
            once=True,
        )
