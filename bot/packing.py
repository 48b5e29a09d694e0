"""Draws the package's own charts, then builds it; the charts show the published rows and nothing else."""

import asyncio
import logging
from functools import partial

from bot.painter import Painter, PaintingFailed
from flows.results.charts.registry import chart
from flows.results.drawing import Drawn, DrawRequest
from flows.results.package import Built, build_package
from flows.results.papers.publishable import CHARTS, publishable
from flows.results.papers.record import record
from flows.results.papers.seen import Source
from flows.results.picture import CampaignPicture
from storage.database import Database
from storage.models import Campaign

log = logging.getLogger(__name__)

TRIES = 3


def picture_of(source: Source, campaign: Campaign, at: int) -> CampaignPicture:
    """Return what the package's charts may show."""
    return publishable(record(source, campaign, at, operator=""))


def wanted(seen: CampaignPicture) -> DrawRequest:
    """Return which charts to draw of it, as SVG too: those that say something, the poster once it has ended."""
    keys = tuple(key for key in CHARTS if chart(key).worth(seen))
    return DrawRequest(picture=seen, charts=keys, svg=True)


async def packed(database: Database, painter: Painter, campaign: Campaign, at: int, operator: str) -> Built:
    """Return the package of the state as it is; without charts where they can't be drawn."""
    for _ in range(TRIES):
        seen = await database.read(lambda r: picture_of(r, campaign, at))
        charts = await _drawn(painter, seen)
        built = await database.read(partial(_built, campaign, at, operator, seen, charts))
        if built is not None:
            return built
        await asyncio.sleep(0)
    return await database.read(lambda r: build_package(r, campaign, at, operator=operator, charts=()))


async def _drawn(painter: Painter, seen: CampaignPicture) -> list[Drawn]:
    try:
        return await painter.draw(wanted(seen))
    except PaintingFailed as failure:
        log.warning("A package goes without charts: %s.", failure)
        return []


def _built(
    campaign: Campaign, at: int, operator: str, seen: CampaignPicture, charts: list[Drawn], source: Source
) -> Built | None:
    """Return the package, None if what the charts show has changed since they were drawn."""
    if picture_of(source, campaign, at) != seen:
        return None
    return build_package(source, campaign, at, operator=operator, charts=charts)
