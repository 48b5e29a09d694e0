"""The morning hello: switched on by each for themselves, seen by the crew on duty alone. No emergency service."""

from datetime import date, time, timedelta
from typing import NamedTuple

from flows.care.acting import acted, instant, local_date
from flows.circles.duty import people_on_duty
from flows.circles.found import seen
from flows.refusal import Refusal
from flows.results.source import Source
from storage import chats, circles, messages, timers
from storage.circles import Circle
from storage.database import Transaction

ASK_AT, HEARD_AT, LAST_AT = time(9), time(11), time(20)
BEAT = 15 * 60_000_000
AWAY = 10 * 60_000_000
"""Later than so much, what is due tells that the bot was away."""
DAY = 86_400_000_000
SAYS = ("fine", "come")


class Heard(NamedTuple):
    """Of a day: who is asked, who wants a visit, who hasn't said hello, who can't be asked."""

    all: list[int]
    come: list[int]
    silent: list[int]
    unreachable: list[int]


def heard(source: Source, circle: Circle, day: date) -> Heard:
    """Return what the crew on duty sees."""
    asked = circles.hellos(source.db, circle.id)
    said = circles.said_hello(source.db, circle.id, day.isoformat())
    silent = [person for person in asked if person not in said]
    away = [person for person in silent if not chats.reachable(source.db, person)]
    come = [person for person in asked if said.get(person) == "come"]
    return Heard(asked, come, [person for person in silent if person not in away], away)


def want(tx: Transaction, id: int, person: int, at: int, zone: str) -> Circle | Refusal:
    """Switch one's own hello on; from the next morning the crew on duty sees whether one said it."""
    found = seen(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    circles.want_hello(tx.db, id, person, at)
    acted(tx, found.chat, person, at)
    set_morning(tx, id, at, zone)
    _touch(tx, id, at)
    return found


def want_no_more(tx: Transaction, id: int, person: int, at: int) -> Circle | Refusal:
    """Switch it off, at any time; what was said is forgotten."""
    found = circles.circle(tx.db, id)
    if found is None or not circles.no_hello(tx.db, id, person):
        return Refusal("hello-is-off")
    _touch(tx, id, at)
    return found


def say(tx: Transaction, id: int, person: int, day: str, says: str, at: int, zone: str) -> Circle | Refusal:
    """Keep a hello of today; a visit that is wished for is told to the crew."""
    found = seen(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    if person not in circles.hellos(tx.db, id):
        return Refusal("hello-is-off")
    today = local_date(at, zone)
    if says not in SAYS or day != today.isoformat():
        return Refusal("hello-other-day")
    circles.say_hello(tx.db, id, person, day, says, at)
    if says == "come":
        _tell_crew(tx, found, today, at, f"come:{person}")
    _touch(tx, id, at)
    return found


def _touch(tx: Transaction, id: int, at: int) -> None:
    messages.touch_mentions(tx.db, "hello", id, at)


def set_morning(tx: Transaction, id: int, at: int, zone: str) -> None:
    """Have the next hello asked, at 9 of the chat's zone."""
    day = local_date(at, zone)
    due = instant(day, ASK_AT, zone)
    if due <= at:
        due = instant(day + timedelta(days=1), ASK_AT, zone)
    timers.set_timer(tx.db, key=f"hello:{id}", kind="hello", item=id, due_at=due)


def morning(tx: Transaction, id: int, due_at: int, at: int, zone: str) -> None:
    """Ask each who wants it; the crew hears at 11. A day that the bot missed isn't asked for afterwards."""
    circle = circles.circle(tx.db, id)
    if circle is None or circle.state != "running" or not circles.hellos(tx.db, id):
        return
    today = local_date(at, zone)
    _was_away(tx, circle, due_at, at)
    if at < instant(today, LAST_AT, zone):
        for person in circles.hellos(tx.db, id):
            if chats.reachable(tx.db, person):
                _ask(tx, circle, person, today, at)
        due = max(instant(today, HEARD_AT, zone), at + BEAT)
        timers.set_timer(tx.db, key=f"hello-heard:{id}:{today}", kind="hello-heard", item=id, due_at=due)
        timers.set_timer(tx.db, key=f"hello-beat:{id}", kind="hello-beat", item=id, due_at=at + BEAT)
    set_morning(tx, id, at, zone)


def _ask(tx: Transaction, circle: Circle, person: int, today: date, at: int) -> None:
    messages.say(
        tx.db,
        key=f"hello:{circle.id}:{today}:{person}",
        view="hello-ask",
        args={"circle": circle.id, "day": today.isoformat()},
        at=at,
        person=person,
        kind="unasked",
        delete_at=at + DAY,
        once=True,
    )


def tell_heard(tx: Transaction, id: int, due_at: int, at: int, zone: str) -> None:
    """Show the crew on duty who hasn't said hello; also that all did, for silence could be an outage."""
    circle = circles.circle(tx.db, id)
    if circle is None or circle.state != "running":
        return
    _was_away(tx, circle, due_at, at)
    _tell_crew(tx, circle, local_date(at, zone), at, "heard")


def _tell_crew(tx: Transaction, circle: Circle, today: date, at: int, why: str) -> None:
    for person in people_on_duty(tx, circle, today):
        if chats.reachable(tx.db, person):
            messages.say(
                tx.db,
                key=f"hello-crew:{circle.id}:{today}:{why}:{person}",
                view="hello-crew",
                args={"circle": circle.id, "day": today.isoformat()},
                at=at,
                person=person,
                kind="unasked",
                silent=why == "heard",
                delete_at=at + DAY,
            )


def beat(tx: Transaction, id: int, due_at: int, at: int, zone: str) -> None:
    """Note every quarter of an hour that the bot is there, until evening; a late one tells that it was away."""
    circle = circles.circle(tx.db, id)
    if circle is None or circle.state != "running" or not circles.hellos(tx.db, id):
        return
    if _was_away(tx, circle, due_at, at):
        _tell_crew(tx, circle, local_date(at, zone), at, f"away:{due_at}")
    if at + BEAT < instant(local_date(at, zone), LAST_AT, zone):
        timers.set_timer(tx.db, key=f"hello-beat:{id}", kind="hello-beat", item=id, due_at=at + BEAT)


def _was_away(tx: Transaction, circle: Circle, due_at: int, at: int) -> bool:
    """Keep since when the bot was away, if it was: at the latest since what was due and wasn't done."""
    if at - due_at <= AWAY:
        return False
    same = circle.down_from is not None and circle.down_to is not None and at - circle.down_to <= AWAY
    circles.set_down(tx.db, circle.id, min(due_at, circle.down_from or due_at) if same else due_at, at)
    _touch(tx, circle.id, at)
    return True
