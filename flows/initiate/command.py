"""What is typed after /campaign and /task, and when a campaign ends."""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict

from flows.deliver.parse import parse
from flows.refusal import Refusal
from flows.rules import DAY_MINUTES, DEFAULT, Rules
from flows.text import clean

TITLE_LIMIT = 120
TASK_LIMIT = 280
PIECE_MINUTES = 20
PIECES_LEAST, PIECES_MOST = 2, 12
_EPOCH = datetime.fromtimestamp(0, ZoneInfo("UTC"))


class CampaignCommand(BaseModel):
    """A campaign as typed: its title, and how many days."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    days: int


class TaskCommand(BaseModel):
    """A task as typed; ``minutes`` 1–1440, None if not said."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    minutes: int | None


_SHORT = r"(?P<short>\d{1,6})\s?(?P<short_unit>d|pv|vk|w)\.?"
_LONG = r"(?:for\s+)?(?P<long>\d{1,6})\s?(?P<long_unit>days?|weeks?|päivän?|päivää|viikon?|viikkoa|viikko)"
_LENGTH = re.compile(rf"(?:^|(?<=\s))(?:{_SHORT}|{_LONG})\.?$", re.IGNORECASE)
_WEEKS = ("w", "v")


def parse_campaign(text: str, rules: Rules = DEFAULT) -> CampaignCommand | Refusal:
    """Read ``The underpass is dark 14d``: a title of at most 120 characters, a length at its end."""
    words = clean(text, 5000)
    if isinstance(words, Refusal):
        return words
    days = rules.campaign_days
    if found := _LENGTH.search(words):
        unit = (found["short_unit"] or found["long_unit"]).lower()
        number = int(found["short"] or found["long"])
        days = number * 7 if unit.startswith(_WEEKS) else number
        words = words[: found.start()]
    if not 1 <= days <= rules.campaign_days_most:
        return Refusal("campaign-days", {"most": rules.campaign_days_most, "said": days})
    title = clean(words, TITLE_LIMIT)
    return title if isinstance(title, Refusal) else CampaignCommand(title=title, days=days)


def end_instant(starts_at: int, days: int, zone: str, hour: int = DEFAULT.closing_hour) -> int:
    """Return when a campaign of ``days`` ends: ``hour`` o'clock, local, that many calendar days on."""
    there = ZoneInfo(zone)
    day = datetime.fromtimestamp(starts_at // 1_000_000, there).date() + timedelta(days=days)
    return (datetime.combine(day, time(hour), there) - _EPOCH) // timedelta(microseconds=1)


def day_number(starts_at: int, now: int, days: int, zone: str) -> int:
    """Return which day of its ``days`` a campaign is in, local days, from 1; its last day stays the last."""
    there = ZoneInfo(zone)
    first, today = (datetime.fromtimestamp(at // 1_000_000, there).date() for at in (starts_at, now))
    return min(max((today - first).days + 1, 1), days)


_BARE = re.compile(r"(?:^|\s)(\d{1,6})$")


def parse_task(text: str, language: str) -> TaskCommand | Refusal:
    """Read ``hang 12 lanterns 120``, ``hang 12 lanterns 2 h``: a bare number at the end is minutes."""
    words = clean(text, TASK_LIMIT)
    if isinstance(words, Refusal):
        return words
    said = parse(words, language, 0, "UTC")
    if said.minutes_problem:
        return said.minutes_problem
    minutes = said.minutes
    if minutes is None and (found := _BARE.search(words)):
        minutes, words = int(found[1]), words[: found.start()]
        if not 1 <= minutes <= DAY_MINUTES:
            return Refusal("minutes-range", {"most": DAY_MINUTES})
    kept = clean(words, TASK_LIMIT)
    return kept if isinstance(kept, Refusal) else TaskCommand(text=kept, minutes=minutes)


def split_minutes(total: int, pieces: int | None = None) -> tuple[int, ...] | Refusal:
    """Split a task: whole minutes, the smallest first, summing exactly; of about 20 minutes unless told."""
    if pieces is None:
        pieces = min(max((total + PIECE_MINUTES // 2) // PIECE_MINUTES, PIECES_LEAST), PIECES_MOST)
    if not PIECES_LEAST <= pieces <= PIECES_MOST or total < pieces:
        return Refusal("task-split", {"least": PIECES_LEAST, "most": PIECES_MOST})
    small, more = divmod(total, pieces)
    return (small,) * (pieces - more) + (small + 1,) * more
