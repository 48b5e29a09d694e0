"""The small web server beside the bot: the webhook, /health, /metrics."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Self

from aiohttp import web

from bot.clock import SECOND, Clock
from bot.metrics import Metrics
from storage import sending, settings
from storage.database import Busy, Closed, Database, StorageFailed

log = logging.getLogger(__name__)

LATELY = 60 * SECOND
PATIENCE = 2.0
PROBE = "health.probe_at"
Respond = Callable[[web.BaseRequest], Awaitable[web.Response]]


class Health:
    """Says whether what is acknowledged now would be kept."""

    def __init__(self, database: Database, clock: Clock, metrics: Metrics) -> None:
        self._database = database
        self._clock = clock
        self._metrics = metrics

    async def health(self, _request: web.BaseRequest) -> web.Response:
        """200 if the writer committed within the last minute, or can now; else 503."""
        if self._clock.now() - self._database.last_commit_at <= LATELY or await self._probe():
            return web.Response(text="ready\n")
        return web.Response(text="the database takes no writes\n", status=503)

    async def metrics(self, _request: web.BaseRequest) -> web.Response:
        """All numbers, in Prometheus' text format."""
        now = self._clock.now()
        unsent = await self._database.read(lambda reader: sending.unsent(reader.db, now))
        body = self._metrics.page(
            unsent=unsent, last_commit_age=(now - self._database.last_commit_at) / SECOND
        )
        return web.Response(body=body, headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})

    async def _probe(self) -> bool:
        now = str(self._clock.now())
        try:
            async with asyncio.timeout(PATIENCE):
                await self._database.write(lambda tx: settings.put_setting(tx, PROBE, now))
        except (StorageFailed, Busy, Closed, TimeoutError) as error:
            log.error("A probe write failed: %s.", type(error).__name__)
            return False
        return True


class Front:
    """An HTTP server that knows a few paths; one path is the webhook's, if there is one.

    ``below`` answers whatever begins with a prefix, whichever method it is asked with.
    """

    def __init__(self, paths: dict[tuple[str, str], Respond], below: Mapping[str, Respond] | None = None) -> None:
        self._paths = paths
        self._below = below or {}
        self._runner = web.ServerRunner(web.Server(self._respond, access_log=None), shutdown_timeout=1)
        self.port = 0

    async def open(self, host: str, port: int) -> Self:
        """Listen; ``port`` 0 takes a free one. Raises OSError where that isn't possible."""
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        self.port = int(self._runner.addresses[0][1])
        return self

    async def close(self) -> None:
        """Answer what is inside, then listen no more."""
        await self._runner.cleanup()

    async def _respond(self, request: web.BaseRequest) -> web.Response:
        respond = self._paths.get((request.method, request.path)) or self._under(request.path)
        if respond is None:
            return web.Response(status=404)
        return await respond(request)

    def _under(self, path: str) -> Respond | None:
        prefixes = (prefix for prefix in self._below if path.startswith(prefix))
        longest = max(prefixes, key=len, default=None)
        return self._below[longest] if longest is not None else None
