"""Who was seen in a chat itself, and since when; somebody who came by a link or a poster alone was not."""

from sqlite3 import Connection

from storage.rows import change, number


def seen(db: Connection, chat: int, person: int, at: int) -> None:
    """Note that somebody is in a chat; the first time holds."""
    query = """INSERT INTO present (chat, person, since) VALUES (:chat, :person, :at) ON CONFLICT DO NOTHING"""
    change(db, query, chat=chat, person=person, at=at)


def left(db: Connection, chat: int, person: int) -> None:
    """Note that somebody is not in it any more."""
    change(db, "DELETE FROM present WHERE chat = :chat AND person = :person", chat=chat, person=person)


def since(db: Connection, chat: int, person: int) -> int | None:
    """Return since when somebody is in a chat, as far as is known; None if they are not."""
    query = "SELECT since FROM present WHERE chat = :chat AND person = :person"
    return number(db, query, chat=chat, person=person) or None
