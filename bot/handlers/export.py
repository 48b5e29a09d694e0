"""/export: anyone who takes part asks for the package, at most once an hour for a campaign."""

from bot.handlers.card import running_or_ended
from bot.handlers.registry import command
from bot.scene import Reply, Scene
from flows.refusal import Refusal
from storage import people, timers
from storage.models import Campaign

MINUTE = 60 * 1_000_000
BETWEEN = 60 * MINUTE


@command("export")
def export(scene: Scene) -> Reply | Refusal | None:
    """Have the package built and sent here."""
    campaign = running_or_ended(scene)
    if campaign is None:
        return Refusal("no-campaign")
    if no := may_export(scene, campaign):
        return no
    timers.set_timer(
        scene.tx.db,
        key=f"export:{campaign.id}:{scene.key}",
        kind="export",
        campaign=campaign.id,
        item=scene.person if scene.chat is None else None,
        due_at=scene.at,
    )
    scene.in_campaign(campaign).say("export-soon", minutes=1)
    return None


def may_export(scene: Scene, campaign: Campaign) -> Refusal | None:
    """Refuse who doesn't take part, who was removed, and a second package within the hour."""
    db = scene.tx.db
    if people.is_removed(db, campaign.chat, scene.person):
        return Refusal("removed")
    if not people.first_act(db, campaign.id, scene.person):
        return Refusal("take-part-first")
    last = timers.latest(db, "export", campaign.id)
    if last is not None and scene.at < last + BETWEEN:
        return Refusal("export-lately", {"minutes": -(-(last + BETWEEN - scene.at) // MINUTE)})
    return None
