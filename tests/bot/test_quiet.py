"""When the bot may speak by itself."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.quiet import next_morning, speaks_at

HELSINKI = "Europe/Helsinki"
NIGHT = (21 * 60, 8 * 60)


def at(text: str, zone: str = HELSINKI) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1_000_000)


@pytest.mark.parametrize(
    ("now", "speaks"),
    [
        ("2026-11-25T20:59", "2026-11-25T20:59"),
        ("2026-11-25T21:00", "2026-11-26T08:00"),
        ("2026-11-25T23:59", "2026-11-26T08:00"),
        ("2026-11-26T00:00", "2026-11-26T08:00"),
        ("2026-11-26T07:59", "2026-11-26T08:00"),
        ("2026-11-26T08:00", "2026-11-26T08:00"),
        ("2026-03-28T22:00", "2026-03-29T08:00"),
        ("2026-10-24T22:00", "2026-10-25T08:00"),
    ],
)
def test_a_night_is_kept_also_when_the_clocks_change(now: str, speaks: str) -> None:
    assert speaks_at(at(now), HELSINKI, NIGHT) == at(speaks)


def test_hours_within_a_day_and_none_at_all() -> None:
    assert speaks_at(at("2026-11-25T13:00"), HELSINKI, (12 * 60, 14 * 60)) == at("2026-11-25T14:00")
    assert speaks_at(at("2026-11-25T14:00"), HELSINKI, (12 * 60, 14 * 60)) == at("2026-11-25T14:00")
    assert speaks_at(at("2026-11-25T03:00"), HELSINKI, (0, 0)) == at("2026-11-25T03:00")


def test_tomorrow_begins_after_the_quiet_hours() -> None:
    assert next_morning(at("2026-11-25T12:00"), HELSINKI, NIGHT) == at("2026-11-26T08:00")
    assert next_morning(at("2026-11-25T12:00"), HELSINKI, (0, 0)) == at("2026-11-26T00:00")
    assert next_morning(at("2026-03-28T12:00"), HELSINKI, NIGHT) == at("2026-03-29T08:00")


@given(
    st.integers(0, 2 * 10**15),
    st.sampled_from([HELSINKI, "Pacific/Chatham", "America/St_Johns", "UTC"]),
    st.integers(0, 1439),
    st.integers(0, 1439),
)
def test_the_answer_is_never_past_nor_within_the_quiet_hours(now: int, zone: str, start: int, end: int) -> None:
    found = speaks_at(now, zone, (start, end))
    assert now <= found <= now + 26 * 3600 * 10**6
    assert found == now or speaks_at(found, zone, (start, end)) in (found, found + 3600 * 10**6)
