"""Counting agree, disagree and all answers per statement, for everybody or per group."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from flows.opinions.answers import AGREE, DISAGREE, MISSING, Bytes, Sheet, Whole


@dataclass(frozen=True)
class Tally:
    """Whole numbers by statement (and group, as the first axis): S = A + D + passes."""

    agrees: Whole
    disagrees: Whole
    answers: Whole

    @property
    def passes(self) -> Whole:
        return self.answers - self.agrees - self.disagrees

    def over_groups(self) -> "Tally":
        """Return one tally of all groups together."""
        return Tally(self.agrees.sum(axis=0), self.disagrees.sum(axis=0), self.answers.sum(axis=0))


def tally(sheet: Sheet, chosen: Whole | None = None) -> Tally:
    """Count the answers of everybody, or of the chosen rows."""
    total = np.zeros((3, sheet.shape[1]), np.int64)
    for _, block in sheet.blocks(chosen):
        total[0] += _ticks(block == AGREE)
        total[1] += _ticks(block == DISAGREE)
        total[2] += _ticks(block != MISSING)
    return Tally(*total)


def tally_groups(sheet: Sheet, group_of: Whole, groups: int) -> Tally:
    """Count per group; ``group_of`` holds a group for each row, −1 for who is in none."""
    parts = [tally(sheet, np.flatnonzero(group_of == group)) for group in range(groups)]
    shape = (groups, sheet.shape[1])
    return Tally(
        np.array([one.agrees for one in parts], np.int64).reshape(shape),
        np.array([one.disagrees for one in parts], np.int64).reshape(shape),
        np.array([one.answers for one in parts], np.int64).reshape(shape),
    )


def _ticks(cells: npt.NDArray[np.bool_]) -> Whole:
    """Sum columns. Adding 255 rows at a time stays within a byte, and bytes add fast."""
    ones: Bytes = cells.view(np.int8)
    whole = len(ones) // 255 * 255
    packed = ones[:whole].reshape(-1, 255, ones.shape[1]).view(np.uint8).sum(axis=1, dtype=np.uint8)
    counted: Whole = packed.sum(axis=0, dtype=np.int64) + ones[whole:].sum(axis=0, dtype=np.int64)
    return counted
