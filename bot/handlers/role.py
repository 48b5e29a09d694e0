"""/role: a person's own word for who they are here, shown as a label."""

from bot.handlers.card import leads_to
from bot.handlers.registry import command, started, tap
from bot.scene import Reply, Scene
from flows.assess.role import ROLES, say_role
from flows.refusal import Refusal
from storage import campaigns


@command("role")
def ask_role(scene: Scene) -> Reply | Refusal | None:
    """Ask it, in private."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    if scene.chat is not None:
        scene.say("go-private", {"link": scene.to_private("role")}, minutes=60, own=True)
        return None
    scene.say("role", {"campaign": scene.campaign.id}, private=True)
    return None


leads_to("ro", "role")


@started("role")
def show(scene: Scene) -> Reply | Refusal | None:
    """Show the roles."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    scene.say("role", {"campaign": scene.campaign.id}, private=True)
    return None


@tap("rs")
def choose(scene: Scene) -> Reply | Refusal | None:
    """Keep the label."""
    campaign, index = campaigns.campaign(scene.tx.db, scene.tap.number(0)), scene.tap.number(1)
    if campaign is None or index >= len(ROLES):
        return Refusal("stale-button")
    no = say_role(scene.tx, campaign, scene.person, ROLES[index], scene.at)
    return no or Reply(scene.speech.say("role-kept"))
