"""Equal Shares, counted again in exact fractions: who has what, who pays, and until when the share grows.

Everybody who voted has the same share of the budget. A project can be bought when its supporters have its cost
together: each pays alike, and who has less pays all of it. Bought first is the project of which the most that
anybody pays is the smallest part of its cost; of those that are level, the cheaper, then the one with more votes,
then the lot. Then the share grows by 1 and all is bought anew (Add1): the last share counts whose purchases fit
the budget.

Each amount is a line: what it is at this share, and how it grows with the share. Where no two lines meet, the same
is bought, so those shares needn't be counted one by one.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, inf
from typing import NamedTuple

MOST_SHARES = 5_000
"""Where more shares than that had to be counted, it isn't one of our votes."""


class Amount(NamedTuple):
    """Money at this share, and what is added to it when the share grows by 1."""

    now: Fraction
    grows: Fraction

    def less(self, other: "Amount", times: int = 1) -> "Amount":
        """Return what is left when another amount is taken away so many times."""
        return Amount(self.now - times * other.now, self.grows - times * other.grows)

    def part(self, of: Fraction | int) -> "Amount":
        """Return it divided."""
        return Amount(self.now / of, self.grows / of)


NOTHING = Amount(Fraction(0), Fraction(0))


@dataclass(frozen=True)
class Box:
    """Ballots about a budget: each the places (from 0) of what it ticks, with how many gave it."""

    costs: Sequence[Fraction]
    budget: Fraction
    ballots: Mapping[tuple[int, ...], int]
    lot: Sequence[int]
    """Places in drawn order: of those that are level in all else the first goes first."""

    @property
    def voters(self) -> int:
        """How many handed in a ballot."""
        return sum(self.ballots.values())

    @property
    def votes(self) -> list[int]:
        """How many ticked each project."""
        found: Counter[int] = Counter()
        for ballot, n in self.ballots.items():
            found.update(dict.fromkeys(ballot, n))
        return [found[place] for place in range(len(self.costs))]


def bought_with(box: Box, completion: str = "add1") -> list[int]:
    """Return the places of what is bought, in order; ValueError where that takes longer than any vote of ours.

    ``completion``: ``add1``; ``add1-exhaustive``: the first share after which nothing more fits; ``none``.
    """
    supported = {place for place, votes in enumerate(box.votes) if votes}
    if not supported or not box.budget:
        return []
    share, before = box.budget / box.voters, list[int]()
    for _ in range(MOST_SHARES):
        counting = _Counting(box, share)
        bought = counting.bought()
        left = box.budget - sum(box.costs[place] for place in bought)
        if left < 0 and completion != "none":
            return before
        full = all(box.costs[place] > left for place in supported.difference(bought))
        if completion == "none" or len(bought) == len(supported) or (full and completion == "add1-exhaustive"):
            return bought
        before, share = bought, share + (max(1, ceil(counting.same_for)) if counting.same_for < inf else 1)
    raise ValueError("it takes too many shares to count")


class _Counting:
    """What one share buys. ``same_for``: by less than that the share may grow, and the same is bought."""

    def __init__(self, box: Box, share: Fraction) -> None:
        self.box, self.votes = box, box.votes
        self.same_for: Fraction | float = inf
        self.purses = {0: Amount(share, Fraction(1))}
        """Who paid alike has one purse."""
        self.purse_of = dict.fromkeys((ballot for ballot in box.ballots if ballot), 0)
        self.supporters = [[b for b in self.purse_of if place in b] for place in range(len(box.costs))]

    def bought(self) -> list[int]:
        """Return what is bought, in order, up to what goes over the budget."""
        order = {place: at for at, place in enumerate(self.box.lot)}
        waits = {n: Amount(Fraction(1, votes), Fraction(0)) for n, votes in enumerate(self.votes) if votes}
        found: list[int] = []
        while level := self._level(waits):
            first = min(level, key=lambda place: (self.box.costs[place], -self.votes[place], order[place]))
            self._differs_while(waits, level, first)
            self._pay(first, level[first])
            del waits[first]
            found.append(first)
            if sum(self.box.costs[place] for place in found) > self.box.budget:
                break
        return found

    def _level(self, waits: dict[int, Amount]) -> dict[int, Amount]:
        """Return who has the most effective votes, with what each supporter pays; who can't be paid waits no more.

        ``waits``: of each project the price for 1 of its cost, as last asked; it never falls again.
        """
        best, level = None, dict[int, Amount]()
        for place in sorted(waits, key=lambda place: waits[place].now):
            if best is not None and waits[place].now > best:
                break
            price = self._price(place)
            if price is None:
                del waits[place]
                continue
            waits[place] = price.part(self.box.costs[place])
            if best is None or waits[place].now < best:
                best, level = waits[place].now, {}
            if waits[place].now == best:
                level[place] = price
        return level

    def _price(self, place: int) -> Amount | None:
        """Return the most that a supporter pays; None where they haven't the cost together."""
        people: Counter[int] = Counter()
        for ballot in self.supporters[place]:
            people[self.purse_of[ballot]] += self.box.ballots[ballot]
        purses = sorted((self.purses[purse], n) for purse, n in people.items())
        cost = Amount(self.box.costs[place], Fraction(0))
        lack, rest, payers = cost, cost, self.votes[place]
        for purse, n in purses:
            lack = lack.less(purse, n)
        if lack.now > 0:
            self._holds_until(lack, NOTHING)
            return None
        for purse, n in purses:
            if purse.now * payers >= rest.now:
                break
            rest, payers = rest.less(purse, n), payers - n
        price = rest.part(payers)
        for purse, _ in purses:
            self._holds_until(*((purse, price) if purse.now >= price.now else (price, purse)))
        return price

    def _differs_while(self, waits: dict[int, Amount], level: dict[int, Amount], first: int) -> None:
        """Note for how long the first stays before all others, and those that are level stay so."""
        for place, price in waits.items():
            if place not in level:
                self._holds_until(price, waits[first])
            elif price.grows != waits[first].grows:
                self.same_for = 0

    def _holds_until(self, more: Amount, less: Amount) -> None:
        """Note how much the share may grow before what is more has become what is less."""
        closing = less.grows - more.grows
        if closing > 0:
            self.same_for = min(self.same_for, (more.now - less.now) / closing)

    def _pay(self, place: int, price: Amount) -> None:
        became: dict[int, int] = {}
        for ballot in self.supporters[place]:
            purse = self.purse_of[ballot]
            if purse not in became:
                became[purse] = len(self.purses)
                money = self.purses[purse]
                self.purses[len(self.purses)] = money.less(price) if money.now >= price.now else NOTHING
            self.purse_of[ballot] = became[purse]
