"""Timers are known by their keys: SQLite gives the id of a dropped one to the next."""

from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection, Row, connect

import pytest

from storage import timers

SCHEMA = Path(timers.__file__).parent / "schema"


@pytest.fixture
def db() -> Iterator[Connection]:
    made = connect(":memory:")
    made.row_factory = Row
    for script in sorted(SCHEMA.glob("*.sql")):
        made.executescript(script.read_text("utf-8"))
    timers.set_timer(made, key="evening:1", kind="evening", due_at=10)
    yield made
    made.close()


def replaced(db: Connection) -> None:
    """Drop a timer that somebody holds, and set another, which gets its id."""
    held = timers.due(db, 10)[0]
    timers.drop_timer(db, held.key)
    timers.set_timer(db, key="tally:1", kind="step-tally", due_at=10)
    assert timers.due(db, 10)[0].id == held.id


def test_a_timer_is_done_once(db: Connection) -> None:
    assert timers.done(db, "evening:1", 10)
    assert not timers.done(db, "evening:1", 11)
    assert timers.next_timer(db) is None


def test_a_dropped_timer_is_not_done_and_does_no_other(db: Connection) -> None:
    replaced(db)
    assert not timers.done(db, "evening:1", 10)
    assert [timer.key for timer in timers.due(db, 10)] == ["tally:1"]


def test_a_dropped_timer_that_failed_puts_off_no_other(db: Connection) -> None:
    replaced(db)
    timers.failed(db, "evening:1", 99)
    timers.forget_timer(db, "evening:1")
    assert timers.next_timer(db) == 10
