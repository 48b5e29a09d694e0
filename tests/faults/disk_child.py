"""Writes until the disk is full, waits for room, writes on. Run by test_disk.py as a process of its own.

Each line on stdout is one fact: ``ok N`` (acknowledged), ``full N`` (refused by the storage), ``bug N KIND``
(anything else), ``blocked`` and, after a line on stdin, what came when there was room again.
"""

import asyncio
import resource
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

from storage.chance import SystemChance
from storage.database import Database, StorageFailed, Transaction

KEY = bytes(range(32))
TOGETHER = 25
MOST = 400
AFTERWARDS = 50


def act(n: int) -> Callable[[Transaction], None]:
    def work(tx: Transaction) -> None:
        tx.db.execute("INSERT INTO act (n, text) VALUES (?, ?)", (n, "talkoot " * 500))
        tx.log.append(1, "act", n, None, {"number": n}, {"text": "talkoot"})

    return work


async def one(database: Database, n: int) -> bool:
    try:
        await database.write(act(n), update=(1, n))
    except StorageFailed as error:
        print("full" if isinstance(error.__cause__, sqlite3.Error) else "bug", n, flush=True)
        return False
    except BaseException as error:
        print("bug", n, type(error).__name__, flush=True)
        return False
    print("ok", n, flush=True)
    return True


async def burst(database: Database, first: int) -> bool:
    return all(await asyncio.gather(*(one(database, n) for n in range(first, first + TOGETHER))))


def make_table(tx: Transaction) -> None:
    tx.db.execute("CREATE TABLE act (n INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")


async def main(path: Path, kind: str, size: int) -> None:
    database = await Database.open(path, KEY, SystemChance(), lambda: time.time_ns() // 1000)
    await database.write(make_table)
    await database.checkpoint()
    await limit(database, kind, size)
    n = 0
    while n < MOST * TOGETHER and await burst(database, n):
        n += TOGETHER
    print("blocked", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    await limit(database, kind, 0)
    for more in range(AFTERWARDS):
        await burst(database, 1_000_000 + more * TOGETHER)
    await database.close()


async def limit(database: Database, kind: str, size: int) -> None:
    if kind == "rlimit":
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size or hard, hard))
    if kind == "pages":
        pages = size // 4096 or 1_000_000
        await database._writing.run(lambda db: db.execute(f"PRAGMA max_page_count = {pages}").fetchone())


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
