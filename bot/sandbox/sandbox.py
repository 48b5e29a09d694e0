"""The local Telegram: a Bot API server on loopback, and a Python API to act as people."""

from collections.abc import Callable

from bot.sandbox.delivery import Delivery
from bot.sandbox.people import People
from bot.sandbox.server import Server
from bot.sandbox.world import Chat, Json, Message


class Sandbox(People):
    """A whole small Telegram with one bot. ``ordered``: webhook updates go out one at a time."""

    base_url = ""
    file_url = ""
    _server: Server | None = None
    _delivery: Delivery | None = None

    async def start(self, port: int = 0) -> str:
        """Listen on loopback; return python-telegram-bot's ``base_url``."""
        self._server = Server(self)
        self._delivery = Delivery(self, ordered=self.ordered)
        bound = await self._server.start(port)
        self._delivery.start()
        self.file_url = f"http://127.0.0.1:{bound}/file/bot"
        self.base_url = f"http://127.0.0.1:{bound}/bot"
        return self.base_url

    async def stop(self) -> None:
        """Stop delivering and listening."""
        if self._delivery:
            await self._delivery.stop()
        if self._server:
            await self._server.stop()

    def quiet(self) -> bool:
        """No update unconfirmed, no delivery and no request under way."""
        busy = any(part and part.busy for part in (self._delivery, self._server))
        return not (self.queue.waiting or busy)

    def messages(self, chat: Chat) -> list[Message]:
        """Return the messages one sees in a chat now, service messages too."""
        return list(chat.messages.values())

    def last(self, chat: Chat) -> Message:
        """Return the newest message that isn't a service message."""
        return [message for message in chat.messages.values() if not message.service][-1]

    def file_bytes(self, file_id: str) -> bytes:
        """Return a file's bytes."""
        return self.files[file_id].content

    def on_event(self, callback: Callable[[Json], None]) -> Callable[[], None]:
        """Call ``callback`` with each event as it happens; returns how to stop that."""
        return self.record.listen(callback)

    @property
    def transcript(self) -> list[Json]:
        return self.record.transcript

    @property
    def calls(self) -> list[Json]:
        return self.record.calls

    @property
    def log(self) -> list[str]:
        return self.record.log
