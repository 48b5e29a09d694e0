"""Which statement to show next: those that many agree with, that split people, and that few have seen yet."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

import numpy as np

from flows.opinions.components import Mask, Real
from flows.opinions.tallies import Tally

META: Final = 49.0
"""Priority of a statement about the person who answers."""
UNSEEN: Final = float((0.25 * 9) ** 2)
"""Priority of a statement that nobody has answered yet: the formula with nothing but zeros."""


def priorities(seen: Tally, extremities: Real, meta: Mask) -> Real:
    """Return the weight of each statement in the draw, from the answers of grouped people.

    importance = (1 − (P+1)/(S+2)) · (E+1) · (A+1)/(S+2); priority = (importance · (1 + 8·2^(−S/5)))².
    """
    total = seen.answers + 2
    importance = (1 - (seen.passes + 1) / total) * (extremities + 1) * (seen.agrees + 1) / total
    return np.where(meta, META, (importance * (1 + 8 * np.exp2(-seen.answers / 5))) ** 2)


def next_statement(
    open_: Iterable[int], answered: Collection[int], priority: Mapping[int, float], number: float
) -> int | None:
    """Draw one of the open statements that a person hasn't answered, in proportion to its priority.

    ``open_``: ids, none that is folded or moderated out. ``number``: drawn from [0, 1), handed in. A statement
    without a priority is new. None when nothing is left.
    """
    left = sorted(set(open_) - set(answered))
    if not left:
        return None
    weights = np.array([priority.get(one, UNSEEN) for one in left])
    reach = np.cumsum(weights)
    place = int(np.searchsorted(reach, number * reach[-1], side="right"))
    return left[min(place, len(left) - 1)]
