"""Who is who: the only place where a Telegram id, a name or a title meets the database.

Ids and names are kept sealed and found by an HMAC; everything else knows people and chats by internal ids.
"""

import json
from dataclasses import dataclass

from storage.seal import Unsealable, Vault
from storage.transaction import Reader, Transaction

__all__ = [
    "Unsealable",
    "Vault",
    "chat",
    "choose_language",
    "erase_person",
    "find_chat",
    "find_person",
    "migrate_chat",
    "name_of",
    "person",
    "telegram_of_chat",
    "telegram_of_person",
    "title_of",
]

DAY = 86_400_000_000


@dataclass(frozen=True, slots=True)
class Known:
    """What is sealed about a person or a chat."""

    telegram_id: int
    name: str


def person(tx: Transaction, telegram_id: int, name: str, language_code: str | None, at: int) -> int:
    """Return the internal id of a person, remembered if new.

    The sealed name follows theirs, the language follows Telegram's until they chose one;
    ``last_seen_at`` moves once a day.
    """
    lookup = tx.vault.lookup("person", telegram_id)
    query = "SELECT id, sealed, language, language_chosen, last_seen_at FROM person WHERE lookup = ?"
    row = tx.db.execute(query, (lookup,)).fetchone()
    if row is None:
        return _new_person(tx, lookup, Known(telegram_id, name), language_code, at)
    found, sealed, language, chosen, last_seen_at = row
    if _open(tx, "person", sealed).name != name:
        renamed = _seal(tx, "person", Known(telegram_id, name))
        tx.db.execute("UPDATE person SET sealed = ? WHERE id = ?", (renamed, found))
    if language_code is not None and not chosen and language_code != language:
        tx.db.execute("UPDATE person SET language = ? WHERE id = ?", (language_code, found))
    if at // DAY > last_seen_at // DAY:
        tx.db.execute("UPDATE person SET last_seen_at = ? WHERE id = ?", (at, found))
    return int(found)


def find_person(reader: Reader | Transaction, telegram_id: int) -> int | None:
    """Return the internal id of a person, None if unknown or erased."""
    return _find(reader, "person", telegram_id)


def telegram_of_person(reader: Reader | Transaction, person: int) -> int | None:
    """Return a person's Telegram id, None after erasure."""
    known = _known(reader, "person", person)
    return None if known is None else known.telegram_id


def name_of(reader: Reader | Transaction, person: int) -> str | None:
    """Return the name that a person had when last seen, None after erasure."""
    known = _known(reader, "person", person)
    return None if known is None else known.name


def choose_language(tx: Transaction, person: int, language: str) -> None:
    """Keep the language that a person chose; Telegram's no longer counts."""
    tx.db.execute("UPDATE person SET language = ?, language_chosen = 1 WHERE id = ?", (language, person))


def erase_person(tx: Transaction, person: int, at: int) -> bytes | None:
    """Forget who a person is; the row stays, empty. Return the look-up it had, None if erased before."""
    row = tx.db.execute("SELECT lookup FROM person WHERE id = ?", (person,)).fetchone()
    if row is None or row[0] is None:
        return None
    tx.db.execute(
        "UPDATE person SET lookup = NULL, sealed = NULL, language = NULL, language_chosen = 0,"
        " reachable = 0, blocked = 0, muted_until = NULL, erased_at = ? WHERE id = ?",
        (at, person),
    )
    return bytes(row[0])


def chat(tx: Transaction, telegram_id: int, kind: str, title: str, at: int) -> int:
    """Return the internal id of a chat, remembered if new; title and kind follow Telegram's.

    ``kind`` is group, supergroup, private or channel.
    """
    lookup = tx.vault.lookup("chat", telegram_id)
    query = "SELECT id, sealed, kind FROM chat WHERE lookup = ?"
    row = tx.db.execute(query, (lookup,)).fetchone()
    if row is None:
        return _new_chat(tx, lookup, Known(telegram_id, title), kind, at)
    found, sealed, kind_before = row
    if _open(tx, "chat", sealed).name != title or kind != kind_before:
        renamed = _seal(tx, "chat", Known(telegram_id, title))
        tx.db.execute("UPDATE chat SET sealed = ?, kind = ? WHERE id = ?", (renamed, kind, found))
    return int(found)


def find_chat(reader: Reader | Transaction, telegram_id: int) -> int | None:
    """Return the internal id of a chat, None if unknown."""
    return _find(reader, "chat", telegram_id)


def telegram_of_chat(reader: Reader | Transaction, chat: int) -> int | None:
    """Return a chat's Telegram id, following a migration; None if unknown."""
    known = _known(reader, "chat", _now_at(reader, chat))
    return None if known is None else known.telegram_id


def title_of(reader: Reader | Transaction, chat: int) -> str | None:
    """Return a chat's title, following a migration; None if unknown."""
    known = _known(reader, "chat", _now_at(reader, chat))
    return None if known is None else known.name


def migrate_chat(tx: Transaction, old_telegram_id: int, new_telegram_id: int) -> int | None:
    """Let a group that became a supergroup keep its internal id, and return that; None if neither is known.

    Telegram tells it twice, once from each side, in any order: both give the same. If both sides have a
    row, the older id stays and the other row points to it by ``moved_to``.
    """
    old, new = find_chat(tx, old_telegram_id), find_chat(tx, new_telegram_id)
    if old is None:
        return new
    keeper = old if new is None else min(old, new)
    title = title_of(tx, old if new is None else new) or ""
    for row in {old, new} - {None, keeper}:
        tx.db.execute(
            "UPDATE chat SET lookup = NULL, sealed = NULL, moved_to = ?, active = 0 WHERE id = ?", (keeper, row)
        )
    lookup, sealed = tx.vault.lookup("chat", new_telegram_id), _seal(tx, "chat", Known(new_telegram_id, title))
    tx.db.execute(
        "UPDATE chat SET lookup = ?, sealed = ?, kind = 'supergroup', active = 1 WHERE id = ?",
        (lookup, sealed, keeper),
    )
    tx.db.execute("UPDATE chat SET moved_to = ? WHERE moved_to IN (?, ?)", (keeper, old, new))
    return keeper


def _new_person(tx: Transaction, lookup: bytes, known: Known, language: str | None, at: int) -> int:
    query = (
        "INSERT INTO person (lookup, sealed, language, created_at, last_seen_at)"
        " VALUES (?, ?, ?, ?, ?) RETURNING id"
    )
    values = (lookup, _seal(tx, "person", known), language, at, at)
    return int(tx.db.execute(query, values).fetchone()[0])


def _new_chat(tx: Transaction, lookup: bytes, known: Known, kind: str, at: int) -> int:
    query = "INSERT INTO chat (lookup, sealed, kind, created_at) VALUES (?, ?, ?, ?) RETURNING id"
    return int(tx.db.execute(query, (lookup, _seal(tx, "chat", known), kind, at)).fetchone()[0])


def _find(reader: Reader | Transaction, table: str, telegram_id: int) -> int | None:
    lookup = reader.vault.lookup(table, telegram_id)
    row = reader.db.execute(f"SELECT id FROM {table} WHERE lookup = ?", (lookup,)).fetchone()
    return None if row is None else int(row[0])


def _known(reader: Reader | Transaction, table: str, row_id: int) -> Known | None:
    row = reader.db.execute(f"SELECT sealed FROM {table} WHERE id = ?", (row_id,)).fetchone()
    return None if row is None or row[0] is None else _open(reader, table, row[0])


def _now_at(reader: Reader | Transaction, chat: int) -> int:
    row = reader.db.execute("SELECT moved_to FROM chat WHERE id = ?", (chat,)).fetchone()
    return chat if row is None or row[0] is None else int(row[0])


def _seal(tx: Transaction, table: str, known: Known) -> bytes:
    return tx.vault.seal(table, json.dumps([known.telegram_id, known.name]).encode())


def _open(reader: Reader | Transaction, table: str, sealed: bytes) -> Known:
    return Known(*json.loads(reader.vault.open(table, sealed)))
