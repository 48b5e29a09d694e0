"""The state of one sandbox, and the few things everything in it does: find, store, post, announce."""

import asyncio
import hashlib
from typing import Any

from bot.clock import SECOND, Clock
from bot.sandbox import wire
from bot.sandbox.faults import Faults
from bot.sandbox.judge import Judge
from bot.sandbox.limits import Budget
from bot.sandbox.privacy import bot_sees
from bot.sandbox.record import Record
from bot.sandbox.updates import UpdateQueue
from bot.sandbox.webhook import Hook
from bot.sandbox.world import Chat, Json, Member, Message, StoredFile, User

CALLBACK_LIFETIME = 15 * SECOND


class Callback:
    """A button somebody pressed, waiting for its answer; ``at`` in UTC microseconds."""

    def __init__(self, key: str, user: User, message: Message, at: int) -> None:
        self.id = key
        self.user = user
        self.message = message
        self.at = at
        self.answer: Json | None = None
        self.answered = asyncio.Event()

    def set_answer(self, answer: Json) -> None:
        """Take the bot's answer: text, show_alert, url."""
        self.answer = answer
        self.answered.set()


class Core:
    """What methods and people share. Sandbox is the whole of it."""

    def __init__(
        self,
        clock: Clock,
        *,
        token: str = "1:sandbox",
        bot_username: str = "talkoot_bot",
        faults: Faults | None = None,
        judge: Judge | None = None,
        strict_budget: bool = True,
        privacy_mode: bool = True,
        member_lookup: bool = False,
        first_update_id: int = 1000,
        ordered: bool = True,
    ) -> None:
        self.ordered = ordered
        self.clock = clock
        self.token = token
        self.bot = User(int(token.split(":", maxsplit=1)[0]), "Talkoot", username=bot_username, is_bot=True)
        self.faults = faults or Faults()
        self.judge = judge
        self.privacy_mode = privacy_mode
        self.member_lookup = member_lookup
        self.users: dict[int, User] = {self.bot.id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.callbacks: dict[str, Callback] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.menu_button: Json = {"type": "commands"}
        self.hook: Hook | None = None
        self.queue = UpdateQueue(first_update_id)
        self.record = Record(clock)
        self.budget = Budget(clock, strict=strict_budget)
        self._counters: dict[str, int] = {}

    def count(self, what: str) -> int:
        """Return the next number of a kind, from 1."""
        self._counters[what] = self._counters.get(what, 0) + 1
        return self._counters[what]

    def opaque(self, what: str, size: int = 24) -> str:
        """Return an identifier that tells nothing and is the same in every run."""
        seed = f"{self.token}/{what}/{self.count(what)}"
        return hashlib.sha256(seed.encode()).hexdigest()[:size]

    def private(self, user: User) -> Chat:
        """Return the private chat of this person with the bot."""
        if user.id not in self.chats:
            self.chats[user.id] = Chat(user.id, "private", user=user)
        return self.chats[user.id]

    def bot_in(self, chat: Chat) -> Member:
        """Return the bot's place in a chat."""
        return chat.members.get(self.bot.id) or Member(self.bot, "left")

    def store(self, kind: str, content: bytes, filename: str, mime: str, **facts: int) -> StoredFile:
        """Keep a file; equal bytes have equal unique ids."""
        unique = hashlib.sha256(content).hexdigest()[:16]
        file = StoredFile(self.opaque(f"file/{kind}"), unique, kind, content, filename, mime, **facts)
        self.files[file.file_id] = file
        return file

    def file_at(self, path: str) -> StoredFile | None:
        """Return the file that getFile gave this path."""
        return self.files.get(path.rsplit("/", 1)[-1].split(".", maxsplit=1)[0])

    def sees(self, message: Message) -> bool:
        """Say whether the bot is told of this message."""
        return bot_sees(message, self.bot_in(message.chat), privacy_mode=self.privacy_mode)

    def post(
        self, chat: Chat, sender: User, *, what: str = "message", pinned_words: str = "", **content: Any
    ) -> Message:
        """Put a message into a chat, note it, and tell the bot if it may know."""
        message = Message(chat.next_id(), chat, self.clock.now(), sender, **content)
        chat.messages[message.id] = message
        details = {"service": next(iter(message.service), None), "pinned": pinned_words or None}
        self.record.add(what, chat, self.author(message), message=message, **details)
        if self.sees(message):
            kind = "channel_post" if chat.kind == "channel" else "message"
            self.announce(kind, chat, wire.message(message))
        return message

    def author(self, message: Message) -> User:
        """Return whom people see as the author."""
        if message.sender_chat:
            return User(message.sender_chat.id, message.sender_chat.title)
        return message.sender

    def announce(self, kind: str, chat: Chat | None, content: Json) -> None:
        """Queue an update, with what the fault schedule does to it."""
        fault = self.faults.on_update(kind, chat.id if chat else None)
        update = self.queue.put(kind, chat.id if chat else None, self.clock.now(), content)
        if update is None:
            return
        if self.judge:
            self.judge.check("Update", update.body, f"update {kind}")
        if fault:
            self.queue.disturb(update, fault.kind)

    def set_member(self, chat: Chat, by: User, new: Member) -> None:
        """Change somebody's place in a chat and tell the bot if it is entitled to know."""
        old = chat.members.get(new.user.id) or Member(new.user, "left")
        chat.members[new.user.id] = new
        content = {
            "chat": wire.chat(chat),
            "from": wire.user(by),
            "date": self.clock.now() // SECOND,
            "old_chat_member": wire.member(old, chat),
            "new_chat_member": wire.member(new, chat),
        }
        if new.user is self.bot:
            self.announce("my_chat_member", chat, content)
        elif self.bot_in(chat).is_admin:
            self.announce("chat_member", chat, content)
