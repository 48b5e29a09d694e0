"""Why somebody doesn't consent: always in words, one a person and round."""

from sqlite3 import Connection

from storage.models import Objection
from storage.rows import change, every, first, insert, with_id


def add(db: Connection, *, vote: int, person: int, round: int, text: str, at: int, key: str) -> int:
    """Keep an objection and return its id; a second one in the same round takes the first one's place."""
    known = of_person(db, vote, person, round)
    if known is None:
        return insert(
            db,
            """INSERT INTO objection (vote, person, round, text, at, state, key)
               VALUES (:vote, :person, :round, :text, :at, 'open', :key)""",
            vote=vote,
            person=person,
            round=round,
            text=text,
            at=at,
            key=key,
        )
    change(db, "UPDATE objection SET text = :text, state = 'open' WHERE id = :id", id=known.id, text=text)
    return known.id


def objection(db: Connection, id: int) -> Objection | None:
    """Return objection ``id``."""
    return with_id(db, Objection, "objection", id)


def of_person(db: Connection, vote: int, person: int, round: int) -> Objection | None:
    """Return somebody's objection of a round."""
    return first(
        db,
        Objection,
        "SELECT * FROM objection WHERE vote = :vote AND person = :person AND round = :round",
        vote=vote,
        person=person,
        round=round,
    )


def objections(db: Connection, vote: int) -> list[Objection]:
    """Return a vote's objections, first ones first; those that are gone left out."""
    return every(
        db, Objection, "SELECT * FROM objection WHERE vote = :vote AND state <> 'gone' ORDER BY id", vote=vote
    )


def set_state(db: Connection, id: int, state: str) -> None:
    """Move an objection to ``open``, ``answered`` (a new round) or ``gone`` (its person changed their mind)."""
    change(db, "UPDATE objection SET state = :state WHERE id = :id", id=id, state=state)


def drop_text(db: Connection, id: int) -> None:
    """Take an objection's words away."""
    change(db, "UPDATE objection SET text = NULL WHERE id = :id", id=id)


def part(db: Connection, vote: int) -> None:
    """Part objections without words from their persons: they are ballots; words stay their author's."""
    change(db, "UPDATE objection SET person = NULL WHERE vote = :vote AND text IS NULL", vote=vote)


def forget(db: Connection, person: int) -> None:
    """Take a person's words away, and who they were."""
    change(db, "UPDATE objection SET text = NULL, person = NULL WHERE person = :person", person=person)


def keep_private(db: Connection, id: int, private: bool) -> None:
    """Keep an objection's words out of the package, or let them in again."""
    change(db, "UPDATE objection SET private = :private WHERE id = :id", id=id, private=int(private))
