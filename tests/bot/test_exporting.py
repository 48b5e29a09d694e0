"""``talkoot export``: the same package as in the chat, written while the bot runs."""

import asyncio
import zipfile
from pathlib import Path

import pytest
from ideas_street import ideas_street
from test_export import packages

from bot.errands import door
from bot.exporting import export
from bot.problem import Problem
from bot.sandbox.rehearsal import OPERATOR, Rehearsal
from bot.settings import ConfigError, Settings
from storage import campaigns, contributions


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


async def test_what_has_a_row_while_it_runs_is_noted_or_nothing_is_written(
    answering: Rehearsal, tmp_path: Path
) -> None:
    here = await ideas_street(answering)
    await here.says(here.eino, "/did swept the steps 20 min")
    first = settings(answering, tmp_path)
    assert 1 not in await published(answering)
    await asyncio.to_thread(export, first, "1", tmp_path / "out")
    assert 0 not in await published(answering)
    door(answering.path).unlink()
    with pytest.raises(Problem, match="doesn't answer"):
        await asyncio.to_thread(export, first, "1", tmp_path / "second")
    assert list((tmp_path / "second").iterdir()) == []
    door(answering.path).touch()


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
