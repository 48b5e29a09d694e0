"""What somebody said they did, read without inventing a number."""

import re
from typing import Literal

from pydantic import BaseModel, ConfigDict

from flows.refusal import Refusal
from flows.rules import DAY_MINUTES
from flows.text import clean

Kind = Literal[
    "notice", "voice", "know", "sketch", "host", "do", "care",
    "carry", "lend", "give", "teach", "check", "other",
]
Precision = Literal["minute", "part", "day", "unknown"]
Unclear = Literal["what", "minutes", "quantity", "people", "place", "when"]
TEXT_LIMIT = 280


class Parsed(BaseModel):
    """A contribution as far as its words tell; what they don't tell is None."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    text: str
    """Verbatim."""
    kind: Kind = "do"
    minutes: int | None = None
    """1–1440."""
    minutes_problem: Refusal | None = None
    """A duration was said that can't be kept (0 or more than a day): the verb refuses."""
    text_problem: Refusal | None = None
    """The words can't be kept (empty, NUL, too long): the verb refuses."""
    quantity: float | None = None
    unit: str | None = None
    """As written (``bags``, ``säkkiä``)."""
    unit_key: str | None = None
    """What may be added up: one key for all forms of a known unit in all languages, else the word itself."""
    quantity_apart: bool = False
    """The quantity was taken out of ``rest``; else it still stands there."""
    people: int | None = None
    place: str | None = None
    happened_at: int
    """UTC microseconds, never after ``said_at``; for ``unknown`` the instant it was said."""
    precision: Precision = "day"
    rest: str = ""
    """What is left over once the details are taken out."""
    unclear: tuple[Unclear, ...] = ()

    @property
    def understood(self) -> bool:
        return not self.unclear and self.refusal is None

    @property
    def refusal(self) -> Refusal | None:
        return self.text_problem or self.minutes_problem


def parse(
    text: str, language: str, said_at: int, zone: str, mentions: frozenset[str] = frozenset()
) -> Parsed:
    """Read ``picked up litter 20 min 3 bags @Harju``.

    ``mentions``: Telegram names in the text, without @: no places.
    """
    words = clean(text, TEXT_LIMIT)
    if isinstance(words, Refusal):
        return Parsed(text=text, text_problem=words, happened_at=said_at, rest=text)
    found = re.search(r"(\d{1,6})\s?(min|h)\w*", words)
    minutes = int(found[1]) * (60 if found[2] == "h" else 1) if found else None
    if minutes is not None and not 1 <= minutes <= DAY_MINUTES:
        problem = Refusal("minutes-range", {"most": DAY_MINUTES})
        return Parsed(text=text, minutes_problem=problem, happened_at=said_at, rest=words)
    return Parsed(text=text, minutes=minutes, happened_at=said_at, rest=words)
