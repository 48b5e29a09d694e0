"""Title and place of a campaign, as they stand in the one that joined it: what becomes of them becomes of both."""

from flows.results.source import Source
from flows.safety.item import find
from flows.safety.kinds import Item
from storage import twins


def copies(source: Source, item: Item) -> list[Item]:
    """Return the items of other groups' campaigns that say this one's words, as taken over when they joined."""
    if item.kind not in ("campaign", "chip") or item.text is None or item.campaign is None:
        return []
    told = (find(source, item.kind, id) for id in twins.copied(source.db, item.kind, item.id))
    return [one for one in told if one is not None and one.text == item.text]
