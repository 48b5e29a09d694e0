"""The one writer: takes what waits, commits it together, then lets the answers go."""

import asyncio
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from storage.chance import Chance
from storage.claims import Claims, Update
from storage.connection import Connection
from storage.errors import AlreadySeen, Busy, Closed, StorageFailed
from storage.leaves import LogBuffer
from storage.seal import Vault
from storage.transaction import Transaction
from storage.vault import expect

Work = Callable[[Transaction], Any]

STAND_BACK = 0.01
"""Seconds for which the loop lets a batch be written alone, at most; see :meth:`Writer._stand_back`."""

_STORAGE_CODES = frozenset(
    (
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    )
)


@dataclass(slots=True)
class Job:
    """One work and who waits for it; ``update`` is (bot id, update id)."""

    work: Work
    update: Update | None
    answer: asyncio.Future[Any]
    person: int | None = None


@dataclass(slots=True)
class Outcome:
    """What became of a job: a value if ``error`` is None."""

    value: Any = None
    error: BaseException | None = None


@dataclass(slots=True)
class Pen:
    """What the writer's thread writes with. ``commit_delay`` (seconds before each commit) is for tests."""

    vault: Vault
    chance: Chance
    now: Callable[[], int]
    commit_delay: float = 0.0
    written: threading.Event = field(default_factory=threading.Event)

    def write(self, jobs: Sequence[Job], db: sqlite3.Connection) -> list[Outcome]:
        """Run ``jobs`` in one transaction, or each in its own if one of them fails."""
        try:
            _begin(db)
        except sqlite3.Error as error:
            return [Outcome(error=_failed(error)) for _ in jobs]
        try:
            return self._together(db, jobs)
        except BaseException as error:
            self.written.set()
            _roll_back(db)
            if len(jobs) == 1:
                return [Outcome(error=translated(error))]
        return [outcome for job in jobs for outcome in self.write([job], db)]

    def _together(self, db: sqlite3.Connection, jobs: Sequence[Job]) -> list[Outcome]:
        tx = Transaction(db, self.vault, self.chance, LogBuffer(db, self.chance))
        expect(tx, [job.person for job in jobs if job.person is not None])
        claims = Claims(db, [job.update for job in jobs if job.update is not None])
        at = self.now()
        outcomes = [self._run(tx, job, claims) for job in jobs]
        tx.log.flush()
        claims.flush(at)
        self.written.set()
        if self.commit_delay:
            time.sleep(self.commit_delay)
        db.execute("COMMIT")
        return outcomes

    def _run(self, tx: Transaction, job: Job, claims: Claims) -> Outcome:
        if job.update is not None and not claims.claim(job.update):
            return Outcome(error=AlreadySeen(*job.update))
        value = job.work(tx)
        if not tx.db.in_transaction:
            raise RuntimeError("a work ended the transaction that it shares")
        return Outcome(value)


class Writer:
    """A queue in front of one connection."""

    def __init__(self, connection: Connection, pen: Pen, waiting: int, together: int) -> None:
        self.pen = pen
        self.last_commit_at = pen.now()
        self.watching: Callable[[float], object] | None = None
        self._connection = connection
        self._limit = waiting
        self._together = together
        self._waiting: deque[Job] = deque()
        self._wake = asyncio.Event()
        self._open = True
        self._writing = False
        self._task = asyncio.create_task(self._run())

    @property
    def idle(self) -> bool:
        """Whether nothing waits and nothing is being written."""
        return not self._waiting and not self._writing

    async def write(self, work: Work, update: Update | None, person: int | None = None) -> Any:
        """Queue ``work`` and return its value once it is committed."""
        if not self._open:
            raise Closed
        if len(self._waiting) >= self._limit:
            raise Busy
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting.append(Job(work, update, answer, person))
        self._wake.set()
        return await answer

    async def close(self) -> None:
        """Take nothing more and return when all that waits is written."""
        self._open = False
        self._wake.set()
        await self._task

    async def _run(self) -> None:
        """Write batch after batch; what the loop has to do goes first, not beside the writer's thread."""
        while self._open or self._waiting:
            if self._waiting:
                await asyncio.sleep(0)
                await self._write_batch()
            else:
                self._wake.clear()
                await self._wake.wait()

    async def _write_batch(self) -> None:
        size = min(self._together, len(self._waiting))
        jobs = [job for job in (self._waiting.popleft() for _ in range(size)) if not job.answer.done()]
        self._writing = True
        started = time.perf_counter()
        self.pen.written.clear()
        asyncio.get_running_loop().call_soon(self._stand_back)
        try:
            outcomes = await self._connection.run(partial(self.pen.write, jobs))
        except Exception as error:
            outcomes = [Outcome(error=error) for _ in jobs]
        self.pen.written.set()
        self._writing = False
        if any(outcome.error is None for outcome in outcomes):
            self.last_commit_at = self.pen.now()
            if self.watching is not None:
                self.watching(time.perf_counter() - started)
        for job, outcome in zip(jobs, outcomes, strict=True):
            _settle(job.answer, outcome)

    def _stand_back(self) -> None:
        """Let the writer's thread have the interpreter until its batch waits for the disk alone.

        It gives the interpreter up and asks for it back at each step of each statement; if the loop takes it
        each time, both together do half as much.
        """
        self.pen.written.wait(STAND_BACK)


def translated(error: BaseException) -> BaseException:
    """Return ``error``, or :class:`StorageFailed` around it if it is the storage's and not the work's."""
    if isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & 0xFF in _STORAGE_CODES:
        return _failed(error)
    return error


def _failed(error: sqlite3.Error) -> StorageFailed:
    failed = StorageFailed(str(error))
    failed.__cause__ = error
    return failed


def _begin(db: sqlite3.Connection) -> None:
    if db.in_transaction:
        db.execute("ROLLBACK")
    db.execute("BEGIN IMMEDIATE")


def _roll_back(db: sqlite3.Connection) -> None:
    with suppress(sqlite3.Error):
        db.rollback()


def _settle(answer: asyncio.Future[Any], outcome: Outcome) -> None:
    if answer.done():
        return
    if outcome.error is None:
        answer.set_result(outcome.value)
    else:
        answer.set_exception(outcome.error)
