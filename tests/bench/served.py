"""One bot to be measured, in a process of its own. Run as ``python -m tests.bench.served``.

Reads one JSON line (see :class:`Wanted`) on stdin, says ``ready PORT`` on stdout, obeys further lines:
``delay SECONDS`` holds each commit back, ``paint`` and ``rest`` start and stop drawing, ``usage`` tells
seconds of processor time; each is answered by one line. It ends with its input.
"""

import asyncio
import gc
import json
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import web
from telegram import Update
from telegram.ext import Application, ApplicationBuilder, BaseHandler, CallbackQueryHandler

from bot.app import Talkoot, build
from bot.clock import SystemClock
from bot.handlers.routing import act
from bot.health import Front
from bot.incoming import read
from bot.intake.desk import Desk, current_ticket
from bot.intake.webhook import Webhook
from flows.results.drawing import DrawRequest
from flows.results.gather import picture
from storage import campaigns
from storage.chance import SystemChance
from storage.database import Database

KEY = bytes(range(32))


@dataclass
class Wanted:
    """Which bot: ``votes`` (talkoot), ``answers`` (its Application and intake, but a handler that only answers)
    or ``plain`` (the library's own way: default transport, one commit per vote)."""

    kind: str
    database: str
    base_url: str
    token: str
    stub_url: str = ""
    secret: str = "bench"


class Answers(BaseHandler[Any, Any, None]):
    """Answers and does nothing else."""

    def __init__(self) -> None:
        super().__init__(self._handle)

    def check_update(self, update: object) -> bool:
        return isinstance(update, Update)

    async def _handle(self, update: Update, _context: object) -> None:
        assert update.callback_query is not None
        current_ticket.get().answer = {
            "method": "answerCallbackQuery",
            "callback_query_id": update.callback_query.id,
            "text": "You support this idea. You can change it until Thursday 26 November, 10:00.",
        }


class Plain:
    """A handler that commits each vote by itself and answers by a request of its own."""

    def __init__(self, talkoot: Talkoot, wanted: Wanted) -> None:
        self._talkoot = talkoot
        self._secret = wanted.secret
        self.application: Application[Any, Any, Any, Any, Any, Any] = (
            ApplicationBuilder().token(wanted.token).base_url(wanted.stub_url).updater(None).build()
        )
        self.application.add_handler(CallbackQueryHandler(self._vote))

    async def _vote(self, update: Update, _context: object) -> None:
        here = self._talkoot
        incoming = read(update, here.face.username, here.bot_id)
        at = here.clock.now()
        reply = await here.database.write(
            lambda tx: act(tx, here.face, update, incoming, at), update=(here.bot_id, update.update_id)
        )
        here.sender.wake()
        assert update.callback_query is not None
        await update.callback_query.answer(reply.text if reply else None)

    async def respond(self, request: web.BaseRequest) -> web.Response:
        """Handle an update as the library does."""
        raw = json.loads(await request.read())
        await self.application.process_update(Update.de_json(raw, self.application.bot))
        return web.Response()


async def main() -> None:
    wanted = Wanted(**json.loads(await asyncio.to_thread(sys.stdin.readline)))
    clock = SystemClock()
    together = {"together": 1} if wanted.kind == "plain" else {}
    database = await Database.open(Path(wanted.database), KEY, SystemChance(), clock.now, **together)
    talkoot = await build(
        database,
        clock,
        token=wanted.token,
        operator="Bench",
        source="https://example.org",
        zone="Europe/Helsinki",
        base_url=wanted.base_url,
    )
    desk = Desk(talkoot.application, database, clock, bot_id=talkoot.bot_id)
    hook = Webhook(desk, secret=wanted.secret)
    respond = hook.respond
    if wanted.kind == "answers":
        talkoot.application.remove_handler(talkoot.application.handlers[0][0])
        talkoot.application.add_handler(Answers())
    if wanted.kind == "plain":
        plain = Plain(talkoot, wanted)
        await plain.application.initialize()
        respond = plain.respond
    front = await Front({("POST", "/hook"): respond}).open("127.0.0.1", 0)
    await talkoot.start()
    gc.freeze()
    if wanted.kind == "votes":
        await hook.announce(talkoot.bot, f"http://127.0.0.1:{front.port}/hook")
    print("ready", front.port, flush=True)
    await obey(talkoot)
    await front.close()
    await talkoot.stop()
    await database.close()


async def obey(talkoot: Talkoot) -> None:
    """Do what the lines ask for."""
    painting: asyncio.Task[None] | None = None
    while line := (await asyncio.to_thread(sys.stdin.readline)).split():
        if line[0] == "delay":
            talkoot.database.commit_delay = float(line[1])
        elif line[0] == "paint":
            painting = asyncio.create_task(paint(talkoot))
            await asyncio.sleep(1)
        elif line[0] == "rest" and painting is not None:
            painting.cancel()
            await talkoot.painter.stop()
        used = os.times()
        print(json.dumps({"cpu": used.user + used.system, "at": time.perf_counter()}), flush=True)


async def paint(talkoot: Talkoot) -> None:
    """Draw all charts of the first campaign, again and again."""
    from flows.results.charts.registry import CHARTS

    campaign = (await talkoot.database.read(lambda r: campaigns.all_campaigns(r.db)))[0]
    seen = await talkoot.database.read(lambda r: picture(r, campaign, talkoot.clock.now()))
    while True:
        await talkoot.painter.draw(DrawRequest(picture=seen, charts=tuple(c.KEY for c in CHARTS), svg=True))


if __name__ == "__main__":
    asyncio.run(main())
