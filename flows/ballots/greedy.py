"""Budget by votes alone: the project with most votes first, as long as the money lasts.

It is counted beside Equal Shares, and for cities that decide so: ``greedy`` skips what no longer fits,
``greedy-no-skip`` stops there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from pydantic import JsonValue

from flows.ballots.approval import Ticks
from flows.ballots.count import Count
from flows.ballots.question import BLANK, Ballot, Question
from flows.ballots.read import paid_ticks as read_ballot
from flows.ballots.result import Result, Tie, Told
from flows.ballots.telling import number, result
from flows.ballots.ties import Lots, settle

__all__ = ["NAME", "NO_SKIP", "Spent", "Sums", "decide", "decide_no_skip", "read_ballot", "spend"]
NAME = "greedy"
NO_SKIP = "greedy-no-skip"


class Sums(Count):
    """Ballots that give points instead of ticks: their sums."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.votes = [0] * len(question.options)

    def _totals(self, ballot: Ballot, n: int) -> None:
        for place, points in enumerate(ballot):
            if points != BLANK:
                self.votes[place] += points * n


@dataclass(frozen=True, slots=True)
class Spent:
    """Projects in the order in which they were taken, by their places."""

    funded: tuple[int, ...]
    ties: tuple[Tie, ...]
    passed_over: tuple[int, ...]
    """Those that no longer fit; without skipping, those from there on that have as many votes."""


def spend(question: Question, votes: Sequence[int], draws: Lots, *, skip: bool, least: int = 1) -> Spent:
    """Return what is funded. ``least``: fewer votes than this fund nothing."""
    assert question.budget is not None
    left, funded, passed, ties = question.budget, list[int](), list[int](), list[Tie]()
    for level in _levels(votes, least):
        fits = sum(question.costs[place] for place in level) <= left
        order, found = (level, []) if fits else _in_order(question, level, draws)
        for place in order:
            if question.costs[place] > left or (passed and not skip):
                passed.append(place)
            else:
                funded.append(place)
                left -= question.costs[place]
        if 0 < len(set(order) & set(funded)) < len(order):
            ties += found
        if passed and not skip:
            break
    return Spent(tuple(funded), tuple(ties), tuple(passed))


def _levels(votes: Sequence[int], least: int) -> list[list[int]]:
    by_votes: dict[int, list[int]] = {}
    for place, n in enumerate(votes):
        if n >= max(least, 1):
            by_votes.setdefault(n, []).append(place)
    return [by_votes[n] for n in sorted(by_votes, reverse=True)]


def _in_order(question: Question, level: list[int], draws: Lots) -> tuple[list[int], list[Tie]]:
    """Return projects with as many votes, of which not all fit, in the order in which they go, and their ties."""
    order, ties, left = list[int](), list[Tie](), list(level)
    drawn = draws if draws.public_value is not None else Lots(draws.record, "")
    while len(left) > 1:
        (first,), tie = settle(question, f"place {len(order) + 1}", left, drawn)
        order.append(first)
        left.remove(first)
        ties.append(tie)
    return order + left, ties


def decide(count: Count, draws: Lots, *, least: int = 1) -> Result:
    """Return what is funded by votes, skipping what no longer fits."""
    return _decide(NAME, count, draws, least, skip=True)


def decide_no_skip(count: Count, draws: Lots, *, least: int = 1) -> Result:
    """Return what is funded by votes until the first that doesn't fit."""
    return _decide(NO_SKIP, count, draws, least, skip=False)


def _decide(name: str, count: Count, draws: Lots, least: int, *, skip: bool) -> Result:
    assert isinstance(count, Ticks | Sums)
    question = count.question
    assert question.budget is not None
    spent = spend(question, count.votes, draws, skip=skip, least=least)
    return result(
        name,
        count,
        question.named(spent.funded),
        tally={**served(count, spent.funded), "projects": _projects(question, count.votes, spent, least)},
        why=_told(name, count, spent),
        margin=None,
        margin_unknown="margin-needs-search",
        ties=spent.ties,
        parameters={"budget": number(question.budget), "least_votes": least},
        margin_told=_served_told(count, spent) if spent.funded else None,
    )


def _projects(question: Question, votes: Sequence[int], spent: Spent, least: int) -> dict[str, JsonValue]:
    rows: dict[str, JsonValue] = {}
    for place, option in enumerate(question.options):
        why = "too-few-votes" if votes[place] < max(least, 1) else "no-money-left"
        rows[option] = {
            "cost": number(question.costs[place]),
            "votes": votes[place],
            "funded": place in spent.funded,
            "lost_because": None if place in spent.funded else why,
        }
    return rows


def served(count: Count, funded: Sequence[int]) -> dict[str, JsonValue]:
    """Return what the money does: spent, left, people with nothing funded, funded projects a voter ticked (mean)."""
    question = count.question
    assert question.budget is not None
    spent = sum((question.costs[place] for place in funded), Fraction(0))
    chosen = set(funded)
    shared = count.shared
    got = [(len(chosen.intersection(_backed(count, ballot))), n) for ballot, n in shared.items()]
    return {
        "spent": number(spent),
        "left": number(question.budget - spent),
        "with_nothing": sum(n for projects, n in got if not projects),
        "mean_funded": number(Fraction(sum(p * n for p, n in got), shared.total())) if shared.total() else None,
    }


def _backed(count: Count, ballot: Ballot) -> Iterable[int]:
    return (place for place, points in enumerate(ballot) if points > 0) if isinstance(count, Sums) else ballot


def _told(name: str, count: Count, spent: Spent) -> Told:
    if not count.voted:
        return Told(key="why-nobody-voted")
    if not spent.funded:
        return Told(key="why-budget-nothing")
    return Told(key=f"why-{name}", args={"n": len(spent.funded), "left": len(spent.passed_over)})


def _served_told(count: Count, spent: Spent) -> Told:
    nothing = served(count, spent.funded)["with_nothing"]
    return Told(key="why-budget-served", args={"nothing": int(str(nothing)), "voters": count.total})
