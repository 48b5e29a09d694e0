"""Equal Shares for one share, and for how many more steps of the share the same projects are bought alike.

The same lines count in floats or, over one common denominator, in whole numbers (``exact``). In floats nothing
is decided that is closer than ``CLOSE``: ``run`` then returns None, and whoever asked counts exactly.

Every comparison a run makes is between linear functions of the share, so each tells how far the share may grow
before it turns out otherwise; the nearest of these is ``Run.holds``.
"""

from dataclasses import dataclass, field
from fractions import Fraction
from math import inf
from typing import Any

import numpy as np
from numpy.typing import NDArray

from flows.ballots.shares.election import Election

CLOSE = 1e-9
Money = NDArray[Any]
"""Floats, or Python integers over the run's denominator."""


@dataclass(frozen=True, slots=True)
class Purchase:
    """One project bought. ``most``: the most that a supporter pays, in units; those who have less pay all."""

    project: int
    most: Fraction | float
    tied: tuple[int, ...]
    """All with as many effective votes, this one included."""


@dataclass
class Run:
    """What one share buys, in order."""

    bought: list[Purchase] = field(default_factory=list)
    overspent: bool = False
    holds: float = 0.0
    """For steps fewer than this the same is bought in the same order."""
    left: Money | None = None
    """Over ``scale``, of each group's voters; only of an exact run."""
    scale: int = 1

    def left_of(self, election: Election, project: int) -> Fraction:
        """Return what a project's supporters still have together, in units."""
        if self.left is None:
            raise ValueError("only an exact run knows")
        have = self.left[election.supporters[project]] * election.groups[True][project]
        return Fraction(int(have.sum()), self.scale)

    @property
    def projects(self) -> list[int]:
        return [purchase.project for purchase in self.bought]


@dataclass(slots=True)
class _Offer:
    """What a project asks of a supporter: ``num / den``, of those who have so much; its growth per step."""

    project: int
    num: Any
    den: Any
    num_growth: Any
    price: float
    """``num / den`` for each unit of cost: 1 / effective votes."""
    growth: float
    full: bool
    """Every supporter pays the same."""


class _Doubt(Exception):
    """Two numbers are too close for floats."""


class _Books:
    """What everybody has, during one run."""

    def __init__(self, election: Election, step: int, *, exact: bool, look: bool) -> None:
        self.election, self.exact, self.look = election, exact, look
        groups = len(election.weights)
        self.scale: Any = election.voters if exact else 1.0
        start = election.budget + step * election.unit * election.voters
        kind = object if exact else np.float64
        self.have: Money = np.full(groups, start if exact else start / election.voters, kind)
        self.growth: Money = np.full(
            groups, election.unit * election.voters if exact else election.unit, kind
        )
        self.holds = inf if look else 0.0
        self.bound = {p: 1 / election.votes[p] for p in election.supported}
        self.bound_growth = dict.fromkeys(self.bound, 0.0)

    def offer(self, project: int) -> _Offer | None:
        """Return what a project asks now; None if its supporters can't pay it any more."""
        who, weights = self.election.supporters[project], self.election.groups[self.exact][project]
        have, growth = self.have[who], self.growth[who]
        cost = self.election.costs[project] * self.scale
        able = (have * weights).sum()
        if self._less(able, cost):
            if self.look:
                self._only_while(cost - able, -(growth * weights).sum(), cost)
            return None
        num, den, num_growth, full = self._ask(have, growth, weights, cost, self.election.votes[project])
        paid = den * self.election.costs[project] * self.scale
        price, rises = float(num / paid), float(num_growth / paid)
        self.bound[project], self.bound_growth[project] = price, rises
        return _Offer(project, num, den, num_growth, price, rises, full)

    def _ask(
        self, have: Money, growth: Money, weights: Money, cost: Any, votes: int
    ) -> tuple[Any, Any, Any, bool]:
        if not self._less(have.min() * votes, cost, sure=False):
            self._classes_hold(have, growth, cost, votes, 0)
            return cost, votes, 0, True
        order = np.argsort(have, kind="stable")
        have, growth, weights = have[order], growth[order], weights[order]
        money = have * weights
        poorer = np.cumsum(money) - money
        rest = votes - np.cumsum(weights) + weights
        enough = have * rest + poorer >= cost
        first = int(np.argmax(enough)) if enough.any() else len(have) - 1
        num, den = cost - poorer[first], rest[first]
        num_growth = -(growth[:first] * weights[:first]).sum() if first and self.look else 0
        self._classes_hold(have, growth, num, den, num_growth)
        return num, den, num_growth, False

    def _classes_hold(self, have: Money, growth: Money, num: Any, den: Any, num_growth: Any) -> None:
        """Whoever can pay the price and whoever can't stay so for a while."""
        if not self.look:
            return
        gap, gap_growth = have * den - num, growth * den - num_growth
        closing = ((gap >= 0) & (gap_growth < 0)) | ((gap < 0) & (gap_growth > 0))
        if closing.any():
            distance = np.abs(gap[closing]) - (0 if self.exact else CLOSE * abs(num))
            self.holds = min(self.holds, float((distance / np.abs(gap_growth[closing])).min()))

    def _only_while(self, gap: Any, gap_growth: Any, size: Any) -> None:
        """Something holds while ``gap`` stays above 0."""
        if gap_growth < 0:
            distance = gap if self.exact else gap - CLOSE * size
            self.holds = min(self.holds, float(distance / -gap_growth))

    def _less(self, one: Any, other: Any, *, sure: bool = True) -> bool:
        if sure and not self.exact and abs(one - other) <= CLOSE * abs(other):
            raise _Doubt
        return bool(one < other)

    def compare(self, one: _Offer, other: _Offer) -> int:
        """Return -1, 0 or 1 for more, as many or fewer effective votes."""
        left = one.num * other.den * self.election.costs[other.project]
        right = other.num * one.den * self.election.costs[one.project]
        if not self.exact and abs(left - right) <= CLOSE * abs(right):
            if not (one.full and other.full):
                raise _Doubt
            left, right = other.den, one.den
        return int(left > right) - int(left < right)

    def stays_behind(self, price: float, growth: float, best: _Offer) -> None:
        """Note for how long a price stays above the best one."""
        gap, gap_growth = price - best.price, growth - best.growth
        if gap_growth < 0:
            self.holds = min(self.holds, max(0.0, gap - CLOSE * best.price) / -gap_growth)

    def pay(self, offer: _Offer) -> None:
        """Take the price from those who have it, and all from the others."""
        who = self.election.supporters[offer.project]
        num, den = offer.num, offer.den
        if self.exact:
            self.have, self.scale = self.have * den, self.scale * den
            rest = self.have[who] - num
        else:
            rest = self.have[who] - num / den
        self.have[who] = np.maximum(rest, 0)
        if self.look:
            self._grow(who, rest, offer)

    def _grow(self, who: NDArray[np.intp], rest: Money, offer: _Offer) -> None:
        """What is left grows with the share, less what of that the price takes; who paid all has nothing left."""
        if self.exact:
            self.growth = self.growth * offer.den
            growth = self.growth[who] - offer.num_growth
        else:
            growth = self.growth[who] - offer.num_growth / offer.den
        self.growth[who] = np.where(rest >= 0, growth, 0)


def run(election: Election, step: int, *, exact: bool, look: bool = False) -> Run | None:
    """Return what is bought when everybody has ``share(step)``; None if floats can't tell.

    Stops at the first purchase that goes over the budget. ``look``: say how far ahead it holds.
    """
    books, done = _Books(election, step, exact=exact, look=look), Run()
    waiting, spent = set(election.supported), 0
    try:
        while offers := _offers(books, waiting):
            best = min(offers, key=lambda offer: election.before[offer.project])
            books.pay(best)
            waiting.remove(best.project)
            tied = tuple(sorted(offer.project for offer in offers))
            done.bought.append(Purchase(best.project, _most(books, best), tied))
            spent += election.costs[best.project]
            if spent > election.budget:
                done.overspent = True
                break
    except _Doubt:
        return None
    done.holds = books.holds * (1 - CLOSE)
    if exact:
        done.left, done.scale = books.have, books.scale
    return done


def _most(books: _Books, offer: _Offer) -> Fraction | float:
    """Return the price after it was paid (the denominator has grown by then)."""
    return Fraction(offer.num, books.scale) if books.exact else float(offer.num / offer.den)


def _offers(books: _Books, waiting: set[int]) -> list[_Offer]:
    """Return the offers with the most effective votes; whoever can't be paid any more waits no longer."""
    best: list[_Offer] = []
    beaten: list[tuple[float, float]] = []
    for project in sorted(waiting, key=lambda project: books.bound[project]):
        if best and books.bound[project] > best[0].price * (1 + CLOSE):
            beaten.append((books.bound[project], books.bound_growth[project]))
            continue
        offer = books.offer(project)
        if offer is None:
            waiting.discard(project)
            continue
        against = books.compare(offer, best[0]) if best else 0
        if against < 0:
            beaten += [(other.price, other.growth) for other in best]
            best = [offer]
        elif against == 0:
            best.append(offer)
        else:
            beaten.append((offer.price, offer.growth))
    _note(books, best, beaten)
    return best


def _note(books: _Books, best: list[_Offer], beaten: list[tuple[float, float]]) -> None:
    if not best or not books.look:
        return
    first = min(best, key=lambda offer: books.election.before[offer.project])
    for price, growth in beaten:
        books.stays_behind(price, growth, first)
    for other in best:
        if other.growth != first.growth:
            books.holds = min(books.holds, 0.0)
