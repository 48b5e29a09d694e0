"""Equality: how many of those who take part ever spoke, proposed, voted, did something. Told in plain words.

How unevenly acts are spread is computed as a Gini coefficient; nobody is named and nobody comes before another.
"""

from collections.abc import Sequence
from typing import Literal

from flows.results.source import Source
from storage import people, structure

Spread = Literal["even", "uneven", "few"]
EVEN, UNEVEN = 0.35, 0.6
FEWEST = 5
"""Among fewer nothing is said about how evenly."""


def gini(acts: Sequence[int]) -> float | None:
    """Return the Gini coefficient of numbers of acts, 0 (all the same) to nearly 1; None of nothing."""
    total, n = sum(acts), len(acts)
    if not total:
        return None
    weighted = sum(place * one for place, one in enumerate(sorted(acts), 1))
    return 2 * weighted / (n * total) - (n + 1) / n


def spread(coefficient: float) -> Spread:
    """Return a coefficient in one of three plain words."""
    return "even" if coefficient < EVEN else "uneven" if coefficient < UNEVEN else "few"


def shares(source: Source, campaign: int) -> dict[str, int]:
    """Return how many took part in each way at least once; votes only while ballots say whose they are."""
    parted = structure.parted(source.db, campaign)
    ways = [how for how in structure.HOW if how != "voted" or not parted]
    return {how: structure.how_many(source.db, campaign, how) for how in ways}


def acts_of_each(source: Source, campaign: int, *, published: bool) -> list[int]:
    """Return how many acts each of those who take part did, 0 included, in an order that tells nothing."""
    counts = dict.fromkeys(people.participants(source.db, campaign), 0)
    for act in structure.done(source.db, campaign, published=published):
        if act.person in counts:
            counts[act.person] += act.acts
    return sorted(counts.values())
