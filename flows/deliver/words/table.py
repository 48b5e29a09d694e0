"""What the reader of contributions must know of a language. A language is one file that fills this."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property

Phrases = Mapping[str, int]


def forms(rows: Mapping[str, str]) -> dict[str, str]:
    """Turn ``{key: "form form"}`` into ``{form: key}``; ``_`` stands for a space inside a form."""
    return {form.replace("_", " "): key for key, said in rows.items() for form in said.split()}


def words(said: str) -> frozenset[str]:
    """Return the set of words in ``said``; ``_`` stands for a space inside one."""
    return frozenset(word.replace("_", " ") for word in said.split())


def listed(said: str) -> tuple[str, ...]:
    """Return the words of ``said`` in their order."""
    return tuple(said.split())


def patterns(said: str) -> tuple[tuple[str, ...], ...]:
    """Return patterns that are parted by ``|`` as their words."""
    return tuple(tuple(pattern.split()) for pattern in said.split("|"))


def same(said: Iterable[str], value: int) -> dict[str, int]:
    """Return a table in which all words mean ``value``."""
    return dict.fromkeys(said, value)


@dataclass(frozen=True, kw_only=True, eq=False)
class Words:
    """One language's words, lower case, without hyphens. A phrase has at most six words."""

    numbers: Mapping[str, float]
    """Number words; halves are exact."""
    decimal_comma: bool
    """1,500 is one and a half (True), or fifteen hundred (False)."""

    # Durations
    hours: frozenset[str]
    minutes: frozenset[str]
    quarters: Phrases
    """Units of 15 minutes that follow a number."""
    durations: Phrases
    """Whole durations → minutes (``half an hour``)."""
    halves: Phrases
    """What follows a number or ``an hour`` → minutes to add to that hour (``and a half``)."""
    metre_or_minute: frozenset[str]
    """Abbreviations that may be minutes: asked for, unless they follow hours."""
    vague: Phrases
    """What stands before a unit of time instead of a number (``a couple of``)."""
    bounds: Phrases
    """What makes a number a bound (``more than``)."""
    joiners: frozenset[str]
    range_joiners: frozenset[str]
    lead_ins: frozenset[str]
    """What stands before a duration and goes with it (``for``, ``it took``)."""
    lead_outs: Phrases
    """What stands behind a duration and goes with it (``or so``)."""
    times: frozenset[str]
    """Between a number and a duration: that one was said of each time."""
    each_time: Phrases
    """Behind a duration: how often isn't told (``a day``, ``each way``)."""
    not_duration_before: frozenset[str]
    not_duration_after: frozenset[str]
    ago: frozenset[str]
    ahead: Phrases
    """Behind a duration: it is yet to come."""

    # When
    now: Phrases
    days: Phrases
    """→ days from today, 0 or less."""
    moments: Mapping[str, tuple[int, str]]
    """→ days from today and part of the day (``last night``)."""
    parts: Mapping[str, str]
    """Parts of a day that follow a day (``morning``)."""
    loose_parts: Mapping[str, str]
    """Parts of a day that stand alone and mean the latest one (``illalla``)."""
    weekdays: Phrases
    """→ 0 Monday … 6 Sunday, as they are said of a day gone by."""
    weekday_parts: Mapping[str, tuple[int, str]]
    last: frozenset[str]
    on: frozenset[str]
    """What stands before a weekday or a date and goes with it."""
    weekdays_need_on: frozenset[str]
    """Weekday words that are other words too, unless ``on`` or ``last`` stands before them."""
    not_when_before: frozenset[str]
    """Before a day: it isn't when this happened (``for Friday``)."""
    future: Phrases
    sometime: Phrases
    """A time gone by that no day can be told for (``last week``)."""
    day_units: Phrases
    """→ days, before ``ago``."""
    long_units: frozenset[str]
    """Months, years: before ``ago`` no day can be told."""
    months: Phrases
    month_first: Phrases
    """Month words that stand before the day of the month."""
    ordinal: re.Pattern[str]
    """What may be glued behind the day of a month."""
    of: frozenset[str]
    clock: frozenset[str]
    """Before an hour of the day, enough by itself."""
    at: frozenset[str]
    half_days: Mapping[str, int]
    """am, pm → hours to add to 1–12."""
    day_dot_month: bool
    """3.12. is a date."""

    # People
    with_before: frozenset[str]
    """Before ``@name``: that is somebody, not a place."""
    with_after: frozenset[str]
    """Behind ``@name``: the same."""
    people: tuple[tuple[str, ...], ...]
    """Patterns, ``#`` for the number."""
    people_and_me: tuple[tuple[str, ...], ...]
    """The same for those beside who says so; ``…`` for a word of ``persons``."""
    people_words: Phrases
    """Words that hold the number (``neljästään``)."""
    persons: frozenset[str]
    """Never a unit."""

    # Quantity
    units: Mapping[str, str]
    """Known units in all their forms → key."""
    unit_endings: bool
    """Compounds end in their unit (``jätesäkkiä``)."""
    measures: frozenset[str]
    """Keys of units that say how much of something, not what."""
    singular_one: frozenset[str]
    """Number words for one that are other words too: only with a known unit."""
    plural: re.Pattern[str]
    """What an unknown noun looks like behind a number."""
    describes: re.Pattern[str]
    """What a word looks like that may stand between a number and its noun."""
    not_units: frozenset[str]
    connecting: frozenset[str]
    """Those of ``not_units`` that may follow a number of people."""
    numbered: frozenset[str]
    """Before a number that is a name (``bus 55``)."""
    articles: frozenset[str]
    things: frozenset[str]
    """Those of ``numbered`` that an article makes a thing (``the gate 20``): then the number isn't its name."""
    street: re.Pattern[str]

    # The rest
    dangling: frozenset[str]
    """Words that make no sense at an end from which a detail was taken."""
    clauses: frozenset[str]
    """What begins a clause about something else than the act (``which``, ``whether``)."""
    clause_ends: frozenset[str]
    others: frozenset[str]
    """Who, right before a verb, did it instead of the one who tells (``the city mended``)."""
    kinds: Mapping[str, str]
    """Words and phrases → kind of contribution."""
    kind_stems: Mapping[str, str]
    """Beginnings of words → kind."""

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All single words that this language knows."""
        tables = [getattr(self, field.name) for field in fields(self)]
        known = [table for table in tables if isinstance(table, Mapping | frozenset)]
        phrases = [phrase for table in known for phrase in table] + [
            " ".join(pattern) for pattern in self.people
        ]
        return frozenset(word for phrase in phrases for word in phrase.split())
