"""What is typed after /session, in both languages; times that clocks skip or have twice; a series keeps its hour."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.care.acting import weeks_later
from flows.sessions.times import read

NOON = 1_795_600_800_000_000
"""Wednesday 25 November 2026, 12:00 in Helsinki."""
HERE = "Europe/Helsinki"


def told(text: str, zone: str = HERE) -> tuple[str, list[str], int | None, int]:
    typed = read(text, NOON, zone)
    local = [datetime.fromtimestamp(at / 1_000_000, ZoneInfo(zone)) for at in typed.starts]
    return typed.words, [when.strftime("%Y-%m-%d %H:%M") for when in local], typed.minutes, typed.every


@pytest.mark.parametrize(
    ("text", "words", "starts", "minutes", "every"),
    [
        ("cards Tue 18:00", "cards", ["2026-12-01 18:00"], None, 0),
        ("kortit ti klo 18", "kortit", ["2026-12-01 18:00"], None, 0),
        ("a to z Tue 18:00, Wed 17.30 90 min weekly", "a to z", ["2026-12-01 18:00", "2026-11-25 17:30"], 90, 1),
        ("kortteja tiistaina 18.00 1,5 h joka toinen viikko", "kortteja", ["2026-12-01 18:00"], 90, 2),
        ("laulua joka torstai klo 18.30", "laulua", ["2026-11-26 18:30"], None, 1),
        ("soup 24 December at 17:00", "soup", ["2026-12-24 17:00"], None, 0),
        ("keittoa 5.1. klo 12", "keittoa", ["2027-01-05 12:00"], None, 0),
        ("swim wed 12:00", "swim", ["2026-12-02 12:00"], None, 0),
        ("walk 11:00", "walk", ["2026-11-26 11:00"], None, 0),
        ("walk 18:00", "walk", ["2026-11-25 18:00"], None, 0),
        ("cards", "cards", [], None, 0),
        ("12 steps to the sun", "12 steps to the sun", [], None, 0),
        ("31.2. klo 12 skates", "31.2. klo 12 skates", [], None, 0),
        ("5 o'clock tea Tue", "5 o'clock tea Tue", [], None, 0),
    ],
)  # fmt: skip
def test_it_is_read_as_people_write_it(
    text: str, words: str, starts: list[str], minutes: int | None, every: int
) -> None:
    assert told(text) == (words, starts, minutes, every)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_read_and_never_in_the_past_by_a_weekday(text: str) -> None:
    for start in read(f"{text} Tue 18:00", NOON, HERE).starts:
        assert isinstance(start, int)


@given(
    st.dates(date(2024, 1, 1), date(2035, 1, 1)),
    st.integers(0, 23),
    st.integers(1, 30),
    st.sampled_from(["Europe/Helsinki", "America/New_York", "Australia/Lord_Howe", "Pacific/Auckland", "UTC"]),
)
def test_weeks_later_it_is_the_same_hour_on_the_clock(day: date, hour: int, weeks: int, zone: str) -> None:
    start = datetime(day.year, day.month, day.day, hour, 30, tzinfo=ZoneInfo(zone))
    later = weeks_later(round(start.timestamp()) * 1_000_000, weeks, zone)
    local = datetime.fromtimestamp(later // 1_000_000, ZoneInfo(zone))
    first = datetime.fromtimestamp(start.timestamp(), ZoneInfo(zone))
    assert local.date() == first.date() + timedelta(weeks=weeks)
    skipped = abs((local.hour * 60 + local.minute) - (first.hour * 60 + first.minute))
    assert skipped in (0, 30, 60), "only a time that clocks skip moves, by as much as they skip"
