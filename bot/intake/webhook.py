"""Receiving updates: a tap is answered in the response to the request that brought it."""

import hmac
import json
import logging

from aiohttp import web
from telegram import Bot

from bot.intake.desk import Desk
from bot.intake.polling import ALLOWED_UPDATES

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
CONNECTIONS = 100
ROOM = 1000


class Webhook:
    """Takes Telegram's requests: 200 says committed, 5xx says bring it again.

    ``secret`` is what Telegram puts into each request's header, 1–256 of A–Z a–z 0–9 _ -. ``room`` is how
    many updates may be inside at a time; one more is answered 503.
    """

    def __init__(self, desk: Desk, *, secret: str, room: int = ROOM) -> None:
        self._desk = desk
        self._secret = secret.encode()
        self._room = room
        self._closed = False

    @property
    def idle(self) -> bool:
        """No request is being answered."""
        return self._desk.idle

    async def announce(self, bot: Bot, url: str) -> None:
        """Ask Telegram to bring updates to ``url``; what waits there is kept."""
        await bot.set_webhook(
            url,
            max_connections=CONNECTIONS,
            allowed_updates=list(ALLOWED_UPDATES),
            drop_pending_updates=False,
            secret_token=self._secret.decode(),
        )

    def close(self) -> None:
        """Take no more updates: each is answered 503 from now on."""
        self._closed = True

    async def respond(self, request: web.BaseRequest) -> web.Response:
        """Answer one request of Telegram."""
        given = request.headers.get(SECRET_HEADER, "").encode(errors="replace")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=403)
        if self._closed or self._desk.waiting >= self._room:
            return web.Response(status=503, headers={"Retry-After": "1"})
        try:
            raw = json.loads(await request.read())
        except (ValueError, RecursionError):
            raw = None
        if not isinstance(raw, dict):
            return web.Response(status=400)
        handled = await self._desk.handle(raw)
        if not handled.confirm:
            return web.Response(status=500)
        if handled.response is None:
            return web.Response()
        return web.Response(body=json.dumps(handled.response).encode(), content_type="application/json")
