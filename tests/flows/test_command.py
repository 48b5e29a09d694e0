"""What /campaign and /task mean, and when a campaign ends."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.initiate.command import (
    CampaignCommand,
    TaskCommand,
    day_number,
    end_instant,
    parse_campaign,
    parse_task,
    split_minutes,
)
from flows.refusal import Refusal
from flows.rules import Rules
from tests.flows.parsing import instant, local

DARK = "The underpass is dark"
PIMEA = "Alikulku on pimeä"


@pytest.mark.parametrize(
    ("text", "title", "days"),
    [
        (f"{DARK} 14d", DARK, 14),
        (DARK, DARK, 14),
        (f"{DARK} 21 days", DARK, 21),
        (f"{DARK} for 21 days", DARK, 21),
        (f"{DARK}, 2 weeks.", DARK, 14),
        (f"{DARK} (3 weeks)", DARK, 21),
        (f"{DARK} – 1 day", DARK, 1),
        (f"{DARK} two weeks", DARK, 14),
        (f"{DARK} twenty-one days", DARK, 21),
        (f"{DARK} 42D", DARK, 42),
        (f"14d {DARK}", DARK, 14),
        (f"{PIMEA} 14 pv", PIMEA, 14),
        (f"{PIMEA} 2 viikkoa", PIMEA, 14),
        (f"{PIMEA} kaksi viikkoa", PIMEA, 14),
        (f"{PIMEA} 21 päivää", PIMEA, 21),
        (f"{PIMEA}, 21 päivän", PIMEA, 21),
        (f"{PIMEA} 1 vk", PIMEA, 7),
        ("Lamp 14 is broken", "Lamp 14 is broken", 14),
        ("Clean up Mäkelänkatu 12", "Clean up Mäkelänkatu 12", 14),
        ("14 days without water", "14 days without water", 14),
        ("Dark for 3 months", "Dark for 3 months", 14),
        ("<b>Dark</b> & *wet* 7d", "<b>Dark</b> & *wet*", 7),
        ("x" * 120 + " 7d", "x" * 120, 7),
    ],
)
def test_campaign_with_its_length(text: str, title: str, days: int) -> None:
    assert parse_campaign(text) == CampaignCommand(title=title, days=days)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (f"{DARK} 400d", "campaign-days"),
        (f"{DARK} 400 days", "campaign-days"),
        (f"{DARK} 43 d", "campaign-days"),
        (f"{DARK} 7 weeks", "campaign-days"),
        (f"{DARK} 0 days", "campaign-days"),
        (f"{DARK} -14d", "campaign-days"),
        (f"{DARK} 14-21 days", "campaign-days"),
        (f"{DARK} 2,5 pv", "campaign-days"),
        (f"{PIMEA} 400 päivää", "campaign-days"),
        (f"{DARK} {'9' * 40}d", "campaign-days"),
        ("", "text-empty"),
        ("14d", "text-empty"),
        (" \u200b ", "text-empty"),
        ("dark\0", "text-nul"),
        ("x" * 121, "text-too-long"),
        ("x" * 5001, "text-too-long"),
    ],
)
def test_campaign_that_cannot_be(text: str, key: str) -> None:
    refused = parse_campaign(text)
    assert isinstance(refused, Refusal)
    assert refused.key == key


def test_the_groups_rules_hold() -> None:
    rules = Rules(campaign_days=7, campaign_days_most=10)
    assert parse_campaign(DARK, rules) == CampaignCommand(title=DARK, days=7)
    assert parse_campaign(f"{DARK} 11d", rules) == Refusal("campaign-days", {"most": 10})


@given(st.text(max_size=400), st.sampled_from(["", " 7d", " 2 weeks", " 21 päivää", " 0d", " 99 pv"]))
def test_any_text_gives_a_campaign_or_a_reason(text: str, tail: str) -> None:
    found = parse_campaign(text + tail)
    if isinstance(found, CampaignCommand):
        assert 1 <= found.days <= 42
        assert 1 <= len(found.title) <= 120
        assert found.title in text + tail


@pytest.mark.parametrize(
    ("starts", "days", "zone", "ends"),
    [
        ("2026-11-22 09:30", 14, "Europe/Helsinki", "2026-12-06 18:00"),
        ("2026-11-22 23:59", 1, "Europe/Helsinki", "2026-11-23 18:00"),
        ("2026-03-20 12:00", 14, "Europe/Helsinki", "2026-04-03 18:00"),
        ("2026-10-20 12:00", 14, "Europe/Helsinki", "2026-11-03 18:00"),
        ("2026-12-25 12:00", 42, "Asia/Kathmandu", "2027-02-05 18:00"),
        ("2026-04-01 12:00", 4, "Australia/Lord_Howe", "2026-04-05 18:00"),
    ],
)
def test_ends_at_six_local_time(starts: str, days: int, zone: str, ends: str) -> None:
    assert local(end_instant(instant(starts, zone), days, zone), zone) == ends


@given(
    st.integers(10**15, 2 * 10**15),
    st.integers(1, 42),
    st.sampled_from(["Europe/Helsinki", "UTC", "America/St_Johns", "Pacific/Apia", "Australia/Lord_Howe"]),
)
def test_end_is_after_the_start_and_near_its_days(starts_at: int, days: int, zone: str) -> None:
    end = end_instant(starts_at, days, zone)
    assert local(end, zone).endswith("18:00")
    length = timedelta(microseconds=end - starts_at)
    assert timedelta(days=days - 1, hours=15) < length < timedelta(days=days, hours=21)
    numbers = [day_number(starts_at, at, days, zone) for at in range(starts_at, end, 6 * 3600 * 10**6)]
    assert numbers == sorted(numbers)
    assert (numbers[0], day_number(starts_at, end, days, zone)) == (1, days)


@pytest.mark.parametrize(
    ("text", "language", "task", "minutes"),
    [
        ("hang 12 lanterns 120", "en", "hang 12 lanterns", 120),
        ("hang 12 lanterns 120 min", "en", "hang 12 lanterns", 120),
        ("hang 12 lanterns, 2 h", "en", "hang 12 lanterns", 120),
        ("hang 12 lanterns", "en", "hang 12 lanterns", None),
        ("ripusta 12 lyhtyä 120", "fi", "ripusta 12 lyhtyä", 120),
        ("ripusta 12 lyhtyä puolitoista tuntia", "fi", "ripusta 12 lyhtyä", 90),
        ("ripusta 12 lyhtyä kaksi tuntia", "en", "ripusta 12 lyhtyä", 120),
        ("sweep Mäkelänkatu 12", "en", "sweep Mäkelänkatu 12", None),
        ("siivoa pysäkki, linja 55", "fi", "siivoa pysäkki, linja 55", None),
        ("clean room 12", "en", "clean room 12", None),
        ("order a key for the gate 20", "en", "order a key for the gate", 20),
        ("order a key for gate 20", "en", "order a key for gate 20", None),
        ("call the number 20", "en", "call the number 20", None),
        ("talk to the driver of the bus 55", "en", "talk to the driver of the bus 55", None),
        ("sweep 20-30 min", "en", "sweep 20-30 min", None),
        ("call about lamp A4", "en", "call about lamp A4", None),
        ("sweep 1440", "en", "sweep", 1440),
    ],
)
def test_task_with_its_minutes(text: str, language: str, task: str, minutes: int | None) -> None:
    assert parse_task(text, language) == TaskCommand(text=task, minutes=minutes)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("sweep 0", "task-range"),
        ("sweep 1441", "task-range"),
        ("sweep 99,999 min", "task-range"),
        ("20 min", "text-empty"),
        ("", "text-empty"),
        ("sweep\0 20", "text-nul"),
        ("x" * 281, "text-too-long"),
    ],
)
def test_task_that_cannot_be(text: str, key: str) -> None:
    refused = parse_task(text, "en")
    assert isinstance(refused, Refusal)
    assert refused.key == key


@given(st.text(max_size=300), st.sampled_from(["en", "fi"]))
def test_any_text_gives_a_task_or_a_reason(text: str, language: str) -> None:
    found = parse_task(text, language)
    assert isinstance(found, Refusal) or found.minutes is None or 1 <= found.minutes <= 1440


def test_two_hours_split_into_six_of_twenty_minutes() -> None:
    assert split_minutes(120) == (20,) * 6


@pytest.mark.parametrize(
    ("total", "pieces"),
    [(2, (1, 1)), (25, (12, 13)), (30, (15, 15)), (50, (16, 17, 17)), (1440, (120,) * 12)],
)
def test_pieces_of_about_twenty_minutes(total: int, pieces: tuple[int, ...]) -> None:
    assert split_minutes(total) == pieces


@given(st.integers(2, 1440), st.none() | st.integers(-2, 20))
def test_pieces_sum_exactly_and_differ_by_a_minute(total: int, wanted: int | None) -> None:
    found = split_minutes(total, wanted)
    if isinstance(found, Refusal):
        assert wanted is not None
        assert not (2 <= wanted <= min(12, total))
        return
    assert sum(found) == total
    assert wanted in {None, len(found)}
    assert 2 <= len(found) <= 12
    assert max(found) - min(found) <= 1
    assert list(found) == sorted(found)


@pytest.mark.parametrize("total", [-5, 0, 1])
def test_too_small_to_split(total: int) -> None:
    assert split_minutes(total) == Refusal("task-split", {"least": 2, "most": 12})
