import asyncio
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import HOUR, VirtualClock
from bot.sandbox.chance import SeededChance
from storage.chance import SystemChance
from storage.database import (
    AlreadySeen,
    Busy,
    Closed,
    Database,
    InUse,
    KeyProblem,
    NewerDatabase,
    Reader,
    StorageFailed,
    Transaction,
    look,
)
from storage.errors import OlderDatabase
from storage.settings import put_setting, setting
from storage.updates import forget_updates

KEY = bytes(range(32))


def put(key: str, value: str = "yes") -> Callable[[Transaction], str]:
    def work(tx: Transaction) -> str:
        put_setting(tx, key, value)
        return key

    return work


def fail(tx: Transaction) -> None:
    put_setting(tx, "failed", "must not stay")
    raise ZeroDivisionError


async def value(database: Database, key: str) -> str | None:
    return await database.read(lambda reader: setting(reader, key))


async def test_what_is_written_can_be_read_and_is_there_after_reopening(opened: Callable[..., Any]) -> None:
    first: Database = await opened()
    assert await first.write(put("a")) == "a"
    assert await value(first, "a") == "yes"
    await first.close()
    second: Database = await opened()
    assert await value(second, "a") == "yes"
    await second.close()


async def test_the_file_is_for_its_owner_only(database: Database, tmp_path: Path) -> None:
    await database.write(put("a"))
    modes = _modes(tmp_path)
    assert modes.keys() >= {"talkoot.db", "talkoot.db-wal"}
    assert set(modes.values()) == {0o600}


def _modes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}


async def test_a_reader_cannot_write(database: Database) -> None:
    def sneak(reader: Reader) -> None:
        reader.db.execute("INSERT INTO setting (key, value) VALUES ('a', 'b')")

    with pytest.raises(StorageFailed):
        await database.read(sneak)
    assert await value(database, "a") is None


async def test_a_failed_work_leaves_nothing_and_its_neighbours_stay(database: Database) -> None:
    answers = await asyncio.gather(
        database.write(put("a")),
        database.write(fail),
        database.write(put("b")),
        return_exceptions=True,
    )
    assert [answers[0], answers[2]] == ["a", "b"]
    assert isinstance(answers[1], ZeroDivisionError)
    assert await value(database, "failed") is None
    assert await value(database, "b") == "yes"


async def test_a_mistake_in_sql_is_the_works_not_the_storages(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError):
        await database.write(lambda tx: tx.db.execute("SELECT nonsense"))
    with pytest.raises(sqlite3.OperationalError):
        await database.read(lambda reader: reader.db.execute("SELECT nonsense"))


async def test_a_work_that_ends_the_transaction_is_refused(database: Database) -> None:
    with pytest.raises(RuntimeError):
        await database.write(lambda tx: tx.db.commit())
    assert await database.write(put("after")) == "after"


async def test_foreign_keys_are_kept(database: Database) -> None:
    query = "INSERT INTO chat (kind, moved_to, created_at) VALUES ('group', 99, 1)"
    with pytest.raises(sqlite3.IntegrityError):
        await database.write(lambda tx: tx.db.execute(query))


async def test_an_update_counts_once(database: Database) -> None:
    await database.write(put("a", "first"), update=(1, 7))
    with pytest.raises(AlreadySeen):
        await database.write(put("a", "second"), update=(1, 7))
    assert await value(database, "a") == "first"
    assert await database.write(put("b"), update=(2, 7)) == "b"


async def test_an_update_counts_once_within_a_batch(database: Database) -> None:
    answers = await asyncio.gather(
        *(database.write(put("a", str(n)), update=(1, 7)) for n in range(3)), return_exceptions=True
    )
    assert answers[0] == "a"
    assert [type(answer) for answer in answers[1:]] == [AlreadySeen, AlreadySeen]
    assert await value(database, "a") == "0"


async def test_an_update_whose_work_failed_may_come_again(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        await database.write(fail, update=(1, 7))
    assert await database.write(put("a"), update=(1, 7)) == "a"


async def test_updates_are_forgotten_after_their_time(database: Database, clock: VirtualClock) -> None:
    await database.write(put("a"), update=(1, 7))
    clock.move_to(clock.now() + HOUR)
    await database.write(put("b"), update=(1, 8))
    assert await database.write(lambda tx: forget_updates(tx, clock.now())) == 1
    assert await database.write(put("a"), update=(1, 7)) == "a"
    with pytest.raises(AlreadySeen):
        await database.write(put("b"), update=(1, 8))


async def test_too_many_waiting_are_told_so_and_the_others_are_written(opened: Callable[..., Any]) -> None:
    database: Database = await opened(waiting=5)
    answers = await asyncio.gather(*(database.write(put(f"k{n}")) for n in range(8)), return_exceptions=True)
    assert [type(answer) for answer in answers] == [str] * 5 + [Busy] * 3
    assert await database.write(put("later")) == "later"
    await database.close()


async def test_closing_writes_what_waits_and_takes_nothing_more(opened: Callable[..., Any]) -> None:
    database: Database = await opened(together=2)
    waiting = [asyncio.create_task(database.write(put(f"k{n}"))) for n in range(9)]
    await asyncio.sleep(0)
    await database.close()
    assert [task.result() for task in waiting] == [f"k{n}" for n in range(9)]
    with pytest.raises(Closed):
        await database.write(put("late"))
    with pytest.raises(Closed):
        await value(database, "k1")
    again: Database = await opened()
    assert await value(again, "k8") == "yes"
    assert await value(again, "late") is None
    await again.close()


async def test_idle_and_last_commit_follow_the_writer(database: Database, clock: VirtualClock) -> None:
    opened_at = database.last_commit_at
    clock.move_to(clock.now() + HOUR)
    idle = [database.idle]
    waiting = asyncio.create_task(database.write(put("a")))
    await asyncio.sleep(0)
    idle.append(database.idle)
    await waiting
    assert [*idle, database.idle] == [True, False, True]
    assert database.last_commit_at == opened_at + HOUR


async def test_a_failing_work_is_no_commit(database: Database, clock: VirtualClock) -> None:
    before = database.last_commit_at
    clock.move_to(clock.now() + HOUR)
    with pytest.raises(ZeroDivisionError):
        await database.write(fail)
    assert database.last_commit_at == before


async def test_who_gave_up_before_their_turn_is_not_written(database: Database) -> None:
    database.commit_delay = 0.05
    first = asyncio.create_task(database.write(put("a")))
    await asyncio.sleep(0.01)
    second = asyncio.create_task(database.write(put("b")))
    await asyncio.sleep(0)
    second.cancel()
    await first
    await asyncio.gather(second, return_exceptions=True)
    assert await database.write(put("c")) == "c"
    assert await value(database, "b") is None


async def test_a_slow_commit_holds_back_answers_but_not_readers(database: Database) -> None:
    database.commit_delay = 0.2
    started = time.perf_counter()
    waiting = asyncio.create_task(database.write(put("a")))
    await asyncio.sleep(0.02)
    assert await value(database, "a") is None
    assert not waiting.done()
    await waiting
    assert time.perf_counter() - started >= 0.2


async def test_a_checkpoint_empties_the_write_ahead_log(database: Database, tmp_path: Path) -> None:
    await database.write(put("a"))
    assert (tmp_path / "talkoot.db-wal").stat().st_size > 0
    assert await database.checkpoint()
    assert (tmp_path / "talkoot.db-wal").stat().st_size == 0


async def test_a_checkpoint_waits_for_a_reader_and_holds_up_no_writer(
    database: Database, tmp_path: Path
) -> None:
    def slowly(reader: Reader) -> str | None:
        reader.db.execute("SELECT 1 FROM setting").fetchone()
        time.sleep(0.4)
        return setting(reader, "b")

    await database.write(put("a"))
    reading = asyncio.create_task(database.read(slowly))
    await asyncio.sleep(0.05)
    checkpoint = asyncio.create_task(database.checkpoint())
    await database.write(put("b"))
    assert not reading.done()
    assert await checkpoint
    assert await reading is None
    assert (tmp_path / "talkoot.db-wal").stat().st_size == 0


async def test_a_checkpoint_gives_up_on_a_reader_that_stays(database: Database, tmp_path: Path) -> None:
    await database.write(put("a"))
    with look(tmp_path / "talkoot.db", KEY, SeededChance(2)) as reader:
        assert setting(reader, "a") == "yes"
        await database.write(put("b"))
        assert not await database.checkpoint()
    assert await database.checkpoint()


async def test_another_key_is_refused_and_the_right_one_still_opens(opened: Callable[..., Any]) -> None:
    await (await opened()).close()
    with pytest.raises(KeyProblem) as problem:
        await opened(bytes(32))
    assert problem.value.key == "key-different"
    await (await opened()).close()


async def test_a_second_writer_is_refused(opened: Callable[..., Any], database: Database) -> None:
    with pytest.raises(InUse):
        await opened()
    assert await database.write(put("a")) == "a"


async def test_a_newer_database_is_refused_untouched(opened: Callable[..., Any]) -> None:
    database: Database = await opened()
    await database.write(
        lambda tx: tx.db.execute("INSERT INTO migration (number, name, hash, at) VALUES (9999, 'x', 'x', 1)")
    )
    await database.close()
    with pytest.raises(NewerDatabase):
        await opened()


async def test_another_process_may_look(database: Database, tmp_path: Path) -> None:
    await database.write(put("a"))
    with look(tmp_path / "talkoot.db", KEY, SeededChance(2)) as reader:
        assert setting(reader, "a") == "yes"
        await database.write(put("b"))
        assert setting(reader, "b") is None


async def test_looking_needs_the_key_and_a_database(database: Database, tmp_path: Path) -> None:
    with pytest.raises(KeyProblem), look(tmp_path / "talkoot.db", bytes(32), SeededChance(2)):
        pass
    with pytest.raises(sqlite3.OperationalError), look(tmp_path / "absent.db", KEY, SeededChance(2)):
        pass
    assert not (tmp_path / "absent.db").exists()


def test_looking_does_not_migrate(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with pytest.raises(OlderDatabase), look(tmp_path / "empty.db", KEY, SeededChance(2)):
        pass


WORKS = st.lists(
    st.tuples(st.sampled_from(("good", "bad", "sql", "commit")), st.none() | st.integers(1, 4)), max_size=30
)


@settings(max_examples=40, deadline=None)
@given(works=WORKS, together=st.integers(1, 12))
def test_committed_is_acknowledged(
    works: list[tuple[str, int | None]], together: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever mix waits: who got an answer is in the file, once and in order, and nobody else."""
    path = tmp_path_factory.mktemp("mix") / "mix.db"
    asyncio.run(_mix(path, works, together))


async def _mix(path: Path, works: list[tuple[str, int | None]], together: int) -> None:
    database = await Database.open(path, KEY, SystemChance(), lambda: 5, together=together)
    await database.write(
        lambda tx: tx.db.execute("CREATE TABLE act (id INTEGER PRIMARY KEY, n INTEGER NOT NULL) STRICT")
    )
    answers = await asyncio.gather(
        *(
            database.write(_act(n, kind), update=None if update is None else (1, update))
            for n, (kind, update) in enumerate(works)
        ),
        return_exceptions=True,
    )
    acknowledged = [n for n, answer in enumerate(answers) if not isinstance(answer, BaseException)]
    assert await database.read(_acts) == acknowledged
    await database.close()
    again = await Database.open(path, KEY, SystemChance(), lambda: 6)
    assert await again.read(_acts) == acknowledged
    seen = {update for update in (works[n][1] for n in acknowledged) if update is not None}
    assert await again.read(_updates) == seen
    await again.close()
    good = {n for n, (kind, update) in enumerate(works) if kind == "good" and update is None}
    assert good <= set(acknowledged) <= {n for n, (kind, _) in enumerate(works) if kind == "good"}


def _act(n: int, kind: str) -> Callable[[Transaction], None]:
    def work(tx: Transaction) -> None:
        tx.db.execute("INSERT INTO act (n) VALUES (?)", (n,))
        tx.log.append(1, "act", 5, None, {"n_of_test": n})
        if kind == "bad":
            raise ZeroDivisionError
        if kind == "sql":
            tx.db.execute("INSERT INTO act (n) VALUES (NULL)")
        if kind == "commit":
            tx.db.rollback()

    return work


def _acts(reader: Reader) -> list[int]:
    acts = [row["n"] for row in reader.db.execute("SELECT n FROM act ORDER BY id")]
    assert [row["n"] for row in reader.db.execute("SELECT n FROM log_leaf ORDER BY n")] == list(
        range(len(acts))
    )
    return acts


def _updates(reader: Reader) -> set[int]:
    return {row["update_id"] for row in reader.db.execute("SELECT update_id FROM seen_update")}
