"""The evening: charts come back to the group when the day changed the picture."""

from bot.ticker import Hands, due
from flows.assess.evening import charts_for_tonight
from flows.deliver.thanks import part_of
from flows.initiate.schedule import set_evening
from flows.results.drawing import Drawn, DrawRequest
from flows.results.gather import picture
from storage import campaigns, messages, timeline
from storage.database import Transaction
from storage.models import Campaign


@due("evening")
async def evening(hands: Hands) -> None:
    """Draw and post tonight's album, if there is one; set the next evening."""
    timer = hands.timer
    campaign = await hands.database.read(lambda r: campaigns.campaign(r.db, timer.campaign or 0))
    if campaign is None or campaign.state != "running":
        await hands.write(lambda tx: None)
        return
    seen = await hands.database.read(lambda r: picture(r, campaign, hands.at))
    keys = await hands.database.read(lambda r: charts_for_tonight(r, campaign, hands.at))
    drawn = await hands.painter.draw(DrawRequest(picture=seen, charts=keys)) if keys else []

    def keep(tx: Transaction) -> None:
        if fresh := [one for one in drawn if not _was_shown(tx, campaign, one)]:
            _post(tx, campaign, fresh, hands.at)
        set_evening(tx, campaign, hands.at)

    await hands.write(keep)


def _was_shown(tx: Transaction, campaign: Campaign, one: Drawn) -> bool:
    """Whether an evening showed this very chart before: its sentence tells."""
    keys = (k for k in timeline.artefact_keys(tx.db, campaign.id) if k.endswith(f":{one.name}.png"))
    evenings = [key for key in keys if key.split(":")[2].isdigit()]
    kept = [timeline.artefact(tx.db, key) for key in evenings]
    return any(found is not None and found[1] == one.caption for found in kept)


def _post(tx: Transaction, campaign: Campaign, drawn: list[Drawn], at: int) -> None:
    day = str(at)
    for one in drawn:
        timeline.keep_artefact(
            tx.db,
            campaign=campaign.id,
            key=f"chart:{campaign.id}:{day}:{one.name}.png",
            name=f"{one.name}.png",
            caption=one.caption,
            body=one.png,
            at=at,
        )
    names = ",".join(one.name for one in drawn)
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind="album", detail=names)
    messages.post(
        tx.db,
        campaign,
        key=f"album:{campaign.id}:{day}",
        view="album",
        args={"campaign": campaign.id, "when": day, "names": names},
        at=at,
        kind="unasked",
        silent=False,
    )
    part_of(tx, campaign, at)
