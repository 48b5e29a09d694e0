"""A story's steps in the order of their instants, with what chance leaves open decided by name."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.clock import MINUTE
from bot.sandbox.neighbours.steps import Press, Step, Story, Votes
from storage.chance import Chance

FIRST_DAY = date(2026, 11, 22)
"""A Sunday."""
BETWEEN_VOTES = 3 * MINUTE


class Timed(NamedTuple):
    """A step and its instant, in UTC microseconds."""

    at: int
    step: Step


def instant(day: int, clock: str, zone: str, first: date = FIRST_DAY) -> int:
    """Return the instant of a local time (``17:05``) on a day of the story."""
    local = datetime.combine(first + timedelta(days=day), time.fromisoformat(clock), ZoneInfo(zone))
    return round(local.timestamp()) * 1_000_000


def plan(story: Story, chance: Chance, zone: str, first: date = FIRST_DAY) -> list[Timed]:
    """Return the steps in order; each begins up to three minutes later than written."""
    steps = [Timed(instant(s.day, s.time, zone, first), s) for s in story.steps]
    steps += [timed for votes in story.votes for timed in _votes(votes, chance, zone, first)]
    late = [Timed(at + _below(chance, "late", str(n), 180) * 1_000_000, s) for n, (at, s) in enumerate(steps)]
    return sorted(late, key=lambda timed: timed.at)


def _votes(votes: Votes, chance: Chance, zone: str, first: date) -> Iterator[Timed]:
    """Each votes at a moment of their own, in an order that chance makes."""
    chosen = {**{name: _choice(votes, name, chance) for name in votes.either}, **votes.surely}
    order = sorted(chosen, key=lambda name: chance.draw("order", f"{votes.on}:{name}", 8))
    start = instant(votes.day, votes.time, zone, first)
    for n, name in enumerate(order):
        move = Press(f"button-{chosen[name]}", votes.on)
        yield Timed(start + n * BETWEEN_VOTES, Step(name, votes.day, votes.time, (move,)))


def _choice(votes: Votes, name: str, chance: Chance) -> str:
    return "support" if _below(chance, "choice", f"{votes.on}:{name}", 3) else "fine"


def _below(chance: Chance, purpose: str, key: str, limit: int) -> int:
    return int.from_bytes(chance.draw(purpose, key, 8)) % limit
