"""Concerns about ideas, and what authors say to them."""

from sqlite3 import Connection

from storage.models import Concern, Row
from storage.rows import change, every, first, number, with_id


class ConcernReply(Row):
    """An author's words to a concern."""

    id: int
    concern: int
    person: int | None
    text: str | None
    at: int
    key: str


def add_reply(db: Connection, *, concern: int, person: int, text: str, at: int, key: str) -> bool:
    """Keep what an author says to a concern; False if this very message did so before."""
    return change(
        db,
        """INSERT INTO concern_reply (concern, person, text, at, key)
           VALUES (:concern, :person, :text, :at, :key) ON CONFLICT (key) DO NOTHING""",
        concern=concern,
        person=person,
        text=text,
        at=at,
        key=key,
    )


def reply(db: Connection, concern: int) -> ConcernReply | None:
    """Return the newest words to a concern."""
    return first(
        db,
        ConcernReply,
        "SELECT * FROM concern_reply WHERE concern = :concern ORDER BY id DESC LIMIT 1",
        concern=concern,
    )


def reply_by_id(db: Connection, id: int) -> ConcernReply | None:
    """Return words to a concern by their id."""
    return with_id(db, ConcernReply, "concern_reply", id)


def drop_reply(db: Connection, id: int) -> None:
    """Take words to a concern away."""
    change(db, "UPDATE concern_reply SET text = NULL WHERE id = :id", id=id)


def forget_replies(db: Connection, person: int) -> None:
    """Take a person's words to concerns away."""
    change(db, "UPDATE concern_reply SET text = NULL, person = NULL WHERE person = :person", person=person)


def keep_private(db: Connection, id: int, private: bool) -> None:
    """Keep a concern's words out of the package, or let them in again."""
    change(db, "UPDATE concern SET private = :private WHERE id = :id", id=id, private=int(private))


def put_concern(db: Connection, *, proposal: int, person: int, at: int) -> int:
    """Keep that somebody has a concern; one that was gone stands again. Returns its id."""
    change(
        db,
        """INSERT INTO concern (proposal, person, at, state) VALUES (:proposal, :person, :at, 'open')
           ON CONFLICT (proposal, person) DO UPDATE SET
               state = CASE WHEN concern.state = 'gone' THEN 'open' ELSE concern.state END""",
        proposal=proposal,
        person=person,
        at=at,
    )
    return number(
        db,
        "SELECT id FROM concern WHERE proposal = :proposal AND person = :person",
        proposal=proposal,
        person=person,
    )


def explain_concern(db: Connection, id: int, *, reason: str | None = None, text: str | None = None) -> None:
    """Add a reason or words to a concern."""
    change(
        db,
        "UPDATE concern SET reason = coalesce(:reason, reason), text = coalesce(:text, text) WHERE id = :id",
        id=id,
        reason=reason,
        text=text,
    )


def set_concern_state(db: Connection, id: int, state: str, answered_by: int | None = None) -> None:
    """Move a concern to ``open``, ``answered`` (by a wording) or ``gone`` (its person changed their mind)."""
    change(
        db,
        "UPDATE concern SET state = :state, answered_by = coalesce(:by, answered_by) WHERE id = :id",
        id=id,
        state=state,
        by=answered_by,
    )


def concern(db: Connection, id: int) -> Concern | None:
    """Return concern ``id``."""
    return with_id(db, Concern, "concern", id)


def concern_of(db: Connection, proposal: int, person: int) -> Concern | None:
    """Return somebody's concern about a proposal."""
    return first(
        db,
        Concern,
        "SELECT * FROM concern WHERE proposal = :proposal AND person = :person",
        proposal=proposal,
        person=person,
    )


def concerns(db: Connection, proposal: int) -> list[Concern]:
    """Return what people worry about in a proposal; those that are gone left out."""
    return every(
        db,
        Concern,
        "SELECT * FROM concern WHERE proposal = :proposal AND state <> 'gone' ORDER BY id",
        proposal=proposal,
    )


def part_concerns(db: Connection, proposal: int) -> None:
    """Part concerns without words from their persons: they are ballots; words stay their author's."""
    change(
        db, "UPDATE concern SET person = NULL WHERE proposal = :proposal AND text IS NULL", proposal=proposal
    )


def drop_concern_text(db: Connection, id: int) -> None:
    """Take a concern's words away."""
    change(db, "UPDATE concern SET text = NULL WHERE id = :id", id=id)
