"""What somebody said they did, read without inventing a number.

What can't be told stays None; what is said in two ways is named in ``unclear`` and left in the words.
"""

from collections.abc import Collection
from typing import Literal

from pydantic import BaseModel, ConfigDict

from flows.deliver.reading.kinds import guess, kinds
from flows.deliver.reading.page import Page
from flows.deliver.reading.people import people
from flows.deliver.reading.places import place
from flows.deliver.reading.quantity import Quantity, quantities
from flows.deliver.reading.rest import rest
from flows.deliver.reading.took import took
from flows.deliver.reading.when import Precision, when
from flows.deliver.words import words_spoken
from flows.deliver.words.table import Words
from flows.refusal import Refusal
from flows.rules import DAY_MINUTES
from flows.text import clean
from storage.models import Kind

__all__ = ["Detail", "Kind", "Parsed", "Precision", "parse"]

Detail = Literal["what", "minutes", "quantity", "people", "place", "when"]
TEXT_LIMIT = 280


class Parsed(BaseModel):
    """A contribution as far as its words tell; what they don't tell is None."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    """Verbatim."""
    kind: Kind = "do"
    minutes: int | None = None
    """1–1440."""
    minutes_problem: Refusal | None = None
    """A duration was said that can't be kept (0, or more than a day): the verb refuses."""
    text_problem: Refusal | None = None
    """The words can't be kept (empty, NUL, too long): the verb refuses."""
    quantity: float | None = None
    unit: str | None = None
    """As written (``bags``, ``säkkiä``)."""
    unit_key: str | None = None
    """What may be added up: one key for all forms of a known unit, else the word itself in lower case."""
    quantity_apart: bool = False
    """The quantity was taken out of ``rest``; else it still stands there."""
    people: int | None = None
    place: str | None = None
    happened_at: int
    """UTC microseconds, never after ``said_at``; for ``unknown`` the instant it was said. A day is its noon."""
    precision: Precision = "day"
    rest: str = ""
    """What is left over once the details are taken out."""
    unclear: tuple[Detail, ...] = ()
    """What the words tell in two ways, or not exactly."""
    said: tuple[tuple[Detail, str], ...] = ()
    """The words that each detail was read from."""

    @property
    def understood(self) -> bool:
        """Nothing has to be asked."""
        return not self.unclear and self.refusal is None

    @property
    def refusal(self) -> Refusal | None:
        """Why it can't be kept, if so."""
        return self.text_problem or self.minutes_problem


def parse(text: str, language: str, said_at: int, zone: str, mentions: Collection[str] = ()) -> Parsed:
    """Read ``picked up litter 20 min 3 bags @Harju``.

    ``language``: what it is read in, unless another of our languages knows more of its words (many have
    Telegram in one language and write in another). ``said_at``: UTC microseconds. ``zone``: whose days are
    meant (IANA name; ZoneInfoNotFoundError if there is none). ``mentions``: names of people and bots in the
    text, without @, that are no places.
    """
    cleaned = clean(text, TEXT_LIMIT)
    if isinstance(cleaned, Refusal):
        return Parsed(text=text, text_problem=cleaned, happened_at=said_at, rest=text)
    page = Page.of(cleaned)
    return _read(text, page, words_spoken(page.words(), language), (said_at, zone), mentions)


def _read(text: str, page: Page, words: Words, now: tuple[int, str], mentions: Collection[str]) -> Parsed:
    told_kinds = kinds(page, words)
    where = place(page, mentions)
    moment = when(page, words, *now)
    time = took(page, words)
    who = people(page, words)
    much = quantities(page, words)
    one, apart = much.one, much.one is not None and _stands_apart(page, much.one)
    if one and apart:
        page.take(one.start, one.end)
    left = rest(page, words)
    impossible = time.minutes is not None and not 1 <= time.minutes <= DAY_MINUTES
    unclear: dict[Detail, bool] = {
        "what": one is None and not any(c.isalpha() for c in left),
        "minutes": time.unclear,
        "quantity": much.unclear,
        "people": who.unclear,
        "place": where.unclear,
        "when": moment.unclear,
    }
    told: dict[Detail, tuple[str, ...]] = {
        "minutes": time.said,
        "quantity": (page.slice(one.start, one.end),) if one else (),
        "people": who.said,
        "place": where.said,
        "when": moment.said,
    }
    return Parsed(
        text=text,
        kind=guess(told_kinds),
        minutes=None if impossible else time.minutes,
        minutes_problem=Refusal("minutes-range", {"most": DAY_MINUTES}) if impossible else None,
        quantity=one.number if one else None,
        unit=one.unit if one else None,
        unit_key=one.key if one else None,
        quantity_apart=apart,
        people=who.number,
        place=where.name,
        happened_at=moment.happened_at,
        precision=moment.precision,
        rest=left,
        unclear=tuple(detail for detail, doubt in unclear.items() if doubt),
        said=tuple((detail, words) for detail, slices in told.items() for words in slices),
    )


def _stands_apart(page: Page, one: Quantity) -> bool:
    before, behind = one.start - 1, page.at(one.end)
    if behind is not None and behind.kind == "word" and "\n" not in behind.gap:
        return False
    if before < 0 or before in page.taken:
        return True
    return page.tokens[before].kind == "symbol" and page.tokens[before].text in ",;·|–—-+"
