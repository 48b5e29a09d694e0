"""What the sandbox's Telegram holds: users, chats, members, messages, topics, files."""

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

Json = dict[str, Any]
ChatKind = Literal["private", "group", "supergroup", "channel"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]

ANONYMOUS_ADMIN_ID = 1087968824
CHANNEL_BOT_ID = 136817688
TELEGRAM_ID = 777000
ADMIN_RIGHTS = {
    "delete": "can_delete_messages",
    "video": "can_manage_video_chats",
    "restrict": "can_restrict_members",
    "promote": "can_promote_members",
    "info": "can_change_info",
    "invite": "can_invite_users",
    "pin": "can_pin_messages",
    "topics": "can_manage_topics",
}


@dataclass(eq=False)
class User:
    """A person or a bot. ``started``: the bot may write to them in private."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    started: bool = False
    blocked: bool = False
    deleted: bool = False

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name


@dataclass(eq=False)
class Member:
    """Somebody's place in a chat; ``rights`` are keys of ADMIN_RIGHTS."""

    user: User
    status: Status = "member"
    rights: frozenset[str] = frozenset()
    anonymous: bool = False

    @property
    def is_in(self) -> bool:
        return self.status not in ("left", "kicked")

    @property
    def is_admin(self) -> bool:
        return self.status in ("creator", "administrator")

    def may(self, right: str) -> bool:
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)


class Button(NamedTuple):
    """An inline button: it has ``data`` or ``url``."""

    text: str
    data: str | None = None
    url: str | None = None


class Document(NamedTuple):
    """A file that was sent as a document."""

    filename: str
    content: bytes


@dataclass(frozen=True)
class StoredFile:
    """A file Telegram keeps: ``kind`` is photo, document or voice; sizes in pixels, duration in seconds."""

    file_id: str
    unique_id: str
    kind: str
    content: bytes
    filename: str
    mime: str
    width: int = 0
    height: int = 0
    duration: int = 0


@dataclass
class Topic:
    """A forum topic; its id is the id of the message that opened it."""

    id: int
    name: str
    closed: bool = False
    deleted: bool = False


@dataclass(eq=False)
class Message:
    """A message as it is now; ``date`` and ``edited_at`` are UTC microseconds."""

    id: int
    chat: "Chat"
    date: int
    sender: User
    sender_chat: "Chat | None" = None
    text: str = ""
    entities: list[Json] = field(default_factory=list)
    caption: str = ""
    caption_entities: list[Json] = field(default_factory=list)
    buttons: list[list[Button]] = field(default_factory=list)
    file: StoredFile | None = None
    album: str | None = None
    reply_to: "Message | None" = None
    thread_id: int | None = None
    is_topic: bool = False
    origin: Json | None = None
    service: Json = field(default_factory=dict)
    link_preview: Json | None = None
    silent: bool = False
    protected: bool = False
    pinned: bool = False
    edits: int = 0
    edited_at: int | None = None
    reactions: dict[int, list[str]] = field(default_factory=dict)
    automatic: bool = False

    @property
    def photo(self) -> bytes | None:
        """The photo's bytes, if it is one."""
        return self.file.content if self.file and self.file.kind == "photo" else None

    @property
    def document(self) -> Document | None:
        """Name and bytes, if it is a document."""
        return (
            Document(self.file.filename, self.file.content)
            if self.file and self.file.kind == "document"
            else None
        )

    @property
    def words(self) -> str:
        """Text or caption, whichever it has."""
        return self.text or self.caption

    def button(self, key: str | int) -> Button:
        """Return the button with this text (or whose text holds it), or the one at this index."""
        flat = [button for row in self.buttons for button in row]
        if isinstance(key, int):
            return flat[key]
        found = [b for b in flat if b.text == key] or [b for b in flat if key in b.text]
        if not found:
            raise LookupError(f"no button {key!r} among {[b.text for b in flat]}")
        return found[0]


@dataclass(eq=False)
class Chat:
    """A chat; ``user`` is the other side of a private one, ``reactions`` what it allows."""

    id: int
    kind: ChatKind
    title: str = ""
    user: User | None = None
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    forum: bool = False
    reactions: bool | tuple[str, ...] = True
    counted: int | None = None
    members_may_pin: bool = False
    members_may_write: bool = True
    linked: "Chat | None" = None
    migrated_to: "Chat | None" = None
    last_message_id: int = 0

    @property
    def name(self) -> str:
        """How the transcript calls it."""
        return f"private: {self.user.name}" if self.user else self.title

    @property
    def member_count(self) -> int:
        here = sum(member.is_in for member in self.members.values())
        return here if self.counted is None else max(here, self.counted)

    def next_id(self) -> int:
        self.last_message_id += 1
        return self.last_message_id
