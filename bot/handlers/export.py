"""/export: anyone who takes part asks for the package, at most once an hour for a campaign."""

from bot.handlers.registry import command
from bot.scene import Reply, Scene
from flows.refusal import Refusal
from storage import campaigns, people, timers
from storage.models import Campaign

MINUTE = 60 * 1_000_000
BETWEEN = 60 * MINUTE


@command("export")
def export(scene: Scene) -> Reply | Refusal | None:
    """Have the package built and sent here."""
    campaign = _meant(scene)
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


def _meant(scene: Scene) -> Campaign | None:
    """Return the running campaign meant here, else the newest that has ended."""
    if scene.campaign and scene.campaign.state in ("running", "closed"):
        return scene.campaign
    if scene.chat is None:
        mine = campaigns.campaigns_of_person(scene.tx.db, scene.person)
        return next((one for one in mine if one.state in ("running", "closed")), None)
    ended = campaigns.campaigns_of_chat(scene.tx.db, scene.chat, states=("closed",))
    here = [one for one in ended if one.topic == scene.incoming.topic] or ended
    return next(iter(here), None)
