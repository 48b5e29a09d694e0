"""Which updates are done: each is claimed once, all of a batch together."""

from collections.abc import Iterable
from itertools import groupby
from sqlite3 import Connection

from storage.rows import padded, places

Update = tuple[int, int]
"""(bot id, update id)."""


class Claims:
    """The updates that one transaction does; kept in memory until ``flush``."""

    def __init__(self, db: Connection, updates: Iterable[Update]) -> None:
        self._db = db
        self._done = _done(db, sorted(set(updates)))
        self._fresh: list[Update] = []

    def claim(self, update: Update) -> bool:
        """Take an update on; False if it was done before, or in this batch."""
        if update in self._done:
            return False
        self._done.add(update)
        self._fresh.append(update)
        return True

    def flush(self, at: int) -> None:
        """Write what was claimed into the open transaction."""
        self._db.executemany(
            "INSERT INTO seen_update (bot, update_id, at) VALUES (?, ?, ?)",
            [(bot, update_id, at) for bot, update_id in self._fresh],
        )
        self._fresh.clear()


def _done(db: Connection, updates: list[Update]) -> set[Update]:
    done: set[Update] = set()
    for bot, group in groupby(updates, key=lambda update: update[0]):
        ids = [update_id for _, update_id in group]
        query = f"SELECT update_id FROM seen_update WHERE bot = ? AND update_id IN {places(len(ids))}"
        done |= {(bot, row[0]) for row in db.execute(query, (bot, *padded(ids)))}
    return done
