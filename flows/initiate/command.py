"""What is typed after /campaign and /task, and when a campaign ends."""

from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict

from flows.deliver.reading.amount import amount, plain
from flows.deliver.reading.page import Page
from flows.deliver.reading.rest import rest
from flows.deliver.reading.took import took
from flows.deliver.words import is_street, languages, words_for, words_spoken
from flows.deliver.words.table import Words
from flows.refusal import Refusal
from flows.rules import DAY_MINUTES, DEFAULT, Rules
from flows.text import clean

TITLE_LIMIT = 120
TASK_LIMIT = 280
TYPED_LIMIT = 5000
PIECE_MINUTES = 20
PIECES_LEAST, PIECES_MOST = 2, 12
_SHORT_UNITS = {"d": 1, "pv": 1, "w": 7, "vk": 7}
_LINKS = " \t,;:·|–—-+("
_EPOCH = datetime.fromtimestamp(0, UTC)


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


class _Length(NamedTuple):
    days: int | None
    """None: said, but no whole number of days."""
    start: int
    """Of the characters that say it."""
    end: int


def parse_campaign(text: str, rules: Rules = DEFAULT) -> CampaignCommand | Refusal:
    """Read ``The underpass is dark 14d``: a title of at most 120 characters, a length at its end.

    The length (``14d``, ``for 2 weeks``, ``21 päivää``) may be said in any of our languages; ``14d`` may also
    come first. Refused: ``campaign-days``, and what ``clean`` refuses.
    """
    typed = clean(text, TYPED_LIMIT)
    if isinstance(typed, Refusal):
        return typed
    page = Page.of(typed)
    said = _length_first(page) or _length_last(page)
    days = said.days if said else rules.campaign_days
    if days is None or not 1 <= days <= rules.campaign_days_most:
        return Refusal("campaign-days", {"most": rules.campaign_days_most})
    left = f"{typed[: said.start]}{typed[said.end :]}".strip(_LINKS) if said else typed
    title = clean(left, TITLE_LIMIT)
    return title if isinstance(title, Refusal) else CampaignCommand(title=title, days=days)


def _length_first(page: Page) -> _Length | None:
    if len(page.tokens) < 2 or page.tokens[0].kind != "number" or not page.glued(1):
        return None
    unit = _SHORT_UNITS.get(page.key(1))
    return _length(page, 0, unit, 2, words_for("")) if unit and not page.glued(2) else None


def _length_last(page: Page) -> _Length | None:
    last = len(page.tokens)
    while last and page.tokens[last - 1].text in ".)":
        last -= 1
    for words in map(words_for, languages()):
        units = {**words.day_units, **_SHORT_UNITS}
        for i in range(max(0, last - 4), last - 1):
            number = amount(page, i, words)
            unit = page.phrase(number.end, units) if number and page.near(number.end) else None
            if unit and unit[1] == last and not page.word_in(i - 1, words.numbers):
                return _length(page, i, unit[0], last, words)
    return None


def _length(page: Page, i: int, unit: int, end: int, words: Words) -> _Length:
    number = amount(page, i, words)
    days = None if number is None or number.doubtful else number.value * unit
    start = i - 1 if page.word_in(i - 1, words.lead_ins) else i
    whole = int(days) if days is not None and days.denominator == 1 else None
    until = len(page.text) if end > 2 else page.tokens[end - 1].end
    return _Length(whole, page.tokens[start].start, until)


def end_instant(starts_at: int, days: int, zone: str, hour: int = DEFAULT.closing_hour) -> int:
    """Return when a campaign of ``days`` ends: ``hour`` o'clock, local, that many calendar days on.

    Instants are UTC microseconds; days are those of ``zone``, so a change of clocks moves nothing.
    """
    there = ZoneInfo(zone)
    day = datetime.fromtimestamp(starts_at // 1_000_000, there).date() + timedelta(days=days)
    return (datetime.combine(day, time(hour), there) - _EPOCH) // timedelta(microseconds=1)


def days_between(starts_at: int, ends_at: int, zone: str) -> int:
    """Return how many local days on from its start a campaign ends; the inverse of ``end_instant``."""
    there = ZoneInfo(zone)
    first, last = (datetime.fromtimestamp(at // 1_000_000, there).date() for at in (starts_at, ends_at))
    return (last - first).days


def day_number(starts_at: int, now: int, days: int, zone: str) -> int:
    """Return which day of its ``days`` a campaign is in, local days, from 1; its last day stays the last."""
    there = ZoneInfo(zone)
    first, today = (datetime.fromtimestamp(at // 1_000_000, there).date() for at in (starts_at, now))
    return min(max((today - first).days + 1, 1), days)


def parse_task(text: str, language: str) -> TaskCommand | Refusal:
    """Read ``hang 12 lanterns 120``, ``hang 12 lanterns 2 h``: a bare number at the end is minutes.

    A number that is part of an address or a name (``bus 55``, ``gate 20``, not ``the gate 20``) isn't.
    Refused: ``task-range``, and what ``clean`` refuses.
    """
    typed = clean(text, TASK_LIMIT)
    if isinstance(typed, Refusal):
        return typed
    page = Page.of(typed)
    words = words_spoken(page.words(), language)
    time = took(page, words)
    minutes = time.minutes
    if minutes is None and not time.unclear:
        minutes = _bare_minutes(page, words)
    if minutes is not None and not 1 <= minutes <= DAY_MINUTES:
        return Refusal("task-range", {"most": DAY_MINUTES})
    left = clean(rest(page, words) if page.taken else typed, TASK_LIMIT)
    return left if isinstance(left, Refusal) else TaskCommand(text=left, minutes=minutes)


def _bare_minutes(page: Page, words: Words) -> int | None:
    last = len(page.tokens) - 1
    token, before = page.at(last), page.at(last - 1)
    if (
        token is None
        or token.kind != "number"
        or not plain(token).isdigit()
        or before is None
        or not token.gap
    ):
        return None
    if before.kind == "number" or is_street(before.key) or _names(page, last - 1, words):
        return None
    page.take(last, last + 1)
    return int(plain(token))


def _names(page: Page, i: int, words: Words) -> bool:
    """Whether the number behind token ``i`` is its name: ``gate 20`` is one, ``the gate 20`` isn't."""
    key = page.key(i)
    return key in words.numbered and not (key in words.things and page.key(i - 1) in words.articles)


def number_kept(text: str) -> str | None:
    """Return the bare number that a task's words end in, where it wasn't read as minutes."""
    page = Page.of(text)
    token = page.at(len(page.tokens) - 1)
    bare = token is not None and token.kind == "number" and token.gap and plain(token).isdigit()
    return plain(token) if token is not None and bare and 1 <= int(plain(token)) <= DAY_MINUTES else None


def split_minutes(total: int, pieces: int | None = None) -> tuple[int, ...] | Refusal:
    """Split a task: whole minutes, the smallest first, summing exactly; of about 20 minutes unless told.

    2 to 12 pieces of at least a minute; else refused with ``task-split``.
    """
    if pieces is None:
        pieces = min(max((total + PIECE_MINUTES // 2) // PIECE_MINUTES, PIECES_LEAST), PIECES_MOST)
    if not PIECES_LEAST <= pieces <= PIECES_MOST or total < pieces:
        return Refusal("task-split", {"least": PIECES_LEAST, "most": PIECES_MOST})
    small, more = divmod(total, pieces)
    return (small,) * (pieces - more) + (small + 1,) * more
