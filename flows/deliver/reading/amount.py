"""Numbers as people write them: 3, 1,5, 1½, 1/2, three, kolme."""

import re
import unicodedata
from fractions import Fraction
from typing import NamedTuple

from flows.deliver.reading.page import Page, Token
from flows.deliver.words.table import Words

_PARTS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_DENOMINATORS = frozenset({2, 3, 4})
TIMES = frozenset("x×*")
_SIGNS = frozenset("-−–±")
_POINTS = frozenset(".,")
_SLASHES = frozenset("/⁄")
_DIGITS_MOST = 9


class Amount(NamedTuple):
    """A number in the text: tokens ``start`` to ``end`` (exclusive)."""

    value: Fraction
    start: int
    end: int
    word: bool
    """Said in words."""
    doubtful: bool
    """Another number or a sign touches it, or it could be read in two ways."""
    thousands: int | None = None
    """What it is if its separator groups thousands."""


def amount(page: Page, i: int, words: Words) -> Amount | None:
    """Return the number that starts at token ``i``."""
    token = page.at(i)
    if token is None or token.kind == "symbol":
        return None
    if _slash_before(page, i):
        return None
    if token.kind == "word":
        said = page.phrase(i, words.numbers)
        return Amount(Fraction(said[0]), i, said[1], True, _touched(page, i, said[1])) if said else None
    if parts := _slashed(page, i):
        value, end = parts
        return Amount(value, i, end, False, _touched(page, i, end))
    literal = _literal(token, words)
    if literal is None or (page.glued(i + 1) and page.key(i + 1) in _SLASHES):
        return None
    value, thousands, doubtful = literal
    if (parts := _part(page, i + 1)) and not page.glued(i + 1) and value.denominator == 1:
        return Amount(value + parts[0], i, parts[1], False, _touched(page, i, parts[1]))
    return Amount(value, i, i + 1, False, doubtful or _touched(page, i, i + 1), thousands)


def plain(token: Token) -> str:
    """Return the token's text with digits of any script as 0–9."""
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in token.text)


def _literal(token: Token, words: Words) -> tuple[Fraction, int | None, bool] | None:
    text = plain(token)
    extra = _PARTS.get(text[-1], Fraction(0))
    digits = text[:-1] if extra else text
    if not digits:
        return extra, None, False
    if ":" in digits or len(digits) > _DIGITS_MOST:
        return None if ":" in digits else (Fraction(10**_DIGITS_MOST), None, False)
    grouped = int(digits.replace(",", "")) if _GROUPED.fullmatch(digits) else None
    if grouped is not None and (not words.decimal_comma or digits.count(",") > 1):
        return grouped + extra, None, False
    if digits.count(".") + digits.count(",") > 1:
        return None
    ambiguous = bool(words.decimal_comma and re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", digits))
    return Fraction(digits.replace(",", ".")) + extra, grouped, ambiguous


def _part(page: Page, i: int) -> tuple[Fraction, int] | None:
    token = page.at(i)
    if token and token.text in _PARTS:
        return _PARTS[token.text], i + 1
    return _slashed(page, i)


def _slashed(page: Page, i: int) -> tuple[Fraction, int] | None:
    over, slash, under = page.at(i), page.at(i + 1), page.at(i + 2)
    if not (over and slash and under and slash.key in _SLASHES and page.glued(i + 1) and page.glued(i + 2)):
        return None
    top, bottom = plain(over), plain(under)
    if not (top.isdigit() and bottom.isdigit() and len(top) == len(bottom) == 1):
        return None
    if int(bottom) not in _DENOMINATORS or not 0 < int(top) < int(bottom):
        return None
    return Fraction(int(top), int(bottom)), i + 3


def _touched(page: Page, start: int, end: int) -> bool:
    return _touched_before(page, start) or _touched_behind(page, end)


def _touched_before(page: Page, start: int) -> bool:
    before = page.at(start - 1)
    if before is None or not page.near(start):
        return False
    if before.kind == "number":
        return before.text[-1] not in _PARTS
    if before.key in TIMES:
        number = page.at(start - 2)
        return before.key != "*" or (number is not None and number.kind == "number")
    point = before.key in _POINTS and not page.glued(start - 1)
    return page.glued(start) and (point or before.key in _SIGNS)


def _touched_behind(page: Page, end: int) -> bool:
    behind = page.at(end)
    if behind is None or not page.near(end):
        return False
    if behind.key in TIMES:
        number = page.at(end + 1)
        return number is not None and number.kind == "number"
    return behind.kind == "number" and bool(re.fullmatch(r"\d{3}", plain(behind)))


def _slash_before(page: Page, i: int) -> bool:
    return page.glued(i) and page.glued(i - 1) and page.key(i - 1) in _SLASHES
