"""Circles of a chat: crews, weeks that were swapped, handovers."""

from collections.abc import Iterable
from sqlite3 import Connection
from typing import Literal

from storage.models import Row
from storage.rows import change, every, insert, insert_once, move, number, with_id, with_key


class Circle(Row):
    """Crews that take turns; ``first_day`` is its first Monday, YYYY-MM-DD."""

    id: int
    chat: int
    topic: int | None
    person: int | None
    language: str
    text: str | None
    crews: int
    first_day: str
    state: Literal["running", "ended"]
    renewed: int
    down_from: int | None
    down_to: int | None
    at: int
    key: str


class Swap(Row):
    """One crew's week for another's; weeks count from 0."""

    id: int
    circle: int
    person: int | None
    crew: int
    week: int
    with_crew: int
    for_week: int
    state: Literal["asked", "agreed", "dropped"]
    at: int


class Handover(Row):
    """A note that one crew leaves to the next."""

    id: int
    circle: int
    week: int
    person: int | None
    text: str | None
    at: int
    key: str


def add(
    db: Connection,
    *,
    chat: int,
    topic: int | None,
    person: int,
    language: str,
    text: str,
    crews: int,
    first_day: str,
    at: int,
    key: str,
) -> int:
    """Keep a circle and return its id; said twice by one message it is one."""
    return insert_once(
        db,
        "circle",
        chat=chat,
        topic=topic,
        person=person,
        language=language,
        text=text,
        crews=crews,
        first_day=first_day,
        state="running",
        renewed=0,
        at=at,
        key=key,
    )


def circle(db: Connection, id: int) -> Circle | None:
    """Return circle ``id``."""
    return with_id(db, Circle, "circle", id)


def circle_by_key(db: Connection, key: str) -> Circle | None:
    """Return what a message began."""
    return with_key(db, Circle, "circle", key)


def running(db: Connection, chat: int) -> list[Circle]:
    """Return the circles of a chat that go on."""
    return every(
        db, Circle, "SELECT * FROM circle WHERE chat = :chat AND state = 'running' ORDER BY id", chat=chat
    )


def of_person(db: Connection, person: int) -> list[Circle]:
    """Return the circles in which somebody is in a crew or says hello."""
    return every(
        db,
        Circle,
        """SELECT * FROM circle WHERE id IN (SELECT circle FROM crew WHERE person = :person
               UNION SELECT circle FROM hello WHERE person = :person) ORDER BY id""",
        person=person,
    )


def said_since(db: Connection, person: int, since: int) -> int:
    """Return how many circles and handovers somebody said after an instant."""
    query = """SELECT (SELECT count(*) FROM circle WHERE person = :person AND at >= :since)
                    + (SELECT count(*) FROM handover WHERE person = :person AND at >= :since)"""
    return number(db, query, person=person, since=since)


def set_state(db: Connection, id: int, state: str) -> bool:
    """Let it go on or end; False if it did."""
    return move(db, "circle", id, state)


def renew(db: Connection, id: int, week: int) -> bool:
    """Note that it was agreed in a week to go on; False if that was noted later."""
    return change(
        db, "UPDATE circle SET renewed = :week WHERE id = :id AND renewed < :week", id=id, week=week
    )


def set_down(db: Connection, id: int, start: int, end: int) -> None:
    """Keep when the bot was last away."""
    change(
        db, "UPDATE circle SET down_from = :start, down_to = :end WHERE id = :id", id=id, start=start, end=end
    )


def drop_text(db: Connection, id: int) -> None:
    """Take its name away; it goes on without."""
    change(db, "UPDATE circle SET text = NULL WHERE id = :id", id=id)


def join(db: Connection, circle: int, crew: int, person: int, at: int) -> bool:
    """Put somebody into a crew; False if they were in it."""
    return change(
        db,
        """INSERT INTO crew (circle, number, person, at) VALUES (:circle, :crew, :person, :at)
           ON CONFLICT DO NOTHING""",
        circle=circle,
        crew=crew,
        person=person,
        at=at,
    )


def leave(db: Connection, circle: int, crew: int, person: int) -> bool:
    """Take somebody out of a crew; False if they weren't in it."""
    query = "DELETE FROM crew WHERE circle = :circle AND number = :crew AND person = :person"
    return change(db, query, circle=circle, crew=crew, person=person)


def there(table: str) -> str:
    """Return the condition that a row's person was not removed from the circle's chat."""
    return f"""NOT EXISTS (SELECT 1 FROM removed JOIN circle ON circle.chat = removed.chat
               WHERE circle.id = {table}.circle AND removed.person = {table}.person)"""


def crews(db: Connection, circle: int) -> dict[int, list[int]]:
    """Return who is in which crew; crews with nobody, and who was removed from the chat, are left out."""
    found: dict[int, list[int]] = {}
    query = f"SELECT number, person FROM crew WHERE circle = ? AND {there('crew')} ORDER BY number, at, person"
    for crew, person in db.execute(query, (circle,)):
        found.setdefault(crew, []).append(person)
    return found


def swapped(db: Connection, circle: int) -> dict[int, int]:
    """Return the crews of the weeks that were swapped."""
    return {
        row[0]: row[1] for row in db.execute("SELECT week, crew FROM swapped WHERE circle = ?", (circle,))
    }


def set_crew(db: Connection, circle: int, week: int, crew: int) -> None:
    """Let a crew have a week."""
    change(
        db,
        """INSERT INTO swapped (circle, week, crew) VALUES (:circle, :week, :crew)
           ON CONFLICT (circle, week) DO UPDATE SET crew = excluded.crew""",
        circle=circle,
        week=week,
        crew=crew,
    )


def add_swap(
    db: Connection, *, circle: int, person: int, crew: int, week: int, with_crew: int, for_week: int, at: int
) -> int:
    """Keep that somebody asks to swap, and return its id."""
    return insert(
        db,
        """INSERT INTO swap (circle, person, crew, week, with_crew, for_week, state, at)
           VALUES (:circle, :person, :crew, :week, :with_crew, :for_week, 'asked', :at)""",
        circle=circle,
        person=person,
        crew=crew,
        week=week,
        with_crew=with_crew,
        for_week=for_week,
        at=at,
    )


def swap(db: Connection, id: int) -> Swap | None:
    """Return swap ``id``."""
    return with_id(db, Swap, "swap", id)


def open_swaps(db: Connection, circle: int) -> list[Swap]:
    """Return what is asked and not yet agreed."""
    return every(
        db, Swap, "SELECT * FROM swap WHERE circle = :circle AND state = 'asked' ORDER BY id", circle=circle
    )


def swaps_of(db: Connection, circle: int, person: int, week: int) -> list[Swap]:
    """Return what somebody asked to swap a week for, the oldest first, in any state."""
    return every(
        db,
        Swap,
        "SELECT * FROM swap WHERE circle = :circle AND person = :person AND week = :week ORDER BY id",
        circle=circle,
        person=person,
        week=week,
    )


def set_swap(db: Connection, id: int, state: str) -> bool:
    """Move a swap that is asked to ``agreed`` or ``dropped``; False if it was moved before."""
    return change(db, "UPDATE swap SET state = :state WHERE id = :id AND state = 'asked'", id=id, state=state)


def add_handover(db: Connection, *, circle: int, week: int, person: int, text: str, at: int, key: str) -> int:
    """Keep a handover note and return its id."""
    return insert_once(
        db, "handover", circle=circle, week=week, person=person, text=text, at=at, key=key
    )


def handover(db: Connection, id: int) -> Handover | None:
    """Return a handover note."""
    return with_id(db, Handover, "handover", id)


def handovers(db: Connection, circle: int, weeks: Iterable[int]) -> list[Handover]:
    """Return the notes of some weeks, oldest first."""
    found = every(db, Handover, "SELECT * FROM handover WHERE circle = :circle ORDER BY id", circle=circle)
    return [note for note in found if note.week in set(weeks)]


def drop_handover(db: Connection, id: int) -> None:
    """Take the words of a note away."""
    change(db, "UPDATE handover SET text = NULL WHERE id = :id", id=id)


def forget(db: Connection, person: int) -> None:
    """Take somebody's words and hellos away, and them out of their crews."""
    change(db, "UPDATE circle SET text = NULL, person = NULL WHERE person = :person", person=person)
    change(db, "UPDATE handover SET text = NULL, person = NULL WHERE person = :person", person=person)
    change(
        db,
        """UPDATE swap SET person = NULL,
               state = CASE state WHEN 'asked' THEN 'dropped' ELSE state END WHERE person = :person""",
        person=person,
    )


def leave_all(db: Connection, person: int) -> None:
    """Take somebody out of every crew and every list of hellos."""
    for table in ("crew", "hello", "hello_said"):
        change(db, f"DELETE FROM {table} WHERE person = :person", person=person)


def let_go(db: Connection, *, hellos_before: int, notes_before: int) -> None:
    """Forget hellos and handover notes from before an instant each, and all hellos of circles that ended."""
    change(db, "DELETE FROM hello_said WHERE at < :before", before=hellos_before)
    change(db, "UPDATE handover SET text = NULL, person = NULL WHERE at < :before", before=notes_before)
    for table in ("hello", "hello_said"):
        change(db, f"DELETE FROM {table} WHERE circle IN (SELECT id FROM circle WHERE state = 'ended')")
