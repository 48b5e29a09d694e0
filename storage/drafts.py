"""Words that wait until their author chose between them and an idea that is alike."""

import json
from collections.abc import Iterable
from sqlite3 import Connection

from pydantic import Field

from storage.models import Row
from storage.rows import change, number, with_id

DAY = 86_400_000_000


class Draft(Row):
    """Words that wait; they are gone after ``days``."""

    id: int
    campaign: int
    person: int
    text: str
    language: str
    alike: str = Field(description="JSON: ids of proposals, best first")
    at: int
    key: str
    days: int = Field(description="for how many days they wait: 1, in easy mode 7")

    @property
    def others(self) -> list[int]:
        """The ids of what is alike, best first."""
        return [int(id) for id in json.loads(self.alike)]


def add_draft(
    db: Connection,
    *,
    campaign: int,
    person: int,
    text: str,
    language: str,
    alike: Iterable[int],
    at: int,
    key: str,
    days: int = 1,
) -> int:
    """Keep words for ``days`` and return their id."""
    change(
        db,
        """INSERT INTO draft (campaign, person, text, language, alike, at, key, days)
           VALUES (:campaign, :person, :text, :language, :alike, :at, :key, :days)
           ON CONFLICT (key) DO UPDATE SET text = excluded.text, alike = excluded.alike""",
        campaign=campaign,
        person=person,
        text=text,
        language=language,
        alike=json.dumps(list(alike)),
        at=at,
        key=key,
        days=days,
    )
    return number(db, "SELECT id FROM draft WHERE key = :key", key=key)


def draft(db: Connection, id: int, at: int) -> Draft | None:
    """Return draft ``id`` unless its days are over."""
    found = with_id(db, Draft, "draft", id)
    return found if found and at < found.at + found.days * DAY else None


def waiting(db: Connection, campaign: int, person: int, at: int) -> int:
    """Return how many of somebody's words wait in a campaign."""
    return number(
        db,
        """SELECT count(*) FROM draft
           WHERE campaign = :campaign AND person = :person AND at + days * :day > :at""",
        campaign=campaign,
        person=person,
        day=DAY,
        at=at,
    )


def reword(db: Connection, key: str, person: int, text: str) -> bool:
    """Follow the edit of a message whose words wait; False if none do."""
    return change(
        db,
        "UPDATE draft SET text = :text WHERE key = :key AND person = :person",
        key=key,
        person=person,
        text=text,
    )


def waits(db: Connection, key: str) -> bool:
    """Whether words of the message ``key`` wait."""
    return number(db, "SELECT count(*) FROM draft WHERE key = :key", key=key) > 0


def drop_draft(db: Connection, id: int) -> None:
    """Forget words that waited."""
    change(db, "DELETE FROM draft WHERE id = :id", id=id)


def forget_drafts(db: Connection, person: int) -> None:
    """Forget what somebody left waiting."""
    change(db, "DELETE FROM draft WHERE person = :person", person=person)
