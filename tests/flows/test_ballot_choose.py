"""*Can't both happen*: nothing breaks a tie silently."""

import json
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ballots.choose import Chosen, Option, choose_between, closed_record, draw
from flows.ballots.default import Ballot, Choice, Counts, Tally, decide, tally
from flows.rules import DEFAULT

few = st.integers(0, 4)


def option(number: int, support: int, fine: int = 0, concern: int = 0, cost: int | None = None) -> Option:
    counts = Counts(support=support, fine=fine, concern=concern)
    return Option(proposal=number, outcome=decide(Tally(all=counts), base=10, rules=DEFAULT), cost=cost)


def choose(*options: Option, public_value: str | None = "a value") -> Chosen:
    return choose_between(options, public_value=public_value)


options = st.lists(
    st.builds(option, st.integers(1, 99), few, few, few, st.none() | few),
    max_size=5,
    unique_by=lambda one: one.proposal,
)


def test_nothing_passes() -> None:
    chosen = choose(option(1, 1), option(2, 0))
    assert (chosen.winner, chosen.settled_by, chosen.lot) == (None, "none-passed", None)


def test_no_options_at_all() -> None:
    assert choose().winner is None


def test_only_what_passes_can_win() -> None:
    chosen = choose(option(1, 9, concern=9), option(2, 3))
    assert (chosen.winner, chosen.settled_by, chosen.tied) == (2, "only-one", (2,))


@pytest.mark.parametrize(
    ("one", "other", "step"),
    [
        (option(1, 5), option(2, 4), "more-people"),
        (option(1, 3, fine=2, concern=3), option(2, 4), "more-people"),
        (option(1, 4, fine=1), option(2, 3, fine=2), "more-support"),
        (option(1, 5, concern=1), option(2, 5, concern=2), "fewer-concerns"),
        (option(1, 5, cost=10), option(2, 5, cost=11), "lower-cost"),
        (option(1, 5, cost=0), option(2, 5, cost=11), "lower-cost"),
    ],
)
def test_each_step_settles_in_its_turn(one: Option, other: Option, step: str) -> None:
    for chosen in (choose(one, other), choose(other, one)):
        assert (chosen.winner, chosen.settled_by, chosen.tied, chosen.lot) == (1, step, (1, 2), None)


@pytest.mark.parametrize("costs", [(None, 3), (3, None), (None, None), (3, 3)])
def test_a_cost_that_not_all_have_settles_nothing(costs: tuple[int | None, int | None]) -> None:
    assert choose(option(1, 5, cost=costs[0]), option(2, 5, cost=costs[1])).settled_by == "lot"


def test_lot_can_be_repeated_with_sha256sum() -> None:
    tied = [option(7, 5), option(3, 5), option(5, 4)]
    chosen = choose(*tied, public_value="block 871234")
    assert chosen.lot is not None
    record_hash = sha256(closed_record(tied)).hexdigest()
    seed = sha256(f"{record_hash}:block 871234".encode()).hexdigest()
    assert (chosen.lot.record_hash, chosen.lot.seed) == (record_hash, seed)
    assert chosen.lot.order == tuple(sorted((3, 7), key=lambda n: sha256(f"{seed}:{n}".encode()).hexdigest()))
    assert (chosen.winner, chosen.settled_by, chosen.tied) == (chosen.lot.order[0], "lot", (3, 7))


def test_lot_waits_for_its_public_value() -> None:
    chosen = choose(option(1, 5), option(2, 5), public_value=None)
    assert (chosen.winner, chosen.waits_for_lot, chosen.tied) == (None, True, (1, 2))


def test_lot_is_fair_over_public_values() -> None:
    first = [draw((1, 2, 3), b"record", str(value)).order[0] for value in range(3000)]
    assert all(900 < first.count(number) < 1100 for number in (1, 2, 3))


def test_lot_depends_on_the_record_given() -> None:
    seeds = {draw((1, 2), record, "value").seed for record in (b"one", b"other")}
    assert len(seeds) == 2


def test_closed_record_names_no_person_and_no_order() -> None:
    one, other = option(1, 5), option(2, 4, cost=3)
    assert closed_record([one, other]) == closed_record([other, one])
    assert set(json.loads(closed_record([one]))[0]) == {
        "proposal", "cost", "base", "support", "fine", "concern", "not_mine",
    }  # fmt: skip


@given(options, st.data())
def test_order_of_options_changes_nothing(given_: list[Option], data: st.DataObject) -> None:
    assert choose(*given_) == choose(*data.draw(st.permutations(given_)))


@given(options)
def test_winner_passes_and_none_that_passes_has_more_people(given_: list[Option]) -> None:
    chosen = choose(*given_)
    passing = {one.proposal: one.outcome for one in given_ if one.outcome.passes}
    assert (chosen.winner is None) == (not passing)
    if chosen.winner is not None:
        assert passing[chosen.winner].yes == max(outcome.yes for outcome in passing.values())
        assert chosen.winner in chosen.tied


@given(options)
def test_renaming_proposals_renames_the_winner_unless_a_lot_decides(given_: list[Option]) -> None:
    renamed = [one.model_copy(update={"proposal": 1000 - one.proposal}) for one in given_]
    chosen, again = choose(*given_), choose(*renamed)
    assert chosen.settled_by == again.settled_by
    if chosen.lot is None and chosen.winner is not None:
        assert again.winner == 1000 - chosen.winner


def with_newcomers(number: int, known: int, new: int, choice: Choice = "support") -> Option:
    given_ = [Ballot(choice="support")] * known + [Ballot(choice=choice, newcomer=True)] * new
    return Option(proposal=number, outcome=decide(tally(given_), base=10, rules=DEFAULT))


def test_newcomers_who_turn_the_choice_keep_all_open_once() -> None:
    pair = [with_newcomers(1, 5, 0), with_newcomers(2, 4, 3)]
    assert not any(one.outcome.stays_open for one in pair)
    first = choose_between(pair, public_value=None)
    again = choose_between(pair, public_value=None, extended=True)
    assert (first.winner, first.stays_open) == (2, True)
    assert (again.winner, again.stays_open) == (2, False)


def test_newcomers_who_turn_one_result_keep_all_open() -> None:
    assert choose(with_newcomers(1, 5, 0), with_newcomers(2, 2, 1)).stays_open


def test_newcomers_who_turn_nothing_keep_nothing_open() -> None:
    assert not choose(with_newcomers(1, 6, 1), with_newcomers(2, 4, 1)).stays_open
