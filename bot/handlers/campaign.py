"""/campaign: the card stands after one message."""

from bot.handlers.registry import command, edited, tap
from bot.scene import Reply, Scene
from flows.initiate.own import retitle
from flows.initiate.start import Start, agree_to_second, start
from flows.refusal import Refusal
from storage import campaigns, people
from storage.models import Campaign


@command("campaign")
def begin(scene: Scene) -> Reply | Refusal | None:
    """Start a campaign in this chat and topic."""
    if scene.chat is None:
        return Refusal("campaign-in-group")
    here = scene.incoming
    if here.forwarded:
        return Refusal("forwarded")
    request = Start(
        chat=scene.chat,
        topic=here.topic,
        person=scene.person,
        text=here.text,
        language=scene.chat_speech.language,
        zone=scene.chat_speech.zone,
        at=scene.at,
        key=scene.key,
        rules=scene.face.rules,
    )
    started = start(scene.tx, request)
    if isinstance(started, Refusal):
        return started
    show(scene.in_campaign(started), started)
    return None


def show(scene: Scene, campaign: Campaign) -> None:
    """Post the card, or ask for the second person that a second campaign needs."""
    if campaign.state == "proposed":
        scene.say("second", {"campaign": campaign.id}, key=f"second:{campaign.id}")
    else:
        scene.say(
            "card",
            {"campaign": campaign.id},
            key=f"card:{campaign.id}",
            kind="card",
            pin=True,
            reply=False,
            silent=False,
        )


@tap("second")
def agree(scene: Scene) -> Reply | Refusal | None:
    """Let another person agree to a second campaign in this chat."""
    campaign = campaigns.campaign(scene.tx.db, scene.tap.number(0))
    if campaign is None:
        return Refusal("stale-button")
    agreed = agree_to_second(scene.tx, campaign, scene.person, scene.at)
    if isinstance(agreed, Refusal):
        return agreed
    return stands(scene, agreed, "second-agreed")


def stands(scene: Scene, campaign: Campaign, says: str) -> Reply:
    """Show a campaign that two have agreed to; who never acted in it is told once what is kept."""
    show(scene.in_campaign(campaign), campaign)
    text = scene.speech.say(says)
    if people.tell_once(scene.tx.db, campaign.id, scene.person):
        text = f"{text} {scene.speech.say('first-tap')}"
    return Reply(text)


@edited("campaign")
def mend_title(scene: Scene) -> Reply | Refusal | None:
    """Let the starter mend a typo within an hour by editing the message."""
    campaign = campaigns.campaign_by_seed(scene.tx.db, scene.key)
    if campaign is None:
        return None
    mended = retitle(scene.tx, campaign, scene.person, scene.incoming.text, scene.at)
    return mended if isinstance(mended, Refusal) else None
