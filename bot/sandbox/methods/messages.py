"""sendMessage and what every sending method shares."""

from typing import Any

from bot.sandbox import markup, wire
from bot.sandbox.core import Core
from bot.sandbox.errors import bad_request
from bot.sandbox.limits import check_text, read_keyboard
from bot.sandbox.methods import target
from bot.sandbox.params import Params
from bot.sandbox.world import Chat, Json, Message


def read_text(params: Params, name: str = "text", entities: str = "entities") -> markup.Parsed:
    """Return text and entities: parsed by parse_mode or given as a list."""
    given = params.objects(entities)
    raw = markup.clean(params.text(name))
    mode = "" if given else params.text("parse_mode")
    parsed = markup.parse(raw, mode)
    if given:
        parsed = markup.trim(markup.Parsed(raw, given))
    return markup.Parsed(parsed.text, markup.merge(parsed.entities, markup.find_entities(parsed.text)))


def send(box: Core, params: Params, *, what: str = "message", **content: Any) -> Message:
    """Send one message with this content, by the parameters all sending methods have."""
    keyboard = read_keyboard(params.parsed("reply_markup"))
    chat = target.writable(box, params)
    place = placement(box, chat, params)
    box.budget.spend(chat)
    return put(box, chat, params, what=what, buttons=keyboard, **place, **content)


def put(box: Core, chat: Chat, params: Params, *, what: str, **content: Any) -> Message:
    """Post as the bot."""
    return box.post(
        chat,
        box.bot,
        what=what,
        silent=params.flag("disable_notification"),
        protected=params.flag("protect_content"),
        **content,
    )


def placement(box: Core, chat: Chat, params: Params) -> Json:
    """Return topic and answered message of a message to be sent."""
    thread = target.topic(chat, params)
    if thread and chat.topics[thread].closed and not box.bot_in(chat).may("topics"):
        raise bad_request("TOPIC_CLOSED")
    answered = target.anchor(chat, params)
    return thread_of(chat, answered, thread) | {"reply_to": answered}


def thread_of(chat: Chat, answered: Message | None, topic: int | None) -> Json:
    """Return thread_id and is_topic: replies carry a thread id in every supergroup."""
    if topic:
        return {"thread_id": topic, "is_topic": True}
    if chat.kind != "supergroup" or answered is None:
        return {}
    return {"thread_id": answered.thread_id or answered.id, "is_topic": answered.is_topic}


def send_message(box: Core, params: Params) -> Json:
    text, entities = read_text(params)
    check_text(text)
    preview = params.mapping("link_preview_options") or None
    return wire.message(send(box, params, text=text, entities=entities, link_preview=preview))


METHODS = {"sendMessage": send_message}
