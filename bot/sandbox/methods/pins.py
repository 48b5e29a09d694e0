"""Pinning, unpinning, reacting: what the bot does to a message that is there."""

from bot.sandbox import wire
from bot.sandbox.core import Core
from bot.sandbox.errors import bad_request
from bot.sandbox.methods import target
from bot.sandbox.params import Params
from bot.sandbox.world import Chat, Json, Message

_LIST = """
❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐
🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾
🤷‍♂ 🤷 🤷‍♀ 😡
"""
EMOJI = frozenset(_LIST.split())


def pin(box: Core, params: Params) -> bool:
    chat = target.writable(box, params)
    _check_may_pin(box, chat)
    message = target.find_message(chat, params, "message to pin not found")
    if message.service:
        raise bad_request("service message can't be pinned")
    if message.pinned:
        return True
    message.pinned = True
    where = {"thread_id": message.thread_id, "is_topic": True} if message.is_topic else {}
    notice: Json = {"pinned_message": wire.message(message, reply=False)}
    quiet = params.flag("disable_notification")
    box.post(chat, box.bot, what="pin", service=notice, silent=quiet, pinned_words=message.words, **where)
    return True


def unpin(box: Core, params: Params) -> bool:
    chat = target.writable(box, params)
    _check_may_pin(box, chat)
    pinned = [message for message in chat.messages.values() if message.pinned]
    if "message_id" in params:
        pinned = [message for message in pinned if message.id == params.integer("message_id")]
    if not pinned:
        raise bad_request("message to unpin not found")
    _unpin(box, pinned[-1])
    return True


def unpin_all(box: Core, params: Params) -> bool:
    chat = target.writable(box, params)
    _check_may_pin(box, chat)
    for message in [one for one in chat.messages.values() if one.pinned]:
        _unpin(box, message)
    return True


def _unpin(box: Core, message: Message) -> None:
    message.pinned = False
    box.record.add("unpin", message.chat, box.bot, about=message, text=message.words)


def _check_may_pin(box: Core, chat: Chat) -> None:
    if not (chat.user or chat.members_may_pin or box.bot_in(chat).may("pin")):
        raise bad_request("not enough rights to manage pinned messages in the chat")


def set_reaction(box: Core, params: Params) -> bool:
    chat = target.writable(box, params)
    message = target.find_message(chat, params, "message to react not found")
    wanted = params.objects("reaction")
    if len(wanted) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    emoji = [_allowed(chat, one) for one in wanted]
    if message.service:
        raise bad_request("MESSAGE_ID_INVALID")
    message.reactions.pop(box.bot.id, None)
    if emoji:
        message.reactions[box.bot.id] = emoji
    box.record.add("react", chat, box.bot, about=message, text="".join(emoji), to=message.words[:80])
    return True


def _allowed(chat: Chat, reaction: Json) -> str:
    emoji = str(reaction.get("emoji", "")).replace("\ufe0f", "")
    free = chat.reactions is True or (isinstance(chat.reactions, tuple) and emoji in chat.reactions)
    if reaction.get("type") != "emoji" or emoji not in EMOJI or not free:
        raise bad_request("REACTION_INVALID")
    return emoji


METHODS = {
    "pinChatMessage": pin,
    "unpinChatMessage": unpin,
    "unpinAllChatMessages": unpin_all,
    "setMessageReaction": set_reaction,
}
