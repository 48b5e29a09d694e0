"""Settings that live in the database, and the vault's fingerprint among them."""

import sqlite3

from storage.chance import Chance
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
    vault = Vault(key, chance)
    known = value_of(db, FINGERPRINT)
    if known is None:
        put_value(db, FINGERPRINT, vault.fingerprint())
    elif known != vault.fingerprint():
        raise KeyProblem("key-different", expected=known, found=vault.fingerprint())
    lasting = value_of(db, LASTING)
    return vault if lasting is None else Vault(key, chance, vault.open(LASTING, bytes.fromhex(lasting)))


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
