"""Whose turn it is: takes what is due from the rows, one message at a time per chat, many chats side by side."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram import Bot

from bot.clock import MINUTE, SECOND, Clock, wait
from bot.delivery import Delivery
from bot.limits import Chat
from bot.views.view import Face
from storage import sending
from storage.database import Busy, Database, StorageFailed
from storage.models import Message

log = logging.getLogger(__name__)


class Sender:
    """Sends what waits, shows anew what changed, deletes what is over; one message at a time per chat."""

    def __init__(self, bot: Bot, database: Database, clock: Clock, face: Face, *, lanes: int = 16) -> None:
        self._database = database
        self._clock = clock
        self._delivery = Delivery(bot, database, clock, face)
        self._lanes = asyncio.Semaphore(lanes)
        self._busy: dict[Chat, asyncio.Task[None]] = {}
        self._wake = asyncio.Event()
        self._resting = False
        self.before_looking: Callable[[], Awaitable[None]] | None = None

    @property
    def outcomes(self) -> dict[str, int]:
        """How often what came of a message, by its name."""
        return self._delivery.outcomes

    @property
    def idle(self) -> bool:
        """Nothing is due and nothing is under way but what waits for storage."""
        return self._resting and len(self._busy) == self._delivery.stuck and not self._wake.is_set()

    def wake(self) -> None:
        """Look again: something may be due."""
        self._wake.set()

    async def run(self) -> None:
        """Send for ever; cancel to stop, what is under way is finished by ``finish``."""
        while True:
            self._wake.clear()
            if self.before_looking:
                await self.before_looking()
            try:
                due = await self._round()
            except StorageFailed:
                log.warning("The sender waits for storage.")
                due = self._clock.now() + SECOND
            self._resting = True
            await wait(self._clock, self._wake, due)
            self._resting = False

    async def finish(self, seconds: float) -> None:
        """Wait for what is under way."""
        if self._busy:
            await asyncio.wait(list(self._busy.values()), timeout=seconds)

    async def _round(self) -> int | None:
        """Start what is due; return when to look again."""
        now = self._clock.now()
        rows, due = await self._database.read(
            lambda r: (sending.pending(r.db, now), sending.next_due(r.db, now))
        )
        lanes: dict[Chat, list[Message]] = {}
        for row in rows:
            if self._delivery.later.get(row.id, 0) <= now:
                lanes.setdefault(_chat(row), []).append(row)
        for chat, waiting in lanes.items():
            if chat not in self._busy:
                self._busy[chat] = asyncio.create_task(self._lane(chat, waiting))
        self._delivery.later = {id: at for id, at in self._delivery.later.items() if at > now}
        held = min(self._delivery.later.values(), default=None)
        return min((at for at in (due, held) if at is not None), default=None)

    async def _lane(self, chat: Chat, waiting: list[Message]) -> None:
        try:
            async with self._lanes:
                for row in waiting:
                    if not await self._delivery.handle(chat, row):
                        break
        except (StorageFailed, Busy):
            log.warning("A lane of the sender waits for storage.")
            self._rest(waiting, SECOND)
        except Exception:
            log.exception("A lane of the sender stopped.")
            self._rest(waiting, MINUTE)
        finally:
            del self._busy[chat]
            self.wake()

    def _rest(self, waiting: list[Message], pause: int) -> None:
        for row in waiting:
            self._delivery.hold(row, self._clock.now() + pause)


def _chat(row: Message) -> Chat:
    return ("chat", row.chat) if row.chat is not None else ("person", row.person or 0)
