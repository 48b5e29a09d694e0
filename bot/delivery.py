"""The only place that sends, edits or deletes: rows first, Telegram second, all limits in it."""

import json
import logging

from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.clock import SECOND, Clock
from bot.limits import Budget, Chat
from bot.outbox import Call, edits, post, unsay
from bot.outcomes import Work, keep_sent, keep_shown, mend, migrate, unheard, unreachable
from bot.quiet import most_a_day, next_morning, speaks_at
from bot.render import Letter, render
from bot.transport import NotConnected
from bot.views.view import Face
from flows.limits import local_day
from storage import sending
from storage.database import Busy, Database, StorageFailed
from storage.models import Message

log = logging.getLogger(__name__)

CARD_GAP = 5 * SECOND
TRIES = 2
PAUSE, MAX_PAUSE = 2 * SECOND, 30 * SECOND


class Delivery:
    """Does what one row asks for; what must wait is in ``later``: by the row's id, until when."""

    def __init__(self, bot: Bot, database: Database, clock: Clock, face: Face) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._face = face
        self._budget = Budget()
        self._halfway: dict[int, tuple[bytes, int]] = {}
        self.later: dict[int, int] = {}
        self.stuck = 0
        """How many messages that Telegram took wait for storage to be noted."""
        self.outcomes: dict[str, int] = {}

    def hold(self, row: Message, until: int) -> None:
        """Let a row wait."""
        self.later[row.id] = until

    async def handle(self, chat: Chat, row: Message) -> bool:
        """Do what one row asks for, if it still does; False if the chat must wait."""
        now = self._clock.now()
        newest = await self._database.read(lambda r: sending.as_it_is(r.db, row.id, now))
        return await self._handle(chat, newest, now) if newest else True

    async def _handle(self, chat: Chat, row: Message, now: int) -> bool:
        if row.delete_at is not None and row.delete_at <= now and row.state == "sent":
            return await self._delete(chat, row)
        if (ready := self._ready_at(chat, row, now)) > now:
            self.hold(row, ready)
            return row.kind == "card"
        letter = await self._database.read(lambda r: render(r, self._face, row, now))
        if row.state == "sent":
            return await self._edit(chat, row, letter)
        return await self._send(chat, row, letter)

    def _ready_at(self, chat: Chat, row: Message, now: int) -> int:
        if row.kind == "receipt" and row.state != "sent":
            return self._budget.speaks_at(chat, now)
        ready = self._budget.ready_at(chat, now, edit=row.state == "sent")
        if row.kind == "card" and row.state == "sent":
            return max(ready, (row.edited_at or 0) + CARD_GAP)
        return ready

    async def _send(self, chat: Chat, row: Message, letter: Letter) -> bool:
        now = self._clock.now()
        if letter.screen.gone:
            return await self._give_up(row, "gone")
        if letter.to is None:
            await self._write(lambda tx: unheard(tx, row))
            return True
        if row.state == "sending" and (row.once or (row.attempts >= TRIES and row.kind != "card")):
            return await self._give_up(row, "unknown")
        if row.kind == "unasked" and (at := await self._speaks_at(row, letter, now)) > now:
            await self._put_off(row, at)
            return True
        if not letter.screen.reaction:
            parts = letter.screen.parts
            if (ready := self._budget.ready_at(chat, now, count=parts)) > now:
                self.hold(row, ready)
                return False
            self._budget.note(chat, now, count=parts)
        return await self._post(chat, row, letter)

    async def _post(self, chat: Chat, row: Message, letter: Letter) -> bool:
        if not await self._database.write(lambda tx: sending.mark_sending(tx.db, row.id)):
            return True
        newest = await self._database.read(lambda r: render(r, self._face, row, self._clock.now()))
        if newest.screen.gone:
            return await self._give_up(row, "gone")
        letter = newest if newest.to is not None else letter
        try:
            numbers = await post(self._bot, row, letter)
        except TelegramError as error:
            return await self._failed(chat, row, error)
        now = self._clock.now()
        await self._insist(lambda tx: keep_sent(tx, row, letter, numbers, now))
        self._count("sent")
        return True

    async def _put_off(self, row: Message, at: int) -> None:
        """Let a message wait; one that may have arrived stays so."""
        if row.state == "sending":
            self.hold(row, at)
        else:
            await self._write(lambda tx: sending.put_off(tx.db, row.id, at))

    async def _speaks_at(self, row: Message, letter: Letter, now: int) -> int:
        """Return when an unasked message may go: mute, quiet hours, messages a day."""
        if row.chat is None:
            return max(letter.muted_until, speaks_at(now, letter.zone, letter.quiet))
        at = speaks_at(now, letter.zone, letter.quiet)
        if at > now:
            return at
        start, _ = local_day(now, letter.zone)
        chat = row.chat
        said, most = await self._database.read(
            lambda r: (
                len(sending.unasked_since(r.db, chat, start)),
                most_a_day(r.db, chat, row.campaign, now),
            )
        )
        said -= row.state == "sending"
        return now if said < most else next_morning(now, letter.zone, letter.quiet)

    async def _edit(self, chat: Chat, row: Message, letter: Letter) -> bool:
        if letter.screen.gone or row.number is None:
            return await self._delete(chat, row)
        if letter.to is None:
            await self._write(lambda tx: unheard(tx, row))
            return True
        if letter.shown != row.shown:
            calls = edits(self._bot, row, letter)
            shown, done = self._halfway.pop(row.id, (b"", 0))
            for n in range(done if shown == letter.shown else 0, len(calls)):
                if not await self._edit_one(chat, row, calls[n]):
                    self._halfway[row.id] = (letter.shown, n)
                    return False
            self._count("edited")
        now = self._clock.now()
        await self._write(lambda tx: keep_shown(tx, row, letter, now))
        return True

    async def _edit_one(self, chat: Chat, row: Message, call: Call) -> bool:
        """Make one call within the budget; False if the rest must wait."""
        now = self._clock.now()
        if (ready := self._budget.ready_at(chat, now, edit=True)) > now:
            self.hold(row, ready)
            return False
        self._budget.note(chat, now, edit=True)
        try:
            await call()
        except TelegramError as error:
            if "not modified" not in str(error).lower():
                await self._failed(chat, row, error)
                return False
        return True

    async def _delete(self, chat: Chat, row: Message) -> bool:
        letter = await self._database.read(lambda r: render(r, self._face, row, self._clock.now(), over=True))
        if letter.to is None:
            await self._write(lambda tx: unheard(tx, row))
            return True
        numbers = [row.number, *json.loads(row.more or "[]")]
        try:
            for number in (n for n in numbers if n is not None):
                await unsay(self._bot, letter, number)
        except TelegramError as error:
            return await self._failed(chat, row, error)
        return await self._give_up(row, "gone")

    async def _failed(self, chat: Chat, row: Message, error: TelegramError) -> bool:
        """Decide what a refusal of Telegram means; False if the chat must wait."""
        now = self._clock.now()
        self._count(type(error).__name__)
        if isinstance(error, RetryAfter):
            until = now + _seconds(error) * SECOND
            self._budget.pause(chat, until)
            self.hold(row, until)
            await self._write(lambda tx: sending.not_sent(tx.db, row.id))
            return False
        if isinstance(error, ChatMigrated):
            await self._write(lambda tx: migrate(tx, row, error.new_chat_id))
            return False
        if isinstance(error, Forbidden):
            await self._write(lambda tx: unreachable(tx, row, now))
            return True
        if isinstance(error, BadRequest):
            return await self._refused(row, str(error).lower())
        return await self._no_answer(row, error)

    async def _refused(self, row: Message, said: str) -> bool:
        if work := mend(row, said, self._clock.now()):
            await self._write(work)
            return True
        if "not found" not in said:
            log.error("Telegram refused a %s: %s", row.view, said)
        return await self._give_up(row, "gone")

    async def _no_answer(self, row: Message, error: TelegramError) -> bool:
        """An answer never came: unknown stays unknown, it is tried once more and says so."""
        if isinstance(error, NotConnected):
            await self._write(lambda tx: sending.not_sent(tx.db, row.id))
        pause = min(MAX_PAUSE, PAUSE * 2 ** min(row.attempts, 5))
        self.hold(row, self._clock.now() + pause)
        return False

    async def _give_up(self, row: Message, state: str) -> bool:
        await self._write(lambda tx: sending.mark_gone(tx.db, row.id, state))
        self._count(state)
        return True

    async def _insist(self, work: Work) -> None:
        """Write what Telegram did already, as soon as storage can: nothing is said twice for a full disk."""
        while True:
            try:
                return await self._write(work)
            except (StorageFailed, Busy):
                log.warning("The sender waits for storage with what it said.")
            self.stuck += 1
            await self._clock.sleep(1)
            self.stuck -= 1

    async def _write(self, work: Work) -> None:
        await self._database.write(work)

    def _count(self, outcome: str) -> None:
        self.outcomes[outcome] = self.outcomes.get(outcome, 0) + 1


def _seconds(error: RetryAfter) -> int:
    pause = error._retry_after
    return max(1, round(pause.total_seconds()))
