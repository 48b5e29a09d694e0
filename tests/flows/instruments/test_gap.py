"""The perception gap: the numbers of the product, who is shown alone, what is never mixed."""

import pytest

from flows.instruments.gap import Expected, Gap, expected
from storage.guesses import Guess


def guess(official: int, value: int, *, round: int = 1, marked: int = 0) -> Guess:
    return Guess(official=official, item="care-errand", round=round, value=value, marked=marked, at=1)


def gap(reported: float, *values: int) -> Gap:
    made = expected([guess(n, value) for n, value in enumerate(values)], agreed=True)
    assert made is not None
    return Gap("care-errand", made, reported, 10, "end")


def test_sixty_against_three_is_plus_thirty() -> None:
    assert gap(60, 3).difference == 30


@pytest.mark.parametrize(
    ("reported", "values", "points"),
    [(60, (2, 3, 9), 30), (20, (5,), -30), (50, (5, 5), 0), (40, (3, 4), 5), (0, (0,), 0), (100, (10,), 0)],
)
def test_the_median_of_officials_times_ten_is_taken_away(
    reported: float, values: tuple[int, ...], points: float
) -> None:
    assert gap(reported, *values).difference == points


@pytest.mark.parametrize("n", [1, 2])
def test_under_three_officials_it_is_shown_only_if_each_agrees_as_the_offices(n: int) -> None:
    made = [guess(official, 3) for official in range(n)]
    assert expected(made, agreed=False) is None
    shown = expected(made, agreed=True)
    assert shown == Expected(3, n, 0)
    assert shown.office


def test_from_three_on_nobody_has_to_agree() -> None:
    shown = expected([guess(n, n) for n in (1, 2, 9)], agreed=False)
    assert shown == Expected(2, 3, 0)
    assert not shown.office


def test_a_second_round_is_never_mixed_in() -> None:
    made = [guess(1, 3), guess(1, 9, round=2), guess(2, 9, round=2), guess(3, 9, round=2)]
    assert expected(made, agreed=False) is None
    assert expected(made, agreed=True) == Expected(3, 1, 0)
    assert expected([guess(1, 9, round=2)], agreed=True) is None


def test_late_guesses_are_marked_and_nobodys_is_none() -> None:
    made = [guess(1, 3), guess(2, 4, marked=1), guess(3, 5, marked=1)]
    assert expected(made, agreed=False) == Expected(4, 3, 2)
    assert expected([], agreed=True) is None
