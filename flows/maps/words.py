"""What people write for an opinion map: a question, its first statements, how many days."""

import re
from typing import NamedTuple

from flows.refusal import Refusal
from flows.text import clean
from flows.votes import words as votes

STATEMENT_LIMIT = 280
MOST = 1000
"""Statements of one map."""
FIRST_MOST = 20
"""Statements in one message."""
_DAYS = re.compile(r"(?<=[\s?!.])(?P<days>\d{1,3})\s?(?:d|pv)\.?\s*$", re.IGNORECASE)


class Asked(NamedTuple):
    """A question, its first statements, and for how many days; None: until the campaign ends."""

    question: str
    statements: tuple[str, ...]
    days: int | None = None


def read(text: str) -> Asked | Refusal:
    """Read ``What do we want with the yard? 5d``; further lines are statements.

    In one line they stand behind the question mark, apart by semicolons.
    """
    first, _, rest = text.strip().partition("\n")
    said = _DAYS.search(first)
    question = first[: said.start()].rstrip() if said else first
    asked = votes.split(f"{question}\n{rest}" if rest.strip() else question)
    words = votes.question(asked.question)
    if isinstance(words, Refusal):
        return Refusal("ask-empty") if words.key == "vote-empty" else words
    if len(asked.options) > FIRST_MOST:
        return Refusal("statements-together", {"most": FIRST_MOST})
    return Asked(words, asked.options, int(said["days"]) if said else None)


def lines(text: str) -> list[str] | Refusal:
    """Return the statements of a message, one a line, without bullets."""
    found = votes.pieces(text) if "\n" in text.strip() else [text]
    return Refusal("statements-together", {"most": FIRST_MOST}) if len(found) > FIRST_MOST else found


def statement(text: str) -> str | Refusal:
    """Return a statement that can be kept."""
    words = clean(text, STATEMENT_LIMIT)
    return Refusal("statement-empty") if isinstance(words, Refusal) and words.key == "text-empty" else words


def same(one: str) -> str:
    """Return what two statements have in common that say it in the same words."""
    return " ".join(one.casefold().split()).rstrip(".!")
