"""Who is who: the only place where a Telegram id, a name or a title meets the database.

Ids and names are kept sealed and found by an HMAC; everything else knows people and chats by internal ids.
"""

from collections.abc import Collection, Sequence
from sqlite3 import Cursor
from typing import NamedTuple

from storage import barred
from storage.rows import padded, places
from storage.seal import Unsealable, Vault
from storage.transaction import Reader, Transaction

__all__ = [
    "Met",
    "Unsealable",
    "Vault",
    "chat",
    "choose_easy",
    "choose_language",
    "erase_person",
    "expect",
    "find_chat",
    "find_person",
    "is_easy",
    "meet",
    "met_at",
    "migrate_chat",
    "name_of",
    "person",
    "telegram_of_chat",
    "telegram_of_person",
    "title_of",
]

DAY = 86_400_000_000


def person(tx: Transaction, telegram_id: int, name: str, language_code: str | None, at: int) -> int:
    """Return the internal id of a person, remembered if new; see ``meet``."""
    return meet(tx, telegram_id, name, language_code, at).person


class Met(NamedTuple):
    """Somebody who acts: their internal id, the language that holds, whether they chose the easy mode."""

    person: int
    language: str | None
    easy: bool = False


def meet(tx: Transaction, telegram_id: int, name: str, language_code: str | None, at: int) -> Met:
    """Return who acts, remembered if new.

    The sealed name follows theirs, the language follows Telegram's until they chose one;
    ``last_seen_at`` moves once a day.
    """
    lookup = tx.vault.lookup("person", telegram_id)
    row = tx.memo.recall(("person", lookup), lambda: _rows(tx, (lookup,)).fetchone())
    if row is None:
        sealed = tx.vault.seal("person", packed(telegram_id, name))
        tx.memo.forget(("person", lookup))
        return Met(_new_person(tx, lookup, sealed, language_code, at), language_code)
    found, sealed, language, chosen, last_seen_at, easy, _ = row
    news: dict[str, bytes | str | int] = {}
    if tx.vault.open("person", sealed) != (plain := packed(telegram_id, name)):
        news["sealed"] = tx.vault.seal("person", plain)
    if language_code is not None and not chosen and language_code != language:
        news["language"] = language = language_code
    if at // DAY > last_seen_at // DAY:
        news["last_seen_at"] = at
    for column, value in news.items():
        _note(tx, found, column, value)
    if news:
        tx.memo.forget(("person", lookup))
    return Met(int(found), language, bool(easy))


def expect(tx: Transaction, telegram_ids: Collection[int]) -> None:
    """Read the rows of those who are about to be met, all at once."""
    lookups = [tx.vault.lookup("person", telegram_id) for telegram_id in telegram_ids]
    rows = {row["lookup"]: row for row in _rows(tx, lookups)} if lookups else {}
    for lookup in lookups:
        tx.memo.learn(("person", lookup), rows.get(lookup))


def _rows(tx: Transaction, lookups: Sequence[bytes]) -> Cursor:
    query = "SELECT id, sealed, language, language_chosen, last_seen_at, easy, lookup FROM person WHERE lookup IN"
    return tx.db.execute(f"{query} {places(len(lookups))}", padded(lookups))


def _note(tx: Transaction, person: int, column: str, value: bytes | str | int) -> None:
    query = f"UPDATE person SET {column} = ? WHERE id = ?"
    tx.memo.aside(lambda: tx.db.execute(query, (value, person)))


def find_person(reader: Reader | Transaction, telegram_id: int) -> int | None:
    """Return the internal id of a person, None if unknown or erased."""
    return _find(reader, "person", telegram_id)


def telegram_of_person(reader: Reader | Transaction, person: int) -> int | None:
    """Return a person's Telegram id, None after erasure."""
    return _id_in(reader, "person", person)


def name_of(reader: Reader | Transaction, person: int) -> str | None:
    """Return the name that a person had when last seen, None after erasure."""
    return _name_in(reader, "person", person)


def met_at(reader: Reader | Transaction, person: int) -> int | None:
    """Return when a person was first met, None if there is no such."""
    row = reader.db.execute("SELECT created_at FROM person WHERE id = ?", (person,)).fetchone()
    return None if row is None else int(row[0])


def choose_language(tx: Transaction, person: int, language: str) -> None:
    """Keep the language that a person chose; Telegram's no longer counts."""
    tx.db.execute("UPDATE person SET language = ?, language_chosen = 1 WHERE id = ?", (language, person))


def choose_easy(tx: Transaction, person: int, easy: bool) -> None:
    """Keep whether a person wants one question a message."""
    tx.db.execute("UPDATE person SET easy = ? WHERE id = ?", (int(easy), person))


def is_easy(reader: Reader | Transaction, person: int) -> bool:
    """Whether a person wants one question a message."""
    row = reader.db.execute("SELECT easy FROM person WHERE id = ?", (person,)).fetchone()
    return bool(row and row[0])


def erase_person(tx: Transaction, person: int, at: int) -> bytes | None:
    """Forget who a person is; the row stays, empty. Return the look-up it had, None if erased before."""
    row = tx.db.execute("SELECT lookup FROM person WHERE id = ?", (person,)).fetchone()
    if row is None or row[0] is None:
        return None
    barred.outlive(tx.db, bytes(row[0]), person)
    tx.db.execute(
        "UPDATE person SET lookup = NULL, sealed = NULL, language = NULL, language_chosen = 0,"
        " easy = 0, reachable = 0, blocked = 0, muted_until = NULL, erased_at = ? WHERE id = ?",
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
        return _new_chat(tx, lookup, tx.vault.seal("chat", packed(telegram_id, title)), kind, at)
    found, sealed, kind_before = row
    if tx.vault.open("chat", sealed) != (plain := packed(telegram_id, title)) or kind != kind_before:
        sealed = tx.vault.seal("chat", plain)
        tx.db.execute("UPDATE chat SET sealed = ?, kind = ? WHERE id = ?", (sealed, kind, found))
    return int(found)


def find_chat(reader: Reader | Transaction, telegram_id: int) -> int | None:
    """Return the internal id of a chat, None if unknown."""
    return _find(reader, "chat", telegram_id)


def telegram_of_chat(reader: Reader | Transaction, chat: int) -> int | None:
    """Return a chat's Telegram id, following a migration; None if unknown."""
    return _id_in(reader, "chat", _now_at(reader, chat))


def title_of(reader: Reader | Transaction, chat: int) -> str | None:
    """Return a chat's title, following a migration; None if unknown."""
    return _name_in(reader, "chat", _now_at(reader, chat))


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
            "UPDATE chat SET lookup = NULL, sealed = NULL, moved_to = ?, active = 0 WHERE id = ?",
            (keeper, row),
        )
    lookup = tx.vault.lookup("chat", new_telegram_id)
    sealed = tx.vault.seal("chat", packed(new_telegram_id, title))
    tx.db.execute(
        "UPDATE chat SET lookup = ?, sealed = ?, kind = 'supergroup', active = 1 WHERE id = ?",
        (lookup, sealed, keeper),
    )
    tx.db.execute("UPDATE chat SET moved_to = ? WHERE moved_to IN (?, ?)", (keeper, old, new))
    return keeper


def packed(telegram_id: int, name: str) -> bytes:
    """Return what is sealed about a person or a chat: the id in 8 bytes, then the name."""
    return telegram_id.to_bytes(8, "big", signed=True) + name.encode()


def unpacked(plain: bytes) -> tuple[int, str]:
    """Return the Telegram id and the name that were packed."""
    return int.from_bytes(plain[:8], "big", signed=True), plain[8:].decode()


def _new_person(tx: Transaction, lookup: bytes, sealed: bytes, language: str | None, at: int) -> int:
    query = (
        "INSERT INTO person (lookup, sealed, language, created_at, last_seen_at)"
        " VALUES (?, ?, ?, ?, ?) RETURNING id"
    )
    row = tx.memo.aside(lambda: tx.db.execute(query, (lookup, sealed, language, at, at)).fetchone())
    person = int(row[0])
    barred.hand_over(tx.db, lookup, person)
    return person


def _new_chat(tx: Transaction, lookup: bytes, sealed: bytes, kind: str, at: int) -> int:
    query = "INSERT INTO chat (lookup, sealed, kind, created_at) VALUES (?, ?, ?, ?) RETURNING id"
    return int(tx.db.execute(query, (lookup, sealed, kind, at)).fetchone()[0])


def _find(reader: Reader | Transaction, table: str, telegram_id: int) -> int | None:
    lookup = reader.vault.lookup(table, telegram_id)
    row = reader.db.execute(f"SELECT id FROM {table} WHERE lookup = ?", (lookup,)).fetchone()
    return None if row is None else int(row[0])


def _known(reader: Reader | Transaction, table: str, row_id: int) -> tuple[int, str] | None:
    row = reader.db.execute(f"SELECT sealed FROM {table} WHERE id = ?", (row_id,)).fetchone()
    return None if row is None or row[0] is None else unpacked(reader.vault.open(table, row[0]))


def _id_in(reader: Reader | Transaction, table: str, row_id: int) -> int | None:
    known = _known(reader, table, row_id)
    return None if known is None else known[0]


def _name_in(reader: Reader | Transaction, table: str, row_id: int) -> str | None:
    known = _known(reader, table, row_id)
    return None if known is None else known[1]


def _now_at(reader: Reader | Transaction, chat: int) -> int:
    row = reader.db.execute("SELECT moved_to FROM chat WHERE id = ?", (chat,)).fetchone()
    return chat if row is None or row[0] is None else int(row[0])
