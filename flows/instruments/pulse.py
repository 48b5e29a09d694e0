"""The pulse: what people do anyway, for others and together. Four sectors, our own wording, no figure to compare with.

A statement stands in the locales as ``pulse-<item>``, in the first person: residents say how often it is true of
them, officials guess how many will say *often*. Ids and wording belong to a version; a changed one is a new id.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Literal

from flows.instruments.question import Question
from flows.instruments.small import in_splits

Sector = Literal["safety", "environment", "health", "care"]
Level = Literal["individual", "collective"]

VERSION = 1
VALUES: Mapping[str, int] = {"often": 100, "sometimes": 50, "never": 0}
SITTING = 5
"""Most items that one sitting asks."""
FEWEST: Mapping[Sector, int] = {"safety": 3, "environment": 3, "health": 3, "care": 2}
"""Fewest answered items of which a sector is made."""
FEWEST_SECTORS = 2


@dataclass(frozen=True, slots=True)
class Item:
    """One statement."""

    id: str
    sector: Sector
    level: Level = "individual"


ITEMS: tuple[Item, ...] = (
    Item("safety-lookout", "safety"),
    Item("safety-along", "safety"),
    Item("safety-speak", "safety"),
    Item("safety-notice", "safety"),
    Item("safety-together", "safety", "collective"),
    Item("environment-litter", "environment"),
    Item("environment-sort", "environment"),
    Item("environment-car", "environment"),
    Item("environment-green", "environment"),
    Item("environment-together", "environment", "collective"),
    Item("health-move", "health"),
    Item("health-food", "health"),
    Item("health-rest", "health"),
    Item("health-ask", "health"),
    Item("health-together", "health", "collective"),
    Item("care-errand", "care"),
    Item("care-company", "care"),
    Item("care-ill", "care"),
)
BY_ID: Mapping[str, Item] = {item.id: item for item in ITEMS}
SECTORS: tuple[Sector, ...] = ("safety", "environment", "health", "care")
GUESSED: tuple[str, ...] = (
    "environment-litter",
    "safety-notice",
    "care-errand",
    "environment-together",
    "care-company",
    "safety-together",
)
"""What officials guess; asked first, so that it has the most answers."""
ORDER: tuple[str, ...] = (*GUESSED, *(item.id for item in ITEMS if item.id not in GUESSED))
"""In which order people are asked."""
QUESTIONS = tuple(
    Question(item.id, "pulse", tuple(VALUES), {"start": 0, "end": 7}, in_splits, VERSION) for item in ITEMS
)


@dataclass(frozen=True, slots=True)
class Index:
    """The co-production index, 0 to 100; None where too few items were answered."""

    sectors: Mapping[Sector, float | None]
    overall: float | None
    individual: float | None
    collective: float | None


def index(answered: Mapping[str, float]) -> Index:
    """Return the index of one person, or of many: ``answered`` maps items to 0–100, or to their means.

    A sector is the mean of its answered items (at least 3 of 5; care 2 of 3), overall the mean of the sectors
    (at least 2); the fifth item of a sector is the collective one.
    """
    sectors = {sector: _mean(_of(answered, sector), FEWEST[sector]) for sector in SECTORS}
    known = [value for value in sectors.values() if value is not None]
    return Index(
        sectors,
        overall=_mean(known, FEWEST_SECTORS),
        individual=_mean(_at(answered, "individual"), 1),
        collective=_mean(_at(answered, "collective"), 1),
    )


def _of(answered: Mapping[str, float], sector: Sector) -> list[float]:
    return [value for id, value in answered.items() if BY_ID[id].sector == sector]


def _at(answered: Mapping[str, float], level: Level) -> list[float]:
    return [value for id, value in answered.items() if BY_ID[id].level == level]


def _mean(values: Sequence[float], fewest: int) -> float | None:
    return fmean(values) if len(values) >= fewest else None


def statement(item: str) -> str:
    """Return the key of an item's wording."""
    return f"pulse-{item}"
