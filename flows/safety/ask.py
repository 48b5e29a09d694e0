"""Ask the group, by the ordinary vote, to show again what was folded."""

from flows.design.post import closing, opened
from flows.limits import too_many_open
from flows.refusal import Refusal
from flows.taking_part import may_act, rules_of, takes_part
from storage import people, proposals
from storage.database import Transaction
from storage.models import Campaign, Fold, Proposal


def ask_to_unfold(
    tx: Transaction, campaign: Campaign, fold: Fold, *, person: int, text: str, at: int
) -> Proposal | Refusal:
    """Open a proposal that shows the item again if it goes ahead; asked twice it is one."""
    key = f"unfold:{fold.id}"
    if known := proposals.proposal_by_key(tx.db, key):
        return known
    if no := may_act(tx, campaign, person, at):
        return no
    if no := too_many_open(proposals.open_proposals_of(tx.db, campaign.id, person), rules_of(campaign)):
        return no
    takes_part(tx, campaign, person, at)
    id = proposals.add_proposal(
        tx.db,
        campaign=campaign.id,
        author=person,
        poster=person,
        language=campaign.language,
        text=text,
        at=at,
        closes_at=closing(campaign, at),
        base=people.taking_part(tx.db, campaign.id),
        state="open",
        key=key,
        unfolds=fold.id,
    )
    kept = proposals.proposal(tx.db, id)
    assert kept is not None
    opened(tx, campaign, kept)
    return kept
