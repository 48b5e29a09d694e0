"""Does what is due: deadlines are rows, read by a tick, done once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import Bot
from telegram.error import TelegramError

from bot.clock import MINUTE, SECOND, Clock, wait
from bot.mailer import Mailer
from bot.painter import Painter
from bot.views.view import Face
from flows.maps.arrays import Arrays
from storage import timers
from storage.database import Database, StorageFailed, Transaction
from storage.models import Timer

log = logging.getLogger(__name__)


Forgot = Callable[[bytes, int], None]
"""Remembers an erasure (look-up, instant) beside the key, so that a restored backup forgets again."""


@dataclass(frozen=True, slots=True)
class Hands:
    """What a timer's work may use. ``write`` commits and marks the timer done in one transaction."""

    bot: Bot
    database: Database
    clock: Clock
    face: Face
    painter: Painter
    timer: Timer
    at: int
    forgot: Forgot
    arrays: Arrays
    mailer: Mailer | None = None

    async def write(self, work: Callable[[Transaction], object]) -> None:
        """Run ``work`` and mark the timer done, together."""

        def both(tx: Transaction) -> None:
            if timers.done(tx.db, self.timer.key, self.at):
                work(tx)

        await self.database.write(both)


Work = Callable[[Hands], Awaitable[None]]
DUE: dict[str, Work] = {}


def due(kind: str) -> Callable[[Work], Work]:
    """Register what a kind of timer does."""

    def keep(work: Work) -> Work:
        assert kind not in DUE, kind
        DUE[kind] = work
        return work

    return keep


def at_once(kind: str) -> Callable[[Callable[[Transaction, Timer, int], object]], None]:
    """Register a timer that is one verb in one transaction: ``verb(tx, timer, at)``."""

    def keep(verb: Callable[[Transaction, Timer, int], object]) -> None:
        async def work(hands: Hands) -> None:
            await hands.write(lambda tx: verb(tx, hands.timer, hands.at))

        due(kind)(work)

    return keep


ASIDE = "mail"
"""The kind of timer that a ticker of its own does: a mail server may take minutes to answer, or never do."""


class Ticker:
    """Reads due timers, earliest first, and does them one after another; ``aside``: those of mail, else all others."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        clock: Clock,
        face: Face,
        painter: Painter,
        said: Callable[[], None],
        forgot: Forgot,
        mailer: Mailer | None = None,
        *,
        aside: bool = False,
    ) -> None:
        self._mailer = mailer
        self._only, self._but = (ASIDE, "") if aside else ("", ASIDE)
        self._bot = bot
        self._database = database
        self._clock = clock
        self._face = face
        self._painter = painter
        self._said = said
        self._forgot = forgot
        self._arrays = Arrays()
        self._wake = asyncio.Event()
        self._resting = False

    @property
    def idle(self) -> bool:
        """Nothing is due and nothing is being done."""
        return self._resting and not self._wake.is_set()

    def wake(self) -> None:
        """Look again: a timer may have been set."""
        self._wake.set()

    async def run(self) -> None:
        """Do what is due, for ever."""
        while True:
            self._wake.clear()
            next_at: int | None
            try:
                next_at = await self._round()
            except StorageFailed:
                log.warning("Timers wait for storage.")
                next_at = self._clock.now() + SECOND
            self._resting = True
            await wait(self._clock, self._wake, next_at)
            self._resting = False

    async def _round(self) -> int | None:
        """Do what is due; return when the next is."""
        while True:
            due, next_at = await self._look()
            if not due:
                return next_at
            for timer in due:
                await self._do(timer)

    async def _look(self) -> tuple[list[Timer], int | None]:
        now, only, but = self._clock.now(), self._only, self._but
        return await self._database.read(
            lambda r: (
                timers.due(r.db, now, only=only, but=but),
                timers.next_timer(r.db, only=only, but=but),
            )
        )

    async def _do(self, timer: Timer) -> None:
        at = self._clock.now()
        hands = Hands(
            self._bot,
            self._database,
            self._clock,
            self._face,
            self._painter,
            timer,
            at,
            self._forgot,
            self._arrays,
            self._mailer,
        )
        try:
            await DUE[timer.kind](hands)
        except StorageFailed:
            raise
        except Exception as error:
            _tell(timer.kind, error)
            again = at + min(2**timer.attempts, 60) * MINUTE
            await self._database.write(lambda tx: timers.failed(tx.db, timer.key, again))
        self._said()


def _tell(kind: str, error: Exception) -> None:
    """Log why a timer must be done again: Telegram's bad day is no mistake of ours."""
    if isinstance(error, TelegramError):
        log.warning("A timer of kind %s waits, for Telegram said %s.", kind, type(error).__name__)
    else:
        log.error("A timer of kind %s failed.", kind, exc_info=error)
