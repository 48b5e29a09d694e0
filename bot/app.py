"""Wires storage, flows and handlers into one Application; nothing else does wiring."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from telegram import Bot, Update
from telegram.error import TelegramError
from telegram.ext import Application, ApplicationBuilder, BaseHandler, CallbackContext
from telegram.request import BaseRequest

from bot import handlers, views
from bot import timers as timers_of_bot
from bot.clock import HOUR, Clock
from bot.handlers.routing import act
from bot.incoming import read
from bot.intake.desk import current_ticket
from bot.mailer import Mailer
from bot.menu import set_menu
from bot.painter import Painter
from bot.scene import Reply
from bot.sender import Sender
from bot.ticker import Forgot, Ticker
from bot.transport import AiohttpRequest
from bot.views.view import Face
from flows.rules import DEFAULT, Rules
from flows.safety.keeping import USUAL, Keeping
from storage import timers
from storage.database import Database, Transaction

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Talkoot:
    """Everything that runs, wired."""

    application: Application[Any, Any, Any, Any, Any, Any]
    database: Database
    clock: Clock
    face: Face
    painter: Painter
    sender: Sender
    ticker: Ticker
    post: Ticker
    bot_id: int
    tasks: list[asyncio.Task[None]] = field(default_factory=list)

    @property
    def bot(self) -> Bot:
        """The bot's own account."""
        bot: Bot = self.application.bot
        return bot

    @property
    def idle(self) -> bool:
        """Nothing waits to be written, sent, drawn or done."""
        return self.database.idle and self.sender.idle and self.ticker.idle and self.post.idle and self.painter.idle

    def wake(self) -> None:
        """Look again: something may be due."""
        self.sender.wake()
        self.ticker.wake()
        self.post.wake()

    async def start(self) -> None:
        """Set the menu, where it changed, and let sender and ticker run."""
        try:
            await set_menu(self.bot)
        except TelegramError as error:
            log.warning("The menu was not set (%s).", type(error).__name__)
        await self.database.write(lambda tx: _sweep_nightly(tx, self.clock.now()))
        self.tasks = [asyncio.create_task(one.run()) for one in (self.sender, self.ticker, self.post)]

    async def stop(self, seconds: float = 10) -> None:
        """Stop sender and ticker, waiting at most ``seconds`` for what is under way."""
        await self.sender.finish(seconds)
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        await self.painter.stop()
        await self.application.shutdown()


async def build(
    database: Database,
    clock: Clock,
    *,
    token: str,
    operator: str,
    source: str,
    zone: str = "UTC",
    base_url: str = "https://api.telegram.org/bot",
    base_file_url: str = "https://api.telegram.org/file/bot",
    request: Callable[[], BaseRequest] = AiohttpRequest,
    painter: Painter | None = None,
    lanes: int = 16,
    forgot: Forgot = lambda lookup, at: None,
    keeping: Keeping = USUAL,
    rules: Rules = DEFAULT,
    page_url: str = "",
    invite_days: int = 30,
    mailer: Mailer | None = None,
    public_url: str = "",
) -> Talkoot:
    """Return a wired bot whose account Telegram has confirmed; raises ``telegram.error.TelegramError``."""
    for part in (views, handlers, timers_of_bot):
        part.load()
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(base_url)
        .base_file_url(base_file_url)
        .request(request())
        .get_updates_request(request())
        .updater(None)
        .job_queue(None)
        .build()
    )
    await application.initialize()
    bot: Bot = application.bot
    face = Face(
        bot.username,
        operator,
        source,
        zone,
        keeping=keeping,
        rules=rules,
        page_url=page_url,
        invite_days=invite_days,
        mails=mailer is not None,
        public_url=public_url,
    )
    painter = painter or Painter()
    sender = Sender(bot, database, clock, face, lanes=lanes)
    post = Ticker(bot, database, clock, face, painter, sender.wake, forgot, mailer, aside=True)
    ticker = Ticker(bot, database, clock, face, painter, _both(sender, post), forgot, mailer)
    talkoot = Talkoot(application, database, clock, face, painter, sender, ticker, post, bot.id)
    application.add_handler(Everything(talkoot))
    return talkoot


def _both(sender: Sender, post: Ticker) -> Callable[[], None]:
    """What a timer did may have to be said, or mailed."""

    def wake() -> None:
        sender.wake()
        post.wake()

    return wake


class Everything(BaseHandler[Update, CallbackContext[Any, Any, Any, Any], None]):
    """Hands each update to the act that fits, in one transaction, and leaves the answer on its ticket."""

    def __init__(self, talkoot: Talkoot) -> None:
        self._talkoot = talkoot
        super().__init__(self._handle)

    def check_update(self, update: object) -> bool:
        """Take everything that is an update."""
        return isinstance(update, Update)

    async def _handle(self, update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        here = self._talkoot
        at = here.clock.now()
        incoming = read(update, here.face.username, here.bot_id)
        author = incoming.author if incoming else None
        reply = await here.database.write(
            lambda tx: act(tx, here.face, update, incoming, at),
            update=(here.bot_id, update.update_id),
            person=author.id if author else None,
        )
        here.wake()
        if incoming and incoming.tap:
            current_ticket.get().answer = _answer(incoming.tap, reply)


def _sweep_nightly(tx: Transaction, at: int) -> None:
    if not timers.standing(tx.db, "sweep"):
        timers.set_timer(tx.db, key=f"sweep:{at}", kind="sweep", due_at=at + 6 * HOUR)


def _answer(tap: str, reply: Reply | None) -> dict[str, Any]:
    call: dict[str, Any] = {"method": "answerCallbackQuery", "callback_query_id": tap}
    if reply and reply.text:
        call |= {"text": reply.text[:200], "show_alert": reply.alert}
    if reply and reply.url:
        call["url"] = reply.url
    return call
