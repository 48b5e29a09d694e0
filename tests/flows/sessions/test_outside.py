"""What is kept about sessions and circles goes into no package, chart or count; what is over is let go."""

import ast
import sqlite3
from pathlib import Path

import pytest

from flows.care.begin import Begin
from flows.safety.forget import forget
from flows.safety.keeping import USUAL
from flows.safety.retention import HELLO_DAYS, erase_idle, let_care_go
from flows.sessions.ask_for import ask_for
from flows.sessions.fixing import tap
from storage import circles, hellos, people, programmes, session_answers, sessions, vault
from storage.sessions import Session
from storage.transaction import Transaction
from tests.flows.safety.safety_house import DAY, NOON, memory

ROOT = Path(__file__).parents[3]
CARE = {"sessions", "circles", "neighbours"}
OUTPUTS = ("flows/results", "flows/instruments", "flows/verify", "flows/recount", "flows/officials")


def imported(source: str) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("storage"):
            names |= {node.module.removeprefix("storage").strip("."), *(alias.name for alias in node.names)}
    return names


@pytest.mark.parametrize("folder", OUTPUTS)
def test_no_paper_chart_or_count_reads_them(folder: str) -> None:
    """What was said about sessions reaches a package as figures alone: ``session_answers`` has no words, no names."""
    files = list((ROOT / folder).rglob("*.py"))
    assert files
    assert [str(file) for file in files if imported(file.read_text("utf-8")) & CARE] == []


def fixed(tx: Transaction) -> tuple[Session, list[int]]:
    chat = vault.chat(tx, -100, "supergroup", "House", 1)
    some = [vault.person(tx, 900 + n, f"P{n}", "en", NOON) for n in range(3)]
    request = Begin(
        chat=chat, person=some[0], text="cards Tue 18:00", language="en", zone="UTC", at=NOON, key="1"
    )
    asked = ask_for(tx, request)
    assert isinstance(asked, Session)
    (slot,) = sessions.slots(tx.db, asked.id)
    for person in some[1:]:
        tap(tx, slot.id, person, NOON)
    kept = sessions.session(tx.db, asked.id)
    assert kept is not None
    return kept, some


def test_who_came_is_let_go_with_the_ballots_and_the_count_stays() -> None:
    tx = memory()
    session, some = fixed(tx)
    assert session.state == "fixed"
    sessions.held(tx.db, session.id)
    said = {"session": session.id, "person": some[0], "item": "useful", "voice": "users"}
    session_answers.put(tx.db, **said, value="yes", at=NOON)  # type: ignore[arg-type]
    let_care_go(tx, session.ends_at + (USUAL.ballot_days - 1) * DAY, USUAL)
    assert len(sessions.who_comes(tx.db, session.id)) == 3
    let_care_go(tx, session.ends_at + (USUAL.ballot_days + 1) * DAY, USUAL)
    held = sessions.session(tx.db, session.id)
    assert held is not None
    assert (sessions.who_comes(tx.db, session.id), held.came) == ([], 3)
    assert [one.value for one in session_answers.given(tx.db, session.id, "useful", "users")] == ["yes"]
    assert session_answers.answered_by(tx.db, session.id, "useful", "users") == []


def test_hellos_are_let_go_after_a_week() -> None:
    tx = memory()
    chat = vault.chat(tx, -100, "supergroup", "House", 1)
    person = vault.person(tx, 900, "P", "en", NOON)
    id = circles.add(
        tx.db, chat=chat, topic=None, person=person, language="en", text="stairs", crews=1,
        first_day="2026-11-30", at=NOON, key="1",
    )  # fmt: skip
    hellos.want(tx.db, id, person, 9, NOON)
    hellos.say(tx.db, id, person, "2026-11-25", "come", NOON)
    let_care_go(tx, NOON + (HELLO_DAYS - 1) * DAY, USUAL)
    assert hellos.said(tx.db, id, "2026-11-25") == {person: "come"}
    let_care_go(tx, NOON + (HELLO_DAYS + 1) * DAY, USUAL)
    assert hellos.said(tx.db, id, "2026-11-25") == {}
    assert hellos.asked(tx.db, id) == [person]


def test_who_is_in_a_crew_or_comes_isnt_forgotten_as_idle_and_others_are() -> None:
    tx = memory()
    session, some = fixed(tx)
    other = vault.person(tx, 990, "Q", "en", NOON)
    late = NOON + (USUAL.identity_days + 1) * DAY
    erase_idle(tx, late, USUAL)
    assert [vault.telegram_of_person(tx, p) is None for p in (*some, other)] == [False, False, False, True]
    sessions.held(tx.db, session.id)
    erase_idle(tx, late + DAY, USUAL)
    assert all(vault.telegram_of_person(tx, p) is None for p in some)


def test_erased_words_and_names_are_nowhere_in_the_tables() -> None:
    tx = memory()
    session, some = fixed(tx)
    programmes.add_line(tx.db, session=session.id, person=some[0], text="xqsongs", at=NOON, key="2")
    forget(tx, some[0], NOON)
    tables = [row[0] for row in tx.db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    rows = str([tuple(row) for table in tables for row in _rows(tx.db, table)])
    assert "xqsongs" not in rows
    assert "cards" not in rows
    assert len(sessions.who_comes(tx.db, session.id)) == 2
    assert people.first_act_in_chat(tx.db, session.chat, some[0]) is None


def _rows(db: sqlite3.Connection, table: str) -> list[sqlite3.Row]:
    return [] if table.startswith("sqlite") else db.execute(f"SELECT * FROM {table}").fetchall()
