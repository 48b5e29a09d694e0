"""Statements of opinion maps; those that wait are seen by their author only."""

import json
from collections.abc import Iterable
from sqlite3 import Connection

from storage.models import Statement
from storage.rows import change, every, insert, number, with_id, with_key


def add(
    db: Connection,
    *,
    map: int,
    author: int,
    language: str,
    text: str,
    at: int,
    key: str,
    alike: Iterable[int] = (),
) -> int:
    """Keep a statement that waits and return its id."""
    return insert(
        db,
        """INSERT INTO statement (map, author, language, text, alike, at, state, key)
           VALUES (:map, :author, :language, :text, :alike, :at, 'waiting', :key)""",
        map=map,
        author=author,
        language=language,
        text=text,
        alike=json.dumps(list(alike)),
        at=at,
        key=key,
    )


def open_(db: Connection, id: int, at: int) -> bool:
    """Let the group see a statement that waited, under the map's next number; False if it didn't wait."""
    return change(
        db,
        """UPDATE statement SET state = 'open', alike = NULL, at = :at,
               number = (SELECT coalesce(max(number), 0) + 1 FROM statement AS other WHERE other.map = statement.map)
           WHERE id = :id AND state = 'waiting'""",
        id=id,
        at=at,
    )


def statement(db: Connection, id: int) -> Statement | None:
    """Return statement ``id``."""
    return with_id(db, Statement, "statement", id)


def by_key(db: Connection, key: str) -> Statement | None:
    """Return the statement that a message said."""
    return with_key(db, Statement, "statement", key)


def statements(db: Connection, map: int) -> list[Statement]:
    """Return what the group has seen of a map, by number."""
    return every(
        db, Statement, "SELECT * FROM statement WHERE map = :map AND number > 0 ORDER BY number", map=map
    )


def in_play(db: Connection, map: int) -> dict[int, int]:
    """Return id and number of the statements that have words and aren't folded, by number."""
    rows = db.execute(
        """SELECT id, number FROM statement WHERE map = ? AND state = 'open' AND text IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM fold WHERE fold.kind = 'statement' AND fold.item = statement.id
                   AND fold.unfolded_at IS NULL) ORDER BY number""",
        (map,),
    )
    return {row[0]: row[1] for row in rows}


def out_of_play(db: Connection, map: int) -> frozenset[int]:
    """Return the numbers of statements that are folded or have no words any more."""
    inside = set(in_play(db, map).values())
    return frozenset(one.number or 0 for one in statements(db, map) if one.number not in inside)


def how_many(db: Connection, map: int) -> int:
    """Return how many statements the group has seen."""
    return number(db, "SELECT count(*) FROM statement WHERE map = :map AND number > 0", map=map)


def since(db: Connection, person: int, at: int) -> int:
    """Return how many statements somebody has said since an instant, waiting ones too."""
    return number(
        db,
        "SELECT count(*) FROM statement WHERE author = :person AND at >= :at AND state <> 'gone'",
        person=person,
        at=at,
    )


def others_in(statement: Statement) -> list[int]:
    """Return the ids of what is alike, best first."""
    return [int(id) for id in json.loads(statement.alike or "[]")]


def drop_waiting(db: Connection, id: int) -> bool:
    """Forget a statement that waited; its empty row keeps the message from being taken twice."""
    return change(
        db,
        """UPDATE statement SET state = 'gone', text = NULL, author = NULL, alike = NULL
           WHERE id = :id AND state = 'waiting'""",
        id=id,
    )


def waiting(db: Connection, map: int) -> list[Statement]:
    """Return what waits for its author."""
    return every(
        db, Statement, "SELECT * FROM statement WHERE map = :map AND state = 'waiting' ORDER BY id", map=map
    )


def of_person(db: Connection, person: int) -> list[Statement]:
    """Return what somebody said, in any map."""
    return every(db, Statement, "SELECT * FROM statement WHERE author = :person ORDER BY id", person=person)


def drop_text(db: Connection, id: int) -> None:
    """Take a statement's words away; its answers stay."""
    change(db, "UPDATE statement SET text = NULL WHERE id = :id", id=id)


def keep_private(db: Connection, id: int, private: bool) -> None:
    """Keep a statement's words out of the package, or let them in again."""
    change(db, "UPDATE statement SET private = :private WHERE id = :id", id=id, private=int(private))


def forget(db: Connection, person: int) -> None:
    """Take a person's statements away, and who said them."""
    for one in of_person(db, person):
        drop_waiting(db, one.id)
    change(db, "UPDATE statement SET text = NULL, author = NULL WHERE author = :person", person=person)
