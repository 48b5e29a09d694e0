"""What a session's programme says, a line each."""

from sqlite3 import Connection

from storage.models import Row
from storage.rows import change, every, insert_once, with_id


class Line(Row):
    """A line of a programme."""

    id: int
    session: int
    person: int | None
    text: str | None
    at: int
    key: str


def add_line(db: Connection, *, session: int, person: int, text: str, at: int, key: str) -> int:
    """Add a line to a programme and return its id."""
    return insert_once(db, "programme", session=session, person=person, text=text, at=at, key=key)


def line(db: Connection, id: int) -> Line | None:
    """Return a line of a programme."""
    return with_id(db, Line, "programme", id)


def lines(db: Connection, session: int) -> list[Line]:
    """Return the lines of a session's programme, oldest first."""
    return every(db, Line, "SELECT * FROM programme WHERE session = :session ORDER BY id", session=session)


def drop_line(db: Connection, id: int) -> None:
    """Take the words of a line away."""
    change(db, "UPDATE programme SET text = NULL WHERE id = :id", id=id)
