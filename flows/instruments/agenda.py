"""Who set the agenda: which roles brought ideas, votes and barriers."""

from collections.abc import Iterable

from flows.instruments.small import pooled_cells
from storage.structure import Brought

WHAT = ("proposal", "vote", "barrier")


def agenda(brought: Iterable[Brought], least: int) -> dict[str, dict[str, tuple[int, int]]]:
    """Return, of each kind of thing, (things, people) by role; roles behind which too few stand are pooled."""
    found: dict[str, dict[str, list[int]]] = {}
    for one in brought:
        found.setdefault(one.what, {}).setdefault(one.role, []).append(one.person)
    return {what: pooled_cells(found[what], least) for what in WHAT if what in found}
