"""Ranked, approval and score ballots against pref_voting, on random elections with ties."""

import random
from collections.abc import Sequence

import pytest
from pref_voting.grade_methods import approval, score_voting
from pref_voting.grade_profiles import GradeProfile
from pref_voting.iterative_methods import instant_runoff_put
from pref_voting.margin_based_methods import beat_path
from pref_voting.profiles import Profile
from pref_voting.profiles_with_ties import ProfileWithTies

from flows.ballots.pairwise import Pairs
from flows.ballots.question import Ballot, Question
from flows.ballots.ranked import standing
from flows.ballots.registry import method

ROUNDS = 400


def result(name: str, n: int, ballots: Sequence[Ballot]) -> list[int]:
    question = Question(options=tuple(map(str, range(n))))
    count = method(name).count(question)
    for ballot in ballots:
        count.add(ballot)
    return sorted(map(int, method(name).decided(count).winners))


def order(luck: random.Random, n: int) -> Ballot:
    """Return an order of few options or of all, with ties as often as without."""
    ranks = [luck.randint(0, n) if luck.random() < 0.5 else luck.randint(1, 2) for _ in range(n)]
    steps = {rank: at for at, rank in enumerate(sorted({rank for rank in ranks if rank}), 1)}
    return tuple(steps.get(rank, 0) for rank in ranks) if steps else ()


@pytest.mark.parametrize("seed", range(4))
def test_schulze_with_ties_and_unranked(seed: int) -> None:
    luck = random.Random(seed)
    for _ in range(ROUNDS):
        n = luck.randint(2, 6)
        ballots = [order(luck, n) for _ in range(luck.randint(1, 12))]
        theirs = ProfileWithTies(
            [{place: rank for place, rank in enumerate(ballot) if rank} for ballot in ballots],
            candidates=list(range(n)),
        )
        theirs.use_extended_strict_preference()
        count = method("schulze").count(Question(options=tuple(map(str, range(n)))))
        count.add_all([(ballot, 1) for ballot in ballots])
        assert isinstance(count, Pairs)
        over = [[theirs.support(a, b) if a != b else 0 for b in range(n)] for a in range(n)]
        assert count.over.tolist() == over
        ranked = [place for place in range(n) if any(ballot and ballot[place] for ballot in ballots)]
        if len(ranked) == n:
            winners = beat_path(theirs, strength_function=theirs.support, algorithm="floyd_warshall")
            assert sorted(standing(count).order[0]) == sorted(winners)


@pytest.mark.parametrize("seed", range(4))
def test_full_orders_by_schulze_and_by_irv_in_all_parallel_worlds(seed: int) -> None:
    luck = random.Random(seed)
    for _ in range(ROUNDS):
        n = luck.randint(2, 6)
        orders = [luck.sample(range(n), n) for _ in range(luck.randint(1, 11))]
        ballots = [tuple(one.index(place) + 1 for place in range(n)) for one in orders]
        theirs = Profile(orders)
        assert result("schulze", n, ballots) == sorted(beat_path(theirs))
        assert result("irv", n, ballots) == sorted(instant_runoff_put(theirs))


@pytest.mark.parametrize("seed", range(2))
def test_approval_and_score(seed: int) -> None:
    luck = random.Random(seed)
    for _ in range(ROUNDS):
        n = luck.randint(2, 6)
        marks = [[luck.randint(0, 5) for _ in range(n)] for _ in range(luck.randint(1, 12))]
        marks[0][0] = 5
        theirs = GradeProfile(
            [dict(enumerate(one)) for one in marks], list(range(6)), candidates=list(range(n))
        )
        assert result("score", n, [tuple(one) for one in marks]) == sorted(
            score_voting(theirs, evaluation_method="sum")
        )
        ticked = [[int(mark > 2) for mark in one] for one in marks]
        theirs = GradeProfile([dict(enumerate(one)) for one in ticked], [0, 1], candidates=list(range(n)))
        ballots = [tuple(place for place, tick in enumerate(one) if tick) for one in ticked]
        assert result("approval", n, ballots) == sorted(approval(theirs))
