"""A tally that is kept up to date: a constant of work for each ballot, and back again when somebody changes it."""

from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from flows.ballots.question import ABSTAIN, Ballot, Question


class Count:
    """All ballots so far, equal ones merged with their number. Each method adds its own totals."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.ballots: Counter[Ballot] = Counter()
        self.bulk = 0
        """Ballots that were counted by array and are in totals only."""
        self.total = 0

    @property
    def abstained(self) -> int:
        return self.ballots[ABSTAIN]

    @property
    def shared(self) -> Counter[Ballot]:
        """The ballots among which money is divided."""
        if self.question.blanks_share or not self.abstained:
            return self.ballots
        return Counter({ballot: n for ballot, n in self.ballots.items() if ballot != ABSTAIN})

    @property
    def voted(self) -> int:
        return self.total - self.abstained

    def add(self, ballot: Ballot, n: int = 1) -> None:
        """Count a valid ballot ``n`` times; negative takes back. ValueError if it wasn't there so often."""
        left = self.ballots[ballot] + n
        if left < 0:
            raise ValueError("a ballot that was never counted can't be taken back")
        if left:
            self.ballots[ballot] = left
        else:
            del self.ballots[ballot]
        self.total += n
        if ballot:
            self._totals(ballot, n)

    def add_all(self, ballots: Iterable[tuple[Ballot, int]]) -> None:
        """Count many valid ballots, each with its number; same as one by one, faster where a method knows how."""
        for ballot, n in ballots:
            self.add(ballot, n)

    def _totals(self, ballot: Ballot, n: int) -> None:
        """Bring the method's own totals up to date."""


class Counting(Protocol):
    """Makes an empty tally."""

    def __call__(self, question: Question) -> Count: ...
