"""What charts may know of measures: gaps, aspects, voices, coverage, power, the way to practice."""

from typing import Literal

from pydantic import Field

from flows.results.fact import Fact
from storage.models import Phase


class GapSeen(Fact):
    """What officials expected of an item, of 10 people, and how many in a hundred said so, of ``n`` who answered."""

    item: str
    expected: float = Field(ge=0, le=10)
    officials: int = Field(ge=1)
    reported: float = Field(ge=0, le=100)
    n: int = Field(ge=1)
    marked: int = 0


class AspectSeen(Fact):
    """How much an aspect matters to a role (``all``: to everybody) and how much of it happened, 1 to 5."""

    role: str
    aspect: str
    matters: float = Field(ge=1, le=5)
    happened: float = Field(ge=1, le=5)
    n: int = Field(ge=1)


class VoiceSeen(Fact):
    """What a voice says to a question: a mean of 1 to 5 by ``n``."""

    asked: str
    voice: Literal["users", "employees"]
    mean: float = Field(ge=1, le=5)
    n: int = Field(ge=1)


class CellSeen(Fact):
    """How many acts fall on a phase and a level; None where that may not be told."""

    phase: Phase
    level: Literal["individual", "group", "collective"]
    acts: int | None = Field(ge=0)


class PowerSeen(Fact):
    """Residents' share of decisions and of contributions, 0 to 1, and of how many each; None: not told."""

    decides: float = Field(ge=0, le=1)
    contributes: float | None = Field(ge=0, le=1)
    decisions: int = Field(ge=0)
    contributions: int = Field(ge=0)


class StepSeen(Fact):
    """How many things came so far on the way from idea to practice."""

    step: Literal["said", "decided", "ahead", "steps", "done", "acts", "rules"]
    n: int = Field(ge=0)
