"""From positions to groups: who is grouped, base clusters, how many groups, and their smoothing over time."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from flows.opinions.answers import Sheet, Whole
from flows.opinions.components import Real
from flows.opinions.kmeans import EMPTY, best_of, distances, seeds, settle_many, silhouettes, spread
from flows.opinions.settings import MapRules

SAME = 10
"""Decimals to which two positions must agree to be one."""
SEEDED = 500
"""Of so many people k-means++ draws the first centres of base clusters, where there are more …"""
SEARCHED = 2000
"""… and so many then choose among restarts; everybody moves the best ones."""
FIRST_STEPS = 1
MORE_STEPS = 8
LAST_STEPS = 3
"""Lloyd steps: before the best restart is taken, of this one, and once more with everybody if these are more."""


@dataclass(frozen=True)
class Smoothing:
    """The number of groups shown, the last winner, and how often it won in a row."""

    shown: int
    winner: int
    times: int


@dataclass(frozen=True)
class Base:
    """Base clusters: b × 2 centres, their number of people, and for each grouped person the cluster."""

    centres: Real
    sizes: Real
    of: Whole


@dataclass(frozen=True)
class Candidate:
    """One way to group: k × 2 centres, the group of each base cluster, the mean silhouette over those."""

    centres: Real
    of: Whole
    silhouette: float

    @property
    def k(self) -> int:
        return len(self.centres)


def grouped(sheet: Sheet, before: Collection[int], rules: MapRules) -> Whole:
    """Return the rows of people who are grouped: who answered enough or was grouped before.

    If these are too few, the most active fill up (of equally active ones the lower id).
    """
    enough = sheet.counts >= min(rules.answers_at_least, sheet.shape[1])
    if before:
        enough |= np.isin(sheet.people, np.fromiter(before, np.int64, len(before)))
    missing = rules.people_at_least - int(enough.sum())
    if missing > 0:
        others = np.flatnonzero(~enough)
        enough[others[np.argsort(-sheet.counts[others], kind="stable")[:missing]]] = True
    return np.flatnonzero(enough)


def base_clusters(positions: Real, rules: MapRules, luck: np.random.Generator) -> Base:
    """Bring people together who lie close: every distinct position, or k-means where these are too many."""
    flat = np.round(positions, SAME) + 0.0
    distinct, of = np.unique(flat[:, 0] + 1j * flat[:, 1], return_inverse=True)
    if len(distinct) > rules.base_clusters:
        return _by_k_means(positions, rules, luck)
    centres = np.stack([distinct.real, distinct.imag], axis=1)
    return Base(centres, np.bincount(of, minlength=len(distinct)).astype(np.float64), of.astype(np.int64))


def _by_k_means(positions: Real, rules: MapRules, luck: np.random.Generator) -> Base:
    some, few = _some(positions, SEARCHED, luck), _some(positions, SEEDED, luck)
    many = np.broadcast_to(few, (rules.restarts, *few.shape))
    numbers = luck.random((rules.restarts, rules.base_clusters))
    tried = [settle_many(some, one, FIRST_STEPS) for one in seeds(many, np.ones(many.shape[:2]), numbers)]
    best = min(tried, key=lambda one: spread(some, one[1], one[0]))[0]
    centres, nearest = settle_many(some, best, MORE_STEPS)
    if len(some) < len(positions):
        centres, nearest = settle_many(positions, centres, LAST_STEPS)
    return _without_empty(centres.astype(np.float64), nearest)


def _some(positions: Real, most: int, luck: np.random.Generator) -> Real:
    total = len(positions)
    return positions if total <= most else positions[np.sort(luck.random(total).argsort()[:most])]


def _without_empty(centres: Real, nearest: Whole) -> Base:
    sizes = np.bincount(nearest, minlength=len(centres))
    kept = sizes > 0
    return Base(centres[kept], sizes[kept].astype(np.float64), (np.cumsum(kept) - 1)[nearest])


def numbers_of_groups(base: int, rules: MapRules) -> range:
    """Return the numbers of groups that so many base clusters allow: from 2 on, or none."""
    return range(2, min(rules.most_groups, 2 + base // rules.base_per_group, base) + 1)


def candidates(base: Base, rules: MapRules, luck: np.random.Generator) -> list[Candidate]:
    """Return a grouping for each k from 2 on, if none of its groups is empty."""
    found = []
    apart = distances(base.centres[None])
    for k in numbers_of_groups(len(base.sizes), rules):
        numbers = luck.random((1, rules.restarts, k))
        centres, of = best_of(base.centres[None], base.sizes[None], numbers)
        found.append(Candidate(centres[0].astype(np.float64), of[0], float(silhouettes(apart, of, k)[0])))
    return [one for one in found if one.silhouette > EMPTY]


def smoothed(winner: int, previous: Smoothing | None, rules: MapRules) -> Smoothing:
    """Return the number of groups to show: it changes only after enough equal winners in a row."""
    if previous is None or previous.shown == 0:
        return Smoothing(winner, winner, 1)
    times = previous.times + 1 if previous.winner == winner else 1
    shown = winner if times >= rules.winners_in_a_row else previous.shown
    return Smoothing(shown, winner, times)


def by_size(candidate: Candidate, base: Base) -> Candidate:
    """Number the groups by their people, most first; of equal ones the leftmost first."""
    people = np.bincount(candidate.of, weights=base.sizes, minlength=candidate.k)
    order = np.lexsort((candidate.centres[:, 1], candidate.centres[:, 0], -people))
    number = np.empty(candidate.k, np.int64)
    number[order] = np.arange(candidate.k)
    return Candidate(candidate.centres[order], number[candidate.of], candidate.silhouette)
