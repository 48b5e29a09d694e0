"""Survey answers, answers from the city, and where two or three together are needed."""

from sqlite3 import Connection

from storage.models import Answer
from storage.rows import change, column, every, number, with_id, with_key


def put_survey(
    db: Connection,
    *,
    campaign: int,
    item: str,
    wave: str,
    person: int,
    value: str,
    at: int,
    role: str | None = None,
) -> None:
    """Keep one person's answer to one item of one wave in place of an earlier one; ``role``: as whom."""
    change(
        db,
        """INSERT INTO survey (campaign, item, wave, person, value, at, role)
           VALUES (:campaign, :item, :wave, :person, :value, :at, :role)
           ON CONFLICT (campaign, item, wave, person)
           DO UPDATE SET value = excluded.value, at = excluded.at, role = excluded.role
           WHERE survey.value <> excluded.value OR survey.role IS NOT excluded.role""",
        campaign=campaign,
        item=item,
        wave=wave,
        person=person,
        value=value,
        at=at,
        role=role,
    )


def survey(db: Connection, campaign: int, item: str, wave: str) -> list[str]:
    """Return all answers to an item, sorted, without their people."""
    return column(
        db,
        """SELECT value FROM survey WHERE campaign = :campaign AND item = :item AND wave = :wave
           ORDER BY value""",
        campaign=campaign,
        item=item,
        wave=wave,
    )


def surveys_of_person(db: Connection, person: int) -> list[tuple[int, str, str, str]]:
    """Return (campaign, item, wave, value) of somebody's answers."""
    rows = db.execute(
        "SELECT campaign, item, wave, value FROM survey WHERE person = ? ORDER BY campaign, item, wave",
        (person,),
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def add_answer(
    db: Connection,
    *,
    campaign: int,
    text: str | None,
    person: int | None,
    at: int,
    key: str,
    official: int | None = None,
    about: str | None = None,
    item: int | None = None,
    says: str | None = None,
    due_at: int | None = None,
) -> int:
    """Keep what the city answered, said by an official or told by somebody; return its id."""
    change(
        db,
        """INSERT INTO answer (campaign, text, person, at, state, key, official, about, item, says, due_at)
           VALUES (:campaign, :text, :person, :at, 'told', :key, :official, :about, :item, :says, :due_at)
           ON CONFLICT DO NOTHING""",
        campaign=campaign,
        text=text,
        person=person,
        at=at,
        key=key,
        official=official,
        about=about,
        item=item,
        says=says,
        due_at=due_at,
    )
    return number(db, "SELECT id FROM answer WHERE key = :key", key=key)


def answer_by_key(db: Connection, key: str) -> Answer | None:
    """Return the answer that was said under ``key``."""
    return with_key(db, Answer, "answer", key)


def answer(db: Connection, id: int) -> Answer | None:
    """Return answer ``id``."""
    return with_id(db, Answer, "answer", id)


def answers(db: Connection, campaign: int) -> list[Answer]:
    """Return what came back from the city, first ones first."""
    return every(db, Answer, "SELECT * FROM answer WHERE campaign = :campaign ORDER BY id", campaign=campaign)


def set_answer_state(db: Connection, id: int, state: str) -> None:
    """Move an answer to ``confirmed`` or ``disputed``."""
    change(db, "UPDATE answer SET state = :state WHERE id = :id", id=id, state=state)


def set_answer_item(
    db: Connection, id: int, *, about: str | None, item: int | None, says: str | None, due_at: int | None
) -> None:
    """Say what an answer is about, and what it comes to."""
    change(
        db,
        "UPDATE answer SET about = :about, item = :item, says = :says, due_at = :due_at WHERE id = :id",
        id=id,
        about=about,
        item=item,
        says=says,
        due_at=due_at,
    )


def drop_answer_text(db: Connection, id: int) -> None:
    """Take an answer's words away."""
    change(db, "UPDATE answer SET text = NULL WHERE id = :id", id=id)


def forget_answers(db: Connection, person: int) -> None:
    """Take a person's words away."""
    change(db, "UPDATE answer SET text = NULL, person = NULL WHERE person = :person", person=person)


def assent(db: Connection, *, campaign: int, what: str, person: int, at: int, says: str = "yes") -> bool:
    """Keep that somebody agrees (or says something else); False if they had said the same."""
    return change(
        db,
        """INSERT INTO assent (campaign, what, person, says, at) VALUES (:campaign, :what, :person, :says, :at)
           ON CONFLICT (campaign, what, person) DO UPDATE SET says = excluded.says, at = excluded.at
           WHERE assent.says <> excluded.says""",
        campaign=campaign,
        what=what,
        person=person,
        says=says,
        at=at,
    )


def assenting(db: Connection, campaign: int, what: str, says: str = "yes") -> list[int]:
    """Return who said so."""
    return column(
        db,
        """SELECT person FROM assent WHERE campaign = :campaign AND what = :what AND says = :says
           ORDER BY at, person""",
        campaign=campaign,
        what=what,
        says=says,
    )
