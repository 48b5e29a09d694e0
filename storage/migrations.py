"""Numbered schema files, applied in order, each once, after a copy."""

import hashlib
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from storage.errors import ChangedSchema, NewerDatabase, OlderDatabase
from storage.files import move, private, settle

_TABLE = """CREATE TABLE IF NOT EXISTS migration (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, at INTEGER NOT NULL
) STRICT"""


@dataclass(frozen=True, slots=True)
class Migration:
    """One schema file: ``NNNN_name.sql``."""

    number: int
    name: str
    sql: str

    @property
    def hash(self) -> str:
        """SHA-256 of the file, in hex."""
        return hashlib.sha256(self.sql.encode()).hexdigest()


def shipped() -> list[Migration]:
    """Return the migrations that this version brings, in order."""
    files = (entry for entry in resources.files("storage").joinpath("schema").iterdir())
    found = [
        Migration(int(file.name[:4]), file.name[5:-4], file.read_text("utf-8"))
        for file in files
        if file.name.endswith(".sql")
    ]
    return sorted(found, key=lambda migration: migration.number)


def migrate(
    db: sqlite3.Connection, path: Path, at: int, migrations: list[Migration] | None = None
) -> list[Migration]:
    """Bring the database up to date and return what was applied; all of it or nothing.

    A filled database is copied to ``<path>.before-NNNN`` first. Raises :class:`NewerDatabase`,
    :class:`ChangedSchema`.
    """
    known = shipped() if migrations is None else migrations
    waiting = _waiting(db, known)
    if not waiting:
        return []
    if _applied(db):
        _copy(db, path, waiting[0].number, at)
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("BEGIN IMMEDIATE")
    try:
        waiting = _waiting(db, known)
        for migration in waiting:
            _apply(db, migration, at)
        broken = db.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise sqlite3.IntegrityError(f"a migration leaves {broken[0]} pointing nowhere")
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
        db.execute("PRAGMA foreign_keys = ON")
    return waiting


def check(db: sqlite3.Connection) -> None:
    """Raise :class:`NewerDatabase` or :class:`OlderDatabase` unless this version can read the database."""
    waiting = _waiting(db, shipped())
    if waiting:
        raise OlderDatabase(f"{len(waiting)} migrations wait")


def statements(sql: str) -> Iterator[str]:
    """Split a schema file into its statements."""
    statement = ""
    for piece in re.split("(?<=;)", sql):
        statement += piece
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def _applied(db: sqlite3.Connection) -> dict[int, str]:
    made = db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").fetchone()
    if made is None:
        return {}
    return {row[0]: row[1] for row in db.execute("SELECT number, hash FROM migration")}


def _waiting(db: sqlite3.Connection, known: list[Migration]) -> list[Migration]:
    applied = _applied(db)
    newest = known[-1].number if known else -1
    if applied and max(applied) > newest:
        raise NewerDatabase(f"the database is of version {max(applied)}, this program knows {newest}")
    for migration in known:
        if applied.get(migration.number, migration.hash) != migration.hash:
            raise ChangedSchema(f"{migration.number:04}_{migration.name}.sql is not what made this database")
    return [migration for migration in known if migration.number not in applied]


def _apply(db: sqlite3.Connection, migration: Migration, at: int) -> None:
    db.execute(_TABLE)
    for statement in statements(migration.sql):
        db.execute(statement)
    db.execute(
        "INSERT INTO migration (number, name, hash, at) VALUES (?, ?, ?, ?)",
        (migration.number, migration.name, migration.hash, at),
    )


def _copy(db: sqlite3.Connection, path: Path, number: int, at: int) -> None:
    target = path.with_name(f"{path.name}.before-{number:04}")
    copy_to(db, target, at)
    for older in path.parent.glob(f"{path.name}.before-*"):
        if older != target:
            older.unlink()


def copy_to(db: sqlite3.Connection, target: Path, at: int) -> None:
    """Write one consistent state of ``db`` to the file ``target`` (0600), dated ``at`` and whole or not there."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(private(part))) as copy:
        db.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    os.utime(part, ns=(at * 1000, at * 1000))
    settle(part)
    move(part, target)
