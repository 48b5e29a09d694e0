"""How much say was promised and until when; whether what the group decided is done."""

from bot.handlers.registry import tap
from bot.scene import Reply, Scene
from flows.assess.carried import say_carried
from flows.initiate.promise import DUE, LEVELS, say_due, say_level
from flows.refusal import Refusal
from storage import messages, proposals


@tap("pl")
def level(scene: Scene) -> Reply | Refusal | None:
    """Say how much say was promised: chip, level."""
    index = scene.tap.number(1)
    name = LEVELS[index] if 0 <= index < len(LEVELS) else ""
    return _heard(scene, say_level(scene.tx, scene.tap.number(0), scene.person, name, scene.at))


@tap("pt")
def until(scene: Scene) -> Reply | Refusal | None:
    """Say until when: chip, date."""
    index = scene.tap.number(1)
    name = DUE[index] if 0 <= index < len(DUE) else ""
    return _heard(scene, say_due(scene.tx, scene.tap.number(0), scene.person, name, scene.at))


def _heard(scene: Scene, said: object) -> Reply | Refusal:
    if isinstance(said, Refusal):
        return said
    ours = messages.message_to_person(scene.tx.db, scene.person, scene.incoming.number or 0)
    if ours is not None:
        messages.touch_message(scene.tx.db, ours.id, scene.at)
    return Reply(scene.speech.say("promise-kept-note"))


@tap("iy")
def carried(scene: Scene) -> Reply | Refusal | None:
    """Say that an idea is done (y), or not yet (n)."""
    idea = proposals.proposal(scene.tx.db, scene.tap.number(0))
    says = {"y": "yes", "n": "no"}.get(scene.tap.word(1), "")
    done = say_carried(scene.tx, idea.id if idea else 0, scene.person, says, scene.at)
    if isinstance(done, Refusal):
        return done
    return Reply(scene.speech.say("idea-carried-out" if done else f"carried-heard-{says}"))
