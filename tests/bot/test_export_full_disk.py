"""A disk that fills up half-way through a package: nothing half-written is left, and the bot lives on."""

import asyncio
import errno
import io
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from ideas_street import ideas_street
from test_export import files, packages
from test_exporting import settings

from bot import packing
from bot.exporting import export
from bot.problem import Problem
from bot.sandbox.rehearsal import Rehearsal
from storage import contributions


@contextmanager
def room(size: int) -> Iterator[None]:
    """Let this process write no file beyond a size, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def left_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith((".talkoot", "campaign-"))]


@pytest.mark.parametrize("size", [1_000, 60_000, 200_000])
async def test_the_command_says_so_and_leaves_nothing(answering: Rehearsal, tmp_path: Path, size: int) -> None:
    rehearsal = answering
    await ideas_street(rehearsal)
    out = tmp_path / "out"
    out.mkdir()
    (out / "campaign-older.zip").write_bytes(b"older")
    kept = settings(rehearsal, tmp_path)
    with room(size), pytest.raises(Problem, match="File too large"):
        await asyncio.to_thread(export, kept, "1", out)
    assert left_in(out) == ["campaign-older.zip"]
    assert left_in(rehearsal.path.parent) == []
    assert "is written" in await asyncio.to_thread(export, kept, "1", out)


class Full(io.BytesIO):
    """A file on a disk with room for so many bytes."""

    room = 100_000

    def write(self, body: Any, /) -> int:
        if self.tell() + len(body) > self.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(body)


async def test_the_bot_lives_on_and_sends_it_when_there_is_room(
    rehearsal: Rehearsal, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = await ideas_street(rehearsal)
    with monkeypatch.context() as full:
        full.setattr(packing, "TemporaryFile", lambda dir: Full())
        await here.says(here.eino, "/export")
        assert packages(here) == []
        await here.says(here.aino, "/did watered the tree 5 min")
        done = await rehearsal.database.read(lambda r: contributions.contributions(r.db, 1))
        assert "watered the tree 5 min" in [act.text for act in done]
    await here.hours(2)
    (sent,) = packages(here)
    assert "data/contributions.csv" in files(sent)
    assert left_in(rehearsal.path.parent) == []


async def test_a_package_that_telegram_does_not_take_is_the_operators_to_write(
    rehearsal: Rehearsal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "MOST_BYTES", 10_000)
    here = await ideas_street(rehearsal)
    await here.says(here.eino, "/export")
    assert packages(here) == []
    assert here.last().text == (
        "The package is larger than Telegram takes. Who runs the bot can write it: talkoot export 1"
    )
