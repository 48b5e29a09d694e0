"""Circulation, what was given unasked, what was for everybody: figures of the group, never of a person."""

from fractions import Fraction
from sqlite3 import Connection
from typing import NamedTuple

from storage import aid, contributions

FEWEST = 5


class Share(NamedTuple):
    """``part`` of ``n``."""

    part: int
    n: int

    @property
    def percent(self) -> int:
        """Rounded to whole percent."""
        return round(Fraction(100 * self.part, self.n))


def circulation(givers: set[int], helped: set[int], fewest: int = FEWEST) -> Share | None:
    """Return how many of those who gave were also helped by anyone; None under ``fewest`` givers."""
    return Share(len(givers & helped), len(givers)) if len(givers) >= fewest else None


def circulation_of(
    db: Connection, campaign: int, fewest: int = FEWEST, *, published: bool = False
) -> Share | None:
    """Return a campaign's circulation: who did something or met a need, and whose need was met.

    ``published``, here and below: acts that have no row in a package are left out.
    """
    givers = contributions.who_gave(db, campaign, published=published) | aid.helpers(db, campaign)
    return circulation(givers, aid.helped(db, campaign), fewest)


def unasked(db: Connection, campaign: int, fewest: int = FEWEST, *, published: bool = False) -> Share | None:
    """Return how many acts nobody had asked for by a task; None under ``fewest`` acts."""
    acts, alone = contributions.asked_and_not(db, campaign, published=published)
    return Share(alone, acts) if acts >= fewest else None


def for_all(db: Connection, campaign: int, fewest: int = FEWEST, *, published: bool = False) -> Share | None:
    """Return how many gifts were for everybody, of acts and of needs that were met; None under ``fewest``."""
    acts, _ = contributions.asked_and_not(db, campaign, published=published)
    met = len([one for one in aid.of_campaign(db, campaign) if one.kind == "need" and one.state == "met"])
    return Share(acts, acts + met) if acts + met >= fewest else None
