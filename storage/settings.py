"""Settings that live in the database, and the vault's fingerprint among them."""

import sqlite3
from contextlib import closing
from pathlib import Path

from storage.chance import Chance
from storage.connection import open_reading
from storage.errors import KeyProblem
from storage.seal import Vault
from storage.transaction import Reader, Transaction

FINGERPRINT = "vault.fingerprint"
LASTING = "vault.lasting"


def setting(reader: Reader | Transaction, key: str) -> str | None:
    """Return the value of ``key``, None if it was never set."""
    return value_of(reader.db, key)


def put_setting(tx: Transaction, key: str, value: str) -> None:
    """Set ``key`` to ``value``."""
    put_value(tx.db, key, value)


def keep_fingerprint(db: sqlite3.Connection, key: bytes, chance: Chance) -> Vault:
    """Return the vault of ``key``; the first key is remembered, and any other is refused."""
    if value_of(db, FINGERPRINT) is None:
        put_value(db, FINGERPRINT, Vault(key, chance).fingerprint())
    return vault_of(db, key, chance)


def vault_of(db: sqlite3.Connection, key: bytes, chance: Chance) -> Vault:
    """Return the vault of ``key``, or raise :class:`KeyProblem` if it isn't this database's."""
    vault = Vault(key, chance)
    if value_of(db, FINGERPRINT) != vault.fingerprint():
        raise KeyProblem("key-different")
    lasting = value_of(db, LASTING)
    return vault if lasting is None else Vault(key, chance, vault.open(LASTING, bytes.fromhex(lasting)))


def stored_fingerprint(path: Path) -> str | None:
    """Return the fingerprint of the key of the database at ``path``; None while that is empty."""
    if not path.exists() or path.stat().st_size == 0:
        return None
    with closing(open_reading(path)) as db:
        made = db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'setting'").fetchone()
        return None if made is None else value_of(db, FINGERPRINT)


def value_of(db: sqlite3.Connection, key: str) -> str | None:
    """Return the value of ``key`` on a bare connection."""
    row = db.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def put_value(db: sqlite3.Connection, key: str, value: str) -> None:
    """Set ``key`` on a bare connection."""
    db.execute(
        "INSERT INTO setting (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )
