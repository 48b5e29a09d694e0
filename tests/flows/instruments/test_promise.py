"""The promise check: levels two apart, less than half carried out when due, until then not due."""

import pytest

from flows.instruments.felt import PROMISED, felt_level
from flows.instruments.promise import AGAIN, DAY, Check, Kept, city_kept
from storage import officials, voices
from tests.flows.safety.safety_house import NOON, House, house


@pytest.mark.parametrize(
    ("promised", "felt", "differs"),
    [(4, 2.0, True), (4, 2.5, False), (5, 3.0, True), (None, 1.0, False), (5, None, False)],
)
def test_two_levels_apart_differ(promised: int | None, felt: float | None, differs: bool) -> None:
    assert Check(promised, felt).differs is differs


@pytest.mark.parametrize(("carried", "differs"), [(0, True), (1, True), (2, False), (4, False)])
def test_less_than_half_carried_out_when_due_differs(carried: int, differs: bool) -> None:
    assert Check(4, 4.0, Kept(carried, 4)).differs is differs
    assert Check(4, 4.0, Kept(0, 4), Kept(carried, 4)).differs is differs
    assert not Check(4, 4.0).differs, "not due"


def test_what_is_promised_and_felt_stand_on_the_same_rungs() -> None:
    assert PROMISED == {"inform": 2, "advise": 3, "together": 4, "ourselves": 5}
    assert felt_level({"1": 1, "2": 1, "5": 1}) == 2
    assert felt_level({"3": 2, "4": 2}) == 3.5
    assert felt_level({}) is None


def say(here: House, official: int, says: str, at: int, item: int, due: int | None = None) -> int:
    return voices.add_answer(
        here.db, campaign=1, text="x", person=None, at=at, key=f"{says}{at}{item}", official=official,
        about="proposal", item=item, says=says, due_at=due,
    )  # fmt: skip


def test_the_city_is_asked_on_its_date_and_ninety_days_later() -> None:
    here = house()
    who = officials.add_official(
        here.db, campaign=1, code="c", text="Ingrid", sealed_mail=None, domain=None, author=here.author, at=NOON,
        key="k",
    )  # fmt: skip
    due = NOON + 10 * DAY
    for item in (1, 2):
        say(here, who, "will", NOON, item, due)
    assert city_kept(here.tx, 1, due - 1) is None
    done = say(here, who, "done", due - DAY, 1)
    say(here, who, "done", due + DAY, 2)
    assert city_kept(here.tx, 1, due) == Kept(1, 2)
    assert city_kept(here.tx, 1, due + AGAIN - 1, AGAIN) is None
    assert city_kept(here.tx, 1, due + AGAIN, AGAIN) == Kept(2, 2)
    voices.set_answer_state(here.db, done, "disputed")
    assert city_kept(here.tx, 1, due) == Kept(0, 2)
