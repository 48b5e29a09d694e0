"""Who supports what, for how much: whole numbers, equal ballots merged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import lcm

import numpy as np
from numpy.typing import NDArray

from flows.ballots.question import Ballot


@dataclass(frozen=True)
class Election:
    """Money in whole units, ``unit`` of them to the currency's one; projects by their places from 0."""

    costs: tuple[int, ...]
    budget: int
    unit: int
    voters: int
    """Everybody who handed in a ballot, an empty one too: each has the same share."""
    weights: tuple[int, ...]
    """People in each group of equal ballots."""
    supporters: tuple[NDArray[np.intp], ...]
    """Groups that support each project."""
    votes: tuple[int, ...]
    """People who support each project."""
    before: tuple[tuple[int, int, int, int], ...]
    """What goes first of two that are level: lower cost, more votes, fewer concerns, the lot."""

    @cached_property
    def groups(self) -> dict[bool, tuple[NDArray[np.generic], ...]]:
        """Weights of each project's supporters, by whether they are exact."""
        floats = np.array(self.weights, np.float64)
        exact = np.array(self.weights, object)
        return {
            False: tuple(floats[groups] for groups in self.supporters),
            True: tuple(exact[groups] for groups in self.supporters),
        }

    @cached_property
    def supported(self) -> frozenset[int]:
        """Projects that anybody supports."""
        return frozenset(place for place, votes in enumerate(self.votes) if votes)

    def share(self, step: int) -> Fraction:
        """Return each voter's share after so many steps of one, in units."""
        return Fraction(self.budget, max(self.voters, 1)) + step * self.unit


def election(
    costs: Sequence[Fraction],
    budget: Fraction,
    ballots: Iterable[tuple[Ballot, int]],
    *,
    concerns: Sequence[int] = (),
    lot: Sequence[int] = (),
) -> Election:
    """Return an election. ``lot``: projects in drawn order, first come first; their own order without it."""
    merged = sorted((ballot, n) for ballot, n in ballots if n)
    unit = lcm(*(amount.denominator for amount in (*costs, budget)))
    groups: list[list[int]] = [[] for _ in costs]
    voting = [(ballot, n) for ballot, n in merged if ballot]
    for group, (ballot, _) in enumerate(voting):
        for place in ballot:
            groups[place].append(group)
    weights = tuple(n for _, n in voting)
    votes = tuple(sum(weights[group] for group in members) for members in groups)
    drawn = {place: at for at, place in enumerate(lot or range(len(costs)))}
    scaled = tuple(int(cost * unit) for cost in costs)
    return Election(
        costs=scaled,
        budget=int(budget * unit),
        unit=unit,
        voters=sum(n for _, n in merged),
        weights=weights,
        supporters=tuple(np.array(members, np.intp) for members in groups),
        votes=votes,
        before=tuple(
            (scaled[place], -votes[place], concerns[place] if concerns else 0, drawn[place])
            for place in range(len(costs))
        ),
    )
