"""Fetching updates: the offset moves past an update only when its effects are committed."""

import asyncio
import logging
from typing import Any, cast

from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.intake.desk import Desk

log = logging.getLogger(__name__)

ALLOWED_UPDATES = (
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "chat_member",
    "message_reaction",
)
LONGEST_PAUSE = 30.0
PATIENCE = 0.25
Raw = dict[str, Any]


class Polling:
    """A loop on getUpdates. ``ordered`` handles one update at a time, as the demo wants.

    ``run`` ends after ``stop``; it raises ``Conflict`` when somebody else fetches with the same token, and
    ``InvalidToken`` when Telegram doesn't know it.
    """

    def __init__(
        self, desk: Desk, bot: Bot, request: BaseRequest, *, ordered: bool = False, timeout: int = 30
    ) -> None:
        self._desk = desk
        self._bot = bot
        self._request = request
        self._ordered = ordered
        self._timeout = timeout
        self._held: dict[int, asyncio.Task[bool]] = {}
        self._done: set[int] = set()
        self._refused: set[int] = set()
        self._offset: int | None = None
        self._failures = 0
        self._within = 20.0
        self._stopping = asyncio.Event()

    @property
    def idle(self) -> bool:
        """Nothing that was fetched is unfinished."""
        return not self._held and not self._refused and self._desk.idle

    async def run(self) -> None:
        """Fetch and handle until ``stop`` is called, then finish what is held."""
        prepared = False
        while not self._stopping.is_set():
            try:
                if not prepared:
                    prepared = await self._bot.delete_webhook(drop_pending_updates=False)
                await self._round()
                self._failures = 0
            except (Conflict, InvalidToken):
                await self._finish()
                raise
            except TelegramError as error:
                await self._back_off(error)
        await self._finish()

    def stop(self, within: float = 20) -> None:
        """Fetch no more; ``run`` returns when what is held is finished, after ``within`` seconds at most."""
        self._within = within
        self._stopping.set()

    async def _round(self) -> None:
        batch = await self._next_batch()
        fresh = {raw["update_id"]: raw for raw in batch}
        for known in self._done | self._held.keys():
            fresh.pop(known, None)
        await (self._one_by_one(fresh) if self._ordered else self._together(fresh))
        if not batch and not self._held and not self._stopping.is_set():
            self._start_over()
        elif self._refused:
            await self._rest(1)

    async def _one_by_one(self, fresh: dict[int, Raw]) -> None:
        for update_id in sorted(fresh):
            self._held[update_id] = asyncio.create_task(self._take(fresh[update_id]))
            await asyncio.wait(self._held.values())
            self._settle()
            if self._refused or self._stopping.is_set():
                return

    async def _together(self, fresh: dict[int, Raw]) -> None:
        for update_id, raw in fresh.items():
            self._held[update_id] = asyncio.create_task(self._take(raw))
        if self._held:
            await asyncio.wait(self._held.values(), timeout=PATIENCE)
            self._settle()

    async def _take(self, raw: Raw) -> bool:
        handled = await self._desk.handle(raw)
        await self._desk.say(handled.response)
        return handled.confirm

    def _settle(self) -> None:
        """Sort what has ended, and move the offset up to the lowest that hasn't or wasn't committed."""
        for update_id, task in list(self._held.items()):
            if not task.done():
                continue
            del self._held[update_id]
            confirmed = not task.cancelled() and task.exception() is None and task.result()
            (self._done if confirmed else self._refused).add(update_id)
            self._refused -= self._done
        unfinished = self._refused | self._held.keys()
        if unfinished:
            self._offset = min(unfinished)
        elif self._done:
            self._offset = max(self._offset or 0, max(self._done) + 1)
        self._done = {update_id for update_id in self._done if update_id >= (self._offset or 0)}

    def _start_over(self) -> None:
        """Ask for the earliest there is: after a quiet week Telegram counts anew from anywhere."""
        self._offset = None
        self._done.clear()
        self._refused.clear()

    async def _next_batch(self) -> list[Raw]:
        fetching = asyncio.create_task(self._fetch(limit=100, wait=self._timeout))
        stopping = asyncio.create_task(self._stopping.wait())
        try:
            await asyncio.wait({fetching, stopping}, return_when=asyncio.FIRST_COMPLETED)
            return fetching.result() if fetching.done() else []
        finally:
            fetching.cancel()
            stopping.cancel()

    async def _fetch(self, *, limit: int, wait: int) -> list[Raw]:
        fields = {
            "offset": self._offset,
            "limit": limit,
            "timeout": wait,
            "allowed_updates": list(ALLOWED_UPDATES),
        }
        parameters = [RequestParameter(name, value, None) for name, value in fields.items()]
        result = await self._request.post(
            f"{self._bot.base_url}/getUpdates", RequestData(parameters), read_timeout=wait + 10
        )
        return cast(list[Raw], result)

    async def _back_off(self, error: TelegramError) -> None:
        pause = min(0.5 * 2**self._failures, LONGEST_PAUSE)
        if isinstance(error, RetryAfter):
            pause = float(error._retry_after.total_seconds())
        self._failures = min(self._failures + 1, 8)
        log.warning("Fetching updates failed (%s); again in %.1f s.", type(error).__name__, pause)
        await self._rest(pause)

    async def _rest(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return

    async def _finish(self) -> None:
        if self._held:
            await asyncio.wait(self._held.values(), timeout=self._within)
        self._settle()
        for task in self._held.values():
            task.cancel()
        if self._offset is None:
            return
        try:
            await self._fetch(limit=1, wait=0)
        except TelegramError as error:
            log.info("The last confirmation failed: %s.", type(error).__name__)
