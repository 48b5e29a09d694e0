"""An idea that was spoken, until somebody whom its author picked wrote it down and the author agreed."""

from sqlite3 import Connection
from typing import Literal

from pydantic import Field

from storage.models import Row
from storage.rows import change, number, with_id

DAYS = 7
DAY = 86_400_000_000
State = Literal["said", "asked", "writing", "written"]


class Spoken(Row):
    """Words that wait, spoken or typed; after ``DAYS`` they are gone."""

    id: int
    campaign: int
    author: int
    sealed: bytes | None = Field(description="the voice note's file, sealed for ``evidence``")
    scribe: int | None
    text: str | None
    state: State
    at: int
    key: str

    @property
    def until(self) -> int:
        """When it is let go."""
        return self.at + DAYS * DAY


def add(
    db: Connection, *, campaign: int, author: int, sealed: bytes | None, text: str | None, at: int, key: str
) -> int:
    """Keep what was said and return its id; one message brings it once."""
    change(
        db,
        """INSERT INTO spoken (campaign, author, sealed, text, state, at, key)
           VALUES (:campaign, :author, :sealed, :text, 'said', :at, :key) ON CONFLICT (key) DO NOTHING""",
        campaign=campaign,
        author=author,
        sealed=sealed,
        text=text,
        at=at,
        key=key,
    )
    return number(db, "SELECT id FROM spoken WHERE key = :key", key=key)


def spoken(db: Connection, id: int) -> Spoken | None:
    """Return what was said under ``id``."""
    return with_id(db, Spoken, "spoken", id)


def waiting(db: Connection, author: int) -> int:
    """Return how many voice notes of somebody wait."""
    query = "SELECT count(*) FROM spoken WHERE author = :author AND sealed IS NOT NULL"
    return number(db, query, author=author)


def give(db: Connection, id: int, scribe: int | None, state: State, text: str | None = None) -> None:
    """Keep who writes it down, how far that is, and the words."""
    change(
        db,
        "UPDATE spoken SET scribe = :scribe, state = :state, text = :text WHERE id = :id",
        id=id,
        scribe=scribe,
        state=state,
        text=text,
    )


def drop(db: Connection, id: int) -> None:
    """Let go of what was said."""
    change(db, "DELETE FROM spoken WHERE id = :id", id=id)


def forget(db: Connection, person: int) -> None:
    """Forget what somebody said, and that and what they wrote down for others."""
    change(db, "DELETE FROM spoken WHERE author = :person", person=person)
    change(
        db,
        "UPDATE spoken SET scribe = NULL, text = NULL, state = 'said' WHERE scribe = :person",
        person=person,
    )
