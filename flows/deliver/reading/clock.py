"""The hour of the day: 18:00, klo 18.30, 6 pm."""

import re
from datetime import time
from typing import NamedTuple

from flows.deliver.reading.amount import plain
from flows.deliver.reading.duration import DASHES, amount_ends
from flows.deliver.reading.page import Page
from flows.deliver.words.table import Words

SMALL_HOURS = re.compile(r"[0-4]:\d\d")
_HOUR = re.compile(r"(\d{1,2})(?:([.:])(\d{2}))?")


class Clock(NamedTuple):
    """An hour at the tokens up to ``end`` (exclusive); of a range its beginning."""

    time: time
    end: int


def clock(page: Page, i: int, words: Words) -> Clock | None:
    """Return the hour of the day that starts at token ``i``."""
    if page.key(i - 1) in words.not_when_before - words.at:
        return None
    if page.key(i - 1) in words.joiners | words.range_joiners and amount_ends(page, i - 1, words):
        return None
    if page.word_in(i, words.clock):
        dot = 1 if page.key(i + 1) == "." and page.glued(i + 1) else 0
        return _ranged(page, i + 1 + dot, words, told=True)
    return _ranged(page, i, words, told=False)


def _ranged(page: Page, i: int, words: Words, *, told: bool) -> Clock | None:
    first = _single(page, i, words, told=told)
    if first is None or page.key(first.end) not in DASHES:
        return first
    last = _single(page, first.end + 1, words, told=told)
    return Clock(first.time, last.end) if last else first


def _single(page: Page, i: int, words: Words, *, told: bool) -> Clock | None:
    token = page.at(i)
    read = _HOUR.fullmatch(plain(token)) if token and token.kind == "number" else None
    if read is None:
        return None
    small = SMALL_HOURS.fullmatch(read[0]) and page.key(i - 1) not in words.at
    hour, minute, end = int(read[1]), int(read[3] or 0), i + 1
    half = words.half_days.get(page.key(end)) if page.near(end) else None
    if half is not None and 1 <= hour <= 12:
        hour, end = hour % 12 + half, end + 1
    elif not told and (small or read[2] != ":" or page.word_in(end, words.hours)):
        return None
    return Clock(time(hour, minute), end) if hour < 24 and minute < 60 else None
