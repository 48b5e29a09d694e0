"""The demo on its page: as somebody who types ``talkoot demo``, looks, moves in, hurries it on and ends it."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]
Json = dict[str, Any]
PATIENCE = 300
"""Seconds of real time that anything may take."""


class Shown:
    """A running demo, and a visitor of its page."""

    def __init__(self, process: asyncio.subprocess.Process, session: aiohttp.ClientSession) -> None:
        self.process = process
        self._session = session
        self.lines: list[str] = []
        self.url = ""

    async def line(self, words: str) -> str:
        """Read on until a line shows these words."""
        assert self.process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            while not (self.lines and words in self.lines[-1]):
                read = await self.process.stdout.readline()
                assert read, self.lines
                self.lines.append(read.decode().rstrip())
        return self.lines[-1]

    async def do(self, verb: str, **body: Any) -> Json:
        """Do as the page does."""
        headers = {"X-Rehearsal": "1"}
        async with self._session.post(f"{self.url}page/{verb}", json=body, headers=headers) as response:
            answer: Json = await response.json()
        assert response.status == 200, answer
        return answer

    async def look(self, me: int) -> Json:
        """See what somebody sees."""
        async with self._session.get(f"{self.url}page/events", params={"me": me}) as response:
            async for line in response.content:
                if line.startswith(b"data: "):
                    seen: Json = json.loads(line.removeprefix(b"data: "))
                    return seen
        raise AssertionError("the stream ended")

    async def until(self, me: int, words: str) -> Json:
        """Wait for a message that shows these words."""
        async with asyncio.timeout(PATIENCE):
            while True:
                found = [m for m in (await self.look(me))["messages"] if words in m["text"]]
                if found:
                    return dict(found[-1])
                await asyncio.sleep(0.1)


@pytest.fixture
async def shown(tmp_path: Path) -> AsyncIterator[Shown]:
    """The demo on a port next to a taken one."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", "from bot.cli import main; main()",
            "demo", "--port", str(port), "--out", str(tmp_path / "out"),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=ROOT, env={**os.environ, "BROWSER": "true"},
        )  # fmt: skip
        async with aiohttp.ClientSession(read_bufsize=2**22) as session:
            demo = Shown(process, session)
            said = await demo.line("is open at")
            demo.url = next(word for word in said.split() if word.startswith("http"))
            assert demo.lines[0] == f"Port {port} is taken, so the page is on {demo.url.split(':')[2].rstrip('/')}."
            yield demo
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_a_newcomer_takes_part_while_the_neighbours_do(shown: Shown) -> None:
    me = (await shown.do("become", name="Elli"))["id"]
    card = await shown.until(me, "🏮")
    group = card["chat"]
    assert any(m["from"]["name"] == "Aino" for m in (await shown.look(me))["messages"])
    await shown.do("say", me=me, chat=group, text="/did swept the path 10 min")
    mine = await shown.until(me, "swept the path")
    async with asyncio.timeout(PATIENCE):
        while not mine["reactions"]:
            mine = await shown.until(me, "swept the path")
            await asyncio.sleep(0.1)
    shown.process.send_signal(signal.SIGINT)
    begun = time.monotonic()
    assert await asyncio.wait_for(shown.process.wait(), PATIENCE) == 0
    assert time.monotonic() - begun < 15


async def test_the_story_ends_with_the_package_and_the_street_stays_open(shown: Shown, tmp_path: Path) -> None:
    me = (await shown.do("become", name="Elli"))["id"]
    await shown.do("pace", speed="max")
    await shown.line("The story has ended")
    await shown.do("pace", speed="1")
    await shown.line("The letter and the package")
    out = tmp_path / "out"
    assert [path.suffix for path in sorted(out.glob("*.*"))] == [".zip", ".pdf", ".json"]
    assert str(next(out.glob("campaign-*.zip"))) in shown.lines[-1]
    card = await shown.until(me, "🏮")
    await shown.do("say", me=me, chat=card["chat"], text="/campaign A bench for the stairs 7d")
    again = await shown.until(me, "🏮 A bench for the stairs")
    assert "day 1 of 7" in again["text"]
    assert [line for line in shown.lines if "can't go on" in line or "Traceback" in line] == []
