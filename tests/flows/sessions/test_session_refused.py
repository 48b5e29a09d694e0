"""What a session's verbs say no to: nothing of it changes a row."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from flows.care.acting import too_many_said
from flows.care.begin import Begin
from flows.sessions.after import go_on, repeat
from flows.sessions.answering import answer, speak_as
from flows.sessions.ask_for import ask_for
from flows.sessions.fixing import MOST_TIMES, add_times, another_time, tap
from flows.sessions.taking_part import MOST_LINES, add_line, come, come_not, host
from storage import people, programmes, sessions, vault
from storage.sessions import Session
from storage.transaction import Transaction
from tests.flows.refusing import refuses
from tests.flows.safety.safety_house import DAY, HOUR, NOON, memory

TUESDAY = NOON + 6 * DAY + 8 * HOUR


@dataclass
class House:
    """Three sessions, as far as their names say; who began them, who did not come, who was removed."""

    tx: Transaction
    author: int
    stranger: int
    removed: int
    asking: int
    fixed: int
    held: int

    @property
    def slot(self) -> int:
        """The time that is asked about."""
        return sessions.slots(self.tx.db, self.asking)[0].id


def asked(tx: Transaction, chat: int, person: int, text: str, key: str) -> int:
    request = Begin(chat=chat, person=person, text=text, language="en", zone="UTC", at=NOON, key=key)
    made = ask_for(tx, request)
    assert isinstance(made, Session), made
    return made.id


@pytest.fixture(scope="module")
def here() -> House:
    """Refusals change nothing, so one house serves them all."""
    tx = memory()
    chat = vault.chat(tx, -100, "supergroup", "House", 1)
    author, one, two, stranger, removed = (vault.person(tx, 900 + n, f"P{n}", "en", NOON) for n in range(5))
    asking, fixed, held = (asked(tx, chat, author, f"{what} Tue 18:00", what) for what in ("cards", "tea", "songs"))
    for id in (fixed, held):
        for person in (one, two):
            tap(tx, sessions.slots(tx.db, id)[0].id, person, NOON)
    sessions.held(tx.db, held)
    for n in range(MOST_LINES):
        programmes.add_line(tx.db, session=asking, person=one, text=f"line {n}", at=NOON - DAY, key=f"l{n}")
    people.remove_from_chat(tx.db, chat, removed, NOON)
    return House(tx, author, stranger, removed, asking, fixed, held)


AFTER = TUESDAY + 3 * HOUR

CASES: list[tuple[str, Callable[[House], object]]] = [
    ("stale-button", lambda h: go_on(h.tx, 99, h.author, NOON)),
    ("stale-button", lambda h: go_on(h.tx, h.fixed, h.author, NOON)),
    ("removed-from-chat", lambda h: go_on(h.tx, h.fixed, h.removed, NOON)),
    ("stale-button", lambda h: repeat(h.tx, h.fixed, 3, h.author, NOON)),
    ("session-host-only", lambda h: repeat(h.tx, h.fixed, 1, h.stranger, NOON)),
    ("session-over", lambda h: repeat(h.tx, h.held, 1, h.author, NOON)),
    ("session-who-came", lambda h: answer(h.tx, h.held, h.stranger, "useful", "yes", "users", AFTER)),
    ("stale-button", lambda h: answer(h.tx, h.held, h.author, "useful", "9", "users", AFTER)),
    ("stale-button", lambda h: answer(h.tx, h.fixed, h.author, "useful", "yes", "users", AFTER)),
    ("session-over", lambda h: answer(h.tx, h.held, h.author, "useful", "yes", "users", AFTER + 8 * DAY)),
    ("session-who-came", lambda h: speak_as(h.tx, h.held, h.stranger, "users", AFTER)),
    ("stale-button", lambda h: speak_as(h.tx, h.held, h.author, "nobody", AFTER)),  # type: ignore[arg-type]
    ("session-past", lambda h: add_times(h.tx, h.asking, [NOON - 1], NOON)),
    ("session-far", lambda h: add_times(h.tx, h.asking, [NOON + 181 * DAY], NOON)),
    (
        "session-times",
        lambda h: add_times(h.tx, h.asking, [NOON + n * DAY for n in range(1, MOST_TIMES + 1)], NOON),
    ),
    ("session-fixed", lambda h: another_time(h.tx, h.fixed, h.author, [NOON + DAY], NOON)),
    ("session-when", lambda h: another_time(h.tx, h.asking, h.author, [], NOON)),
    ("session-past", lambda h: another_time(h.tx, h.asking, h.author, [NOON - 1], NOON)),
    ("stale-button", lambda h: tap(h.tx, 99, h.author, NOON)),
    ("session-past", lambda h: tap(h.tx, h.slot, h.author, TUESDAY + 1)),
    ("removed-from-chat", lambda h: tap(h.tx, h.slot, h.removed, NOON)),
    ("session-not-fixed", lambda h: come(h.tx, h.asking, h.author, NOON)),
    ("session-over", lambda h: come(h.tx, h.fixed, h.stranger, AFTER)),
    ("session-not-coming", lambda h: come_not(h.tx, h.fixed, h.stranger, NOON)),
    ("session-not-fixed", lambda h: come_not(h.tx, h.asking, h.author, NOON)),
    ("session-not-fixed", lambda h: host(h.tx, h.asking, h.author, NOON)),
    ("removed-from-chat", lambda h: host(h.tx, h.fixed, h.removed, NOON)),
    ("programme-full", lambda h: add_line(h.tx, h.asking, h.author, "one more", NOON, "k")),
    ("text-empty", lambda h: add_line(h.tx, h.fixed, h.author, " ", NOON, "k")),
]


@pytest.mark.parametrize(("key", "tries"), CASES)
def test_it_says_no_and_changes_nothing(here: House, key: str, tries: Callable[[House], object]) -> None:
    refuses(here.tx, key, lambda: tries(here))


def test_words_of_sessions_are_so_many_a_day() -> None:
    tx = memory()
    chat = vault.chat(tx, -100, "supergroup", "House", 1)
    person = vault.person(tx, 900, "P", "en", NOON)
    session = asked(tx, chat, person, "cards", "1")
    for n in range(20):
        programmes.add_line(tx.db, session=session, person=person, text=f"{n}", at=NOON, key=f"l{n}")
    refuses(tx, "too-many-acts", lambda: too_many_said(tx, chat, person, NOON + HOUR, "UTC"))
    assert too_many_said(tx, chat, person, NOON + DAY, "UTC") is None
