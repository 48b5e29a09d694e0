"""Updates that a mistake of ours could not handle: kept sealed, so that they block no other."""

import re

from storage.transaction import Transaction


def keep(tx: Transaction, *, bot: int, update_id: int, body: bytes, error_kind: str, at: int) -> None:
    """Keep ``body`` (the update as Telegram sent it) sealed; once per update."""
    tx.db.execute(
        """
        INSERT INTO failed_update (bot, update_id, at, error_kind, sealed)
        VALUES (:bot, :update_id, :at, :error_kind, :sealed)
        ON CONFLICT (bot, update_id) DO NOTHING
        """,
        {
            "bot": bot,
            "update_id": update_id,
            "at": at,
            "error_kind": error_kind,
            "sealed": tx.vault.seal("failed_update", body),
        },
    )


def forget_those_of(tx: Transaction, telegram_id: int) -> None:
    """Forget kept updates in which a Telegram id stands."""
    whole = re.compile(rb"(?<!\d)%d(?!\d)" % telegram_id)
    for row in tx.db.execute("SELECT id, sealed FROM failed_update").fetchall():
        if whole.search(tx.vault.open("failed_update", row["sealed"])):
            tx.db.execute("DELETE FROM failed_update WHERE id = ?", (row["id"],))
