"""A bot and its local Telegram in one process and one loop; time stands still until all is quiet."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from bot.app import Talkoot, build
from bot.clock import SECOND, VirtualClock
from bot.health import Front
from bot.intake.desk import Desk
from bot.intake.polling import Polling
from bot.mailer import Mailer
from bot.page.server import Pages
from bot.painter import Painter
from bot.public.site import Site
from bot.sandbox.chance import SeededChance
from bot.sandbox.faults import Faults
from bot.sandbox.judge import Judge
from bot.sandbox.sandbox import Sandbox
from bot.transport import AiohttpRequest
from flows.safety.keeping import USUAL
from storage.database import Database

TOKEN = "1:sandbox"
OPERATOR = "Rehearsal, rehearsal@example.org"
SOURCE = "https://example.org/talkoot"
PATIENCE = 240.0
"""Seconds of real time; the drawing process is niced and may starve on a busy machine."""
LOOPBACK = "127.0.0.1"
STILL = 12
"""Turns of the loop without work until it is quiet: who is woken needs a few to begin."""


class NeverQuiet(Exception):
    """Something kept the house busy for minutes of real time."""


class Rehearsal:
    """Talkoot and a sandbox, wired; ``settle`` waits for quiet, ``until`` moves the clock.

    ``in_turn``: the bot speaks only when all else is done, so that one seed gives one order of things.
    """

    def __init__(
        self,
        path: Path,
        *,
        start_at: int,
        seed: int = 1,
        zone: str = "Europe/Helsinki",
        faults: Faults | None = None,
        judge: Judge | None = None,
        in_turn: bool = True,
    ) -> None:
        self.clock = VirtualClock(start_at)
        self.sandbox = Sandbox(self.clock, token=TOKEN, faults=faults, judge=judge)
        self.chance = SeededChance(seed)
        self.path = path
        self.zone = zone
        self.keeping = USUAL
        self.erased: list[bytes] = []
        self.in_turn = in_turn
        self.page_url = ""
        self.public_url = ""
        self.mailer: Mailer | None = None
        self.fronts: list[Front] = []
        self.database: Database
        self.talkoot: Talkoot
        self.polling: Polling
        self._base_url = ""
        self._fetching: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start the sandbox, then the bot."""
        self._base_url = await self.sandbox.start()
        await self.start_bot()

    async def start_bot(self) -> None:
        """Open the database and let the bot run; after ``stop_bot`` it goes on where it was."""
        key = self.chance.draw("vault-key", "demo", 32)
        self.database = await Database.open(self.path, key, self.chance, self.clock.now)
        self.talkoot = await build(
            self.database,
            self.clock,
            token=TOKEN,
            operator=OPERATOR,
            source=SOURCE,
            zone=self.zone,
            forgot=lambda lookup, at: self.erased.append(lookup),
            keeping=self.keeping,
            page_url=self.page_url,
            public_url=self.public_url,
            mailer=self.mailer,
            base_url=self._base_url,
            base_file_url=self.sandbox.file_url,
            lanes=1,
            painter=Painter(limit=PATIENCE),
        )
        desk = Desk(self.talkoot.application, self.database, self.clock, bot_id=self.talkoot.bot_id)
        self._request = AiohttpRequest()
        await self._request.initialize()
        self.polling = Polling(desk, self.talkoot.bot, self._request, ordered=True)
        if self.in_turn:
            self.talkoot.sender.before_looking = self._others_rest
        await self.talkoot.start()
        self._fetching = asyncio.create_task(self.polling.run())
        await self._open_page()

    async def _open_page(self) -> None:
        """Serve the page of officials, and the public one, where their addresses are on this machine."""
        here = self.talkoot
        pages = Pages(self.database, self.clock, here.face, here.painter, here.wake)
        site = Site(self.database, self.clock, here.face, here.painter)
        for url, found in (
            (self.page_url, dict.fromkeys(pages.prefixes, pages.respond)),
            (self.public_url, {site.prefix: site.respond}),
        ):
            where = urlsplit(url)
            if where.hostname == LOOPBACK:
                self.fronts.append(await Front({}, found).open(LOOPBACK, where.port or 0))

    async def stop_bot(self) -> None:
        """Stop the bot in good order; the sandbox stays."""
        for front in self.fronts:
            await front.close()
        self.fronts.clear()
        self.polling.stop()
        if self._fetching:
            await self._fetching
        await self._request.shutdown()
        await self.talkoot.stop()
        await self.database.close()

    async def stop(self) -> None:
        """Stop everything."""
        await self.stop_bot()
        await self.sandbox.stop()

    @property
    def quiet(self) -> bool:
        """No unconfirmed update, no waiting write, no delivery due, no chart being drawn."""
        return self.sandbox.quiet() and self.polling.idle and self.talkoot.idle

    async def settle(self) -> None:
        """Return when all is quiet."""
        await self._still(lambda: self.quiet)

    async def _others_rest(self) -> None:
        """Return when all but the sender is quiet."""
        house = self.talkoot
        await self._still(
            lambda: self.sandbox.quiet() and self.polling.idle and house.database.idle and house.ticker.idle
        )

    async def _still(self, calm: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        still = 0
        while still < STILL:
            await asyncio.sleep(0)
            still = still + 1 if calm() else 0
            if not still:
                await asyncio.sleep(0.0005)
            if time.monotonic() > deadline:
                raise NeverQuiet(self._who_is_busy())

    def _who_is_busy(self) -> str:
        parts = {
            "sandbox": self.sandbox.quiet(),
            "polling": self.polling.idle,
            "database": self.talkoot.database.idle,
            "sender": self.talkoot.sender.idle,
            "ticker": self.talkoot.ticker.idle,
            "post": self.talkoot.post.idle,
            "painter": self.talkoot.painter.idle,
        }
        return ", ".join(name for name, idle in parts.items() if not idle)

    async def until(self, instant: int) -> None:
        """Let time pass up to ``instant``, from one due thing to the next."""
        await self.settle()
        while (due := self.clock.next_due()) is not None and due <= instant:
            self.clock.move_to(due)
            await self.settle()
        self.clock.move_to(instant)
        await self.settle()

    async def passing(self, seconds: float) -> None:
        """Let so many seconds pass."""
        await self.until(self.clock.now() + round(seconds * SECOND))
