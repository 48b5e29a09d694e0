"""What is said no to when people answer about themselves, or their campaign is renamed: no row changes then."""

from collections.abc import Callable

import pytest

from flows.assess.look_back import answer, leave_out
from flows.assess.say_line import SayLine, say_line
from flows.assess.survey import Say, say, skip
from flows.initiate.own import retitle, take_back
from flows.instruments.aspects import ITEMS
from storage import people
from tests.flows.design.design_house import DAY, HOUR, NOON, House, house
from tests.flows.refusing import refuses

LATE = NOON + 60 * DAY


@pytest.fixture(scope="module")
def here() -> House:
    """Refusals change nothing, so one house serves them all; the last of its people was removed."""
    made = house(5)
    made.joins(3)
    people.remove_from_chat(made.tx.db, made.campaign.chat, made.people[-1], NOON)
    return made


def line(h: House, what: str, text: str, at: int = NOON, who: int = 1) -> object:
    request = SayLine(what=what, person=h.people[who], text=text, at=at, key="k")  # type: ignore[arg-type]
    return say_line(h.tx, h.campaign, request)


def tap(h: House, item: str, wave: str, value: str = "", at: int = NOON, who: int = 1) -> object:
    request = Say(item=item, wave=wave, person=h.people[who], value=value, at=at)
    return say(h.tx, h.campaign, request) if value else skip(h.tx, h.campaign, request)


CASES: list[tuple[str, Callable[[House], object]]] = [
    ("stale-button", lambda h: tap(h, "shoes", "end")),
    ("stale-button", lambda h: tap(h, ITEMS[1], "start")),
    ("stale-button", lambda h: tap(h, ITEMS[1], "end", "9")),
    ("removed", lambda h: tap(h, ITEMS[1], "end", who=-1)),
    ("survey-closed", lambda h: tap(h, ITEMS[1], "end", at=LATE)),
    ("stale-button", lambda h: leave_out(h.tx, h.campaign, h.people[1], "shoes", NOON)),
    ("removed", lambda h: leave_out(h.tx, h.campaign, h.people[-1], ITEMS[1], NOON)),
    ("survey-closed", lambda h: leave_out(h.tx, h.campaign, h.people[1], ITEMS[1], LATE)),
    ("stale-button", lambda h: answer(h.tx, h.campaign, h.people[1], "users-needed", "9", NOON)),
    ("text-empty", lambda h: line(h, "expect", " ")),
    ("text-too-long", lambda h: line(h, "bring", "x" * 201)),
    ("removed", lambda h: line(h, "changed", "trust", who=-1)),
    ("survey-closed", lambda h: line(h, "changed", "trust", at=LATE)),
    ("starter-only", lambda h: retitle(h.tx, h.campaign, h.people[1], "/campaign Light", NOON)),
    ("title-stands", lambda h: retitle(h.tx, h.campaign, h.people[0], "Light 14d", NOON + HOUR)),
    ("text-empty", lambda h: retitle(h.tx, h.campaign, h.people[0], " ", NOON)),
    ("others-acted", lambda h: take_back(h.tx, h.campaign, h.people[0], NOON)),
]


@pytest.mark.parametrize(("key", "tries"), CASES)
def test_it_says_no_and_changes_nothing(here: House, key: str, tries: Callable[[House], object]) -> None:
    refuses(here.tx, key, lambda: tries(here))
