"""What charts may know of a campaign's opinion maps."""

from typing import Literal

from pydantic import Field

from flows.results.fact import Fact


class StandsSeen(Fact):
    """Of ``answers`` to a statement, ``people`` agreed (or disagreed)."""

    words: str
    direction: Literal["agree", "disagree"]
    people: int = Field(ge=0)
    answers: int = Field(ge=0)


class GroupSeen(Fact):
    """People who answer alike; ``corners`` around them, each way from 0 to 1."""

    people: int = Field(ge=1)
    stands_for: tuple[StandsSeen, ...] = ()
    corners: tuple[tuple[float, float], ...] = ()


class StatementSeen(Fact):
    """How everybody answered a statement."""

    words: str
    agrees: int = Field(ge=0)
    disagrees: int = Field(ge=0)
    passes: int = Field(ge=0)

    @property
    def answers(self) -> int:
        """Return how many answered it."""
        return self.agrees + self.disagrees + self.passes


class DotSeen(Fact):
    """``n`` people of a group who lie at one place, each way from 0 to 1."""

    x: float
    y: float
    group: int = Field(ge=0)
    n: int = Field(ge=1)


class MapSeen(Fact):
    """One opinion map. Groups and dots are there only where groups are stable."""

    number: int
    question: str
    people: int = Field(ge=0)
    answers: int = Field(ge=0)
    groups: tuple[GroupSeen, ...] = ()
    shared: tuple[StandsSeen, ...] = ()
    statements: tuple[StatementSeen, ...] = ()
    dots: tuple[DotSeen, ...] = ()
    folded: str | None = None
