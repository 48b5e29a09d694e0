"""Ties: the method's rule, then fewer concerns, then lower cost, then a published lot. None is broken silently."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from flows.ballots import choose
from flows.ballots.count import Count
from flows.ballots.question import Question
from flows.ballots.result import Lot, Step, Tie


@dataclass(frozen=True)
class Lots:
    """Where lots come from: the closed record, and a public value fixed after closing (None: not yet)."""

    record: Callable[[], bytes]
    public_value: str | None = None

    @cached_property
    def closed(self) -> bytes:
        return self.record()

    def draw(self, question: Question, tied: Sequence[int]) -> Lot:
        """Return the lot over options, given by their places from 0."""
        drawn = choose.draw([place + 1 for place in tied], self.closed, self.public_value or "")
        order = tuple(question.options[number - 1] for number in drawn.order)
        return Lot(
            record_hash=drawn.record_hash, public_value=drawn.public_value, seed=drawn.seed, order=order
        )


def lots(method: str, count: Count, public_value: str | None = None) -> Lots:
    """Return lots over a tally's closed record."""
    return Lots(lambda: closed_record(method, count), public_value)


def closed_record(method: str, count: Count) -> bytes:
    """Return what is hashed: JSON, UTF-8, sorted keys, no spaces; options, merged ballots in order, their numbers."""
    record = {
        "method": method,
        "options": count.question.options,
        "ballots": [[list(ballot), n] for ballot, n in sorted(count.shared.items())],
        "in_totals_only": count.bulk,
    }
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def settle(question: Question, at: str, tied: Sequence[int], draws: Lots) -> tuple[tuple[int, ...], Tie]:
    """Return who of the tied (places from 0) goes first, and the tie to publish."""
    left = tuple(sorted(tied))
    steps: list[tuple[Step, Sequence[int | Fraction]]] = [
        ("fewer-concerns", question.concerns),
        ("lower-cost", question.costs),
    ]
    for step, values in steps:
        if values:
            left = _lowest(left, values)
        if len(left) == 1:
            return left, _tie(question, at, tied, step, left)
    if draws.public_value is None:
        return left, _tie(question, at, tied, "waits", left)
    lot = draws.draw(question, left)
    first = (question.place()[lot.order[0]],)
    return first, _tie(question, at, tied, "lot", first, lot)


def _lowest(places: tuple[int, ...], values: Sequence[int | Fraction]) -> tuple[int, ...]:
    least = min(values[place] for place in places)
    return tuple(place for place in places if values[place] == least)


def _tie(
    question: Question, at: str, tied: Sequence[int], step: Step, first: Sequence[int], lot: Lot | None = None
) -> Tie:
    names = question.options
    return Tie(
        at=at,
        tied=tuple(names[place] for place in sorted(tied)),
        settled_by=step,
        first=tuple(names[place] for place in first),
        lot=lot,
    )
