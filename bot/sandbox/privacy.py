"""What the bot is told: privacy mode, as Telegram keeps it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.sandbox.world import Message

if TYPE_CHECKING:
    from bot.sandbox.core import Core

OWN_SERVICE = (
    "pinned_message",
    "forum_topic_created",
    "forum_topic_closed",
    "left_chat_member",
    "new_chat_title",
)
_COMMAND = re.compile(r"/\w{1,64}(?:@(\w+))?(?!\w)")


def bot_sees(box: Core, message: Message) -> bool:
    """Say whether a new message becomes an update."""
    chat = message.chat
    if message.sender is box.bot:
        return any(key in message.service for key in OWN_SERVICE)
    if chat.kind == "private":
        return True
    if message.sender.is_bot and message.sender_chat is None:
        return False
    bot = box.bot_in(chat)
    if not bot.is_in:
        return False
    if bot.is_admin or not box.privacy_mode or message.service:
        return True
    return _is_for_bot(message, box.bot.username or "") or _answers(box, message)


def _is_for_bot(message: Message, username: str) -> bool:
    command = _COMMAND.match(message.words)
    return command is not None and (command.group(1) or username).lower() == username.lower()


def _answers(box: Core, message: Message) -> bool:
    return message.reply_to is not None and message.reply_to.sender is box.bot
