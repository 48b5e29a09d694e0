"""Closed opinion maps as published: words as far as they go out, counts from 5 answers on.

Rows of people go out from 10 people on (see polis_files.py); then everything in them is public.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from flows.maps.told import MapTold, Tally, shown
from flows.results.papers.seen import Seen
from flows.results.papers.telling import folded_reason, quoted
from flows.speech import Speech
from storage import opinion_maps, statements
from storage.models import OpinionMap, Statement

FEW_ANSWERS = 5
FEWEST_PEOPLE = 10


@dataclass(frozen=True, slots=True)
class Published:
    """A closed map; ``told`` holds no counts of statements that too few answered."""

    map: OpinionMap
    told: MapTold
    said: tuple[Statement, ...]
    question: dict[str, Any]
    words: dict[int, dict[str, Any]]
    """By statement's number: ``text``, ``words`` (shown or why not), ``folded`` (the reason)."""


def published_maps(seen: Seen) -> Iterable[Published]:
    """Return the maps that closed, first ones first."""
    for map in opinion_maps.maps(seen.db, seen.campaign.id):
        if map.state == "closed":
            said = tuple(statements.statements(seen.db, map.id))
            yield Published(
                map,
                _told(seen, map),
                said,
                seen.told("map", map.id, map.text, private=bool(map.private)),
                {one.number or 0: _words(seen, one) for one in said},
            )


def _words(seen: Seen, one: Statement) -> dict[str, Any]:
    return seen.told("statement", one.id, one.text, private=bool(one.private))


def _told(seen: Seen, map: OpinionMap) -> MapTold:
    """Return what may be told of a map: nothing but the number of people where fewer than 5 answered."""
    told = shown(seen, map.id) or MapTold()
    if told.people >= FEWEST_PEOPLE:
        return told
    if told.people < FEW_ANSWERS:
        return MapTold(people=told.people, why_not=told.why_not)
    kept = tuple(one for one in told.tallies if answers(one) >= FEW_ANSWERS)
    return told.model_copy(update={"tallies": kept})


def answers(one: Tally) -> int:
    """Return how many answered a statement."""
    return one.agrees + one.disagrees + one.passes


def told_words(speech: Speech, words: dict[str, Any]) -> str:
    """Return published words quoted, or why there are none."""
    return quoted(speech, words["text"]) if words["words"] == "shown" else why_not(speech, words)


def why_not(speech: Speech, words: dict[str, Any]) -> str:
    """Return why words don't go out."""
    if words["words"] == "folded":
        return speech.say("paper-folded", reason=folded_reason(speech, words["folded"]))
    return speech.say("paper-private" if words["words"] == "private" else "words-taken-back")
