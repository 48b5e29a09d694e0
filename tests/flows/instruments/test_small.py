"""Small numbers: what is published, taken apart by somebody who subtracts, tells about nobody."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.instruments.small import (
    IN_CHAT,
    IN_SPLITS,
    in_chat,
    in_splits,
    none_or_enough,
    number,
    shown_parts,
    tells,
)
from flows.refusal import Refusal
from flows.rules import Rules

crowds = st.dictionaries(st.sampled_from(["yes", "partly", "no"]), st.integers(0, 9), max_size=3)
splits = st.dictionaries(st.sampled_from("abcdef"), crowds, max_size=6)


def test_thresholds_may_be_raised_and_never_lowered() -> None:
    assert (in_chat(Rules()), in_splits(Rules())) == (IN_CHAT, IN_SPLITS) == (3, 5)
    assert (in_chat(Rules(shown_from=7)), in_splits(Rules(split_from=10))) == (7, 10)
    for lower in ({"shown_from": 2}, {"split_from": 4}):
        assert isinstance(Rules().amended(**lower), Refusal)


def test_a_number_comes_with_its_n_and_how_or_not_at_all() -> None:
    shown = number(40.0, 5, 5, "mean of the answers")
    assert shown is not None
    assert (shown.value, shown.n, shown.computed) == (40.0, 5, "mean of the answers")
    assert number(40.0, 4, 5, "mean of the answers") is None
    assert number(0.0, 0, 5, "mean of the answers") is None


@pytest.mark.parametrize(("people", "fine"), [(0, True), (1, False), (4, False), (5, True)])
def test_nobody_or_enough(people: int, fine: bool) -> None:
    assert none_or_enough(people, 5) is fine


def test_a_unanimous_crowd_is_a_small_one() -> None:
    assert tells({"yes": 20}, 5)
    assert tells({"yes": 20, "no": 0}, 5)
    assert not tells({"yes": 19, "no": 1}, 5)
    assert not tells({}, 5)


def test_one_small_part_takes_another_with_it() -> None:
    parts = {"resident": {"yes": 9, "no": 3}, "partner": {"yes": 3, "no": 3}, "employee": {"yes": 1, "no": 1}}
    assert shown_parts(parts, 5) == {"resident"}
    assert shown_parts({**parts, "employee": {"yes": 4, "no": 1}}, 5) == set(parts)
    assert shown_parts({"resident": {"yes": 9, "no": 3}, "employee": {"yes": 1}}, 5) == set()


def test_two_small_parts_may_hide_each_other() -> None:
    parts = {"resident": {"yes": 9, "no": 3}, "partner": {"yes": 3}, "employee": {"no": 2}}
    assert shown_parts(parts, 5) == {"resident"}


@given(splits, st.integers(5, 8))
def test_no_subtraction_from_the_whole_gives_back_what_is_hidden(
    parts: dict[str, dict[str, int]], least: int
) -> None:
    shown = shown_parts(parts, least)
    whole: Counter[str] = Counter()
    for crowd in parts.values():
        whole.update(crowd)
    for key in shown:
        assert not tells(parts[key], least)
        whole.subtract(parts[key])
    crowded = [key for key in parts if key not in shown and sum(parts[key].values())]
    if shown:
        assert not tells(whole, least)
        assert len(crowded) != 1


@given(splits)
def test_what_is_shown_does_not_hang_on_the_order(parts: dict[str, dict[str, int]]) -> None:
    assert shown_parts(parts, 5) == shown_parts(dict(reversed(parts.items())), 5)
