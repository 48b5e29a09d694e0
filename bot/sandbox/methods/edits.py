"""Editing and deleting what the bot sent."""

from bot.clock import HOUR
from bot.sandbox import wire
from bot.sandbox.core import Core
from bot.sandbox.errors import bad_request
from bot.sandbox.limits import check_caption, check_text, read_keyboard
from bot.sandbox.methods import target
from bot.sandbox.methods.messages import read_text
from bot.sandbox.params import Params
from bot.sandbox.world import Json, Message

DELETABLE = 48 * HOUR
SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def edit_text(box: Core, params: Params) -> Json:
    text, entities = read_text(params)
    check_text(text)
    message = editable(box, params)
    if not message.text:
        raise bad_request("there is no text in the message to edit")
    preview = params.mapping("link_preview_options") or None
    content: Json = {"text": text, "entities": entities, "link_preview": preview}
    return apply_edit(box, message, content | _buttons(params))


def edit_caption(box: Core, params: Params) -> Json:
    caption, entities = read_text(params, "caption", "caption_entities")
    check_caption(caption)
    message = editable(box, params)
    if message.file is None:
        raise bad_request("there is no caption in the message to edit")
    content: Json = {"caption": caption, "caption_entities": entities}
    return apply_edit(box, message, content | _buttons(params))


def edit_markup(box: Core, params: Params) -> Json:
    return apply_edit(box, editable(box, params), _buttons(params))


def _buttons(params: Params) -> Json:
    return {"buttons": read_keyboard(params.parsed("reply_markup"))}


def editable(box: Core, params: Params) -> Message:
    """Return the bot's own message that is to change."""
    chat = target.writable(box, params)
    message = target.find_message(chat, params, "message to edit not found")
    if message.sender is not box.bot or message.service or message.origin:
        raise bad_request("message can't be edited")
    return message


def apply_edit(box: Core, message: Message, content: Json) -> Json:
    """Change a message, unless nothing would change; a link preview alone is no change."""
    box.budget.spend(message.chat)
    if all(getattr(message, name) == value for name, value in content.items() if name != "link_preview"):
        raise bad_request(SAME)
    for name, value in content.items():
        setattr(message, name, value)
    message.edits += 1
    message.edited_at = box.clock.now()
    box.record.add("edit", message.chat, box.bot, message=message)
    return wire.message(message)


def delete_message(box: Core, params: Params) -> bool:
    chat = target.writable(box, params)
    message = target.find_message(chat, params, "message to delete not found")
    _check_deletable(box, message)
    remove(box, message)
    return True


def delete_messages(box: Core, params: Params) -> bool:
    chat = target.writable(box, params)
    numbers = params.items("message_ids")
    if not 1 <= len(numbers) <= 100:
        raise bad_request(
            "too many messages to delete" if numbers else "message identifiers are not specified"
        )
    found = [chat.messages[number] for number in numbers if number in chat.messages]
    for message in found:
        _check_deletable(box, message)
    for message in found:
        remove(box, message)
    return True


def remove(box: Core, message: Message) -> None:
    """Take a message out of its chat."""
    del message.chat.messages[message.id]
    box.record.add("delete", message.chat, box.bot, about=message, text=message.words)


def _check_deletable(box: Core, message: Message) -> None:
    fresh = box.clock.now() - message.date <= DELETABLE
    own = message.sender is box.bot or message.chat.kind == "private"
    allowed = box.bot_in(message.chat).may("delete") or (own and fresh)
    if not allowed or "supergroup_chat_created" in message.service:
        raise bad_request("message can't be deleted for everyone" if own else "message can't be deleted")


METHODS = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
