"""What people of each role did: acts and minutes; nobody's act is counted as another role's."""

from collections.abc import Iterable
from typing import NamedTuple, get_args

from flows.instruments.small import none_or_enough, shown_cells
from storage.models import Role
from storage.structure import Done

ROLES: tuple[Role, ...] = get_args(Role)
POOLED = "pooled"


class Given(NamedTuple):
    """What people of one role gave."""

    people: int
    acts: int
    minutes: int
    timed: int
    """How many of the acts say their minutes."""


def by_role(acts: Iterable[Done], least: int = 1) -> dict[str, Given]:
    """Return what each role gave; roles behind which fewer than ``least`` stand are pooled.

    Empty where even those pooled are too few, or where all are in the pool.
    """
    parts: dict[str, list[Done]] = {}
    for act in acts:
        parts.setdefault(act.role, []).append(act)
    shown = shown_cells({role: {act.person for act in part} for role, part in parts.items()}, least)
    told = {role: _sum(parts[role]) for role in ROLES if role in shown}
    rest = _sum([act for role, part in parts.items() if role not in shown for act in part])
    if not told or not none_or_enough(rest.people, least):
        return {}
    return told | ({POOLED: rest} if rest.people else {})


def _sum(acts: list[Done]) -> Given:
    return Given(
        len({act.person for act in acts}),
        sum(act.acts for act in acts),
        sum(act.minutes for act in acts),
        sum(act.timed for act in acts),
    )
