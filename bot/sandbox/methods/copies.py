"""Forwarding and copying a message that is there."""

from bot.clock import SECOND
from bot.sandbox import wire
from bot.sandbox.core import Core
from bot.sandbox.errors import bad_request
from bot.sandbox.limits import check_caption
from bot.sandbox.methods import target
from bot.sandbox.methods.messages import read_text, send
from bot.sandbox.params import Params
from bot.sandbox.world import Json, Message


def forward(box: Core, params: Params) -> Json:
    source = _source(box, params, "forward")
    origin = source.origin or {
        "type": "user",
        "date": source.date // SECOND,
        "sender_user": wire.user(source.sender),
    }
    return wire.message(send(box, params, what=_what(source), origin=origin, **_content(source)))


def copy(box: Core, params: Params) -> Json:
    source = _source(box, params, "copy")
    content = _content(source)
    if "caption" in params and source.file:
        caption, entities = read_text(params, "caption", "caption_entities")
        content |= {"caption": check_caption(caption), "caption_entities": entities}
    return {"message_id": send(box, params, what=_what(source), **content).id}


def _source(box: Core, params: Params, verb: str) -> Message:
    chat = target.find_chat(box, params, "from_chat_id")
    source = target.find_message(chat, params, f"message to {verb} not found")
    if source.service or source.protected:
        raise bad_request(f"message can't be {'copied' if verb == 'copy' else 'forwarded'}")
    return source


def _what(source: Message) -> str:
    return source.file.kind if source.file else "message"


def _content(source: Message) -> Json:
    return {
        "text": source.text,
        "entities": source.entities,
        "caption": source.caption,
        "caption_entities": source.caption_entities,
        "file": source.file,
    }


METHODS = {"forwardMessage": forward, "copyMessage": copy}
