"""For how long a campaign listens, and to whom."""

from flows.refusal import Refusal
from flows.taking_part import answers_for_the_city, rules_of
from storage import people
from storage.database import Transaction
from storage.models import Campaign

DAY = 86_400_000_000
MONTH = 30 * DAY


def listens(tx: Transaction, campaign: Campaign, person: int, at: int) -> Refusal | None:
    """Refuse who was removed, who is an official here, and all after a year."""
    if people.is_removed(tx.db, campaign.chat, person):
        return Refusal("removed")
    if answers_for_the_city(tx, campaign, person):
        return Refusal("official-answers-only")
    return is_over(campaign, at)


def is_over(campaign: Campaign, at: int) -> Refusal | None:
    """Refuse what comes later than the year that follows the end, or to a campaign that was taken back."""
    if campaign.state not in ("running", "closed"):
        return Refusal("no-campaign")
    closed_at = campaign.closed_at or at
    return Refusal("campaign-over") if at > closed_at + rules_of(campaign).listening_days * DAY else None
