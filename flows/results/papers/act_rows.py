"""Contributions and tasks, as published: no author, no day, an order that tells nothing.

Acts are read once and wait in a file without a name: what stays in memory is a count a shape (week, kind, minutes)
and some 40 bytes an act.
"""

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from hashlib import blake2b
from typing import Any, NamedTuple

import numpy as np

from flows.deliver.words import is_common_unit
from flows.results.papers.published import Published
from flows.results.papers.rows import ContributionRow, TaskRow
from flows.results.papers.seen import Seen
from flows.results.papers.spool import Spool
from storage import contributions, tasks
from storage.connection import folder_of
from storage.contributions import Told
from storage.hidden import Hidden

HOUR = 3_600_000_000
_KINDS = {kind: n for n, kind in enumerate(ContributionRow.model_fields["kind"].annotation.__args__)}  # type: ignore[union-attr]
_WORDS = list(ContributionRow.model_fields).index("words") - 1
Values = tuple[Any, ...]


class Shape(NamedTuple):
    """What the numbers need to know of an act."""

    week: str
    kind: str
    minutes: int | None
    folded: bool = False


class Acts:
    """A campaign's acts: rows of those that have one, and counts of those that don't.

    No row have what is *just for me* and what was done by somebody erased.
    """

    def __init__(self, seen: Seen) -> None:
        self._seen = seen
        self._weeks: dict[int, str] = {}
        self.shapes: Counter[Shape] = Counter()
        """Acts that have a row."""
        self.hidden = Hidden(0, 0, 0, None)
        """What the acts come to that have no row."""
        self.alone: set[int] = set()
        """Who is behind those."""
        self.givers: set[int] = set()
        """Who is behind the rows."""
        self.amounts: dict[str, tuple[Decimal, int]] = {}
        """Of each unit, how much, and how many rows say so."""
        self.first_rows = array("q")
        """Which acts have a row for the first time."""
        self.places: Counter[str] = Counter()
        """How many rows say each place, however it is spelt."""
        self._with_words = bytearray()
        self._spool = Spool(folder_of(seen.db))
        self._order = self._gone_through()

    def __len__(self) -> int:
        return len(self._order)

    def __iter__(self) -> Iterator[ContributionRow]:
        return map(_row, self.values())

    def __contains__(self, row: object) -> bool:
        return any(own == row for own in self)

    def values(self) -> Iterator[Values]:
        """Return the rows as values in the order of their fields."""
        return ((number, *self._spool[place]) for number, place in enumerate(self._order, 1))

    def with_words(self, most: int) -> tuple[list[ContributionRow], int]:
        """Return the first rows whose words are shown, ``most`` at most, and how many there are."""
        numbers = [n for n, place in enumerate(self._order, 1) if self._with_words[place]]
        rows = [_row((n, *self._spool[self._order[n - 1]])) for n in numbers[:most]]
        return rows, len(numbers)

    def week(self, instant: int) -> str:
        """Return the ISO week of an instant, like ``2026-W49``."""
        hour = instant // (HOUR // 4)
        if hour not in self._weeks:
            year, number, _ = self._seen.day(instant).isocalendar()
            self._weeks[hour] = f"{year:04}-W{number:02}"
        return self._weeks[hour]

    def _gone_through(self) -> Sequence[int]:
        """Keep each row aside, and return in which order they are published."""
        first, second = array("Q"), array("Q")
        for act in contributions.told_of(self._seen.db, self._seen.campaign.id):
            if act.person is None or act.visibility == "me":
                self._keep_back(act)
                continue
            row = self._values(act)
            self._count(act.person, row)
            if not act.published:
                self.first_rows.append(act.id)
            kept = self._spool.add(row)
            first.append(_order(row))
            second.append(int.from_bytes(blake2b(kept, digest_size=8).digest(), "big"))
            self._with_words.append(row[_WORDS] == "shown")
        order = np.lexsort((np.frombuffer(second, "u8"), np.frombuffer(first, "u8")))
        return array("q", order.astype("i8").tobytes())

    def _keep_back(self, act: Told) -> None:
        acts, minutes, untimed, _ = self.hidden
        self.hidden = Hidden(acts + 1, minutes + (act.minutes or 0), untimed + (act.minutes is None), None)
        if act.person is not None:
            self.alone.add(act.person)

    def _count(self, person: int, row: Values) -> None:
        week, kind, minutes, quantity, unit, _, place, _, folded = row
        self.shapes[Shape(week, kind, minutes, folded is not None)] += 1
        self.givers.add(person)
        if place:
            self.places[place.strip().casefold()] += 1
        if unit is not None:
            much, rows = self.amounts.get(unit.casefold(), (Decimal(0), 0))
            self.amounts[unit.casefold()] = (much + Decimal(repr(quantity)), rows + 1)

    def _values(self, act: Told) -> Values:
        folded = self._seen.folds.get(("contribution", act.id))
        words = "folded" if folded else "private" if act.visibility != "city" else "shown" if act.text else "taken_back"
        shown = words == "shown"
        unit = act.unit if act.unit and (shown or is_common_unit(act.unit)) else None
        return (
            self.week(act.happened_at),
            act.kind,
            act.minutes,
            act.quantity if unit else None,
            unit,
            act.text if shown else None,
            act.place if shown else None,
            words,
            folded,
        )


def _row(values: Values) -> ContributionRow:
    return ContributionRow(**dict(zip(ContributionRow.model_fields, values, strict=True)))


def _order(row: Values) -> int:
    week, kind, minutes = row[:3]
    return int(week[:4] + week[6:]) << 32 | _KINDS[kind] << 16 | (minutes or 0)


def task_rows(seen: Seen) -> tuple[Published, ...]:
    """Return tasks without their words, which were said to the group."""
    every = tasks.tasks(seen.db, seen.campaign.id)
    numbers = {task.id: number for number, task in enumerate(every, 1)}
    return tuple(
        TaskRow(
            task=numbers[task.id],
            part_of=numbers.get(task.parent or 0),
            minutes=task.minutes,
            state=task.state,
            written=seen.day(task.at),
            done=seen.maybe_day(task.done_at),
        )
        for task in every
    )
