"""The package that somebody asked for: built beside the answering, sent as a document."""

from bot.packing import Packed, packed
from bot.ticker import Hands, at_once, due
from storage import campaigns, messages, timeline, timers
from storage.database import Transaction
from storage.models import Campaign, Timer

DAY = 86_400_000_000


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


def _send(tx: Transaction, hands: Hands, campaign: Campaign, made: Packed) -> None:
    """Keep the newest package only, and have it sent."""
    prefix = f"export:{campaign.id}:"
    timeline.drop_artefacts(tx.db, campaign.id, prefix)
    timeline.keep_artefact(
        tx.db,
        campaign=campaign.id,
        key=f"{prefix}{made.built.name}",
        name=made.built.name,
        caption=made.built.sha256,
        body=made.body or b"",
        at=hands.at,
    )
    gone = f"export-gone:{campaign.id}:{hands.at}"
    timers.set_timer(tx.db, key=gone, kind="export-gone", campaign=campaign.id, due_at=hands.at + DAY)
    person = hands.timer.item
    messages.say(
        tx.db,
        key=hands.timer.key,
        view="export",
        args={"campaign": campaign.id},
        at=hands.at,
        chat=None if person else campaign.chat,
        person=person,
        topic=None if person else campaign.topic,
        campaign=campaign.id,
    )


def _forget(tx: Transaction, timer: Timer, at: int) -> None:
    """A day later throw away what was sent, unless a newer one was asked for."""
    newest = timers.latest(tx.db, "export", timer.campaign or 0)
    if newest is None or newest <= timer.due_at - DAY:
        timeline.drop_artefacts(tx.db, timer.campaign or 0, f"export:{timer.campaign}:")


at_once("export-gone")(_forget)
