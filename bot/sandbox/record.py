"""What happened, in order: the transcript, the bot's calls, and who listens."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.clock import Clock
from bot.sandbox.world import Chat, Json, Message, StoredFile, User

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def iso(instant: int) -> str:
    """Write UTC microseconds as ISO 8601 with milliseconds."""
    return (EPOCH + timedelta(microseconds=instant)).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def describe(file: StoredFile) -> Json:
    """Describe a file by name, digest and size, so that transcripts stay small."""
    digest = hashlib.sha256(file.content).hexdigest()
    return {"name": file.filename, "sha256": digest, "size": len(file.content)}


class Record:
    """Keeps the transcript; every listener gets each entry, with ids."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.transcript: list[Json] = []
        self.calls: list[Json] = []
        self.log: list[str] = []
        self._listeners: list[Callable[[Json], None]] = []

    def listen(self, callback: Callable[[Json], None]) -> Callable[[], None]:
        """Call ``callback`` for each event; call what is returned to stop."""
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    def add(self, what: str, chat: Chat, who: User | None, **details: Any) -> None:
        """Note one event. ``message`` gives words, buttons and file; it or ``about`` the id for listeners."""
        message: Message | None = details.pop("message", None)
        about: Message | None = details.pop("about", message)
        entry: Json = {
            "n": len(self.transcript) + 1,
            "at": iso(self._clock.now()),
            "chat": chat.name,
            "who": who.name if who else None,
            "what": what,
        }
        if about:
            entry["message"] = about.id
        if message:
            entry |= self._content(message)
        entry |= {name: value for name, value in details.items() if value is not None}
        self.transcript.append(entry)
        ids = {
            "chat_id": chat.id,
            "user_id": who.id if who else None,
            "message_id": about.id if about else None,
        }
        for listener in list(self._listeners):
            listener(entry | ids)

    def _content(self, message: Message) -> Json:
        content: Json = {"text": message.words}
        if message.buttons:
            content["buttons"] = [[button.text for button in row] for row in message.buttons]
        if message.file:
            content["file"] = describe(message.file)
        if message.reply_to:
            content["reply_to"] = message.reply_to.words[:80]
        if message.thread_id and message.is_topic and message.thread_id in message.chat.topics:
            content["topic"] = message.chat.topics[message.thread_id].name
        if message.silent:
            content["silent"] = True
        return content
