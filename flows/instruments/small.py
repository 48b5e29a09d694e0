"""Small numbers, one mechanism for all: a number is published with its n and how it was computed, or not at all.

What is published must not give back, by any subtraction, what is not. Thresholds are a group's rules, at least 3 in
the chat and 5 in exports and splits: they may be raised, never lowered.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from flows.rules import Rules

IN_CHAT = 3
IN_SPLITS = 5

Key = TypeVar("Key", bound=Hashable)
Crowd = Mapping[str, int]
"""How many people gave which answer."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that may be published: of how many answers (n), and how it was computed, in words."""

    value: float
    n: int
    computed: str


def in_chat(rules: Rules) -> int:
    """Return from how many answers *useful*, felt influence and what changed are shown."""
    return max(rules.shown_from, IN_CHAT)


def in_splits(rules: Rules) -> int:
    """Return from how many people other answers about oneself, and any cell of a split, are shown."""
    return max(rules.split_from, IN_SPLITS)


def number(value: float, n: int, least: int, computed: str) -> Number | None:
    """Return a number with all that belongs to it, None if fewer than ``least`` stand behind it."""
    return Number(value, n, computed) if n >= least else None


def none_or_enough(people: int, least: int) -> bool:
    """Return whether a number that takes in so many hidden people tells about nobody in particular."""
    return people == 0 or people >= least


def tells(crowd: Crowd, least: int) -> bool:
    """Return whether answers tell about somebody: too few gave them, or all of them the same one."""
    n = _size(crowd)
    return not none_or_enough(n, least) or (n > 0 and max(crowd.values()) == n)


def shown_parts(parts: Mapping[Key, Crowd], least: int) -> frozenset[Key]:
    """Return the parts of a crowd that may be published beside the whole of it.

    Parts that tell about somebody are hidden, then the smallest others, until what the shown ones leave of the
    whole tells about nobody. A part without anybody is shown: it hides none. If nothing helps, none is shown.
    """
    hidden = {key for key, crowd in parts.items() if tells(crowd, least)}
    by_size = sorted(
        (key for key in parts if _size(parts[key])), key=lambda key: (_size(parts[key]), str(key))
    )
    while hidden and tells(_together(parts[key] for key in hidden), least):
        following = next((key for key in by_size if key not in hidden), None)
        if following is None:
            return frozenset()
        hidden.add(following)
    return frozenset(key for key in parts if key not in hidden)


def _size(crowd: Crowd) -> int:
    return sum(crowd.values())


def _together(crowds: Iterable[Crowd]) -> dict[str, int]:
    whole: dict[str, int] = defaultdict(int)
    for crowd in crowds:
        for answer, n in crowd.items():
            whole[answer] += n
    return whole


def shown_cells(behind: Mapping[Key, Collection[int]], least: int) -> frozenset[Key]:
    """Return the cells of a split whose numbers may be published: ``behind`` leads to the people of each.

    A cell of too few is hidden, then the smallest others, until all that is hidden is of nobody or of enough. An
    empty cell is shown, unless nothing helps: then none is, for the zeros would tell what stands in the others.
    """
    hidden = {key for key, people in behind.items() if not none_or_enough(len(set(people)), least)}
    by_size = sorted(
        (key for key in behind if behind[key]), key=lambda key: (len(set(behind[key])), str(key))
    )
    while hidden and not none_or_enough(len({p for key in hidden for p in behind[key]}), least):
        following = next((key for key in by_size if key not in hidden), None)
        if following is None:
            return frozenset()
        hidden.add(following)
    return frozenset(key for key in behind if key not in hidden)


def pooled_cells(things: Mapping[str, Sequence[int]], least: int) -> dict[str, tuple[int, int]]:
    """Return (things, people) of each cell; too small ones are added up as ``pooled``.

    ``things`` leads to the person of each thing. Empty where even all together are too few.
    """
    shown = shown_cells(things, least)
    rest = [person for key, people in things.items() if key not in shown for person in people]
    cells = {key: things[key] for key in things if key in shown} | ({"pooled": rest} if rest else {})
    if rest and not none_or_enough(len(set(rest)), least):
        return {}
    return {key: (len(people), len(set(people))) for key, people in cells.items()}
