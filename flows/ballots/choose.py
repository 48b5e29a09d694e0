"""*Can't both happen*: proposals that passed, and of which only one can go ahead."""

import json
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, NonNegativeInt

from flows.ballots.default import Counts, Outcome

Step = Literal[
    "none-passed", "only-one", "more-people", "more-support", "fewer-concerns", "lower-cost", "lot"
]


class Option(BaseModel):
    """One of the proposals that can't both happen."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    proposal: int
    outcome: Outcome
    cost: NonNegativeInt | None = None
    """In one unit for all options; None if nobody said."""


class Lot(BaseModel):
    """A published draw. Anybody can repeat it: SHA-256 of ``seed:proposal``, the lowest goes first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    record_hash: str
    """SHA-256 of the closed record, hex."""
    public_value: str
    """Fixed after closing."""
    seed: str
    """SHA-256 of ``record_hash:public_value``, hex."""
    order: tuple[int, ...]
    """The tied proposals in drawn order."""


class Chosen(BaseModel):
    """Which one goes ahead, and what settled it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    winner: int | None
    settled_by: Step
    tied: tuple[int, ...]
    """The proposals before the settling step, in order of their numbers."""
    lot: Lot | None = None
    stays_open: bool = False
    """Newcomers turn one of the results or the choice between them: all wait."""

    @property
    def waits_for_lot(self) -> bool:
        """Only a lot can settle it, and the public value isn't fixed yet."""
        return self.settled_by == "lot" and self.lot is None


def closed_record(options: Sequence[Option]) -> bytes:
    """Return what is hashed for the lot: JSON, UTF-8, sorted keys, no spaces, by proposal number."""
    rows = [
        {
            "proposal": option.proposal,
            "cost": option.cost,
            "base": option.outcome.base,
            "support": option.outcome.support,
            "fine": option.outcome.fine,
            "concern": option.outcome.concern,
            "not_mine": option.outcome.not_mine,
        }
        for option in sorted(options, key=lambda option: option.proposal)
    ]
    return json.dumps(rows, sort_keys=True, separators=(",", ":")).encode()


def draw(proposals: Sequence[int], record: bytes, public_value: str) -> Lot:
    """Return the published lot over ``proposals``."""
    record_hash = sha256(record).hexdigest()
    seed = sha256(f"{record_hash}:{public_value}".encode()).hexdigest()
    order = sorted(proposals, key=lambda proposal: sha256(f"{seed}:{proposal}".encode()).digest())
    return Lot(record_hash=record_hash, public_value=public_value, seed=seed, order=tuple(order))


def choose_between(options: Sequence[Option], *, public_value: str | None, extended: bool = False) -> Chosen:
    """Return the one that goes ahead: more people for it, more support, fewer concerns, lower cost, a lot.

    Only options that pass take part. The cost settles nothing unless all that are still tied have one.
    Without ``public_value`` a lot waits.
    ``extended``: the choice was already kept open because newcomers turned it.
    """
    step, tied, left = _settle(options, _counted)
    turned = _settle(options, _without_newcomers)[2] != left
    open_ = any(option.outcome.stays_open for option in options) or (turned and not extended)
    if step != "lot":
        return Chosen(winner=left[0] if left else None, settled_by=step, tied=tied, stays_open=open_)
    if public_value is None:
        return Chosen(winner=None, settled_by=step, tied=tied, stays_open=open_)
    lot = draw(tied, closed_record(options), public_value)
    return Chosen(winner=lot.order[0], settled_by=step, tied=tied, lot=lot, stays_open=open_)


class _Standing(NamedTuple):
    proposal: int
    passes: bool
    counts: Counts
    cost: int | None


_CHAIN: tuple[tuple[Step, Callable[[_Standing], int | None]], ...] = (
    ("more-people", lambda standing: -standing.counts.yes),
    ("more-support", lambda standing: -standing.counts.support),
    ("fewer-concerns", lambda standing: standing.counts.concern),
    ("lower-cost", lambda standing: standing.cost),
)


def _counted(option: Option) -> _Standing:
    return _Standing(option.proposal, option.outcome.passes, option.outcome.counts, option.cost)


def _without_newcomers(option: Option) -> _Standing:
    outcome = option.outcome
    counts = outcome.counts.without(outcome.newcomers)
    return _Standing(option.proposal, outcome.passes != outcome.newcomers_turn, counts, option.cost)


def _settle(
    options: Sequence[Option], standing: Callable[[Option], _Standing]
) -> tuple[Step, tuple[int, ...], tuple[int, ...]]:
    left = [stands for stands in map(standing, options) if stands.passes]
    if len(left) < 2:
        return ("only-one" if left else "none-passed"), _numbers(left), _numbers(left)
    for step, value in _CHAIN:
        tied, left = left, _best(left, value)
        if len(left) == 1:
            return step, _numbers(tied), _numbers(left)
    return "lot", _numbers(left), _numbers(left)


def _best(standings: list[_Standing], value: Callable[[_Standing], int | None]) -> list[_Standing]:
    values = [value(standing) for standing in standings]
    known = [number for number in values if number is not None]
    if len(known) < len(values):
        return standings
    return [standing for standing, number in zip(standings, values, strict=True) if number == min(known)]


def _numbers(standings: Sequence[_Standing]) -> tuple[int, ...]:
    return tuple(sorted(standing.proposal for standing in standings))
