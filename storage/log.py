"""The verifiable log: one Merkle tree a campaign (RFC 6962), leaves that can be erased, proofs that stay."""

from storage.leaves import LogBuffer, head
from storage.merkle import extend, leaf_hash, node_hash, root
from storage.transaction import Transaction

__all__ = [
    "LogBuffer",
    "erase_leaf",
    "erase_person_leaves",
    "extend",
    "forget_words",
    "head",
    "leaf_hash",
    "node_hash",
    "root",
]


def erase_leaf(tx: Transaction, campaign: int, n: int) -> None:
    """Forget what a leaf says; its hash and all proofs stay."""
    tx.log.flush()
    tx.db.execute("UPDATE log_leaf SET payload = NULL, r = NULL WHERE campaign = ? AND n = ?", (campaign, n))
    tx.db.execute("DELETE FROM log_word WHERE campaign = ? AND n = ?", (campaign, n))


def erase_person_leaves(tx: Transaction, campaign: int, person: str) -> list[int]:
    """Forget what the leaves of the pseudonym ``person`` say, and return their numbers."""
    tx.log.flush()
    rows = tx.db.execute(
        "SELECT n FROM log_leaf WHERE campaign = ? AND instr(payload, ?) > 0 ORDER BY n",
        (campaign, f'"person":"{person}"'),
    ).fetchall()
    for row in rows:
        erase_leaf(tx, campaign, row[0])
    return [row[0] for row in rows]


def forget_words(tx: Transaction, campaign: int, n: int, field: str) -> None:
    """Take back the words ``field`` of a leaf: the act stays, its HMAC no longer tells anything."""
    tx.log.flush()
    tx.db.execute("DELETE FROM log_word WHERE campaign = ? AND n = ? AND field = ?", (campaign, n, field))
