"""Take one's question back before anybody answered; keep one's own words out of the package."""

from flows.maps.found import Found, own_map, show
from flows.maps.say import drop
from flows.refusal import Refusal
from flows.taking_part import pseudonym
from storage import campaigns, messages, opinion_maps, opinions, people, statements, timers
from storage.database import Transaction
from storage.models import OpinionMap


def take_back(
    tx: Transaction, id: int, person: int, at: int, chat: int | None = None
) -> OpinionMap | Refusal:
    """End one's own map while there is no answer and no statement of others."""
    found = own_map(tx, id, person, at, chat)
    if isinstance(found, Refusal):
        return found
    others = [one for one in statements.statements(tx.db, id) if one.author != person]
    if others or opinions.any_answer(tx.db, id):
        return Refusal("map-has-answers")
    _end(tx, found, person, at)
    now = opinion_maps.opinion_map(tx.db, id)
    assert now is not None
    return now


def _end(tx: Transaction, found: Found, person: int, at: int) -> None:
    map, campaign = found
    opinion_maps.end(tx.db, map.id, "withdrawn", at)
    for one in statements.waiting(tx.db, map.id):
        drop(tx, one.id, at)
    timers.drop_timer(tx.db, f"map-close:{map.id}:{map.closes_at}")
    timers.drop_timer(tx.db, f"map-make:{map.id}")
    tx.log.append(campaign.id, "map_withdrawn", at, pseudonym(tx, campaign, person), {"map": map.number})
    messages.rest(tx.db, f"map:{map.id}")
    show(tx, map, at)


def keep_out(tx: Transaction, kind: str, id: int, person: int, private: bool, at: int) -> Refusal | None:
    """Keep one's own question or statement out of the package, or let it in again; the group still sees it."""
    one = statements.statement(tx.db, id) if kind == "statement" else None
    map = opinion_maps.opinion_map(tx.db, one.map if one else id if kind == "map" else 0)
    campaign = campaigns.campaign(tx.db, map.campaign) if map else None
    whose = one or map
    if whose is None or campaign is None or (kind == "statement" and one is None):
        return Refusal("stale-button")
    if whose.author != person:
        return Refusal("author-only")
    if people.is_removed(tx.db, campaign.chat, person):
        return Refusal("removed")
    (statements if kind == "statement" else opinion_maps).keep_private(tx.db, id, private)
    messages.touch_mentions(tx.db, kind, id, at)
    return None
