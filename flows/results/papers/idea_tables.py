"""The rows of ideas, what worries people in them and how they ended."""

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from flows.results.papers.published import Folded, Published, Words


class ProposalRow(Published):
    """An idea."""

    TABLE, KEY, FREE_TEXT = "proposals", ("proposal",), True
    REFERS: ClassVar[dict[str, str]] = {"replaced_by": "proposals"}
    proposal: int = Field(ge=1)
    text: str | None = None
    words: Words
    folded: Folded | None = None
    language: str
    posted: date
    decided: date | None = None
    state: Literal["open", "ahead", "not_ahead", "withdrawn", "retired"]
    replaced_by: int | None = None
    not_with: str | None = None
    knowledge: str | None = None


class ConcernRow(Published):
    """What somebody worries about in an idea."""

    TABLE, KEY, FREE_TEXT = "concerns", ("concern",), True
    REFERS: ClassVar[dict[str, str]] = {"proposal": "proposals"}
    concern: int = Field(ge=1)
    proposal: int
    reason: Literal["money", "safety", "who", "unfair", "other"] | None = None
    text: str | None = None
    words: Words
    folded: Folded | None = None
    raised: date
    state: Literal["open", "answered"]


class DecisionRow(Published):
    """How an idea ended; its tally from 5 ballots on."""

    TABLE, KEY = "decisions", ("proposal",)
    REFERS: ClassVar[dict[str, str]] = {"proposal": "proposals"}
    proposal: int
    decided: date
    method: str
    outcome: Literal["ahead", "not_ahead"]
    reason: str | None = None
    tally: Literal["published", "fewer than 5 ballots"]
    ballots: int | None = Field(default=None, ge=0)
    taking_part: int | None = Field(default=None, ge=0)
    needed: int | None = Field(default=None, ge=0)
    threshold_percent: int | None = Field(default=None, ge=0, le=100)
    percent: int | None = Field(default=None, ge=0, le=100)
    margin: int | None = Field(default=None, ge=0)


class TallyRow(Published):
    """How many chose what in one decision."""

    TABLE, KEY = "tallies", ("proposal", "choice")
    REFERS: ClassVar[dict[str, str]] = {"proposal": "decisions"}
    proposal: int
    choice: Literal["support", "fine", "concern", "not_mine"]
    ballots: int = Field(ge=0)
