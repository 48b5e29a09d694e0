"""What is let go by itself: identities 180 days after a last campaign, ballots parted 60 days after closing."""

from flows.rules import DEFAULT
from flows.safety.forget import forget_identity, stand_in
from flows.safety.keeping import Keeping
from flows.taking_part import rules_of
from storage import (
    about_person,
    ballots,
    campaigns,
    circles,
    concerns,
    log,
    objections,
    officials,
    opinion_maps,
    opinions,
    proposals,
    session_answers,
    sessions,
    timeline,
    vote_ballots,
    votes,
)
from storage.database import Transaction
from storage.models import Campaign

DAY = 86_400_000_000
AT_ONCE = 100
HELLO_DAYS = 7
OF_CHOICES = ("ballot", "vote_ballot", "opinion")
"""Kinds of log entries that say who chose what."""


def erase_idle(tx: Transaction, at: int, keeping: Keeping) -> int:
    """Erase who has been in no campaign for so long, a hundred at once; return how many."""
    gone = about_person.idle(tx.db, at - keeping.identity_days * DAY, AT_ONCE)
    for person in gone:
        forget_identity(tx, person, at)
    return len(gone)


def let_care_go(tx: Transaction, at: int, keeping: Keeping) -> None:
    """Forget hellos after a week; who came to a session, and what crews left each other, with the ballots."""
    before = at - keeping.ballot_days * DAY
    sessions.let_go(tx.db, before)
    session_answers.part_before(tx.db, before)
    circles.let_go(tx.db, hellos_before=at - HELLO_DAYS * DAY, notes_before=before)


def let_officials_go(tx: Transaction, at: int) -> None:
    """After the year of listening forget who a campaign's officials were; what they said stays as the office's."""
    for campaign in campaigns.all_campaigns(tx.db):
        until = (campaign.closed_at or at) + rules_of(campaign).listening_days * DAY
        if at > until:
            officials.let_go(tx.db, campaign.id)


def to_part(tx: Transaction, at: int, keeping: Keeping) -> list[Campaign]:
    """Return the closed campaigns whose ballots are to part from persons by now."""
    return [c for c in campaigns.all_campaigns(tx.db) if _is_due(tx, c, at, keeping)]


def _is_due(tx: Transaction, campaign: Campaign, at: int, keeping: Keeping) -> bool:
    own = rules_of(campaign).ballot_days
    days = keeping.ballot_days if own == DEFAULT.ballot_days else min(own, keeping.ballot_days)
    if campaign.closed_at is None or at < campaign.closed_at + days * DAY:
        return False
    return not any(t.kind == "ballots_parted" for t in timeline.timeline(tx.db, campaign.id))


def part_ballots(tx: Transaction, campaign: Campaign, at: int) -> int:
    """Part a closed campaign's ballots from their persons, in the log too; return how many were parted."""
    parted = 0
    for idea in proposals.proposals(tx.db, campaign.id):
        given = [b.person for b in ballots.ballots(tx.db, idea.id) if b.person > 0]
        ballots.part_ballots(tx.db, idea.id, {person: stand_in(tx, idea.id, person) for person in given})
        concerns.part_concerns(tx.db, idea.id)
        parted += len(given)
    parted += _part_votes(tx, campaign) + _part_maps(tx, campaign)
    for leaf in list(log.leaves(tx, campaign.id)):
        if leaf.payload and any(f'"type":"{type}"' in leaf.payload for type in OF_CHOICES):
            log.erase_leaf(tx, campaign.id, leaf.n)
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind="ballots_parted")
    return parted


def _part_maps(tx: Transaction, campaign: Campaign) -> int:
    parted = 0
    for map in opinion_maps.maps(tx.db, campaign.id):
        given = opinions.people(tx.db, map.id)
        opinions.part(tx.db, map.id, {person: stand_in(tx, map.id, person, "part-map") for person in given})
        opinion_maps.set_parted(tx.db, map.id)
        parted += len(given)
    return parted


def _part_votes(tx: Transaction, campaign: Campaign) -> int:
    parted = 0
    for vote in votes.votes(tx.db, campaign.id):
        given = vote_ballots.voters(tx.db, vote.id)
        numbers = {person: stand_in(tx, vote.id, person, "part-vote") for person in given}
        vote_ballots.part(tx.db, vote.id, numbers)
        objections.part(tx.db, vote.id)
        parted += len(given)
    return parted
