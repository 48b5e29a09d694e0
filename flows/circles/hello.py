"""The daily hello: switched on by each for themselves, at an hour of their own, seen by the crew on duty alone.

It is no emergency service.
"""

from datetime import date, time, timedelta
from typing import NamedTuple

from flows.care.acting import acted, instant, local_date
from flows.circles.duty import people_on_duty
from flows.circles.found import seen
from flows.refusal import Refusal
from flows.results.source import Source
from storage import chats, circles, hellos, messages, timers
from storage.circles import Circle
from storage.database import Transaction

HOURS, USUAL = (8, 9, 10, 11), 9
"""At which hours one can be asked; the crew hears two hours later."""
WAIT = 2
LAST_AT = time(20)
BEAT = 15 * 60_000_000
AWAY = 10 * 60_000_000
"""Later than so much, what is due tells that the bot was away."""
DAY = 86_400_000_000
SAYS = ("fine", "come")


class Heard(NamedTuple):
    """Of a day: who was asked two hours ago, who wants a visit, who hasn't said hello, who can't be asked."""

    all: list[int]
    come: list[int]
    silent: list[int]
    unreachable: list[int]


def heard(source: Source, circle: Circle, day: date, at: int, zone: str) -> Heard:
    """Return what the crew on duty sees: who is asked later that day isn't missed yet."""
    hours = hellos.hours(source.db, circle.id)
    said = hellos.said(source.db, circle.id, day.isoformat())
    everybody = hellos.asked(source.db, circle.id)
    asked = [person for person in everybody if _missed_by(*hours[person], day, at, zone)]
    silent = [person for person in asked if person not in said]
    away = [person for person in silent if not chats.reachable(source.db, person)]
    come = [person for person in everybody if said.get(person) == "come"]
    return Heard(asked, come, [person for person in silent if person not in away], away)


def _missed_by(hour: int, since: int, day: date, at: int, zone: str) -> bool:
    """Whether somebody asked at an hour, chosen at an instant, would have been heard from by now."""
    return since <= instant(day, time(hour), zone) and at >= heard_at(day, hour, zone)


def heard_at(day: date, hour: int, zone: str) -> int:
    """Return when the crew hears of those who are asked at an hour."""
    return instant(day, time(hour + WAIT), zone)


def hour_of(source: Source, circle: int, person: int) -> int:
    """Return at which hour somebody is asked, or would be."""
    return hellos.hours(source.db, circle).get(person, (USUAL, 0))[0]


def want(
    tx: Transaction, id: int, person: int, at: int, zone: str, hour: int | None = None
) -> Circle | Refusal:
    """Switch one's own hello on, or choose its hour; the crew on duty sees from then on whether one said it."""
    found = seen(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    chosen = hour_of(tx, id, person) if hour is None else hour
    if chosen not in HOURS:
        return Refusal("stale-button")
    hellos.want(tx.db, id, person, chosen, at)
    acted(tx, found.chat, person, at)
    set_morning(tx, id, at, zone)
    _touch(tx, id, at)
    return found


def want_no_more(tx: Transaction, id: int, person: int, at: int) -> Circle | Refusal:
    """Switch it off, at any time; what was said is forgotten."""
    found = circles.circle(tx.db, id)
    if found is None or not hellos.stop(tx.db, id, person):
        return Refusal("hello-is-off")
    _touch(tx, id, at)
    return found


def say(tx: Transaction, id: int, person: int, day: str, says: str, at: int, zone: str) -> Circle | Refusal:
    """Keep a hello of today; a visit that is wished for is told to the crew."""
    found = seen(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    if person not in hellos.asked(tx.db, id):
        return Refusal("hello-is-off")
    today = local_date(at, zone)
    if says not in SAYS or day != today.isoformat():
        return Refusal("hello-other-day")
    hellos.say(tx.db, id, person, day, says, at)
    if says == "come":
        _tell_crew(tx, found, today, at, f"come:{person}")
    _touch(tx, id, at)
    return found


def _touch(tx: Transaction, id: int, at: int) -> None:
    messages.touch_mentions(tx.db, "hello", id, at)


def set_morning(tx: Transaction, id: int, at: int, zone: str) -> None:
    """Have the next hello asked, at the next of the hours that people chose; one that waits already isn't put off."""
    hours = {hour for hour, _ in hellos.hours(tx.db, id).values()}
    today = local_date(at, zone)
    ahead = (instant(day, time(h), zone) for day in (today, today + timedelta(days=1)) for h in sorted(hours))
    due, key = next((when for when in ahead if when > at), None), f"hello:{id}"
    waits = timers.due_at(tx.db, key)
    if due is not None and (waits is None or due < waits):
        timers.set_timer(tx.db, key=key, kind="hello", item=id, due_at=due)


def morning(tx: Transaction, id: int, due_at: int, at: int, zone: str) -> None:
    """Ask each whose hour has come; the crew hears two hours later. A day that the bot missed isn't asked for."""
    circle = circles.circle(tx.db, id)
    if circle is None or circle.state != "running" or not hellos.asked(tx.db, id):
        return
    today = local_date(at, zone)
    _was_away(tx, circle, due_at, at)
    hours = {
        person: hour
        for person, (hour, since) in hellos.hours(tx.db, id).items()
        if max(due_at, since) <= instant(today, time(hour), zone) <= at
    }
    now = [person for person in hellos.asked(tx.db, id) if person in hours]
    if now and at < instant(today, LAST_AT, zone):
        for person in now:
            if chats.reachable(tx.db, person):
                _ask(tx, circle, person, today, at)
        latest = max(hours[person] for person in now)
        due = max(heard_at(today, latest, zone), at + BEAT)
        key = f"hello-heard:{id}:{today}:{latest}"
        timers.set_timer(tx.db, key=key, kind="hello-heard", item=id, due_at=due)
        timers.set_timer(tx.db, key=f"hello-beat:{id}", kind="hello-beat", item=id, due_at=at + BEAT)
    set_morning(tx, id, at, zone)


def _ask(tx: Transaction, circle: Circle, person: int, today: date, at: int) -> None:
    """Ask with a sound: who wished to be asked and doesn't hear it would seem silent to the crew."""
    messages.say(
        tx.db,
        key=f"hello:{circle.id}:{today}:{person}",
        view="hello-ask",
        args={"circle": circle.id, "day": today.isoformat()},
        at=at,
        person=person,
        kind="unasked",
        silent=False,
        delete_at=at + DAY,
        once=True,
    )


def tell_heard(tx: Transaction, id: int, due_at: int, at: int, zone: str) -> None:
    """Show the crew on duty who hasn't said hello; also that all did, for silence could be an outage."""
    circle = circles.circle(tx.db, id)
    if circle is None or circle.state != "running":
        return
    _was_away(tx, circle, due_at, at)
    _tell_crew(tx, circle, local_date(at, zone), at, f"heard:{due_at}")


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
                silent=why.startswith("heard"),
                delete_at=at + DAY,
            )


def beat(tx: Transaction, id: int, due_at: int, at: int, zone: str) -> None:
    """Note every quarter of an hour that the bot is there, until evening; a late one tells that it was away."""
    circle = circles.circle(tx.db, id)
    if circle is None or circle.state != "running" or not hellos.asked(tx.db, id):
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
