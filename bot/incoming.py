"""What came in, in our own words: the only reader of Telegram's updates."""

from dataclasses import dataclass
from typing import Literal

from telegram import Message, Update, User

GROUP_ANONYMOUS = 1087968824
CHANNEL = 136817688
TELEGRAM = 777000
NOBODY = frozenset({GROUP_ANONYMOUS, CHANNEL, TELEGRAM})

Shape = Literal["command", "words", "tap", "photo", "voice", "file", "reaction", "edited", "other"]


@dataclass(frozen=True, slots=True)
class Author:
    """The person behind an update; ids and names go straight to the vault."""

    id: int
    name: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """The chat of an update."""

    id: int
    kind: str
    title: str
    forum: bool


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update, as far as talkoot cares.

    ``text`` is the command's words without the command, or the message's words or caption.
    ``author`` is None for anonymous administrators and channels; ``replied`` is the person replied to.
    """

    update_id: int
    shape: Shape
    place: Place
    author: Author | None
    topic: int | None = None
    number: int | None = None
    command: str | None = None
    addressed: bool = False
    text: str = ""
    raw: str = ""
    reply_to: int | None = None
    replied: Author | None = None
    replied_text: str = ""
    replied_ours: bool = False
    replied_forwarded: bool = False
    forwarded: bool = False
    file: str | None = None
    file_unique: str | None = None
    album: str | None = None
    tap: str | None = None
    data: str | None = None

    @property
    def private(self) -> bool:
        """Whether it came in a private chat with the bot."""
        return self.place.kind == "private"


def _author(user: User | None) -> Author | None:
    if user is None or user.id in NOBODY or user.is_bot:
        return None
    return Author(user.id, user.full_name, user.language_code)


def read(update: Update, bot_username: str, bot_id: int) -> Incoming | None:
    """Return what came in, None where it's nothing for us (a channel, another bot)."""
    if update.callback_query is not None:
        return _tap(update)
    message = update.message or update.edited_message
    if message is None or message.chat.type == "channel":
        return None
    return _message(update, message, bot_username, bot_id)


def _place(message: Message) -> Place:
    chat = message.chat
    return Place(chat.id, chat.type, chat.title or "", bool(chat.is_forum))


def _tap(update: Update) -> Incoming | None:
    query = update.callback_query
    if query is None or query.message is None or (author := _author(query.from_user)) is None:
        return None
    chat = query.message.chat
    topic = query.message.message_thread_id if isinstance(query.message, Message) else None
    in_topic = isinstance(query.message, Message) and query.message.is_topic_message
    return Incoming(
        update.update_id,
        "tap",
        Place(chat.id, chat.type, chat.title or "", bool(chat.is_forum)),
        author,
        topic=topic if in_topic else None,
        number=query.message.message_id,
        tap=query.id,
        data=query.data or "",
    )


def _message(update: Update, message: Message, bot_username: str, bot_id: int) -> Incoming:
    raw = message.text or message.caption or ""
    command, addressed, words = _command(raw, bot_username)
    shape, file, unique = _shape(message, command)
    replied = message.reply_to_message
    is_thread_start = replied is not None and replied.forum_topic_created is not None
    if is_thread_start:
        replied = None
    return Incoming(
        update.update_id,
        "edited" if update.edited_message else shape,
        _place(message),
        None if message.sender_chat else _author(message.from_user),
        topic=message.message_thread_id if message.is_topic_message else None,
        number=message.message_id,
        command=command,
        addressed=addressed,
        text=words if command else raw,
        raw=raw,
        reply_to=replied.message_id if replied else None,
        replied=_author(replied.from_user) if replied and not replied.sender_chat else None,
        replied_text=(replied.text or replied.caption or "") if replied else "",
        replied_ours=bool(replied and replied.from_user and replied.from_user.id == bot_id),
        replied_forwarded=bool(replied and replied.forward_origin),
        forwarded=message.forward_origin is not None,
        file=file,
        file_unique=unique,
        album=message.media_group_id,
    )


def _command(raw: str, bot_username: str) -> tuple[str | None, bool, str]:
    """Return (command, addressed to us by name, the rest); a command for another bot is none."""
    if not raw.startswith("/"):
        return None, False, raw
    head, _, rest = raw.partition("\n") if "\n" in raw.split(" ", maxsplit=1)[0] else raw.partition(" ")
    name, _, at = head[1:].partition("@")
    if at and at.lower() != bot_username.lower():
        return None, False, raw
    return name.lower(), bool(at), rest.strip()


def _shape(message: Message, command: str | None) -> tuple[Shape, str | None, str | None]:
    if message.photo:
        return "photo", message.photo[-1].file_id, message.photo[-1].file_unique_id
    if message.voice:
        return "voice", message.voice.file_id, message.voice.file_unique_id
    if message.document:
        return "file", message.document.file_id, message.document.file_unique_id
    if command:
        return "command", None, None
    return ("words" if message.text else "other"), None, None
