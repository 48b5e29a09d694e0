"""How long all of it took: the one duration that a text tells."""

from typing import NamedTuple

from flows.deliver.reading.amount import plain
from flows.deliver.reading.clock import SMALL_HOURS
from flows.deliver.reading.duration import Duration, duration
from flows.deliver.reading.page import Page
from flows.deliver.words.table import Words

_LEAD_WORDS = 3


class Took(NamedTuple):
    """``minutes`` None: not said, or not told; ``unclear`` tells which. Any whole number."""

    minutes: int | None
    unclear: bool
    said: tuple[str, ...]


def took(page: Page, words: Words) -> Took:
    """Read and take out how long it took."""
    found: list[Duration] = []
    doubtful = False
    i = 0
    while i < len(page.tokens):
        stretch = duration(page, i, words)
        if stretch is None:
            doubtful |= _metres_or_minutes(page, i, words) or _small_hours(page, i, words)
        elif _other_sense(page, stretch, words):
            page.keep(stretch.start, stretch.end)
        else:
            found.append(stretch)
        i = stretch.end if stretch else i + 1
    for stretch in found:
        page.keep(stretch.start, stretch.end)
    if not found:
        return Took(None, doubtful, ())
    minutes = found[0].minutes
    if minutes is None or len(found) > 1:
        return Took(None, True, ())
    if minutes < 1:
        return Took(int(minutes), False, ())
    return Took(int(minutes), False, (_take(page, found[0], words),))


def _other_sense(page: Page, stretch: Duration, words: Words) -> bool:
    before, behind = page.key(stretch.start - 1), page.key(stretch.end)
    if before in words.not_duration_before:
        return True
    return page.near(stretch.end) and behind in words.not_duration_after


def _metres_or_minutes(page: Page, i: int, words: Words) -> bool:
    token = page.at(i)
    if token is None or token.kind != "number" or not page.near(i + 1):
        return False
    if page.key(i + 1) not in words.metre_or_minute or page.key(i + 2) in words.of:
        return False
    page.keep(i, i + 2)
    return True


def _small_hours(page: Page, i: int, words: Words) -> bool:
    """1:30 alone is rather an hour and a half than at night."""
    token = page.at(i)
    return token is not None and bool(SMALL_HOURS.fullmatch(plain(token))) and page.key(i - 1) not in words.at


def _take(page: Page, stretch: Duration, words: Words) -> str:
    said = page.take(stretch.start, stretch.end)
    if out := page.phrase(stretch.end, words.lead_outs):
        page.take(stretch.end, out[1])
    start = stretch.start
    while (lead := _lead(page, start, words)) < start:
        page.take(lead, start)
        start = lead
    return said


def _lead(page: Page, end: int, words: Words) -> int:
    if page.key(end - 1) == "~":
        return end - 1
    dotted = 1 if page.key(end - 1) == "." and page.glued(end - 1) else 0
    for start in range(max(0, end - dotted - _LEAD_WORDS), end - dotted):
        keys = [page.key(i) for i in range(start, end - dotted)]
        if " ".join(keys) in words.lead_ins and (not dotted or len(keys[-1]) < 3):
            return start
    return end
