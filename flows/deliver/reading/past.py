"""How long ago: 20 min ago, kolme päivää sitten."""

from typing import NamedTuple

from flows.deliver.reading.amount import amount
from flows.deliver.reading.duration import duration
from flows.deliver.reading.page import Page
from flows.deliver.words.table import Words


class Ago(NamedTuple):
    """``minutes`` or ``days`` before it was said; both None: no day can be told."""

    minutes: int | None
    days: int | None
    end: int
    ahead: bool
    """It is yet to come (``in two hours``)."""


def ago(page: Page, i: int, words: Words) -> Ago | None:
    """Return the stretch of time at token ``i`` that is followed by ``ago``."""
    if took := duration(page, i, words):
        minutes = None if took.minutes is None else int(took.minutes)
        return _followed(page, took.end, words, minutes, None)
    number = amount(page, i, words)
    if number is None or not page.near(number.end):
        return None
    if unit := page.phrase(number.end, words.day_units):
        exact = number.value * unit[0]
        days = None if number.doubtful or exact.denominator != 1 else int(exact)
        return _followed(page, unit[1], words, None, days)
    if page.word_in(number.end, words.long_units):
        return _followed(page, number.end + 1, words, None, None)
    return None


def _followed(page: Page, end: int, words: Words, minutes: int | None, days: int | None) -> Ago | None:
    if page.word_in(end, words.ago):
        return Ago(minutes, days, end + 1, False)
    to_come = page.phrase(end, words.ahead)
    return Ago(None, None, to_come[1], True) if to_come else None
