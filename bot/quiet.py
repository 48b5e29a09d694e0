"""When the bot may speak by itself: quiet hours and messages a day."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from flows.limits import local_day

MICRO = 1_000_000


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
    return speaks_at(midnight, zone, quiet) if quiet[0] != quiet[1] else midnight
