"""The desk that each update passes: it is confirmed by what the writer says, not by having arrived."""

import asyncio
import json
import logging
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError
from telegram.ext import Application, ApplicationHandlerStop, CallbackContext

from bot.clock import Clock
from bot.intake.parse import parse
from bot.metrics import Metrics
from storage import failed_updates
from storage.database import AlreadySeen, Busy, Closed, Database, StorageFailed, Transaction

log = logging.getLogger(__name__)

TRIES = 3
UNAVAILABLE = (StorageFailed, Busy, Closed)


@dataclass(slots=True)
class Ticket:
    """One update while it is being handled.

    ``answer`` is a Bot API call that a handler leaves for the end, with its name under ``method``;
    it leaves the house only after the commit. ``error`` is what a handler raised.
    """

    update_id: int
    answer: dict[str, Any] | None = None
    error: BaseException | None = None


current_ticket: ContextVar[Ticket] = ContextVar("current_ticket")


@dataclass(frozen=True, slots=True)
class Handled:
    """What became of an update: may Telegram forget it, and which call answers it."""

    confirm: bool
    response: dict[str, Any] | None = None


class Desk:
    """Runs the Application's handlers on raw updates and says what became of each.

    A failure of storage leaves an update unconfirmed: Telegram brings it again. A mistake of ours is tried
    three times, then kept sealed in ``failed_update`` and confirmed, so that it blocks no other.
    """

    def __init__(
        self,
        application: Application[Any, Any, Any, Any, Any, Any],
        database: Database,
        clock: Clock,
        *,
        bot_id: int,
        at_once: int = 256,
        metrics: Metrics | None = None,
    ) -> None:
        self._application = application
        self._bot: Bot = application.bot
        self._database = database
        self._clock = clock
        self._bot_id = bot_id
        self._places = asyncio.Semaphore(at_once)
        self._metrics = metrics or Metrics()
        self._metrics.watch_queue(lambda: self.waiting)
        self.waiting = 0
        application.add_error_handler(_note)

    @property
    def idle(self) -> bool:
        """Nothing is being handled."""
        return self.waiting == 0

    async def handle(self, raw: dict[str, Any]) -> Handled:
        """Handle one update as Telegram sent it."""
        self.waiting += 1
        try:
            async with self._places:
                return await self._handle(raw)
        finally:
            self.waiting -= 1

    async def _handle(self, raw: dict[str, Any]) -> Handled:
        update_id = raw.get("update_id")
        if type(update_id) is not int:
            log.warning("Something without an update_id was dropped.")
            return self._tell("malformed", Handled(confirm=True))
        error: BaseException | None = None
        for attempt in range(1, TRIES + 1):
            ticket = await self._try(update_id, raw)
            error = ticket.error
            if error is None:
                return self._tell("done", Handled(confirm=True, response=ticket.answer))
            if isinstance(error, AlreadySeen):
                return self._tell("seen", Handled(confirm=True))
            if isinstance(error, UNAVAILABLE):
                log.warning("An update waits, for storage said %s.", type(error).__name__)
                return self._tell("storage", Handled(confirm=False))
            log.error("Attempt %d at an update failed.", attempt, exc_info=error)
            await asyncio.sleep(_pause(error, attempt))
        return self._tell("failed", Handled(confirm=await self._keep(update_id, raw, error)))

    def _tell(self, outcome: str, handled: Handled) -> Handled:
        self._metrics.update(outcome)
        return handled

    async def _try(self, update_id: int, raw: dict[str, Any]) -> Ticket:
        ticket = Ticket(update_id)
        current_ticket.set(ticket)
        try:
            await self._application.process_update(parse(raw, self._bot))
        except Exception as error:
            ticket.error = error
        return ticket

    async def _keep(self, update_id: int, raw: dict[str, Any], error: BaseException | None) -> bool:
        body = json.dumps(raw).encode()
        reason = type(error).__name__
        at = self._clock.now()

        def keep(tx: Transaction) -> None:
            failed_updates.keep(
                tx, bot=self._bot_id, update_id=update_id, body=body, error_kind=reason, at=at
            )

        try:
            await self._database.write(keep, update=(self._bot_id, update_id))
        except AlreadySeen:
            return True
        except UNAVAILABLE:
            return False
        return True

    async def say(self, response: dict[str, Any] | None) -> None:
        """Send a handler's answer as a call of its own, where the intake can't carry it."""
        if response is None:
            return
        call = dict(response)
        method = str(call.pop("method"))
        try:
            await self._send(method, call)
        except TelegramError as error:
            log.info("An answer did not arrive: %s.", type(error).__name__)

    async def _send(self, method: str, call: dict[str, Any]) -> None:
        if method == "answerCallbackQuery":
            await self._bot.answer_callback_query(**call)
        elif method == "setMessageReaction":
            await self._bot.set_message_reaction(**call)
        else:
            await self._bot.do_api_request(method, api_kwargs=call)


async def _note(update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    current_ticket.get().error = context.error
    raise ApplicationHandlerStop


def _pause(error: BaseException, attempt: int) -> float:
    passing = isinstance(error, RetryAfter | NetworkError) and not isinstance(error, BadRequest)
    return 0.5 * attempt if passing else 0.0
