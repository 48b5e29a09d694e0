"""Take one's vote back before anybody voted."""

from flows.refusal import Refusal
from flows.taking_part import pseudonym
from flows.votes.found import Found, own_vote, show
from storage import messages, vote_ballots, votes
from storage.database import Transaction
from storage.models import Campaign, Vote


def take_back(tx: Transaction, id: int, person: int, at: int) -> Vote | Refusal:
    """End one's own vote while there is no ballot."""
    found = own_vote(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    if vote_ballots.any_ballot(tx.db, id):
        return Refusal("vote-has-ballots")
    return end(tx, found, at, pseudonym(tx, found.campaign, person))


def end(tx: Transaction, found: Found, at: int, name: str | None) -> Vote:
    """End an open vote without a result."""
    vote, campaign = found
    votes.withdraw(tx.db, vote.id, at)
    tx.log.append(campaign.id, "vote_withdrawn", at, name, {"vote": vote.number})
    messages.rest(tx.db, f"vote:{vote.id}")
    show(tx, vote, at)
    now = votes.vote(tx.db, vote.id)
    assert now is not None
    return now


def drop_drafts(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Forget what was never posted in a campaign."""
    for vote in votes.drafts(tx.db, campaign.id):
        messages.touch_mentions(tx.db, "vote", vote.id, at)
        votes.drop_draft(tx.db, vote.id)
