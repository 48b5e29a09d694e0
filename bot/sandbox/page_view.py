"""What one person sees of the sandbox, as JSON for the chat page; times in UTC milliseconds."""

import json
from collections.abc import Iterator

from bot.sandbox.core import Core
from bot.sandbox.world import Button, Chat, Json, Member, Message, StoredFile, User

KEPT = 2000


def visible(box: Core, viewer: User | None) -> list[Chat]:
    """Return the chats this person is in, private last; who only watches sees every group."""
    groups = [c for c in box.chats.values() if c.kind != "private" and c.migrated_to is None]
    if viewer is None:
        return groups
    return [c for c in groups if is_in(c, viewer)] + [box.private(viewer)]


def is_in(chat: Chat, viewer: User) -> bool:
    """Say whether this person reads the chat."""
    if chat.user:
        return chat.user is viewer
    return viewer.id in chat.members and chat.members[viewer.id].is_in


def people(box: Core) -> list[Json]:
    """Return whom one may become."""
    groups = visible(box, None)
    humans = [u for u in box.users.values() if not u.is_bot and not u.deleted]
    here = [u for u in humans if any(is_in(c, u) for c in groups)]
    return [
        {"id": u.id, "name": u.name, "about": _about(u, groups), "language": "fi" if in_finnish(u) else "en"}
        for u in here
    ]


def in_finnish(viewer: User | None) -> bool:
    """Say whether the page speaks Finnish to this person; else English."""
    return bool(viewer and (viewer.language_code or "").startswith("fi"))


def _about(user: User, groups: list[Chat]) -> str:
    """Say where somebody lives, when there is more than one place to be, and who administers."""
    here = [c for c in groups if is_in(c, user)]
    notes = [c.title for c in here] if len(groups) > 1 else []
    return ", ".join(notes + ["administrator"] * any(c.members[user.id].is_admin for c in here))


def chat(box: Core, one: Chat, viewer: User | None) -> Json:
    """Describe a chat; ``writes``: this person may write here."""
    private = one.kind == "private"
    member = one.members.get(viewer.id) if viewer else None
    return {
        "id": one.id,
        "kind": "private" if private else "group",
        "title": box.bot.name if private else one.title,
        "about": _what(one, in_finnish(viewer)),
        "topics": _topics(one) if one.forum else None,
        "pinned": [m.id for m in one.messages.values() if m.pinned],
        "started": bool(viewer and viewer.started and not viewer.blocked),
        "writes": private or bool(member and _may_write(one, member)),
    }


def _may_write(one: Chat, member: Member) -> bool:
    return member.is_in and member.status != "restricted" and (one.members_may_write or member.is_admin)


def commands(box: Core, viewer: User | None) -> Json:
    """Return the bot's menus as this person sees them, by kind of chat."""
    language = (viewer.language_code if viewer else None) or ""
    return {
        "private": _menu(box, "all_private_chats", language),
        "group": _menu(box, "all_group_chats", language),
    }


def _menu(box: Core, scope: str, language: str) -> list[Json]:
    """Return the first menu that is set: the scope's before the default, the language's before none."""
    for kind in (scope, "default"):
        for spoken in (language, ""):
            if menu := box.commands.get((json.dumps({"type": kind}), spoken)):
                return menu
    return []


def _what(one: Chat, finnish: bool) -> str:
    if one.kind == "private":
        return "botti, kahden kesken" if finnish else "the bot, in private"
    count = one.member_count
    if finnish:
        return "1 jäsen" if count == 1 else f"{count} jäsentä"
    return "1 member" if count == 1 else f"{count} members"


def _topics(one: Chat) -> list[Json]:
    return [{"id": t.id, "name": t.name} for t in one.topics.values() if not t.deleted]


def messages(one: Chat, box: Core, viewer: User | None) -> Iterator[Json]:
    """Yield the newest messages of a chat, oldest first."""
    for each in list(one.messages.values())[-KEPT:]:
        yield message(each, box, viewer)


def message(one: Message, box: Core, viewer: User | None) -> Json:
    """Describe a message; words come with their entities, never as HTML."""
    author = box.author(one)
    return {
        "id": one.id,
        "chat": one.chat.id,
        "topic": one.thread_id if one.is_topic else None,
        "from": {"id": author.id, "name": author.name, "bot": one.sender is box.bot, "badge": _badge(one)},
        "at": one.date // 1000,
        "text": one.words,
        "entities": one.entities or one.caption_entities,
        "buttons": [[_button(b) for b in row] for row in one.buttons],
        "media": _media(one.file) if one.file else None,
        "reply": _reply(one.reply_to, box) if one.reply_to else None,
        "album": one.album,
        "edited": one.edited_at is not None,
        "silent": one.silent,
        "reactions": _reactions(one, box, viewer),
        "service": _service(one, author.name, in_finnish(viewer)),
    }


def _badge(one: Message) -> str | None:
    if one.sender_chat:
        return "anonymous"
    member = one.chat.members.get(one.sender.id)
    return "admin" if member and member.is_admin else None


def _button(one: Button) -> Json:
    return {"text": one.text, "url": one.url}


def _media(file: StoredFile) -> Json:
    return {
        "kind": file.kind,
        "file": file.file_id,
        "name": file.filename,
        "size": len(file.content),
        "width": file.width,
        "height": file.height,
        "duration": file.duration,
    }


def _reply(one: Message, box: Core) -> Json:
    words = one.words or ("a picture" if one.photo else "a file" if one.file else "…")
    return {"id": one.id, "name": box.author(one).name, "text": words[:160]}


def _reactions(one: Message, box: Core, viewer: User | None) -> list[Json]:
    by_emoji: dict[str, list[int]] = {}
    for user_id, emojis in one.reactions.items():
        for emoji in emojis:
            by_emoji.setdefault(emoji, []).append(user_id)
    return [
        {
            "emoji": emoji,
            "count": len(ids),
            "mine": bool(viewer and viewer.id in ids),
            "names": [box.users[i].name for i in ids if i in box.users],
        }
        for emoji, ids in by_emoji.items()
    ]


SERVICE = {
    "new_chat_members": ("{} joined", "{} liittyi"),
    "left_chat_member": ("{} left", "{} lähti"),
    "pinned_message": ("{} pinned a message", "{} kiinnitti viestin"),
    "forum_topic_created": ("The topic {} was opened", "Aihe {} avattiin"),
    "migrate_to_chat_id": ("The group became a supergroup", "Ryhmästä tuli superryhmä"),
    "migrate_from_chat_id": ("The group became a supergroup", "Ryhmästä tuli superryhmä"),
    "new_chat_title": ("The group is now called {}", "Ryhmän nimi on nyt {}"),
}


def _service(one: Message, author: str, finnish: bool) -> str | None:
    """Say in words what Telegram says by a service message."""
    if not one.service:
        return None
    key, value = next(iter(one.service.items()))
    if key not in SERVICE:
        return str(key).replace("_", " ")
    return SERVICE[key][finnish].format(_named(key, value, author))


def _named(key: str, value: object, author: str) -> str:
    """Return whom or what a service message names."""
    match key, value:
        case "new_chat_members", list():
            return ", ".join(_apart(member["first_name"]) for member in value)
        case "left_chat_member", dict():
            return _apart(value["first_name"])
        case "forum_topic_created", dict():
            return _apart(value["name"])
        case "new_chat_title", _:
            return _apart(str(value))
    return _apart(author)


def _apart(name: str) -> str:
    return f"\u2068{name}\u2069"
