"""Who is asked in the morning how they are, and what they said."""

from sqlite3 import Connection

from storage.circles import there
from storage.rows import change, column


def want(db: Connection, circle: int, person: int, hour: int, at: int) -> None:
    """Ask somebody every day from now on, at an hour of the chat's zone; the last one chosen holds."""
    query = """INSERT INTO hello (circle, person, ask_at, at) VALUES (:circle, :person, :minute, :at)
               ON CONFLICT (circle, person) DO UPDATE SET ask_at = excluded.ask_at, at = excluded.at"""
    change(db, query, circle=circle, person=person, minute=hour * 60, at=at)


def hours(db: Connection, circle: int) -> dict[int, tuple[int, int]]:
    """Return at which hour each is asked, and when they chose that."""
    query = "SELECT person, ask_at / 60, at FROM hello WHERE circle = ?"
    return {row[0]: (row[1], row[2]) for row in db.execute(query, (circle,))}


def stop(db: Connection, circle: int, person: int) -> bool:
    """Ask them no more, and forget what they said; False if they weren't asked."""
    change(
        db, "DELETE FROM hello_said WHERE circle = :circle AND person = :person", circle=circle, person=person
    )
    return change(
        db, "DELETE FROM hello WHERE circle = :circle AND person = :person", circle=circle, person=person
    )


def asked(db: Connection, circle: int) -> list[int]:
    """Return who is asked every morning; not who was removed from the chat."""
    query = f"SELECT person FROM hello WHERE circle = :circle AND {there('hello')} ORDER BY at, person"
    return column(db, query, circle=circle)


def say(db: Connection, circle: int, person: int, day: str, says: str, at: int) -> None:
    """Keep what somebody says this morning; the last word holds."""
    change(
        db,
        """INSERT INTO hello_said (circle, person, day, says, at) VALUES (:circle, :person, :day, :says, :at)
           ON CONFLICT (circle, person, day) DO UPDATE SET says = excluded.says, at = excluded.at""",
        circle=circle,
        person=person,
        day=day,
        says=says,
        at=at,
    )


def said(db: Connection, circle: int, day: str) -> dict[int, str]:
    """Return who said what on a day."""
    query = "SELECT person, says FROM hello_said WHERE circle = ? AND day = ?"
    return {row[0]: row[1] for row in db.execute(query, (circle, day))}
