"""Updates that a mistake of ours could not handle: kept sealed, so that they block no other."""

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
