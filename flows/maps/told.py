"""An opinion map as it is kept and shown: numbers only, nobody's row."""

from collections import Counter
from typing import Literal

from pydantic import BaseModel, ConfigDict

from flows.opinions import Map, Smoothing
from flows.opinions.consensus import Shared
from flows.opinions.representative import Standing
from flows.results.source import Source
from storage import opinion_maps

Direction = Literal["agree", "disagree"]
FEWEST = 5
"""Answers from which on it is told that most agree on something."""
CELLS = 48
"""The picture has so many places across and down; people who lie in one are one dot."""


class Told(BaseModel):
    """Something that a map says."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Stands(Told):
    """Of ``answers`` to a statement (by its number), ``people`` said so."""

    statement: int
    direction: Direction
    people: int
    answers: int


class Group(Told):
    """Some who answer alike; ``corners`` around them, each from 0 to 1."""

    people: int
    stands_for: tuple[Stands, ...]
    corners: tuple[tuple[float, float], ...]


class Tally(Told):
    """How everybody answered a statement, by its number."""

    statement: int
    agrees: int
    disagrees: int
    passes: int


class Dot(Told):
    """``n`` people of a group, at a place from 0 to 1 each way."""

    x: float
    y: float
    group: int
    n: int


class MapTold(Told):
    """A whole map; ``dots`` and ``groups`` only where groups are stable."""

    people: int = 0
    answers: int = 0
    grouped: int = 0
    k: int = 0
    stable: bool = False
    why_not: str = "few"
    smoothing: tuple[int, int, int] = (0, 0, 0)
    groups: tuple[Group, ...] = ()
    shared: tuple[Stands, ...] = ()
    tallies: tuple[Tally, ...] = ()
    dots: tuple[Dot, ...] = ()

    def tally(self, statement: int) -> Tally | None:
        """Return how everybody answered a statement."""
        return next((one for one in self.tallies if one.statement == statement), None)


def told(found: Map) -> MapTold:
    """Return what is kept and shown of a map."""
    x, y = _Frame(found, 0), _Frame(found, 1)
    smoothing = found.smoothing
    return MapTold(
        people=found.people,
        answers=found.answers,
        grouped=found.grouped,
        k=found.k,
        stable=found.stable,
        why_not=found.why_not,
        smoothing=(smoothing.shown, smoothing.winner, smoothing.times),
        groups=tuple(
            Group(
                people=one.people,
                stands_for=tuple(map(_stands, one.stands_for)),
                corners=tuple((x(a), y(b)) for a, b in one.hull),
            )
            for one in found.groups
        ),
        shared=tuple(_stands(one) for one in found.consensus if _is_shared(found, one)),
        tallies=tuple(
            Tally(statement=one.id, agrees=one.agrees, disagrees=one.disagrees, passes=one.passes)
            for one in found.statements
            if not one.moderated
        ),
        dots=_dots(found, x, y) if found.stable else (),
    )


def shown(source: Source, id: int) -> MapTold | None:
    """Return the newest map as it is shown."""
    known = opinion_maps.result(source.db, id)
    return MapTold.model_validate_json(known) if known else None


def smoothing_of(known: MapTold | None) -> Smoothing | None:
    """Return what the next map takes over from the last one."""
    return Smoothing(*known.smoothing) if known else None


def _is_shared(found: Map, one: Shared) -> bool:
    """Whether enough answered, and more than half of each group said so."""
    if one.answers < FEWEST:
        return False
    said = next(statement for statement in found.statements if statement.id == one.statement)
    sides = (
        (group.agrees if one.direction == "agree" else group.disagrees, group)
        for group in said.representativeness
    )
    return all(2 * n > group.agrees + group.disagrees + group.passes for n, group in sides)


def _stands(one: Shared | Standing) -> Stands:
    return Stands(statement=one.statement, direction=one.direction, people=one.people, answers=one.answers)


class _Frame:
    """Puts positions along one axis between 0 and 1."""

    def __init__(self, found: Map, axis: int) -> None:
        along = found.columns.positions[:, axis]
        self.low = float(along.min(initial=0))
        self.room = float(along.max(initial=0)) - self.low or 1.0

    def __call__(self, place: float) -> float:
        return round((place - self.low) / self.room, 4)


def _dots(found: Map, x: _Frame, y: _Frame) -> tuple[Dot, ...]:
    places = Counter(
        (round(x(one.x) * CELLS), round(y(one.y) * CELLS), one.group)
        for one in found.participants
        if one.group is not None
    )
    return tuple(
        Dot(x=across / CELLS, y=down / CELLS, group=group, n=n)
        for (across, down, group), n in sorted(places.items())
    )
