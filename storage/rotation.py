"""A new vault key: everything sealed is sealed again, in one transaction."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from storage.chance import Chance, SystemChance
from storage.connection import open_writing
from storage.errors import InUse
from storage.files import locked, move
from storage.keyfile import load_key, next_key, write_key
from storage.migrations import migrate
from storage.seal import KEY_SIZE, Vault, purpose_of
from storage.settings import FINGERPRINT, LASTING, put_value, stored_fingerprint, vault_of
from storage.vault import unpacked

_LOOKED_UP = ("person", "chat")


def rotate(database: Path, key_path: Path, *, at: int, chance: Chance | None = None) -> None:
    """Give the database a new key and put that in ``key_path``.

    The new key is on disk, as ``<key>.new``, before anything is sealed with it: after a crash at any point
    :func:`~storage.keyfile.load_key` finds the right one. Backups made before need the old key; make a new
    one. Raises :class:`KeyProblem`, :class:`InUse`.
    """
    chance = chance or SystemChance()
    old_key = load_key(key_path, database_is_empty=False, fingerprint=stored_fingerprint(database))
    new_key = chance.draw("vault-key", f"{key_path.name}:{at}", KEY_SIZE)
    next_key(key_path).unlink(missing_ok=True)
    write_key(next_key(key_path), new_key)
    try:
        rotate_key(database, old_key, new_key, at=at, chance=chance)
    except InUse:
        next_key(key_path).unlink()
        raise
    move(next_key(key_path), key_path)


def rotate_key(
    database: Path, old_key: bytes, new_key: bytes, *, at: int, chance: Chance | None = None
) -> None:
    """Look up and seal everything anew; pseudonyms and the signing key stay. Copies made before go."""
    chance = chance or SystemChance()
    with locked(database), closing(open_writing(database)) as db:
        migrate(db, database, at)
        old = vault_of(db, old_key, chance)
        new = Vault(new_key, chance, old.lasting)
        db.execute("BEGIN IMMEDIATE")
        for table, column in _sealed_columns(db):
            _reseal(db, table, column, old, new)
        for table in _LOOKED_UP:
            _look_up_again(db, table, new)
        put_value(db, LASTING, new.seal(LASTING, old.lasting).hex())
        put_value(db, FINGERPRINT, new.fingerprint())
        db.execute("COMMIT")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for copy in database.parent.glob(f"{database.name}.before-*"):
        copy.unlink()


def _sealed_columns(db: sqlite3.Connection) -> list[tuple[str, str]]:
    query = (
        "SELECT t.name, c.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c"
        " WHERE t.schema = 'main' AND t.type = 'table' AND c.name GLOB 'sealed*' ORDER BY 1, 2"
    )
    return [(row[0], row[1]) for row in db.execute(query)]


def _reseal(db: sqlite3.Connection, table: str, column: str, old: Vault, new: Vault) -> None:
    keys = _key_of(db, table)
    rows = db.execute(
        f"SELECT {', '.join(keys)}, {column} FROM {table} WHERE {column} IS NOT NULL"
    ).fetchall()
    where = " AND ".join(f"{key} = ?" for key in keys)
    db.executemany(
        f"UPDATE {table} SET {column} = ? WHERE {where}",
        [(_sealed_anew(row[column], old, new), *(row[key] for key in keys)) for row in rows],
    )


def _sealed_anew(sealed: bytes, old: Vault, new: Vault) -> bytes:
    purpose = purpose_of(sealed)
    return new.seal(purpose, old.open(purpose, sealed))


def _key_of(db: sqlite3.Connection, table: str) -> list[str]:
    info: Iterable[sqlite3.Row] = db.execute("SELECT name, pk FROM pragma_table_info(?)", (table,))
    return [row["name"] for row in sorted(info, key=lambda row: row["pk"]) if row["pk"]] or ["rowid"]


def _look_up_again(db: sqlite3.Connection, table: str, new: Vault) -> None:
    rows = db.execute(f"SELECT id, sealed FROM {table} WHERE sealed IS NOT NULL").fetchall()
    telegram_ids = {row["id"]: unpacked(new.open(table, row["sealed"]))[0] for row in rows}
    db.executemany(
        f"UPDATE {table} SET lookup = ? WHERE id = ?",
        [(new.lookup(table, telegram_id), row_id) for row_id, telegram_id in telegram_ids.items()],
    )
