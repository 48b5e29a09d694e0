"""Who decides, who contributes, how evenly, how far: the worked numbers, and what small numbers hide."""

import pytest

from flows.instruments.agenda import agenda
from flows.instruments.by_role import by_role
from flows.instruments.coverage import CELLS, cell, coverage, split
from flows.instruments.equality import gini, spread
from flows.instruments.journey import steps
from flows.instruments.order import order
from flows.instruments.power import Power, label
from flows.instruments.small import pooled_cells, shown_cells
from storage.structure import Brought, Done


@pytest.mark.parametrize(
    ("decides", "contributes", "said"),
    [
        (0.6, 0.6, "together"),
        (1.0, 1.0, "together"),
        (0.4, 0.9, "help"),
        (0.9, 0.4, "ordered"),
        (0.2, 0.3, "provided"),
        (0.55, 0.9, "between"),
        (0.45, 0.9, "between"),
        (0.9, 0.5, "between"),
        (0.56, 0.56, "together"),
        (0.44, 0.44, "provided"),
    ],
)
def test_two_shares_make_a_quadrant_and_near_the_middle_none(decides: float, contributes: float, said: str) -> None:
    assert label(decides, contributes) == said


@pytest.mark.parametrize(("decisions", "acts"), [(4, 100), (100, 4), (0, 0)])
def test_fewer_than_five_are_not_enough_yet(decisions: int, acts: int) -> None:
    assert Power(1.0, 1.0, decisions, acts).label == "not-yet"
    assert Power(1.0, 1.0, 5, 5).label == "together"


def test_one_who_does_ten_among_six_is_sixty_hundredths() -> None:
    found = gini([10, 1, 1, 1, 1, 0])
    assert found is not None
    assert round(found, 2) == 0.60
    assert gini([1, 1, 1]) == 0
    assert (gini([]), gini([0, 0])) == (None, None)
    assert [spread(value) for value in (0, 0.4, 0.6)] == ["even", "uneven", "few"]


def act(phase: str = "deliver", level: str = "individual", person: int = 1, acts: int = 1) -> Done:
    return Done(phase, level, "resident", "unset", "do", person, acts)


def test_twelve_cells_and_no_more() -> None:
    found = coverage([act(), act(person=2, acts=3), act("assess", "collective")])
    assert (len(found), found["deliver/individual"], found["assess/collective"]) == (12, 4, 1)
    assert sum(found.values()) == 5


def test_a_cell_of_four_hides_and_so_does_another_that_would_give_it_back() -> None:
    many = [act(person=n) for n in range(9)]
    few = [act("design", "group", person=n) for n in range(4)]
    more = [act("assess", "group", person=n) for n in range(20, 26)]
    shown = split([*many, *few, *more], cell, CELLS, 5)
    assert "design/group" not in shown
    assert "assess/group" not in shown
    assert shown["deliver/individual"] == (9, 9)
    assert shown["initiate/group"] == (0, 0)
    alone = split([*many, *few], cell, CELLS, 5)
    assert not {"design/group", "deliver/individual"} & set(alone)


def test_cells_of_enough_are_all_shown() -> None:
    assert shown_cells({"a": range(5), "b": range(9), "c": ()}, 5) == {"a", "b", "c"}
    assert shown_cells({"a": range(4)}, 5) == frozenset()
    assert shown_cells({"a": range(4), "b": (), "c": ()}, 5) == frozenset(), "zeros would tell that all are in a"


def test_small_roles_are_pooled_with_the_next_or_not_told() -> None:
    assert pooled_cells({"resident": range(9), "employee": (20, 20, 21)}, 3) == {"pooled": (12, 11)}
    told = pooled_cells({"resident": range(9), "employee": (20, 21), "partner": (30,)}, 3)
    assert told == {"resident": (9, 9), "pooled": (3, 3)}
    assert pooled_cells({"resident": (1, 2)}, 3) == {}


def test_each_role_s_own_acts_minutes_and_people() -> None:
    done = [
        Done("deliver", "individual", "resident", "unset", "do", 1, 2, 30, 1),
        Done("deliver", "group", "resident", "unset", "do", 2, 1),
        Done("deliver", "individual", "partner", "unset", "lend", 3, 1, 10, 1),
    ]
    assert by_role(done) == {"resident": (2, 3, 30, 1), "partner": (1, 1, 10, 1)}
    assert by_role(done, 2) == {}
    assert by_role([]) == {}


def test_the_agenda_is_split_by_who_brought_what() -> None:
    brought = [*(Brought("proposal", "resident", n) for n in range(5)), Brought("barrier", "employee", 9)]
    assert agenda(brought, 5) == {"proposal": {"resident": (5, 5)}, "barrier": {}}


@pytest.mark.parametrize(
    ("counts", "amended", "said"),
    [
        ({}, 0, 0),
        ({"nothing": 3}, 0, 0),
        ({"better": 2, "nothing": 1}, 0, 1),
        ({"another": 2, "nothing": 2}, 0, 2),
        ({"another": 9}, 0, 2),
        ({"nothing": 9}, 1, 3),
    ],
)
def test_third_order_only_with_an_amendment_on_record(counts: dict[str, int], amended: int, said: int) -> None:
    assert order(counts, amended) == said


def test_the_journey_goes_from_idea_to_practice() -> None:
    found = steps(["open", "ahead", "not_ahead", "withdrawn"], ["open", "done"], 7, 1)
    assert [(one.step, one.n) for one in found] == [
        ("said", 4), ("decided", 2), ("ahead", 1), ("steps", 2), ("done", 1), ("acts", 7), ("rules", 1),
    ]  # fmt: skip
