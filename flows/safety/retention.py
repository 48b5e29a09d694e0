"""What is let go by itself: identities 180 days after a last campaign, ballots parted 60 days after closing."""

from flows.rules import Rules
from flows.safety.forget import forget
from flows.taking_part import rules_of
from storage import ballots, campaigns, log, people, proposals, timeline
from storage.database import Transaction
from storage.models import Campaign

DAY = 86_400_000_000


def part_ballots(tx: Transaction, campaign: Campaign, at: int) -> int:
    """Part a closed campaign's ballots from their persons; return how many were parted."""
    parted = 0
    for idea in proposals.proposals(tx.db, campaign.id):
        given = [b for b in ballots.ballots(tx.db, idea.id) if b.person > 0]
        numbers = {b.person: _stand_in(tx, idea.id, b.person) for b in given}
        ballots.part_ballots(tx.db, idea.id, numbers)
        parted += len(given)
    for leaf in log.leaves(tx, campaign.id):
        if leaf.payload and '"type":"ballot"' in leaf.payload:
            log.erase_leaf(tx, campaign.id, leaf.n)
    if parted:
        timeline.happened(tx.db, campaign=campaign.id, at=at, kind="ballots_parted")
    return parted


def _stand_in(tx: Transaction, proposal: int, person: int) -> int:
    return -int.from_bytes(tx.chance.draw("part", f"{proposal}:{person}", 7), "big")


def sweep(tx: Transaction, at: int, rules: Rules) -> int:
    """Erase who has been in no campaign for the days that identities are kept; return how many."""
    gone = people.idle_since(tx.db, at - rules.identity_days * DAY)
    for person in gone:
        forget(tx, person, at)
    for campaign in campaigns.all_campaigns(tx.db):
        closed_at = campaign.closed_at
        if closed_at is not None and at >= closed_at + rules_of(campaign).ballot_days * DAY:
            _part_once(tx, campaign, at)
    return len(gone)


def _part_once(tx: Transaction, campaign: Campaign, at: int) -> None:
    if not any(t.kind == "ballots_parted" for t in timeline.timeline(tx.db, campaign.id)):
        part_ballots(tx, campaign, at)
