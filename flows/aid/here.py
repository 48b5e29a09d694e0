"""Needs and offers are for those in the chat: who came by a link or a poster sees them once they are in it."""

from flows.care.here import is_here
from flows.refusal import Refusal
from flows.results.source import Source
from storage import people


def must_be_here(source: Source, chat: int, person: int) -> Refusal | None:
    """Refuse who isn't in the chat."""
    if people.is_removed(source.db, chat, person):
        return Refusal("removed")
    return None if is_here(source, chat, person) else Refusal("aid-in-chat")
