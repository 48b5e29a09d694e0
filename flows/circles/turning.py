"""A circle's weeks: the crew is told the day before; every 12 weeks the chat is asked whether it goes on."""

from datetime import date, time, timedelta

from flows.care.acting import WEEKS, instant, local_date
from flows.circles.duty import people_on_duty, rota
from storage import chats, circles, hellos, messages, timers
from storage.circles import Circle
from storage.database import Transaction

TELL_AT = time(17)
SILENCE = 2
"""Weeks after the question in which nobody says to go on; then it ends."""


def set_turn(tx: Transaction, circle: Circle, at: int, zone: str) -> None:
    """Have the crew of the next week told on Sunday afternoon; one told already waits a week."""
    day = local_date(at, zone)
    sunday = day + timedelta(days=6 - day.weekday())
    due = instant(sunday, TELL_AT, zone)
    if due <= at:
        sunday += timedelta(days=7)
        due = instant(sunday, TELL_AT, zone)
    key = f"circle-turn:{circle.id}:{sunday.isoformat()}"
    timers.set_timer(tx.db, key=key, kind="circle-turn", item=circle.id, due_at=due)
    monday = instant(sunday + timedelta(days=1), time(), zone)
    key = f"circle-monday:{circle.id}:{sunday.isoformat()}"
    timers.set_timer(tx.db, key=key, kind="circle-monday", item=circle.id, due_at=monday)


def turn(tx: Transaction, id: int, at: int, zone: str) -> None:
    """Tell the crew of the coming week, ask or end where it is time for that, and set the next turn."""
    circle = circles.circle(tx.db, id)
    if circle is None or circle.state != "running":
        return
    here = rota(tx, circle)
    day = local_date(at, zone)
    week = max(0, here.week(day + timedelta(days=1)))
    if week - circle.renewed >= WEEKS + SILENCE or (week and not here.manned):
        end(tx, circle, at)
        return
    for person in people_on_duty(tx, circle, here.days(week)[0]):
        tell_turn(tx, circle, person, here.days(week)[0], at)
    if week - circle.renewed >= WEEKS:
        _ask(tx, circle, at)
    touch(tx, id, at)
    set_turn(tx, circle, at, zone)


def tell_turn(tx: Transaction, circle: Circle, person: int, day: date, at: int) -> None:
    """Tell somebody in private that this week is theirs, once a week."""
    week = max(0, rota(tx, circle).week(day))
    if not chats.reachable(tx.db, person):
        return
    messages.say(
        tx.db,
        key=f"circle-turn:{circle.id}:{week}:{person}",
        view="circle-turn",
        args={"circle": circle.id, "week": week},
        at=at,
        person=person,
        kind="unasked",
        once=True,
    )


def _ask(tx: Transaction, circle: Circle, at: int) -> None:
    """Ask the chat once in 12 weeks whether it goes on."""
    messages.say(
        tx.db,
        key=f"circle-on:{circle.id}:{circle.renewed}",
        view="circle-on",
        args={"circle": circle.id, "renewed": circle.renewed},
        at=at,
        chat=circle.chat,
        topic=circle.topic,
        kind="unasked",
    )


def end(tx: Transaction, circle: Circle, at: int) -> None:
    """Let it end; whoever was asked for a hello is told that nobody looks after it any more."""
    if not circles.set_state(tx.db, circle.id, "ended"):
        return
    for person in hellos.asked(tx.db, circle.id):
        if chats.reachable(tx.db, person):
            messages.say(
                tx.db,
                key=f"circle-ended:{circle.id}:{person}",
                view="circle-ended",
                args={"circle": circle.id},
                at=at,
                person=person,
                kind="unasked",
            )
    touch(tx, circle.id, at)
    messages.rest(tx.db, f"circle:{circle.id}")


def touch(tx: Transaction, id: int, at: int) -> None:
    """Show anew whatever shows a circle."""
    messages.touch_mentions(tx.db, "circle", id, at)
