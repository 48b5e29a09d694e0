"""The map: groups only when they hold, the same from the same answers, and a stated result for every poor case."""

import json
import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opinion_people import Row, answers, camps, crowd, few_rows
from pydantic import ValidationError

from flows.opinions import Map, MapRules, opinion_map
from flows.opinions.agreement import adjusted_rand
from flows.opinions.groups import Smoothing, smoothed
from flows.opinions.settings import DEFAULT_MAP
from flows.opinions.stability import smallest_allowed


def camp_of(found: Map, sizes: tuple[int, ...]) -> np.ndarray:
    return np.repeat(np.arange(len(sizes)), sizes)[found.columns.people]


@pytest.mark.parametrize("sizes", [(30, 25), (60, 30, 20), (12, 12), (400, 300, 100)])
def test_camps_are_found_and_shown(sizes: tuple[int, ...]) -> None:
    found = opinion_map(answers(camps(sizes)))
    assert found.stable
    assert found.why_not == ""
    assert found.k == len(found.groups) == len(sizes)
    assert adjusted_rand(found.columns.group_of, camp_of(found, sizes)) > 0.95
    assert [one.people for one in found.groups] == sorted(sizes, reverse=True)
    assert found.silhouette > 0.5
    assert str(found) == f"{len(sizes)} groups ({sum(sizes)} people, {found.answers} answers)"


@pytest.mark.parametrize("people", [12, 60, 300, 1500])
@pytest.mark.parametrize("seed", [1, 2])
def test_chance_makes_no_groups(people: int, seed: int) -> None:
    found = opinion_map(answers(crowd(people, seed=seed)))
    assert found.k >= 2
    assert found.silhouette > 0.2
    assert not found.stable
    assert found.groups == ()
    assert found.why_not in ("chance", "unsteady", "small-group")
    assert str(found) == f"no stable groups yet ({people} people, {people * 30} answers)"
    assert {one.group for one in found.participants} == {None}
    assert all(one.representativeness == () for one in found.statements)


def test_each_condition_can_fail_alone() -> None:
    found = opinion_map(answers(camps((30, 25)))).stability
    assert found is not None
    assert (found.beats_chance, found.repeats, found.large_enough) == (True, True, True)
    assert len(found.shuffled) == 20
    assert 0.2 < max(found.shuffled) < found.silhouette
    small = opinion_map(answers(camps((60, 4))))
    assert small.stability is not None
    assert (small.k, small.stability.smallest, small.stability.needed, small.why_not) == (
        2,
        4,
        5,
        "small-group",
    )
    strict = opinion_map(answers(camps((40, 30), seen=0.25)), rules=MapRules(agreement_at_least=1.0))
    assert strict.stability is not None
    assert strict.stability.agreement < 1
    assert strict.why_not == "unsteady"


@pytest.mark.parametrize(("grouped", "fewest"), [(0, 5), (100, 5), (101, 6), (1000, 50), (1001, 51)])
def test_the_smallest_group_is_five_people_or_five_percent(grouped: int, fewest: int) -> None:
    assert smallest_allowed(grouped, DEFAULT_MAP) == fewest


def told(found: Map) -> str:
    return json.dumps(found.as_json(), sort_keys=True)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from([(20, 15), (8, 3), (40,), (130, 60)]))
def test_the_order_of_answers_changes_not_one_digit(seed: int, sizes: tuple[int, ...]) -> None:
    rows = camps(sizes)
    mixed = rows.copy()
    random.Random(seed).shuffle(mixed)
    one, other = opinion_map(answers(rows)), opinion_map(answers(mixed))
    assert told(one) == told(other)
    assert told(opinion_map(answers(rows))) == told(one)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10**6))
def test_other_names_for_people_and_statements_change_no_group(seed: int) -> None:
    sizes = (30, 20)
    rows, luck = camps(sizes), random.Random(seed)
    who, what = (luck.sample(range(5000), 200) for _ in "ab")
    one = opinion_map(answers(rows), moderated={103})
    other = opinion_map(answers([(who[p], what[s - 100], v) for p, s, v in rows]), moderated={what[3]})
    by_name = {one.id: one for one in other.participants}
    pairs = [(mine, by_name[who[mine.id]]) for mine in one.participants]
    assert adjusted_rand(
        np.array([mine.group for mine, _ in pairs]), np.array([theirs.group for _, theirs in pairs])
    ) == pytest.approx(1)
    for mine, theirs in pairs:
        assert (theirs.x, theirs.y) == (pytest.approx(mine.x, abs=1e-6), pytest.approx(mine.y, abs=1e-6))
    statements = {one.id: one for one in other.statements}
    for first in one.statements:
        second = statements[what[first.id - 100]]
        assert first.group_informed_consensus == pytest.approx(second.group_informed_consensus)
        assert first.priority == pytest.approx(second.priority)
        assert first.extremity == pytest.approx(second.extremity)


def test_people_who_answer_in_place_make_the_same_map() -> None:
    rows = camps((20, 15))
    live = answers([])
    for who, what, value in rows:
        live.put(who, what, -value)
    for row in reversed(rows):
        live.put(*row)
    assert told(opinion_map(live)) == told(opinion_map(answers(rows)))


NOBODY = "no stable groups yet (0 people, 0 answers)"
POOR: dict[str, tuple[list[Row], str, str]] = {
    "empty": ([], NOBODY, "few"),
    "one answer": ([(1, 1, 1)], "no stable groups yet (1 people, 1 answers)", "few"),
    "one person": (
        [(1, s, 1 - s % 3) for s in range(9)],
        "no stable groups yet (1 people, 9 answers)",
        "few",
    ),
    "nine people": (camps((5, 4), 8, seen=1), "no stable groups yet (9 people, 72 answers)", "few"),
    "nobody disagrees": (
        [(p, s, 1) for p in range(30) for s in range(12)],
        "no stable groups yet (30 people, 360 answers)",
        "alike",
    ),
    "everybody passes": (
        [(p, s, 0) for p in range(30) for s in range(12)],
        "no stable groups yet (30 people, 360 answers)",
        "alike",
    ),
    "all the same": (
        [(p, s, 1 - s % 3) for p in range(30) for s in range(12)],
        "no stable groups yet (30 people, 360 answers)",
        "alike",
    ),
}


@pytest.mark.parametrize("case", POOR)
def test_poor_cases_say_so(case: str) -> None:
    rows, words, why = POOR[case]
    found = opinion_map(answers(rows))
    assert (str(found), found.why_not, found.stable, found.groups) == (words, why, False, ())
    assert len(found.statements) == len({s for _, s, _ in rows})
    assert len(found.participants) == len({p for p, _, _ in rows})
    assert json.loads(json.dumps(found.as_json(), allow_nan=False))["people"] == found.people


def test_those_who_are_alike_lie_in_the_middle() -> None:
    found = opinion_map(answers(POOR["all the same"][0]))
    assert {(one.x, one.y) for one in found.participants} == {(0.0, 0.0)}
    assert {one.extremity for one in found.statements} == {0.0}
    assert [(one.statement, one.direction) for one in found.consensus] == [
        *((s, "agree") for s in (0, 3, 6, 9)),
        *((s, "disagree") for s in (2, 5, 8, 11)),
    ]


def test_one_statement_divides_people_on_one_line() -> None:
    found = opinion_map(answers([(p, 1, 1 if p < 12 else -1) for p in range(20)]))
    assert {one.y for one in found.participants} == {0.0}
    assert len({one.x for one in found.participants}) == 2
    assert (found.k, found.silhouette, found.grouped) == (2, 0.0, 20)
    assert not found.stable


@settings(max_examples=30, deadline=None)
@given(few_rows, st.sets(st.integers(0, 9)), st.sets(st.integers(0, 9)))
def test_whatever_comes_there_is_a_map(rows: list[Row], out: set[int], about: set[int]) -> None:
    found = opinion_map(answers(rows), moderated=out, meta=about)
    text = json.dumps(found.as_json(), allow_nan=False)
    again = json.loads(text)
    assert again["people"] == len({p for p, _, _ in rows})
    assert again["answers"] == len({(p, s) for p, s, _ in rows})
    assert again["grouped"] <= again["people"]
    assert len(again["groups"]) == (found.k if found.stable else 0)
    for one in found.statements:
        if one.id in about:
            assert one.priority == 49
        if one.id in out | about:
            assert one.extremity == 0
            assert (one.moderated, one.meta) == (one.id in out, one.id in about)
    assert not {one.statement for one in found.consensus} & (out | about)


def test_moderated_statements_move_nobody() -> None:
    rows = camps((30, 25))
    shouting = [(p, 999, 1 if p % 2 else -1) for p in range(55)]
    calm = opinion_map(answers(rows + [(p, 999, 0) for p in range(55)]), moderated={999})
    loud = opinion_map(answers(rows + shouting), moderated={999})
    assert loud.participants == calm.participants
    statement = loud.statements[-1]
    assert (statement.agrees, statement.disagrees, statement.moderated) == (27, 28, True)
    assert all(s.statement != 999 for one in loud.groups for s in one.stands_for)


def test_everything_moderated_leaves_nothing_to_group() -> None:
    found = opinion_map(answers(camps((30, 25))), moderated=set(range(100, 130)))
    assert (found.k, found.why_not, found.consensus) == (0, "alike", ())


def test_keys_of_the_json() -> None:
    found = opinion_map(answers(camps((30, 25)))).as_json()
    keys = "people answers grouped k stable silhouette stability summary groups consensus statements participants"
    assert list(found) == keys.split()
    wanted = {"id", "agrees", "disagrees", "passes", "group_informed_consensus", "extremity", "priority"}
    assert wanted <= set(found["statements"][0])
    assert set(found["participants"][0]) == {"id", "x", "y", "group"}
    assert [one["id"] for one in found["statements"]] == list(range(100, 130))


def test_a_group_has_what_a_chart_needs() -> None:
    found = opinion_map(answers(camps((30, 25))))
    for group in found.groups:
        mine = [(one.x, one.y) for one in found.participants if one.group == group.id]
        assert len(mine) == group.people
        assert set(group.hull) <= set(mine)
        assert np.mean(mine, axis=0) == pytest.approx(group.centre, abs=1e-6)
        assert 1 <= len(group.stands_for) <= 5
    for one in found.statements:
        assert one.common_ground == pytest.approx(one.group_informed_consensus**0.5)
        inside = [(it.agrees, it.disagrees, it.passes) for it in one.representativeness]
        assert [sum(parts) for parts in zip(*inside, strict=True)] == [one.agrees, one.disagrees, one.passes]


def test_without_groups_everybody_counts_as_one() -> None:
    found = opinion_map(answers(crowd(60)))
    for one in found.statements:
        assert one.group_informed_consensus == one.common_ground == (one.agrees + 1) / 62


def test_who_answered_enough_is_grouped_and_stays() -> None:
    rows = camps((20, 20), seen=1) + [(50, s, 1) for s in range(100, 106)] + [(51, 100, 1)]
    first = opinion_map(answers(rows))
    assert first.grouped == 40
    assert {one.id for one in first.participants if one.group is None} == {50, 51}
    later = opinion_map(answers(rows), grouped_before=first.in_before | {50, 12345})
    assert later.in_before == first.in_before | {50}


def test_too_few_are_filled_up_by_the_most_active() -> None:
    rows = camps((8, 4), 10, seen=1) + [(who, 100 + s, 1) for who in range(20, 30) for s in range(who - 18)]
    rows = [row for row in rows if row[0] < 20 or row[1] < 106]
    found = opinion_map(answers(rows))
    assert found.grouped == 15
    assert found.in_before == {*range(12), 24, 25, 26}


def test_the_number_of_groups_changes_after_four_equal_winners() -> None:
    state, shown = None, []
    for winner in (2, 3, 3, 2, 3, 3, 3, 3, 2, 2, 2, 2):
        state = smoothed(winner, state, DEFAULT_MAP)
        shown.append(state.shown)
    assert shown == [2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 2]


def test_a_map_keeps_to_the_number_shown_before() -> None:
    rows = answers(camps((30, 25, 20)))
    before = Smoothing(2, 2, 9)
    shown = []
    for _ in range(4):
        found = opinion_map(rows, previous_k=before)
        before = found.smoothing
        shown.append(found.k)
    assert shown == [2, 2, 2, 3]
    gone = opinion_map(answers(camps((6, 5), seen=1)), previous_k=Smoothing(5, 5, 1))
    assert (gone.k, gone.smoothing) == (2, Smoothing(2, 2, 1))


@pytest.mark.parametrize(
    "wrong",
    [{"runs": 19}, {"agreement_at_least": 0.5}, {"group_at_least": 4}, {"restarts": 9}, {"sauce": 1}],
)
def test_what_makes_groups_hold_cant_be_weakened(wrong: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        MapRules.model_validate(wrong)
