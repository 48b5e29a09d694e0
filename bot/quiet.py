"""When the bot may speak by itself: quiet hours and messages a day."""

from datetime import datetime, timedelta
from sqlite3 import Connection
from zoneinfo import ZoneInfo

from flows.limits import local_day
from flows.rules import DEFAULT
from flows.taking_part import rules_of
from storage import campaigns

MICRO = 1_000_000
DAY = 86_400 * MICRO


def speaks_at(now: int, zone: str, quiet: tuple[int, int]) -> int:
    """Return ``now``, or the end of the quiet hours that hold it.

    ``quiet`` is (from, to) in minutes after local midnight; equal means there are none.
    """
    start, end = quiet
    local = datetime.fromtimestamp(now / MICRO, ZoneInfo(zone))
    minute = local.hour * 60 + local.minute
    inside = start <= minute < end if start <= end else (minute >= start or minute < end)
    if not inside:
        return now
    day = local.date() + timedelta(days=1 if minute >= end else 0)
    morning = datetime(day.year, day.month, day.day, end // 60, end % 60, tzinfo=local.tzinfo)
    return round(morning.timestamp() * MICRO)


def next_morning(now: int, zone: str, quiet: tuple[int, int]) -> int:
    """Return when the bot may speak tomorrow."""
    _, midnight = local_day(now, zone)
    return speaks_at(midnight, zone, quiet)


def most_a_day(db: Connection, chat: int, campaign: int | None, at: int) -> int:
    """Return how many messages a chat may get unasked today: 3; 1 where all ended over a day ago."""
    meant = campaigns.campaign(db, campaign) if campaign else None
    rules = rules_of(meant) if meant else DEFAULT
    known = campaigns.campaigns_of_chat(db, chat, states=("running", "closed"))
    lively = any(c.state == "running" or (c.closed_at or 0) > at - DAY for c in known)
    return rules.messages_per_day if lively else rules.messages_per_day_closed
