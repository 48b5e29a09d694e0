"""k-means in the plane, many runs side by side. Every random number is handed in.

Arrays are runs × things × 2; weights are runs × things. Seeds by k-means++ (Arthur and Vassilvitskii 2007).
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from flows.opinions.answers import Bytes, Whole
from flows.opinions.components import Real

Floats = npt.NDArray[np.floating[Any]]
STEPS = 30
"""Lloyd steps at most; a few suffice in the plane."""
EMPTY = -2.0
"""Stands for the silhouette of a grouping that leaves a cluster empty."""
TOGETHER = 2048
"""Rows of a large set that are looked at together."""


def seeds(places: Floats, weights: Floats, numbers: Real) -> Floats:
    """Return runs × k × 2: each next centre is drawn in proportion to weight × squared distance.

    ``numbers``: runs × k, from [0, 1).
    """
    runs, k = numbers.shape
    every, last = np.arange(runs), weights.shape[1] - 1
    xs, ys = np.ascontiguousarray(places[:, :, 0]), np.ascontiguousarray(places[:, :, 1])
    centres = np.empty((runs, k, 2), places.dtype)
    far: Floats = np.full(weights.shape, np.inf, places.dtype)
    reach = np.cumsum(weights, axis=1)
    for n in range(k):
        wanted = numbers[:, n, None] * reach[:, -1:]
        chosen = np.minimum((reach <= wanted).sum(axis=1), last)
        centres[:, n] = places[every, chosen]
        np.minimum(far, (xs - centres[:, n, :1]) ** 2 + (ys - centres[:, n, 1:]) ** 2, out=far)
        reach = np.cumsum(far * weights, axis=1)
    return centres


def settle(
    places: Floats, weights: Floats, centres: Floats, steps: int = STEPS
) -> tuple[Floats, Whole, Floats]:
    """Move few centres to the weighted mean of what is nearest to them, until nothing changes.

    Returns centres; runs × things: the nearest centre of each (of equally near ones the first); and per run
    the weighted sum of squared distances. A centre to which nothing is near stays.
    """
    xs, ys = np.ascontiguousarray(places[:, :, 0]), np.ascontiguousarray(places[:, :, 1])
    table = np.concatenate([places, np.ones_like(places[:, :, :1])], axis=2) * weights[:, :, None]
    centres = centres.copy()
    nearest, apart = _nearest_of_few(xs, ys, centres)
    moving = np.arange(len(places))
    for _ in range(steps):
        moved = _middles(table[moving], nearest[moving], centres[moving])
        now, apart_now = _nearest_of_few(xs[moving], ys[moving], moved)
        changed = (now != nearest[moving]).any(axis=1)
        centres[moving], nearest[moving], apart[moving] = moved, now, apart_now
        moving = moving[changed]
        if not len(moving):
            break
    return centres, nearest.astype(np.int64), (apart * weights).sum(axis=1)


def _middles(table: Floats, nearest: Bytes, centres: Floats) -> Floats:
    numbers = np.arange(centres.shape[1], dtype=np.int8)
    sums = (nearest[:, None, :] == numbers[:, None]).astype(table.dtype) @ table
    held = sums[:, :, 2:] > 0
    return np.where(held, sums[:, :, :2] / np.where(held, sums[:, :, 2:], 1), centres)


def _nearest_of_few(xs: Floats, ys: Floats, centres: Floats) -> tuple[Bytes, Floats]:
    nearest = np.zeros(xs.shape, np.int8)
    apart = (xs - centres[:, :1, 0]) ** 2
    apart += (ys - centres[:, :1, 1]) ** 2
    for n in range(1, centres.shape[1]):
        other = (xs - centres[:, n, None, 0]) ** 2
        other += (ys - centres[:, n, None, 1]) ** 2
        np.copyto(nearest, n, where=other < apart)
        np.minimum(apart, other, out=apart)
    return nearest, apart


def best_of(places: Floats, weights: Floats, numbers: Real) -> tuple[Floats, Whole]:
    """Cluster each set of places once per restart; return the tightest: sets × k × 2, sets × things.

    ``numbers``: sets × restarts × k. Of equally tight ones the first.
    """
    sets, restarts, k = numbers.shape
    many, weighing = np.repeat(places, restarts, axis=0), np.repeat(weights, restarts, axis=0)
    centres, nearest, spread = settle(many, weighing, seeds(many, weighing, numbers.reshape(-1, k)))
    best = spread.reshape(sets, restarts).argmin(axis=1) + np.arange(sets) * restarts
    return centres[best], nearest[best]


def settle_many(places: Floats, centres: Floats, steps: int) -> tuple[Floats, Whole]:
    """The same as :func:`settle` for one set with many centres and equal weights."""
    nearest = nearest_of_many(places, centres)
    for _ in range(steps):
        centres, _ = middles_of_many(places, nearest, centres)
        before, nearest = nearest, nearest_of_many(places, centres)
        if np.array_equal(before, nearest):
            break
    return centres, nearest


def middles_of_many(places: Floats, nearest: Whole, centres: Floats) -> tuple[Floats, Whole]:
    """Return the mean of what is nearest to each centre, or the centre itself, and how much that is."""
    sizes = np.bincount(nearest, minlength=len(centres))
    sums = [np.bincount(nearest, places[:, axis], len(centres)) for axis in (0, 1)]
    means = np.stack(sums, axis=1) / np.maximum(sizes, 1)[:, None]
    return np.where(sizes[:, None] > 0, means, centres).astype(places.dtype), sizes


def nearest_of_many(places: Floats, centres: Floats) -> Whole:
    """Return the nearest centre of each, by |c|²/2 − p·c."""
    half = (centres * centres).sum(axis=1) / 2
    nearest = np.empty(len(places), np.int64)
    for start in range(0, len(places), TOGETHER):
        part = slice(start, start + TOGETHER)
        apart = places[part] @ -centres.T
        apart += half
        nearest[part] = apart.argmin(axis=1)
    return nearest


def spread(places: Floats, nearest: Whole, centres: Floats) -> float:
    """Return the sum of squared distances to the nearest centre."""
    return float(((places - centres[nearest]) ** 2).sum())


def distances(places: Floats) -> Floats:
    """Return runs × things × things."""
    apart = (places[:, :, None, 0] - places[:, None, :, 0]) ** 2
    apart += (places[:, :, None, 1] - places[:, None, :, 1]) ** 2
    return np.sqrt(apart, out=apart)


def silhouettes(apart: Floats, nearest: Whole, k: int) -> Real:
    """Return the mean silhouette per run, unweighted; alone in a cluster counts 0 (Rousseeuw 1987).

    ``apart``: :func:`distances`. EMPTY where a cluster is.
    """
    members = (nearest[:, :, None] == np.arange(k)).astype(apart.dtype)
    sizes = members.sum(axis=1)
    sums = apart @ members
    size = np.take_along_axis(sizes, nearest, axis=1)
    within = np.take_along_axis(sums, nearest[:, :, None], axis=2)[:, :, 0] / np.maximum(size - 1, 1)
    others = np.where(members > 0, np.inf, sums / np.maximum(sizes, 1)[:, None, :])
    without = others.min(axis=2)
    larger = np.maximum(within, without)
    counts = (size > 1) & (larger > 0) & np.isfinite(larger)
    single = np.where(counts, (without - within) / np.where(counts, larger, 1), 0.0)
    means = single.mean(axis=1, dtype=np.float64)
    return np.where((sizes > 0).all(axis=1), means, EMPTY)
