"""What all parts stand on: a local Telegram with one group, a campaign with an open idea, bots to measure."""

import asyncio
import itertools
import json
import os
import shutil
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.clock import SystemClock
from bot.sandbox import Chat, Message, Sandbox
from tests.bench.load import Order, Told
from tests.bench.served import Wanted

TOKEN = "123456789:" + "B" * 35
CHECKOUT = Path(__file__).parents[2]


class BenchFailed(Exception):
    """What was measured isn't what should have been."""


@dataclass
class Bot:
    """A bot in a process of its own."""

    process: asyncio.subprocess.Process
    port: int
    database: Path

    async def obey(self, line: str) -> dict[str, float]:
        """Tell it something; return what it used so far."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{line}\n".encode())
        told: dict[str, float] = json.loads(await self.process.stdout.readline())
        return told


class Town:
    """A sandbox with a group, and a database in which its campaign has an open idea."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.box = Sandbox(SystemClock(), token=TOKEN)
        self.aino = self.box.add_user("Aino")
        self.group: Chat = self.box.add_group("Kurvi", members=[self.aino], admins=[self.aino])
        self.template: dict[str, Any] = {}
        self._updates = itertools.count(10_000_000, 1_000_000)
        self._copies = itertools.count()
        self.stub_url = ""

    @property
    def seed(self) -> Path:
        return self.folder / "seed.db"

    async def found(self) -> None:
        """Start a campaign and an idea, through the bot itself."""
        await self.box.start()
        self.stub_url = await self._stub()
        self.box.add_bot(self.group, by=self.aino)
        async with self.bot("votes", self.seed):
            self.box.say(self.aino, self.group, "/campaign The Kurvi underpass is dark 14d")
            await self._until("🏮")
            self.box.say(self.aino, self.group, "/propose Paint the underpass white and hang lanterns in it")
            idea = await self._until("Paint")
            await asyncio.sleep(3)
        self.box.hook = None
        self.box.queue.waiting.clear()
        press = self.box.press(self.aino, idea, 0)
        self.template = self.box.queue.waiting[-1].body
        self.box.queue.waiting.clear()
        assert press is not None

    async def _stub(self) -> str:
        """A Bot API that says yes at once, for what answers by requests of its own."""
        me = {"ok": True, "result": {"id": 123456789, "is_bot": True, "first_name": "T", "username": "t_bot"}}

        async def answer(request: web.BaseRequest) -> web.Response:
            said = me if request.path.endswith("/getMe") else {"ok": True, "result": True}
            return web.json_response(said)

        runner = web.ServerRunner(web.Server(answer, access_log=None))
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{runner.addresses[0][1]}/bot"

    async def _until(self, words: str) -> Message:
        async with asyncio.timeout(30):
            while True:
                for one in self.box.messages(self.group):
                    if one.sender is self.box.bot and words in one.words and one.buttons:
                        return one
                await asyncio.sleep(0.05)

    def copy(self, of: Path | None = None) -> Path:
        """Return a fresh copy of a database that nobody has open."""
        path = self.folder / f"copy{next(self._copies)}.db"
        shutil.copyfile(of or self.seed, path)
        return path

    @asynccontextmanager
    async def bot(self, kind: str, database: Path | None = None) -> AsyncIterator[Bot]:
        """A bot that serves; see :class:`Wanted`."""
        path = database or self.copy()
        process = await _python("tests.bench.served")
        assert process.stdin is not None
        assert process.stdout is not None
        wanted = Wanted(kind, str(path), self.box.base_url, TOKEN, self.stub_url)
        process.stdin.write(json.dumps(asdict(wanted)).encode() + b"\n")
        try:
            async with asyncio.timeout(60):
                said = (await process.stdout.readline()).split()
            if not said:
                raise BenchFailed("the bot didn't start")
            self.box.hook = self.box.hook if not self.template else None
            yield Bot(process, int(said[1]), path)
            process.stdin.close()
            await asyncio.wait_for(process.wait(), 30)
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()

    async def load(self, bot: Bot, count: int, **how: Any) -> Told:
        """Send ``count`` taps; all must be answered 200."""
        order = Order(bot.port, self.template, count, first_update=next(self._updates), **how)
        process = await _python("tests.bench.load")
        out, _ = await process.communicate(json.dumps(asdict(order)).encode() + b"\n")
        if process.returncode:
            raise BenchFailed("the load failed")
        told = Told(**json.loads(out))
        if told.statuses != {"200": count}:
            raise BenchFailed(f"not all was taken: {told.statuses}")
        return told

    def edits(self) -> int:
        """How often a message of the group was edited so far."""
        return sum(self.by_message().values())

    def by_message(self) -> Counter[int]:
        """The same, by the message's number."""
        edits = (c["params"] for c in self.box.calls if c["method"] == "editMessageText" and c["ok"])
        return Counter(int(params["message_id"]) for params in edits)


async def _python(module: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=CHECKOUT,
        env={name: value for name, value in os.environ.items() if not name.startswith("TALKOOT_")},
        limit=2**20,
    )
