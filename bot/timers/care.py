"""Timers of sessions and circles; each knows the chat's time zone when it is due."""

from collections.abc import Callable

from bot.ticker import Hands, at_once, due
from flows.care.acting import zone_of
from flows.circles.hello import beat, morning, tell_heard
from flows.circles.turning import touch, turn
from flows.sessions.after import over
from flows.sessions.fixing import passed
from flows.sessions.remind import remind
from storage import circles, timers
from storage.database import Transaction
from storage.models import Timer


def _passed(tx: Transaction, timer: Timer, at: int) -> None:
    passed(tx, timer.item or 0, at)


def _remind(tx: Transaction, timer: Timer, at: int) -> None:
    remind(tx, timer.item or 0, timer.key.rpartition(":")[2], at)


at_once("session-passed")(_passed)
at_once("session-remind")(_remind)


@due("session-over")
async def session_over(hands: Hands) -> None:
    """A session's time is over."""
    id, usual = hands.timer.item or 0, hands.face.zone
    await hands.write(lambda tx: over(tx, id, hands.at, usual))


def _in_zone(kind: str, do: Callable[[Transaction, Timer, int, str], object]) -> None:
    """Register a timer of a circle that is told the zone of its chat."""

    async def work(hands: Hands) -> None:
        def run(tx: Transaction) -> None:
            circle = circles.circle(tx.db, hands.timer.item or 0)
            if circle is not None:
                do(tx, hands.timer, hands.at, zone_of(tx, circle.chat, hands.face.zone))

        await hands.write(run)

    due(kind)(work)


def _beat(tx: Transaction, timer: Timer, at: int, zone: str) -> None:
    """Of what comes every quarter of an hour nothing is kept."""
    timers.forget_timer(tx.db, timer.key)
    beat(tx, timer.item or 0, timer.due_at, at, zone)


def _heard(tx: Transaction, timer: Timer, at: int, zone: str) -> None:
    tell_heard(tx, timer.item or 0, timer.due_at, at, zone)


def _morning(tx: Transaction, timer: Timer, at: int, zone: str) -> None:
    timers.forget_timer(tx.db, timer.key)
    morning(tx, timer.item or 0, timer.due_at, at, zone)


def _turn(tx: Transaction, timer: Timer, at: int, zone: str) -> None:
    turn(tx, timer.item or 0, at, zone)


def _monday(tx: Transaction, timer: Timer, at: int, zone: str) -> None:
    """A new week: what shows the circle says whose it is."""
    touch(tx, timer.item or 0, at)


_in_zone("circle-turn", _turn)
_in_zone("circle-monday", _monday)
_in_zone("hello", _morning)
_in_zone("hello-heard", _heard)
_in_zone("hello-beat", _beat)
