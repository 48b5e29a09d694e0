"""The short way for taps reads what the library's own reads, where it matters."""

from typing import Any

import pytest
from telegram import Bot, InaccessibleMessage, Message, Update

from bot.intake.parse import parse

BOT = Bot("1:sandbox")
AINO = {"id": 5123456, "is_bot": False, "first_name": "Aino", "last_name": "K", "language_code": "fi"}
GROUP = {"id": -1001234567890, "type": "supergroup", "title": "Kurvi", "is_forum": True}
CARD = {"message_id": 10, "date": 1_790_000_000, "chat": GROUP, "text": "🏮 Lanterns", "message_thread_id": 7}


def tap(message: dict[str, Any] | None, **more: Any) -> dict[str, Any]:
    query = {"id": "77", "from": AINO, "chat_instance": "x", "data": "v1:1", **more}
    return {"update_id": 9, "callback_query": query | ({"message": message} if message else {})}


@pytest.mark.parametrize("message", [CARD, {**CARD, "is_topic_message": True}, {**CARD, "date": 0}])
def test_a_tap_says_who_where_and_what(message: dict[str, Any]) -> None:
    short, long = parse(tap(message), BOT), Update.de_json(tap(message), BOT)
    ours, theirs = short.callback_query, long.callback_query
    assert ours is not None
    assert theirs is not None
    assert (short.update_id, ours.id, ours.data) == (9, "77", "v1:1")
    assert ours.from_user.to_dict() == theirs.from_user.to_dict()
    assert ours.message is not None
    assert theirs.message is not None
    assert (ours.message.chat.to_dict(), ours.message.message_id) == (theirs.message.chat.to_dict(), 10)
    assert short.effective_user == long.effective_user
    assert short.effective_chat == long.effective_chat


def test_the_topic_is_kept_where_it_counts() -> None:
    query = parse(tap({**CARD, "is_topic_message": True}), BOT).callback_query
    assert query is not None
    assert isinstance(query.message, Message)
    assert query.message.message_thread_id == 7
    plain = parse(tap(CARD), BOT).callback_query
    assert plain is not None
    assert isinstance(plain.message, InaccessibleMessage)


def test_a_tap_without_a_message() -> None:
    query = parse(tap(None, inline_message_id="i"), BOT).callback_query
    assert query is not None
    assert (query.message, query.inline_message_id) == (None, "i")


@pytest.mark.parametrize("query", [[], {}, {"id": "1"}, {"id": "1", "from": 5, "chat_instance": "x"}, 7, "x"])
def test_a_tap_of_an_unknown_shape_raises(query: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError, AttributeError)):
        parse({"update_id": 9, "callback_query": query}, BOT)


def test_all_else_is_read_by_the_library() -> None:
    update = parse({"update_id": 9, "message": {**CARD, "from": AINO}}, BOT)
    assert update.message is not None
    assert update.message.text == "🏮 Lanterns"
