"""Acting as people: say, press, edit, react, delete."""

import asyncio
from collections.abc import Generator
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.clock import SECOND
from bot.sandbox import images, markup, wire
from bot.sandbox.core import Callback
from bot.sandbox.methods.messages import thread_of
from bot.sandbox.places import Places
from bot.sandbox.world import (
    ANONYMOUS_ADMIN_ID,
    CHANNEL_BOT_ID,
    Button,
    Chat,
    Json,
    Message,
    Topic,
    User,
)

ANONYMOUS = User(ANONYMOUS_ADMIN_ID, "Group", username="GroupAnonymousBot", is_bot=True)
CHANNEL_BOT = User(CHANNEL_BOT_ID, "Channel", username="Channel_Bot", is_bot=True)


class Pressed:
    """A pressed button: ``answer`` is None until the bot answered, ``url`` what a url button opened.

    Awaiting it waits for the answer, at most 15 real seconds.
    """

    def __init__(self, callback: Callback | None, url: str | None = None) -> None:
        self._callback = callback
        self.url = url

    @property
    def answer(self) -> Json | None:
        """The answer's text, show_alert and url."""
        return self._callback.answer if self._callback else None

    @property
    def text(self) -> str:
        return self.answer["text"] if self.answer else ""

    @property
    def show_alert(self) -> bool:
        return bool(self.answer and self.answer["show_alert"])

    def __await__(self) -> Generator[Any, None, "Pressed"]:
        return self._wait().__await__()

    async def _wait(self) -> "Pressed":
        if self._callback:
            with suppress(TimeoutError):
                async with asyncio.timeout(15):
                    await self._callback.answered.wait()
        return self


class People(Places):
    """What a person's fingers do."""

    def say(
        self,
        user: User,
        chat: Chat | None,
        text: str,
        *,
        reply_to: Message | None = None,
        topic: Topic | int | None = None,
        as_anonymous_admin: bool = False,
        as_channel: Chat | None = None,
        forward_from: User | str | None = None,
    ) -> Message:
        """Write a text; without a chat, to the bot in private."""
        text = text.strip()
        mask: Json = {"sender": ANONYMOUS, "sender_chat": chat} if as_anonymous_admin else {}
        if as_channel:
            mask = {"sender": CHANNEL_BOT, "sender_chat": as_channel}
        content = {"text": text, "entities": markup.find_entities(text), "origin": self._origin(forward_from)}
        return self._post_as(user, chat, reply_to, topic, **content, **mask)

    def _post_as(
        self,
        user: User,
        chat: Chat | None,
        reply_to: Message | None,
        topic: Topic | int | None,
        **content: Any,
    ) -> Message:
        place = self._enter(user, chat, content.get("sender_chat"))
        number = topic.id if isinstance(topic, Topic) else topic
        if number is None and reply_to and reply_to.is_topic:
            number = reply_to.thread_id
        where = thread_of(place, reply_to, number)
        return self.post(place, content.pop("sender", user), reply_to=reply_to, **where, **content)

    def _enter(self, user: User, chat: Chat | None, speaker: Chat | None) -> Chat:
        if user.deleted:
            raise ValueError(f"{user.name} has no account any more")
        if chat is None or chat.user:
            if user.blocked:
                raise ValueError(f"{user.name} blocked the bot; press_start unblocks it")
            user.started = True
            return self.private(user)
        if chat.migrated_to:
            raise ValueError(f"{chat.title} is a supergroup now")
        if speaker in (None, chat) and not (user.id in chat.members and chat.members[user.id].is_in):
            raise ValueError(f"{user.name} isn't in {chat.title}")
        return chat

    def _origin(self, source: User | str | None) -> Json | None:
        if source is None:
            return None
        date = self.clock.now() // SECOND
        if isinstance(source, str):
            return {"type": "hidden_user", "date": date, "sender_user_name": source}
        return {"type": "user", "date": date, "sender_user": wire.user(source)}

    def send_photo(
        self,
        user: User,
        chat: Chat | None = None,
        caption: str | None = None,
        *,
        reply_to: Message | None = None,
        topic: Topic | int | None = None,
        content: bytes | None = None,
        filename: str = "photo.jpg",
        mime: str = "image/jpeg",
        album: str | None = None,
    ) -> Message:
        """Send a photo; without ``content`` Telegram keeps a few bytes that stand for one.

        ``album``: those sent with the same one belong together.
        """
        pixels = content or f"photo {self.count('sent photo')}".encode()
        width, height = images.dimensions(pixels) or (1280, 960)
        file = self.store("photo", pixels, filename, mime, width=width, height=height)
        return self._send_file(user, chat, caption, reply_to, topic, file=file, what="photo", album=album)

    def send_voice(
        self,
        user: User,
        chat: Chat | None = None,
        caption: str | None = None,
        *,
        reply_to: Message | None = None,
        topic: Topic | int | None = None,
        duration: int = 7,
    ) -> Message:
        """Send a voice message of so many seconds."""
        sound = f"voice {self.count('sent voice')}".encode()
        file = self.store("voice", sound, "voice.ogg", "audio/ogg", duration=duration)
        return self._send_file(user, chat, caption, reply_to, topic, file=file, what="voice")

    def send_document(
        self,
        user: User,
        chat: Chat | None = None,
        caption: str | None = None,
        *,
        filename: str = "file.txt",
        content: bytes = b"file",
        reply_to: Message | None = None,
        topic: Topic | int | None = None,
        mime: str = "application/octet-stream",
    ) -> Message:
        """Send a file."""
        file = self.store("document", content, filename, mime)
        return self._send_file(user, chat, caption, reply_to, topic, file=file, what="document")

    def _send_file(
        self,
        user: User,
        chat: Chat | None,
        caption: str | None,
        reply_to: Message | None,
        topic: Topic | int | None,
        **content: Any,
    ) -> Message:
        words = (caption or "").strip()
        found = markup.find_entities(words)
        return self._post_as(user, chat, reply_to, topic, caption=words, caption_entities=found, **content)

    def press_start(self, user: User, payload: str | None = None) -> Message:
        """Press Start in private, perhaps through a link with a payload."""
        if user.blocked:
            self.unblock_bot(user)
        return self.say(user, None, f"/start {payload}" if payload else "/start")

    def press(
        self, user: User, message: Message, button: str | int = 0, *, data: str | None = None
    ) -> Pressed:
        """Press a button by text or index, or send ``data`` as a forged client could."""
        chosen = Button("", data) if data is not None else message.button(button)
        if chosen.url:
            self.record.add("press", message.chat, user, about=message, text=chosen.text, url=chosen.url)
            return self._follow(user, chosen.url)
        return self.callback(user, chosen.data or "", message, text=chosen.text)

    def callback(self, user: User, data: str, message: Message, *, text: str = "") -> Pressed:
        """Send a callback query with this data."""
        callback = Callback(str(int(self.opaque("callback", 15), 16)), user, message, self.clock.now())
        self.callbacks[callback.id] = callback
        self.record.add("press", message.chat, user, about=message, text=text or data)
        there = message.chat.messages.get(message.id) is message
        content = {
            "id": callback.id,
            "from": wire.user(user),
            "chat_instance": str(-(message.chat.id % 1_000_003) - 1),
            "message": wire.message(message) if there else wire.inaccessible(message),
            "data": data,
        }
        if message.chat.user or self.bot_in(message.chat).is_in:
            self.announce("callback_query", message.chat, content)
        return Pressed(callback)

    def follow(self, user: User, pressed: Pressed) -> Message | None:
        """Follow the link in a callback's answer, as the app does; None if it leads elsewhere."""
        url = pressed.answer["url"] if pressed.answer else None
        payload = self._payload(url or "")
        return self.press_start(user, payload or None) if payload is not None else None

    def _follow(self, user: User, url: str) -> Pressed:
        payload = self._payload(url)
        if payload is not None:
            self.press_start(user, payload or None)
        return Pressed(None, url)

    def _payload(self, url: str) -> str | None:
        parts = urlsplit(url if "://" in url else f"https://{url}")
        if parts.netloc != "t.me" or parts.path.strip("/").lower() != (self.bot.username or "").lower():
            return None
        query = parse_qs(parts.query, keep_blank_values=True)
        return None if "startgroup" in query else query.get("start", [""])[0]

    def edit(self, user: User, message: Message, text: str) -> None:
        """Edit one's own message."""
        if message.sender is not user:
            raise ValueError("only one's own")
        found = markup.find_entities(text.strip())
        if message.file:
            message.caption, message.caption_entities = text.strip(), found
        else:
            message.text, message.entities = text.strip(), found
        message.edits += 1
        message.edited_at = self.clock.now()
        self.record.add("edit", message.chat, user, message=message)
        if self.sees(message):
            self.announce("edited_message", message.chat, wire.message(message))

    def react(self, user: User, message: Message, *emoji: str) -> None:
        """Set one's reactions; none takes them back."""
        old = message.reactions.pop(user.id, [])
        if emoji:
            message.reactions[user.id] = list(emoji)
        self.record.add(
            "react", message.chat, user, about=message, text="".join(emoji), to=message.words[:80]
        )
        if message.chat.user or self.bot_in(message.chat).is_admin:
            self.announce("message_reaction", message.chat, self._reaction(user, message, old, list(emoji)))

    def _reaction(self, user: User, message: Message, old: list[str], new: list[str]) -> Json:
        return {
            "chat": wire.chat(message.chat),
            "message_id": message.id,
            "user": wire.user(user),
            "date": self.clock.now() // SECOND,
            "old_reaction": [{"type": "emoji", "emoji": one} for one in old],
            "new_reaction": [{"type": "emoji", "emoji": one} for one in new],
        }

    def delete(self, message: Message, by: User | None = None) -> None:
        """Delete a message, as its author or an administrator can; the bot isn't told."""
        message.chat.messages.pop(message.id, None)
        self.record.add("delete", message.chat, by, about=message, text=message.words)
