"""Rules are data with floors; limits are predicates over a local day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from flows.limits import local_day, too_many_acts, too_many_minutes, too_many_open
from flows.refusal import Refusal
from flows.rules import DEFAULT, Rules
from tests.flows.parsing import instant, local

HOUR = 3_600_000_000


def test_what_holds_unless_said_otherwise() -> None:
    assert (DEFAULT.threshold_percent, DEFAULT.quorum_percent, DEFAULT.decision_hours) == (60, 25, 36)
    assert (DEFAULT.quorum_minimum, DEFAULT.quorum_minimum_small, DEFAULT.small_chat) == (3, 2, 4)
    assert (DEFAULT.campaign_days, DEFAULT.campaign_days_most, DEFAULT.closing_hour) == (14, 42, 18)
    assert (DEFAULT.open_proposals, DEFAULT.acts_per_day, DEFAULT.minutes_per_day) == (3, 20, 1440)
    assert (DEFAULT.messages_per_day, DEFAULT.messages_per_day_closed, DEFAULT.fold_by) == (3, 1, 3)
    assert (DEFAULT.shown_from, DEFAULT.split_from) == (3, 5)
    assert (DEFAULT.identity_days, DEFAULT.ballot_days) == (180, 60)
    assert DEFAULT.visibility == "group"


def test_the_group_amends_and_the_old_rules_stay() -> None:
    amended = DEFAULT.amended(quorum_percent=30)
    assert isinstance(amended, Rules)
    assert (amended.quorum_percent, DEFAULT.quorum_percent) == (30, 25)


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("threshold_percent", 50),
        ("threshold_percent", 100),
        ("quorum_minimum", 2),
        ("decision_hours", 12),
        ("quorum_percent", 0),
        ("campaign_days_most", 14),
        ("visibility", "me"),
    ],
)
def test_up_to_the_floor(rule: str, value: object) -> None:
    assert isinstance(DEFAULT.amended(**{rule: value}), Rules)


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("threshold_percent", 49),
        ("threshold_percent", 101),
        ("quorum_minimum", 1),
        ("quorum_minimum_small", 1),
        ("decision_hours", 11),
        ("newcomer_hours", 0),
        ("campaign_days_most", 43),
        ("messages_per_day", 4),
        ("messages_per_day_closed", 2),
        ("shown_from", 2),
        ("split_from", 4),
        ("identity_days", 181),
        ("ballot_days", 61),
        ("fold_by", 1),
        ("quorum_percent", "30"),
        ("quorum_percent", 25.5),
        ("visibility", "world"),
        ("veto_of_the_mayor", 1),
    ],
)
def test_never_below_the_floor(rule: str, value: object) -> None:
    assert DEFAULT.amended(**{rule: value}) == Refusal("rule-out-of-range", {"rule": rule})
    with pytest.raises(ValidationError):
        Rules.model_validate({rule: value})


def test_rules_that_contradict_each_other() -> None:
    assert DEFAULT.amended(campaign_days=21, campaign_days_most=20) == Refusal(
        "rule-out-of-range", {"rule": "together"}
    )
    assert DEFAULT.amended(quorum_minimum_small=4) == Refusal("rule-out-of-range", {"rule": "together"})


def test_rules_survive_being_kept_as_json() -> None:
    assert Rules.model_validate_json(DEFAULT.model_dump_json()) == DEFAULT


def test_rules_cannot_be_changed_in_place() -> None:
    with pytest.raises(ValidationError):
        DEFAULT.__setattr__("threshold_percent", 50)


@pytest.mark.parametrize(
    ("done", "refused"), [(0, None), (19, None), (20, Refusal("too-many-acts", {"limit": 20})), (99, ...)]
)
def test_acts_a_day(done: int, refused: object) -> None:
    assert too_many_acts(done, DEFAULT) == refused or (refused is ... and too_many_acts(done, DEFAULT))


@pytest.mark.parametrize(
    ("kept", "minutes", "refused"),
    [
        (0, None, None),
        (1440, None, None),
        (0, 1440, None),
        (1420, 20, None),
        (1421, 20, Refusal("too-many-minutes", {"limit": 1440, "left": 19})),
        (1440, 1, Refusal("too-many-minutes", {"limit": 1440, "left": 0})),
        (2000, 1, Refusal("too-many-minutes", {"limit": 1440, "left": 0})),
    ],
)
def test_minutes_a_day(kept: int, minutes: int | None, refused: Refusal | None) -> None:
    assert too_many_minutes(kept, minutes, DEFAULT) == refused


def test_open_proposals() -> None:
    assert too_many_open(2, DEFAULT) is None
    assert too_many_open(3, DEFAULT) == Refusal("too-many-open", {"limit": 3})
    assert too_many_open(3, Rules(open_proposals=4)) is None


@pytest.mark.parametrize(
    ("at", "zone", "hours"),
    [
        ("2026-11-25 20:30", "Europe/Helsinki", 24),
        ("2026-03-29 20:30", "Europe/Helsinki", 23),
        ("2026-10-25 03:30", "Europe/Helsinki", 25),
        ("2026-04-05 12:00", "Australia/Lord_Howe", 24.5),
        ("2026-03-08 12:00", "America/Havana", 23),
        ("2011-12-29 12:00", "Pacific/Apia", 24),
        ("2011-12-31 12:00", "Pacific/Apia", 24),
    ],
)
def test_a_local_day_is_as_long_as_it_is(at: str, zone: str, hours: float) -> None:
    start, end = local_day(instant(at, zone), zone)
    assert end - start == hours * HOUR
    assert local(start, zone)[:10] == at[:10]
    assert local(end - 1, zone)[:10] == at[:10]


@given(
    st.integers(0, 2 * 10**15),
    st.sampled_from(
        ["UTC", "Europe/Helsinki", "America/Havana", "Pacific/Apia", "America/St_Johns", "Asia/Beirut"]
    ),
)
def test_local_days_follow_each_other_without_a_gap(at: int, zone: str) -> None:
    start, end = local_day(at, zone)
    assert start <= at < end
    assert local_day(start, zone) == (start, end)
    assert local_day(end - 1, zone) == (start, end)
    assert local_day(end, zone)[0] == end
