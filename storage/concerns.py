"""What authors say to concerns."""

from sqlite3 import Connection

from storage.models import Concern, Row
from storage.rows import change, every, first


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
    return first(db, ConcernReply, "SELECT * FROM concern_reply WHERE id = :id", id=id)


def drop_reply(db: Connection, id: int) -> None:
    """Take words to a concern away."""
    change(db, "UPDATE concern_reply SET text = NULL WHERE id = :id", id=id)


def concerns_of_campaign(db: Connection, campaign: int) -> list[Concern]:
    """Return what people worry about in a campaign; those that are gone left out."""
    return every(
        db,
        Concern,
        """SELECT concern.* FROM concern JOIN proposal ON proposal.id = concern.proposal
           WHERE proposal.campaign = :campaign AND concern.state <> 'gone' ORDER BY concern.id""",
        campaign=campaign,
    )


def forget_replies(db: Connection, person: int) -> None:
    """Take a person's words to concerns away."""
    change(db, "UPDATE concern_reply SET text = NULL, person = NULL WHERE person = :person", person=person)


def keep_private(db: Connection, id: int, private: bool) -> None:
    """Keep a concern's words out of the package, or let them in again."""
    change(db, "UPDATE concern SET private = :private WHERE id = :id", id=id, private=int(private))
