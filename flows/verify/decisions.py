"""Every idea's decision, counted again from its published tally: support, fine, concern, not my thing."""

from collections.abc import Mapping
from dataclasses import dataclass

CHOICES_OF_IDEAS = ("support", "fine", "concern", "not_mine")


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as published, with its counts by choice."""

    counts: Mapping[str, int]
    needed: int
    threshold_percent: int
    ahead: bool
    """As published."""

    @property
    def passes(self) -> bool:
        """Whether the counts say so: enough who support or are fine, and enough of them against concerns."""
        yes = self.counts["support"] + self.counts["fine"]
        decisive = yes + self.counts["concern"]
        return yes >= self.needed and yes * 100 >= self.threshold_percent * decisive

    @property
    def strength(self) -> tuple[int, int, int]:
        """What chooses between ideas that can't both happen."""
        support = self.counts["support"]
        return (support + self.counts["fine"], support, -self.counts["concern"])


def beaten(one: Decided, rivals: list[Decided]) -> bool:
    """Whether an idea stands behind another that can't happen together with it."""
    return any(other.passes and other.ahead and other.strength >= one.strength for other in rivals)


def agrees(one: Decided, rivals: list[Decided]) -> bool:
    """Whether what was published is what the counts say."""
    return one.passes == one.ahead or (one.passes and beaten(one, rivals))
