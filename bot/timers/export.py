"""The package that somebody asked for: built beside the answering, sent as a document."""

from bot.packing import packed
from bot.ticker import Hands, due
from flows.results.package import Built
from storage import campaigns, messages, timeline
from storage.database import Transaction
from storage.models import Campaign


@due("export")
async def build(hands: Hands) -> None:
    """Build the package and send it to the group, or to the person who asked in private."""
    timer = hands.timer
    campaign = await hands.database.read(lambda r: campaigns.campaign(r.db, timer.campaign or 0))
    if campaign is None or campaign.state == "taken_back":
        await hands.write(lambda tx: None)
        return
    made = await packed(hands.database, hands.painter, campaign, hands.at, hands.face.operator)
    await hands.write(lambda tx: _send(tx, hands, campaign, made))


def _send(tx: Transaction, hands: Hands, campaign: Campaign, made: Built) -> None:
    """Keep the newest package only, and have it sent."""
    prefix = f"export:{campaign.id}:"
    timeline.drop_artefacts(tx.db, campaign.id, prefix)
    timeline.keep_artefact(
        tx.db,
        campaign=campaign.id,
        key=f"{prefix}{made.name}",
        name=made.name,
        caption=made.sha256,
        body=made.body,
        at=hands.at,
    )
    person = hands.timer.item
    messages.say(
        tx.db,
        key=hands.timer.key,
        view="export",
        args={"campaign": campaign.id, "name": made.name},
        at=hands.at,
        chat=None if person else campaign.chat,
        person=person,
        topic=None if person else campaign.topic,
        campaign=campaign.id,
    )
