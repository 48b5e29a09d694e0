"""The letter to a campaign's addressee, from the first who asks to what became of it."""

from sqlite3 import Connection
from typing import Literal

from storage.models import Row
from storage.rows import change, every, insert, with_id

State = Literal["asked", "agreed", "sent", "unknown", "refused", "back", "void"]
OVER = frozenset({"refused", "back", "void"})
"""After these another letter may be sent."""


class Letter(Row):
    """A letter on its way to the address in the words of ``chip``; ``again``: sent twice."""

    id: int
    campaign: int
    chip: int
    author: int | None
    cosigner: int | None
    state: State
    asked_at: int
    agreed_at: int | None
    ended_at: int | None
    back_at: int | None
    again: int


def add_letter(db: Connection, *, campaign: int, chip: int, author: int, at: int) -> int:
    """Keep that somebody wants the letter sent; return its id."""
    return insert(
        db,
        """INSERT INTO letter (campaign, chip, author, state, asked_at)
           VALUES (:campaign, :chip, :author, 'asked', :at)""",
        campaign=campaign,
        chip=chip,
        author=author,
        at=at,
    )


def letter(db: Connection, id: int) -> Letter | None:
    """Return letter ``id``."""
    return with_id(db, Letter, "letter", id)


def letters(db: Connection, campaign: int) -> list[Letter]:
    """Return a campaign's letters, first ones first."""
    return every(db, Letter, "SELECT * FROM letter WHERE campaign = :campaign ORDER BY id", campaign=campaign)


def agree(db: Connection, id: int, person: int, at: int) -> bool:
    """Note who agrees; False if it no longer waits for anybody."""
    query = """UPDATE letter SET state = 'agreed', cosigner = :person, agreed_at = :at
               WHERE id = :id AND state = 'asked'"""
    return change(db, query, id=id, person=person, at=at)


def set_state(db: Connection, id: int, state: State, at: int, *, again: bool = False) -> None:
    """Note what became of a letter."""
    change(
        db,
        "UPDATE letter SET state = :state, ended_at = :at, again = :again WHERE id = :id",
        id=id,
        state=state,
        at=at,
        again=int(again),
    )


def came_back(db: Connection, id: int, at: int) -> bool:
    """Note that a letter came back; False if it was never out, or came back before."""
    query = "UPDATE letter SET state = 'back', back_at = :at WHERE id = :id AND state IN ('sent', 'unknown', 'agreed')"
    return change(db, query, id=id, at=at)


def forget(db: Connection, person: int) -> list[int]:
    """Forget who asked and who agreed; what waited for another ends. Return the letters that showed it."""
    mine = every(
        db, Letter, "SELECT * FROM letter WHERE author = :person OR cosigner = :person ORDER BY id", person=person
    )
    change(db, "UPDATE letter SET state = 'void' WHERE author = :person AND state = 'asked'", person=person)
    for name in ("author", "cosigner"):
        change(db, f"UPDATE letter SET {name} = NULL WHERE {name} = :person", person=person)
    return [one.id for one in mine]
