"""Backups that leave the key out, and coming back from one without bringing back who was forgotten."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from storage.chance import Chance, SystemChance
from storage.connection import open_reading, open_writing
from storage.errors import BackupProblem
from storage.files import locked, move, private, settle
from storage.keyfile import read_key
from storage.leaves import LogBuffer
from storage.migrations import copy_to, migrate
from storage.settings import vault_of
from storage.transaction import Transaction
from storage.vault import erase_person

DAY = 86_400_000_000
KEPT_DAYS = 30
SUFFIX = ".backup"
_COPY = re.compile(r".+(\.backup|\.before-\d{4}|\.replaced(-wal)?)")

Forget = Callable[[Transaction, int, int], object]


def backup(database: Path, target: Path, at: int) -> None:
    """Copy the database, also while the bot runs, to the file ``target`` (0600, by custom ``*.backup``).

    ``at`` (UTC microseconds) becomes the file's date, which :func:`prune_backups` goes by.
    """
    with closing(open_reading(database)) as db:
        copy_to(db, target, at)


def prune_backups(folder: Path, now: int, days: int = KEPT_DAYS) -> list[Path]:
    """Delete our copies in ``folder`` that are older than ``days``, and return which went.

    Ours are ``*.backup``, ``*.before-NNNN`` (made by a migration) and ``*.replaced`` (by a restore).
    """
    oldest = (now - days * DAY) * 1000
    old = [
        file for file in folder.iterdir() if _COPY.fullmatch(file.name) and file.stat().st_mtime_ns < oldest
    ]
    for file in old:
        file.unlink()
    return sorted(old)


def erasures_beside(key_path: Path) -> Path:
    """Return the file beside the key that remembers who was forgotten."""
    return key_path.with_name(key_path.name + ".erased")


def remember_erasure(path: Path, lookup: bytes, at: int) -> None:
    """Add one line: a person's HMAC and the instant. Nobody can be told from it without the key."""
    with private(path).open("a", encoding="ascii") as file:
        file.write(f"{at} {lookup.hex()}\n")
    settle(path)


def erasures(path: Path) -> dict[bytes, int]:
    """Return the remembered erasures: HMAC to the last instant; a torn last line is left out."""
    if not path.exists():
        return {}
    lines = re.findall(r"^(\d+) ([0-9a-f]{64})$", path.read_text("ascii"), re.MULTILINE)
    return {bytes.fromhex(lookup): int(at) for at, lookup in lines}


def restore(
    backup_file: Path,
    database: Path,
    key_path: Path,
    erasures_path: Path,
    *,
    at: int,
    forget: Forget = erase_person,
    chance: Chance | None = None,
) -> int:
    """Put ``backup_file`` in the place of ``database`` and return how many people were forgotten again.

    Who was erased after the backup was made is erased from it by ``forget`` (transaction, person, at). What
    stood there before is kept as ``<database>.replaced``. Raises :class:`BackupProblem`, :class:`KeyProblem`,
    :class:`NewerDatabase`, :class:`InUse`; then nothing was changed.
    """
    key = read_key(key_path)
    part = database.with_name(database.name + ".restoring")
    with locked(database):
        try:
            _copy_checked(backup_file, part, at)
            with closing(open_writing(part)) as db:
                migrate(db, part, at)
                count = _forget_again(db, key, chance or SystemChance(), erasures(erasures_path), forget)
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            settle(part)
            _put_aside(database)
            move(part, database)
        finally:
            for leftover in database.parent.glob(f"{part.name}*"):
                leftover.unlink()
    return count


def _copy_checked(backup_file: Path, part: Path, at: int) -> None:
    try:
        with closing(open_reading(backup_file, "ro")) as db:
            if db.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                raise BackupProblem(str(backup_file))
            copy_to(db, part, at)
    except sqlite3.DatabaseError as error:
        raise BackupProblem(str(backup_file)) from error


def _forget_again(
    db: sqlite3.Connection, key: bytes, chance: Chance, erased: dict[bytes, int], forget: Forget
) -> int:
    tx = Transaction(db, vault_of(db, key, chance), chance, LogBuffer(db, chance))
    db.execute("BEGIN IMMEDIATE")
    rows = db.execute("SELECT id, lookup, created_at FROM person WHERE lookup IS NOT NULL").fetchall()
    gone = [
        (row["id"], erased[row["lookup"]])
        for row in rows
        if erased.get(row["lookup"], -1) >= row["created_at"]
    ]
    for person, erased_at in gone:
        forget(tx, person, erased_at)
    tx.log.flush()
    db.execute("COMMIT")
    return len(gone)


def _put_aside(database: Path) -> None:
    for suffix in ("-wal", ""):
        standing = database.with_name(database.name + suffix)
        aside = database.with_name(f"{database.name}.replaced{suffix}")
        aside.unlink(missing_ok=True)
        if standing.exists():
            standing.replace(aside)
    database.with_name(database.name + "-shm").unlink(missing_ok=True)
