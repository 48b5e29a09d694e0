"""The queue of updates: ids in sequence, kept until the bot confirms them."""

import asyncio
from dataclasses import dataclass, replace

from bot.clock import DAY
from bot.sandbox.world import Json

KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "my_chat_member",
    "chat_member",
    "message_reaction",
    "message_reaction_count",
)
KEPT = DAY
ON_REQUEST = ("chat_member", "message_reaction", "message_reaction_count")


@dataclass(eq=False)
class Update:
    """An update that waits since ``at`` (UTC microseconds); ``deliveries`` counts how often it went out."""

    id: int
    kind: str
    chat: int | None
    at: int
    body: Json
    deliveries: int = 0
    again: bool = False


class UpdateQueue:
    """Updates nobody confirmed yet, in the order in which they are given out.

    ``next_id`` may be set: Telegram's ids start anew after an idle week.
    """

    def __init__(self, first_id: int = 1000) -> None:
        self.waiting: list[Update] = []
        self.allowed: list[str] = []
        self.next_id = first_id
        self._news = asyncio.Event()
        self._changed = asyncio.Event()

    def wants(self, kind: str) -> bool:
        """Say whether the bot asked for this kind; by default all but those to be asked for."""
        return kind in self.allowed if self.allowed else kind not in ON_REQUEST

    def put(self, kind: str, chat: int | None, at: int, content: Json) -> Update | None:
        """Add an update; None if the bot didn't ask for its kind."""
        if not self.wants(kind):
            return None
        update = Update(self.next_id, kind, chat, at, {"update_id": self.next_id, kind: content})
        self.next_id += 1
        self.waiting.append(update)
        self.wake()
        return update

    def expire(self, now: int) -> None:
        """Forget what waited for more than a day."""
        if self.waiting and any(now - update.at > KEPT for update in self.waiting):
            self.waiting = [update for update in self.waiting if now - update.at <= KEPT]

    def confirm_below(self, offset: int) -> None:
        """Forget what is below ``offset``; a negative one keeps only that many of the newest."""
        if offset < 0:
            self.waiting = sorted(self.waiting, key=lambda u: u.id)[offset:]
            return
        for update in [u for u in self.waiting if u.id < offset]:
            self.confirm(update)

    def confirm(self, update: Update) -> None:
        """Forget one update, unless it is to come once more."""
        if update.again:
            update.again = False
        elif update in self.waiting:
            self.waiting.remove(update)

    def disturb(self, update: Update, how: str) -> None:
        """Let an update come twice at once, before its predecessor, or again after it was confirmed."""
        place = self.waiting.index(update)
        match how:
            case "duplicate":
                self.waiting.insert(place, replace(update))
            case "reorder" if place:
                self.waiting[place - 1 : place + 1] = [update, self.waiting[place - 1]]
            case "redeliver":
                update.again = True

    def wake(self) -> None:
        """Let whoever waits look again."""
        self._news.set()
        self._changed.set()

    async def changed(self) -> None:
        """Return when something was added, or somebody called ``wake``."""
        await self._changed.wait()
        self._changed.clear()

    async def news(self, seconds: float) -> None:
        """Return when something was added, or after so many real seconds."""
        self._news.clear()
        if self.waiting:
            return
        try:
            async with asyncio.timeout(seconds):
                await self._news.wait()
        except TimeoutError:
            return
