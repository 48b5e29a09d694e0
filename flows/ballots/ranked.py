"""Ranked: Schulze's method with winning votes. Equal ranks are allowed; what isn't ranked is below what is.

Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and condorcet-consistent single-winner
election method", 2011. With ``against``, quorum and majority as in Debian's constitution, A.5 (formerly A.6).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pydantic import JsonValue

from flows.ballots.count import Count
from flows.ballots.pairwise import Pairs
from flows.ballots.question import Question
from flows.ballots.read import order as read_ballot
from flows.ballots.result import Result, Tie, Told
from flows.ballots.telling import number, result
from flows.ballots.ties import Lots, settle

__all__ = ["NAME", "Pairs", "Standing", "decide", "read_ballot", "standing", "strongest_paths"]
NAME = "schulze"
Dropped = dict[int, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """How options stand, by their places from 0."""

    dropped: Dropped
    """Why an option may not win: ``quorum`` or ``majority``."""
    paths: NDArray[np.int64]
    """Strength of the strongest path from one option to another, over options that may win."""
    order: tuple[tuple[int, ...], ...]
    """Options that may win, best first; those that no other beats together."""


def strongest_paths(over: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the strength of the strongest path between every two options; 0 where there is none."""
    paths = np.where(over > over.T, over, 0)
    for through in range(len(paths)):
        np.maximum(paths, np.minimum(paths[:, through, None], paths[None, through, :]), out=paths)
    np.fill_diagonal(paths, 0)
    return paths


def standing(count: Pairs) -> Standing:
    """Return how options stand."""
    dropped = _dropped(count)
    kept = [place for place in range(len(count.question.options)) if place not in dropped]
    paths = np.zeros_like(count.over)
    paths[np.ix_(kept, kept)] = strongest_paths(count.over[np.ix_(kept, kept)])
    return Standing(dropped, paths, tuple(_layers(paths, kept)))


def _dropped(count: Pairs) -> Dropped:
    question, over = count.question, count.over
    if question.against is None:
        return {
            place: "quorum" for place, n in enumerate(count.ranked.tolist()) if not n or n < question.needed
        }
    default = question.place()[question.against]
    found: Dropped = {}
    for place, option in enumerate(question.options):
        above, below = int(over[place, default]), int(over[default, place])
        if place == default:
            continue
        if above < question.needed:
            found[place] = "quorum"
        elif above <= question.majorities.get(option, 1) * below:
            found[place] = "majority"
    return found


def _layers(paths: NDArray[np.int64], places: list[int]) -> list[tuple[int, ...]]:
    beats = paths > paths.T
    layers = []
    left = places
    while left:
        top = tuple(place for place in left if not beats[left, place].any())
        layers.append(top)
        left = [place for place in left if place not in top]
    return layers


def decide(count: Count, draws: Lots) -> Result:
    """Return the option that no other beats."""
    assert isinstance(count, Pairs)
    stands = standing(count)
    top = stands.order[0] if stands.order and count.voted else ()
    ties = tuple[Tie, ...]()
    winners = top
    if len(top) > 1:
        winners, tie = settle(count.question, "winner", top, draws)
        ties = (tie,)
    return result(
        NAME,
        count,
        count.question.named(winners),
        tally=_tally(count, stands),
        why=_told(count, stands, top),
        margin=None,
        margin_unknown="margin-needs-search",
        ties=ties,
        parameters=_parameters(count.question),
        margin_told=_nearest(count, top) if winners and not ties else None,
    )


def _parameters(question: Question) -> dict[str, JsonValue]:
    majorities: dict[str, JsonValue] = {option: number(n) for option, n in question.majorities.items()}
    return {
        "strength": "winning-votes",
        "unranked": "below-ranked",
        "against": question.against,
        "majorities": majorities,
    }


def matrix(options: tuple[str, ...], values: NDArray[np.int64]) -> dict[str, JsonValue]:
    """Return a matrix by ids, without its diagonal."""
    return {
        one: {other: n for other, n in zip(options, row, strict=True) if other != one}
        for one, row in zip(options, values.tolist(), strict=True)
    }


def _tally(count: Pairs, stands: Standing) -> dict[str, JsonValue]:
    options = count.question.options
    order: list[JsonValue] = [[options[place] for place in layer] for layer in stands.order]
    dropped: dict[str, JsonValue] = {options[place]: why for place, why in stands.dropped.items()}
    return {
        "pairwise": matrix(options, count.over),
        "strongest_paths": matrix(options, stands.paths),
        "ranked": dict(zip(options, count.ranked.tolist(), strict=True)),
        "order": order,
        "dropped": dropped,
    }


def _told(count: Pairs, stands: Standing, top: tuple[int, ...]) -> Told:
    if not count.voted:
        return Told(key="why-nobody-voted")
    options = count.question.options
    if not top:
        return Told(key="why-schulze-none")
    if len(top) > 1:
        return Told(key="why-schulze-level", args={"n": len(top)})
    name = options[top[0]]
    if name == count.question.against:
        return Told(key="why-schulze-against", args={"option": name, "n": len(stands.dropped)})
    rivals = [place for layer in stands.order for place in layer if place != top[0]]
    if all(count.over[top[0], rival] > count.over[rival, top[0]] for rival in rivals):
        key = "why-schulze-all" if rivals else "why-schulze-alone"
        return Told(key=key, args={"option": name, "n": len(rivals)})
    return Told(key="why-schulze-path", args={"option": name})


def _nearest(count: Pairs, top: tuple[int, ...]) -> Told | None:
    """Return the sentence about the option that came closest to the winner, head to head."""
    best, over = top[0], count.over
    rivals = [place for place in range(len(over)) if place != best]
    if not rivals:
        return None
    near = min(rivals, key=lambda rival: int(over[best, rival] - over[rival, best]))
    args: dict[str, str | int] = {
        "option": count.question.options[best],
        "other": count.question.options[near],
        "votes": int(over[best, near]),
        "against": int(over[near, best]),
    }
    return Told(key="why-schulze-nearest", args=args)
