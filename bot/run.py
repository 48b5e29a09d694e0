"""The life of ``talkoot run``: start, serve, stop within twenty seconds."""

import asyncio
import contextlib
import gc
import logging
import signal
import time
from dataclasses import dataclass
from functools import partial

from telegram.error import TelegramError

from bot import logs
from bot.app import Talkoot, build
from bot.clock import Clock, SystemClock
from bot.errands import Errands, door
from bot.health import Front, Health, Respond
from bot.intake.desk import Desk
from bot.intake.polling import Polling
from bot.intake.webhook import Webhook
from bot.metrics import Metrics
from bot.opening import open_database
from bot.page.server import Pages
from bot.painter import Painter
from bot.problem import Problem
from bot.promises import keeping_of, mailer_of, rules_of
from bot.public.site import Site
from bot.reach import explain, known, persist, token_of
from bot.settings import Settings
from bot.upkeep import keep_up
from storage.backup import erasures_beside, remember_erasure
from storage.database import Database

log = logging.getLogger(__name__)

LIMIT = 20.0


@dataclass(slots=True)
class Running:
    """What serves, and what must be stopped in order."""

    settings: Settings
    clock: Clock
    database: Database
    talkoot: Talkoot
    desk: Desk
    front: Front
    intake: Polling | Webhook

    async def serve(self, stopping: asyncio.Event) -> None:
        """Take updates until ``stopping`` is set; raise :class:`Problem` if something ends before."""
        tasks = [
            asyncio.create_task(self._take_in(stopping)),
            asyncio.create_task(keep_up(self.database, self.settings, self.clock)),
            *self.talkoot.tasks,
        ]
        waiting = asyncio.create_task(stopping.wait())
        try:
            await asyncio.wait({waiting, *tasks}, return_when=asyncio.FIRST_COMPLETED)
            ended = [task for task in tasks if task.done()]
            await self._close_intake(tasks[0])
        finally:
            waiting.cancel()
            tasks[1].cancel()
        for task in ended:
            explain(task)

    async def _take_in(self, stopping: asyncio.Event) -> None:
        if isinstance(self.intake, Polling):
            await self.intake.run()
        else:
            await self._announce(self.intake)
            await stopping.wait()

    async def _announce(self, hook: Webhook) -> None:
        async def ask() -> None:
            await hook.announce(self.talkoot.bot, self.settings.webhook_url or "")

        await persist(ask)
        log.info("Telegram brings updates to the webhook.")

    async def _close_intake(self, taking: asyncio.Task[None]) -> None:
        if isinstance(self.intake, Polling):
            self.intake.stop(LIMIT / 2)
        else:
            self.intake.close()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LIMIT / 2):
                while not self.desk.idle:  # noqa: ASYNC110 (a few looks, once in a life)
                    await asyncio.sleep(0.01)
        await asyncio.wait({taking}, timeout=1)
        taking.cancel()


async def run(settings: Settings) -> None:
    """Run the bot until SIGTERM or SIGINT. Raises :class:`Problem`, whose one sentence tells the mend."""
    stopping = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, _stop, name, stopping)
    async with contextlib.AsyncExitStack() as stack:
        running = await _started(settings, stack, stopping)
        if running is not None:
            await running.serve(stopping)
    log.info("Stopped.")


def _stop(name: signal.Signals, stopping: asyncio.Event) -> None:
    log.info("Stopping, for %s came.", name.name)
    stopping.set()
    asyncio.get_running_loop().remove_signal_handler(name)


async def _started(
    settings: Settings, stack: contextlib.AsyncExitStack, stopping: asyncio.Event
) -> Running | None:
    """Open everything; what is opened is closed with ``stack``. None if told to stop meanwhile."""
    began = time.perf_counter()
    clock = SystemClock()
    settings.require("token", "operator")
    database = await open_database(settings, clock)
    stack.push_async_callback(_close, database)
    logs.configure(mask=database.vault.mask)
    metrics = Metrics()
    database.watch(metrics.commit)
    if not await known(settings, stopping):
        return None
    talkoot = await _built(settings, database, clock)
    stack.push_async_callback(talkoot.stop, LIMIT / 4)
    metrics.watch_deliveries(talkoot.sender.outcomes)
    metrics.watch_refusals(talkoot.face.refused)
    desk = Desk(talkoot.application, database, clock, bot_id=talkoot.bot_id, metrics=metrics)
    front, intake = await _doors(settings, talkoot, desk, Health(database, clock, metrics))
    stack.push_async_callback(front.close)
    errands = Errands(database, clock, talkoot.wake)
    await errands.open(door(settings.database_path))
    stack.push_async_callback(errands.close)
    await talkoot.start()
    gc.freeze()
    way = "polling" if isinstance(intake, Polling) else "webhook"
    log.info("@%s is ready after %.1f s, by %s.", talkoot.face.username, time.perf_counter() - began, way)
    return Running(settings, clock, database, talkoot, desk, front, intake)


async def _close(database: Database) -> None:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(LIMIT / 8):
            await database.close()


async def _built(settings: Settings, database: Database, clock: Clock) -> Talkoot:
    fonts = [str(settings.fonts)] if settings.fonts else []
    try:
        return await build(
            database,
            clock,
            token=token_of(settings),
            operator=settings.operator or "",
            source=settings.source_url or "",
            zone=settings.timezone,
            base_url=settings.bot_api,
            base_file_url=settings.bot_files,
            painter=Painter(fonts=fonts),
            forgot=partial(remember_erasure, erasures_beside(settings.key_path)),
            keeping=keeping_of(settings),
            rules=rules_of(settings),
            page_url=settings.page_url or "",
            invite_days=settings.invite_days,
            public_url=settings.public or "",
            mailer=mailer_of(settings, clock),
        )
    except TelegramError as error:
        raise Problem(f"The Bot API gave no usable answer ({type(error).__name__}): try again.") from None


def _pages(talkoot: Talkoot) -> dict[str, Respond]:
    """Return the page of officials and the public one, where they have an address."""
    here, found = talkoot.face, dict[str, Respond]()
    if here.page_url:
        pages = Pages(talkoot.database, talkoot.clock, here, talkoot.painter, talkoot.wake)
        found |= dict.fromkeys(pages.prefixes, pages.respond)
    if here.public_url:
        site = Site(talkoot.database, talkoot.clock, here, talkoot.painter)
        found[site.prefix] = site.respond
    return found


async def _doors(
    settings: Settings, talkoot: Talkoot, desk: Desk, health: Health
) -> tuple[Front, Polling | Webhook]:
    """Listen, and return what takes updates in."""
    paths: dict[tuple[str, str], Respond] = {
        ("GET", "/health"): health.health,
        ("GET", "/metrics"): health.metrics,
    }
    intake: Polling | Webhook
    if settings.webhook_secret is not None and settings.webhook_url is not None:
        intake = Webhook(desk, secret=settings.webhook_secret.get_secret_value())
        paths["POST", settings.webhook_path] = intake.respond
    else:
        intake = Polling(desk, talkoot.bot, talkoot.bot.request)
    try:
        front = await Front(paths, _pages(talkoot)).open(*settings.address)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Problem(
            f"TALKOOT_LISTEN={settings.listen} can't be listened on ({reason}): set it to a free host:port."
        ) from None
    return front, intake
