"""Authors withdraw an idea, or retire it in favour of another; votes are never moved."""

from flows.design.idea import Idea, open_idea, own_idea, show
from flows.refusal import Refusal
from flows.taking_part import pseudonym
from storage import messages, proposals
from storage.database import Transaction
from storage.models import Proposal


def withdraw(tx: Transaction, id: int, person: int, at: int) -> Proposal | Refusal:
    """End one's own idea."""
    idea = own_idea(tx, id, person, at)
    if isinstance(idea, Refusal):
        return idea
    return _end(tx, idea, "withdrawn", None, at)


def retire(tx: Transaction, id: int, other: int, person: int, at: int) -> Proposal | Refusal:
    """End one's own idea in favour of another open one of the same campaign."""
    idea = own_idea(tx, id, person, at)
    if isinstance(idea, Refusal):
        return idea
    better = open_idea(tx, other, person, at)
    if isinstance(better, Refusal):
        return Refusal("other-not-open")
    if better.campaign.id != idea.campaign.id or other == id:
        return Refusal("stale-button")
    return _end(tx, idea, "retired", better.proposal, at)


def _end(tx: Transaction, idea: Idea, state: str, other: Proposal | None, at: int) -> Proposal:
    proposal, campaign = idea
    proposals.set_proposal_state(tx.db, proposal.id, state, at, other.id if other else None)
    name = pseudonym(tx, campaign, proposal.author or 0)
    fields: dict[str, str | int | bool | None] = {"proposal": proposal.number}
    if other:
        fields["in_favour_of"] = other.number
    tx.log.append(campaign.id, state, at, name, fields)
    messages.rest(tx.db, f"proposal:{proposal.id}")
    show(tx, proposal, at)
    if other:
        show(tx, other, at)
    kept = proposals.proposal(tx.db, proposal.id)
    assert kept is not None
    return kept
