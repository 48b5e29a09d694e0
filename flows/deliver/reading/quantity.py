"""How much of what: 3 bags, 2 kg, 14 broken lamps, kolme säkillistä."""

from fractions import Fraction
from typing import NamedTuple

from flows.deliver.reading.amount import Amount, amount
from flows.deliver.reading.duration import DASHES
from flows.deliver.reading.page import Page
from flows.deliver.words import is_street
from flows.deliver.words.table import Words

QUANTITY_MOST = 1_000_000
_DESCRIBING_MOST = 3
_STOPS = frozenset(".:;·|–—-")
_SIGNS = frozenset({"#", "€", "$", "£", "№", "§", "°", "%", "‰", "+", "@"})


class Quantity(NamedTuple):
    """A number of a unit, at tokens ``start`` to ``end`` (exclusive)."""

    number: float
    unit: str
    """As written."""
    key: str
    start: int
    end: int


class Quantities(NamedTuple):
    """The one quantity that was said; ``unclear`` if there were several, or one that can't be told."""

    one: Quantity | None
    unclear: bool


def quantities(page: Page, words: Words) -> Quantities:
    """Read quantities. The text has one if all that it tells are the same."""
    found: list[Quantity] = []
    unclear = False
    i = 0
    while i < len(page.tokens):
        number = _and_a_half(page, amount(page, i, words), words)
        if number is None:
            i += 1
            continue
        named = _named(page, number, words)
        unit = None if named and not _known(page, number.end, words) else _unit(page, number, words)
        i = unit[2] if unit else number.end
        if unit is None:
            continue
        if number.doubtful or _ranged(page, number, words) or not 0 < number.value <= QUANTITY_MOST:
            unclear = True
        else:
            found.append(Quantity(float(number.value), unit[0], unit[1], number.start, unit[2]))
    several = len({(one.number, one.key) for one in found}) > 1
    return Quantities(None if several or unclear or not found else found[0], several or unclear)


def _and_a_half(page: Page, number: Amount | None, words: Words) -> Amount | None:
    half = page.phrase(number.end, words.halves) if number else None
    if number is None or half is None or not page.near(half[1]) or page.tokens[half[1]].kind != "word":
        return number
    return number._replace(value=number.value + Fraction(half[0], 60), end=half[1])


def _named(page: Page, number: Amount, words: Words) -> bool:
    before = page.tokens[number.start - 1] if number.start else None
    if before is None or "\n" in page.tokens[number.start].gap:
        return False
    if before.key in words.numbered or before.key in _SIGNS:
        return True
    if number.start - 1 in page.places:
        return True
    if before.kind != "word" or number.start - 1 in page.taken:
        return False
    begins = number.start < 2 or page.tokens[number.start - 2].text in _STOPS
    return is_street(before.key) or (before.text[0].isupper() and not begins)


def _ranged(page: Page, number: Amount, words: Words) -> bool:
    before = page.key(number.start - 1)
    if before not in DASHES | words.range_joiners:
        return False
    other = page.at(number.start - 2)
    return other is not None and (other.kind == "number" or other.key in words.numbers)


def _known(page: Page, i: int, words: Words) -> str | None:
    token = page.at(i)
    if token is None or not page.near(i):
        return None
    if token.key in words.units:
        return words.units[token.key]
    if not words.unit_endings or token.kind != "word":
        return None
    endings = [unit for unit in words.units if len(unit) >= 4 and token.key.endswith(unit)]
    return words.units[max(endings, key=len)] if endings else None


def _unit(page: Page, number: Amount, words: Words) -> tuple[str, str, int] | None:
    run = _run(page, number.end, words)
    for i in run:
        key = _known(page, i, words)
        if key and (words.unit_endings or number.value <= 1 or _counts_many(page, i, key, words)):
            return page.tokens[i].text, key, i + 1
    if page.slice(number.start, number.end).casefold() in words.singular_one or _year(number):
        return None
    for i in run:
        word = page.tokens[i].key
        describing = words.unit_endings and words.describes.fullmatch(word) and i + 1 in run
        if words.plural.fullmatch(word) and not describing:
            return page.tokens[i].text, word, i + 1
        if words.unit_endings and not describing:
            return None
    return None


def _counts_many(page: Page, i: int, key: str, words: Words) -> bool:
    return key in words.measures or bool(words.plural.fullmatch(page.tokens[i].key)) or key == "€"


def _year(number: Amount) -> bool:
    return not number.word and 1900 <= number.value < 2100


def _run(page: Page, start: int, words: Words) -> list[int]:
    run: list[int] = []
    for i in range(start, start + _DESCRIBING_MOST + 1):
        token = page.at(i)
        if token is None or not page.near(i) or token.key in words.not_units or token.key in words.persons:
            return [] if token is not None and token.key in words.persons else run
        if token.kind != "word" and token.key not in words.units:
            break
        if page.glued(i) and token.key not in words.units:
            break
        run.append(i)
    return run
