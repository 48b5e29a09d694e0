"""The day of an instant, where nothing finer may be told."""

from datetime import datetime
from zoneinfo import ZoneInfo


def noon(at: int, zone: str) -> int:
    """Return noon of the local day of an instant (UTC microseconds): what outsiders read in the log tells no hour."""
    local = datetime.fromtimestamp(at / 1_000_000, ZoneInfo(zone))
    return int(local.replace(hour=12, minute=0, second=0, microsecond=0).timestamp()) * 1_000_000
