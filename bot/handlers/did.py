"""/did: counted at once, answered by a sign on the message; asked only what was unclear."""

from bot.clock import MINUTE
from bot.handlers.evidence import attach_file, held
from bot.handlers.registry import answer, command, edited, started, tap
from bot.scene import Reply, Scene
from bot.views.noted import BIG_CHAT
from flows.deliver.change import Change, change
from flows.deliver.did import Did, Noted, did
from flows.refusal import Refusal
from storage import campaigns, chats, contributions, people, questions, sending
from storage.messages import Arg

ASKABLE = ("what", "minutes", "people", "when")
A_MINUTE = 5
ONCE_A_MINUTE = frozenset({"too-many-open", "too-many-acts", "too-many-minutes", "too-many-tasks"})


@command("did")
def say_did(scene: Scene) -> Reply | Refusal | None:
    """Count what somebody says they did."""
    here = scene.incoming
    if scene.chat is None and not here.text and not here.file:
        return ask_did(scene)
    return _noted_or_not(scene)


@tap("did")
def tap_did(scene: Scene) -> Reply | Refusal | None:
    """From the card: what did you do? Asked in private."""
    campaign = campaigns.campaign(scene.tx.db, scene.tap.number(0))
    if campaign is None:
        return Refusal("stale-button")
    if not campaign.running(scene.at):
        return Refusal("campaign-over")
    there = scene.in_campaign(campaign)
    if scene.chat is None:
        return ask_did(there)
    return Reply(url=there.to_private("did"))


@started("did")
def ask_did(scene: Scene) -> Reply | Refusal | None:
    """Ask what somebody did."""
    scene.ask("did")
    scene.say("ask-did", own=True)
    return None


@answer("did")
def answer_did(scene: Scene) -> Reply | Refusal | None:
    """Take words, a photo or a voice note as what somebody did."""
    noted = note(scene, scene.incoming.text)
    if isinstance(noted, Refusal):
        return refuse(scene, noted)
    questions.answered(scene.tx.db, scene.person)
    return None


@edited("did")
def new_words(scene: Scene) -> Reply | Refusal | None:
    """Take the edit of one's own message as its correction; one that wasn't counted is counted now."""
    act = contributions.contribution_by_key(scene.tx.db, scene.key)
    if act is None:
        return _noted_or_not(scene)
    if act.person != scene.person or act.text == scene.incoming.text.strip():
        return None
    request = Change(
        contribution=act.id,
        person=scene.person,
        text=scene.incoming.text,
        language=scene.speech.language,
        at=scene.at,
    )
    return tell_changed(scene, change(scene.tx, request))


def tell_changed(scene: Scene, noted: Noted | Refusal) -> Reply | Refusal | None:
    """Say of a correction only what is unclear; messages that show the act are shown anew by themselves."""
    if isinstance(noted, Refusal):
        return refuse(scene, noted)
    asked = _asked(noted)
    if asked and not noted.again and may_reply(scene):
        _say_noted(scene, noted, asked)
    return None


def _noted_or_not(scene: Scene) -> Refusal | None:
    noted = note(scene, scene.incoming.text)
    return refuse(scene, noted) if isinstance(noted, Refusal) else None


def note(scene: Scene, text: str) -> Noted | Refusal:
    """Count an act with what came along, and answer as quietly as it can be."""
    here = scene.incoming
    if here.forwarded:
        return Refusal("forwarded")
    task = scene.args.get("task")
    request = Did(
        person=scene.person,
        text=text,
        language=scene.speech.language,
        at=scene.at,
        key=scene.key,
        task=int(task) if task else None,
        wordless=not text.strip() and (here.shape in ("photo", "voice") or bool(scene.args.get("file"))),
    )
    noted = did(scene.tx, scene.campaign, request)
    if not isinstance(noted, Refusal) and not noted.again:
        attach_file(scene, noted.contribution.id)
        held(scene, noted.contribution.id)
        tell(scene, noted)
    return noted


def tell(scene: Scene, noted: Noted) -> None:
    """In private the noted line; in a group a sign, or the line if something is unclear and there's room."""
    asked = _asked(noted)
    if scene.chat is None:
        if noted.contribution.minutes is None and "minutes" not in asked:
            asked = (*asked, "minutes")
        _say_noted(scene, noted, asked)
        return
    if (asked or scene.incoming.shape == "file") and may_reply(scene):
        _say_noted(scene, noted, asked)
        return
    id = noted.contribution.id
    scene.say("receipt", {"contribution": id}, key=f"receipt:{id}", kind="receipt", minutes=60, own=True)
    if chats.reachable(scene.tx.db, scene.person):
        _say_noted(scene, noted, asked, private=True)


def _asked(noted: Noted) -> tuple[str, ...]:
    return tuple(name for name in ASKABLE if name in noted.unclear)


def _say_noted(scene: Scene, noted: Noted, asked: tuple[str, ...], *, private: bool = False) -> None:
    act = noted.contribution
    args: dict[str, Arg] = {"contribution": act.id}
    if asked:
        args["ask"] = ",".join(asked)
    if scene.incoming.shape == "file":
        args["file"] = 1
    if people.tell_once(scene.tx.db, act.campaign, scene.person):
        args["first"] = 1
    in_group = scene.chat is not None and not private
    key = f"noted:{act.id}:{act.leaf}:{'g' if in_group else 'p'}"
    scene.say("noted", args, key=key, private=private, minutes=60 if in_group else None, own=True)


def may_reply(scene: Scene) -> bool:
    """Whether a reply may stand here: never in a big chat, nor as the sixth within a minute."""
    if scene.chat is None:
        return True
    if (chats.members(scene.tx.db, scene.chat) or 0) > BIG_CHAT:
        return False
    return sending.replies_since(scene.tx.db, scene.chat, scene.at - MINUTE) < A_MINUTE


def refuse(scene: Scene, refusal: Refusal) -> Refusal | None:
    """Say no where there's room for it; what a flood runs into is said once a minute."""
    if scene.incoming.tap is not None:
        return refusal
    private = not may_reply(scene)
    if private and not chats.reachable(scene.tx.db, scene.person):
        return None
    key = None
    if refusal.key in ONCE_A_MINUTE:
        key = f"refusal:{refusal.key}:{scene.person}:{scene.at // MINUTE}"
    minutes = None if scene.chat is None or private else 60
    scene.say(
        "refusal",
        {"refusal": refusal.key, **refusal.args},
        key=key,
        private=private,
        minutes=minutes,
        own=True,
    )
    return None
