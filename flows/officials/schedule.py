"""When an official is told of the week: Mondays in the morning, where the campaign lives."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.limits import local_day
from storage import timers
from storage.database import Transaction
from storage.models import Campaign
from storage.officials import Official

MICRO = 1_000_000
HOUR = 9


def local_date(at: int, zone: str) -> date:
    """Return the local date of an instant."""
    return datetime.fromtimestamp(at // MICRO, ZoneInfo(zone)).date()


def end_of(day: date, zone: str) -> int:
    """Return the instant at which a local day ends."""
    noon = round(datetime.combine(day, time(12), ZoneInfo(zone)).timestamp()) * MICRO
    return local_day(noon, zone)[1]


def next_monday(at: int, zone: str) -> int:
    """Return the first Monday, 9:00 there, that is later than ``at``."""
    day = local_date(at, zone)
    monday = day - timedelta(days=day.weekday())
    for week in (monday, monday + timedelta(days=7)):
        due_at = round(datetime.combine(week, time(HOUR), ZoneInfo(zone)).timestamp()) * MICRO
        if due_at > at:
            return due_at
    raise AssertionError("next Monday is past")


def set_digest(tx: Transaction, official: Official, campaign: Campaign, at: int) -> None:
    """Set the next digest."""
    due_at = next_monday(at, campaign.zone)
    key = f"digest:{official.id}:{due_at}"
    timers.set_timer(tx.db, key=key, kind="digest", campaign=campaign.id, item=official.id, due_at=due_at)
