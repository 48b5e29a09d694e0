"""Needs and offers are for those in the chat: who came by a link or a poster sees them once they are in it."""

from flows.refusal import Refusal
from flows.results.source import Source
from storage import people, present


def is_here(source: Source, chat: int, person: int | None) -> bool:
    """Whether somebody is in a chat: was seen in it, and neither left nor was taken out."""
    if not person or people.is_removed(source.db, chat, person):
        return False
    return present.since(source.db, chat, person) is not None


def must_be_here(source: Source, chat: int, person: int) -> Refusal | None:
    """Refuse who isn't in the chat."""
    if people.is_removed(source.db, chat, person):
        return Refusal("removed")
    return None if is_here(source, chat, person) else Refusal("aid-in-chat")
