"""What a count comes to: the same shape for every method, complete enough to tell it and to check it."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, JsonValue, NonNegativeInt

Step = Literal["fewer-concerns", "lower-cost", "more-votes", "lot", "waits"]


class Told(BaseModel):
    """A sentence: a message key and what fills it. ``option`` and ``other`` hold ids; a face puts words there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    args: dict[str, str | int] = {}


class Lot(BaseModel):
    """A published draw that anybody can repeat.

    Each option has its place on the ballot, from 1. SHA-256 of ``seed:place``, the lowest goes first; the seed
    is SHA-256 of ``record_hash:public_value``, hex.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    record_hash: str
    public_value: str
    seed: str
    order: tuple[str, ...]


class Tie(BaseModel):
    """Options that the method's own rule can't tell apart, and what did."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at: str
    """``winner``, ``round 2``, ``purchase 3``."""
    tied: tuple[str, ...]
    settled_by: Step
    first: tuple[str, ...]
    """Who went first; all that are still tied where it waits for a lot."""
    lot: Lot | None = None


class Result(BaseModel):
    """A result with everything needed to tell it and to check it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    method: str
    parameters: dict[str, JsonValue]
    taking_part: NonNegativeInt | None
    voted: NonNegativeInt
    """Ballots that say something."""
    abstained: NonNegativeInt
    """Ballots that say nothing."""
    did_not_vote: NonNegativeInt | None
    winners: tuple[str, ...]
    """Ids, in the order in which the method takes them; none if nothing goes ahead; all that a lot waits for."""
    ties: tuple[Tie, ...] = ()
    margin: NonNegativeInt | None
    """Fewest people who, by another ballot of theirs, take its lead or its passing away (or give it); 0: level."""
    margin_unknown: str | None = None
    """Why there is no margin: a message key."""
    tally: dict[str, JsonValue]
    why: tuple[Told, Told]
    """Two sentences: how it came out so, and how close it was."""

    @property
    def valid(self) -> int:
        return self.voted + self.abstained

    @property
    def waits(self) -> bool:
        """A lot must decide, and its public value isn't fixed yet."""
        return any(tie.settled_by == "waits" for tie in self.ties)
