"""/receipt: what the log holds of me, with its proofs; in private alone, for it shows how I voted."""

from bot.handlers.card import running_or_ended
from bot.handlers.registry import command, started
from bot.scene import Reply, Scene
from flows.refusal import Refusal
from storage import about_person, chats
from storage.models import Campaign

MINUTE = 60 * 1_000_000


@command("receipt")
def receipt(scene: Scene) -> Reply | Refusal | None:
    """Hand over somebody's own receipt, by a link where they can't be reached in private."""
    campaign = running_or_ended(scene)
    if campaign is None:
        return Refusal("no-campaign")
    if campaign.id not in about_person.campaigns_touched(scene.tx.db, scene.person):
        return Refusal("receipt-none")
    if scene.chat is None or chats.reachable(scene.tx.db, scene.person):
        _hand_over(scene, campaign)
    else:
        link = scene.in_campaign(campaign).to_private("receipt")
        scene.say("go-private", {"link": link}, minutes=60, own=True)
    return None


@started("receipt")
def followed(scene: Scene) -> Reply | Refusal | None:
    """Hand it over to whom the link was made for."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    _hand_over(scene, scene.campaign)
    return None


def _hand_over(scene: Scene, campaign: Campaign) -> None:
    """Say it once a minute at most: a long log takes a while to prove."""
    key = f"receipt:{campaign.id}:{scene.person}:{scene.at // MINUTE}"
    scene.in_campaign(campaign).say("my-receipt", {"campaign": campaign.id}, key=key, private=True)
