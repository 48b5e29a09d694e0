"""An anonymous administrator's command waits until somebody says: that was me."""

from dataclasses import replace

from bot.clock import MINUTE
from bot.handlers.registry import COMMANDS, command, started, tap
from bot.scene import Reply, Scene
from flows.refusal import Refusal
from storage import messages, questions, timers
from storage.messages import Arg

HOUR = 60 * MINUTE
KIND = "as-yourself"


@command(KIND)
def who_was_it(scene: Scene) -> Reply | Refusal | None:
    """Keep the words for an hour and ask who said them."""
    here = scene.incoming
    if here.forwarded or scene.chat is None or not here.command:
        return None
    code = scene.tx.chance.draw("was-me", scene.key, 6).hex()
    args: dict[str, Arg] = {
        "chat": scene.chat,
        "command": here.command,
        "text": here.text,
        "number": here.number,
        "topic": here.topic,
    }
    questions.invite(scene.tx.db, code=code, what=KIND, args=args, person=None, campaign=None, at=scene.at)
    timers.set_timer(scene.tx.db, key=f"{KIND}:{code}", kind=KIND, due_at=scene.at + HOUR)
    scene.say("as-yourself", {"code": code}, key=f"{KIND}:{code}", minutes=60)
    return None


@tap("was-me")
def that_was_me(scene: Scene) -> Reply | Refusal | None:
    """Do the command as the one who pressed; the kept words are dropped."""
    code = scene.tap.word(0)
    waiting = questions.invited(scene.tx.db, code)
    if waiting is None or waiting[0] != KIND or waiting[1]["chat"] != scene.chat:
        return Refusal("stale-button")
    args = waiting[1]
    questions.drop_invitations(scene.tx.db, KIND, scene.at - HOUR, code)
    if row := messages.message_by_key(scene.tx.db, f"{KIND}:{code}"):
        messages.delete_later(scene.tx.db, row.id, scene.at)
    result = COMMANDS[str(args["command"])](_as_said(scene, args))
    return result or Reply(scene.speech.say("was-you"))


@started(KIND)
def not_this_way(scene: Scene) -> Reply | Refusal | None:
    """Its code is for a button; a start link made of it leads nowhere."""
    return Refusal("stale-button")


def _as_said(scene: Scene, args: dict[str, Arg]) -> Scene:
    number, topic = args["number"], args["topic"]
    said = replace(
        scene.incoming,
        shape="command",
        command=str(args["command"]),
        text=str(args["text"]),
        number=int(number) if number is not None else None,
        topic=int(topic) if topic is not None else None,
        tap=None,
        data=None,
    )
    return replace(scene, incoming=said)
