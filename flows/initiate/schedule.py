"""What a campaign has coming: its end, the evenings, the warning."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.limits import local_day
from storage import chats, timers
from storage.database import Transaction
from storage.models import Campaign

MICRO = 1_000_000
EVENING = 20 * 60 + 30
BEFORE_QUIET = 30
NOON = 12 * 60
"""Minutes."""
WARNING = timedelta(days=2)


def schedule(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Set a campaign's first timers; those with the same key move."""
    set_end(tx, campaign, at)
    _set(tx, campaign, "members", "members", at)
    set_evening(tx, campaign, at)
    set_day(tx, campaign, at)


def set_end(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Set, or move, the end and the warning two days before."""
    _set(tx, campaign, "close", "close", campaign.ends_at)
    timers.drop_timer(tx.db, f"warn:{campaign.id}")
    warned_at = campaign.ends_at - round(WARNING.total_seconds()) * MICRO
    if warned_at > at:
        _set(tx, campaign, "warn", "warn-again" if campaign.extended else "warn", warned_at)


def set_evening(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Set the next evening."""
    due_at = next_evening(at, campaign.zone, chats.quiet(tx.db, campaign.chat))
    _set(tx, campaign, "evening", f"evening:{due_at}", due_at)


def set_day(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Set the next midnight, when another day begins on the card."""
    _, midnight = local_day(at, campaign.zone)
    _set(tx, campaign, "day", f"day:{midnight}", midnight)


def _set(tx: Transaction, campaign: Campaign, kind: str, key: str, due_at: int) -> None:
    timers.set_timer(tx.db, key=f"{key}:{campaign.id}", kind=kind, campaign=campaign.id, due_at=due_at)


def next_evening(at: int, zone: str, quiet: tuple[int, int] = chats.QUIET) -> int:
    """Return the next evening's instant after ``at``: 20:30 local, or half an hour before quiet hours.

    ``quiet`` is (from, to) in minutes after local midnight; hours that begin in the morning don't count.
    """
    begins = quiet[0] if quiet[0] != quiet[1] and quiet[0] > NOON else EVENING + BEFORE_QUIET
    minute = min(EVENING, begins - BEFORE_QUIET)
    there = ZoneInfo(zone)
    today = datetime.fromtimestamp(at / MICRO, there).date()
    for day in (today, today + timedelta(days=1)):
        due_at = round(datetime.combine(day, time(minute // 60, minute % 60), there).timestamp() * MICRO)
        if due_at > at:
            return due_at
    raise AssertionError("tomorrow's evening is past")
