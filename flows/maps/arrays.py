"""The answers of maps as typed arrays, kept up to date in place: what is new in the database is added."""

from dataclasses import dataclass, field
from sqlite3 import Connection
from threading import Lock

import numpy as np

from flows.opinions.answers import Answers
from storage import opinions
from storage.models import OpinionMap


@dataclass
class _Held:
    """Answers up to a row; ``parted``: how often they had changed otherwise by then."""

    parted: int
    upto: int = 0
    answers: Answers = field(default_factory=Answers)


class Arrays:
    """One a process. Filled from the database at first use, so that a restart loses nothing.

    An answer is a row that never changes, so whoever asks adds the rows behind the last one it knows: what a
    transaction rolled back is never seen. Erasing and parting change rows; then a map's are read anew.
    """

    def __init__(self) -> None:
        self._held: dict[int, _Held] = {}
        self._lock = Lock()

    def answers(self, db: Connection, map: OpinionMap) -> tuple[Answers, int]:
        """Return a copy of a map's answers by statements' numbers, people in an order that says nothing of them.

        Also the newest row in it. ``map`` is as ``db`` has it.
        """
        with self._lock:
            held = self._now(db, map)
            return held.answers.by_content()[0], held.upto

    def drop(self, map: int) -> None:
        """Let a map's answers go; they are read anew if somebody asks."""
        with self._lock:
            self._held.pop(map, None)

    def held(self, map: int) -> Answers | None:
        """Return the answers in memory, by persons; for tests."""
        known = self._held.get(map)
        return known.answers if known else None

    def _now(self, db: Connection, map: OpinionMap) -> _Held:
        held = self._held.get(map.id)
        if held is None or held.parted != map.parted:
            held = self._held[map.id] = read(db, map)
            return held
        for rows in opinions.rows_after(db, map.id, held.upto):
            for row, person, statement, value in rows:
                held.answers.put(person, statement, value)
                held.upto = row
        return held


def read(db: Connection, map: OpinionMap) -> _Held:
    """Read all answers of a map."""
    parts = [np.array(rows, np.int64) for rows in opinions.rows_after(db, map.id, 0)]
    if not parts:
        return _Held(map.parted)
    whole = np.concatenate(parts)
    answers = Answers.from_columns(whole[:, 1], whole[:, 2], whole[:, 3])
    return _Held(map.parted, int(whole[-1, 0]), answers)
