"""What charts may know of two groups that go, or went, together."""

from pydantic import Field

from flows.results.fact import Fact


class DoneSeen(Fact):
    """What one of two groups did: acts by kind, and by stretches of days (first, last, both ordinals; acts).

    What people keep to themselves is not in it. ``pooled`` among kinds: those of too few people, added up.
    """

    people: int = Field(ge=0)
    acts: int = Field(ge=0)
    minutes: int = Field(ge=0)
    untimed: int = Field(ge=0)
    kinds: tuple[tuple[str, int], ...] = ()
    stretches: tuple[tuple[int, int, int], ...] = ()


class TwinSeen(Fact):
    """What this group and the one that goes along did; ``other`` None: fewer than ``least`` people did something."""

    own: DoneSeen
    other: DoneSeen | None = None
    least: int = Field(default=5, ge=5)


class KeptFigures(Fact):
    """What two groups had done when they parted, as the other may know it; None: fewer than ``least`` people."""

    home: DoneSeen | None = None
    joined: DoneSeen | None = None
    least: int = Field(default=5, ge=5)
