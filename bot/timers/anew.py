"""Pictures and packages made anew: something in them was folded, unfolded or erased."""

from bot.packing import Packed
from bot.ticker import Hands, due
from bot.timers.closing import built, drawn, keep_charts, keep_package
from bot.timers.pictures import keep_poster, made_poster
from flows.results.charts.registry import CHARTS
from flows.results.drawing import Drawn, DrawRequest
from flows.results.gather import picture
from storage import campaigns, messages, timeline
from storage.database import Transaction
from storage.models import Campaign


@due("anew")
async def make_anew(hands: Hands) -> None:
    """Draw the evenings' albums again, and a closed campaign's charts, letter and package."""
    campaign = await hands.database.read(lambda r: campaigns.campaign(r.db, hands.timer.campaign or 0))
    assert campaign is not None
    keys = await hands.database.read(lambda r: timeline.artefact_keys(r.db, campaign.id))
    await _albums(hands, campaign, [k for k in keys if k.startswith("chart:") and ":closing:" not in k])
    if any(key.startswith(f"chart:{campaign.id}:closing:") for key in keys):
        charts = await drawn(hands, campaign)
        await hands.database.write(lambda tx: keep_charts(tx, campaign, charts, hands.at))
    if any(key.startswith("qr:") for key in keys):
        poster = await made_poster(hands, campaign)
        await hands.database.write(lambda tx: keep_poster(tx, campaign, poster, hands.at))
    if any(key.startswith("letter:") for key in keys):
        package = await built(hands, campaign)
        await hands.database.write(lambda tx: _keep_anew(tx, campaign, package, hands.at))
    await hands.write(lambda tx: _show(tx, campaign, hands.at))


def _keep_anew(tx: Transaction, campaign: Campaign, package: Packed, at: int) -> None:
    """Keep the package for whoever has it; the other group's message shows it anew too."""
    keep_package(tx, package, at)
    for id in package.campaigns:
        if id != campaign.id:
            timeline.drop_artefacts(tx.db, id, f"export:{id}:")
            for view in ("closing-papers", "twin-papers", "export"):
                messages.touch(tx.db, id, view, at)


async def _albums(hands: Hands, campaign: Campaign, keys: list[str]) -> None:
    names = {key.rsplit(":", 1)[-1].removesuffix(".png") for key in keys}
    charts = tuple(c.KEY for c in CHARTS if c.KEY in names)
    if not charts:
        return
    seen = await hands.database.read(lambda r: picture(r, campaign, hands.at))
    fresh = {one.name: one for one in await hands.painter.draw(DrawRequest(picture=seen, charts=charts))}

    def keep(tx: Transaction) -> None:
        for key in keys:
            if one := fresh.get(key.rsplit(":", 1)[-1].removesuffix(".png")):
                _keep(tx, campaign, key, one, hands.at)

    await hands.database.write(keep)


def _keep(tx: Transaction, campaign: Campaign, key: str, one: Drawn, at: int) -> None:
    timeline.keep_artefact(
        tx.db, campaign=campaign.id, key=key, name=f"{one.name}.png", caption=one.caption, body=one.png, at=at
    )


def _show(tx: Transaction, campaign: Campaign, at: int) -> None:
    timeline.drop_artefacts(tx.db, campaign.id, f"export:{campaign.id}:")
    for view in ("album", "closing-album", "closing-papers", "twin-papers", "look", "qr-poster", "export"):
        messages.touch(tx.db, campaign.id, view, at)
