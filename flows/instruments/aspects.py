"""Idea against practice: eight aspects of doing things together, how much each matters, how much it happened here.

An aspect stands in the locales as ``aspect-<id>``. Our own wording; a changed one is a new id and version.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean

from flows.instruments.question import Question
from flows.instruments.small import Crowd, in_splits

VERSION = 1
ASPECTS = ("start", "decide", "skills", "time", "trust", "open", "better", "learn")
SCALE = ("1", "2", "3", "4", "5")
TELLING = ("decide", "skills")
"""Asked in the first sitting: whether people decide together, and whether what they can do is used."""
TOP = "top-three"
TOPS = tuple("+".join(three) for three in combinations(ASPECTS, 3))
"""Every choice of three; in the order of asking, so that one choice has one name."""
QUESTIONS = (
    Question(TOP, "reflection", TOPS, {"end": 7}, in_splits, VERSION),
    *(
        Question(f"{aspect}-{side}", "reflection", SCALE, {"end": 7}, in_splits, VERSION)
        for aspect in ASPECTS
        for side in ("matters", "happened")
    ),
)
ITEMS = (
    TOP,
    *(
        f"{aspect}-{side}"
        for aspect in (*TELLING, *(one for one in ASPECTS if one not in TELLING))
        for side in ("matters", "happened")
    ),
)
"""In which order people are asked: the three first, then the two sides of each aspect, the most telling first."""


@dataclass(frozen=True, slots=True)
class Aspect:
    """How much an aspect matters and how much of it happened, 1 to 5, on the means of ``n`` answers at least."""

    aspect: str
    matters: float
    happened: float
    n: int

    @property
    def gap(self) -> float:
        """How far practice stays behind the idea; below 0: ahead of it."""
        return self.matters - self.happened


def aspects(counts: Mapping[str, Crowd]) -> tuple[Aspect, ...]:
    """Return the aspects of which both sides are told: ``counts`` leads from item to answers."""
    found = (
        (aspect, counts.get(f"{aspect}-matters"), counts.get(f"{aspect}-happened")) for aspect in ASPECTS
    )
    return tuple(
        Aspect(aspect, mean(matters), mean(happened), min(sum(matters.values()), sum(happened.values())))
        for aspect, matters, happened in found
        if matters and happened
    )


def mean(crowd: Crowd) -> float:
    """Return the mean of answers on a scale."""
    return fmean(int(value) for value, n in crowd.items() for _ in range(n))


def own_first(items: Sequence[str], known: Mapping[str, str]) -> list[str]:
    """Return items in the order in which to ask somebody: after the first sitting what they chose as their three."""
    chosen = known.get(TOP, "").split("+")
    first = [item for item in items if item == TOP or item.partition("-")[0] in TELLING]
    rest = [item for item in items if item not in first]
    return [*first, *sorted(rest, key=lambda item: item.partition("-")[0] not in chosen)]


def three_of(aspects: Iterable[str]) -> str:
    """Return three aspects as an answer."""
    chosen = set(aspects)
    return "+".join(aspect for aspect in ASPECTS if aspect in chosen)


def top_three(chosen: Crowd) -> frozenset[str]:
    """Return the three aspects that most of a role chose; equal ones in the order of asking."""
    counts = {
        aspect: sum(n for three, n in chosen.items() if aspect in three.split("+")) for aspect in ASPECTS
    }
    most = sorted(ASPECTS, key=lambda aspect: -counts[aspect])
    return frozenset(aspect for aspect in most[:3] if counts[aspect])


def divergence(tops: Sequence[frozenset[str]]) -> float | None:
    """Return how far roles' top threes lie apart: 1 − mean pairwise Jaccard; None of fewer than two roles."""
    alike = [len(one & other) / len(one | other) for one, other in combinations(tops, 2) if one | other]
    return 1 - fmean(alike) if alike else None
