"""What is asked, and what a ballot is: whole numbers only, so that equal ballots are equal and can be merged."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt, model_validator

from flows.rules import DEFAULT, Rules

Kind = Literal["choices", "ticks", "scores", "order", "budget"]
"""How a ballot is filled in: one of a few choices, ticks, a score each, an order, ticks that cost something."""

Completion = Literal["add1", "add1-exhaustive", "none"]

Ballot = tuple[int, ...]
"""One person's ballot; ``ABSTAIN`` says nothing.

choices: the choice's place. ticks and budget: the ticked options' places, ascending. scores: a score for each
option, ``BLANK`` where none was given. order: a rank for each option from 1, 0 where it wasn't ranked.
"""
ABSTAIN: Ballot = ()
BLANK = -1

Said = str | Sequence[str] | Sequence[Sequence[str]] | Mapping[str, int]
"""A ballot as a face or a file says it: a choice; ids; ids in order, equal ones together; id → score."""

MOST_OPTIONS = 5000


class Question(BaseModel):
    """Options in the order in which they stand on the ballot, and the rules of this one decision."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    options: tuple[str, ...] = ()
    """Ids, each once."""
    needed: Annotated[Fraction, Field(ge=0)] = Fraction(0)
    """Quorum: what wins has the support of at least so many people."""
    taking_part: NonNegativeInt | None = None
    """Those who take part when it is decided; None if nobody knows."""
    concerns: tuple[NonNegativeInt, ...] = ()
    """Open concerns of each option: of tied options the one with fewest goes first. Empty if there are none."""

    most: Annotated[int, Field(ge=1)] | None = None
    """Ticks: at most so many."""
    highest: Annotated[int, Field(ge=1, le=10_000)] = 5
    """Scores go from 0 to this."""

    against: str | None = None
    """Ranked: the option *none of these*; others win only if ``needed`` people rank them above it."""
    majorities: dict[str, Annotated[Fraction, Field(gt=0)]] = {}
    """Ranked, with ``against``: how many times as many must prefer an option to it; 1 if unsaid."""

    costs: tuple[Annotated[Fraction, Field(gt=0)], ...] = ()
    """Budget: each option's cost, all in one unit."""
    budget: Annotated[Fraction, Field(ge=0)] | None = None
    within_budget: bool = True
    """Budget: what one ballot ticks may together cost no more than the budget."""
    completion: Completion = "add1"
    blanks_share: bool = True
    """Budget: who abstains has a share of the money too, as in Pabulib's files; False leaves it to who votes."""

    rules: Rules = DEFAULT
    """The default ballot and consent: the group's rules."""
    base: NonNegativeInt = 0
    """The default ballot and consent: those who had taken part when it was posted."""
    chat_size: NonNegativeInt | None = None

    @model_validator(mode="after")
    def _options_agree(self) -> "Question":
        if len(set(self.options)) < len(self.options):
            raise ValueError("an option twice")
        if len(self.options) > MOST_OPTIONS:
            raise ValueError(f"more than {MOST_OPTIONS} options")
        if self.costs and len(self.costs) != len(self.options):
            raise ValueError("not one cost for each option")
        if self.concerns and len(self.concerns) != len(self.options):
            raise ValueError("not one number of concerns for each option")
        if {*self.majorities, *({self.against} if self.against is not None else ())} - set(self.options):
            raise ValueError("a rule for an option that isn't there")
        return self

    def place(self) -> dict[str, int]:
        """Return each option's place on the ballot, from 0."""
        return {option: place for place, option in enumerate(self.options)}

    def named(self, places: Iterable[int]) -> tuple[str, ...]:
        """Return the ids of options by their places."""
        return tuple(self.options[place] for place in places)
