"""What an opinion map says: frozen, with everything a chart, a text or a file needs."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

import numpy as np

from flows.opinions.answers import Whole
from flows.opinions.components import Components, Mask, Real, extremity
from flows.opinions.consensus import Direction, Shared
from flows.opinions.groups import Smoothing
from flows.opinions.hull import Place
from flows.opinions.representative import Representativeness, Standing
from flows.opinions.stability import Stability
from flows.opinions.tallies import Tally

FEWEST = 5
"""No group is ever smaller."""


@dataclass(frozen=True)
class Participant:
    """Where somebody lies; ``group`` is None for who isn't in one, or while there are no stable groups."""

    id: int
    x: float
    y: float
    group: int | None


@dataclass(frozen=True)
class InGroup:
    """How a group answered a statement, and how that differs from the rest; see representative.py."""

    group: int
    agrees: int
    disagrees: int
    passes: int
    direction: Direction
    part: float
    z: float
    ratio: float
    ratio_z: float
    significant: bool


@dataclass(frozen=True)
class Statement:
    """A statement with everybody's answers.

    ``group_informed_consensus`` is the product over groups; ``common_ground`` its geometric mean, the one to show.
    Without stable groups everybody on the map counts as one group.
    """

    id: int
    agrees: int
    disagrees: int
    passes: int
    group_informed_consensus: float
    common_ground: float
    extremity: float
    priority: float
    x: float
    y: float
    moderated: bool
    meta: bool
    representativeness: tuple[InGroup, ...]


@dataclass(frozen=True)
class Group:
    """``hull``: the corners around its people, counter-clockwise. Groups are numbered by size."""

    id: int
    people: int
    centre: Place
    hull: tuple[Place, ...]
    stands_for: tuple[Standing, ...]


@dataclass(frozen=True)
class Columns:
    """What a map is made of, by row (people) and column (statements), in order of ids."""

    people: Whole
    positions: Real
    group_of: Whole
    """Per person: the group, −1 for none."""
    statements: Whole
    found: Components
    places: Real
    everybody: Tally
    groups: Tally
    consensus: Real
    priorities: Real
    moderated: Mask
    meta: Mask
    representative: Representativeness


@dataclass(frozen=True)
class Map:
    """An opinion map. ``people`` and ``answers`` are counts; ``grouped`` those who answered enough.

    ``k`` is how many groups were found, shown or not (0: nothing to group), ``silhouette`` theirs. ``stable``
    says whether they may be shown: only then ``groups`` and the participants' groups are filled.
    """

    people: int
    answers: int
    grouped: int
    k: int
    stable: bool
    silhouette: float
    stability: Stability | None
    smoothing: Smoothing
    consensus: tuple[Shared, ...]
    groups: tuple[Group, ...]
    columns: Columns
    candidate: Whole
    """Per person: the group found, whether or not it may be shown, −1 for none. For judging only."""
    in_before: frozenset[int]
    """Ids of grouped people: once in, always in."""

    @cached_property
    def participants(self) -> Sequence[Participant]:
        """Everybody with an answer, by id."""
        columns = self.columns
        rows = zip(
            columns.people.tolist(), columns.positions.tolist(), columns.group_of.tolist(), strict=True
        )
        return [Participant(who, x, y, group if group >= 0 else None) for who, (x, y), group in rows]

    @cached_property
    def statements(self) -> Sequence[Statement]:
        """Every statement with an answer, by id."""
        here, votes = self.columns, self.columns.everybody
        root = 1 / max(1, len(self.groups))
        beside = [self._in_group(one.id) for one in self.groups]
        table = zip(
            here.statements.tolist(),
            votes.agrees.tolist(),
            votes.disagrees.tolist(),
            votes.passes.tolist(),
            here.consensus.tolist(),
            (here.consensus**root).tolist(),
            extremity(here.places).tolist(),
            here.priorities.tolist(),
            *here.places.T.tolist(),
            here.moderated.tolist(),
            here.meta.tolist(),
            list(zip(*beside, strict=True)) or [()] * len(here.statements),
            strict=True,
        )
        return [Statement(*row) for row in table]

    @cached_property
    def priority(self) -> dict[int, float]:
        """Weight of each statement in the draw of the next one."""
        return dict(zip(self.columns.statements.tolist(), self.columns.priorities.tolist(), strict=True))

    @property
    def why_not(self) -> str:
        """Say why there are no groups: ``few`` people, all ``alike``, or the first condition that failed; or ''."""
        if self.stable:
            return ""
        if self.stability is None:
            return "few" if self.grouped < 2 * FEWEST or self.k else "alike"
        conditions = (
            ("small-group", self.stability.large_enough),
            ("chance", self.stability.beats_chance),
            ("unsteady", self.stability.repeats),
        )
        return next(name for name, kept in conditions if not kept)

    def __str__(self) -> str:
        if self.stable:
            return f"{self.k} groups ({self.people} people, {self.answers} answers)"
        return f"no stable groups yet ({self.people} people, {self.answers} answers)"

    def as_json(self) -> dict[str, Any]:
        """Return the documented keys; numbers and lists only."""
        return {
            "people": self.people,
            "answers": self.answers,
            "grouped": self.grouped,
            "k": self.k,
            "stable": self.stable,
            "silhouette": self.silhouette,
            "stability": None if self.stability is None else asdict(self.stability),
            "summary": str(self),
            "groups": [asdict(one) for one in self.groups],
            "consensus": [asdict(one) for one in self.consensus],
            "statements": [asdict(one) for one in self.statements],
            "participants": [asdict(one) for one in self.participants],
        }

    def _in_group(self, group: int) -> list[InGroup]:
        found, votes = self.columns.representative, self.columns.groups
        agrees = found.agrees[group]
        directions: list[Direction] = ["agree" if one else "disagree" for one in agrees.tolist()]
        sides = (
            np.where(agrees, getattr(found.agree, name)[group], getattr(found.disagree, name)[group]).tolist()
            for name in ("parts", "zs", "ratios", "ratio_zs")
        )
        counts = (side[group].tolist() for side in (votes.agrees, votes.disagrees, votes.passes))
        table = zip(*counts, directions, *sides, found.passes[group].tolist(), strict=True)
        return [InGroup(group, *row) for row in table]
