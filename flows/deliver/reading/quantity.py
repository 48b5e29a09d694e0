"""How much of what: 3 bags, 2 kg, 14 broken lamps, kolme säkillistä."""

from typing import NamedTuple

from flows.deliver.reading.amount import Amount, amount
from flows.deliver.reading.duration import DASHES
from flows.deliver.reading.page import Page
from flows.deliver.words.table import Words

QUANTITY_MOST = 1_000_000
_DESCRIBING_MOST = 3
_SPACE = frozenset({"#", "€", "$", "£", "№", "§", "°", "%", "‰", "+", "@"})


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
        number = amount(page, i, words)
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


def _named(page: Page, number: Amount, words: Words) -> bool:
    before = page.tokens[number.start - 1] if number.start else None
    if before is None or "\n" in page.tokens[number.start].gap:
        return False
    if before.key in words.numbered or before.key in _SPACE:
        return True
    if number.start - 1 in page.places:
        return True
    if before.kind != "word" or number.start - 1 in page.taken:
        return False
    return bool(words.street.fullmatch(before.key)) or (number.start > 1 and before.text[0].isupper())


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
        if key := _known(page, i, words):
            return page.tokens[i].text, key, i + 1
    if page.slice(number.start, number.end).casefold() in words.singular_one or _year(number):
        return None
    for i in run:
        key = page.tokens[i].key
        describing = words.unit_endings and words.describes.fullmatch(key) and i + 1 in run
        if words.plural.fullmatch(key) and not describing:
            return page.tokens[i].text, key, i + 1
        if words.unit_endings and not describing:
            return None
    return None


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
