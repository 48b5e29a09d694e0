"""Approval: tick all that would do; most ticks win."""

import numpy as np
from numpy.typing import NDArray

from flows.ballots.columns import sums
from flows.ballots.count import Count
from flows.ballots.lead import lead, switched
from flows.ballots.question import Ballot, Question
from flows.ballots.read import ticks as read_ballot
from flows.ballots.result import Result
from flows.ballots.single import told
from flows.ballots.telling import result
from flows.ballots.ties import Lots

__all__ = ["NAME", "Ticks", "decide", "read_ballot"]
NAME = "approval"


class Ticks(Count):
    """How many ticked each option."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.votes = [0] * len(question.options)

    def _totals(self, ballot: Ballot, n: int) -> None:
        for place in ballot:
            self.votes[place] += n

    def add_ticks(self, ticks: NDArray[np.bool_]) -> None:
        """Count people × options at once, into the totals only."""
        self.votes = [have + more for have, more in zip(self.votes, sums(ticks).tolist(), strict=True)]
        self.total += len(ticks)
        self.bulk += len(ticks)


def decide(count: Count, draws: Lots) -> Result:
    """Return who has most ticks."""
    assert isinstance(count, Ticks)
    question, votes = count.question, count.votes
    found = lead(question, votes, votes, draws)
    return result(
        NAME,
        count,
        question.named(found.winners),
        tally={"votes": dict(zip(question.options, votes, strict=True))},
        why=told(question, found.top, found.enough, votes, count.voted, NAME),
        margin=switched(question, votes, count.voted, found),
        ties=found.ties,
        parameters={"most": question.most},
    )
