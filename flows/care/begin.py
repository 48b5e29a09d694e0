"""Begin something that belongs to a chat and outlives its campaigns: the request, and what is the same for all."""

from typing import TypedDict

from pydantic import BaseModel, ConfigDict

from flows.care.acting import acted, may_act_here
from flows.refusal import Refusal
from flows.text import clean
from storage import chats
from storage.database import Transaction


class Begin(BaseModel):
    """Words behind ``/session`` or ``/circle``; ``key`` is the message that says it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    chat: int | None
    topic: int | None = None
    person: int
    text: str
    language: str
    zone: str
    at: int
    key: str


class Kept(TypedDict):
    """What is kept of whatever is begun."""

    chat: int
    topic: int | None
    person: int
    language: str
    text: str
    at: int
    key: str


def may_begin(
    tx: Transaction, request: Begin, text: str, limit: int, empty: str
) -> tuple[int, str] | Refusal:
    """Return in which chat it is begun and what it is called; ``empty``: how a missing name is refused."""
    if no := may_act_here(tx, request.chat, request.person, request.at):
        return no
    words = clean(text, limit)
    if isinstance(words, Refusal):
        return Refusal(empty) if words.key == "text-empty" else words
    return (request.chat, words) if request.chat else Refusal("care-in-group")


def acts_first(tx: Transaction, chat: int, request: Begin, words: str) -> Kept:
    """Return what is kept of it. The chat speaks as who begins does, if it has no language or time zone yet."""
    chats.set_language_once(tx.db, chat, request.language)
    chats.set_zone_once(tx.db, chat, request.zone)
    acted(tx, chat, request.person, request.at)
    return {
        "chat": chat,
        "topic": request.topic,
        "person": request.person,
        "language": request.language,
        "text": words,
        "at": request.at,
        "key": request.key,
    }
