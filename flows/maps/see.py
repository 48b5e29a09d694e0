"""Who sees a map when: who has answered enough to have a place on it, and everybody once it is closed.

Seen earlier, others' answers would become one's own. The group sees it when it closes.
"""

from flows.maps.found import Found, known_map
from flows.opinions import DEFAULT_MAP
from flows.refusal import Refusal
from flows.results.source import Source
from storage import opinions, people, statements
from storage.database import Transaction
from storage.models import OpinionMap


def needed(source: Source, map: OpinionMap) -> int:
    """Return from how many answers on somebody has a place on the map, and sees it: one at least."""
    return max(1, min(DEFAULT_MAP.answers_at_least, len(statements.in_play(source.db, map.id))))


def missing(source: Source, map: OpinionMap, person: int) -> int:
    """Return how many answers somebody must still give to see an open map; 0 once it is closed."""
    if map.state != "open":
        return 0
    given = opinions.of_person(source.db, map.id, person)
    left = set(statements.in_play(source.db, map.id)) - set(given)
    return max(0, min(needed(source, map) - len(given), len(left) or 0)) if given else needed(source, map)


def may_see(tx: Transaction, id: int, person: int, chat: int | None) -> Found | Refusal:
    """Return a map that ``person`` may look at now."""
    found = known_map(tx, id, person, chat)
    if isinstance(found, Refusal):
        return found
    if people.is_removed(tx.db, found.campaign.chat, person):
        return Refusal("removed")
    if found.map.state == "withdrawn":
        return Refusal("map-withdrawn")
    if n := missing(tx, found.map, person):
        return Refusal("map-answer-first", {"n": n})
    return found
