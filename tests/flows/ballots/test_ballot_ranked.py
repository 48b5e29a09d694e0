"""Schulze and instant runoff: published cases, and what defines them."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from ballot_kit import asked, counted, decided, dense, elections, moved, orders, said, strict_orders
from hypothesis import given
from hypothesis import strategies as st

from flows.ballots.pairwise import Pairs, preferred
from flows.ballots.question import ABSTAIN, Ballot, Question
from flows.ballots.ranked import standing, strongest_paths
from flows.ballots.registry import method
from flows.ballots.result import Result

profiles = st.integers(1, 5).flatmap(lambda n: st.tuples(st.just(n), st.lists(orders(n), max_size=11)))
strict = st.integers(2, 5).flatmap(
    lambda n: st.tuples(st.just(n), st.lists(strict_orders(n), min_size=1, max_size=9))
)


def published(cases: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((cases / "published" / "cases.json").read_text("utf-8"))[name]
    return found


def ranked(name: str, options: tuple[str, ...], ballots: dict[str, int], apart: str) -> Result:
    question = Question(options=options)
    count = method(name).count(question)
    for ballot, n in ballots.items():
        read = method(name).read(question, ballot.split(apart) if apart else list(ballot))
        assert isinstance(read, tuple)
        count.add(read, n)
    return method(name).decided(count)


def test_schulzes_first_example(cases: Path) -> None:
    case = published(cases, "schulze_example_1")
    result = ranked("schulze", tuple("ABCDE"), case["ballots"], "")
    assert result.tally["pairwise"] == case["expect"]["pairwise"]
    assert result.tally["strongest_paths"] == case["expect"]["strongest_path"]
    assert result.winners == (case["expect"]["schulze_winner"],)
    order = result.tally["order"]
    assert isinstance(order, list)
    assert (
        ">".join("=".join(map(str, layer)) for layer in order if isinstance(layer, list))
        == case["expect"]["schulze_ranking"]
    )


def test_tennessee(cases: Path) -> None:
    case = published(cases, "tennessee_capital")
    cities = ("Chattanooga", "Knoxville", "Memphis", "Nashville")
    assert ranked("schulze", cities, case["ballots"], ">").winners == (case["expect"]["condorcet"],)
    assert ranked("irv", cities, case["ballots"], ">").winners == (case["expect"]["irv"],)


def debian(cases: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        (cases / "debian" / "debian_votes_subset.json").read_text("utf-8")
    )
    return found


def test_debian_votes_come_out_as_the_secretary_published_them(cases: Path) -> None:
    for vote in debian(cases):
        n, ids = vote["k"], tuple(str(place) for place in range(1, vote["k"] + 1))
        majorities = {**vote["majority_pass"], **vote["majority_drop"]}
        question = Question(
            options=ids,
            against=ids[-1],
            needed=Fraction(vote["quorum"]),
            majorities={option: Fraction(ratio) for option, ratio in majorities.items()},
        )
        ballots = [dense([int(mark, 36) if mark != "-" else 0 for mark in line]) for line in vote["ballots"]]
        count = counted("schulze", question, ballots)
        assert isinstance(count, Pairs)
        stands, result = standing(count), method("schulze").decided(count)
        assert count.over.tolist() == vote["beat_matrix"], vote["id"]
        dropped = {ids[place]: why for place, why in stands.dropped.items()}
        assert {option for option, why in dropped.items() if why == "majority"} == set(vote["majority_drop"])
        assert {option for option, why in dropped.items() if why == "quorum"} == set(
            map(str, vote["quorum_drop"])
        )
        assert result.winners == tuple(map(str, vote["winners"])), (vote["id"], n)


def test_quorum_and_majority_against_none_of_these() -> None:
    question = asked(3, against="c", needed=2, majorities={"a": Fraction(3)})
    result = said("schulze", question, [["a", "c"], ["a", "c"], ["c", "a"], ["b", "c"]])
    assert result.tally["dropped"] == {"a": "majority", "b": "quorum"}
    assert result.winners == ("c",)
    result = said("schulze", question, [["a", "c"]] * 4 + [["c", "a"]])
    assert result.winners == ("a",)


@pytest.mark.parametrize("name", ["schulze", "irv"])
def test_nobody_voted_and_one_ballot_and_all_equal(name: str) -> None:
    assert decided(name, asked(3), [ABSTAIN]).winners == ()
    assert decided(name, asked(3), []).why[0].key == "why-nobody-voted"
    assert said(name, asked(3), [["b", "a"]]).winners == ("b",)
    level = said(name, asked(2), [["a", "b"], ["b", "a"]])
    assert (level.winners, level.margin, level.margin_unknown) == (("a", "b"), None, "margin-needs-search")
    assert said(name, asked(2), [["a", "b"], ["b", "a"]], "value").ties[0].settled_by == "lot"


def test_what_nobody_ranks_cannot_win() -> None:
    result = said("schulze", asked(3), [[["a", "b"]]])
    assert result.winners == ("a", "b")
    assert said("schulze", asked(1), [["a"]]).winners == ("a",)


@given(profiles)
def test_a_condorcet_winner_wins(profile: tuple[int, list[Ballot]]) -> None:
    n, ballots = profile
    count = counted("schulze", asked(n), ballots)
    assert isinstance(count, Pairs)
    beats = count.over > count.over.T
    for place in range(n):
        if count.voted and count.ranked[place] and beats[place].sum() == n - 1:
            assert method("schulze").decided(count).winners == (asked(n).options[place],)


@given(profiles)
def test_somebody_wins_whenever_somebody_is_ranked_and_all_level_are_told(
    profile: tuple[int, list[Ballot]],
) -> None:
    n, ballots = profile
    result = decided("schulze", asked(n), ballots)
    assert bool(result.winners) == any(any(ballot) for ballot in ballots)
    assert bool(result.ties) == (len(result.winners) > 1)


@given(profiles, st.data())
def test_schulze_ranking_a_winner_higher_keeps_it(
    profile: tuple[int, list[Ballot]], data: st.DataObject
) -> None:
    n, ballots = profile
    winners = decided("schulze", asked(n), ballots).winners
    if not winners:
        return
    place, at = asked(n).options.index(winners[0]), data.draw(st.integers(0, len(ballots) - 1))
    raised = [2 * rank for rank in ballots[at] or (0,) * n]
    now = raised[place] or 2 * n + 2
    raised[place] = max(1, now - data.draw(st.integers(1, 2 * n)))
    higher = [*ballots[:at], dense(raised), *ballots[at + 1 :]]
    assert winners[0] in decided("schulze", asked(n), higher).winners


@given(strict)
def test_schulze_turned_upside_down(profile: tuple[int, list[Ballot]]) -> None:
    n, ballots = profile
    result = decided("schulze", asked(n), ballots)
    upside_down = decided("schulze", asked(n), [tuple(n + 1 - rank for rank in ballot) for ballot in ballots])
    if len(result.winners) == 1:
        assert result.winners != upside_down.winners


@given(profiles)
def test_strongest_paths_are_the_best_of_all_paths(profile: tuple[int, list[Ballot]]) -> None:
    n, ballots = profile
    count = counted("schulze", asked(n), ballots)
    assert isinstance(count, Pairs)
    paths, over = strongest_paths(count.over), count.over.tolist()

    def best(start: int, end: int, through: frozenset[int]) -> int:
        wins = over[start][end] if over[start][end] > over[end][start] else 0
        steps = [
            min(over[start][step], best(step, end, through - {step}))
            for step in through
            if over[start][step] > over[step][start]
        ]
        return max([wins, *steps])

    for start in range(n):
        for end in range(n):
            if start != end:
                assert paths[start, end] == best(start, end, frozenset(range(n)) - {start, end})


@pytest.mark.parametrize("name", ["schulze", "irv"])
@given(data=st.data())
def test_neutral_and_anonymous(name: str, data: st.DataObject) -> None:
    question, ballots = data.draw(elections(name, 8))
    result = decided(name, question, ballots)
    to = data.draw(st.permutations(range(len(question.options))))
    renamed = decided(name, question, [moved(question, to, ballot, name) for ballot in ballots])
    names = question.options
    assert {names[to[names.index(winner)]] for winner in result.winners} == set(renamed.winners)
    assert decided(name, question, data.draw(st.permutations(ballots))).winners == result.winners


@given(st.lists(orders(6), max_size=40), st.booleans())
def test_pairs_counted_by_array(ballots: list[Ballot], wide: bool) -> None:
    array = np.array([ballot or (0,) * 6 for ballot in ballots], np.uint16 if wide else np.uint8).reshape(
        -1, 6
    )
    one = counted("schulze", asked(6), ballots)
    assert isinstance(one, Pairs)
    assert preferred(array).tolist() == one.over.tolist()
    bulk = Pairs(asked(6))
    bulk.add_ranks(array)
    assert bulk.ranked.tolist() == one.ranked.tolist()


def test_equal_ballots_by_the_hundred_and_one_by_one() -> None:
    both = Pairs(asked(3)), Pairs(asked(3))
    both[0].add_all([((1, 2, 0), 100), ((2, 1, 1), 3), (ABSTAIN, 2)])
    for ballot, n in (((1, 2, 0), 100), ((2, 1, 1), 3), (ABSTAIN, 2)):
        for _ in range(n):
            both[1].add(ballot)
    assert both[0].over.tolist() == both[1].over.tolist()
    assert (both[0].ballots, both[0].total) == (both[1].ballots, both[1].total)


def test_burlington_2009(cases: Path) -> None:
    from flows.recount.count import recount

    expect = published(cases, "burlington_2009")["expect"]
    file = cases / "preflib" / "00005-00000002.toi"
    result = recount(file, method="irv")
    names = result["names"]
    first, last = result["tally"]["rounds"][0]["votes"], result["tally"]["rounds"][-1]["votes"]
    assert expect["first_round"].items() <= {names[id]: n for id, n in first.items()}.items()
    assert {names[id]: n for id, n in last.items()} == expect["irv_final_official_city"]
    assert [names[id] for id in result["winners"]] == [expect["irv_winner"]]
    side_by_side = recount(file, method="schulze")
    assert [names[id] for id in side_by_side["winners"]] == [expect["condorcet_winner"]]
    by_name = {name: id for id, name in names.items()}
    for pair, votes in expect["pairwise"].items():
        one, other = (by_name[name] for name in pair.split(">"))
        table = side_by_side["tally"]["pairwise"]
        assert [table[one][other], table[other][one]] == votes


@given(strict)
def test_irv_a_majority_wins_and_a_condorcet_loser_does_not(profile: tuple[int, list[Ballot]]) -> None:
    n, ballots = profile
    result = decided("irv", asked(n), ballots)
    count = counted("schulze", asked(n), ballots)
    assert isinstance(count, Pairs)
    for place, option in enumerate(asked(n).options):
        if 2 * sum(ballot[place] == 1 for ballot in ballots) > len(ballots):
            assert result.winners == (option,)
        if (count.over[:, place] > count.over[place]).sum() == n - 1:
            assert option not in result.winners


@given(profiles, st.text(max_size=3))
def test_irv_a_lot_chooses_among_those_who_could_win(profile: tuple[int, list[Ballot]], value: str) -> None:
    n, ballots = profile
    possible = decided("irv", asked(n), ballots)
    drawn = decided("irv", asked(n), ballots, value)
    assert set(drawn.winners) <= set(possible.winners)
    assert len(drawn.winners) == min(1, len(possible.winners))


def test_irv_more_ties_than_can_be_followed_are_said_to_be_so() -> None:
    question = Question(options=tuple(map(str, range(24))))
    result = said("irv", question, [[option] for option in question.options])
    assert result.tally["all_ways_followed"] is False
    assert result.ties


def test_irv_many_rounds() -> None:
    n = 120
    question = Question(options=tuple(map(str, range(n))))
    words = [([str(last)], last + 1) for last in range(n)]
    count = method("irv").count(question)
    for said_, times in words:
        ballot = method("irv").read(question, said_)
        assert isinstance(ballot, tuple)
        count.add(ballot, times)
    rounds = method("irv").decided(count).tally["rounds"]
    assert isinstance(rounds, list)
    assert 50 < len(rounds) < n
