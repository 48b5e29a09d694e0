"""Whether groups may be shown at all: shuffled runs, half-sample refits, and the size of the smallest group.

Answers shuffled within each statement still make groups with a silhouette of a third or more, so a silhouette
says nothing by itself. The runs are coarser than the map (float32, base clusters by strips), for the map's own
silhouette too where they are compared: like is compared with like.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from flows.opinions.agreement import mean_agreement
from flows.opinions.answers import MISSING, Sheet, Whole
from flows.opinions.components import Mask, Real, centred, stretch
from flows.opinions.kmeans import best_of, settle, silhouettes
from flows.opinions.settings import MapRules

Single = npt.NDArray[np.float32]
PARTS = 40
"""People are dealt into so many parts; half of the parts are a half-sample."""
WIDTH = 8
ROUNDS = 12
STRIPS = 10
BASE_STEPS = 2


@dataclass(frozen=True)
class Stability:
    """The three conditions: silhouette above every shuffled run; refits agree; no group is too small."""

    silhouette: float
    shuffled: tuple[float, ...]
    agreement: float
    smallest: int
    needed: int
    agreement_needed: float

    @property
    def beats_chance(self) -> bool:
        return bool(self.shuffled) and self.silhouette > max(self.shuffled)

    @property
    def repeats(self) -> bool:
        return self.agreement >= self.agreement_needed

    @property
    def large_enough(self) -> bool:
        return self.smallest >= self.needed

    @property
    def stable(self) -> bool:
        return self.beats_chance and self.repeats and self.large_enough


def smallest_allowed(grouped: int, rules: MapRules) -> int:
    """Return the fewest people of a group: five, or five percent of those grouped, rounded up."""
    return max(rules.group_at_least, -(-grouped * rules.group_percent // 100))


@dataclass(frozen=True)
class Halves:
    """``scatter`` of everybody, C × C; those of the half-samples; and who is in which: runs × people."""

    scatter: Real
    scatters: Single
    members: Mask


def scatter_with_halves(
    sheet: Sheet, mu: Real, ignored: Mask, rules: MapRules, luck: np.random.Generator
) -> Halves:
    """Sum up everybody's scatter, and those of half-samples on the way."""
    people, width = sheet.shape
    runs = rules.runs
    order = luck.random(people).argsort(kind="stable")
    parts = max(1, min(PARTS, people))
    edges = np.linspace(0, people, parts + 1).round().astype(np.int64)
    halves = luck.random((runs, parts)).argsort(axis=1, kind="stable") < parts // 2
    scatter, scatters = np.zeros((width, width)), np.zeros((runs, width, width), np.float32)
    members = np.zeros((runs, people), bool)
    for n in range(parts):
        chosen = np.sort(order[edges[n] : edges[n + 1]])
        mine = np.zeros((width, width))
        for _, block in sheet.blocks(chosen):
            shifted = centred(block, mu, ignored)
            mine += shifted.T @ shifted
        scatter += mine
        members[np.ix_(halves[:, n], chosen)] = True
        for run in np.flatnonzero(halves[:, n]):
            scatters[run] += mine
    return Halves(scatter, scatters, members)


def judged(people: int, rules: MapRules, luck: np.random.Generator) -> Whole:
    """Return the places of those by whose positions stability is judged."""
    if people <= rules.judged_by:
        return np.arange(people)
    return np.sort(luck.random(people).argsort(kind="stable")[: rules.judged_by])


def main_axes(scatters: Single, luck: np.random.Generator) -> Single:
    """Return runs × C × 2: the two main axes of each, by subspace iteration from a random start."""
    runs, width, _ = scatters.shape
    block = luck.random((runs, width, min(WIDTH, width))).astype(np.float32) - 0.5
    for _ in range(ROUNDS):
        block = np.linalg.qr(scatters @ block)[0]
    inner = block.transpose(0, 2, 1) @ (scatters @ block)
    turn = np.linalg.eigh(inner)[1][:, :, ::-1][:, :, :2]
    axes: Single = (block @ turn).astype(np.float32)
    return axes if width > 1 else np.concatenate([axes, np.zeros_like(axes)], axis=2)


def shuffled_places(
    sheet: Sheet, chosen: Whole, mu: Real, ignored: Mask, rules: MapRules, luck: np.random.Generator
) -> Real:
    """Return runs × people × 2: where people would lie had each statement's answers been dealt out anew.

    Who answered what stays. Each column, its people in random order, is turned by a number of places of its own.
    """
    order = luck.random(len(chosen)).argsort(kind="stable")
    block = sheet.take(chosen[order])[:, ~ignored]
    shifted = np.ascontiguousarray(centred(block, mu[~ignored], np.zeros(block.shape[1], bool)).T, np.float32)
    column, _ = held = np.nonzero(block.T != MISSING)
    counts = np.bincount(column, minlength=len(shifted))
    starts = np.cumsum(counts) - counts
    twice = _twice(shifted[held], counts)
    first = np.arange(len(column)) + starts[column]
    lengthen = stretch(sheet, ignored)[chosen[order]][:, None]
    places = np.empty((rules.runs, len(chosen), 2))
    dealt = np.zeros_like(shifted)
    for run in range(rules.runs):
        turned = (luck.random(len(counts)) * counts).astype(np.int64)
        dealt[held] = twice[first + np.repeat(turned, counts)]
        axes = main_axes((dealt @ dealt.T)[None], luck)[0]
        places[run] = (dealt.T @ axes) * lengthen
    return places


def _twice(values: Single, counts: Whole) -> Single:
    """Return each column's values two times over, so that a turned column is a slice."""
    starts = np.cumsum(counts) - counts
    place = np.arange(len(values)) + np.repeat(starts, counts)
    twice = np.empty(2 * len(values), np.float32)
    twice[place] = values
    twice[place + np.repeat(counts, counts)] = values
    return twice


def strips(places: Real, most: int) -> tuple[Real, Real]:
    """Return coarse base clusters of each run: runs × b × 2 centres and runs × b weights.

    Strips with equally many people across, cells with equally many along, then two steps of k-means.
    """
    runs, people, _ = places.shape
    if people <= most:
        return places, np.ones((runs, people))
    across = people // STRIPS
    order = places[:, :, 0].argsort(axis=1, kind="stable")[:, : across * STRIPS]
    table = np.take_along_axis(places, order[:, :, None], axis=1).reshape(runs * STRIPS, across, 2)
    along = table[:, :, 1].argsort(axis=1, kind="stable")
    table = np.take_along_axis(table, along[:, :, None], axis=1)
    cells = np.array_split(table, most // STRIPS, axis=1)
    centres = np.stack([cell.mean(axis=1) for cell in cells], axis=1).reshape(runs, -1, 2)
    centres, nearest = settle(places, np.ones((runs, people)), centres, BASE_STEPS)
    weights = (nearest[:, None, :] == np.arange(centres.shape[1])[:, None]).sum(axis=2)
    return centres, weights.astype(np.float64)


def best_silhouettes(places: Real, ks: range, rules: MapRules, luck: np.random.Generator) -> Real:
    """Return runs × ks: the silhouette of each run for each number of groups."""
    centres, weights = strips(places, rules.base_clusters)
    found = []
    for k in ks:
        numbers = luck.random((len(places), rules.restarts, k))
        _, of = best_of(centres, weights, numbers)
        found.append(silhouettes(centres, of, k))
    return np.stack(found, axis=1)


def agreement_of_halves(
    places: Real, members: Mask, k: int, rules: MapRules, luck: np.random.Generator
) -> float:
    """Return the mean adjusted Rand index of groups refitted on half-samples.

    ``places``: runs × people × 2 on the axes of each half; ``members``: runs × people, who is in the half. Each
    refit then puts everybody to its nearest centre.
    """
    labels = np.zeros(places.shape[:2], np.int64)
    for run, (place, member) in enumerate(zip(places, members, strict=True)):
        if member.sum() < k:
            continue
        centres, weights = strips(place[None, member], rules.base_clusters)
        numbers = luck.random((1, rules.restarts, k))
        middle, _ = best_of(centres, weights, numbers)
        labels[run] = settle(place[None], np.ones((1, len(place))), middle, 0)[1][0]
    return mean_agreement(labels, k)
