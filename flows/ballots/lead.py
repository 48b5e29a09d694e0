"""Who has most: the winner of methods that add up, its quorum, its ties and its margin in ballots."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from flows.ballots.question import Question
from flows.ballots.result import Tie
from flows.ballots.ties import Lots, settle


@dataclass(frozen=True, slots=True)
class Lead:
    """Places of options, from 0."""

    top: tuple[int, ...]
    """All that have most."""
    winners: tuple[int, ...]
    ties: tuple[Tie, ...]
    enough: bool
    """The winner reaches the quorum."""


def lead(question: Question, totals: Sequence[int], support: Sequence[int], draws: Lots) -> Lead:
    """Return who leads by ``totals``; ``support``: people who back each option, for the quorum.

    Nobody wins without a single point.
    """
    most = max(totals, default=0)
    if most <= 0:
        return Lead((), (), (), enough=False)
    top = tuple(place for place, total in enumerate(totals) if total == most)
    able = tuple(place for place in top if support[place] >= question.needed)
    if len(able) < 2:
        return Lead(top, able, (), enough=bool(able))
    first, tie = settle(question, "winner", able, draws)
    return Lead(top, first, (tie,), enough=True)


def switched(question: Question, totals: Sequence[int], voted: int, found: Lead) -> int | None:
    """Return the margin where one ballot moves two totals by one: one down, another up.

    With a winner: fewest ballots that level it with the next or take its quorum. Without: fewest that give
    it the quorum, None if too few voted.
    """
    needed = ceil(question.needed)
    if not found.enough:
        most = max(totals, default=0)
        missing = max(1, needed) - most
        return missing if missing <= voted - most else None
    best, *others = sorted(totals, reverse=True)
    level = (best - others[0] + 1) // 2 if others else best
    return min(level, best - needed + 1)
