"""k-means in the plane, many runs side by side. Every random number is handed in.

Arrays are runs × things × 2; weights are runs × things. Seeds by k-means++ (Arthur and Vassilvitskii 2007).
"""

import numpy as np

from flows.opinions.answers import Whole
from flows.opinions.components import Real

STEPS = 50
"""Lloyd steps at most; a few suffice in the plane."""
TOGETHER = 4096
"""Rows of a large set that are looked at together."""


def seeds(places: Real, weights: Real, numbers: Real) -> Real:
    """Return runs × k × 2: each next centre is drawn in proportion to weight × squared distance.

    ``numbers``: runs × k, from [0, 1).
    """
    runs, k = numbers.shape
    centres = np.empty((runs, k, 2))
    far = np.ones(weights.shape)
    every = np.arange(runs)
    for n in range(k):
        reach = np.cumsum(far * weights, axis=1)
        wanted = numbers[:, n, None] * reach[:, -1:]
        chosen = np.minimum((reach <= wanted).sum(axis=1), weights.shape[1] - 1)
        centres[:, n] = places[every, chosen]
        apart = squared(places, centres[:, n : n + 1])[:, :, 0]
        far = apart if n == 0 else np.minimum(far, apart)
    return centres


def squared(places: Real, centres: Real) -> Real:
    """Return runs × things × centres: squared distances."""
    across = places[:, :, None, 0] - centres[:, None, :, 0]
    along = places[:, :, None, 1] - centres[:, None, :, 1]
    across *= across
    along *= along
    across += along
    return across


def settle(places: Real, weights: Real, centres: Real, steps: int = STEPS) -> tuple[Real, Whole]:
    """Move centres to the weighted mean of what is nearest to them, until nothing changes.

    Returns centres and runs × things: the nearest centre of each (of equally near ones the first). A centre
    to which nothing is near stays.
    """
    ks = np.arange(centres.shape[1])
    table = np.concatenate([places, np.ones((*places.shape[:2], 1))], axis=2) * weights[:, :, None]
    nearest = squared(places, centres).argmin(axis=2)
    for _ in range(steps):
        members = (nearest[:, None, :] == ks[:, None]).astype(np.float64)
        sums = members @ table
        held = sums[:, :, 2:] > 0
        centres = np.where(held, sums[:, :, :2] / np.where(held, sums[:, :, 2:], 1), centres)
        before, nearest = nearest, squared(places, centres).argmin(axis=2)
        if np.array_equal(before, nearest):
            break
    return centres, nearest


def spread(places: Real, weights: Real, centres: Real) -> Real:
    """Return the weighted sum of squared distances to the nearest centre, per run."""
    total: Real = (squared(places, centres).min(axis=2) * weights).sum(axis=1)
    return total


def settle_many(places: Real, centres: Real, steps: int) -> tuple[Real, Whole, float]:
    """The same as :func:`settle` for one large set of equal weights, in little memory.

    Returns centres, the nearest of each, and the sum of squared distances.
    """
    nearest, total = _nearest(places, centres)
    for _ in range(steps):
        sizes = np.bincount(nearest, minlength=len(centres))
        sums = [np.bincount(nearest, places[:, axis], len(centres)) for axis in (0, 1)]
        means = np.stack(sums, axis=1) / np.maximum(sizes, 1)[:, None]
        centres = np.where(sizes[:, None] > 0, means, centres)
        before, (nearest, total) = nearest, _nearest(places, centres)
        if np.array_equal(before, nearest):
            break
    return centres, nearest, total


def _nearest(places: Real, centres: Real) -> tuple[Whole, float]:
    half = (centres * centres).sum(axis=1) / 2
    nearest, total = np.empty(len(places), np.int64), float((places * places).sum())
    for start in range(0, len(places), TOGETHER):
        part = slice(start, start + TOGETHER)
        apart = half - places[part] @ centres.T
        nearest[part] = apart.argmin(axis=1)
        total += 2 * float(apart[np.arange(len(apart)), nearest[part]].sum())
    return nearest, total


def best_of(places: Real, weights: Real, numbers: Real) -> tuple[Real, Whole]:
    """Cluster each set of places once per restart; return the tightest: sets × k × 2, sets × things.

    ``numbers``: sets × restarts × k. Of equally tight ones the first.
    """
    sets, restarts, k = numbers.shape
    many = np.repeat(places, restarts, axis=0)
    weighing = np.repeat(weights, restarts, axis=0)
    centres, nearest = settle(many, weighing, seeds(many, weighing, numbers.reshape(-1, k)))
    best = spread(many, weighing, centres).reshape(sets, restarts).argmin(axis=1) + np.arange(sets) * restarts
    return centres[best], nearest[best]


def silhouettes(places: Real, nearest: Whole, k: int) -> Real:
    """Return the mean silhouette per run, unweighted; alone in a cluster counts 0 (Rousseeuw 1987).

    −1 where a cluster is empty or there is only one.
    """
    apart = np.sqrt(squared(places, places))
    members = (nearest[:, :, None] == np.arange(k)).astype(np.float64)
    sizes = members.sum(axis=1)
    sums = apart @ members
    own = nearest[:, :, None]
    size = np.take_along_axis(np.broadcast_to(sizes[:, None, :], sums.shape), own, axis=2)[:, :, 0]
    within = np.take_along_axis(sums, own, axis=2)[:, :, 0] / np.maximum(size - 1, 1)
    others = np.where(members > 0, np.inf, sums / np.maximum(sizes, 1)[:, None, :])
    without = others.min(axis=2)
    larger = np.maximum(within, without)
    counts = (size > 1) & (larger > 0) & np.isfinite(larger)
    single = np.where(counts, (without - within) / np.where(counts, larger, 1), 0.0)
    means = single.mean(axis=1) if places.shape[1] else np.zeros(len(places))
    return np.where((sizes > 0).all(axis=1) & (k > 1), means, -1.0)
