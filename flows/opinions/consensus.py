"""What all groups, or all people, agree on."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from flows.opinions.answers import Whole
from flows.opinions.components import Mask, Real
from flows.opinions.tallies import Tally

SIGNIFICANT = 1.2816
"""z of a one-sided test at 90 %."""
MOST = 5
"""Statements of each kind that are named."""

Direction = Literal["agree", "disagree"]


@dataclass(frozen=True)
class Shared:
    """A statement that most people agree (or disagree) with: of ``answers``, ``people`` did.

    ``part`` is (people + 1)/(answers + 2), ``z`` how surely that is more than half.
    """

    statement: int
    direction: Direction
    people: int
    answers: int
    part: float
    z: float


def part(said: Whole, answers: Whole) -> Real:
    """Return (said + 1)/(answers + 2), the share with one imagined answer each way."""
    found: Real = (said + 1) / (answers + 2)
    return found


def z_of_half(said: Whole, answers: Whole) -> Real:
    """Return 2√(n + 1) · ((a + 1)/(n + 1) − ½): how surely more than half said so."""
    found: Real = 2 * np.sqrt(answers + 1) * ((said + 1) / (answers + 1) - 0.5)
    return found


def group_informed(groups: Tally) -> Real:
    """Return Π over groups of (A + 1)/(S + 2) per statement: high only where no group is against."""
    product: Real = part(groups.agrees, groups.answers).prod(axis=0)
    return product


def overall(everybody: Tally, statements: Whole, excluded: Mask) -> tuple[Shared, ...]:
    """Return what more than half agree or disagree with, significantly: by part · z, five of each at most."""
    return (
        *_shared(everybody, everybody.agrees, "agree", statements, excluded),
        *_shared(everybody, everybody.disagrees, "disagree", statements, excluded),
    )


def _shared(
    everybody: Tally, said: Whole, direction: Direction, statements: Whole, excluded: Mask
) -> list[Shared]:
    parts, zs = part(said, everybody.answers), z_of_half(said, everybody.answers)
    passing = np.flatnonzero((parts > 0.5) & (zs > SIGNIFICANT) & ~excluded)
    order = passing[np.argsort(-(parts * zs)[passing], kind="stable")]
    return [
        Shared(
            int(statements[n]),
            direction,
            int(said[n]),
            int(everybody.answers[n]),
            float(parts[n]),
            float(zs[n]),
        )
        for n in order[:MOST]
    ]
