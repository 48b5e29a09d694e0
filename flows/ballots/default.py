"""The default ballot: support, fine, concern, not my thing. Integers and fractions only.

Goes ahead if (support + fine) / (support + fine + concern) reaches the threshold and support + fine reaches
the quorum. *Not my thing* and silence count nowhere.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from math import isqrt
from typing import Literal

from pydantic import BaseModel, ConfigDict, NonNegativeInt, model_validator

from flows.rules import Rules

Choice = Literal["support", "fine", "concern", "not_mine"]
CHOICES: tuple[Choice, ...] = ("support", "fine", "concern", "not_mine")
Reason = Literal["passed", "nobody-voted", "too-few", "too-many-concerns"]


class Ballot(BaseModel):
    """One person's last choice on one proposal."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    choice: Choice
    newcomer: bool = False
    """First seen after the idea was posted."""
    earlier_wording: bool = False
    """Given before the last amendment."""


class Counts(BaseModel):
    """How many chose what."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    support: NonNegativeInt = 0
    fine: NonNegativeInt = 0
    concern: NonNegativeInt = 0
    not_mine: NonNegativeInt = 0

    @property
    def yes(self) -> int:
        return self.support + self.fine

    @property
    def decisive(self) -> int:
        return self.yes + self.concern

    @property
    def voted(self) -> int:
        return self.decisive + self.not_mine

    def without(self, other: "Counts") -> "Counts":
        """Return what is left; ValueError if ``other`` holds more than this."""
        return Counts(**{choice: getattr(self, choice) - getattr(other, choice) for choice in CHOICES})


class Tally(BaseModel):
    """All ballots on one proposal; of these, those of newcomers, and those given to an earlier wording."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    all: Counts = Counts()
    newcomers: Counts = Counts()
    earlier_wording: NonNegativeInt = 0

    @model_validator(mode="after")
    def _parts_of_the_whole(self) -> "Tally":
        if any(getattr(self.newcomers, choice) > getattr(self.all, choice) for choice in CHOICES):
            raise ValueError("more newcomers than ballots")
        if self.earlier_wording > self.all.voted:
            raise ValueError("more earlier ballots than ballots")
        return self


class Outcome(BaseModel):
    """A result with everything needed to tell it and to check it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    passes: bool
    reason: Reason
    support: int
    fine: int
    concern: int
    not_mine: int
    voted: int
    base: int
    """Those who had taken part when the idea was posted."""
    taking_part: int
    """Those who take part when it is decided, this ballot's voters included."""
    did_not_vote: int
    needed: int
    """Fewest people who support or are fine."""
    threshold_percent: int
    share: Fraction | None
    """(support + fine) / (support + fine + concern); None if all three are 0."""
    percent: int | None
    """``share`` in percent, rounded; never rounded up to a threshold that it missed."""
    margin: int | None
    """Fewest ballots that, switched, change the result; None if no switching can (too few voted)."""
    margin_to: Choice
    """What they'd have to be switched to."""
    missing: int | None
    """Fewest new supporters for it to pass; 0 if it does, None if none can (a concern under 100 %)."""
    newcomers: Counts
    newcomers_turn: bool
    """Without the newcomers the result would be the other one."""
    stays_open: bool
    """Newcomers turn it, and it was not yet kept open for that."""
    earlier_wording: int
    """Ballots given before the last amendment."""

    @property
    def counts(self) -> Counts:
        return Counts(support=self.support, fine=self.fine, concern=self.concern, not_mine=self.not_mine)

    @property
    def yes(self) -> int:
        return self.counts.yes


def tally(ballots: Iterable[Ballot]) -> Tally:
    """Count ballots, one per person."""
    return tally_counted((ballot.choice, ballot.newcomer, ballot.earlier_wording, 1) for ballot in ballots)


def tally_counted(rows: Iterable[tuple[str, bool, bool, int]]) -> Tally:
    """Count ballots that are counted already: choice, newcomer, earlier wording, how many.

    ValidationError for a choice that there isn't.
    """
    everybody: Counter[str] = Counter()
    newcomers: Counter[str] = Counter()
    earlier = 0
    for choice, newcomer, earlier_wording, n in rows:
        everybody[choice] += n
        newcomers[choice] += n if newcomer else 0
        earlier += n if earlier_wording else 0
    return Tally.model_validate({"all": everybody, "newcomers": newcomers, "earlier_wording": earlier})


def needed(base: int, chat_size: int | None, rules: Rules) -> int:
    """Return how many must support or be fine.

    The quorum's share of ``base``, at most 1.5 times its root (each rounded up to whole people), at least the
    minimum, which wins over both. ``chat_size``: people in the chat without bots, None if not known.
    """
    share = -(-base * rules.quorum_percent // 100)
    squared = base * rules.quorum_root_percent**2
    cap = -(-(isqrt(squared - 1) + 1) // 100) if squared else 0
    small = chat_size is not None and chat_size <= rules.small_chat
    return max(min(share, cap), rules.quorum_minimum_small if small else rules.quorum_minimum)


def decide(
    tally: Tally,
    *,
    base: int,
    rules: Rules,
    chat_size: int | None = None,
    taking_part: int | None = None,
    extended: bool = False,
) -> Outcome:
    """Return the result of one proposal.

    ``base``: those who had taken part when it was posted. ``taking_part``: those who do now, to be told.
    ``extended``: it was already kept open because newcomers turned it.
    """
    counts = tally.all
    need = needed(base, chat_size, rules)
    percent = rules.threshold_percent
    passes = _passes(counts.yes, counts.decisive, need, percent)
    settled = counts.without(tally.newcomers)
    turned = passes != _passes(settled.yes, settled.decisive, need, percent)
    here = max(taking_part if taking_part is not None else base, counts.voted)
    return Outcome(
        passes=passes,
        reason=_reason(counts, need, percent),
        support=counts.support,
        fine=counts.fine,
        concern=counts.concern,
        not_mine=counts.not_mine,
        voted=counts.voted,
        base=base,
        taking_part=here,
        did_not_vote=here - counts.voted,
        needed=need,
        threshold_percent=percent,
        share=Fraction(counts.yes, counts.decisive) if counts.decisive else None,
        percent=_shown(counts.yes, counts.decisive, percent),
        margin=_to_fail(counts, need, percent) if passes else _to_pass(counts, need, percent),
        margin_to="concern" if passes else "support",
        missing=_missing(counts, need, percent),
        newcomers=tally.newcomers,
        newcomers_turn=turned,
        stays_open=turned and not extended,
        earlier_wording=tally.earlier_wording,
    )


def _passes(yes: int, decisive: int, need: int, percent: int) -> bool:
    return yes >= need and yes * 100 >= percent * decisive


def _reason(counts: Counts, need: int, percent: int) -> Reason:
    if _passes(counts.yes, counts.decisive, need, percent):
        return "passed"
    if not counts.voted:
        return "nobody-voted"
    return "too-few" if counts.yes * 100 >= percent * counts.decisive else "too-many-concerns"


def _shown(yes: int, decisive: int, percent: int) -> int | None:
    if not decisive:
        return None
    rounded = (200 * yes + decisive) // (2 * decisive)
    return rounded if rounded < percent or yes * 100 >= percent * decisive else percent - 1


def _to_fail(counts: Counts, need: int, percent: int) -> int:
    below_threshold = counts.yes - (percent * counts.decisive - 1) // 100
    return min(counts.yes - need + 1, below_threshold)


def _to_pass(counts: Counts, need: int, percent: int) -> int | None:
    def enough(switched: int) -> bool:
        joined = max(0, switched - counts.concern)
        return _passes(counts.yes + switched, counts.decisive + joined, need, percent)

    most = counts.concern + counts.not_mine
    fewest = bisect_left(range(most + 1), True, key=enough)
    return fewest if fewest <= most else None


def _missing(counts: Counts, need: int, percent: int) -> int | None:
    short = percent * counts.decisive - 100 * counts.yes
    if percent == 100:
        return None if short > 0 else max(0, need - counts.yes)
    return max(0, need - counts.yes, -(-short // (100 - percent)))
