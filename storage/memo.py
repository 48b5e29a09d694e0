"""What one transaction has read and needn't read again: a burst of votes asks the same few rows each time."""

from collections.abc import Callable, Hashable
from sqlite3 import Connection
from typing import Any, TypeVar, cast

T = TypeVar("T")


class Memo:
    """Rows remembered within one transaction, forgotten at the first write that might concern them.

    Any statement that changes a row empties it, except those run by ``aside``. So what erases, bans or
    closes need not know of it; and a rollback ends the transaction and it.
    """

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._known: dict[Hashable, Any] = {}
        self._at = db.total_changes

    def recall(self, key: Hashable, find: Callable[[], T]) -> T:
        """Return what ``find`` returned before under ``key``, or does now."""
        known, changes = self._fresh(), self._db.total_changes
        if key in known:
            return cast(T, known[key])
        found = find()
        if self._db.total_changes == changes:
            known[key] = found
        return found

    def learn(self, key: Hashable, value: Any) -> None:
        """Remember what was read, or now holds after a write of one's own."""
        self._fresh()[key] = value

    def forget(self, key: Hashable) -> None:
        """Read this again next time."""
        self._known.pop(key, None)

    def aside(self, work: Callable[[], T]) -> T:
        """Run a write that concerns nothing that anyone remembers: ballots, people, marks on messages."""
        self._fresh()
        value = work()
        self._at = self._db.total_changes
        return value

    def once(self, key: Hashable, work: Callable[[], object]) -> None:
        """Run a write that, done again with nothing else between, would say the same again."""
        known = self._fresh()
        if key not in known:
            self.aside(work)
            known[key] = True

    def _fresh(self) -> dict[Hashable, Any]:
        if self._db.total_changes != self._at:
            self._known.clear()
            self._at = self._db.total_changes
        return self._known
