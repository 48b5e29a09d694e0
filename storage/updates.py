"""What is remembered of updates: those that are done, and for how long."""

from storage.transaction import Transaction

KEPT = 48 * 3_600_000_000
"""How long a done update is remembered, in microseconds: Telegram brings one again for 24 hours."""
AT_ONCE = 10_000


def forget_updates(tx: Transaction, before: int) -> int:
    """Forget updates committed before the instant ``before``, at most 10,000; return how many went."""
    query = (
        "DELETE FROM seen_update WHERE (bot, update_id) IN"
        " (SELECT bot, update_id FROM seen_update WHERE at < ? LIMIT ?)"
    )
    return tx.db.execute(query, (before, AT_ONCE)).rowcount


def forget_failed_updates(tx: Transaction, before: int) -> int:
    """Forget updates that failed before the instant ``before``; return how many went."""
    return tx.db.execute("DELETE FROM failed_update WHERE at < ?", (before,)).rowcount
