"""An aiosqlite connection that runs whole functions: one hop for a batch, not one for a statement."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Self, TypeVar, cast

import aiosqlite

T = TypeVar("T")

BUSY_SECONDS = 5.0


class Connection(aiosqlite.Connection):
    """One SQLite connection on a thread of its own, which dies with the process."""

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, iter_chunk_size=64)
        self._thread.daemon = True

    async def __aenter__(self) -> Self:
        return cast(Self, await self)

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Return what ``work`` returns on the connection's thread."""
        return cast(T, await self._execute(work, self._conn))  # type: ignore[no-untyped-call]


def open_writing(path: Path) -> sqlite3.Connection:
    """Return the one connection that writes and checkpoints; autocommit, so transactions are explicit."""
    db = _connect(path, "rw")
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "cache_size = -32000"):
        db.execute(f"PRAGMA {pragma}")
    return db


def open_reading(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """Return a connection that neither writes nor checkpoints.

    ``mode`` "ro" is for files at rest; a live database needs "rw" to share its write-ahead index.
    """
    db = _connect(path, mode)
    for pragma in ("query_only = ON", "wal_autocheckpoint = 0"):
        db.execute(f"PRAGMA {pragma}")
    return db


def folder_of(db: sqlite3.Connection) -> Path:
    """Return the folder where a connection's database lies."""
    return Path(db.execute("PRAGMA database_list").fetchone()[2]).parent


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        uri=True,
    )
    db.row_factory = sqlite3.Row
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA temp_store = MEMORY")
    return db
