"""Lines in people's words: what a role expects and brings, versioned; and what changed."""

from sqlite3 import Connection
from typing import Literal

from storage.models import Row
from storage.rows import change, every, number, with_id

What = Literal["expect", "bring", "changed"]


class Line(Row):
    """One line; of a role's card the newest version holds."""

    id: int
    campaign: int
    what: What
    role: str
    version: int
    text: str | None
    person: int | None
    at: int
    key: str
    private: int


def add(
    db: Connection, *, campaign: int, what: What, role: str, text: str, person: int, at: int, key: str
) -> int:
    """Keep a line as the next version and return its id; the same ``key`` gives the same line."""
    change(
        db,
        """INSERT INTO line (campaign, what, role, version, text, person, at, key)
           SELECT :campaign, :what, :role, 1 + coalesce(max(version), 0), :text, :person, :at, :key
           FROM line WHERE campaign = :campaign AND what = :what AND role = :role
           ON CONFLICT (key) DO NOTHING""",
        campaign=campaign,
        what=what,
        role=role,
        text=text,
        person=person,
        at=at,
        key=key,
    )
    return number(db, "SELECT id FROM line WHERE key = :key", key=key)


def line(db: Connection, id: int) -> Line | None:
    """Return line ``id``."""
    return with_id(db, Line, "line", id)


def lines(db: Connection, campaign: int, what: What) -> list[Line]:
    """Return a campaign's lines of one kind, every version, first ones first."""
    return every(
        db,
        Line,
        "SELECT * FROM line WHERE campaign = :campaign AND what = :what ORDER BY role, version",
        campaign=campaign,
        what=what,
    )


def said_since(db: Connection, person: int, since: int) -> int:
    """Return how many lines somebody said after an instant."""
    return number(
        db, "SELECT count(*) FROM line WHERE person = :person AND at >= :since", person=person, since=since
    )


def drop_text(db: Connection, id: int) -> None:
    """Take a line's words away."""
    change(db, "UPDATE line SET text = NULL WHERE id = :id", id=id)


def card_line(db: Connection, id: int) -> Line | None:
    """Return line ``id`` if it stands on a role's card."""
    found = line(db, id)
    return found if found and found.what != "changed" else None


def keep_private(db: Connection, id: int, private: bool) -> None:
    """Keep a line's words out of the package, or let them in."""
    change(db, "UPDATE line SET private = :private WHERE id = :id", id=id, private=int(private))


def forget(db: Connection, person: int) -> None:
    """Take a person's words away, and who they were."""
    change(db, "UPDATE line SET text = NULL, person = NULL WHERE person = :person", person=person)
