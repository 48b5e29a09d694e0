"""What sessions and circles share: where they are, how they go on in private; the list of both."""

from bot.handlers.registry import STARTS, started, tap
from bot.scene import Reply, Scene
from flows.care.acting import acted, is_known, may_act_here, zone_of
from flows.refusal import Refusal
from storage import chats, neighbours, people
from storage.messages import Arg


def where(scene: Scene) -> int | None:
    """Return the chat that is meant: this one; in private that of the campaign, else where one acted last."""
    if scene.chat is not None:
        return scene.chat
    return scene.campaign.chat if scene.campaign else neighbours.latest_chat(scene.tx.db, scene.person)


def zone(scene: Scene, chat: int | None) -> str:
    """Return the time zone of a chat."""
    return zone_of(scene.tx, chat, scene.face.zone) if chat else scene.face.zone


def aside(scene: Scene, ask: str, **args: Arg) -> Reply | Refusal | None:
    """Go on in private: at once where the person is, else by a link behind which it is asked."""
    here = scene.in_campaign(None)
    return STARTS[ask](here.with_args(args)) if scene.chat is None else Reply(url=here.to_private(ask, args))


def barred(scene: Scene, chat: int) -> Refusal | None:
    """Refuse a button's act to who was removed; in another chat; in private to who never acted in this one."""
    if scene.chat not in (None, chat):
        return Refusal("stale-button")
    if no := may_act_here(scene.tx, chat, scene.person, scene.at):
        return no
    if scene.chat is None and not is_known(scene.tx, chat, scene.person):
        return Refusal("care-act-first")
    return None


def toast(scene: Scene, chat: int, key: str, **args: str | int) -> Reply:
    """Answer a tap; the first time with what is kept, and where reminders wait for a Start, with that."""
    said = [scene.speech.say(key, args)]
    if people.is_removed(scene.tx.db, chat, scene.person):
        return Reply(said[0])
    if neighbours.tell_once(scene.tx.db, chat, scene.person):
        said.append(scene.speech.say("first-tap"))
    return Reply(" ".join(said))


def unreached(scene: Scene) -> bool:
    """Whether a person can't be told anything in private yet."""
    return not chats.reachable(scene.tx.db, scene.person)


@tap("care")
def from_menu(scene: Scene) -> Reply | Refusal | None:
    """Sessions and circles of a chat, in private."""
    chat = scene.tap.number(0)
    if no := barred(scene, chat):
        return no
    if scene.chat is not None:
        acted(scene.tx, chat, scene.person, scene.at)
    return aside(scene, "care", chat=chat)


@started("care")
def list_them(scene: Scene) -> Reply | Refusal | None:
    """List what there is."""
    chat = int(scene.args.get("chat") or 0)
    if no := may_act_here(scene.tx, chat, scene.person, scene.at):
        return no
    scene.say("care", {"chat": chat}, private=True)
    return None
