"""After a session: those who came are asked, in a series the next one follows; every 12 weeks whether it goes on."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from flows.care.acting import MICRO, WEEKS, changed, instant, local_date, zone_of
from flows.refusal import Refusal
from flows.sessions.answering import ask_about
from flows.sessions.fixing import seen, set_timers, show
from storage import chats, messages, sessions
from storage.database import Transaction
from storage.sessions import Session


def over(tx: Transaction, id: int, at: int, usual: str) -> None:
    """Its time is over: those who came are asked in private, and the next of its series is shown."""
    session = sessions.session(tx.db, id)
    if session is None or session.state != "fixed":
        return
    came = sessions.who_comes(tx.db, id)
    if came:
        sessions.held(tx.db, id)
    else:
        sessions.set_state(tx.db, id, "gone")
    for person in came:
        if chats.reachable(tx.db, person):
            ask_about(tx, session, person, at)
    messages.touch_mentions(tx.db, "session", id, at)
    messages.rest(tx.db, f"session:{id}")
    if came and goes_on(session):
        _next(tx, session, at, usual)


def last_before_asking(session: Session) -> bool:
    """Whether this is the one that asks: with it, 12 weeks are over, and nobody has said yet to go on."""
    return bool(session.every) and (session.nth - session.renewed + 1) * session.every >= WEEKS


def goes_on(session: Session) -> bool:
    """Whether another one follows: every so often, until 12 weeks passed and nobody said to go on."""
    return bool(session.every) and not last_before_asking(session)


def _next(tx: Transaction, session: Session, at: int, usual: str) -> None:
    """Let the next one stand; who came is expected again, hosts volunteer anew."""
    zone = zone_of(tx, session.chat, usual)
    starts_at = _next_start(tx, session, at, zone)
    id = sessions.add(
        tx.db,
        chat=session.chat,
        topic=session.topic,
        person=session.person,
        language=session.language,
        text=session.text,
        minutes=session.minutes,
        every=session.every,
        at=at,
        key=f"next:{session.root}:{session.nth + 1}",
        series=session.root,
        nth=session.nth + 1,
        renewed=session.renewed,
    )
    if sessions.fix(tx.db, id, starts_at):
        sessions.comes(tx.db, id, sessions.who_comes(tx.db, session.id))
        set_timers(tx, id, at)
    following = sessions.session(tx.db, id)
    assert following is not None
    show(tx, following, at)


def _next_start(tx: Transaction, session: Session, at: int, zone: str) -> int:
    """Return the same local time so many weeks on, as the first of the series had it; never in the past."""
    root = sessions.session(tx.db, session.root) or session
    hour = datetime.fromtimestamp((root.starts_at or 0) // MICRO, ZoneInfo(zone)).time()
    day = local_date(session.starts_at or 0, zone)
    while True:
        day += timedelta(weeks=session.every)
        if (starts_at := instant(day, hour, zone)) > at:
            return starts_at


def go_on(tx: Transaction, id: int, person: int, at: int) -> Session | Refusal:
    """Say that a series goes on; one person is enough."""
    found = seen(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    if not found.every:
        return Refusal("stale-button")
    sessions.renew(tx.db, id)
    changed(tx, "session", found, person, at)
    return found


def repeat(tx: Transaction, id: int, weeks: int, person: int, at: int) -> Session | Refusal:
    """Make a series of it: every week (1), every two (2), or once (0). Its author or a host says so."""
    found = seen(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    if weeks not in (0, 1, 2):
        return Refusal("stale-button")
    if person != found.person and person not in sessions.hosts(tx.db, id):
        return Refusal("session-host-only")
    sessions.set_every(tx.db, id, weeks)
    changed(tx, "session", found, person, at)
    return found
