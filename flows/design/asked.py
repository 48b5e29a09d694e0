"""Somebody's words were brought as an idea by another: their author says yes or no."""

from flows.design.post import closing, opened
from flows.refusal import Refusal
from flows.taking_part import may_act, takes_part
from storage import campaigns, messages, people, proposals
from storage.database import Transaction
from storage.models import Proposal


def agree(tx: Transaction, id: int, person: int, at: int) -> Proposal | Refusal:
    """Open an idea whose author agrees."""
    proposal = _asked(tx, id, person)
    if isinstance(proposal, Refusal):
        return proposal
    campaign = campaigns.campaign(tx.db, proposal.campaign)
    if (no := may_act(tx, campaign, person, at)) or campaign is None:
        return no or Refusal("no-campaign")
    takes_part(tx, campaign, person, at)
    base = people.taking_part(tx.db, campaign.id)
    proposals.open_asked(tx.db, id, at=at, closes_at=closing(campaign, at), base=base)
    kept = proposals.proposal(tx.db, id)
    assert kept is not None
    opened(tx, campaign, kept)
    messages.touch_mentions(tx.db, "proposal", id, at)
    return kept


def decline(tx: Transaction, id: int, person: int, at: int) -> Refusal | None:
    """Drop an idea whose author doesn't agree, and its words."""
    proposal = _asked(tx, id, person)
    if isinstance(proposal, Refusal):
        return proposal
    drop(tx, id, at)
    return None


def drop(tx: Transaction, id: int, at: int) -> None:
    """Forget words that nobody agreed to; what asked for it goes."""
    messages.touch_mentions(tx.db, "proposal", id, at)
    proposals.drop_asked(tx.db, id)


def _asked(tx: Transaction, id: int, person: int) -> Proposal | Refusal:
    proposal = proposals.proposal(tx.db, id)
    if proposal is None or proposal.state != "asked":
        return Refusal("stale-button")
    return proposal if proposal.author == person else Refusal("only-the-author-of-words")
