"""Who keeps the agenda: what is said no to changes no row."""

import pytest

from flows.rulebook.facilitate import answer, draw_lot, lay_down, volunteer
from storage import people
from storage.amendments import Facilitator
from tests.flows.design.design_house import DAY, HOUR, NOON, House, house
from tests.flows.refusing import refuses


@pytest.fixture
def here() -> House:
    """Two take part, a third doesn't, a fourth was removed."""
    made = house(4)
    made.joins(2)
    people.remove_from_chat(made.tx.db, made.campaign.chat, made.people[3], NOON)
    return made


def drawn(here: House, at: int = NOON) -> Facilitator:
    asked = draw_lot(here.tx, here.campaign, here.people[0], at)
    assert isinstance(asked, Facilitator), asked
    return asked


def test_a_lot_falls_on_nobody_who_declined_or_never_answered(here: House) -> None:
    first = drawn(here)
    answer(here.tx, here.campaign, first.id, first.person or 0, NOON, yes=False)
    assert drawn(here, NOON + HOUR).person != first.person
    late = NOON + HOUR + DAY
    refuses(here.tx, "agenda-nobody", lambda: draw_lot(here.tx, here.campaign, here.people[0], late))


@pytest.mark.parametrize(
    ("who", "draws", "answers"),
    [(0, "agenda-asked", "agenda-another"), (2, "take-part-first", "agenda-another"), (3, "removed", "removed")],
)
def test_while_somebody_is_asked_nobody_else_is(here: House, who: int, draws: str, answers: str) -> None:
    asked = drawn(here)
    others = [person for person in here.people if person != asked.person]
    person = others[0] if who == 0 else here.people[who]
    refuses(here.tx, draws, lambda: draw_lot(here.tx, here.campaign, person, NOON))
    refuses(here.tx, answers, lambda: answer(here.tx, here.campaign, asked.id, person, NOON, yes=True))


def test_while_somebody_keeps_it_nobody_else_does(here: House) -> None:
    refuses(here.tx, "stale-button", lambda: lay_down(here.tx, here.campaign, here.people[0], NOON))
    volunteer(here.tx, here.campaign, here.people[0], NOON)
    refuses(here.tx, "agenda-kept", lambda: volunteer(here.tx, here.campaign, here.people[1], NOON))
    refuses(here.tx, "agenda-another", lambda: lay_down(here.tx, here.campaign, here.people[1], NOON))
