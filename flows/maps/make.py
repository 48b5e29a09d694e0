"""Make a map: what it is made of, the mathematics (off the loop), what is kept of it."""

import json
from typing import NamedTuple

from flows.design.tell import bulletin
from flows.maps.arrays import Arrays
from flows.maps.found import Found, wants_making
from flows.maps.next import put_under_message
from flows.maps.told import MapTold, shown, smoothing_of, told
from flows.opinions import Answers, opinion_map
from flows.results.source import Source
from storage import campaigns, messages, opinion_maps, opinions, statements, timeline
from storage.database import Transaction
from storage.models import OpinionMap

LEAST_PAUSE = 10_000_000
"""Microseconds from one map to the next, at least; what comes in a burst is looked at once."""
SHARE = 9
"""A map that took a while is followed by a pause of so many times as long: a tenth of the time at most."""


class Ground(NamedTuple):
    """What a map is made of; ``out``: numbers of statements that count for nobody's place."""

    map: OpinionMap
    answers: Answers
    upto: int
    out: frozenset[int]
    before: MapTold | None


class Made(NamedTuple):
    """A map as it is shown, and the weights of its statements in the draw."""

    told: MapTold
    draw: dict[int, float]


def gather(source: Source, arrays: Arrays, id: int) -> Ground | None:
    """Return what map ``id`` is made of now, None if it was taken back."""
    map = opinion_maps.opinion_map(source.db, id)
    if map is None or map.state == "withdrawn":
        return None
    answers, upto = arrays.answers(source.db, map)
    return Ground(map, answers, upto, statements.out_of_play(source.db, id), shown(source, id))


def make(ground: Ground) -> Made:
    """Make the map; pure, and long where many answered.

    While a map is open its number of groups changes slowly. Once it is closed it is made of its answers alone,
    so that whoever counts them again finds the same.
    """
    before = smoothing_of(ground.before) if ground.map.state == "open" else None
    found = opinion_map(ground.answers, moderated=ground.out, previous_k=before)
    return Made(told(found), found.priority)


def keep(tx: Transaction, ground: Ground, made: Made, took: int, at: int) -> None:
    """Keep a map as it is shown; one that was overtaken is made again after a pause."""
    map = opinion_maps.opinion_map(tx.db, ground.map.id)
    campaign = campaigns.campaign(tx.db, map.campaign) if map else None
    if map is None or campaign is None or map.state == "withdrawn":
        return
    last = map.state == "closed" and ground.map.state == "closed"
    had_last = opinion_maps.has_last(tx.db, map.id)
    opinion_maps.keep_result(
        tx.db,
        map.id,
        at=at,
        upto=ground.upto,
        pause=max(LEAST_PAUSE, SHARE * took),
        last=last,
        told=made.told.model_dump_json(),
        draw=json.dumps({str(n): weight for n, weight in made.draw.items()}),
    )
    if last and not had_last:
        _end(tx, Found(map, campaign), made.told, at)
    elif _overtaken(tx, ground, map):
        wants_making(tx, Found(map, campaign), at)
    put_under_message(tx, map.id, at)
    messages.touch_key(tx.db, f"map:{map.id}", at)


def _overtaken(tx: Transaction, ground: Ground, map: OpinionMap) -> bool:
    known = (ground.map.state, ground.map.parted, ground.upto, ground.out)
    now = (map.state, map.parted, opinions.newest(tx.db, map.id), statements.out_of_play(tx.db, map.id))
    return known != now


def _end(tx: Transaction, found: Found, told: MapTold, at: int) -> None:
    """Put a closed map on record, and tell the group unless the campaign's end tells it anyway."""
    map, campaign = found
    at = map.ended_at or at
    tx.log.append(
        campaign.id,
        "map_result",
        at,
        None,
        {
            "map": map.number,
            "people": told.people,
            "answers": told.answers,
            "groups": len(told.groups),
            "tally": json.dumps([[t.statement, t.agrees, t.disagrees, t.passes] for t in told.tallies]),
        },
    )
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind="map_result", item=map.id)
    messages.rest(tx.db, f"map:{map.id}")
    messages.touch_mentions(tx.db, "map", map.id, at)
    messages.touch(tx.db, campaign.id, "card", at)
    if campaign.state == "running":
        bulletin(tx, campaign, "results", f"m{map.id}", at, silent=False)
