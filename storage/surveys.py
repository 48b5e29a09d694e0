"""Answers about oneself with their role and time, never their person; and what was published of them."""

from sqlite3 import Connection

from storage.models import Row
from storage.rows import change, every


class Given(Row):
    """One answer, by nobody."""

    value: str
    role: str
    at: int


def given(db: Connection, campaign: int, item: str, wave: str) -> list[Given]:
    """Return the answers to an item; what was skipped is none."""
    return every(
        db,
        Given,
        """SELECT survey.value, coalesce(survey.role, participant.role, 'resident') AS role, survey.at FROM survey
           LEFT JOIN participant ON participant.campaign = survey.campaign AND participant.person = survey.person
           WHERE survey.campaign = :campaign AND survey.item = :item AND survey.wave = :wave
           ORDER BY survey.value, survey.at""",
        campaign=campaign,
        item=item,
        wave=wave,
    )


def newest(db: Connection, campaign: int, item: str, wave: str) -> int | None:
    """Return when the newest answer to an item was given."""
    query = "SELECT max(at) FROM survey WHERE campaign = ? AND item = ? AND wave = ?"
    found: int | None = db.execute(query, (campaign, item, wave)).fetchone()[0]
    return found


def answers_of(db: Connection, campaign: int, person: int, wave: str) -> dict[str, str]:
    """Return somebody's answers of one wave: item → value."""
    rows = db.execute(
        "SELECT item, value FROM survey WHERE campaign = ? AND person = ? AND wave = ? ORDER BY item",
        (campaign, person, wave),
    )
    return {row[0]: row[1] for row in rows}


def drop(db: Connection, *, campaign: int, item: str, wave: str, person: int) -> None:
    """Take somebody's answer away."""
    change(
        db,
        "DELETE FROM survey WHERE campaign = :campaign AND item = :item AND wave = :wave AND person = :person",
        campaign=campaign,
        item=item,
        wave=wave,
        person=person,
    )


def told(db: Connection, campaign: int, item: str, wave: str) -> tuple[int, str] | None:
    """Return (instant, JSON) of what was published of an item."""
    row = db.execute(
        "SELECT at, counts FROM survey_told WHERE campaign = ? AND item = ? AND wave = ?",
        (campaign, item, wave),
    ).fetchone()
    return (row[0], row[1]) if row else None


def tell(db: Connection, *, campaign: int, item: str, wave: str, at: int, counts: str) -> None:
    """Keep what is published of an item from here on."""
    change(
        db,
        """INSERT INTO survey_told (campaign, item, wave, at, counts) VALUES (:campaign, :item, :wave, :at, :counts)
           ON CONFLICT (campaign, item, wave) DO UPDATE SET at = excluded.at, counts = excluded.counts""",
        campaign=campaign,
        item=item,
        wave=wave,
        at=at,
        counts=counts,
    )
