"""What is about me: /mine, /mydata, /forgetme, /mute, /language, and the switches of a chat."""

from zoneinfo import available_timezones

from bot.handlers.registry import command, tap
from bot.scene import Reply, Scene
from flows.refusal import Refusal
from flows.safety.forget import forget
from flows.speech import languages
from storage import chats, messages, timers, vault

DAY = 86_400_000_000
FOR_EVER = 4_102_444_800_000_000


def _privately(scene: Scene, view: str, **args: str | int) -> Reply | Refusal | None:
    """Answer in private where the person can be reached, else by a link there."""
    if scene.chat is None or chats.reachable(scene.tx.db, scene.person):
        scene.say(view, args, private=True)
    else:
        scene.say("go-private", {"link": scene.to_private("show", {"view": view})}, minutes=60, own=True)
    return None


@command("mine")
def mine(scene: Scene) -> Reply | Refusal | None:
    """What I did, proposed and took on."""
    return _privately(scene, "mine", person=scene.person)


@command("mydata")
def mydata(scene: Scene) -> Reply | Refusal | None:
    """Everything about me, as a file."""
    return _privately(scene, "mydata", person=scene.person)


@command("forgetme")
def ask_forget(scene: Scene) -> Reply | Refusal | None:
    """Ask once before erasing."""
    scene.say("forget", {"person": scene.person}, minutes=60 if scene.chat else None, own=True)
    return None


@tap("forget")
def forget_me(scene: Scene) -> Reply | Refusal | None:
    """Erase whoever asked; nobody can press it for another."""
    if scene.tap.number(0) != scene.person:
        return _nothing_kept(scene) or Refusal("forget-other")
    if scene.chat is not None and scene.incoming.number is not None:
        ours = messages.message_in_chat(scene.tx.db, scene.chat, scene.incoming.number)
        if ours is not None and ours.view == "forget":
            messages.delete_later(scene.tx.db, ours.id, scene.at)
    forget(scene.tx, scene.person, scene.at)
    return Reply(scene.speech.say("forgotten"), alert=True)


def _nothing_kept(scene: Scene) -> Reply | None:
    """Keep no trace of whom only this tap made known: a second press, or a passer-by's."""
    if vault.met_at(scene.tx, scene.person) != scene.at:
        return None
    forget(scene.tx, scene.person, scene.at)
    return Reply(scene.speech.say("nothing-kept"))


@command("mute")
def ask_mute(scene: Scene) -> Reply | Refusal | None:
    """Offer to be left alone for a while."""
    return _privately(scene, "mute", person=scene.person)


@tap("mute")
def mute(scene: Scene) -> Reply | Refusal | None:
    """Keep for how long: days, 0 for no longer, 9999 for good."""
    days = scene.tap.number(0)
    if days not in (0, 7, 9999):
        return Refusal("stale-button")
    until = None if days == 0 else FOR_EVER if days == 9999 else scene.at + days * DAY
    chats.mute(scene.tx.db, scene.person, until)
    return Reply(scene.speech.say("muted" if until else "unmuted"))


@command("language")
def ask_language(scene: Scene) -> Reply | Refusal | None:
    """Offer the languages there are: in private mine, in a group the chat's."""
    scene.say("language", {"chat": scene.chat}, minutes=60 if scene.chat else None)
    return None


@tap("lang")
def choose_language(scene: Scene) -> Reply | Refusal | None:
    """Keep a language; a chat's is its administrators' switch."""
    name = scene.tap.word(0)
    if name not in languages():
        return Refusal("stale-button")
    if scene.chat is not None:
        _switch(scene, f"language:{name}")
        return Reply(scene.speech.say("switch-asked"))
    vault.choose_language(scene.tx, scene.person, name)
    return Reply(scene.speech.say("switched"))


@command("timezone")
def timezone(scene: Scene) -> Reply | Refusal | None:
    """Change a chat's time zone: /timezone Europe/Helsinki."""
    name = scene.incoming.text
    if scene.chat is None:
        return Refusal("switch-in-group")
    if name not in available_timezones():
        return Refusal("timezone")
    _say(scene, _switch(scene, f"zone:{name}"))
    return None


@command("quiet")
def quiet(scene: Scene) -> Reply | Refusal | None:
    """Change a chat's quiet hours, in private one's own: /quiet 21-8."""
    start, _, end = scene.incoming.text.partition("-")
    own = scene.chat is None
    if not (start.isdecimal() and end.isdecimal() and int(start) < 24 and int(end) < 24):
        return Refusal("quiet-own" if own else "quiet")
    if own:
        chats.set_own_quiet(scene.tx.db, scene.person, int(start) * 60, int(end) * 60)
        scene.say("said", {"key": "switched"})
        return None
    _say(scene, _switch(scene, f"quiet:{int(start)}-{int(end)}"))
    return None


def _say(scene: Scene, key: str) -> None:
    """Say that it is being asked; the same message says what came of it."""
    scene.say("said", {"key": "switch-asked"}, key=key, minutes=60, own=True)


def _switch(scene: Scene, what: str) -> str:
    """Ask Telegram whether this is an administrator, then switch; return the key of that."""
    key = f"switch:{scene.chat}:{scene.at}:{what}"
    timers.set_timer(scene.tx.db, key=key, kind="switch", item=scene.person, due_at=scene.at)
    return key
