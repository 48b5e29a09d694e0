"""The ballot methods there are: a file each, a line each here.

A face asks a method what a ballot looks like (``kind``), hands it what somebody said (``read``), keeps a tally
up to date (``count``: add a ballot, take the former one back), and ends it (``decide``, or ``decided`` with the
lot's public value).
"""

from collections.abc import Callable
from dataclasses import dataclass

from flows.ballots import approval, consent, equal_shares, greedy, irv, plain, ranked, score, single
from flows.ballots.count import Count, Counting
from flows.ballots.default import CHOICES
from flows.ballots.pairwise import Pairs
from flows.ballots.question import Ballot, Kind, Question
from flows.ballots.result import Result
from flows.ballots.ties import Lots, lots
from flows.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Method:
    """A way to decide."""

    name: str
    kind: Kind
    read: Callable[[Question, object], Ballot | Refusal]
    """What somebody said, as a valid ballot; or why it isn't one."""
    count: Counting
    """An empty tally."""
    decide: Callable[[Count, Lots], Result]
    """The result of a tally: winners, ties, margin, two sentences, the whole tally."""
    choices: tuple[str, ...] = ()
    """What one ballot may say, in the order of its buttons; empty where it says options."""
    in_chat: bool = True
    """Offered in a chat; others are for recounts."""

    def decided(self, count: Count, public_value: str | None = None) -> Result:
        """Return the result; ``public_value``: fixed after closing, for lots. Without it a tie waits."""
        return self.decide(count, lots(self.name, count, public_value))


METHODS = {
    method.name: method
    for method in (
        Method(plain.NAME, "choices", plain.read_ballot, plain.Choices, plain.decide, CHOICES),
        Method(consent.NAME, "choices", consent.read_ballot, consent.Voices, consent.decide, consent.CHOICES),
        Method(single.NAME, "choices", single.read_ballot, single.Votes, single.decide),
        Method(approval.NAME, "ticks", approval.read_ballot, approval.Ticks, approval.decide),
        Method(score.NAME, "scores", score.read_ballot, score.Marks, score.decide),
        Method(ranked.NAME, "order", ranked.read_ballot, Pairs, ranked.decide),
        Method(irv.NAME, "order", irv.read_ballot, Count, irv.decide, in_chat=False),
        Method(equal_shares.NAME, "budget", equal_shares.read_ballot, approval.Ticks, equal_shares.decide),
        Method(greedy.NAME, "budget", greedy.read_ballot, approval.Ticks, greedy.decide, in_chat=False),
        Method(
            greedy.NO_SKIP, "budget", greedy.read_ballot, approval.Ticks, greedy.decide_no_skip, in_chat=False
        ),
    )
}


def method(name: str) -> Method:
    """Return a method by its name; KeyError if there is none."""
    return METHODS[name]
