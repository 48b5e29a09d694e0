"""The pulse: its list, and the index by the numbers that product and study agree on."""

import pytest

from flows.instruments.pulse import (
    BY_ID,
    FEWEST,
    GUESSED,
    ITEMS,
    ORDER,
    SECTORS,
    SITTING,
    VALUES,
    index,
    statement,
)
from flows.speech import Speech, languages

CHECK = {
    "safety": (50, 100, 0, 50, 0),
    "environment": (100, 100, 100, 50, 0),
    "health": (100, 100, 50, 100, 0),
}


def answers(**sectors: tuple[float | None, ...]) -> dict[str, float]:
    found: dict[str, float] = {}
    for sector, values in sectors.items():
        items = [item.id for item in ITEMS if item.sector == sector]
        found |= {item: value for item, value in zip(items, values, strict=False) if value is not None}
    return found


def test_the_worked_check() -> None:
    made = index(answers(**CHECK))
    assert {sector: made.sectors[sector] for sector in CHECK} == {
        "safety": 40,
        "environment": 70,
        "health": 70,
    }
    assert (made.overall, made.individual, made.collective) == (60, 75, 0)


def test_a_sector_needs_three_of_five_and_care_two_of_three() -> None:
    few = index(answers(safety=(100, 100), care=(100,)))
    assert few.sectors == dict.fromkeys(SECTORS)
    assert few.overall is None
    enough = index(answers(safety=(100, 100, 50), care=(100, 0)))
    assert enough.sectors["safety"] == pytest.approx(83.333, abs=0.001)
    assert enough.sectors["care"] == 50
    assert enough.overall == pytest.approx(66.667, abs=0.001)


def test_one_sector_alone_is_no_whole() -> None:
    one = index(answers(safety=CHECK["safety"]))
    assert (one.sectors["safety"], one.overall) == (40, None)


def test_nothing_answered_is_no_zero() -> None:
    none = index({})
    assert (none.overall, none.individual, none.collective) == (None, None, None)


def test_the_list_holds_fifteen_and_three_with_one_collective_in_each_of_five() -> None:
    sizes = {sector: sum(item.sector == sector for item in ITEMS) for sector in SECTORS}
    assert sizes == {"safety": 5, "environment": 5, "health": 5, "care": 3}
    together = [item.sector for item in ITEMS if item.level == "collective"]
    assert together == ["safety", "environment", "health"]
    assert all(ITEMS[at].level == "collective" for at in (4, 9, 14))
    assert (len(BY_ID), SITTING, dict(VALUES)) == (18, 5, {"often": 100, "sometimes": 50, "never": 0})
    assert FEWEST == {"safety": 3, "environment": 3, "health": 3, "care": 2}


def test_the_six_that_officials_guess_are_asked_first() -> None:
    assert (len(set(GUESSED)), ORDER[:6], sorted(ORDER)) == (6, GUESSED, sorted(BY_ID))


@pytest.mark.parametrize("language", languages())
def test_each_item_says_something_of_its_own(language: str) -> None:
    said = [Speech(language).say(statement(item.id)) for item in ITEMS]
    assert len(set(said)) == len(ITEMS)
