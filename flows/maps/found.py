"""An opinion map or a statement that somebody wants to do something with: is it open, and may they?"""

from typing import NamedTuple

from flows.limits import local_day
from flows.refusal import Refusal
from flows.taking_part import may_act, rules_of
from flows.votes.found import belongs
from storage import campaigns, messages, opinion_maps, opinions, statements, timers
from storage.database import Transaction
from storage.models import Campaign, OpinionMap, Statement


class Found(NamedTuple):
    """A map and its campaign."""

    map: OpinionMap
    campaign: Campaign


class Said(NamedTuple):
    """A statement, its map and campaign."""

    statement: Statement
    map: OpinionMap
    campaign: Campaign


def known_map(tx: Transaction, id: int, person: int, chat: int | None) -> Found | Refusal:
    """Return a map that ``person`` may look at from ``chat`` (None in private), open or not."""
    found = tx.memo.recall(("map", id), lambda: opinion_maps.opinion_map(tx.db, id))
    whose = found.campaign if found else 0
    campaign = tx.memo.recall(("campaign", whose), lambda: campaigns.campaign(tx.db, whose))
    if found is None or campaign is None or not belongs(tx, campaign, person, chat):
        return Refusal("stale-button")
    return Found(found, campaign)


def open_map(tx: Transaction, id: int, person: int, at: int, chat: int | None = None) -> Found | Refusal:
    """Return an open map that ``person`` may act on."""
    found = known_map(tx, id, person, chat)
    if isinstance(found, Refusal):
        return found
    if no := may_act(tx, found.campaign, person, at):
        return no
    if found.map.state == "withdrawn":
        return Refusal("map-withdrawn")
    if found.map.state != "open" or at >= found.map.closes_at:
        return Refusal("map-over")
    return found


def open_statement(tx: Transaction, id: int, person: int, at: int, chat: int | None = None) -> Said | Refusal:
    """Return a statement that ``person`` may answer: shown to the group, with words, not folded."""
    one = tx.memo.recall(("statement", id), lambda: statements.statement(tx.db, id))
    if one is None or one.number is None:
        return Refusal("stale-button")
    found = open_map(tx, one.map, person, at, chat)
    if isinstance(found, Refusal):
        return found
    if id not in in_play(tx, one.map):
        return Refusal("statement-out")
    return Said(one, *found)


def in_play(tx: Transaction, map: int) -> dict[int, int]:
    """Return id and number of the statements that are asked about."""
    return tx.memo.recall(("in-play", map), lambda: statements.in_play(tx.db, map))


def own_map(tx: Transaction, id: int, person: int, at: int, chat: int | None = None) -> Found | Refusal:
    """Return an open map that ``person`` asked."""
    found = open_map(tx, id, person, at, chat)
    return Refusal("not-author") if isinstance(found, Found) and found.map.author != person else found


def too_many_statements(tx: Transaction, campaign: Campaign, person: int, at: int) -> Refusal | None:
    """Refuse one more statement of a person and day."""
    most = rules_of(campaign).statements_per_day
    start, _ = local_day(at, campaign.zone)
    if statements.since(tx.db, person, start) < most:
        return None
    return Refusal("too-many-statements", {"limit": most})


def too_many_answers(tx: Transaction, campaign: Campaign, person: int, at: int) -> Refusal | None:
    """Refuse one more answer of a person and day."""
    most = rules_of(campaign).opinions_per_day
    start, _ = local_day(at, campaign.zone)
    if opinions.since(tx.db, person, start) < most:
        return None
    return Refusal("too-many-answers", {"limit": most})


def wants_making(tx: Transaction, found: Found, at: int) -> None:
    """Have the map made anew: at once, or when the pause after the last one is over."""
    due = max(at, opinion_maps.next_at(tx.db, found.map.id))
    timers.set_timer(
        tx.db,
        key=f"map-make:{found.map.id}",
        kind="map-make",
        campaign=found.campaign.id,
        item=found.map.id,
        due_at=due,
    )


def show(tx: Transaction, map: OpinionMap, at: int) -> None:
    """Have a map shown anew wherever it stands, and the card."""
    messages.touch_mentions(tx.db, "map", map.id, at)
    messages.touch(tx.db, map.campaign, "card", at)
