"""What leaves the house in a package is noted, by whatever way it goes: so no later one can be subtracted from it.

Before a package is read, ``ready``; when it is made and before anybody gets it, ``leaves``. Both in a transaction of
their own: a package that comes to nothing leaves no act noted.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flows.instruments.told import settle
from flows.results.papers.record import Record
from flows.results.papers.twin_rows import parted
from flows.twins.pair import pair_of
from storage.database import Transaction
from storage.hidden import kept_hidden, note_published
from storage.models import Campaign


class Leaving(NamedTuple):
    """Of a campaign: the acts that a package tells for the first time, unless nothing hangs on it any more.

    Those in what was kept of a group that left count too, for its own papers can be subtracted from that.
    """

    campaign: int
    summed: bool
    """Whether the sums of what is hidden for good had been kept when it was read."""
    acts: Sequence[int]


def ready(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Keep what a package may tell of answers about oneself: it tells nothing else."""
    for one in pair_of(tx, campaign) or (campaign,):
        settle(tx, one, at)


def leaving(told: Record) -> tuple[Leaving, ...]:
    """Return what is to be noted of a package."""
    parts = [one for one in (told, told.twin) if one is not None]
    own = tuple(_leaving(one, one.seen.campaign.id, one.acts.first_rows) for one in parts)
    gone = parted(told.source, told.seen.campaign) if told.twin is None else None
    return (*own, _leaving(told, gone.other.id, gone.acts)) if gone and gone.acts else own


def _leaving(told: Record, campaign: int, acts: Sequence[int]) -> Leaving:
    summed = kept_hidden(told.source.db, campaign) is not None
    return Leaving(campaign, summed, () if summed else acts)


def leaves(tx: Transaction, parts: Iterable[Leaving]) -> bool:
    """Note what leaves; False, and nothing is noted, where sums were kept since that don't know of these rows.

    Then the package must be made anew. Sums are kept once, so that happens once to each campaign at most.
    """
    known = list(parts)
    if any(not one.summed and kept_hidden(tx.db, one.campaign) is not None for one in known):
        return False
    for one in known:
        note_published(tx.db, one.acts)
    return True
