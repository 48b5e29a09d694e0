"""Where a call goes: its chat, its topic, the message it answers, the message it means."""

from bot.sandbox.core import Core
from bot.sandbox.errors import bad_request, forbidden
from bot.sandbox.params import Params
from bot.sandbox.world import Chat, Message


def find_chat(box: Core, params: Params, name: str = "chat_id") -> Chat:
    """Return the chat, or say why not; a migrated one names its successor."""
    if name not in params:
        raise bad_request(f"{name} is empty")
    if params.text(name).startswith("@"):
        raise bad_request("chat not found")
    chat = box.chats.get(params.integer(name) or 0)
    if chat is None:
        return _stranger(box, params.integer(name) or 0)
    if chat.migrated_to:
        raise bad_request(
            "group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": chat.migrated_to.id}
        )
    return chat


def writable(box: Core, params: Params) -> Chat:
    """Return a chat the bot may write to."""
    chat = find_chat(box, params)
    if chat.user:
        return _private(chat)
    member_of(box, chat)
    if not (chat.members_may_write or box.bot_in(chat).is_admin):
        raise bad_request("not enough rights to send text messages to the chat")
    return chat


def member_of(box: Core, chat: Chat) -> Chat:
    """Return the chat if the bot is in it."""
    status = box.bot_in(chat).status
    where = "channel chat" if chat.kind == "channel" else f"{chat.kind} chat"
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {where}")
    if status == "left":
        raise forbidden(f"bot is not a member of the {where}")
    return chat


def topic(chat: Chat, params: Params) -> int | None:
    """Return the topic's id; General must be left out, closed and deleted ones refuse."""
    thread = params.integer("message_thread_id")
    if thread is None:
        return None
    found = chat.topics.get(thread) if chat.forum else None
    if found is None or found.deleted:
        raise bad_request("message thread not found")
    return thread


def find_message(chat: Chat, params: Params, absent: str) -> Message:
    """Return the message of ``message_id``, or answer with ``absent``."""
    if "message_id" not in params:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(params.integer("message_id") or 0)
    if message is None:
        raise bad_request(absent)
    return message


def anchor(chat: Chat, params: Params) -> Message | None:
    """Return the message to answer, None if there is none to."""
    wanted = params.mapping("reply_parameters")
    number = wanted.get("message_id") or params.integer("reply_to_message_id")
    lenient = wanted.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply")
    if not number:
        return None
    found = chat.messages.get(int(number))
    if found is None and not lenient:
        raise bad_request("message to be replied not found")
    return found


def _private(chat: Chat) -> Chat:
    assert chat.user is not None
    if chat.user.deleted:
        raise forbidden("user is deactivated")
    if chat.user.blocked:
        raise forbidden("bot was blocked by the user")
    if chat.user.is_bot:
        raise forbidden("bot can't send messages to bots")
    if not chat.user.started:
        raise forbidden("bot can't initiate conversation with a user")
    return chat


def _stranger(box: Core, number: int) -> Chat:
    """Answer for a chat that doesn't exist: a person the bot met in a group may not be written to."""
    if number in box.users and number != box.bot.id:
        return box.private(box.users[number])
    raise bad_request("chat not found")
