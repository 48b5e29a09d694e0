"""Bans of people without a row: kept by look-up alone, without a name; a rotated key forgets them."""

from sqlite3 import Connection

from storage.transaction import Transaction


def bar(tx: Transaction, chat: int, telegram_id: int, at: int) -> None:
    """Remember that somebody unknown was removed from a chat."""
    _keep(tx.db, tx.vault.lookup("person", telegram_id), chat, at)


def unbar(tx: Transaction, chat: int, telegram_id: int) -> None:
    """Forget that: they are in the chat again."""
    lookup = tx.vault.lookup("person", telegram_id)
    tx.db.execute("DELETE FROM barred WHERE lookup = ? AND chat = ?", (lookup, chat))


def hand_over(db: Connection, lookup: bytes, person: int) -> None:
    """Let the bans of a look-up hold for the person who was just met under it."""
    rows = db.execute("SELECT chat, at FROM barred WHERE lookup = ?", (lookup,)).fetchall()
    if not rows:
        return
    query = "INSERT INTO removed (chat, person, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
    db.executemany(query, [(chat, person, at) for chat, at in rows])
    db.execute("DELETE FROM barred WHERE lookup = ?", (lookup,))


def outlive(db: Connection, lookup: bytes, person: int) -> None:
    """Keep the bans of a person who is being erased, under the look-up they had."""
    for chat, at in db.execute("SELECT chat, at FROM removed WHERE person = ?", (person,)).fetchall():
        _keep(db, lookup, chat, at)
    db.execute("DELETE FROM removed WHERE person = ?", (person,))


def _keep(db: Connection, lookup: bytes, chat: int, at: int) -> None:
    query = "INSERT INTO barred (lookup, chat, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
    db.execute(query, (lookup, chat, at))
