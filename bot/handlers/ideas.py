"""Reading ideas one at a time in private, and how one was counted."""

from bot.handlers.card import in_private, leads_to
from bot.handlers.registry import started, tap
from bot.scene import Reply, Scene
from flows.design.reading import next_idea
from flows.refusal import Refusal
from storage import campaigns, messages, people, proposals
from storage.models import Campaign

leads_to("read", "read")


@started("read")
def show_first(scene: Scene) -> Reply | Refusal | None:
    """Show the first idea that this person hasn't voted on."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    first = next_idea(scene.tx.db, scene.campaign.id, scene.person)
    scene.say(
        "reading", {"campaign": scene.campaign.id, "proposal": first.id if first else None}, private=True
    )
    return None


@tap("next")
def show_next(scene: Scene) -> Reply | Refusal | None:
    """Turn to the idea after this one, in the same message."""
    ours = messages.message_to_person(scene.tx.db, scene.person, scene.incoming.number or 0)
    if scene.chat is not None or ours is None or ours.view not in ("reading", "reminder"):
        return Refusal("stale-button")
    args = messages.args_of(ours.args)
    after = scene.tap.number(0)
    idea = next_idea(scene.tx.db, int(args["campaign"] or 0), scene.person, after)
    messages.set_args(scene.tx.db, ours.id, {**args, "proposal": idea.id if idea else None})
    messages.touch_message(scene.tx.db, ours.id, scene.at)
    return None


@tap("tally")
def count(scene: Scene) -> Reply | Refusal | None:
    """Open the whole tally of an idea that was decided."""
    id = scene.tap.number(0)
    campaign = _decided(scene, id)
    return campaign if isinstance(campaign, Refusal) else in_private(scene, "tally", campaign, proposal=id)


@started("tally")
def show_count(scene: Scene) -> Reply | Refusal | None:
    """Show how an idea was counted."""
    scene.say("tally", {"proposal": scene.args["proposal"]}, private=True)
    return None


def _decided(scene: Scene, id: int) -> Campaign | Refusal:
    proposal = proposals.proposal(scene.tx.db, id)
    campaign = campaigns.campaign(scene.tx.db, proposal.campaign) if proposal else None
    if campaign is None or scene.chat not in (None, campaign.chat):
        return Refusal("stale-button")
    if proposals.decision(scene.tx.db, id) is None:
        return Refusal("not-decided")
    if people.is_removed(scene.tx.db, campaign.chat, scene.person):
        return Refusal("removed")
    return campaign
