"""What one may do with an act of one's own, and until when."""

from flows.refusal import Refusal
from flows.taking_part import rules_of
from storage import campaigns, contributions, messages, people
from storage.database import Transaction
from storage.models import Campaign, Contribution

HOUR = 3_600_000_000


def own_act(
    tx: Transaction, id: int, person: int, at: int, *, any_time: bool = False
) -> tuple[Campaign, Contribution] | Refusal:
    """Return an act and its campaign if ``person`` did it and its day (or ``any_time``) isn't over."""
    act = contributions.contribution(tx.db, id)
    campaign = campaigns.campaign(tx.db, act.campaign) if act else None
    if act is None or campaign is None or act.state != "counted":
        return Refusal("act-gone")
    if act.person != person:
        return Refusal("not-yours")
    if people.is_removed(tx.db, campaign.chat, person):
        return Refusal("removed")
    if not any_time and at >= act.logged_at + rules_of(campaign).undo_hours * HOUR:
        return Refusal("act-day-over", {"hours": rules_of(campaign).undo_hours})
    return campaign, act


def shown_anew(tx: Transaction, act: Contribution, at: int) -> None:
    """Let the card and whatever shows an act be shown anew."""
    messages.touch(tx.db, act.campaign, "card", at)
    messages.touch_mentions(tx.db, "contribution", act.id, at)
