"""The five steps of closing; a kill between any two goes on with the next."""

from collections.abc import Callable

from bot.clock import SECOND
from bot.packing import Packed, packed
from bot.ticker import Hands, due
from flows.assess.close import after, close, tally
from flows.assess.evening import POSTER, closing_album
from flows.assess.messages import CHECKPOINT, say_closing
from flows.results.charts.registry import CHARTS
from flows.results.drawing import Drawn, DrawRequest
from flows.results.gather import picture
from flows.twins.later import tell_other
from flows.twins.pair import package_now, pair_of
from storage import campaigns, timeline, timers
from storage.database import Reader, Transaction
from storage.models import Campaign

WAIT = 5 * SECOND


async def _campaign(hands: Hands) -> Campaign:
    found = await hands.database.read(lambda r: campaigns.campaign(r.db, hands.timer.campaign or 0))
    assert found is not None
    return found


async def _step(hands: Hands, verb: Callable[[Transaction, Campaign, int], object]) -> None:
    campaign = await _campaign(hands)
    await hands.write(lambda tx: verb(tx, campaign, hands.at))


@due("close")
async def on_time(hands: Hands) -> None:
    """Close on the minute."""
    await _step(hands, close)


@due("step-tally")
async def count(hands: Hands) -> None:
    """Fix outcome and totals."""
    await _step(hands, tally)


async def drawn(hands: Hands, campaign: Campaign) -> list[Drawn]:
    """Return all charts that say something now, the poster in any case."""
    seen = await hands.database.read(lambda r: picture(r, campaign, hands.at))
    keys = tuple(c.KEY for c in CHARTS if c.worth(seen) or c.KEY == POSTER)
    return await hands.painter.draw(DrawRequest(picture=seen, charts=keys, svg=True))


def keep_charts(tx: Transaction, campaign: Campaign, charts: list[Drawn], at: int) -> None:
    """Keep the closing charts, as PNG and SVG."""
    for one in charts:
        key = f"chart:{campaign.id}:closing:{one.name}"
        _keep(tx, campaign, f"{key}.png", one.caption, one.png, at)
        _keep(tx, campaign, f"{key}.svg", one.caption, one.svg or b"", at)


@due("step-charts")
async def draw(hands: Hands) -> None:
    """Draw all charts, for the album and for the package."""
    campaign = await _campaign(hands)
    charts = await drawn(hands, campaign)

    def keep(tx: Transaction) -> None:
        keep_charts(tx, campaign, charts, hands.at)
        names = ",".join(closing_album([one.name for one in charts]))
        timeline.happened(tx.db, campaign=campaign.id, at=hands.at, kind="album", detail=names)
        after(tx, campaign, "charts", hands.at)

    await hands.write(keep)


def _keep(tx: Transaction, campaign: Campaign, key: str, caption: str, body: bytes, at: int) -> None:
    name = key.rsplit(":", 1)[-1]
    timeline.keep_artefact(tx.db, campaign=campaign.id, key=key, name=name, caption=caption, body=body, at=at)


@due("step-package")
async def pack(hands: Hands) -> None:
    """Build letter and package; where another group ends at the same hour, once for both."""
    campaign = await _campaign(hands)
    if await hands.database.read(lambda r: package_now(r, campaign, hands.at)) == "wait":
        again = hands.at + WAIT
        await hands.database.write(lambda tx: timers.failed(tx.db, hands.timer.key, again))
        return
    kept = await hands.database.read(lambda r: _is_kept(r, campaign))
    package = None if kept else await built(hands, campaign)

    def keep(tx: Transaction) -> None:
        if package is not None:
            keep_package(tx, package, hands.at)
            tell_other(tx, campaign, package.campaigns, hands.at)
        after(tx, campaign, "package", hands.at)

    await hands.write(keep)


def _is_kept(source: Reader, campaign: Campaign) -> bool:
    """Whether the other group's step has made the one package for both."""
    begins = f"letter:{campaign.id}:"
    there = any(key.startswith(begins) for key in timeline.artefact_keys(source.db, campaign.id))
    return there and pair_of(source, campaign) is not None


async def built(hands: Hands, campaign: Campaign) -> Packed:
    """Return letter and package of the state as it is."""
    return await packed(hands.database, hands.painter, campaign, hands.at, hands.face.operator)


def keep_package(tx: Transaction, package: Packed, at: int) -> None:
    """Keep letter and package in place of earlier ones; of a package too large to send its checksum alone.

    A package of two groups is kept for each, with its own letter.
    """
    for id, built in package.copies:
        campaign = campaigns.campaign(tx.db, id)
        assert campaign is not None
        timeline.drop_artefacts(tx.db, id, f"package:{id}:")
        _keep(tx, campaign, f"package:{id}:{built.name}", built.sha256, package.body or b"", at)
        _keep(tx, campaign, f"letter:{id}:letter.pdf", "", built.letter_pdf, at)
        _keep(tx, campaign, f"letter:{id}:letter.txt", "", built.letter_text.encode(), at)
        _keep(tx, campaign, f"letter:{id}:{CHECKPOINT}", "", built.checkpoint.encode(), at)


@due("step-messages")
async def tell(hands: Hands) -> None:
    """Say it in the group, after quiet hours if need be."""
    await _step(hands, say_closing)
