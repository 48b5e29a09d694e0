"""How long it took: 20 min, 1,5 h, half an hour, puolitoista tuntia."""

from fractions import Fraction
from typing import NamedTuple

from flows.deliver.reading.amount import TIMES, amount, plain
from flows.deliver.reading.page import Page
from flows.deliver.words.table import Words

DASHES = frozenset("-–—‑−")


class Duration(NamedTuple):
    """A stretch of time at tokens ``start`` to ``end`` (exclusive); ``minutes`` None: said, but not told."""

    minutes: Fraction | None
    start: int
    end: int


class _Piece(NamedTuple):
    minutes: Fraction | None
    end: int
    hours: bool


def duration(page: Page, i: int, words: Words) -> Duration | None:
    """Return the duration that starts at token ``i``; hours may be followed by minutes."""
    piece = _piece(page, i, words)
    if piece is None:
        return None
    minutes, end, hours = piece
    if hours and minutes is not None:
        extra, end = _behind_hours(page, end, words)
        minutes = minutes + extra if extra is not None else None
    if page.word_in(i - 1, words.range_joiners) and amount_ends(page, i - 1, words):
        minutes = None
    if page.key(end) in TIMES | words.range_joiners and amount(page, end + 1, words):
        minutes = None
    if page.word_in(i - 1, words.times) and amount_ends(page, i - 1, words):
        minutes = None
    if page.phrase(end, words.each_time) or (page.key(end) == "/" and page.phrase(end + 1, words.day_units)):
        minutes = None
    if minutes is not None and minutes.denominator != 1:
        minutes = Fraction(round(minutes)) if hours else None
    return Duration(minutes, i, end)


def amount_ends(page: Page, end: int, words: Words) -> bool:
    """Return whether a number stands directly before token ``end``."""
    before = page.at(end - 1)
    return before is not None and (before.kind == "number" or before.key in words.numbers)


def _piece(page: Page, i: int, words: Words) -> _Piece | None:
    if page.word_in(i, words.joiners):
        return None
    if clock := _clock_hours(page, i, words):
        return clock
    number = amount(page, i, words)
    whole = page.phrase(i, words.durations)
    if whole and not (number and _unit(page, number.end, words)):
        minutes, end = whole
        return _Piece(Fraction(minutes), end, minutes >= 60)
    for table in (words.vague, words.bounds):
        said = page.phrase(i, table)
        if said and table is words.vague and (unit := _unit(page, said[1], words)):
            return _Piece(None, unit[1], False)
        if said and table is words.bounds and (piece := _piece(page, said[1], words)):
            return _Piece(None, piece.end, False)
    if number is None:
        return None
    return _counted(page, number.end, words, None if number.doubtful else number.value, number.thousands)


def _counted(
    page: Page, end: int, words: Words, value: Fraction | None, thousands: int | None
) -> _Piece | None:
    dashed = page.at(end)
    if dashed and dashed.key in DASHES | words.range_joiners and (second := amount(page, end + 1, words)):
        unit = _unit(page, second.end, words)
        return _Piece(None, unit[1], False) if unit else None
    if dashed and dashed.key in DASHES and page.glued(end) and page.glued(end + 1):
        end += 1
    if half := page.phrase(end, words.halves):
        unit = _unit(page, half[1], words)
        if unit and unit[0] == 60:
            minutes = None if value is None else value * 60 + half[0]
            return _Piece(minutes, unit[1], True)
    unit = _unit(page, end, words)
    if unit is None:
        return None
    if unit[0] == 1 and thousands is not None:
        value = Fraction(thousands)
    return _Piece(None if value is None else value * unit[0], unit[1], unit[0] == 60)


def _unit(page: Page, i: int, words: Words) -> tuple[int, int] | None:
    if not page.near(i):
        return None
    if page.word_in(i, words.hours):
        return 60, i + 1
    if page.word_in(i, words.minutes):
        return 1, i + 1
    return page.phrase(i, words.quarters)


def _clock_hours(page: Page, i: int, words: Words) -> _Piece | None:
    token = page.at(i)
    if token is None or token.kind != "number" or not page.word_in(i + 1, words.hours):
        return None
    hours, colon, minutes = plain(token).partition(":")
    if not colon or not (hours.isdigit() and minutes.isdigit()) or len(minutes) != 2 or int(minutes) > 59:
        return None
    return _Piece(Fraction(int(hours) * 60 + int(minutes)), i + 2, False)


def _behind_hours(page: Page, i: int, words: Words) -> tuple[Fraction | None, int]:
    if half := page.phrase(i, words.halves):
        return Fraction(half[0]), half[1]
    joined = i + 1 if page.word_in(i, words.joiners) and page.near(i) else i
    if not page.near(joined):
        return Fraction(0), i
    piece = _piece(page, joined, words)
    if piece and not piece.hours:
        return piece.minutes, piece.end
    number = amount(page, joined, words)
    if number is None or number.value >= 60 or number.value.denominator != 1 or joined != i:
        return Fraction(0), i
    if page.word_in(number.end, words.metre_or_minute) and page.glued(number.end):
        return number.value, number.end + 1
    follows = page.at(number.end)
    two = number.value >= 10 if number.word else len(page.tokens[i].text) == 2
    if page.glued(i) or (two and (follows is None or follows.kind == "symbol")):
        return (None if number.doubtful else number.value), number.end
    return Fraction(0), i
