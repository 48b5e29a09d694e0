"""What people answered: one byte per person and statement, kept up to date in place."""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import numpy.typing as npt

AGREE: Final = 1
PASS: Final = 0
DISAGREE: Final = -1
MISSING: Final = 2
"""Stands where somebody hasn't answered."""

Bytes = npt.NDArray[np.int8]
Whole = npt.NDArray[np.int64]


class Answers:
    """People × statements. The last answer of a person to a statement counts.

    Grows by doubling, so that :meth:`put` costs a constant. Ids are any whole numbers.
    """

    def __init__(self) -> None:
        self._cells: Bytes = np.full((16, 16), MISSING, np.int8)
        self._rows: dict[int, int] = {}
        self._columns: dict[int, int] = {}

    @classmethod
    def from_columns(
        cls, people: npt.ArrayLike, statements: npt.ArrayLike, values: npt.ArrayLike
    ) -> "Answers":
        """Build from three columns of equal length, oldest answer first.

        Raises ValueError if they aren't equally long, or a value is none of 1, 0, −1.
        """
        who, what, said = np.asarray(people), np.asarray(statements), np.asarray(values)
        if not len(who) == len(what) == len(said):
            raise ValueError("people, statements and values differ in length")
        if len(said) and (said.min() < DISAGREE or said.max() > AGREE):
            raise ValueError("an answer is 1, 0 or −1")
        answers = cls()
        person_ids, rows = _numbered(who)
        statement_ids, columns = _numbered(what)
        width = len(statement_ids)
        answers._cells = np.full((max(1, len(person_ids)), max(1, width)), MISSING, np.int8)
        if len(said):
            rows *= width
            rows += columns
            answers._cells.reshape(-1)[rows] = said
        answers._rows = dict(zip(person_ids.tolist(), range(len(person_ids)), strict=True))
        answers._columns = dict(zip(statement_ids.tolist(), range(width), strict=True))
        return answers

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[int, int, int]]) -> "Answers":
        """Build from (person, statement, value), oldest first; see :meth:`from_columns`."""
        table = np.array(list(rows), np.int64).reshape(-1, 3)
        return cls.from_columns(table[:, 0], table[:, 1], table[:, 2])

    def put(self, person: int, statement: int, value: int) -> None:
        """Note an answer in place of the person's earlier one. Raises ValueError unless it is 1, 0 or −1."""
        if value not in (AGREE, PASS, DISAGREE):
            raise ValueError("an answer is 1, 0 or −1")
        row = self._rows.setdefault(person, len(self._rows))
        column = self._columns.setdefault(statement, len(self._columns))
        height, width = self._cells.shape
        if row >= height or column >= width:
            self._grow(height * (2 if row >= height else 1), width * (2 if column >= width else 1))
        self._cells[row, column] = value

    def forget(self, person: int) -> None:
        """Take all of a person's answers out; nothing happens if there are none."""
        row = self._rows.get(person)
        if row is not None:
            self._cells[row] = MISSING

    def of(self, person: int) -> dict[int, int]:
        """Return a person's answers by statement."""
        row = self._rows.get(person)
        if row is None:
            return {}
        said = self._cells[row, : len(self._columns)].tolist()
        return {one: value for one, value in zip(self._columns, said, strict=True) if value != MISSING}

    def by_content(self) -> tuple["Answers", Whole]:
        """Return a copy in which people are 0, 1, … in an order that comes from the answers alone.

        Also the ids that they had. Whoever was given which id, whoever came first: the same answers give the
        same copy, and no number in it leads to anybody. People and statements without an answer are left out.
        """
        sheet = self.sheet()
        people, width = sheet.shape
        block = np.ascontiguousarray(sheet.take(slice(None)))
        whole = block.view(f"V{width}").reshape(-1) if people else np.empty(0, np.int8)
        order = np.argsort(whole, kind="stable")
        copy = Answers()
        if people:
            copy._cells = block[order]
        copy._rows = dict(zip(range(people), range(people), strict=True))
        copy._columns = dict(zip(sheet.statements.tolist(), range(width), strict=True))
        return copy, sheet.people[order]

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same answers of the same people, in whatever order they came."""
        if not isinstance(other, Answers):
            return NotImplemented
        one, two = self.sheet(), other.sheet()
        same = np.array_equal(one.people, two.people) and np.array_equal(one.statements, two.statements)
        return same and np.array_equal(one.take(slice(None)), two.take(slice(None)))

    __hash__ = None  # type: ignore[assignment]

    def _grow(self, height: int, width: int) -> None:
        cells = np.full((height, width), MISSING, np.int8)
        cells[: self._cells.shape[0], : self._cells.shape[1]] = self._cells
        self._cells = cells

    def sheet(self) -> "Sheet":
        """Return the answers in order of ids, without people and statements that have none."""
        cells = self._cells[: len(self._rows), : len(self._columns)]
        person_ids = np.fromiter(self._rows, np.int64, len(self._rows))
        statement_ids = np.fromiter(self._columns, np.int64, len(self._columns))
        counts = np.empty(len(person_ids), np.int64)
        heard = np.zeros(len(statement_ids), bool)
        for start in range(0, len(counts), BLOCK):
            said = cells[start : start + BLOCK] != MISSING
            said.view(np.uint8).sum(axis=1, dtype=np.int64, out=counts[start : start + BLOCK])
            heard |= said.any(axis=0)
        rows, columns = _in_order(person_ids, counts > 0), _in_order(statement_ids, heard)
        return Sheet(cells, rows, columns, person_ids[rows], statement_ids[columns], counts[rows])


BLOCK: Final = 255 * 2
"""Rows looked at together: few enough to stay in the processor's cache; a multiple of 255, see tallies.py."""


class Sheet:
    """Answers in order of ids, people × statements; each has at least one answer. Read block by block."""

    def __init__(
        self, cells: Bytes, rows: Whole, columns: Whole, people: Whole, statements: Whole, counts: Whole
    ) -> None:
        self._cells = cells
        self._rows = None if _is_all(rows, cells.shape[0]) else rows
        self._columns = None if _is_all(columns, cells.shape[1]) else columns
        self.people = people
        """Ids, rising."""
        self.statements = statements
        """Ids, rising."""
        self.counts = counts
        """Answers per person, passes among them."""

    @property
    def shape(self) -> tuple[int, int]:
        """(people, statements)"""
        return len(self.people), len(self.statements)

    def take(self, chosen: "Whole | slice") -> Bytes:
        """Return the rows of these people (by place, not by id) as int8."""
        rows: Any = chosen if self._rows is None else self._rows[chosen]
        block: Bytes = self._cells[rows]
        return block if self._columns is None else block[:, self._columns]

    def blocks(self, chosen: Whole | None = None) -> Iterable[tuple[slice, Bytes]]:
        """Yield all rows, or the chosen ones in that order, a block at a time with its place."""
        total = len(self.people) if chosen is None else len(chosen)
        for start in range(0, total, BLOCK):
            place = slice(start, min(total, start + BLOCK))
            yield place, self.take(place if chosen is None else chosen[place])


def _is_all(chosen: Whole, total: int) -> bool:
    return len(chosen) == total and bool((chosen[1:] > chosen[:-1]).all())


def _in_order(ids: Whole, kept: npt.NDArray[np.bool_]) -> Whole:
    places = np.flatnonzero(kept)
    return places[np.argsort(ids[places], kind="stable")]


def _numbered(ids: npt.NDArray[Any]) -> tuple[npt.NDArray[Any], Whole]:
    """Return the distinct ids, rising, and the place of each among them."""
    if not len(ids):
        return ids, np.zeros(0, np.int64)
    low = int(ids.min())
    span = int(ids.max()) - low + 1
    if span > 4 * len(ids) + 1000:
        distinct, places = np.unique(ids, return_inverse=True)
        return distinct, places.astype(np.int64)
    shifted = np.subtract(ids, low, dtype=np.int64) if low else ids
    there = np.zeros(span, bool)
    there[shifted] = True
    distinct = np.flatnonzero(there)
    return distinct + low, (np.cumsum(there) - 1)[shifted]
