"""Sessions of a chat: times that fit, who comes and hosts."""

from collections.abc import Iterable
from sqlite3 import Connection
from typing import Literal, NamedTuple

from storage.models import Row
from storage.rows import change, column, every, insert_once, move, number, with_id, with_key


class Session(Row):
    """One meeting of a chat; ``starts_at`` once it is fixed, ``every`` so many weeks (0: once)."""

    id: int
    chat: int
    topic: int | None
    person: int | None
    language: str
    text: str | None
    minutes: int
    every: int
    series: int | None
    nth: int
    renewed: int
    state: Literal["asking", "fixed", "held", "gone"]
    starts_at: int | None
    came: int | None
    at: int
    key: str

    @property
    def ends_at(self) -> int:
        """UTC microseconds; only of a fixed one."""
        return (self.starts_at or 0) + self.minutes * 60_000_000

    @property
    def root(self) -> int:
        """The id of the first of its series, its own where there is none."""
        return self.series or self.id


class Slot(NamedTuple):
    """A time, and how many can come then."""

    id: int
    session: int
    starts_at: int
    fits: int


def add(
    db: Connection,
    *,
    chat: int,
    topic: int | None,
    person: int | None,
    language: str,
    text: str | None,
    minutes: int,
    every: int,
    at: int,
    key: str,
    series: int | None = None,
    nth: int = 1,
    renewed: int = 1,
) -> int:
    """Keep a session that is asked for and return its id; said twice by one message it is one."""
    return insert_once(
        db,
        "session",
        chat=chat,
        topic=topic,
        person=person,
        language=language,
        text=text,
        minutes=minutes,
        every=every,
        series=series,
        nth=nth,
        renewed=renewed,
        state="asking",
        at=at,
        key=key,
    )


def session(db: Connection, id: int) -> Session | None:
    """Return session ``id``."""
    return with_id(db, Session, "session", id)


def session_by_key(db: Connection, key: str) -> Session | None:
    """Return what a message asked for."""
    return with_key(db, Session, "session", key)


def coming_up(db: Connection, chat: int) -> list[Session]:
    """Return what is asked for or fixed in a chat, the next first."""
    query = """SELECT * FROM session WHERE chat = :chat AND state IN ('asking', 'fixed')
               ORDER BY starts_at IS NULL, starts_at, id"""
    return every(db, Session, query, chat=chat)


def of_series(db: Connection, root: int) -> list[Session]:
    """Return a series from its first on."""
    return every(
        db, Session, "SELECT * FROM session WHERE id = :root OR series = :root ORDER BY nth", root=root
    )


def open_of(db: Connection, chat: int, person: int) -> int:
    """Return how many of somebody's sessions are being asked for in a chat."""
    query = "SELECT count(*) FROM session WHERE chat = :chat AND person = :person AND state = 'asking'"
    return number(db, query, chat=chat, person=person)


def said_since(db: Connection, person: int, since: int) -> int:
    """Return how many sessions and programme lines somebody said after an instant."""
    query = """SELECT (SELECT count(*) FROM session WHERE person = :person AND at >= :since AND nth = 1)
                    + (SELECT count(*) FROM programme WHERE person = :person AND at >= :since)"""
    return number(db, query, person=person, since=since)


def set_state(db: Connection, id: int, state: str) -> bool:
    """Move it to another state; False if it was there."""
    return move(db, "session", id, state)


def fix(db: Connection, id: int, starts_at: int) -> bool:
    """Let it be at a time; False if it was fixed before."""
    query = "UPDATE session SET state = 'fixed', starts_at = :at WHERE id = :id AND state = 'asking'"
    return change(db, query, id=id, at=starts_at)


def set_every(db: Connection, id: int, weeks: int) -> None:
    """Let it come again every so many weeks, from now on; 0: no more."""
    change(db, "UPDATE session SET every = :weeks, renewed = nth WHERE id = :id", id=id, weeks=weeks)


def renew(db: Connection, id: int) -> bool:
    """Note that it goes on from the next one; False if that was noted."""
    return change(db, "UPDATE session SET renewed = nth + 1 WHERE id = :id AND renewed <= nth", id=id)


def held(db: Connection, id: int) -> None:
    """Note that its time is over, and how many had said that they come."""
    change(
        db,
        """UPDATE session SET state = 'held', came = (SELECT count(*) FROM coming WHERE session = :id)
           WHERE id = :id AND state = 'fixed'""",
        id=id,
    )


def drop_text(db: Connection, id: int) -> None:
    """Take its words away, through its whole series; the session itself stays."""
    change(
        db,
        """UPDATE session SET text = NULL
           WHERE coalesce(series, id) = (SELECT coalesce(series, id) FROM session WHERE id = :id)""",
        id=id,
    )


def add_slot(db: Connection, session: int, starts_at: int) -> int:
    """Add a time and return its id; the same time is one."""
    change(
        db,
        "INSERT INTO slot (session, starts_at) VALUES (:session, :at) ON CONFLICT DO NOTHING",
        session=session,
        at=starts_at,
    )
    query = "SELECT id FROM slot WHERE session = :session AND starts_at = :at"
    return number(db, query, session=session, at=starts_at)


_SLOT = """SELECT slot.id, slot.session, slot.starts_at, count(slot_fits.person)
           FROM slot LEFT JOIN slot_fits ON slot_fits.slot = slot.id"""


def slots(db: Connection, session: int) -> list[Slot]:
    """Return the times of a session, earliest first."""
    rows = db.execute(f"{_SLOT} WHERE slot.session = ? GROUP BY slot.id ORDER BY slot.starts_at", (session,))
    return [Slot(*row) for row in rows]


def slot(db: Connection, id: int) -> Slot | None:
    """Return one time."""
    row = db.execute(f"{_SLOT} WHERE slot.id = ? GROUP BY slot.id", (id,)).fetchone()
    return Slot(*row) if row else None


def fits(db: Connection, slot: int, person: int) -> bool:
    """Note that somebody can come then; False if they had said so."""
    query = "INSERT INTO slot_fits (slot, person) VALUES (:slot, :person) ON CONFLICT DO NOTHING"
    return change(db, query, slot=slot, person=person)


def fits_not(db: Connection, slot: int, person: int) -> None:
    """Note that they can't."""
    change(db, "DELETE FROM slot_fits WHERE slot = :slot AND person = :person", slot=slot, person=person)


def whom_it_fits(db: Connection, slot: int) -> list[int]:
    """Return who can come then."""
    return column(db, "SELECT person FROM slot_fits WHERE slot = :slot ORDER BY person", slot=slot)


def comes(db: Connection, session: int, people: Iterable[int]) -> None:
    """Note that people come."""
    query = "INSERT INTO coming (session, person) VALUES (:session, :person) ON CONFLICT DO NOTHING"
    db.executemany(query, [{"session": session, "person": person} for person in people])


def comes_not(db: Connection, session: int, person: int) -> bool:
    """Note that somebody doesn't come; False if they had not said that they would."""
    query = "DELETE FROM coming WHERE session = :session AND person = :person"
    return change(db, query, session=session, person=person)


def who_comes(db: Connection, session: int) -> list[int]:
    """Return who comes."""
    return column(db, "SELECT person FROM coming WHERE session = :session ORDER BY person", session=session)


def hosts(db: Connection, session: int) -> list[int]:
    """Return who hosts."""
    return column(
        db, "SELECT person FROM coming WHERE session = :session AND host ORDER BY person", session=session
    )


def set_host(db: Connection, session: int, person: int, host: bool) -> None:
    """Let somebody host, or no longer; who hosts comes."""
    change(
        db,
        """INSERT INTO coming (session, person, host) VALUES (:session, :person, :host)
           ON CONFLICT (session, person) DO UPDATE SET host = excluded.host""",
        session=session,
        person=person,
        host=int(host),
    )


def of_person(db: Connection, person: int) -> list[int]:
    """Return the sessions in which somebody left something."""
    return column(
        db,
        """SELECT id FROM session WHERE person = :person UNION SELECT session FROM coming WHERE person = :person
           UNION SELECT session FROM programme WHERE person = :person
           UNION SELECT session FROM slot JOIN slot_fits ON slot_fits.slot = slot.id WHERE person = :person
           ORDER BY 1""",
        person=person,
    )


def forget(db: Connection, person: int) -> None:
    """Take somebody's words, times and names away; sessions that others come to stay, and counts of what was."""
    change(db, "UPDATE session SET text = NULL, person = NULL WHERE person = :person", person=person)
    change(db, "UPDATE programme SET text = NULL, person = NULL WHERE person = :person", person=person)
    for table in ("slot_fits", "coming"):
        change(db, f"DELETE FROM {table} WHERE person = :person", person=person)


def let_go(db: Connection, before: int) -> None:
    """Forget who could come and came, of what ended before an instant; counts stay."""
    over = """SELECT id FROM session WHERE state IN ('held', 'gone')
              AND coalesce(starts_at, at) < :before"""
    change(
        db,
        f"DELETE FROM slot_fits WHERE slot IN (SELECT id FROM slot WHERE session IN ({over}))",
        before=before,
    )
    change(db, f"DELETE FROM coming WHERE session IN ({over})", before=before)
