"""What a circle's verbs say no to: nothing of it changes a row."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from flows.care.begin import Begin
from flows.circles.begin import begin
from flows.circles.going_on import go_on
from flows.circles.handing_over import LIMIT, hand_over
from flows.circles.hello import say, want, want_no_more
from flows.circles.joining import join, leave
from flows.circles.swapping import ask
from storage import circles, people, vault
from storage.circles import Circle
from storage.transaction import Transaction
from tests.flows.refusing import refuses
from tests.flows.safety.safety_house import NOON, memory

ZONE = "UTC"


@dataclass
class House:
    """A circle and one that is over; who is in its first crew, who is in none, who was removed."""

    tx: Transaction
    first: int
    nobody: int
    removed: int
    circle: int
    over: int


@pytest.fixture(scope="module")
def here() -> House:
    """Refusals change nothing, so one house serves them all."""
    tx = memory()
    chat = vault.chat(tx, -100, "supergroup", "House", 1)
    first, second, nobody, removed = (vault.person(tx, 900 + n, f"P{n}", "en", NOON) for n in range(4))
    begun = [begun_by(tx, chat, first, words) for words in ("stairs 2", "yard 2")]
    for crew, person in ((1, first), (2, second)):
        join(tx, begun[0], crew, person, NOON, ZONE)
    circles.set_state(tx.db, begun[1], "ended")
    people.remove_from_chat(tx.db, chat, removed, NOON)
    return House(tx, first, nobody, removed, *begun)


def begun_by(tx: Transaction, chat: int, person: int, text: str) -> int:
    request = Begin(chat=chat, person=person, text=text, language="en", zone=ZONE, at=NOON, key=text)
    made = begin(tx, request)
    assert isinstance(made, Circle), made
    return made.id


CASES: list[tuple[str, Callable[[House], object]]] = [
    ("stale-button", lambda h: go_on(h.tx, 99, h.first, NOON, ZONE)),
    ("circle-over", lambda h: go_on(h.tx, h.over, h.first, NOON, ZONE)),
    ("removed-from-chat", lambda h: go_on(h.tx, h.circle, h.removed, NOON, ZONE)),
    ("circle-not-on-duty", lambda h: hand_over(h.tx, h.circle, h.nobody, "keys", NOON, ZONE, "k")),
    ("text-empty", lambda h: hand_over(h.tx, h.circle, h.first, " ", NOON, ZONE, "k")),
    ("text-too-long", lambda h: hand_over(h.tx, h.circle, h.first, "x" * (LIMIT + 1), NOON, ZONE, "k")),
    ("stale-button", lambda h: want(h.tx, h.circle, h.first, NOON, ZONE, hour=3)),
    ("circle-over", lambda h: want(h.tx, h.over, h.first, NOON, ZONE)),
    ("hello-is-off", lambda h: want_no_more(h.tx, h.circle, h.first, NOON)),
    ("hello-is-off", lambda h: want_no_more(h.tx, 99, h.first, NOON)),
    ("hello-is-off", lambda h: say(h.tx, h.circle, h.first, "2026-11-25", "fine", NOON, ZONE)),
    ("removed-from-chat", lambda h: say(h.tx, h.circle, h.removed, "2026-11-25", "fine", NOON, ZONE)),
    ("stale-button", lambda h: join(h.tx, h.circle, 3, h.first, NOON, ZONE)),
    ("removed-from-chat", lambda h: join(h.tx, h.circle, 1, h.removed, NOON, ZONE)),
    ("circle-over", lambda h: join(h.tx, h.over, 1, h.nobody, NOON, ZONE)),
    ("circle-not-in-crew", lambda h: leave(h.tx, h.circle, 2, h.first, NOON, ZONE)),
    ("circle-over", lambda h: leave(h.tx, h.over, 1, h.first, NOON, ZONE)),
    ("swap-week", lambda h: ask(h.tx, h.circle, h.first, -1, 1, NOON, ZONE)),
    ("circle-not-in-crew", lambda h: ask(h.tx, h.circle, h.nobody, 1, 2, NOON, ZONE)),
    ("swap-self", lambda h: ask(h.tx, h.circle, h.first, 2, 4, NOON, ZONE)),
]


@pytest.mark.parametrize(("key", "tries"), CASES)
def test_it_says_no_and_changes_nothing(here: House, key: str, tries: Callable[[House], object]) -> None:
    refuses(here.tx, key, lambda: tries(here))
