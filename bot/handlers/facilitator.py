"""/facilitator: what waits and when, and who keeps that list before people's eyes."""

from bot.handlers.card import leads_to, meant
from bot.handlers.registry import command, started, tap
from bot.scene import Reply, Scene
from flows.design.tell import in_private
from flows.refusal import Refusal
from flows.rulebook.facilitate import answer, draw_lot, lay_down, volunteer
from storage import amendments, campaigns, messages


@command("facilitator", "agenda")
def show_agenda(scene: Scene) -> Reply | Refusal | None:
    """Show the agenda and who keeps it."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    scene.say("agenda", {"campaign": scene.campaign.id})
    return None


leads_to("fa", "agenda")


@started("agenda")
def show_in_private(scene: Scene) -> Reply | Refusal | None:
    """Show it to this person."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    scene.say("agenda", {"campaign": scene.campaign.id}, private=True)
    return None


@tap("fv")
def volunteers(scene: Scene) -> Reply | Refusal | None:
    """Somebody keeps the agenda from now on."""
    campaign = meant(scene)
    kept = campaign if isinstance(campaign, Refusal) else volunteer(scene.tx, campaign, scene.person, scene.at)
    return scene.toast(kept, "agenda-yours")


@tap("fl")
def lot(scene: Scene) -> Reply | Refusal | None:
    """Let a lot fall; whom it falls on is asked."""
    campaign = meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    asked = draw_lot(scene.tx, campaign, scene.person, scene.at)
    if isinstance(asked, Refusal):
        return asked
    messages.touch(scene.tx.db, campaign.id, "agenda", scene.at)
    key, args = f"agenda-asked:{asked.id}", {"campaign": campaign.id}
    in_private(scene.tx, campaign, asked.person or 0, "agenda", args, key, scene.at)
    return Reply(scene.speech.say("agenda-drawn"))


@tap("fy", "fn")
def answers(scene: Scene) -> Reply | Refusal | None:
    """Whom the lot fell on agrees or declines."""
    asked = amendments.facilitator(scene.tx.db, scene.tap.number(0))
    campaign = campaigns.campaign(scene.tx.db, asked.campaign) if asked else None
    if asked is None or campaign is None:
        return Refusal("stale-button")
    yes = scene.tap.verb == "fy"
    kept = answer(scene.tx, campaign, asked.id, scene.person, scene.at, yes=yes)
    return scene.toast(kept, "agenda-yours" if yes else "agenda-not-yours")


@tap("fd")
def lays_down(scene: Scene) -> Reply | Refusal | None:
    """Whoever keeps the agenda lays it down."""
    campaign = meant(scene)
    laid = campaign if isinstance(campaign, Refusal) else lay_down(scene.tx, campaign, scene.person, scene.at)
    return scene.toast(laid, "agenda-not-yours")
