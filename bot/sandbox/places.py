"""Making chats and changing who is in them."""

from collections.abc import Iterable

from bot.clock import SECOND
from bot.sandbox import markup, wire
from bot.sandbox.core import Core
from bot.sandbox.world import (
    ADMIN_RIGHTS,
    TELEGRAM_ID,
    Chat,
    ChatKind,
    Json,
    Member,
    Message,
    Status,
    Topic,
    User,
)


class Places(Core):
    """Groups, topics, and members who come, go and are promoted."""

    def add_user(
        self,
        first_name: str,
        *,
        language_code: str | None = "en",
        username: str | None = None,
        last_name: str | None = None,
        is_bot: bool = False,
        id: int | None = None,
    ) -> User:
        """Add a person; ids count up from 5,000,000,001, beyond 32 bits."""
        number = id if id is not None else 5_000_000_000 + self.count("user")
        person = User(number, first_name, last_name, username, language_code, is_bot)
        self.users[number] = person
        return person

    def add_group(
        self,
        title: str,
        members: Iterable[User] = (),
        *,
        supergroup: bool = True,
        forum: bool = False,
        admins: Iterable[User] = (),
        reactions: bool | tuple[str, ...] = True,
        member_count: int | None = None,
    ) -> Chat:
        """Add a group; the first administrator owns it. ``member_count``: as many as Telegram counts."""
        kind: ChatKind = "supergroup" if supergroup or forum else "group"
        chat = Chat(self._group_id(kind), kind, title, forum=forum, reactions=reactions, counted=member_count)
        self.chats[chat.id] = chat
        chat.members = {person.id: Member(person) for person in members}
        for n, person in enumerate(admins):
            status: Status = "administrator" if n else "creator"
            chat.members[person.id] = Member(person, status, frozenset(ADMIN_RIGHTS))
        return chat

    def _group_id(self, kind: ChatKind) -> int:
        number = self.count("group")
        return -(4_000_000_000 + number) if kind == "group" else -1_002_000_000_000 - number

    def add_channel(self, title: str, *, linked_to: Chat | None = None) -> Chat:
        """Add a channel; the bot isn't in it. ``linked_to``: its posts appear in this group."""
        chat = Chat(self._group_id("channel"), "channel", title, linked=linked_to)
        self.chats[chat.id] = chat
        return chat

    def add_bot(
        self, chat: Chat, by: User, rights: Iterable[str] | None = None, *, payload: str | None = None
    ) -> None:
        """Let ``by`` add the bot: as a plain member or with these rights; ``payload``: by a startgroup link."""
        self.change_rights(chat, rights, by=by)
        if chat.kind != "channel":
            self.post(chat, by, service={"new_chat_members": [wire.user(self.bot)]})
        if payload:
            text = f"/start@{self.bot.username} {payload}"
            self.post(chat, by, text=text, entities=markup.find_entities(text))

    def change_rights(self, chat: Chat, rights: Iterable[str] | None, by: User | None = None) -> None:
        """Make the bot an administrator with these rights, or a plain member if None."""
        given = frozenset(rights or ())
        if not given <= ADMIN_RIGHTS.keys():
            raise ValueError(f"no such rights: {sorted(given - ADMIN_RIGHTS.keys())}")
        new = Member(self.bot) if rights is None else Member(self.bot, "administrator", given)
        self.set_member(chat, by or self._owner(chat), new)

    def remove_bot(self, chat: Chat, by: User | None = None, *, kick: bool = True) -> None:
        """Remove the bot; ``kick`` bans it, as the apps do in supergroups."""
        self.set_member(chat, by or self._owner(chat), Member(self.bot, "kicked" if kick else "left"))
        self.record.add("leave", chat, self.bot)

    def _owner(self, chat: Chat) -> User:
        members = sorted(chat.members.values(), key=lambda one: one.status != "creator")
        return members[0].user

    def join(self, user: User, chat: Chat) -> Message:
        """Join, with the service message."""
        self.set_member(chat, user, Member(user))
        return self.post(chat, user, service={"new_chat_members": [wire.user(user)]})

    def leave(self, user: User, chat: Chat) -> Message:
        """Leave, with the service message."""
        self.set_member(chat, user, Member(user, "left"))
        return self.post(chat, user, service={"left_chat_member": wire.user(user)})

    def ban(self, user: User, chat: Chat, by: User | None = None) -> Message:
        """Ban, with the service message."""
        by = by or self._owner(chat)
        self.set_member(chat, by, Member(user, "kicked"))
        return self.post(chat, by, service={"left_chat_member": wire.user(user)})

    def promote(self, user: User, chat: Chat, rights: Iterable[str] = tuple(ADMIN_RIGHTS)) -> None:
        """Make somebody an administrator."""
        self.set_member(chat, self._owner(chat), Member(user, "administrator", frozenset(rights)))

    def demote(self, user: User, chat: Chat) -> None:
        """Make an administrator a plain member."""
        self.set_member(chat, self._owner(chat), Member(user))

    def delete_account(self, user: User) -> None:
        """Delete the account: it is in its chats no more, and can't be written to."""
        user.deleted = True
        for chat in list(self.chats.values()):
            if user.id in chat.members and chat.members[user.id].is_in:
                chat.members[user.id] = Member(user, "left")

    def block_bot(self, user: User) -> None:
        """Block the bot in private."""
        user.blocked = True
        self._private_status(user, "member", "kicked")

    def unblock_bot(self, user: User) -> None:
        """Unblock the bot."""
        user.blocked = False
        self._private_status(user, "kicked", "member")

    def _private_status(self, user: User, old: Status, new: Status) -> None:
        chat = self.private(user)
        content = {
            "chat": wire.chat(chat),
            "from": wire.user(user),
            "date": self.clock.now() // SECOND,
            "old_chat_member": wire.member(Member(self.bot, old), chat),
            "new_chat_member": wire.member(Member(self.bot, new), chat),
        }
        self.announce("my_chat_member", chat, content)

    def post_in_channel(self, channel: Chat, text: str) -> Message:
        """Post in a channel; a linked group gets it as an automatic forward from Telegram (777000)."""
        found = markup.find_entities(text)
        author = User(channel.id, channel.title)
        post = self.post(channel, author, sender_chat=channel, text=text, entities=found)
        if channel.linked is None:
            return post
        origin = {
            "type": "channel",
            "date": post.date // SECOND,
            "chat": wire.chat(channel),
            "message_id": post.id,
        }
        service = User(TELEGRAM_ID, "Telegram")
        more: Json = {"text": text, "entities": found, "origin": origin, "automatic": True}
        return self.post(channel.linked, service, sender_chat=channel, **more)

    def migrate(self, group: Chat) -> Chat:
        """Make a supergroup of a group: two service messages, and the old id is dead."""
        new = self.add_group(group.title, reactions=group.reactions, member_count=group.counted)
        new.members = dict(group.members)
        owner = self._owner(group)
        self.post(group, owner, service={"migrate_to_chat_id": new.id})
        group.migrated_to = new
        self.post(new, owner, service={"migrate_from_chat_id": group.id})
        return new

    def open_topic(self, chat: Chat, name: str, by: User | None = None) -> Topic:
        """Open a forum topic."""
        created = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        number = chat.last_message_id + 1
        chat.topics[number] = Topic(number, name)
        self.post(chat, by or self._owner(chat), service=created, thread_id=number, is_topic=True)
        return chat.topics[number]

    def close_topic(self, chat: Chat, topic: Topic) -> None:
        """Close a topic: only administrators write there."""
        topic.closed = True
        service: Json = {"forum_topic_closed": {}}
        self.post(chat, self._owner(chat), service=service, thread_id=topic.id, is_topic=True)

    def delete_topic(self, chat: Chat, topic: Topic) -> None:
        """Delete a topic with all its messages; the bot isn't told."""
        topic.deleted = True
        chat.messages = {n: m for n, m in chat.messages.items() if m.thread_id != topic.id}
