"""The corners around a group, for a chart."""

from collections.abc import Sequence

import numpy as np

from flows.opinions.components import Real

Place = tuple[float, float]
MANY = 64


def hull(places: Real) -> tuple[Place, ...]:
    """Return the corners of the convex hull, counter-clockwise from the leftmost (Andrew's monotone chain)."""
    corners = sorted({(float(x), float(y)) for x, y in _outer(places)})
    if len(corners) < 3:
        return tuple(corners)
    lower, upper = _chain(corners), _chain(corners[::-1])
    return (*lower[:-1], *upper[:-1])


def _outer(places: Real) -> Real:
    """Drop who lies inside the polygon of those farthest out in sixteen directions: the hull stays the same."""
    if len(places) <= MANY:
        return places
    angles = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    farthest = (np.stack([np.cos(angles), np.sin(angles)], axis=1) @ places.T).argmax(axis=1)
    outer = np.zeros(len(places), bool)
    outer[farthest] = True
    for one, other in zip(places[farthest], places[np.roll(farthest, -1)], strict=True):
        across, along = other - one
        outer |= across * (places[:, 1] - one[1]) - along * (places[:, 0] - one[0]) < 0
    return places[outer]


def _chain(corners: Sequence[Place]) -> list[Place]:
    chain: list[Place] = []
    for corner in corners:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], corner) <= 0:
            chain.pop()
        chain.append(corner)
    return chain


def _turn(a: Place, b: Place, c: Place) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
