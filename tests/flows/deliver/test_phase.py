"""A phase nudges: it follows from what happened and what time it is."""

import pytest
from deliver_house import DAY, HOUR, NOON
from hypothesis import given
from hypothesis import strategies as st

from flows.phase import phase_of

END = NOON + 14 * DAY
STATES = ("asked", "open", "ahead", "not_ahead", "withdrawn", "retired")
ORDER = ("initiate", "design", "deliver", "assess")


@pytest.mark.parametrize(
    ("ideas", "at", "phase"),
    [
        ((), NOON, "initiate"),
        (("asked",), NOON, "initiate"),
        (("open",), NOON, "design"),
        (("not_ahead", "withdrawn"), NOON, "design"),
        (("open", "ahead"), NOON, "deliver"),
        ((), END - 2 * DAY - 1, "initiate"),
        ((), END - 2 * DAY, "assess"),
        (("ahead",), END, "assess"),
    ],
)
def test_it_follows_from_what_happened(ideas: tuple[str, ...], at: int, phase: str) -> None:
    assert phase_of("running", NOON, END, at, ideas) == phase


def test_closed_early_it_is_looked_back_on() -> None:
    assert phase_of("closed", NOON, END, NOON + DAY, ()) == "assess"


@pytest.mark.parametrize("days", [1, 3, 5])
def test_a_short_one_is_not_all_looking_back(days: int) -> None:
    end = NOON + days * DAY
    assert phase_of("running", NOON, end, NOON + HOUR, ()) == "initiate"
    assert phase_of("running", NOON, end, end - 1, ()) == "assess"


@given(st.lists(st.sampled_from(STATES)), st.integers(NOON, END), st.integers(0, 14 * DAY))
def test_time_never_leads_back(ideas: list[str], at: int, later: int) -> None:
    now, then = (phase_of("running", NOON, END, t, ideas) for t in (at, at + later))
    assert ORDER.index(now) <= ORDER.index(then)
