"""What somebody does on the chat page: each verb is a POST with a JSON body."""

import math
from collections.abc import Callable

from bot.sandbox.markup import utf16
from bot.sandbox.page_bodies import (
    Attach,
    Become,
    Edit,
    Nothing,
    Press,
    React,
    Say,
    SetHold,
    SetPace,
    Speak,
    Start,
)
from bot.sandbox.page_pace import Hold, Pace
from bot.sandbox.page_view import is_in
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world import Chat, Json, Message, User

SPEEDS = {"0": 0.0, "1": 1.0, "60": 60.0, "600": 600.0, "3600": 3600.0, "max": math.inf}
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024


class Refused(Exception):
    """The page asked for something that can't be; its text is for people."""


class Acts:
    """Carries out the verbs as the person that ``me`` names."""

    def __init__(self, sandbox: Sandbox, pace: Pace, clock: Callable[[], Json]) -> None:
        self._box = sandbox
        self._pace = pace
        self._hold = Hold(pace)
        self._clock = clock

    async def become(self, body: Become) -> Json:
        """Make a newcomer who joins every group."""
        name = body.name.strip()
        if not name:
            raise Refused("A name has at least one letter.")
        user = self._box.add_user(name, language_code=body.language)
        for chat in [c for c in self._box.chats.values() if c.kind in ("group", "supergroup")]:
            if chat.migrated_to is None:
                self._box.join(user, chat)
        return {"id": user.id, "name": user.name}

    async def start(self, body: Start) -> Json:
        """Press Start, or follow a link to the bot."""
        self._box.press_start(self._user(body.me), body.payload)
        return {}

    async def say(self, body: Say) -> Json:
        """Write into a chat."""
        user, chat = self._place(body.me, body.chat)
        if not body.text.strip():
            raise Refused("There is nothing to send.")
        _check_length(body.text, TEXT_LIMIT)
        reply = self._reply(chat, body.reply)
        message = self._box.say(user, chat, body.text, reply_to=reply, topic=self._topic(chat, body.topic))
        return {"id": message.id}

    async def attach(self, body: Attach, name: str, mime: str, content: bytes) -> Json:
        """Send a photo or a document with its caption."""
        user, chat = self._place(body.me, body.chat)
        _check_length(body.text, CAPTION_LIMIT)
        reply, topic = self._reply(chat, body.reply), self._topic(chat, body.topic)
        if body.kind == "photo":
            if image_type(content) is None:
                raise Refused("That is no picture. Send it as a document.")
            sent = self._box.send_photo(
                user, chat, body.text, content=content, filename=name, reply_to=reply, topic=topic
            )
        else:
            sent = self._box.send_document(
                user, chat, body.text, filename=name, content=content, mime=mime, reply_to=reply, topic=topic
            )
        return {"id": sent.id}

    async def speak(self, body: Speak) -> Json:
        """Send a voice message of seven seconds; no microphone is listened to."""
        user, chat = self._place(body.me, body.chat)
        reply, topic = self._reply(chat, body.reply), self._topic(chat, body.topic)
        return {"id": self._box.send_voice(user, chat, reply_to=reply, topic=topic).id}

    async def edit(self, body: Edit) -> Json:
        """Change one's own words."""
        user, chat = self._place(body.me, body.chat)
        if not body.text.strip():
            raise Refused("There is nothing to send.")
        _check_length(body.text, TEXT_LIMIT)
        message = self._message(chat, body.message)
        if message.sender is not user:
            raise Refused("Only your own message.")
        self._box.edit(user, message, body.text)
        return {"id": message.id}

    async def press(self, body: Press) -> Json:
        """Press an inline button and wait for the bot's answer."""
        user, chat = self._place(body.me, body.chat)
        message = self._message(chat, body.message)
        if body.row >= len(message.buttons) or body.column >= len(message.buttons[body.row]):
            raise Refused("That button is gone.")
        place = sum(len(row) for row in message.buttons[: body.row]) + body.column
        pressed = await self._box.press(user, message, place)
        if pressed.answer is None and pressed.url is None:
            raise Refused("The bot didn't answer.")
        answer = pressed.answer or {"text": "", "show_alert": False, "url": None}
        return {"text": answer["text"], "alert": answer["show_alert"], "url": answer["url"]}

    async def react(self, body: React) -> Json:
        """Set this person's reaction, or take it back."""
        user, chat = self._place(body.me, body.chat)
        self._box.react(user, self._message(chat, body.message), *([body.emoji] if body.emoji else []))
        return {}

    async def pace(self, body: SetPace) -> Json:
        """Set the speed of the clock."""
        self._pace.speed = SPEEDS[body.speed]
        return self._clock()

    async def next(self, _: Nothing) -> Json:
        """Move to the next event."""
        self._pace.next_event()
        return self._clock()

    async def hold(self, body: SetHold) -> Json:
        """Let the clock wait while somebody writes."""
        if body.on:
            self._hold.keep()
        else:
            self._hold.release()
        return self._clock()

    def _user(self, number: int) -> User:
        user = self._box.users.get(number)
        if user is None or user.is_bot or user.deleted:
            raise Refused("That person isn't here.")
        return user

    def _place(self, me: int, where: int) -> tuple[User, Chat]:
        user = self._user(me)
        chat = self._box.private(user) if where == me else self._box.chats.get(where)
        if chat is None or not is_in(chat, user) or chat.migrated_to:
            raise Refused("You are not in that chat.")
        return user, chat

    def _message(self, chat: Chat, number: int) -> Message:
        if number not in chat.messages:
            raise Refused("That message is gone.")
        return chat.messages[number]

    def _reply(self, chat: Chat, number: int | None) -> Message | None:
        return None if number is None else self._message(chat, number)

    def _topic(self, chat: Chat, number: int | None) -> int | None:
        topic = None if number is None else chat.topics.get(number)
        if number is not None and (topic is None or topic.deleted or topic.closed):
            raise Refused("That topic is closed.")
        return number


def _check_length(text: str, limit: int) -> None:
    if utf16(text) > limit:
        raise Refused(f"Telegram takes {limit} characters at most here.")


def image_type(content: bytes) -> str | None:
    """Return the media type of a PNG, JPEG or WebP, None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    return "image/webp" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else None
