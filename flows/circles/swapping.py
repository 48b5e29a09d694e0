"""Swap weeks: one crew's for another's, asked by one, accepted by somebody of the other. No week stays empty."""

from typing import NamedTuple

from flows.care.acting import acted, local_date
from flows.circles.duty import Rota, crews_of, rota
from flows.circles.found import seen
from flows.circles.turning import touch
from flows.refusal import Refusal
from flows.results.source import Source
from storage import chats, circles, messages
from storage.circles import Circle, Swap
from storage.database import Transaction

OFFERED = 5


class Way(NamedTuple):
    """A week of one crew for a week of another; ``crew`` is the asker's."""

    crew: int
    week: int
    with_crew: int
    for_week: int


def ways(source: Source, circle: Circle, person: int, week: int, now: int) -> list[Way]:
    """Return what somebody's week could be swapped for: the next weeks of other crews that others are in."""
    here = rota(source, circle)
    crew = here.on_duty(week)
    ahead_of_us = now < week <= last_week(circle, now)
    if crew is None or not ahead_of_us or crew not in crews_of(source, circle, person):
        return []
    ahead = range(now + 1, now + 2 * circle.crews + 2)
    others = [
        (other, w) for w in ahead if w != week and (other := here.on_duty(w)) is not None and other != crew
    ]
    there = circles.crews(source.db, circle.id)
    return [Way(crew, week, other, w) for other, w in others if set(there.get(other, [])) - {person}][
        :OFFERED
    ]


def last_week(circle: Circle, now: int) -> int:
    """Return the last week that can be swapped now: four rounds ahead."""
    return now + 4 * circle.crews + 2


def ask(
    tx: Transaction, id: int, person: int, week: int, for_week: int, at: int, zone: str
) -> Swap | Refusal:
    """Ask the crew of ``for_week`` to take ``week``; whoever of it can be reached is asked in private."""
    found = seen(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    here = rota(tx, found)
    way = Way(here.on_duty(week) or 0, week, here.on_duty(for_week) or 0, for_week)
    if no := _wrong(tx, found, here, way, person, at, zone):
        return no
    known = next((s for s in circles.open_swaps(tx.db, id) if (s.week, s.for_week) == (week, for_week)), None)
    made = known.id if known else circles.add_swap(tx.db, circle=id, person=person, at=at, **way._asdict())
    swap = circles.swap(tx.db, made)
    assert swap is not None
    acted(tx, found.chat, person, at)
    _tell(tx, found, swap, at)
    touch(tx, id, at)
    return swap


def _wrong(
    tx: Transaction, circle: Circle, here: Rota, way: Way, person: int, at: int, zone: str
) -> Refusal | None:
    now = here.week(local_date(at, zone))
    if min(way.week, way.for_week) <= now or max(way.week, way.for_week) > last_week(circle, now):
        return Refusal("swap-week")
    if way.crew not in crews_of(tx, circle, person):
        return Refusal("circle-not-in-crew")
    if way.crew == way.with_crew or not set(circles.crews(tx.db, circle.id)[way.with_crew]) - {person}:
        return Refusal("swap-self")
    return None


def _tell(tx: Transaction, circle: Circle, swap: Swap, at: int) -> None:
    """Ask each of the other crew in private; where none can be reached, the chat, without a name."""
    others = [p for p in circles.crews(tx.db, circle.id).get(swap.with_crew, []) if p != swap.person]
    there = [person for person in others if chats.reachable(tx.db, person)]
    for person in there:
        _say(tx, swap, at, key=f"swap:{swap.id}:{person}", person=person)
    if not there:
        _say(tx, swap, at, key=f"swap:{swap.id}", chat=circle.chat, topic=circle.topic)


def _say(
    tx: Transaction,
    swap: Swap,
    at: int,
    *,
    key: str,
    person: int | None = None,
    chat: int | None = None,
    topic: int | None = None,
) -> None:
    args = {"swap": swap.id}
    messages.say(
        tx.db, key=key, view="swap", args=args, at=at, person=person, chat=chat, topic=topic, kind="unasked"
    )


def accept(tx: Transaction, swap_id: int, person: int, at: int, zone: str) -> Swap | Refusal:
    """Somebody of the other crew takes the week: both weeks change hands at once, or nothing does."""
    swap = circles.swap(tx.db, swap_id)
    found = seen(tx, swap.circle, person, at) if swap else Refusal("stale-button")
    if swap is None or isinstance(found, Refusal):
        return found if isinstance(found, Refusal) else Refusal("stale-button")
    if swap.state != "asked" or not stands(tx, found, swap, at, zone):
        return Refusal("swap-over")
    if swap.with_crew not in crews_of(tx, found, person):
        return Refusal("swap-other-crew")
    if swap.person == person:
        return Refusal("swap-self")
    circles.set_crew(tx.db, found.id, swap.week, swap.with_crew)
    circles.set_crew(tx.db, found.id, swap.for_week, swap.crew)
    circles.set_swap(tx.db, swap.id, "agreed")
    acted(tx, found.chat, person, at)
    _tell_asker(tx, swap, at)
    touch(tx, found.id, at)
    return swap


def _tell_asker(tx: Transaction, swap: Swap, at: int) -> None:
    if swap.person is not None and chats.reachable(tx.db, swap.person):
        _say(tx, swap, at, key=f"swapped:{swap.id}", person=swap.person)


def stands(source: Source, circle: Circle, swap: Swap, at: int, zone: str) -> bool:
    """Whether a swap that is asked can still be: both weeks are ahead and belong to whom they did."""
    here = rota(source, circle)
    ahead = min(swap.week, swap.for_week) > here.week(local_date(at, zone))
    return ahead and (here.on_duty(swap.week), here.on_duty(swap.for_week)) == (swap.crew, swap.with_crew)
