"""What those who came say about a session, in two voices; and what of it was shown to the chat."""

import json
from collections import Counter
from collections.abc import Mapping
from sqlite3 import Connection
from typing import Literal

from storage.rows import change, column, every
from storage.surveys import Given

Voice = Literal["users", "employees"]


def put(db: Connection, *, session: int, person: int, item: str, voice: str, value: str, at: int) -> None:
    """Keep an answer; a later one of the same person takes its place, and their others speak in this voice too."""
    change(
        db,
        """INSERT INTO session_answer (session, person, item, voice, value, at)
           VALUES (:session, :person, :item, :voice, :value, :at)
           ON CONFLICT (session, person, item) DO UPDATE
               SET voice = excluded.voice, value = excluded.value, at = excluded.at""",
        session=session,
        person=person,
        item=item,
        voice=voice,
        value=value,
        at=at,
    )
    speak_as(db, session, person, voice, at)


def speak_as(db: Connection, session: int, person: int, voice: str, at: int) -> None:
    """Let somebody's answers be said in a voice."""
    query = """UPDATE session_answer SET voice = :voice, at = :at
               WHERE session = :session AND person = :person AND voice <> :voice"""
    change(db, query, session=session, person=person, voice=voice, at=at)


def drop(db: Connection, session: int, person: int, item: str) -> None:
    """Take somebody's answer away."""
    query = "DELETE FROM session_answer WHERE session = :session AND person = :person AND item = :item"
    change(db, query, session=session, person=person, item=item)


def mine(db: Connection, session: int, person: int) -> dict[str, str]:
    """Return somebody's answers: item → value."""
    query = "SELECT item, value FROM session_answer WHERE session = ? AND person = ?"
    return {row[0]: row[1] for row in db.execute(query, (session, person))}


def voice_of(db: Connection, session: int, person: int) -> Voice | None:
    """Return in which voice somebody answered, None if they didn't."""
    query = "SELECT voice FROM session_answer WHERE session = :session AND person = :person LIMIT 1"
    found = column(db, query, session=session, person=person)
    return found[0] if found else None


def given(db: Connection, session: int, item: str, voice: str) -> list[Given]:
    """Return the answers of a voice to an item, by nobody; their role is the voice."""
    return every(
        db,
        Given,
        """SELECT value, voice AS role, at FROM session_answer
           WHERE session = :session AND item = :item AND voice = :voice ORDER BY value, at""",
        session=session,
        item=item,
        voice=voice,
    )


def answered_by(
    db: Connection, session: int, item: str, voice: str, *, since: int = 0, until: int | None = None
) -> list[int]:
    """Return who, of those not parted from their answers, said something after an instant, up to another."""
    query = """SELECT person FROM session_answer WHERE session = :session AND item = :item AND voice = :voice
               AND person IS NOT NULL AND at > :since AND at <= coalesce(:until, at)"""
    return column(db, query, session=session, item=item, voice=voice, since=since, until=until)


def told(db: Connection, session: int, item: str, voice: str) -> tuple[int, Counter[str]] | None:
    """Return when a voice's answers to an item were shown last, and how many said what."""
    query = "SELECT at, counts FROM session_told WHERE session = ? AND item = ? AND voice = ?"
    row = db.execute(query, (session, item, voice)).fetchone()
    return (row[0], Counter(json.loads(row[1]))) if row else None


def tell(db: Connection, session: int, item: str, voice: str, counts: Mapping[str, int], at: int) -> None:
    """Keep what is shown from here on."""
    change(
        db,
        """INSERT INTO session_told (session, item, voice, at, counts) VALUES (:session, :item, :voice, :at, :counts)
           ON CONFLICT (session, item, voice) DO UPDATE SET at = excluded.at, counts = excluded.counts""",
        session=session,
        item=item,
        voice=voice,
        at=at,
        counts=json.dumps(dict(counts), sort_keys=True),
    )


def held_between(db: Connection, chat: int, since: int, until: int) -> list[int]:
    """Return the sessions of a chat that were held between two instants."""
    query = """SELECT id FROM session WHERE chat = :chat AND state = 'held'
               AND starts_at >= :since AND starts_at < :until ORDER BY id"""
    return column(db, query, chat=chat, since=since, until=until)


def part(db: Connection, person: int) -> None:
    """Leave somebody's answers as nobody's."""
    change(db, "UPDATE session_answer SET person = NULL WHERE person = :person", person=person)


def part_before(db: Connection, before: int) -> None:
    """The same for all who answered about what was held before an instant."""
    over = "SELECT id FROM session WHERE state = 'held' AND starts_at < :before"
    change(db, f"UPDATE session_answer SET person = NULL WHERE session IN ({over})", before=before)
