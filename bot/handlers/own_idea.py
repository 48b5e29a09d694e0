"""What else can be done with an idea: amend, withdraw, retire, can't both happen, pause, answer a concern."""

from collections.abc import Callable

from bot.handlers.card import in_private
from bot.handlers.registry import answer, replied, started, tap
from bot.scene import Reply, Scene
from flows.design.amend import amend
from flows.design.concern import answer as answer_concern
from flows.design.concern import answered_by_amendment, own_concern
from flows.design.exclusive import exclude
from flows.design.idea import open_idea, own_idea
from flows.design.leave import retire, withdraw
from flows.design.pause import pause
from flows.design.rests_on import TAGS, say_rests_on
from flows.refusal import Refusal
from storage import messages, questions
from storage.database import Transaction


@tap("own")
def open_menu(scene: Scene) -> Reply | Refusal | None:
    """What else can be done with this idea, in private."""
    id = scene.tap.number(0)
    idea = open_idea(scene.tx, id, scene.person, scene.at, scene.chat)
    return idea if isinstance(idea, Refusal) else in_private(scene, "own", idea.campaign, proposal=id)


@started("own")
def show_menu(scene: Scene) -> Reply | Refusal | None:
    """List it."""
    scene.say("idea-menu", {"proposal": scene.args["proposal"]}, private=True)
    return None


@tap("kt")
def rests_on(scene: Scene) -> Reply | Refusal | None:
    """The author says what the idea rests on, or takes it back: idea, tag."""
    id, index = scene.tap.number(0), scene.tap.number(1)
    said = say_rests_on(scene.tx, id, scene.person, TAGS[index] if index < len(TAGS) else "", scene.at, scene.chat)
    if isinstance(said, Refusal):
        return said
    _turn(scene, id, "")
    return Reply(scene.speech.say("switched"))


@tap("am")
def start_amending(scene: Scene) -> Reply | Refusal | None:
    """Ask the author for new words."""
    id = scene.tap.number(0)
    idea = own_idea(scene.tx, id, scene.person, scene.at, scene.chat)
    return idea if isinstance(idea, Refusal) else in_private(scene, "amend", idea.campaign, proposal=id)


@started("amend")
def ask_amendment(scene: Scene) -> Reply | Refusal | None:
    """Ask for the words."""
    scene.ask("amend", {"proposal": scene.args["proposal"]})
    scene.say("amend-question", {"proposal": scene.args["proposal"]}, private=True)
    return None


@answer("amend")
def take_amendment(scene: Scene) -> Reply | Refusal | None:
    """Take new words; offer to mark concerns that they answer."""
    here = scene.incoming
    if no := scene.wordless():
        return no
    id = int(scene.args["proposal"] or 0)
    kept = amend(scene.tx, id, scene.person, here.text, scene.at, f"amend:{scene.key}")
    if isinstance(kept, Refusal):
        return kept
    questions.answered(scene.tx.db, scene.person)
    scene.say("amended-own", {"proposal": id, "announced": int(kept.announced)})
    return None


@tap("cb")
def mark_answered(scene: Scene) -> Reply | Refusal | None:
    """Mark a concern as answered by the amendment."""
    held = answered_by_amendment(scene.tx, scene.tap.number(0), scene.person, scene.at)
    return scene.toast(held, "concern-marked")


@tap("ca")
def start_answering(scene: Scene) -> Reply | Refusal | None:
    """Ask the author what they say to a concern."""
    id = scene.tap.number(0)
    held = own_concern(scene.tx, id, scene.person, scene.at)
    return held if isinstance(held, Refusal) else in_private(scene, "answer", held.campaign, concern=id)


@started("answer")
def ask_answer(scene: Scene) -> Reply | Refusal | None:
    """Ask for the words."""
    scene.ask("answer", {"concern": scene.args["concern"]})
    scene.say("answer-question", {"concern": scene.args["concern"]}, private=True)
    return None


@answer("answer")
def take_answer(scene: Scene) -> Reply | Refusal | None:
    """Take the author's words to a concern."""
    return _answer(scene, int(scene.args["concern"] or 0))


@replied("concern-author", "answer-question")
def reply_answer(scene: Scene) -> Reply | Refusal | None:
    """Words in reply to a concern that the author was told of."""
    told = scene.told
    return _answer(scene, int(messages.args_of(told.args)["concern"] or 0)) if told else None


def _answer(scene: Scene, id: int) -> Reply | Refusal | None:
    here = scene.incoming
    if no := scene.wordless():
        return no
    kept = answer_concern(scene.tx, id, scene.person, here.text, scene.at, f"answer:{scene.key}")
    if isinstance(kept, Refusal):
        return kept
    questions.answered(scene.tx.db, scene.person)
    scene.say("said", {"key": "answer-heard"})
    return None


@tap("wd")
def leave(scene: Scene) -> Reply | Refusal | None:
    """Withdraw: asked first, done at the second tap."""
    id, step = scene.tap.number(0), scene.tap.word(1)
    idea = own_idea(scene.tx, id, scene.person, scene.at, scene.chat)
    if isinstance(idea, Refusal):
        return idea
    if step != "y":
        _turn(scene, id, "withdraw" if step == "a" else "")
        return None
    kept = withdraw(scene.tx, id, scene.person, scene.at)
    return kept if isinstance(kept, Refusal) else _done(scene, "withdrawn")


@tap("rt")
def give_way(scene: Scene) -> Reply | Refusal | None:
    """Retire an idea in favour of another: a list first, then that one."""
    return _with_another(scene, "retire", retire, "retired")


@tap("ex")
def cannot_both(scene: Scene) -> Reply | Refusal | None:
    """Can't both happen: a list first, then that one."""
    return _with_another(scene, "exclude", exclude, "excluded")


def _with_another(
    scene: Scene, step: str, verb: Callable[[Transaction, int, int, int, int], object], done: str
) -> Reply | Refusal | None:
    id = scene.tap.number(0)
    if len(scene.tap.parts) == 1:
        _turn(scene, id, step)
        return None
    kept = verb(scene.tx, id, scene.tap.number(1), scene.person, scene.at)
    return kept if isinstance(kept, Refusal) else _done(scene, done)


@tap("pz")
def ask_pause(scene: Scene) -> Reply | Refusal | None:
    """Ask for a pause; the third person makes it."""
    kept = pause(scene.tx, scene.tap.number(0), scene.person, scene.at, scene.chat)
    if isinstance(kept, Refusal):
        return kept
    if kept.done:
        return Reply(scene.speech.say("paused", until=scene.speech.moment(kept.proposal.closes_at)))
    return Reply(scene.speech.say("pause-agreed", n=kept.agreed, needed=kept.needed))


def _done(scene: Scene, key: str) -> Reply:
    """Say that it was done, and let the menu show the idea again."""
    _turn(scene, scene.tap.number(0), "")
    return Reply(scene.speech.say(f"toast-{key}"))


def _turn(scene: Scene, id: int, step: str) -> None:
    """Let the menu that was tapped show another step."""
    ours = messages.message_to_person(scene.tx.db, scene.person, scene.incoming.number or 0)
    if scene.chat is None and ours is not None and ours.view == "idea-menu":
        messages.set_args(scene.tx.db, ours.id, {"proposal": id, "step": step})
        messages.touch_message(scene.tx.db, ours.id, scene.at)


@tap("back-idea")
def never_mind(scene: Scene) -> Reply | Refusal | None:
    """Show the menu's first step again."""
    _turn(scene, scene.tap.number(0), "")
    return None
