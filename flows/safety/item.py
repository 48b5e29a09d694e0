"""An item with words or a picture: where it stands, what it says, how its words are taken away."""

from typing import cast

from flows.results.source import Source
from flows.safety.kinds import KINDS, Item
from storage import campaigns, twins
from storage.models import ItemKind


def find(source: Source, kind: str, id: int) -> Item | None:
    """Return the item, None if there is none."""
    known = KINDS.get(cast(ItemKind, kind))
    return known.find(source, id) if known else None


def chat_of(source: Source, item: Item) -> int | None:
    """Return the chat that an item was said in."""
    if item.chat is not None or item.campaign is None:
        return item.chat
    campaign = campaigns.campaign(source.db, item.campaign)
    return campaign.chat if campaign else None


def chats_of(source: Source, item: Item) -> list[int]:
    """Return the chats that an item is shown in: its own first, and the other group's where it is for both."""
    own = chat_of(source, item)
    found = [] if own is None else [own]
    for id in twins.shown_to(source.db, item.kind, item.id):
        other = campaigns.campaign(source.db, id)
        if other is not None and other.chat not in found:
            found.append(other.chat)
    return found


def shown_with(source: Source, item: Item) -> list[tuple[str, int]]:
    """Return (kind, id) of the things whose messages also show this item: its idea, its pieces, itself."""
    return [(item.kind, item.id), *KINDS[item.kind].beside(source, item.id)]


def words_in(source: Source, item: Item) -> tuple[str, ...]:
    """Return all that an item says or said: every wording of an idea, place and unit of an act."""
    said = [item.text, *KINDS[item.kind].more(source, item.id)]
    return tuple(dict.fromkeys(words for words in said if words))


def drop_words(source: Source, item: Item) -> None:
    """Take an item's words (and pictures) away; the item stays."""
    KINDS[item.kind].drop(source.db, item.id)
