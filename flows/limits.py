"""How much one person may do: pure predicates. Each returns None, or the refusal."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.refusal import Refusal
from flows.rules import Rules

_EPOCH = datetime.fromtimestamp(0, UTC)


def local_day(at: int, zone: str) -> tuple[int, int]:
    """Return the local day that holds ``at`` as ``[start, end)``, UTC microseconds; 23 to 25 hours long."""
    day = datetime.fromtimestamp(at // 1_000_000, ZoneInfo(zone)).date()
    return _midnight(day, zone), _midnight(day + timedelta(days=1), zone)


def _midnight(day: date, zone: str) -> int:
    return (datetime.combine(day, time(), ZoneInfo(zone)) - _EPOCH) // timedelta(microseconds=1)


def too_many_acts(acts_today: int, rules: Rules) -> Refusal | None:
    """Refuse one more act. ``acts_today``: what this person said within today's ``local_day``."""
    if acts_today < rules.acts_per_day:
        return None
    return Refusal("too-many-acts", {"limit": rules.acts_per_day})


def too_many_minutes(minutes_that_day: int, minutes: int | None, rules: Rules) -> Refusal | None:
    """Refuse ``minutes`` more for a day. ``minutes_that_day``: kept for the ``local_day`` it happened."""
    if minutes is None or minutes_that_day + minutes <= rules.minutes_per_day:
        return None
    left = max(0, rules.minutes_per_day - minutes_that_day)
    return Refusal("too-many-minutes", {"limit": rules.minutes_per_day, "left": left})


def too_many_open(open_now: int, rules: Rules) -> Refusal | None:
    """Refuse to open one more. ``open_now``: what of one person's waits for others: ideas, votes, sessions."""
    if open_now < rules.open_proposals:
        return None
    return Refusal("too-many-open", {"limit": rules.open_proposals})
