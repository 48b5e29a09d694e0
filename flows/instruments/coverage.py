"""Coverage: phase × level, twelve cells; and how much is done alone, how much together."""

from collections.abc import Callable, Iterable, Mapping
from typing import get_args

from flows.instruments.small import shown_cells
from storage.models import Level, Phase
from storage.structure import Done

PHASES: tuple[str, ...] = get_args(Phase)
LEVELS: tuple[str, ...] = get_args(Level)
CELLS = tuple(f"{phase}/{level}" for phase in PHASES for level in LEVELS)


def coverage(acts: Iterable[Done]) -> dict[str, int]:
    """Return how many acts each of the twelve cells holds."""
    found = dict.fromkeys(CELLS, 0)
    for act in acts:
        found[cell(act)] += act.acts
    return found


def cell(act: Done) -> str:
    """Return the cell of an act."""
    return f"{act.phase}/{act.level}"


def split(
    acts: Iterable[Done], by: Callable[[Done], str], cells: Iterable[str], least: int
) -> Mapping[str, tuple[int, int]]:
    """Return (acts, people) of the cells of a split that may be published; hidden ones are left out."""
    behind: dict[str, set[int]] = {one: set() for one in cells}
    counts = dict.fromkeys(behind, 0)
    for act in acts:
        behind[by(act)].add(act.person)
        counts[by(act)] += act.acts
    shown = shown_cells(behind, least)
    return {one: (counts[one], len(behind[one])) for one in behind if one in shown}
