"""Idea against practice, two voices, how it felt: the worked numbers."""

import pytest

from flows.instruments import both_voices, encounter
from flows.instruments.aspects import ASPECTS, TOPS, aspects, divergence, three_of, top_three


def test_four_and_a_half_against_two_and_a_half_is_a_gap_of_two() -> None:
    counts = {"trust-matters": {"4": 1, "5": 1}, "trust-happened": {"2": 1, "3": 1}}
    (only,) = aspects(counts)
    assert (only.matters, only.happened, only.gap, only.n) == (4.5, 2.5, 2.0, 2)


def test_an_aspect_with_one_side_only_is_none() -> None:
    assert aspects({"trust-matters": {"4": 5}}) == ()
    assert aspects({}) == ()


def test_roles_with_one_in_common_differ_by_eight_tenths() -> None:
    assert divergence([frozenset("abc"), frozenset("cde")]) == pytest.approx(0.8)
    assert divergence([frozenset("abc"), frozenset("abc")]) == 0
    assert divergence([frozenset("abc"), frozenset("abc"), frozenset("def")]) == pytest.approx(2 / 3)


@pytest.mark.parametrize("tops", [[], [frozenset("abc")], [frozenset(), frozenset()]])
def test_one_role_differs_from_nobody(tops: list[frozenset[str]]) -> None:
    assert divergence(tops) is None


def test_a_top_three_is_what_most_chose_and_each_choice_has_one_name() -> None:
    assert len(TOPS) == 56
    assert three_of(["trust", "start", "time"]) == three_of(["time", "trust", "start"]) == "start+time+trust"
    chosen = {three_of(["trust", "time", "open"]): 2, three_of(["trust", "time", "learn"]): 1}
    assert top_three(chosen) == {"trust", "time", "open"}
    assert top_three({three_of(ASPECTS[:3]): 1, three_of(ASPECTS[3:6]): 1}) == set(ASPECTS[:3])


def test_kind_but_passive_is_care_of_four_with_agency_of_two_and_a_half() -> None:
    assert encounter.kind_but_passive({"care": 4.0, "agency": 2.5})
    assert not encounter.kind_but_passive({"care": 3.9, "agency": 2.5})
    assert not encounter.kind_but_passive({"care": 4.0, "agency": 2.6})
    assert not encounter.kind_but_passive({"care": 5.0})


def test_it_is_about_staff_from_three_employees_on() -> None:
    assert [encounter.subject(n) for n in (0, 2, 3)] == ["here", "here", "staff"]
    assert not set(encounter.items("staff")) & set(encounter.items("here"))


def test_a_side_is_the_mean_of_both_its_items() -> None:
    counts = {"here-care-1": {"5": 5}, "here-care-2": {"3": 4, "2": 2}, "here-worth-1": {"5": 5}}
    found = encounter.of(counts, "here")
    assert {side: (round(felt.mean, 2), felt.n) for side, felt in found.items()} == {"care": (3.83, 5)}


def test_a_missing_voice_is_missing_in_every_question() -> None:
    found = both_voices.both({"users-needed": {"4": 2, "5": 1}, "users-say": {"1": 3, "2": 1}})
    assert [one.asked for one in found] == ["needed", "say"]
    assert both_voices.missing(found) == ("employees",)
    both = both_voices.both({"users-needed": {"4": 3}, "employees-say": {"2": 3}})
    assert both_voices.missing(both) == ()
