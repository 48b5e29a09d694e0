"""How long all of it took: the one duration that a text tells."""

from typing import NamedTuple

from flows.deliver.reading.duration import Duration, duration
from flows.deliver.reading.page import Page
from flows.deliver.words.table import Words


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
            doubtful |= _metres(page, i, words)
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


def _metres(page: Page, i: int, words: Words) -> bool:
    token = page.at(i)
    number = token is not None and token.kind == "number"
    return number and page.key(i + 1) in words.metre_or_minute and page.near(i + 1)


def _take(page: Page, stretch: Duration, words: Words) -> str:
    said = page.take(stretch.start, stretch.end)
    lead = stretch.start - 1
    while page.word_in(lead, words.lead_ins) or page.key(lead) == "~":
        page.take(lead, lead + 1)
        lead -= 1
    return said
