"""What a campaign has coming: its end, the evenings, the warning."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.limits import local_day
from storage import timers
from storage.database import Transaction
from storage.models import Campaign

MICRO = 1_000_000
EVENING = time(20, 30)
WARNING = timedelta(days=2)


def schedule(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Set a campaign's timers; those with the same key move."""
    id = campaign.id
    timers.set_timer(tx.db, key=f"close:{id}", kind="close", campaign=id, due_at=campaign.ends_at)
    timers.set_timer(tx.db, key=f"members:{id}", kind="members", campaign=id, due_at=at)
    timers.set_timer(
        tx.db, key=f"evening:{id}:first", kind="evening", campaign=id, due_at=next_evening(at, campaign.zone)
    )
    timers.set_timer(
        tx.db, key=f"day:{id}:first", kind="day", campaign=id, due_at=local_day(at, campaign.zone)[1]
    )
    warned_at = campaign.ends_at - round(WARNING.total_seconds()) * MICRO
    if warned_at > at:
        timers.set_timer(tx.db, key=f"warn:{id}", kind="warn", campaign=id, due_at=warned_at)


def next_evening(at: int, zone: str) -> int:
    """Return the next 20:30 local, after ``at``."""
    local = datetime.fromtimestamp(at / MICRO, ZoneInfo(zone))
    evening = datetime.combine(local.date(), EVENING, local.tzinfo)
    if evening.timestamp() * MICRO <= at:
        evening = datetime.combine(local.date() + timedelta(days=1), EVENING, local.tzinfo)
    return round(evening.timestamp() * MICRO)
