"""Keep one's own words out of the package, or let them in again; the group still sees them."""

from collections.abc import Callable
from sqlite3 import Connection
from typing import NamedTuple, Protocol

from flows.refusal import Refusal
from flows.results.source import Source
from flows.safety.fold import campaign_anew
from flows.safety.item import find
from storage import (
    barriers,
    campaigns,
    concerns,
    lines,
    messages,
    objections,
    opinion_maps,
    people,
    statements,
    votes,
)
from storage import proposals as ideas
from storage.database import Transaction


class _Owned(Protocol):
    @property
    def private(self) -> int: ...


class _Kept(NamedTuple):
    """How a kind of item is read and kept out."""

    read: Callable[[Connection, int], _Owned | None]
    keep: Callable[[Connection, int, bool], None]


_KINDS: dict[str, _Kept] = {
    "proposal": _Kept(ideas.proposal, ideas.keep_private),
    "concern": _Kept(concerns.concern, concerns.keep_private),
    "vote": _Kept(votes.vote, votes.keep_private),
    "objection": _Kept(objections.objection, objections.keep_private),
    "map": _Kept(opinion_maps.opinion_map, opinion_maps.keep_private),
    "statement": _Kept(statements.statement, statements.keep_private),
    "line": _Kept(lines.card_line, lines.keep_private),
    "barrier": _Kept(barriers.barrier, barriers.keep_private),
}
"""Words that go to the city, unnamed, unless their author says not."""


def kept_out(source: Source, kind: str, id: int) -> bool | None:
    """Return whether an item's words stay out of the package; None where that isn't its author's to say."""
    found = _KINDS[kind].read(source.db, id) if kind in _KINDS else None
    return None if found is None else bool(found.private)


def keep_out(tx: Transaction, kind: str, id: int, person: int, private: bool, at: int) -> Refusal | None:
    """Keep one's own words out, or let them in; charts and package are made anew."""
    item = find(tx, kind, id) if kind in _KINDS else None
    campaign = campaigns.campaign(tx.db, item.campaign) if item and item.campaign else None
    if item is None or campaign is None:
        return Refusal("stale-button")
    if item.author != person:
        return Refusal("author-only")
    if people.is_removed(tx.db, campaign.chat, person):
        return Refusal("removed")
    if kept_out(tx, kind, id) != private:
        _KINDS[kind].keep(tx.db, id, private)
        messages.touch_mentions(tx.db, kind, id, at)
        campaign_anew(tx, campaign.id, at, titles=False)
    return None
