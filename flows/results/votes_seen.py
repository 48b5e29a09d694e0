"""What charts may know of a campaign's votes."""

from typing import Literal

from pydantic import Field

from flows.results.fact import Fact

Way = Literal["consent", "single", "approval", "score", "schulze", "equal-shares"]


class Choice(Fact):
    """One option of a vote; ``cost`` in the vote's unit."""

    number: int
    words: str
    won: bool = False
    cost: float | None = None
    lost: Literal["too-few-votes", "money-spent"] | None = None


class VoteSeen(Fact):
    """One counted vote. ``tally``: option (0: the question), choice, how many; ``folded``: the reason in words."""

    number: int
    question: str
    method: Way
    voted: int = Field(ge=0)
    agreed: bool = False
    options: tuple[Choice, ...] = ()
    tally: tuple[tuple[int, str, int], ...] = ()
    budget: float | None = None
    unit: str | None = None
    folded: str | None = None

    def count(self, option: int, choice: str = "ticked") -> int:
        """Return how many said this of an option."""
        return sum(n for number, said, n in self.tally if (number, said) == (option, choice))
