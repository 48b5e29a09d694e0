"""Dates as people write them: 3.12., 2026-12-03, 3 December, joulukuun 3."""

import re
from datetime import date
from typing import NamedTuple

from flows.deliver.reading.amount import plain
from flows.deliver.reading.page import Page
from flows.deliver.words.table import Words

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})?(?!\d)")
_BEFORE = re.compile(r"[\d.,:/-]")


class Dated(NamedTuple):
    """A date at the tokens up to ``end`` (exclusive); None if the calendar has no such day."""

    day: date | None
    end: int


def written_date(page: Page, i: int, words: Words, today: date) -> Dated | None:
    """Return the date that starts at token ``i``; without a year, the latest that isn't to come."""
    token = page.at(i)
    if token is None or token.kind == "symbol":
        return None
    if token.kind == "word":
        return _month_first(page, i, words, today)
    return _in_digits(page, i, words, today) or _day_first(page, i, words, today)


def _in_digits(page: Page, i: int, words: Words, today: date) -> Dated | None:
    start = page.tokens[i].start
    if start and _BEFORE.match(page.text[start - 1]):
        return None
    if iso := _ISO.match(page.text, start):
        day = _dated(int(iso[1]), int(iso[2]), int(iso[3]), today)
        return Dated(day, page.covering(*iso.span())[1]) if day else None
    dotted = _DOTTED.match(page.text, start) if words.day_dot_month or page.key(i - 1) in words.on else None
    if dotted is None:
        return None
    year = int(dotted[3]) if dotted[3] else None
    day = _dated(year, int(dotted[2]), int(dotted[1]), today)
    return Dated(day, page.covering(*dotted.span())[1]) if day else None


def _day_first(page: Page, i: int, words: Words, today: date) -> Dated | None:
    day = _number(page, i, 2)
    end = i + 1
    if page.glued(end) and words.ordinal.fullmatch(page.key(end)):
        end += 1
    if page.word_in(end, words.of):
        end += 1
    month = words.months.get(page.key(end)) if page.near(end) else None
    return _ended(page, end + 1, day, month, today) if day and month else None


def _month_first(page: Page, i: int, words: Words, today: date) -> Dated | None:
    month = words.month_first.get(page.key(i))
    day = _number(page, i + 1, 2) if month and page.near(i + 1) else None
    if not day:
        return None
    end = i + 2
    if page.glued(end) and words.ordinal.fullmatch(page.key(end)):
        end += 1
    if page.word_in(end, words.of):
        end += 1
    return _ended(page, end, day, month, today)


def _ended(page: Page, end: int, day: int, month: int | None, today: date) -> Dated:
    year = _number(page, end, 4) if page.near(end) else None
    return Dated(_dated(year, month or 0, day, today), end + 1 if year else end)


def _number(page: Page, i: int, digits: int) -> int | None:
    token = page.at(i)
    text = plain(token) if token and token.kind == "number" else ""
    if not text.isdigit() or len(text) > digits or (digits == 4 and len(text) != 4):
        return None
    return int(text)


def _dated(year: int | None, month: int, day: int, today: date) -> date | None:
    try:
        if year is not None:
            return date(year, month, day)
        this_year = date(today.year, month, day)
        return this_year if this_year <= today else date(today.year - 1, month, day)
    except ValueError:
        return None
