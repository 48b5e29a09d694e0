"""Methods that add up: single choice, approval, score. Winners, quorum, ties, margins."""

from hashlib import sha256
from itertools import combinations_with_replacement, product

import numpy as np
import pytest
from ballot_kit import BALLOTS, asked, counted, decided, elections, marks, moved, said, ticks
from hypothesis import given
from hypothesis import strategies as st

from flows.ballots.approval import Ticks
from flows.ballots.question import ABSTAIN, BLANK, Ballot, Question
from flows.ballots.registry import method
from flows.ballots.score import Marks
from flows.ballots.ties import closed_record

SUMS = ("single", "approval", "score")
FEW: dict[str, list[Ballot]] = {
    "single": [(0,), (1,), (2,)],
    "approval": [(0,), (1,), (0, 1), (1, 2), (0, 2), (2,)],
    "score": [(0, 2), (2, 0), (1, 2), (2, 2), (BLANK, 1), (2, BLANK)],
}


def test_most_votes_win_and_who_took_part_is_told() -> None:
    result = said("single", asked(3, taking_part=9), ["a", "a", "b", None])
    assert (result.winners, result.voted, result.abstained, result.did_not_vote) == (("a",), 3, 1, 5)
    assert (result.valid, result.tally["votes"]) == (4, {"a": 2, "b": 1, "c": 0})
    assert result.why[0].args == {"option": "a", "votes": 2, "voted": 3, "n": 1}


def test_score_tells_mean_and_histogram_and_counts_a_blank_as_nothing() -> None:
    result = said("score", asked(2), [{"a": 5}, {"a": 0, "b": 3}, {"b": 3}])
    assert result.winners == ("b",)
    assert result.tally["options"] == {
        "a": {"sum": 5, "mean": pytest.approx(5 / 3), "histogram": [1, 0, 0, 0, 0, 1], "blank": 1},
        "b": {"sum": 6, "mean": 2, "histogram": [0, 0, 0, 2, 0, 0], "blank": 1},
    }


@pytest.mark.parametrize("name", SUMS)
def test_nobody_voted(name: str) -> None:
    for ballots in ([], [ABSTAIN, ABSTAIN]):
        result = decided(name, asked(3, taking_part=4), ballots)
        assert (result.winners, result.voted, result.margin, result.ties) == ((), 0, None, ())
        assert (result.why[0].key, result.did_not_vote) == ("why-nobody-voted", 4 - len(ballots))


@pytest.mark.parametrize(("name", "one"), [("single", (1,)), ("approval", (1,)), ("score", (0, 5, 1))])
def test_one_ballot(name: str, one: Ballot) -> None:
    result = decided(name, asked(3), [one])
    assert (result.winners, result.margin) == (("b",), 1)


@pytest.mark.parametrize(
    ("name", "same"),
    [("single", [(0,), (1,), (2,)]), ("approval", [(0, 1, 2)] * 3), ("score", [(4, 4, 4)] * 3)],
)
def test_all_equal_waits_for_a_lot_that_is_published(name: str, same: list[Ballot]) -> None:
    result = decided(name, asked(3), same)
    assert (result.winners, result.waits, result.margin) == (("a", "b", "c"), True, 0)
    drawn = decided(name, asked(3), same, "block 7")
    lot = drawn.ties[0].lot
    assert lot is not None
    record = closed_record(name, counted(name, asked(3), same))
    seed = sha256(f"{sha256(record).hexdigest()}:block 7".encode()).hexdigest()
    order = sorted((1, 2, 3), key=lambda place: sha256(f"{seed}:{place}".encode()).hexdigest())
    assert (lot.seed, lot.order) == (seed, tuple("abc"[place - 1] for place in order))
    assert (drawn.winners, drawn.waits, drawn.ties[0].settled_by) == ((lot.order[0],), False, "lot")


def test_ties_go_to_fewer_concerns_then_to_the_lower_cost() -> None:
    level = [(0, 1, 2)]
    concerned = asked(3, concerns=(2, 1, 1), costs=(1, 9, 8))
    result = decided("approval", concerned, level)
    assert (result.winners, result.ties[0].settled_by) == (("c",), "lower-cost")
    result = decided("approval", asked(3, concerns=(2, 1, 3)), level)
    assert (result.winners, result.ties[0].settled_by) == (("b",), "fewer-concerns")


@pytest.mark.parametrize("name", SUMS)
def test_quorum_counts_support_not_turnout(name: str) -> None:
    backs, other = {"single": ((0,), (1,)), "approval": ((0,), (1,)), "score": ((5, 0, 0), (0, 1, 0))}[name]
    question = asked(3, needed=3)
    assert decided(name, question, [backs, backs]).winners == ()
    assert decided(name, question, [backs, backs, other]).winners == ()
    assert decided(name, question, [backs, backs, backs]).winners == ("a",)


def test_nothing_wins_without_any_support() -> None:
    assert decided("score", asked(2), [(0, 0)] * 3).winners == ()
    assert decided("score", asked(2), [(0, 0)] * 3).why[0].key == "why-no-support"


def ahead(name: str, question: Question, ballots: list[Ballot]) -> object:
    """Return who leads alone and reaches the quorum; the names of all others are one answer."""
    result = decided(name, question, ballots)
    return result.winners if len(result.winners) == 1 else None


@pytest.mark.parametrize("name", SUMS)
@pytest.mark.parametrize("needed", [0, 2])
def test_margin_is_the_fewest_ballots_that_could_turn_it(name: str, needed: int) -> None:
    """Every way to change so many ballots of small elections is tried."""
    question = asked(3 if name != "score" else 2, needed=needed, highest=2)
    told = 0
    for ballots in combinations_with_replacement(FEW[name], 3):
        result = decided(name, question, list(ballots))
        if result.margin is not None and len(result.winners) < 2:
            told += 1
            assert result.margin == fewest(name, question, list(ballots)), ballots
    assert told > 5


def fewest(name: str, question: Question, ballots: list[Ballot]) -> int | None:
    """Return how few changed ballots could turn it, None if no number could."""
    first = ahead(name, question, ballots)
    for changed in range(1, len(ballots) + 1):
        for places in _choose(len(ballots), changed):
            for new in product(FEW[name], repeat=changed):
                if ahead(name, question, _with(list(ballots), places, new)) != first:
                    return changed
    return None


def _choose(n: int, changed: int) -> list[tuple[int, ...]]:
    return [places for places in product(range(n), repeat=changed) if list(places) == sorted(set(places))]


def _with(ballots: list[Ballot], places: tuple[int, ...], new: tuple[Ballot, ...]) -> list[Ballot]:
    for place, ballot in zip(places, new, strict=True):
        ballots[place] = ballot
    return ballots


@pytest.mark.parametrize("name", SUMS)
@given(data=st.data())
def test_neutral_and_anonymous(name: str, data: st.DataObject) -> None:
    question, ballots = data.draw(elections(name))
    result = decided(name, question, ballots)
    to = data.draw(st.permutations(range(len(question.options))))
    renamed = decided(name, question, [moved(question, to, ballot, name) for ballot in ballots])
    names = question.options
    assert {names[to[names.index(winner)]] for winner in result.winners} == set(renamed.winners)
    assert decided(name, question, data.draw(st.permutations(ballots))) == result


@pytest.mark.parametrize("name", ["approval", "score"])
@given(data=st.data())
def test_more_support_for_a_winner_keeps_it(name: str, data: st.DataObject) -> None:
    question, ballots = data.draw(elections(name))
    winners = decided(name, question, ballots).winners
    if not winners or not ballots:
        return
    place, at = question.options.index(winners[0]), data.draw(st.integers(0, len(ballots) - 1))
    if name == "approval":
        ballots[at] = tuple(sorted({*ballots[at], place}))
    elif ballots[at]:
        ballots[at] = (*ballots[at][:place], 5, *ballots[at][place + 1 :])
    assert winners[0] in decided(name, question, ballots).winners


@pytest.mark.parametrize("name", BALLOTS)
@given(data=st.data())
def test_a_tally_kept_up_to_date_is_the_tally_counted_anew(name: str, data: st.DataObject) -> None:
    question, ballots = data.draw(elections(name))
    count = method(name).count(question)
    kept: list[Ballot] = []
    for ballot in ballots:
        if kept and data.draw(st.booleans()):
            count.add(kept.pop(), -1)
        count.add(ballot)
        kept.append(ballot)
    anew = counted(name, question, kept)
    assert (count.ballots, count.voted) == (anew.ballots, anew.voted)
    assert method(name).decided(count) == method(name).decided(anew)
    at_once = method(name).count(question)
    at_once.add_all([(ballot, 1) for ballot in kept])
    assert method(name).decided(at_once) == method(name).decided(anew)


@pytest.mark.parametrize("name", BALLOTS)
def test_a_ballot_that_was_never_counted_cannot_be_taken_back(name: str) -> None:
    count = method(name).count(asked(2, costs=(1, 1), budget=1))
    with pytest.raises(ValueError, match="never counted"):
        count.add((0,), -1)


@given(st.lists(ticks(4), max_size=600))
def test_ticks_counted_by_array(ballots: list[Ballot]) -> None:
    array = np.zeros((len(ballots), 4), bool)
    for row, ballot in zip(array, ballots, strict=True):
        row[list(ballot)] = True
    bulk = Ticks(asked(4))
    bulk.add_ticks(array)
    one = counted("approval", asked(4), ballots)
    assert isinstance(one, Ticks)
    assert bulk.votes == one.votes


@given(st.lists(marks(3), max_size=50))
def test_marks_counted_by_array(ballots: list[Ballot]) -> None:
    bulk = Marks(asked(3))
    bulk.add_marks(np.array([ballot or (BLANK,) * 3 for ballot in ballots], np.int8).reshape(-1, 3))
    one = counted("score", asked(3), ballots)
    assert isinstance(one, Marks)
    assert (bulk.histogram, bulk.total) == (one.histogram, one.total)
    assert method("score").decided(bulk).margin is None
