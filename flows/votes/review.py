"""What was agreed is looked at again when the group said it would be."""

from flows.design.tell import bulletin
from storage import campaigns, timers, votes
from storage.database import Transaction
from storage.models import Timer, Vote


def set_review(tx: Transaction, vote: Vote, due_at: int) -> None:
    """Remember when to look at an agreement again; it outlives the campaign."""
    timers.set_timer(
        tx.db,
        key=f"vote-review:{vote.id}",
        kind="vote-review",
        campaign=vote.campaign,
        item=vote.id,
        due_at=due_at,
    )


def review(tx: Transaction, timer: Timer, at: int) -> None:
    """Remind the group of what it agreed on: one message a day, whatever is due on it."""
    vote = votes.vote(tx.db, timer.item or 0)
    campaign = campaigns.campaign(tx.db, vote.campaign) if vote else None
    if vote is None or campaign is None or campaign.state not in ("running", "closed"):
        return
    bulletin(tx, campaign, "vote-review", f"r{vote.id}", at, silent=True)
