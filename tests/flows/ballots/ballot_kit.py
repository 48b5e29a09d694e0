"""Elections for tests: small random ones with ties, and short ways to count them."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from flows.ballots.count import Count
from flows.ballots.question import BLANK, Ballot, Question
from flows.ballots.registry import method
from flows.ballots.result import Result
from flows.refusal import Refusal

NAMES = tuple("abcdefgh")


def asked(n: int, **more: Any) -> Question:
    """Return a question with ``n`` options."""
    return Question(options=NAMES[:n], **more)


def counted(name: str, question: Question, ballots: Iterable[Ballot]) -> Count:
    """Return a tally of ballots."""
    count = method(name).count(question)
    for ballot in ballots:
        count.add(ballot)
    return count


def decided(name: str, question: Question, ballots: Iterable[Ballot], value: str | None = None) -> Result:
    """Return a result; without ``value`` ties wait, and all who are level are winners."""
    return method(name).decided(counted(name, question, ballots), value)


def said(name: str, question: Question, words: Sequence[object], value: str | None = None) -> Result:
    """Return a result of ballots as a face hands them over; none may be refused."""
    ballots = [method(name).read(question, one) for one in words]
    assert not [one for one in ballots if isinstance(one, Refusal)]
    return decided(name, question, [one for one in ballots if not isinstance(one, Refusal)], value)


def ticks(n: int) -> st.SearchStrategy[Ballot]:
    return st.sets(st.integers(0, n - 1)).map(lambda places: tuple(sorted(places)))


def marks(n: int, highest: int = 5) -> st.SearchStrategy[Ballot]:
    one = st.lists(st.integers(BLANK, highest), min_size=n, max_size=n)
    return one.map(lambda given: tuple(given) if any(mark != BLANK for mark in given) else ())


def orders(n: int) -> st.SearchStrategy[Ballot]:
    """Orders with ties, some options left out."""
    return st.lists(st.integers(0, n), min_size=n, max_size=n).map(dense)


def strict_orders(n: int) -> st.SearchStrategy[Ballot]:
    return st.permutations(range(1, n + 1)).map(tuple)


def dense(ranks: Sequence[int]) -> Ballot:
    """Return ranks without gaps; nothing ranked abstains."""
    steps = {rank: at for at, rank in enumerate(sorted({rank for rank in ranks if rank}), 1)}
    return tuple(steps.get(rank, 0) for rank in ranks) if steps else ()


def moved(question: Question, to: Sequence[int], ballot: Ballot, name: str) -> Ballot:
    """Return a ballot when option ``i`` has become option ``to[i]``."""
    if not ballot:
        return ballot
    if method(name).kind in ("ticks", "budget", "choices"):
        return tuple(sorted(to[place] for place in ballot))
    changed = [0] * len(question.options)
    for place, value in enumerate(ballot):
        changed[to[place]] = value
    return tuple(changed)


BALLOTS = {
    "single": lambda n: st.integers(0, n - 1).map(lambda place: (place,)),
    "approval": ticks,
    "score": marks,
    "schulze": orders,
    "irv": orders,
    "equal-shares": ticks,
    "greedy": ticks,
    "greedy-no-skip": ticks,
}


@st.composite
def elections(draw: st.DrawFn, name: str, most: int = 10) -> tuple[Question, list[Ballot]]:
    """Draw a question and its ballots."""
    n = draw(st.integers(1, 5))
    more: dict[str, Any] = {}
    if method(name).kind == "budget":
        costs = draw(st.lists(st.integers(1, 12), min_size=n, max_size=n))
        more = {"costs": tuple(map(Fraction, costs)), "budget": Fraction(draw(st.integers(0, 30)))}
        more["completion"] = draw(st.sampled_from(("add1", "add1-exhaustive", "none")))
    return asked(n, **more), draw(st.lists(BALLOTS[name](n), max_size=most))
