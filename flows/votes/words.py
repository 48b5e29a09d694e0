"""What people write for a vote: a question with its options in one message, options with costs, a sum."""

import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from flows.refusal import Refusal
from flows.text import clean

QUESTION_LIMIT = 300
OPTION_LIMIT = 100
FEWEST, MOST = 2, 200
MOST_MONEY = 10**14
"""In hundredths."""
_SUM = re.compile(
    r"(?P<sign>[-\u2212+]?)(?P<number>\d[\d.,'\s\u00a0\u202f]*)(?P<unit>[^\d\s.,;:]{0,12}\.?)\s*$"
)
_BEFORE = re.compile(r"(?P<unit>[€$£])\s*$")
_BULLET = re.compile(r"^\s*(?:[-*•–](?:\s+|$)|\d{1,3}[.)]\s+)")


class Asked(NamedTuple):
    """A question and its options, as one message says them."""

    question: str
    options: tuple[str, ...]


class Money(NamedTuple):
    """How much of what; ``hundredths`` of a unit."""

    hundredths: int
    unit: str


def split(text: str) -> Asked:
    """Part a message into a question and options: lines, or after the question mark, apart by semicolons."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    if len(lines) > 1:
        return Asked(lines[0], tuple(pieces("\n".join(lines[1:]))))
    head, mark, rest = text.strip().partition("?")
    if mark:
        return Asked(f"{head}?".strip(), tuple(pieces(rest)))
    head, mark, rest = text.strip().partition(":")
    if mark and ";" in rest:
        return Asked(head.strip(), tuple(pieces(rest)))
    return Asked(text.strip(), ())


def pieces(text: str) -> list[str]:
    """Return the options that words name, without bullets: one a line, or in one line apart by semicolons."""
    lines = text.strip().splitlines()
    found = [_BULLET.sub("", piece).strip() for piece in (lines if len(lines) > 1 else text.split(";"))]
    return [piece for piece in found if piece]


def question(text: str) -> str | Refusal:
    """Return a question that can be kept."""
    words = clean(text, QUESTION_LIMIT)
    return Refusal("vote-empty") if isinstance(words, Refusal) and words.key == "text-empty" else words


def options(known: list[str], more: list[str]) -> list[str] | Refusal:
    """Return known and further options together; refuse empty, long, repeated and too many ones."""
    kept, seen = list(known), {_same(option) for option in known}
    for option in more:
        words = clean(option, OPTION_LIMIT)
        if isinstance(words, Refusal):
            return Refusal("vote-option-empty") if words.key == "text-empty" else words
        if _same(words) in seen:
            return Refusal("vote-option-twice", {"option": words})
        seen.add(_same(words))
        kept.append(words)
    if not more:
        return Refusal("vote-option-empty")
    return Refusal("vote-options-most", {"most": MOST}) if len(kept) > MOST else kept


def _same(option: str) -> str:
    return " ".join(option.casefold().split())


def priced(option: str, total: int | None) -> tuple[str, int] | Refusal:
    """Return an option's words and its cost in hundredths, from e.g. ``Lanterns 400``."""
    found = _SUM.search(option)
    if found is None:
        return Refusal("vote-cost-missing", {"option": _short(option)})
    words = _BEFORE.sub("", option[: found.start()].rstrip()).rstrip(" \u00a0:=–-\t")
    cost = hundredths(found["number"])
    if not words.strip() or cost is None:
        return Refusal("vote-cost-missing", {"option": _short(option)})
    if found["sign"] in ("-", "\u2212") or cost == 0:
        return Refusal("vote-cost-negative", {"option": words})
    if total is not None and cost > total:
        return Refusal("vote-cost-over", {"option": words})
    return words, cost


def money(text: str) -> Money | Refusal:
    """Return how much there is to divide, from e.g. ``2000 €``."""
    found = _SUM.search(text.strip())
    amount = hundredths(found["number"]) if found else None
    if found is None or not amount or found["sign"] in ("-", "\u2212") or amount > MOST_MONEY:
        return Refusal("vote-total")
    before = _BEFORE.search(text.strip()[: found.start()].rstrip())
    return Money(amount, found["unit"] or (before["unit"] if before else "€"))


def hundredths(number: str) -> int | None:
    """Return a number as people write it, times 100; None if it can't be read.

    The last separator counts as a decimal one where one or two digits follow, else as thousands'.
    """
    compact = re.sub(r"[\s\u00a0\u202f']", "", number).rstrip(".,")
    head, mark, tail = _last(compact)
    if mark and len(tail) > 2:
        head, tail = head + tail, ""
    try:
        value = Decimal(f"{re.sub('[.,]', '', head) or 0}.{tail or 0}")
    except InvalidOperation:
        return None
    return int(value * 100)


def _last(number: str) -> tuple[str, str, str]:
    at = max(number.rfind("."), number.rfind(","))
    return (number, "", "") if at < 0 else (number[:at], number[at], number[at + 1 :])


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"
