"""``talkoot export``: the same package as in the chat, written while the bot runs."""

import asyncio
import csv
import io
import sqlite3
import zipfile
from collections.abc import Callable, Coroutine
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from ideas_street import Ideas, ideas_street
from test_export import packages

from bot import exporting
from bot.errands import door
from bot.exporting import export
from bot.problem import Problem
from bot.sandbox.rehearsal import OPERATOR, Rehearsal
from bot.settings import ConfigError, Settings
from flows.assess.close import tally
from storage import campaigns, contributions, voices
from storage.transaction import Transaction
from tests.flows.results.attacker import Export, crowd, never_shown


def settings(r: Rehearsal, folder: Path, operator: str | None = OPERATOR) -> Settings:
    key = folder / "vault.key"
    key.touch(0o600)
    key.write_text(r.chance.draw("vault-key", "demo", 32).hex() + "\n")
    return Settings.model_construct(
        database=f"sqlite:///{r.path}", key_file=key, operator=operator, fonts=None
    )


async def test_it_writes_what_the_chat_gets(answering: Rehearsal, tmp_path: Path) -> None:
    rehearsal = answering
    here = await ideas_street(rehearsal)
    await here.says(here.eino, "/export")
    code = await rehearsal.database.read(lambda r: campaigns.all_campaigns(r.db)[0].code)
    out = tmp_path / "new" / "folder"
    told = await asyncio.to_thread(export, settings(rehearsal, tmp_path), code, out)
    (file,) = out.iterdir()
    assert told.startswith(f"{file} is written; its SHA-256 is ")
    (sent,) = packages(here)
    assert sent.file is not None
    assert zipfile.ZipFile(file).testzip() is None
    assert file.read_bytes() == sent.file.content
    assert file.name == sent.file.filename


@pytest.mark.parametrize("name", ["", "999", "../x", "²", "9" * 40, "'; DROP TABLE campaign"])
async def test_a_campaign_that_is_none(rehearsal: Rehearsal, tmp_path: Path, name: str) -> None:
    await ideas_street(rehearsal, acted=1)
    with pytest.raises(Problem, match="There is no campaign"):
        await asyncio.to_thread(export, settings(rehearsal, tmp_path), name, tmp_path / "out")
    assert not (tmp_path / "out").exists()


async def test_by_number_too(answering: Rehearsal, tmp_path: Path) -> None:
    rehearsal = answering
    await ideas_street(rehearsal, acted=1)
    assert "is written" in await asyncio.to_thread(
        export, settings(rehearsal, tmp_path), "1", tmp_path / "out"
    )


async def by_command(here: Ideas, folder: Path) -> dict[str, bytes]:
    """Export by the command; return the files."""
    out = folder / str(here.r.clock.now())
    await asyncio.to_thread(export, settings(here.r, folder), "1", out)
    (file,) = out.iterdir()
    return unzipped(file.read_bytes())


async def in_chat(here: Ideas, folder: Path) -> dict[str, bytes]:
    """Export in the chat; return the files."""
    await here.hours(1.1)
    await here.says(here.eino, "/export")
    file = packages(here)[-1].file
    assert file is not None
    return unzipped(file.content)


def unzipped(body: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rows(files: dict[str, bytes], table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"data/{table}.csv"].decode())))


Way = Callable[[Ideas, Path], Coroutine[Any, Any, dict[str, bytes]]]


@pytest.mark.parametrize("first", [by_command, in_chat])
@pytest.mark.parametrize("second", [by_command, in_chat])
async def test_one_answer_between_two_exports_shows_in_neither(
    answering: Rehearsal, tmp_path: Path, first: Way, second: Way
) -> None:
    here = await ideas_street(answering)
    await answer(here, "often", "often", "never", "sometimes", "never")
    before = rows(await first(here, tmp_path), "surveys")
    await here.hours(1)
    await answer(here, *[""] * 5, "often")
    after = rows(await second(here, tmp_path), "surveys")
    assert [row["answers"] for row in before if row["item"] == LITTER] == ["2", "1", "2"]
    assert after == before


LITTER = "environment-litter"


async def answer(here: Ideas, *values: str) -> None:
    """Let people answer, the first, the second …; who has no word says nothing."""

    def put(db: Any) -> None:
        for person, value in enumerate(values, 1):
            if value:
                more = {"campaign": 1, "item": LITTER, "wave": "start", "at": here.r.clock.now()}
                voices.put_survey(db, person=person, value=value, **more)  # type: ignore[arg-type]

    await here.r.database.write(lambda tx: put(tx.db))


@pytest.mark.parametrize("ends", [False, True], ids=["goes on", "ends too"])
async def test_who_hides_while_it_is_written_is_found_by_no_subtraction(
    answering: Rehearsal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ends: bool
) -> None:
    """What is hidden in those seconds had a row; the sums of the end must not rest on it."""
    here = await ideas_street(answering, acted=1)
    for minutes, who in enumerate(here.people[:5], 11):
        await here.says(who, f"/did swept {minutes} min")
    hides_when_drawn(here, monkeypatch, 5, ends)
    await hide(here, 1, 2, 3, 4)
    exports = [attacked(await by_command(here, tmp_path))]
    if not ends:
        await here.r.database.write(lambda tx: end(tx, here.r.clock.now()))
    exports.append(attacked(await in_chat(here, tmp_path)))
    assert [len(one.rows) for one in exports] == [0 if ends else 1, 0]
    assert {crowd(exports, never_shown(exports, n)) for n in range(2)} == {5 if ends else 0}


def hides_when_drawn(here: Ideas, monkeypatch: pytest.MonkeyPatch, act: int, ends: bool) -> None:
    """Let an act be hidden, and maybe the campaign end, after the rows were read and before they are written."""
    loop, done = asyncio.get_running_loop(), list[bool]()

    async def meanwhile() -> None:
        if done:
            return
        done.append(True)
        await hide(here, act)
        if ends:
            await here.r.database.write(lambda tx: end(tx, here.r.clock.now()))

    def drawn(*_: object) -> tuple[()]:
        asyncio.run_coroutine_threadsafe(meanwhile(), loop).result()
        return ()

    monkeypatch.setattr(exporting, "_drawn", drawn)


def end(tx: Transaction, at: int) -> None:
    campaigns.close_campaign(tx.db, 1, state="closed", kind="time", at=at)
    campaign = campaigns.campaign(tx.db, 1)
    assert campaign is not None
    tally(tx, campaign, at)


async def hide(here: Ideas, *acts: int) -> None:
    for act in acts:
        await here.r.database.write(lambda tx, id=act: contributions.set_visibility(tx.db, id, "me"))  # type: ignore[misc]


def attacked(files: dict[str, bytes]) -> Export:
    """Return what an attacker holds, beside it what the test knows: the nth person did 10 + n minutes."""
    totals = {(r["measure"], r["split"], r["cell"]): SimpleNamespace(**r) for r in rows(files, "totals")}
    own = [SimpleNamespace(**{**r, "minutes": int(r["minutes"])}) for r in rows(files, "contributions")]
    seen = {row.minutes - 10 for row in own}
    return Export(totals, own, {n: (n, 10 + n) for n in range(1, 6) if n not in seen}, seen)


async def test_what_has_a_row_while_it_runs_is_noted_or_nothing_is_written(
    answering: Rehearsal, tmp_path: Path
) -> None:
    here = await ideas_street(answering)
    await here.says(here.eino, "/did swept the steps 20 min")
    first = settings(answering, tmp_path)
    assert 1 not in await published(answering)
    door(answering.path).rename(tmp_path / "elsewhere")
    with pytest.raises(Problem, match="doesn't answer"):
        await asyncio.to_thread(export, first, "1", tmp_path / "none")
    assert not (tmp_path / "none").exists() or list((tmp_path / "none").iterdir()) == []
    assert 1 not in await published(answering)
    (tmp_path / "elsewhere").rename(door(answering.path))
    await asyncio.to_thread(export, first, "1", tmp_path / "out")
    assert 0 not in await published(answering)


async def test_one_that_fails_half_way_leaves_nothing_noted(
    answering: Rehearsal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ideas_street(answering)

    def fails(*_: object, **more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(exporting, "write_record", fails)
    with pytest.raises(Problem, match="No space left"):
        await asyncio.to_thread(export, settings(answering, tmp_path), "1", tmp_path / "out")
    assert 1 not in await published(answering)


async def test_where_no_bot_runs_it_notes_by_itself(rehearsal: Rehearsal, tmp_path: Path) -> None:
    await ideas_street(rehearsal)
    copy = tmp_path / "copy.db"
    with closing(sqlite3.connect(rehearsal.path)) as own, closing(sqlite3.connect(copy)) as other:
        own.backup(other)
    copy.chmod(0o600)
    kept = settings(rehearsal, tmp_path).model_copy(update={"database": f"sqlite:///{copy}"})
    await asyncio.to_thread(export, kept, "1", tmp_path / "out")
    with closing(sqlite3.connect(copy)) as other:
        assert {row[0] for row in other.execute("SELECT published FROM contribution")} == {1}


async def published(r: Rehearsal) -> list[int]:
    return await r.database.read(lambda reader: [act.published for act in contributions.contributions(reader.db, 1)])


async def test_the_letter_needs_somebody_who_answers(rehearsal: Rehearsal, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="TALKOOT_OPERATOR is missing"):
        export(settings(rehearsal, tmp_path, None), "1", tmp_path)


def test_without_a_database(tmp_path: Path) -> None:
    kept = Settings.model_construct(
        database=f"sqlite:///{tmp_path}/none.db", key_file=None, operator=OPERATOR, fonts=None
    )
    with pytest.raises(Problem, match="isn't there"):
        export(kept, "1", tmp_path)


async def test_a_folder_that_takes_no_file(rehearsal: Rehearsal, tmp_path: Path) -> None:
    await ideas_street(rehearsal, acted=1)
    (tmp_path / "out").write_text("a file, not a folder")
    with pytest.raises(Problem, match="check the folder"):
        await asyncio.to_thread(export, settings(rehearsal, tmp_path), "1", tmp_path / "out")
