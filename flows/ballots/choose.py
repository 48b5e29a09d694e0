"""*Can't both happen*: proposals that passed, and of which only one can go ahead."""

import json
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Literal

from pydantic import BaseModel, ConfigDict, NonNegativeInt

from flows.ballots.default import Outcome

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


def choose_between(
    options: Sequence[Option], *, public_value: str | None, record: bytes | None = None
) -> Chosen:
    """Return the one that goes ahead: more people for it, more support, fewer concerns, lower cost, a lot.

    Only options that pass take part. The cost settles nothing unless all that are still tied have one.
    ``record`` is the closed record (``closed_record`` unless given); without ``public_value`` a lot waits.
    """
    left = [option for option in options if option.outcome.passes]
    open_ = any(option.outcome.stays_open for option in options)
    if len(left) < 2:
        winner = left[0].proposal if left else None
        step: Step = "only-one" if left else "none-passed"
        return Chosen(winner=winner, settled_by=step, tied=_numbers(left), stays_open=open_)
    for step, value in _CHAIN:
        tied, left = left, _best(left, value)
        if len(left) == 1:
            return Chosen(winner=left[0].proposal, settled_by=step, tied=_numbers(tied), stays_open=open_)
    tied_numbers = _numbers(left)
    if public_value is None:
        return Chosen(winner=None, settled_by="lot", tied=tied_numbers, stays_open=open_)
    lot = draw(tied_numbers, closed_record(options) if record is None else record, public_value)
    return Chosen(winner=lot.order[0], settled_by="lot", tied=tied_numbers, lot=lot, stays_open=open_)


_CHAIN: tuple[tuple[Step, Callable[[Option], int | None]], ...] = (
    ("more-people", lambda option: -option.outcome.yes),
    ("more-support", lambda option: -option.outcome.support),
    ("fewer-concerns", lambda option: option.outcome.concern),
    ("lower-cost", lambda option: option.cost),
)


def _best(options: list[Option], value: Callable[[Option], int | None]) -> list[Option]:
    values = [value(option) for option in options]
    known = [number for number in values if number is not None]
    if len(known) < len(values):
        return options
    return [option for option, number in zip(options, values, strict=True) if number == min(known)]


def _numbers(options: Sequence[Option]) -> tuple[int, ...]:
    return tuple(sorted(option.proposal for option in options))
