"""Join a crew and leave it; a week never stays without one."""

from collections.abc import Callable

from flows.care.acting import acted, local_date, zone_of
from flows.circles.duty import people_on_duty
from flows.circles.found import seen
from flows.circles.turning import tell_turn, touch
from flows.refusal import Refusal
from storage import circles, messages
from storage.circles import Circle
from storage.database import Transaction


def join(
    tx: Transaction, id: int, crew: int, person: int, at: int, zone: str
) -> tuple[Circle, bool] | Refusal:
    """Be in a crew from now on; True if one wasn't. Somebody may be in several."""
    found = seen(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    if not 1 <= crew <= found.crews:
        return Refusal("stale-button")
    before = _on_duty(tx, found, at, zone)
    new = circles.join(tx.db, id, crew, person, at)
    acted(tx, found.chat, person, at)
    changed(tx, found, before, at, zone)
    return found, new


def leave(tx: Transaction, id: int, crew: int, person: int, at: int, zone: str) -> Circle | Refusal:
    """Be in a crew no longer; if nobody is left in it, the others stand in by turns."""
    found = seen(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    before = _on_duty(tx, found, at, zone)
    if not circles.leave(tx.db, id, crew, person):
        return Refusal("circle-not-in-crew")
    changed(tx, found, before, at, zone)
    return found


def leave_all(tx: Transaction, person: int, at: int) -> None:
    """Be in no crew and no list of hellos any more, in any circle."""
    without(tx, person, at, lambda: circles.leave_all(tx.db, person))


def without(tx: Transaction, person: int, at: int, do: Callable[[], object]) -> None:
    """Do what takes somebody out of circles; whoever has their week then is told."""
    known = [one for one in circles.of_person(tx.db, person) if one.state == "running"]
    before = {one.id: _on_duty(tx, one, at, zone_of(tx, one.chat)) for one in known}
    do()
    for one in known:
        messages.touch_mentions(tx.db, "hello", one.id, at)
        changed(tx, one, before[one.id], at, zone_of(tx, one.chat))


def _on_duty(tx: Transaction, circle: Circle, at: int, zone: str) -> set[int]:
    return set(people_on_duty(tx, circle, local_date(at, zone)))


def changed(tx: Transaction, circle: Circle, before: set[int], at: int, zone: str) -> None:
    """Show the circle anew; whoever has this week now and hadn't is told."""
    touch(tx, circle.id, at)
    for person in _on_duty(tx, circle, at, zone) - before:
        tell_turn(tx, circle, person, local_date(at, zone), at)
