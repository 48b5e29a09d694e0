"""/twin: another group joins this campaign; its link opened there; two leave together."""

from bot.handlers.campaign import stands
from bot.handlers.card import leads_to, meant, running_or_ended
from bot.handlers.registry import answer, command, started, tap
from bot.scene import Reply, Scene
from flows.deliver.tasks import OnTask
from flows.refusal import Refusal
from flows.twins.join import Join, Open, agree_to_join, open_link
from flows.twins.leave import leave
from flows.twins.name import name_group
from flows.twins.offer import agree, may_offer, offer, take_back
from flows.twins.share import share, unshare
from storage import campaigns, questions, twin_offers, twins
from storage.models import Campaign
from storage.twin_offers import Offer, Opening

LEAVE = frozenset({"leave", "poistu"})
NAME = frozenset({"name", "nimi"})


@command("twin")
def twin(scene: Scene) -> Reply | Refusal | None:
    """Ask another group to join; behind the command a link's code, or *leave*."""
    here = scene.incoming
    if scene.chat is None:
        return Refusal("twin-in-group")
    if here.forwarded:
        return Refusal("forwarded")
    words = here.text.split()
    verb = words[0].casefold() if words else ""
    if words and verb not in LEAVE | NAME:
        return open_here(scene, words[0])
    campaign = running_or_ended(scene)
    if campaign is None:
        return Refusal("no-campaign")
    there = scene.in_campaign(campaign)
    if verb in NAME:
        return _name(there, here.text.partition(" ")[2])
    if words:
        return _leave(there, campaign)
    if twins.standing(scene.tx.db, campaign.id):
        there.say("twin", {"campaign": campaign.id})
        return None
    return _offer(there, campaign)


def _offer(scene: Scene, campaign: Campaign) -> Reply | Refusal | None:
    """Let the group see the offer."""
    offered = offer(scene.tx, campaign, scene.person, scene.at, scene.key)
    if isinstance(offered, Refusal):
        return offered
    key = f"twin-offer:{offered.id}:{scene.at // 60_000_000}"
    scene.post(campaign, key, "twin-offer", {"offer": offered.id})
    return None


@tap("tw")
def by_button(scene: Scene) -> Reply | Refusal | None:
    """Ask another group to join, from *More*; where one has, show how that stands."""
    campaign = meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    there = scene.in_campaign(campaign)
    if twins.standing(scene.tx.db, campaign.id):
        there.say("twin", {"campaign": campaign.id})
        return None
    no = may_offer(scene.tx, campaign, scene.person, scene.at) or _offer(there, campaign)
    return scene.toast(no, "twin-offer-posted")


def _offered(scene: Scene) -> Offer | Refusal:
    found = twin_offers.offer(scene.tx.db, scene.tap.number(0))
    campaign = campaigns.campaign(scene.tx.db, found.campaign) if found else None
    if found is None or campaign is None or scene.chat != campaign.chat:
        return Refusal("stale-button")
    return found


@tap("tw-yes")
def agree_to_offer(scene: Scene) -> Reply | Refusal | None:
    """A second who takes part agrees: the message shows the link."""
    offered = _offered(scene)
    agreed = offered if isinstance(offered, Refusal) else agree(scene.tx, offered, scene.person, scene.at)
    return scene.toast(agreed, "twin-agreed")


@tap("tw-no")
def end_offer(scene: Scene) -> Reply | Refusal | None:
    """Nobody is to join after all."""
    offered = _offered(scene)
    ended = offered if isinstance(offered, Refusal) else take_back(scene.tx, offered, scene.person, scene.at)
    return scene.toast(ended, "twin-taken-back")


def open_here(scene: Scene, secret: str) -> Reply | Refusal | None:
    """Say in this group what joining means, with the button to agree."""
    assert scene.chat is not None
    request = Open(
        secret=secret,
        chat=scene.chat,
        topic=scene.incoming.topic,
        person=scene.person,
        at=scene.at,
        key=scene.key,
    )
    opened = open_link(scene.tx, request)
    if isinstance(opened, Refusal):
        return opened
    scene.in_campaign(None).say("twin-opening", {"opening": opened.id}, reply=False)
    return None


@started("twin")
def come(scene: Scene) -> Reply | Refusal | None:
    """The link by which the bot came into a group; in private it leads nowhere."""
    return Refusal("twin-in-group") if scene.chat is None else open_here(scene, str(scene.args["code"]))


def _opened(scene: Scene) -> Opening | Refusal:
    found = twin_offers.opening(scene.tx.db, scene.tap.number(0))
    return found if found is not None and found.chat == scene.chat else Refusal("stale-button")


@tap("tw-join")
def join(scene: Scene) -> Reply | Refusal | None:
    """One more of this group agrees: its own campaign stands."""
    opened = _opened(scene)
    if isinstance(opened, Refusal):
        return opened
    request = Join(
        opening=opened.id,
        person=scene.person,
        language=scene.chat_speech.language,
        at=scene.at,
        rules=scene.face.rules,
    )
    joined = agree_to_join(scene.tx, request)
    if isinstance(joined, Refusal):
        return joined
    return stands(scene, joined, "twin-joined-toast")


@tap("tw-leave")
def leave_by_button(scene: Scene) -> Reply | Refusal | None:
    """One of two who want to leave."""
    campaign = meant(scene)
    return campaign if isinstance(campaign, Refusal) else _leave(scene.in_campaign(campaign), campaign)


def _leave(scene: Scene, campaign: Campaign) -> Reply | Refusal | None:
    missing = leave(scene.tx, campaign, scene.person, scene.at)
    if isinstance(missing, Refusal):
        return missing
    key = "twin-leave-more" if missing else "twin-has-left"
    if scene.incoming.tap is None:
        scene.say("twin" if missing else "said", {"campaign": campaign.id} if missing else {"key": key})
        return None
    return Reply(scene.speech.say(key))


leads_to("tw-name", "twin-name")


@started("twin-name")
def ask_name(scene: Scene) -> Reply | Refusal | None:
    """What is the group called?"""
    scene.ask("twin-name")
    scene.say("said", {"key": "twin-name-ask"}, private=True, own=True)
    return None


@answer("twin-name")
def take_name(scene: Scene) -> Reply | Refusal | None:
    """Keep the name; the card shows it in the other group."""
    if scene.incoming.forwarded or not scene.incoming.text:
        return Refusal("forwarded" if scene.incoming.forwarded else "words-only")
    named = _name(scene, scene.incoming.text)
    if not isinstance(named, Refusal):
        questions.answered(scene.tx.db, scene.person)
    return named


def _name(scene: Scene, text: str) -> Reply | Refusal | None:
    named = name_group(scene.tx, scene.campaign, scene.person, text, scene.at, scene.key)
    if isinstance(named, Refusal):
        return Refusal("twin-name-empty") if named.key == "text-empty" else named
    scene.in_campaign(named).say("twin", {"campaign": named.id})
    return None


@tap("t-both")
def for_both(scene: Scene) -> Reply | Refusal | None:
    """A task's author lets both groups see it, or one's own alone again."""
    request = OnTask(task=scene.tap.number(0), person=scene.person, at=scene.at)
    shared = bool(scene.tap.number(1))
    done = (share if shared else unshare)(scene.tx, request)
    return (
        done
        if isinstance(done, Refusal)
        else Reply(scene.speech.say("task-for-both" if shared else "task-for-one"))
    )
