"""How far two groupings of the same people agree (Hubert and Arabie 1985)."""

import numpy as np

from flows.opinions.answers import Whole
from flows.opinions.components import Real


def adjusted_rand(one: Whole, other: Whole) -> float:
    """Return the adjusted Rand index: 1 for the same grouping, about 0 for chance. Labels are 0, 1, …"""
    if len(one) != len(other):
        raise ValueError("the groupings are of different people")
    if not len(one):
        return 1.0
    width = int(other.max()) + 1
    table = np.bincount(one * width + other, minlength=(int(one.max()) + 1) * width).reshape(-1, width)
    return float(_index(table[None].astype(np.float64))[0])


def mean_agreement(labels: Whole, k: int) -> float:
    """Return the mean adjusted Rand index over all pairs of runs; ``labels``: runs × people, below k."""
    runs = len(labels)
    members = (labels[:, None, :] == np.arange(k)[:, None]).astype(np.float64).reshape(runs * k, -1)
    tables = (members @ members.T).reshape(runs, k, runs, k).transpose(0, 2, 1, 3)
    first, second = np.triu_indices(runs, 1)
    return float(_index(tables[first, second]).mean())


def _index(tables: Real) -> Real:
    def pairs(counts: Real) -> Real:
        found: Real = counts * (counts - 1) / 2
        return found

    together = pairs(tables).sum(axis=(1, 2))
    rows, columns = pairs(tables.sum(axis=2)).sum(axis=1), pairs(tables.sum(axis=1)).sum(axis=1)
    total = np.maximum(pairs(tables.sum(axis=(1, 2))), 1)
    chance, most = rows * columns / total, (rows + columns) / 2
    same = most == chance
    return np.where(same, 1.0, (together - chance) / np.where(same, 1, most - chance))
