"""The database: one writer, a few readers, transactions."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Self, TypeVar, cast

from storage.chance import Chance
from storage.connection import BUSY_SECONDS, Connection, open_reading, open_writing
from storage.errors import AlreadySeen, Busy, Closed, InUse, KeyProblem, NewerDatabase, StorageFailed
from storage.files import locked, private
from storage.migrations import check, migrate
from storage.seal import Vault
from storage.settings import keep_fingerprint, vault_of
from storage.transaction import Reader, Transaction
from storage.writer import Pen, Writer, translated

__all__ = [
    "AlreadySeen",
    "Busy",
    "Closed",
    "Database",
    "InUse",
    "KeyProblem",
    "NewerDatabase",
    "Reader",
    "StorageFailed",
    "Transaction",
    "look",
]

T = TypeVar("T")

READERS = 3
WAITING = 10_000
TOGETHER = 200
CHECKPOINT_TRIES = 20


class Database:
    """An open database. Make one with :meth:`open`; there is one a process."""

    def __init__(
        self,
        vault: Vault,
        writer: Writer,
        writing: Connection,
        readers: list[Connection],
        held: AsyncExitStack,
    ) -> None:
        self.vault = vault
        self._writer = writer
        self._writing = writing
        self._held = held
        self._closed = False
        self._free: asyncio.LifoQueue[Connection] = asyncio.LifoQueue()
        for reader in readers:
            self._free.put_nowait(reader)

    @classmethod
    async def open(
        cls,
        path: Path | str,
        key: bytes,
        chance: Chance,
        clock_now: Callable[[], int],
        *,
        waiting: int = WAITING,
        together: int = TOGETHER,
    ) -> Self:
        """Open the database at ``path``, made (0600) and brought up to date where needed.

        ``waiting`` writes may queue, ``together`` of them share one transaction. Raises
        :class:`KeyProblem` if another key sealed it, :class:`NewerDatabase` if a later version made it,
        :class:`InUse` if another process writes to it.
        """
        path = Path(path)
        async with AsyncExitStack() as held:
            held.enter_context(locked(path))
            writing = await held.enter_async_context(Connection(partial(open_writing, private(path))))
            await writing.run(partial(migrate, path=path, at=clock_now()))
            vault = await writing.run(partial(keep_fingerprint, key=key, chance=chance))
            readers = [
                await held.enter_async_context(Connection(partial(open_reading, path)))
                for _ in range(READERS)
            ]
            writer = Writer(writing, Pen(vault, chance, clock_now), waiting, together)
            return cls(vault, writer, writing, readers, held.pop_all())

    @property
    def idle(self) -> bool:
        """Whether no write waits or is under way."""
        return self._writer.idle

    @property
    def last_commit_at(self) -> int:
        """When the writer last committed (or opened), in UTC microseconds."""
        return self._writer.last_commit_at

    def watch(self, watching: Callable[[float], object]) -> None:
        """Have ``watching`` told how many seconds each committed batch took."""
        self._writer.watching = watching

    @property
    def commit_delay(self) -> float:
        """Seconds that each commit is held back; for tests and benches."""
        return self._writer.pen.commit_delay

    @commit_delay.setter
    def commit_delay(self, seconds: float) -> None:
        self._writer.pen.commit_delay = seconds

    async def write(
        self,
        work: Callable[[Transaction], T],
        *,
        update: tuple[int, int] | None = None,
        person: int | None = None,
    ) -> T:
        """Run ``work`` in a transaction and return its value once that is on disk.

        ``work`` shares the transaction with others and may run twice. ``update`` is (bot id, update id) of
        what asked for it, ``person`` the Telegram id of who will be met in it: those of a batch are looked up
        together. Raises what ``work`` raised, :class:`AlreadySeen`, :class:`Busy`,
        :class:`Closed` or :class:`StorageFailed`; in each case nothing of it is kept.
        """
        return cast(T, await self._writer.write(work, update, person))

    async def read(self, work: Callable[[Reader], T]) -> T:
        """Return what ``work`` finds in one consistent state, which holds all that was acknowledged."""
        if self._closed:
            raise Closed
        connection = await self._free.get()
        try:
            return await connection.run(partial(self._look, work))
        finally:
            self._free.put_nowait(connection)

    async def checkpoint(self) -> bool:
        """Move all into the database file and empty the write-ahead log: what was deleted is then gone.

        Writes go on in between. False if somebody kept reading an older state for two seconds.
        """
        for _ in range(CHECKPOINT_TRIES):
            if await self._writing.run(_truncated):
                return True
        return False

    async def close(self) -> None:
        """Write what waits, then close."""
        await self._writer.close()
        self._closed = True
        await self._held.aclose()

    def _look(self, work: Callable[[Reader], T], db: sqlite3.Connection) -> T:
        try:
            db.execute("BEGIN")
            return work(Reader(db, self.vault))
        except sqlite3.Error as error:
            failure = translated(error)
            if failure is error:
                raise
            raise failure from error
        finally:
            if db.in_transaction:
                db.execute("ROLLBACK")


@contextmanager
def look(path: Path | str, key: bytes, chance: Chance) -> Iterator[Reader]:
    """Read a database from another process or without a loop: one consistent state, nothing written.

    Raises :class:`KeyProblem`, :class:`NewerDatabase` or, if it waits to be migrated,
    :class:`~storage.errors.OlderDatabase`.
    """
    with closing(open_reading(Path(path))) as db:
        db.execute("BEGIN")
        check(db)
        yield Reader(db, vault_of(db, key, chance))


def _truncated(db: sqlite3.Connection) -> bool:
    db.execute("PRAGMA busy_timeout = 100")
    try:
        busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not busy
    finally:
        db.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}")
