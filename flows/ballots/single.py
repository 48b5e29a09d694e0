"""Single choice: one option each, most votes win."""

from math import ceil

from flows.ballots import read
from flows.ballots.count import Count
from flows.ballots.lead import lead, switched
from flows.ballots.question import Ballot, Question
from flows.ballots.result import Result, Told
from flows.ballots.telling import result
from flows.ballots.ties import Lots
from flows.refusal import Refusal

NAME = "single"


class Votes(Count):
    """How many votes each option has."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.votes = [0] * len(question.options)

    def _totals(self, ballot: Ballot, n: int) -> None:
        self.votes[ballot[0]] += n


def read_ballot(question: Question, said: object) -> Ballot | Refusal:
    """Return a valid ballot: an option's id; nothing abstains."""
    return read.choice(question.options, said)


def decide(count: Count, draws: Lots) -> Result:
    """Return who has most votes."""
    assert isinstance(count, Votes)
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
    )


def told(
    question: Question, top: tuple[int, ...], enough: bool, votes: list[int], voted: int, method: str
) -> Told:
    """Return the first sentence of methods in which an option has votes."""
    if not voted:
        return Told(key="why-nobody-voted")
    if not top:
        return Told(key="why-no-support", args={"voted": voted})
    best = votes[top[0]]
    if not enough:
        return Told(key="why-quorum-missed", args={"votes": best, "needed": ceil(question.needed)})
    key = f"why-{method}" if len(top) == 1 else f"why-{method}-level"
    args: dict[str, str | int] = {
        "option": question.options[top[0]],
        "votes": best,
        "voted": voted,
        "n": len(top),
    }
    return Told(key=key, args=args)
