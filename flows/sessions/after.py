"""After a session: was it useful, and in a series the next one; every 12 weeks whether it goes on."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from flows.care.acting import MICRO, acted, instant, local_date, may_act_here, rules_in, zone_of
from flows.refusal import Refusal
from flows.results.source import Source
from flows.sessions.fixing import DAY, seen, set_timers, show
from storage import chats, messages, sessions
from storage.database import Transaction
from storage.sessions import Session

WEEKS = 12
"""After so many weeks a series asks whether to go on; silence ends it."""
SAYS = ("yes", "partly", "no")
ANSWER_DAYS = 7


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
            _ask(tx, session, person, at)
    messages.touch_mentions(tx.db, "session", id, at)
    messages.rest(tx.db, f"session:{id}")
    if came and goes_on(session):
        _next(tx, session, at, usual)


def _ask(tx: Transaction, session: Session, person: int, at: int) -> None:
    messages.say(
        tx.db,
        key=f"session-useful:{session.id}:{person}",
        view="session-useful",
        args={"session": session.id},
        at=at,
        person=person,
        kind="unasked",
        once=True,
    )


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
    acted(tx, found.chat, person, at)
    messages.touch_mentions(tx.db, "session", id, at)
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
    acted(tx, found.chat, person, at)
    messages.touch_mentions(tx.db, "session", id, at)
    return found


def say_useful(tx: Transaction, id: int, person: int, says: str, at: int) -> Session | Refusal:
    """Keep whether it was useful, within a week; only who came is asked."""
    found = sessions.session(tx.db, id)
    if found is None or says not in SAYS or found.state != "held":
        return Refusal("stale-button")
    if no := may_act_here(tx, found.chat, person, at):
        return no
    if person not in sessions.who_comes(tx.db, id):
        return Refusal("session-who-came")
    if at > found.ends_at + ANSWER_DAYS * DAY:
        return Refusal("session-over")
    sessions.say_useful(tx.db, id, person, says)
    messages.touch_mentions(tx.db, "session", id, at)
    return found


def usefulness(source: Source, session: Session, at: int) -> tuple[int, int, int] | None:
    """Return how many said yes, partly, and answered at all; None under the fewest that are shown (3)."""
    said = sessions.useful(source.db, session.id)
    n = sum(said.values())
    if n < rules_in(source, session.chat, at).shown_from:
        return None
    return said.get("yes", 0), said.get("partly", 0), n
