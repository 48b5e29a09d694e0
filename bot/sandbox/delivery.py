"""Webhook delivery: in order or in parallel, again until it is taken, and the answer in the response."""

import asyncio
import json
from contextlib import suppress

import aiohttp

from bot.clock import SECOND
from bot.sandbox.calls import call
from bot.sandbox.core import Core
from bot.sandbox.params import Params
from bot.sandbox.updates import Update
from bot.sandbox.webhook import Hook

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
FIRST_RETRY, LAST_RETRY = 0.05, 1.0


class Delivery:
    """Carries waiting updates to the webhook. ``ordered``: one at a time. Retries wait in real seconds."""

    def __init__(self, box: Core, *, ordered: bool = True, timeout: float = 60.0) -> None:
        self._box = box
        self._ordered = ordered
        self._timeout = aiohttp.ClientTimeout(total=timeout)
        self._flying: dict[Update, asyncio.Task[None]] = {}
        self._loop: asyncio.Task[None] | None = None

    @property
    def busy(self) -> bool:
        return bool(self._flying)

    def start(self) -> None:
        self._loop = asyncio.create_task(self._run())

    async def stop(self) -> None:
        tasks = [*self._flying.values(), *([self._loop] if self._loop else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self) -> None:
        async with aiohttp.ClientSession(
            timeout=self._timeout, connector=aiohttp.TCPConnector(limit=0)
        ) as session:
            while True:
                await self._box.queue.changed()
                self._launch(session)

    def _launch(self, session: aiohttp.ClientSession) -> None:
        hook = self._box.hook
        if hook is None:
            return
        self._box.queue.expire(self._box.clock.now())
        limit = 1 if self._ordered else hook.max_connections
        for update in self._box.queue.waiting:
            if len(self._flying) >= limit:
                return
            if update not in self._flying:
                self._flying[update] = asyncio.create_task(self._deliver(session, update))

    async def _deliver(self, session: aiohttp.ClientSession, update: Update) -> None:
        wait = FIRST_RETRY
        try:
            while (hook := self._box.hook) and update in self._box.queue.waiting:
                update.deliveries += 1
                if await self._post(session, hook, update):
                    self._box.queue.confirm(update)
                    continue
                await asyncio.sleep(wait)
                wait = min(LAST_RETRY, wait * 2)
        finally:
            del self._flying[update]
            self._box.queue.wake()

    async def _post(self, session: aiohttp.ClientSession, hook: Hook, update: Update) -> bool:
        headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
        try:
            async with session.post(hook.url, json=update.body, headers=headers) as response:
                body = await response.read()
                taken = 200 <= response.status < 300
                failure = f"Wrong response from the webhook: {response.status} {response.reason}"
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            taken, failure, body = False, f"Connection failed: {type(error).__name__}", b""
        if taken:
            self._execute(body)
        else:
            hook.failure, hook.failed_at = failure, self._box.clock.now() // SECOND
        return taken

    def _execute(self, body: bytes) -> None:
        """Run the method that a webhook's response may hold; its result goes nowhere."""
        with suppress(ValueError):
            values = json.loads(body) if body else None
            if isinstance(values, dict) and "method" in values:
                method = str(values.pop("method"))
                params = Params(values)
                answer = call(self._box, method, params, self._box.faults.on_call(method, None))
                if not answer.ok:
                    self._box.record.log.append(f"{method} in a webhook's response: {answer.envelope}")
