"""Take one's question back before anybody answered."""

from flows.maps.found import Found, own_map, show
from flows.maps.say import drop
from flows.refusal import Refusal
from flows.taking_part import pseudonym
from storage import messages, opinion_maps, opinions, statements, timers
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
