"""An administrator's switches of a chat: language, time zone, quiet hours."""

from flows.initiate.command import end_instant
from flows.initiate.schedule import schedule
from flows.speech import Speech
from flows.taking_part import rules_of
from storage import campaigns, chats
from storage.database import Transaction
from storage.models import Campaign


def switch(tx: Transaction, chat: int, what: str, value: str, at: int) -> None:
    """Change one of a chat's settings; its running campaigns follow, and what is shown of them."""
    if what == "language":
        chats.set_language(tx.db, chat, value)
        campaigns.speak(tx.db, chat, value)
    elif what == "zone":
        chats.set_zone(tx.db, chat, value)
        for campaign in campaigns.campaigns_of_chat(tx.db, chat, states=("running", "proposed")):
            _move(tx, campaign, value, at)
    elif what == "quiet":
        start, end = value.split("-")
        chats.set_quiet(tx.db, chat, int(start) * 60, int(end) * 60)
    chats.touch_cards(tx.db, chat, at)


def _move(tx: Transaction, campaign: Campaign, zone: str, at: int) -> None:
    """Let a campaign end on the same day at the same hour of the new zone; not in the past."""
    first = Speech("en", zone).local(campaign.started_at).date()
    last = Speech("en", campaign.zone).local(campaign.ends_at).date()
    ends_at = end_instant(campaign.started_at, (last - first).days, zone, rules_of(campaign).closing_hour)
    campaigns.move(tx.db, campaign.id, zone, max(ends_at, at))
    moved = campaigns.campaign(tx.db, campaign.id)
    if moved is not None and moved.state == "running":
        schedule(tx, moved, at)
        tx.log.append(campaign.id, "zone", at, None, {"zone": zone, "ends_at": moved.ends_at})
