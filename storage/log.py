"""The verifiable log: one Merkle tree a campaign (RFC 6962), leaves that can be erased, proofs that stay.

A leaf's payload is JSON: UTF-8, sorted keys, no spaces. Its entry is HMAC-SHA256(r, payload) with 32
random bytes r kept beside it; the leaf's hash is SHA-256(0x00 + entry). Without r and payload the entry
tells nothing.
"""

import hmac
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from storage import leaves as buffer
from storage.leaves import LogBuffer
from storage.merkle import (
    consistency_proof,
    inclusion_proof,
    inclusion_proofs,
    leaf_hash,
    root,
    tree_hash,
    verify_consistency,
    verify_inclusion,
)
from storage.notes import BadNote, Checkpoint, Verifier, checkpoint, open_checkpoint, sign_note, verify_note
from storage.transaction import Reader, Transaction

__all__ = [
    "BadNote",
    "Checkpoint",
    "Leaf",
    "LogBuffer",
    "Verifier",
    "checkpoint",
    "consistency_proof",
    "entries",
    "erase_leaf",
    "erase_person_leaves",
    "forget_words",
    "head",
    "inclusion_proof",
    "inclusion_proofs",
    "leaf_hash",
    "leaf_hashes",
    "leaves",
    "leaves_of_nobody",
    "leaves_of_person",
    "newest",
    "open_checkpoint",
    "opens",
    "root",
    "says",
    "sign_note",
    "tree_hash",
    "verify_consistency",
    "verify_inclusion",
    "verify_note",
    "word_keys",
]


AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class Leaf:
    """One leaf; ``payload`` and ``r`` are None once erased."""

    n: int
    entry: bytes
    payload: str | None
    r: bytes | None


def head(reader: Reader | Transaction, campaign: int) -> tuple[int, list[bytes]]:
    """Return how many leaves a campaign's log has, and its right edge (see ``root``)."""
    return buffer.head(_settled(reader), campaign)


def leaves(reader: Reader | Transaction, campaign: int) -> Iterator[Leaf]:
    """Return a campaign's leaves in order."""
    query = "SELECT n, entry, payload, r FROM log_leaf WHERE campaign = ? ORDER BY n"
    return (Leaf(*row) for row in _settled(reader).execute(query, (campaign,)))


def entries(reader: Reader | Transaction, campaign: int, size: int) -> Iterator[bytes]:
    """Yield the entries of the first ``size`` leaves one after another, some thousands together."""
    query = "SELECT entry FROM log_leaf WHERE campaign = ? AND n < ? ORDER BY n"
    rows = _plain(reader).execute(query, (campaign, size))
    while some := rows.fetchmany(AT_ONCE):
        yield b"".join(row[0] for row in some)


def leaves_of_nobody(reader: Reader | Transaction, campaign: int) -> Iterator[Leaf]:
    """Return the leaves that are no person's and aren't erased: tallies, totals, what the bot did by itself."""
    query = (
        "SELECT n, entry, payload, r FROM log_leaf"
        " WHERE campaign = ? AND instr(payload, '\"person\":null,') > 0 ORDER BY n"
    )
    return (Leaf(*row) for row in _settled(reader).execute(query, (campaign,)))


def leaves_of_person(reader: Reader | Transaction, campaign: int, person: str) -> list[Leaf]:
    """Return the leaves of the pseudonym ``person`` that aren't erased."""
    query = (
        "SELECT n, entry, payload, r FROM log_leaf"
        " WHERE campaign = ? AND instr(payload, ?) > 0 ORDER BY n"
    )
    rows = _settled(reader).execute(query, (campaign, f'"person":"{person}"'))
    return [Leaf(*row) for row in rows]


def newest(reader: Reader | Transaction, campaign: int) -> int | None:
    """Return when the newest leaf that isn't erased was written (UTC microseconds), None if there is none."""
    query = "SELECT payload FROM log_leaf WHERE campaign = ? AND payload IS NOT NULL ORDER BY n DESC LIMIT 1"
    row = _settled(reader).execute(query, (campaign,)).fetchone()
    return None if row is None else int(json.loads(row[0])["at"])


def leaf_hashes(reader: Reader | Transaction, campaign: int) -> list[bytes]:
    """Return the hashes of a campaign's leaves: what proofs are made from."""
    query = "SELECT entry FROM log_leaf WHERE campaign = ? AND n < ? ORDER BY n"
    size, _ = head(reader, campaign)
    return [leaf_hash(row[0]) for row in _plain(reader).execute(query, (campaign, size))]


def word_keys(reader: Reader | Transaction, campaign: int, n: int) -> dict[str, bytes]:
    """Return the keys of a leaf's words by field, without those forgotten."""
    query = "SELECT field, r FROM log_word WHERE campaign = ? AND n = ? ORDER BY field"
    return {row[0]: row[1] for row in _settled(reader).execute(query, (campaign, n))}


def opens(leaf: Leaf) -> bool:
    """Whether a leaf's payload is what its entry stands for; False once erased."""
    if leaf.payload is None or leaf.r is None:
        return False
    return hmac.compare_digest(hmac.digest(leaf.r, leaf.payload.encode(), "sha256"), leaf.entry)


def says(word_hmac: str, r: bytes, text: str) -> bool:
    """Whether the field ``<name>_hmac`` of a payload stands for ``text`` under the word's key ``r``."""
    return hmac.compare_digest(hmac.digest(r, text.encode(), "sha256").hex(), word_hmac)


def erase_leaf(tx: Transaction, campaign: int, n: int) -> None:
    """Forget what a leaf says; its hash and all proofs stay."""
    query = "UPDATE log_leaf SET payload = NULL, r = NULL WHERE campaign = ? AND n = ?"
    _settled(tx).execute(query, (campaign, n))
    tx.db.execute("DELETE FROM log_word WHERE campaign = ? AND n = ?", (campaign, n))


def erase_person_leaves(tx: Transaction, campaign: int, person: str) -> list[int]:
    """Forget what the leaves of the pseudonym ``person`` say, and return their numbers."""
    rows = (
        _settled(tx)
        .execute(
            "SELECT n FROM log_leaf WHERE campaign = ? AND instr(payload, ?) > 0 ORDER BY n",
            (campaign, f'"person":"{person}"'),
        )
        .fetchall()
    )
    for row in rows:
        erase_leaf(tx, campaign, row[0])
    return [row[0] for row in rows]


def forget_words(tx: Transaction, campaign: int, n: int, field: str) -> None:
    """Take back the words ``field`` of a leaf: the act stays, its HMAC no longer tells anything."""
    query = "DELETE FROM log_word WHERE campaign = ? AND n = ? AND field = ?"
    _settled(tx).execute(query, (campaign, n, field))


def _plain(reader: Reader | Transaction) -> sqlite3.Cursor:
    """Return a cursor whose rows are plain tuples: of a million leaves in a quarter of the time."""
    cursor = _settled(reader).cursor()
    cursor.row_factory = None
    return cursor


def _settled(reader: Reader | Transaction) -> sqlite3.Connection:
    if isinstance(reader, Transaction):
        reader.log.flush()
    return reader.db
