"""`talkoot` as an operator runs it: a process of its own, against a local Telegram over HTTP."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from bot.clock import SystemClock
from bot.sandbox import Chat, Faults, Sandbox, User
from tests.forks import DOORS

TOKEN = "123456789:" + "A" * 35
PATIENCE = 120.0
"""Seconds that anything may take; all waits are for a fact, and end with it."""
COMMAND = ("-c", "from bot.cli import main; main()")


@dataclass
class Told:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


@dataclass
class Street:
    """A local Telegram with a group, and the settings of a bot in it."""

    box: Sandbox
    folder: Path
    group: Chat
    aino: User
    port: int
    more: dict[str, str] = field(default_factory=dict)
    forked: bool = True
    """Whether its processes are forks that have read all, or begin from nothing as an operator's."""

    @property
    def files(self) -> list[Path]:
        """The files beside the database, and it."""
        return [file for file in self.folder.iterdir() if file.is_file()]

    @property
    def settings(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("TALKOOT_")}
        return {
            **kept,
            "TALKOOT_TOKEN": TOKEN,
            "TALKOOT_OPERATOR": "Kurvi residents, kurvi@example.org",
            "TALKOOT_BOT_API": self.box.base_url,
            "TALKOOT_DATABASE": f"sqlite:///{self.folder}/talkoot.db",
            "TALKOOT_LISTEN": f"127.0.0.1:{self.port}",
            "TALKOOT_SOURCE_URL": "https://example.org/source",
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            **self.more,
        }

    async def command(self, *args: str) -> Told:
        """Run one command to its end."""
        process = await self.process(*args)
        out, err = await asyncio.wait_for(process.communicate(), PATIENCE)
        return Told(process.returncode or 0, out.decode(), err.decode())

    async def process(self, *args: str) -> asyncio.subprocess.Process:
        """Start one command."""
        pipe, command = asyncio.subprocess.PIPE, DOORS["talkoot"] if self.forked else COMMAND
        return await asyncio.create_subprocess_exec(
            sys.executable, *command, *args, env=self.settings, cwd=self.folder, stdout=pipe, stderr=pipe
        )

    @asynccontextmanager
    async def running(self) -> AsyncIterator[asyncio.subprocess.Process]:
        """`talkoot run`, ready; killed in the end if it still lives."""
        process = await self.process("run")
        try:
            await self._until_ready(process)
            yield process
        finally:
            if process.returncode is None:
                process.kill()
            _, err = await process.communicate()
            print(err.decode())

    async def _until_ready(self, process: asyncio.subprocess.Process) -> None:
        async with asyncio.timeout(PATIENCE):
            while (await self.get("/health"))[0] != 200:
                assert process.returncode is None, (await process.communicate())[1].decode()
                await asyncio.sleep(0.05)

    async def get(self, path: str) -> tuple[int, str]:
        """Ask the bot's own small server; (0, "") where nobody listens."""
        url = f"http://127.0.0.1:{self.port}{path}"
        try:
            async with aiohttp.ClientSession() as session, session.get(url) as response:
                return response.status, await response.text()
        except aiohttp.ClientError:
            return 0, ""

    def said(self, words: str) -> int:
        """How many messages of the bot in the group hold these words."""
        ours = (one for one in self.box.messages(self.group) if one.sender is self.box.bot)
        return sum(words in one.words for one in ours)

    async def until_said(self, words: str, within: float = PATIENCE) -> None:
        """Wait until the bot says these words in the group."""
        async with asyncio.timeout(within):
            while not self.said(words):  # noqa: ASYNC110 (another process makes it true)
                await asyncio.sleep(0.02)

    async def until_all_is_sent(self, within: float = PATIENCE) -> None:
        """Wait until the card stands and the bot knows it."""
        await self.until_said("🏮 The underpass")
        async with asyncio.timeout(within):
            while "talkoot_unsent 0.0" not in (await self.get("/metrics"))[1]:  # noqa: ASYNC110
                await asyncio.sleep(0.02)

    async def until_confirmed(self, within: float = PATIENCE) -> None:
        """Wait until nothing waits at Telegram."""
        async with asyncio.timeout(within):
            while self.box.queue.waiting:  # noqa: ASYNC110 (another process makes it true)
                await asyncio.sleep(0.02)


async def ended(process: asyncio.subprocess.Process, within: float = PATIENCE) -> Told:
    """Send SIGTERM and return how it ended."""
    process.send_signal(signal.SIGTERM)
    out, err = await asyncio.wait_for(process.communicate(), within)
    return Told(process.returncode or 0, out.decode(), err.decode())


@asynccontextmanager
async def street(folder: Path, *, forked: bool = True, **more: str) -> AsyncIterator[Street]:
    """Open a local Telegram with a group that has the bot in it."""
    box = Sandbox(SystemClock(), token=TOKEN, faults=Faults(), strict_budget=False)
    await box.start()
    aino = box.add_user("Aino")
    group = box.add_group("Kurvi", members=[aino], admins=[aino])
    box.add_bot(group, by=aino)
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    try:
        yield Street(box, folder, group, aino, port, more, forked)
    finally:
        await box.stop()
