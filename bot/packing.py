"""Draws the package's own charts, then builds it; the charts show the published rows and nothing else."""

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from tempfile import TemporaryFile

from bot.painter import Painter, PaintingFailed
from flows.results.charts.registry import chart
from flows.results.drawing import Drawn, DrawRequest
from flows.results.leaving import Leaving, leaves, leaving, ready
from flows.results.package import Built, write_record
from flows.results.papers.mark import mark_of
from flows.results.papers.publishable import CHARTS, publishable
from flows.results.papers.record import Record, record
from flows.results.papers.together import record_together
from flows.results.picture import CampaignPicture
from storage.connection import folder_of
from storage.database import Database, Reader
from storage.models import Campaign

log = logging.getLogger(__name__)

TRIES = 3
MOST_BYTES = 50_000_000
"""What a bot may send as one document."""


def wanted(seen: CampaignPicture) -> DrawRequest:
    """Return which charts to draw of it, as SVG too: those that say something, the poster once it has ended."""
    keys = tuple(key for key in CHARTS if chart(key).worth(seen))
    return DrawRequest(picture=seen, charts=keys, svg=True)


@dataclass(frozen=True, slots=True)
class Packed:
    """A package; ``body`` is None where it is too large for Telegram, and only the operator can export it."""

    built: Built
    body: bytes | None
    mark: str = ""
    """Of which state it is, where that was asked for."""
    leaving: tuple[Leaving, ...] = ()
    """What is to be noted of what it tells."""
    campaigns: tuple[int, ...] = ()
    """Whose it is: the home group's, and that of the group that joined, where it is one package."""

    @property
    def copies(self) -> Iterator[tuple[int, Built]]:
        """Yield each campaign with the package as it gets it: the same, with its own letter."""
        return zip(self.campaigns, (self.built, self.built.twin or self.built), strict=False)


Tell = Callable[[Reader], Record]


async def packed(
    database: Database,
    painter: Painter,
    campaign: Campaign,
    at: int,
    operator: str,
    *,
    marked: bool = False,
    alone: bool = False,
) -> Packed:
    """Return the package of the state as it is; without charts where they can't be drawn.

    Where another group went along and both have ended, it is one package of both, unless it is to be ``alone``.
    """
    tell: Tell = partial(_told, campaign=campaign, at=at, operator=operator, alone=alone)
    await database.write(lambda tx: ready(tx, campaign, at))
    while True:
        made = await _made(database, painter, tell, marked)
        if await database.write(partial(leaves, parts=made.leaving)):
            return made


async def _made(database: Database, painter: Painter, tell: Tell, marked: bool) -> Packed:
    for _ in range(TRIES):
        seen = await database.read(lambda r: _pictures(tell(r)))
        charts = [await _drawn(painter, one) for one in seen]
        made = await database.read(partial(_built, tell, seen, charts, marked))
        if made is not None:
            return made
        await asyncio.sleep(0)
    return await database.read(lambda r: _packed(r, tell(r), [], marked))


def _told(source: Reader, *, campaign: Campaign, at: int, operator: str, alone: bool) -> Record:
    make = record if alone else record_together
    return make(source, campaign, at, operator=operator)


def _pictures(told: Record) -> list[CampaignPicture]:
    return [publishable(one) for one in (told, told.twin) if one is not None]


async def _drawn(painter: Painter, seen: CampaignPicture) -> list[Drawn]:
    try:
        return await painter.draw(wanted(seen))
    except PaintingFailed as failure:
        log.warning("A package goes without charts: %s.", failure)
        return []


def _built(
    tell: Tell, seen: list[CampaignPicture], charts: list[list[Drawn]], marked: bool, source: Reader
) -> Packed | None:
    """Return the package, None if what the charts show has changed since they were drawn."""
    told = tell(source)
    return _packed(source, told, charts, marked) if _pictures(told) == seen else None


def _packed(source: Reader, told: Record, charts: Sequence[Sequence[Drawn]], marked: bool) -> Packed:
    """Write it beside the database, into a file without a name: whatever happens, nothing of it is left."""
    own, twins = (*charts, (), ())[:2]
    with TemporaryFile(dir=folder_of(source.db)) as file:
        built = write_record(file, told, own, twin_charts=twins)
        file.seek(0)
        body = file.read() if built.size <= MOST_BYTES else None
        whose = tuple(one.seen.campaign.id for one in (told, told.twin) if one is not None)
        return Packed(built, body, mark_of(told) if marked else "", leaving(told), whose)
