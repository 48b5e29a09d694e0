"""What the bot is told: privacy mode, as Telegram keeps it."""

import re

from bot.sandbox.world import Member, Message

OWN_SERVICE = (
    "pinned_message",
    "forum_topic_created",
    "forum_topic_closed",
    "left_chat_member",
    "new_chat_title",
)
_COMMAND = re.compile(r"/\w{1,64}(?:@(\w+))?(?!\w)")


def bot_sees(message: Message, bot: Member, *, privacy_mode: bool) -> bool:
    """Say whether a new message becomes an update; ``bot``: the bot's place in its chat."""
    chat = message.chat
    if message.sender is bot.user:
        return any(key in message.service for key in OWN_SERVICE)
    if chat.kind == "private":
        return True
    if message.sender.is_bot and message.sender_chat is None:
        return False
    if not bot.is_in:
        return False
    if bot.is_admin or not privacy_mode or message.service:
        return True
    return _is_for_bot(message, bot.user.username or "") or _answers(message, bot)


def _is_for_bot(message: Message, username: str) -> bool:
    command = _COMMAND.match(message.words)
    return command is not None and (command.group(1) or username).lower() == username.lower()


def _answers(message: Message, bot: Member) -> bool:
    return message.reply_to is not None and message.reply_to.sender is bot.user
