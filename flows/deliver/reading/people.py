"""How many did it: we were 4, meitä oli neljä, neljästään."""

from typing import NamedTuple

from flows.deliver.reading.amount import Amount, amount
from flows.deliver.reading.duration import DASHES
from flows.deliver.reading.page import Page
from flows.deliver.words.table import Words

PEOPLE_MOST = 1000
SOMEBODY = "…"
"""In a pattern: one of ``Words.persons``."""


class People(NamedTuple):
    """``number`` None: not said, or not told; ``unclear`` tells which."""

    number: int | None
    unclear: bool
    said: tuple[str, ...]


def people(page: Page, words: Words) -> People:
    """Read and take out how many did it."""
    found: set[int | None] = set()
    ranges: list[tuple[int, int]] = []
    i = 0
    while i < len(page.tokens):
        hit = _word(page, i, words) or _pattern(page, i, words)
        if hit:
            page.keep(i, hit[1])
            ranges.append((i, hit[1]))
            found.add(hit[0])
        i = hit[1] if hit else i + 1
    if len(found) == 1 and None not in found:
        return People(found.pop(), False, tuple(page.take(*span) for span in ranges))
    return People(None, bool(found), ())


def _word(page: Page, i: int, words: Words) -> tuple[int | None, int] | None:
    return page.phrase(i, words.people_words)


def _pattern(page: Page, i: int, words: Words) -> tuple[int | None, int] | None:
    first = page.key(i)
    hits = [
        (None if hit[0] is None else hit[0] + more, hit[1])
        for more, table in enumerate((words.people, words.people_and_me))
        for pattern in table
        if pattern[0] in {"#", first} and (hit := _match(page, i, pattern, words))
    ]
    return max(hits, key=lambda hit: hit[1]) if hits else None


def _match(page: Page, i: int, pattern: tuple[str, ...], words: Words) -> tuple[int | None, int] | None:
    number: Amount | None = None
    start = i
    for word in pattern:
        if i > start and not page.near(i):
            return None
        if word == SOMEBODY:
            if page.key(i) not in words.persons:
                return None
            i += 1
        elif word == "#":
            number = amount(page, i, words)
            if number is None or number.value.denominator != 1:
                return None
            i = number.end
        elif page.key(i) == word:
            i += 1
        else:
            return None
    if number is None or (pattern[-1] == "#" and not _ends(page, i, words)):
        return None
    known = not number.doubtful and 1 <= number.value <= PEOPLE_MOST and page.key(i) not in DASHES
    end = i + 1 if pattern[-1] == "#" and page.near(i) and page.key(i) in words.persons else i
    return int(number.value) if known else None, end


def _ends(page: Page, i: int, words: Words) -> bool:
    token = page.at(i)
    if token is None or token.kind == "symbol" or token.key in words.persons:
        return token is None or token.key not in {"%", "€", "°"}
    if token.kind == "number" or token.key in words.units or token.key in words.not_units - words.connecting:
        return False
    return not words.plural.fullmatch(token.key)
