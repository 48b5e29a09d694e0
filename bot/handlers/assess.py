"""Useful, lasted, people like us; close early, more days; /again; answers that come home."""

from collections.abc import Callable

from bot.handlers.campaign import show
from bot.handlers.card import leads_to, running_or_ended
from bot.handlers.registry import command, started, tap
from bot.scene import Reply, Scene
from flows.assess.again import again
from flows.assess.answer import Tell, confirm, tell
from flows.assess.close import agree_to_close, agree_to_prolong
from flows.assess.say_line import changed_in_words
from flows.assess.survey import Say, say
from flows.initiate.start import Start
from flows.refusal import Refusal
from storage import campaigns, voices
from storage.database import Transaction
from storage.models import Campaign

VALUE = {"y": "yes", "p": "partly", "n": "no"}
ITEM = {
    "u": ("useful", "end"),
    "s": ("change_here", "start"),
    "e": ("change_here", "end"),
    "l": ("lasted", "after"),
    "f": ("felt", "end"),
    "c": ("changed", "end"),
}


def _meant(scene: Scene) -> Campaign | Refusal:
    return campaigns.campaign(scene.tx.db, scene.tap.number(0)) or Refusal("stale-button")


@tap("say")
def answer_survey(scene: Scene) -> Reply | Refusal | None:
    """Keep one answer: campaign, item, value."""
    campaign = _meant(scene)
    item = ITEM.get(scene.tap.word(1))
    if isinstance(campaign, Refusal) or item is None:
        return Refusal("stale-button")
    value = scene.tap.word(2)
    request = Say(item=item[0], wave=item[1], person=scene.person, value=VALUE.get(value, value), at=scene.at)
    heard = say(scene.tx, campaign, request)
    if isinstance(heard, Refusal):
        return heard
    text = scene.speech.say("survey-heard", n=heard.answers, least=heard.shown_from)
    return Reply(f"{text} {scene.speech.say('first-survey')}" if heard.first else text)


leads_to("scale", "scale")


@started("scale")
def ask_scale(scene: Scene) -> Reply | Refusal | None:
    """Ask it: at the start while the campaign runs, at the end once it closed."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    wave = "end" if scene.campaign.state == "closed" else "start"
    scene.say("scale", {"campaign": scene.campaign.id, "wave": wave}, private=True)
    return None


leads_to("felt", "felt")


@started("felt")
def ask_felt(scene: Scene) -> Reply | Refusal | None:
    """Ask it."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    scene.say("felt", {"campaign": scene.campaign.id}, private=True)
    return None


leads_to("changed", "changed")


@started("changed")
def ask_changed(scene: Scene) -> Reply | Refusal | None:
    """Ask it."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    scene.say("changed", {"campaign": scene.campaign.id}, private=True)
    return None


@tap("early")
def close_early(scene: Scene) -> Reply | Refusal | None:
    """Three together close because it worked."""
    return _together(scene, agree_to_close, "early-agreed")


@tap("prolong")
def prolong(scene: Scene) -> Reply | Refusal | None:
    """Three together give it seven more days, once."""
    return _together(scene, agree_to_prolong, "prolong-agreed")


def _together(
    scene: Scene, agree: Callable[[Transaction, Campaign, int, int], int | Refusal], key: str
) -> Reply | Refusal:
    campaign = _meant(scene)
    agreed = campaign if isinstance(campaign, Refusal) else agree(scene.tx, campaign, scene.person, scene.at)
    return agreed if isinstance(agreed, Refusal) else Reply(scene.speech.say(key, n=agreed))


def _start(scene: Scene, chat: int, text: str) -> Start:
    return Start(
        chat=chat,
        topic=scene.incoming.topic,
        person=scene.person,
        text=text,
        language=scene.chat_speech.language,
        zone=scene.chat_speech.zone,
        at=scene.at,
        key=scene.key,
    )


@command("again")
def repeat(scene: Scene) -> Reply | Refusal | None:
    """Start anew from the chat's last campaign."""
    if scene.chat is None:
        return Refusal("campaign-in-group")
    closed = campaigns.campaigns_of_chat(scene.tx.db, scene.chat, states=("closed",))
    here = [c for c in closed if c.topic == scene.incoming.topic] or closed
    begun = again(scene.tx, next(iter(here), None), _start(scene, scene.chat, scene.incoming.text))
    if isinstance(begun, Refusal):
        return begun
    show(scene.in_campaign(begun), begun)
    _tell_changed(scene, begun)
    return None


def _tell_changed(scene: Scene, begun: Campaign) -> None:
    """Offer what people said changed as ideas of the new campaign."""
    if begun.forked_from and changed_in_words(scene.tx, begun.forked_from):
        args = {"campaign": begun.id}
        scene.in_campaign(begun).say("again-changed", args, key=f"again-changed:{begun.id}", reply=False)


@tap("again")
def repeat_tap(scene: Scene) -> Reply | Refusal | None:
    """Start anew from the campaign whose button it is; pressed twice it starts once."""
    old = _meant(scene)
    if isinstance(old, Refusal) or scene.chat != old.chat:
        return Refusal("stale-button")
    times = len(campaigns.forks(scene.tx.db, old.id))
    request = _start(scene, old.chat, "").model_copy(update={"key": f"again:{old.id}:{times}"})
    begun = again(scene.tx, old, request)
    if isinstance(begun, Refusal):
        return begun
    show(scene.in_campaign(begun), begun)
    _tell_changed(scene, begun)
    return Reply(scene.speech.say("again-started"))


@command("answer")
def bring_answer(scene: Scene) -> Reply | Refusal | None:
    """Bring what the city answered back into the group."""
    if scene.incoming.forwarded:
        return Refusal("forwarded")
    campaign = running_or_ended(scene)
    here = campaign is not None and scene.chat == campaign.chat
    request = Tell(person=scene.person, text=scene.incoming.text, at=scene.at, key=scene.key, here=here)
    told = tell(scene.tx, campaign, request)
    if isinstance(told, Refusal):
        return told
    if told.said_at > scene.at:
        scene.in_campaign(campaign).say("answer-later", {"at": told.said_at}, minutes=60)
    elif not here:
        scene.in_campaign(campaign).say("said", {"key": "answer-told-toast"})
    return None


@tap("true")
def confirm_answer(scene: Scene) -> Reply | Refusal | None:
    """It's true, or not yet."""
    answer = voices.answer(scene.tx.db, scene.tap.number(0))
    campaign = campaigns.campaign(scene.tx.db, answer.campaign) if answer else None
    if answer is None or campaign is None:
        return Refusal("stale-button")
    says, here = VALUE.get(scene.tap.word(1), ""), scene.chat == campaign.chat
    state = confirm(scene.tx, campaign, answer, scene.person, says, scene.at, here=here)
    return state if isinstance(state, Refusal) else Reply(scene.speech.say(f"answer-{state}-toast"))
