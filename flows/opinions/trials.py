"""The trials behind stability: half-sample refits, and answers shuffled within each statement.

They are coarser than the map (float32, base clusters by strips), and so is the map's own silhouette where it is
compared with theirs: like is compared with like.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from flows.opinions.agreement import mean_agreement
from flows.opinions.answers import MISSING, Bytes, Sheet, Whole
from flows.opinions.components import Mask, Real, centred, scatter
from flows.opinions.kmeans import (
    best_of,
    distances,
    middles_of_many,
    nearest_of_many,
    settle,
    silhouettes,
)
from flows.opinions.settings import MapRules

Single = npt.NDArray[np.float32]
PARTS = 20
"""People are dealt into so many parts; half of the parts are a half-sample."""
WIDTH = 8
ROUNDS = 12
TURNS = 6
"""Subspace iteration: vectors, multiplications, and how many of these before they are made orthogonal again."""
RESTARTS = 3
STRIPS = 10


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
    total, scatters = np.zeros((width, width)), np.zeros((runs, width, width), np.float32)
    members = np.zeros((runs, people), bool)
    for n in range(parts):
        chosen = np.sort(order[edges[n] : edges[n + 1]])
        mine = scatter(sheet, chosen, mu, ignored)
        total += mine
        members[np.ix_(halves[:, n], chosen)] = True
        rounded = mine.astype(np.float32)
        for run in np.flatnonzero(halves[:, n]):
            scatters[run] += rounded
    return Halves(total, scatters, members)


def judged(people: int, rules: MapRules, luck: np.random.Generator) -> Whole:
    """Return the places of those by whose positions stability is judged."""
    if people <= rules.judged_by:
        return np.arange(people)
    return np.sort(luck.random(people).argsort(kind="stable")[: rules.judged_by])


def main_axes(scatters: Single, luck: np.random.Generator) -> Single:
    """Return runs × C × 2: the two main axes of each, by subspace iteration from a random start."""
    runs, width, _ = scatters.shape
    total = np.einsum("rii->r", scatters)[:, None, None]
    scale: Single = np.asarray(1 / np.maximum(total, 1e-30), np.float32)
    block: Single = (luck.random((runs, width, min(WIDTH, width))) - 0.5).astype(np.float32)
    for n in range(ROUNDS):
        block = scatters @ (block * scale)
        if n % TURNS == TURNS - 1:
            block = np.asarray(np.linalg.qr(block)[0], np.float32)
    inner = block.transpose(0, 2, 1) @ (scatters @ (block * scale))
    turn: Single = np.linalg.eigh(inner)[1][:, :, ::-1][:, :, :2]
    axes: Single = block @ turn
    return axes if width > 1 else np.concatenate([axes, np.zeros_like(axes)], axis=2)


def shuffled_places(
    block: Bytes, mu: Real, lengths: Single, rules: MapRules, luck: np.random.Generator
) -> Single:
    """Return runs × people × 2: where people would lie had each statement's answers been dealt out anew.

    ``block``: people × statements; ``lengths``: what each person's sum is multiplied by. Who answered what
    stays: each column, its people in random order, is turned by a number of places of its own.
    """
    order = luck.random(len(block)).argsort(kind="stable")
    block = block[order]
    deck = _Deck(block, centred(block, mu, np.zeros(block.shape[1], bool)))
    turns = [(luck.random(block.shape[1]) * deck.counts).astype(np.int64) for _ in range(rules.runs)]
    scatters = np.empty((rules.runs, block.shape[1], block.shape[1]), np.float32)
    for run, dealt in enumerate(map(deck.deal, turns)):
        np.matmul(dealt, dealt.T, out=scatters[run])
    axes = main_axes(scatters, luck)
    places = np.empty((rules.runs, len(block), 2), np.float32)
    for run, turned in enumerate(turns):
        places[run] = (axes[run].T @ deck.deal(turned)).T
    return places * lengths[order, None]


class _Deck:
    """Centred answers by statement; dealt into the same room again and again, for fresh memory costs more."""

    def __init__(self, block: Bytes, shifted: Real) -> None:
        self._room: Single = np.ascontiguousarray(shifted.T, np.float32)
        self._held = np.flatnonzero(block.T != MISSING)
        self.counts: Whole = (block != MISSING).sum(axis=0)
        columns = np.split(self._room.reshape(-1)[self._held], np.cumsum(self.counts)[:-1])
        self._twice = np.concatenate([self._room[:0, 0], *(half for one in columns for half in (one, one))])
        self._starts: Whole = np.cumsum(2 * self.counts) - 2 * self.counts

    def deal(self, turned: Whole) -> Single:
        """Return statements × people with each column turned by so many places; good until the next deal."""
        first = self._starts + turned
        slices = zip(first.tolist(), (first + self.counts).tolist(), strict=True)
        dealt = [self._twice[one:other] for one, other in slices]
        self._room.reshape(-1)[self._held] = np.concatenate([self._twice[:0], *dealt])
        return self._room


def strips(places: Single, most: int) -> tuple[Single, Single]:
    """Return coarse base clusters of each run: runs × b × 2 centres and runs × b weights.

    Strips with equally many people across, cells with equally many along, then a step of k-means.
    """
    runs, people, _ = places.shape
    if people <= most:
        return places, np.ones((runs, people), np.float32)
    across = people // STRIPS
    order = places[:, :, 0].argsort(axis=1, kind="stable")[:, : across * STRIPS]
    table = np.take_along_axis(places, order[:, :, None], axis=1).reshape(runs * STRIPS, across, 2)
    along = table[:, :, 1].argsort(axis=1, kind="stable")
    table = np.take_along_axis(table, along[:, :, None], axis=1)
    cells = np.array_split(table, most // STRIPS, axis=1)
    centres = np.stack([cell.mean(axis=1) for cell in cells], axis=1).reshape(runs, -1, 2)
    weights = np.empty(centres.shape[:2], np.float32)
    for run in range(runs):
        nearest = nearest_of_many(places[run], centres[run])
        centres[run], weights[run] = middles_of_many(places[run], nearest, centres[run])
    return centres, weights


def best_silhouettes(places: Single, ks: range, most: int, luck: np.random.Generator) -> Real:
    """Return runs × ks: the silhouette of each run for each number of groups, over ``most`` base clusters."""
    centres, weights = strips(places, most)
    apart = distances(centres)
    found = []
    for k in ks:
        _, of = best_of(centres, weights, luck.random((len(places), RESTARTS, k)))
        found.append(silhouettes(apart, of, k))
    return np.stack(found, axis=1)


def agreement_of_halves(places: Single, members: Mask, k: int, most: int, luck: np.random.Generator) -> float:
    """Return the mean adjusted Rand index of groups refitted on half-samples.

    ``places``: runs × people × 2 on the axes of each half; ``members``: runs × people, who is in the half. Each
    refit then puts everybody to its nearest centre.
    """
    least = int(members.sum(axis=1).min())
    if least < k:
        return 0.0
    inside = np.sort(np.argsort(~members, axis=1, kind="stable")[:, :least], axis=1)
    centres, weights = strips(np.take_along_axis(places, inside[:, :, None], axis=1), most)
    middle, _ = best_of(centres, weights, luck.random((len(places), RESTARTS, k)))
    return mean_agreement(settle(places, np.ones(members.shape, np.float32), middle, 0)[1], k)
