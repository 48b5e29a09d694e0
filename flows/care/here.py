"""Who is in a chat itself: who came by a link or a poster alone is not."""

from flows.results.source import Source
from storage import people, present


def is_here(source: Source, chat: int, person: int | None) -> bool:
    """Whether somebody is in a chat: was seen in it, and neither left nor was taken out."""
    if not person or people.is_removed(source.db, chat, person):
        return False
    return present.since(source.db, chat, person) is not None
