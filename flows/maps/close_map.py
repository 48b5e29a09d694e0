"""Close a map: at its hour by itself, or when the campaign closes; then its last map is made."""

from flows.maps.found import Found, show, wants_making
from flows.maps.say import drop
from storage import campaigns, opinion_maps, opinions, statements
from storage.database import Transaction
from storage.models import Campaign, Timer


def close_due(tx: Transaction, timer: Timer, at: int) -> None:
    """Close the map of a timer."""
    map = opinion_maps.opinion_map(tx.db, timer.item or 0)
    campaign = campaigns.campaign(tx.db, map.campaign) if map else None
    if map is not None and campaign is not None and at >= map.closes_at:
        _close(tx, Found(map, campaign), at)


def close_open(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Close what is still open in a campaign."""
    for map in opinion_maps.open_maps(tx.db, campaign.id):
        _close(tx, Found(map, campaign), at)


def _close(tx: Transaction, found: Found, at: int) -> None:
    map, campaign = found
    if not opinion_maps.end(tx.db, map.id, "closed", min(at, map.closes_at)):
        return
    for one in statements.waiting(tx.db, map.id):
        drop(tx, one.id, at)
    tx.log.append(
        campaign.id, "map_closed", at, None, {"map": map.number, "row": opinions.newest(tx.db, map.id)}
    )
    wants_making(tx, found, at)
    show(tx, map, at)
