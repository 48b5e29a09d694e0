"""/ask: a question to the group that is answered by agreeing or not with statements."""

from bot.handlers.card import in_private, meant
from bot.handlers.did import may_reply, refuse
from bot.handlers.registry import answer, command, started, tap
from bot.scene import Reply, Scene
from flows.maps.ask import Ask, ask, may_ask
from flows.maps.found import Found
from flows.maps.take_back import take_back
from flows.refusal import Refusal
from storage import chats, opinion_maps, people, questions


@command("ask")
def bring(scene: Scene) -> Reply | Refusal | None:
    """Open a map at once; with nothing behind the command the question is asked for."""
    here = scene.incoming
    if here.forwarded:
        return refuse(scene, Refusal("forwarded"))
    if here.text:
        kept = _open(scene)
        return refuse(scene, kept) if isinstance(kept, Refusal) else None
    if no := may_ask(scene.tx, scene.campaign, scene.person, scene.at):
        return _refused(scene, no)
    if scene.chat is None or chats.reachable(scene.tx.db, scene.person):
        ask_question(scene)
        if scene.chat is not None:
            scene.say("map-in-private", kind="receipt", minutes=60, own=True)
    elif may_reply(scene):
        scene.say("go-private", {"link": scene.to_private("ask")}, minutes=60, own=True)
    return None


def _refused(scene: Scene, no: Refusal) -> Refusal | None:
    """Say no; where a question is open already, show the way to it in private."""
    if no.key == "map-open-already" and scene.chat is None and scene.campaign:
        known = opinion_maps.open_maps(scene.tx.db, scene.campaign.id)[0]
        scene.say("map", {"map": known.id}, key=f"map-known:{known.id}:{scene.key}")
    return refuse(scene, no)


def _open(scene: Scene) -> Found | Refusal:
    request = Ask(
        person=scene.person,
        text=scene.incoming.text,
        language=scene.speech.language,
        at=scene.at,
        key=f"map:{scene.key}",
    )
    kept = ask(scene.tx, scene.campaign, request)
    if isinstance(kept, Refusal):
        return kept
    first = people.tell_once(scene.tx.db, kept.campaign.id, scene.person)
    if scene.chat is None:
        questions.answered(scene.tx.db, scene.person)
        scene.say("map-posted", {"map": kept.map.id, "first": int(first)})
    elif first and may_reply(scene):
        scene.say("said", {"key": "first-question"}, minutes=60, own=True)
    return kept


@tap("oq")
def from_menu(scene: Scene) -> Reply | Refusal | None:
    """Ask from the card's *More*; while a question is open, answer that one."""
    campaign = meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    if open_now := opinion_maps.open_maps(scene.tx.db, campaign.id):
        return in_private(scene, "opinions", campaign, map=open_now[0].id)
    return in_private(scene, "ask", campaign)


@started("ask")
def ask_question(scene: Scene) -> Reply | Refusal | None:
    """Ask for the question."""
    if no := may_ask(scene.tx, scene.campaign, scene.person, scene.at):
        return no
    scene.ask("ask")
    scene.say("said", {"key": "ask-question"}, private=True)
    return None


@answer("ask")
def take_question(scene: Scene) -> Reply | Refusal | None:
    """Take the words as the question, and first statements with it."""
    if no := scene.wordless():
        return no
    kept = _open(scene)
    return kept if isinstance(kept, Refusal) else None


@tap("ob")
def take_it_back(scene: Scene) -> Reply | Refusal | None:
    """The author takes a question back while nobody else said anything to it."""
    gone = take_back(scene.tx, scene.tap.number(0), scene.person, scene.at, scene.chat)
    return scene.toast(gone, "map-taken-back-toast")
