"""Answers to statements: a row each, never changed but in who gave it; the newest of a person counts."""

from collections.abc import Iterator, Mapping
from sqlite3 import Connection

from storage.models import Opinion
from storage.rows import column, every, first, number


def put(
    db: Connection,
    *,
    map: int,
    statement: int,
    person: int,
    value: int,
    at: int,
    update_id: int,
    leaf: int,
) -> None:
    """Keep somebody's answer; an earlier one stays, and counts no longer."""
    db.execute(
        "UPDATE opinion SET last = 0 WHERE statement = ? AND person = ? AND last = 1", (statement, person)
    )
    db.execute(
        """INSERT INTO opinion (map, statement, person, value, at, update_id, last, leaf)
           VALUES (?, ?, ?, ?, ?, ?, 1, ?)""",
        (map, statement, person, value, at, update_id, leaf),
    )


def given(db: Connection, statement: int, person: int) -> Opinion | None:
    """Return somebody's answer that counts."""
    return first(
        db,
        Opinion,
        "SELECT * FROM opinion WHERE statement = :statement AND person = :person AND last = 1",
        statement=statement,
        person=person,
    )


def of_person(db: Connection, map: int, person: int) -> dict[int, int]:
    """Return what somebody answered: value by statement id."""
    rows = db.execute(
        "SELECT statement, value FROM opinion WHERE map = ? AND person = ? AND last = 1", (map, person)
    )
    return {row[0]: row[1] for row in rows}


def rows_after(
    db: Connection, map: int, after: int, together: int = 50_000
) -> Iterator[list[tuple[int, int, int, int]]]:
    """Yield (row, person, statement's number, value) of answers behind a row, oldest first, many at a time."""
    rows = db.execute(
        """SELECT opinion.id, opinion.person, statement.number, opinion.value
           FROM opinion JOIN statement ON statement.id = opinion.statement
           WHERE opinion.map = ? AND opinion.id > ? ORDER BY opinion.id""",
        (map, after),
    )
    while some := rows.fetchmany(together):
        yield [tuple(row) for row in some]


def all_of(db: Connection, map: int) -> list[Opinion]:
    """Return every answer, also those that count no longer, oldest first."""
    return every(db, Opinion, "SELECT * FROM opinion WHERE map = :map ORDER BY id", map=map)


def newest(db: Connection, map: int) -> int:
    """Return the newest row, 0 where there is none."""
    return number(db, "SELECT max(id) FROM opinion WHERE map = :map", map=map)


def counted(db: Connection, map: int) -> tuple[int, int]:
    """Return (people, answers that count)."""
    row = db.execute(
        "SELECT count(DISTINCT person), count(*) FROM opinion WHERE map = ? AND last = 1", (map,)
    ).fetchone()
    return row[0], row[1]


def any_answer(db: Connection, map: int) -> bool:
    """Whether anybody ever answered."""
    return bool(column(db, "SELECT 1 FROM opinion WHERE map = :map LIMIT 1", map=map))


def since(db: Connection, person: int, at: int) -> int:
    """Return how many answers somebody has given since an instant."""
    return number(
        db, "SELECT count(*) FROM opinion WHERE person = :person AND at >= :at", person=person, at=at
    )


def people(db: Connection, map: int) -> list[int]:
    """Return who answered, in a stable order; those that were parted left out."""
    return column(
        db, "SELECT DISTINCT person FROM opinion WHERE map = :map AND person > 0 ORDER BY person", map=map
    )


def maps_of(db: Connection, person: int) -> list[int]:
    """Return the ids of the maps in which somebody answered."""
    return column(db, "SELECT DISTINCT map FROM opinion WHERE person = :person ORDER BY map", person=person)


def part(db: Connection, map: int, numbers: Mapping[int, int]) -> None:
    """Replace persons by numbers (negative, so that nobody is met) once answers part from them."""
    db.executemany(
        "UPDATE opinion SET person = ?, update_id = 0 WHERE map = ? AND person = ?",
        [(new, map, old) for old, new in numbers.items()],
    )
