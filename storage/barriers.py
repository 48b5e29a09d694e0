"""What is in the way of a campaign, in people's words."""

from sqlite3 import Connection
from typing import Literal

from pydantic import Field

from storage.models import Row
from storage.rows import change, every, number, with_id, with_key

Kind = Literal["hierarchy", "control", "money_first", "time", "unclear_role", "not_counted", "other"]
State = Literal["open", "answered", "gone"]


class Barrier(Row):
    """Something in the way; it stays attached to the campaign."""

    id: int
    campaign: int
    number: int
    person: int | None
    kind: Kind | None = Field(description="None until its author said")
    text: str | None
    at: int
    state: State
    ended_at: int | None = Field(description="When it was answered first, or was gone without an answer")
    private: int
    key: str
    role: str | None = Field(description="As whom its author took part when it was said")


def add(
    db: Connection, *, campaign: int, person: int, text: str, at: int, key: str, kind: str | None = None
) -> int:
    """Keep a barrier and return its id; the same ``key`` gives the same barrier."""
    change(
        db,
        """INSERT INTO barrier (campaign, number, person, kind, text, at, state, key, role)
           SELECT :campaign, 1 + coalesce(max(number), 0), :person, :kind, :text, :at, 'open', :key,
               (SELECT role FROM participant WHERE campaign = :campaign AND person = :person)
           FROM barrier WHERE campaign = :campaign ON CONFLICT (key) DO NOTHING""",
        campaign=campaign,
        person=person,
        kind=kind,
        text=text,
        at=at,
        key=key,
    )
    return number(db, "SELECT id FROM barrier WHERE key = :key", key=key)


def barrier(db: Connection, id: int) -> Barrier | None:
    """Return barrier ``id``."""
    return with_id(db, Barrier, "barrier", id)


def barrier_by_key(db: Connection, key: str) -> Barrier | None:
    """Return the barrier that a message said."""
    return with_key(db, Barrier, "barrier", key)


def barriers(db: Connection, campaign: int) -> list[Barrier]:
    """Return a campaign's barriers in order: the unanswered first, then as they were said."""
    return every(
        db,
        Barrier,
        """SELECT * FROM barrier WHERE campaign = :campaign
           ORDER BY CASE state WHEN 'open' THEN 0 WHEN 'answered' THEN 1 ELSE 2 END, id""",
        campaign=campaign,
    )


def said_since(db: Connection, person: int, since: int) -> int:
    """Return how many barriers somebody named after an instant."""
    return number(
        db, "SELECT count(*) FROM barrier WHERE person = :person AND at >= :since", person=person, since=since
    )


def set_kind(db: Connection, id: int, kind: str) -> None:
    """Say of what kind a barrier is."""
    change(db, "UPDATE barrier SET kind = :kind WHERE id = :id", id=id, kind=kind)


def set_state(db: Connection, id: int, state: State, at: int) -> bool:
    """Move a barrier on; its days end once, with the first answer. False if it was there already."""
    return change(
        db,
        """UPDATE barrier SET state = :state,
               ended_at = CASE :state WHEN 'open' THEN NULL ELSE coalesce(ended_at, :at) END
           WHERE id = :id AND state <> :state""",
        id=id,
        state=state,
        at=at,
    )


def keep_private(db: Connection, id: int, private: bool) -> None:
    """Keep a barrier's words out of the package, or let them in again."""
    change(db, "UPDATE barrier SET private = :private WHERE id = :id", id=id, private=int(private))


def drop_text(db: Connection, id: int) -> None:
    """Take a barrier's words away."""
    change(db, "UPDATE barrier SET text = NULL WHERE id = :id", id=id)


def forget(db: Connection, person: int, at: int) -> None:
    """Take a person's words away, and who they were; what waited for an answer waits no more."""
    change(
        db,
        """UPDATE barrier SET text = NULL, person = NULL,
               state = CASE state WHEN 'open' THEN 'gone' ELSE state END, ended_at = coalesce(ended_at, :at)
           WHERE person = :person""",
        person=person,
        at=at,
    )
