"""From what Telegram sent to the library's objects; the short way for taps, for they come by the thousand."""

from typing import Any

from telegram import Bot, CallbackQuery, Chat, InaccessibleMessage, Message, Update, User

IN_TOPIC = ("message_id", "date", "chat", "message_thread_id", "is_topic_message")


def parse(raw: dict[str, Any], bot: Bot) -> Update:
    """Return the update. Under a tap's button there is only the place of the message, not what it says.

    Reading that whole message took longer than all else, and what it says is in the database.
    Raises KeyError, TypeError or ValueError where the shape is unknown.
    """
    query = raw.get("callback_query")
    if query is None:
        return Update.de_json(raw, bot)
    tap = CallbackQuery(
        id=query["id"],
        from_user=User.de_json(query["from"], bot),
        chat_instance=query["chat_instance"],
        message=_place(query.get("message"), bot),
        data=query.get("data"),
        inline_message_id=query.get("inline_message_id"),
        game_short_name=query.get("game_short_name"),
    )
    tap.set_bot(bot)
    return Update(raw["update_id"], callback_query=tap)


def _place(message: dict[str, Any] | None, bot: Bot) -> Message | InaccessibleMessage | None:
    if message is None:
        return None
    if message.get("is_topic_message"):
        return Message.de_json({name: message[name] for name in IN_TOPIC}, bot)
    place = InaccessibleMessage(Chat.de_json(message["chat"], bot), message["message_id"])
    place.set_bot(bot)
    return place
