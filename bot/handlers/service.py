"""Telegram's own notices: added, removed, rights, members, migrations."""

from telegram import (
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberRestricted,
    ChatMemberUpdated,
    Message,
    Update,
    User,
)

from bot.handlers.thanks import reacted
from bot.views.view import Face
from flows.circles.joining import without
from flows.speech import best_language
from storage import barred, chats, messages, people, present, vault
from storage.database import Transaction

GROUPS = frozenset({"group", "supergroup"})
OUT = frozenset({ChatMember.LEFT, ChatMember.BANNED})


def notice(tx: Transaction, face: Face, update: Update, at: int) -> bool:
    """Take in a notice; True if the update was one and nothing else."""
    if update.my_chat_member:
        _own(tx, update.my_chat_member, at)
        return True
    if update.chat_member:
        _member(tx, update.chat_member, at)
        return True
    if update.message_reaction:
        reacted(tx, update.message_reaction, at)
        return True
    message = update.message
    if message is None:
        return update.callback_query is None and update.edited_message is None
    return _service(tx, message, at)


def _own(tx: Transaction, change: ChatMemberUpdated, at: int) -> None:
    """Our own membership: hello once, rights, reachability."""
    new, chat = change.new_chat_member, change.chat
    if chat.type == "private":
        person = vault.find_person(tx, chat.id)
        if person is not None:
            chats.set_blocked(tx.db, person, new.status in OUT, at)
        return
    if chat.type not in GROUPS:
        return
    id = vault.chat(tx, chat.id, chat.type, chat.title or "", at)
    if new.status in OUT:
        chats.set_active(tx.db, id, False)
        return
    is_admin = isinstance(new, ChatMemberAdministrator)
    can_pin = isinstance(new, ChatMemberAdministrator) and bool(new.can_pin_messages)
    chats.set_rights(tx.db, id, admin=is_admin, can_pin=can_pin)
    chats.back(tx.db, id, at)
    chats.set_language_once(tx.db, id, best_language(change.from_user.language_code))
    if chats.say_hello(tx.db, id, at):
        messages.say(tx.db, key=f"hello:{id}", view="hello", args={}, at=at, chat=id)


def _member(tx: Transaction, change: ChatMemberUpdated, at: int) -> None:
    chat, user = vault.find_chat(tx, change.chat.id), change.new_chat_member.user
    if chat is None or user.is_bot:
        return
    if change.new_chat_member.status == ChatMember.BANNED:
        _removed(tx, chat, user, at)
    elif _is_in(change.new_chat_member):
        _is_back(tx, chat, user, at)
    else:
        _gone(tx, chat, user)


def _is_in(member: ChatMember) -> bool:
    """Whether somebody is in the chat: who is restricted may be, or not."""
    return member.is_member if isinstance(member, ChatMemberRestricted) else member.status not in OUT


def _removed(tx: Transaction, chat: int, user: User, at: int) -> None:
    """Remember who was taken out, also somebody never seen before: they can't act in private either."""
    person = vault.find_person(tx, user.id)
    if person is None:
        barred.bar(tx, chat, user.id, at)
    else:
        without(tx, person, at, lambda: people.remove_from_chat(tx.db, chat, person, at))
        present.left(tx.db, chat, person)


def _is_back(tx: Transaction, chat: int, user: User, at: int) -> None:
    """Let somebody act again; only who is known by an act of their own is remembered as in the chat."""
    barred.unbar(tx, chat, user.id)
    if (person := vault.find_person(tx, user.id)) is not None:
        people.let_back(tx.db, chat, person)
        present.seen(tx.db, chat, person, at)


def _gone(tx: Transaction, chat: int, user: User) -> None:
    if (person := vault.find_person(tx, user.id)) is not None:
        present.left(tx.db, chat, person)


def _service(tx: Transaction, message: Message, at: int) -> bool:
    if message.migrate_to_chat_id:
        _migrate(tx, message.chat.id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id:
        _migrate(tx, message.migrate_from_chat_id, message.chat.id)
    elif message.left_chat_member:
        _left(tx, message, at)
    elif message.new_chat_members:
        _came(tx, message, at)
    else:
        return False
    return True


def _migrate(tx: Transaction, old: int, new: int) -> None:
    before = vault.find_chat(tx, old)
    chat = vault.migrate_chat(tx, old, new)
    if chat is not None and before is not None:
        chats.moved(tx.db, chat)


def _left(tx: Transaction, message: Message, at: int) -> None:
    """Whom somebody else took out of the chat was removed; who left is not."""
    gone, by = message.left_chat_member, message.from_user
    chat = vault.find_chat(tx, message.chat.id)
    if gone is None or gone.is_bot or chat is None or by is None:
        return
    if by.id == gone.id:
        _gone(tx, chat, gone)
    else:
        _removed(tx, chat, gone, at)


def _came(tx: Transaction, message: Message, at: int) -> None:
    chat = vault.find_chat(tx, message.chat.id)
    if chat is not None:
        for user in message.new_chat_members:
            _is_back(tx, chat, user, at)
