"""What the intake's tests stand on: a sandbox, a database, an Application that counts votes."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, ApplicationBuilder, CallbackQueryHandler, CommandHandler

from bot.clock import VirtualClock
from bot.intake.desk import Desk, current_ticket
from bot.metrics import Metrics
from bot.sandbox import Chat, Message, Pressed, Sandbox, User
from bot.sandbox.chance import SeededChance
from bot.transport import AiohttpRequest
from storage.database import Database
from storage.settings import put_setting

START = 1_790_000_000_000_000
KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("Support", callback_data="vote")]])


@dataclass
class House:
    """A bot that counts taps on one card, once each, and what stands around it."""

    box: Sandbox
    database: Database
    application: Application[Any, Any, Any, Any, Any, Any]
    request: AiohttpRequest
    desk: Desk
    metrics: Metrics
    group: Chat
    people: list[User]
    tries: list[int] = field(default_factory=list)
    raises: dict[int, BaseException] = field(default_factory=dict)
    holds: dict[int, asyncio.Event] = field(default_factory=dict)

    async def vote(self, update: Update, _context: object) -> None:
        """Handle a tap: count it in the database, then leave the answer."""
        ticket = current_ticket.get()
        self.tries.append(ticket.update_id)
        if ticket.update_id in self.holds:
            await self.holds[ticket.update_id].wait()
        if ticket.update_id in self.raises:
            raise self.raises[ticket.update_id]
        key = f"vote:{ticket.update_id}"
        await self.database.write(lambda tx: put_setting(tx, key, "1"), update=(1, ticket.update_id))
        if update.callback_query:
            ticket.answer = {
                "method": "answerCallbackQuery",
                "callback_query_id": update.callback_query.id,
                "text": "Counted",
            }

    async def votes(self) -> list[int]:
        """The update ids that were counted."""
        rows = await self.database.read(
            lambda reader: reader.db.execute("SELECT key FROM setting WHERE key LIKE 'vote:%'").fetchall()
        )
        return sorted(int(row[0].removeprefix("vote:")) for row in rows)

    async def kept(self) -> list[tuple[int, str, bytes]]:
        """What lies in failed_update, opened."""
        rows = await self.database.read(
            lambda reader: reader.db.execute(
                "SELECT update_id, error_kind, sealed FROM failed_update"
            ).fetchall()
        )
        return [(row[0], row[1], self.database.vault.open("failed_update", row[2])) for row in rows]

    async def card(self) -> Message:
        """The card with its one button."""
        await self.application.bot.send_message(self.group.id, "Lanterns?", reply_markup=KEYBOARD)
        return self.box.last(self.group)

    def tap(self, card: Message, person: int = 0) -> Pressed:
        """One person taps."""
        return self.box.press(self.people[person], card, "Support")

    @property
    def newest(self) -> int:
        """The id of the newest update that waits."""
        return self.box.queue.waiting[-1].id

    async def until(self, true: Callable[[], bool], within: float = 60) -> None:
        """Wait until something is true."""
        async with asyncio.timeout(within):
            while not true():  # noqa: ASYNC110 (anything may make it true)
                await asyncio.sleep(0.005)

    async def until_quiet(self, within: float = 60) -> None:
        """Wait until nothing is unconfirmed or being handled."""
        await self.until(lambda: self.box.quiet() and self.desk.idle, within)

    async def until_counted(self, votes: int) -> None:
        """Wait until so many votes are on disk."""
        async with asyncio.timeout(60):
            while len(await self.votes()) < votes:  # noqa: ASYNC110 (the writer makes it true)
                await asyncio.sleep(0.005)


@asynccontextmanager
async def house(folder: Path, *, ordered: bool = False) -> AsyncIterator[House]:
    """Open everything; close it afterwards."""
    clock = VirtualClock(START)
    box = Sandbox(clock, ordered=ordered, strict_budget=False)
    await box.start()
    people = [box.add_user(f"Person {n}") for n in range(20)]
    group = box.add_group("Kurvi", members=people, admins=[people[0]])
    box.add_bot(group, by=people[0])
    request = AiohttpRequest()
    application = (
        ApplicationBuilder()
        .token(box.token)
        .base_url(box.base_url)
        .request(request)
        .get_updates_request(request)
        .updater(None)
        .build()
    )
    database = await Database.open(folder / "talkoot.db", b"k" * 32, SeededChance(1), clock.now)
    metrics = Metrics()
    desk = Desk(application, database, clock, bot_id=1, metrics=metrics)
    made = House(box, database, application, request, desk, metrics, group, people)
    application.add_handler(CallbackQueryHandler(made.vote))
    application.add_handler(CommandHandler("did", made.vote))
    await application.initialize()
    try:
        yield made
    finally:
        await application.shutdown()
        await database.close()
        await box.stop()
