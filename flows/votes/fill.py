"""Filling in a ballot, tap by tap: what it said before and one change make what it says now."""

import json
from typing import Literal, NamedTuple

from flows.ballots.question import ABSTAIN, BLANK, Ballot, Kind, Question, Said

What = Literal["turn", "set", "give", "rank", "choose", "abstain"]
"""Turn a tick over; set it; give a number from 0; put at the end of one's order or take out; choose one; abstain."""
WHOLE = "*"
"""Marks a change of the whole ballot."""


class Change(NamedTuple):
    """One tap: what, at which place (from 0), with which value."""

    what: What
    place: int = 0
    value: int = 0


FITS: dict[Kind, frozenset[What]] = {
    "choices": frozenset({"choose", "abstain"}),
    "ticks": frozenset({"turn", "set", "abstain"}),
    "budget": frozenset({"turn", "set", "abstain"}),
    "scores": frozenset({"give", "abstain"}),
    "order": frozenset({"rank", "abstain"}),
}


def changed(before: Ballot, change: Change, options: int) -> Ballot:
    """Return what a ballot over so many options says after a change; whether that is valid is the method's word."""
    what, place, value = change
    if what == "abstain":
        return ABSTAIN
    if what == "choose":
        return (place,)
    if what in ("turn", "set"):
        on = place not in before if what == "turn" else bool(value)
        return tuple(sorted({*before, place} if on else {*before} - {place}))
    if what == "give":
        return _given(before, place, value, options)
    return _ranked(before, place, options)


def _given(before: Ballot, place: int, value: int, options: int) -> Ballot:
    numbers = list(before or [BLANK] * options)
    numbers[place] = BLANK if numbers[place] == value else value
    return tuple(numbers) if any(number != BLANK for number in numbers) else ABSTAIN


def _ranked(before: Ballot, place: int, options: int) -> Ballot:
    ranks = list(before or [0] * options)
    out = ranks[place]
    if out:
        ranks = [rank - (rank > out) for rank in ranks]
        ranks[place] = 0
    else:
        ranks[place] = max(ranks) + 1
    return tuple(ranks) if any(ranks) else ABSTAIN


def said(kind: Kind, ballot: Ballot, names: tuple[str, ...]) -> Said | None:
    """Return a ballot as the methods read it; ``names``: of choices or options, by place."""
    if ballot == ABSTAIN:
        return None
    if kind == "choices":
        return names[ballot[0]]
    if kind == "scores":
        return {names[place]: number for place, number in enumerate(ballot) if number != BLANK}
    if kind == "order":
        return [[names[place]] for place in in_order(ballot)]
    return [names[place] for place in ballot]


def in_order(ballot: Ballot) -> list[int]:
    """Return the places that an order ranks, first ones first."""
    return sorted((place for place, rank in enumerate(ballot) if rank), key=lambda place: ballot[place])


def kept(ballot: Ballot) -> str:
    """Return a ballot as it is kept: equal ballots are equal texts."""
    return json.dumps(list(ballot), separators=(",", ":"))


def read(says: str) -> Ballot:
    """Return a ballot from how it is kept."""
    return tuple(json.loads(says))


def fits(question: Question, choices: tuple[str, ...], change: Change) -> bool:
    """Whether there is such an option."""
    return 0 <= change.place < max(len(choices or question.options), 1)
