"""Principal components of answers, and where people and statements lie on them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from flows.opinions.answers import MISSING, Bytes, Sheet, Whole
from flows.opinions.tallies import Tally

Real = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
SMALLEST = 1e-12
"""A component with less than this part of the largest one's variance is rounding, and is 0 everywhere."""
TOGETHER = 2550
"""Rows multiplied together."""


@dataclass(frozen=True)
class Components:
    """``means``: C; ``axes``: 2 × C, of length 1 (or 0, where nothing varies); ``variances``: 2."""

    means: Real
    axes: Real
    variances: Real


def means(tally: Tally, ignored: Mask) -> Real:
    """Return the mean answer per statement over those who answered; 0 where it is ignored or nobody did."""
    found: Real = (tally.agrees - tally.disagrees) / np.maximum(tally.answers, 1)
    return np.where(ignored, 0.0, found)


def centred(block: Bytes, mu: Real, ignored: Mask) -> Real:
    """Return answers minus the mean; 0 where there is none, or where the statement is ignored."""
    shifted = block.astype(np.float64)
    shifted -= mu
    shifted *= block != MISSING
    if ignored.any():
        shifted[:, ignored] = 0.0
    return shifted


def scatter(sheet: Sheet, chosen: Whole, mu: Real, ignored: Mask) -> Real:
    """Return C × C: over the chosen rows, the sum of products of centred answers."""
    total = np.zeros((sheet.shape[1], sheet.shape[1]))
    room = np.empty((min(len(chosen), TOGETHER), sheet.shape[1]))
    for start in range(0, len(chosen), TOGETHER):
        rows = chosen[start : start + TOGETHER]
        for place, block in sheet.blocks(rows):
            room[place] = centred(block, mu, ignored)
        filled = room[: len(rows)]
        total += filled.T @ filled
    return total


def components(sheet: Sheet, mu: Real, ignored: Mask) -> Components:
    """Return the two main components, unscaled; missing answers take the mean.

    Exact: eigenvectors of the scatter matrix. Signs are fixed: each axis' largest loading is positive.
    """
    return main_components(scatter(sheet, np.arange(sheet.shape[0]), mu, ignored), mu)


def main_components(scatter: Real, mu: Real) -> Components:
    """Return the two main axes of a scatter matrix (C × C)."""
    axes, variances = np.zeros((2, len(scatter))), np.zeros(2)
    if len(scatter):
        values, vectors = np.linalg.eigh(scatter)
        kept = [n for n in (-1, -2) if len(values) >= -n and values[n] > SMALLEST * max(values[-1], 1e-300)]
        for n in kept:
            axes[-n - 1], variances[-n - 1] = signed(vectors[:, n]), values[n]
    return Components(mu, axes, variances)


def signed(axis: Real) -> Real:
    """Return the axis with its largest loading positive; of equal ones, the first decides."""
    sizes = np.abs(axis)
    first = int(np.argmax(sizes > sizes.max() * (1 - 1e-9)))
    return -axis if axis[first] < 0 else axis


def stretch(sheet: Sheet, ignored: Mask) -> Real:
    """Return √(C / max(n, 1)) per person, which moves people with few answers away from the middle.

    An ignored statement is a column of 0 for everybody, so everybody counts as having answered it.
    """
    counts = sheet.counts.copy()
    if ignored.any():
        for place, block in sheet.blocks():
            counts[place] += (block[:, ignored] == MISSING).sum(axis=1)
    lengths: Real = np.sqrt(sheet.shape[1] / np.maximum(counts, 1))
    return lengths


def place_people(sheet: Sheet, found: Components, ignored: Mask) -> Real:
    """Return people × 2: z = √(C / max(n, 1)) · Σ over answered statements of (x − mean) · loading."""
    positions = np.empty((sheet.shape[0], 2))
    for place, block in sheet.blocks():
        positions[place] = centred(block, found.means, ignored) @ found.axes.T
    positions *= stretch(sheet, ignored)[:, None]
    return positions


def place_statements(found: Components) -> Real:
    """Return statements × 2: where somebody would lie who agreed with that statement only."""
    lying: Real = (np.sqrt(len(found.means)) * (1 - found.means) * found.axes).T
    return lying


def extremity(positions: Real) -> Real:
    """Return the distance of each statement from the middle."""
    distance: Real = np.hypot(positions[:, 0], positions[:, 1])
    return distance
