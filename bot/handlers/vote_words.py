"""Objections and amendments: words in private about a question that asks for consent; taking a vote back."""

from bot.handlers.card import in_private
from bot.handlers.registry import answer, replied, started, tap
from bot.handlers.votes import show_own, vote_meant
from bot.scene import Reply, Scene
from flows.refusal import Refusal
from flows.votes.found import own_vote
from flows.votes.object import amend, may_object, object_to, will_object
from flows.votes.take_back import take_back
from storage import messages, objections, questions


@tap("vj")
def start_objecting(scene: Scene) -> Reply | Refusal | None:
    """Ask for the reason in private; without one an objection doesn't stop anything."""
    found = will_object(
        scene.tx, scene.tap.number(0), scene.person, scene.at, scene.incoming.update_id, scene.chat
    )
    if isinstance(found, Refusal):
        return found
    show_own(scene)
    return in_private(scene, "objection", found.campaign, vote=found.vote.id)


@started("objection")
def ask_reason(scene: Scene) -> Reply | Refusal | None:
    """Ask for it."""
    id = vote_meant(scene)
    found = may_object(scene.tx, id, scene.person, scene.at)
    if isinstance(found, Refusal):
        return found
    scene.ask("objection", {"vote": id})
    scene.say("objection-ask", {"vote": id}, private=True)
    return None


@answer("objection")
def take_reason(scene: Scene) -> Reply | Refusal | None:
    """Keep an objection with its reason."""
    return _object(scene, vote_meant(scene))


@replied("objection-ask")
def reply_reason(scene: Scene) -> Reply | Refusal | None:
    """Words in reply to the question."""
    return _object(scene, int(messages.args_of(scene.told.args)["vote"] or 0)) if scene.told else None


def _object(scene: Scene, id: int) -> Reply | Refusal | None:
    here = scene.incoming
    if no := scene.wordless():
        return no
    key = f"objection:{scene.key}"
    held = object_to(scene.tx, id, scene.person, here.text, scene.at, here.update_id, key)
    if isinstance(held, Refusal):
        return held
    questions.answered(scene.tx.db, scene.person)
    scene.in_campaign(held.campaign).say("ballot", {"vote": id, "done": 1, "heard": 1}, private=True)
    return None


@tap("vm")
def start_amending(scene: Scene) -> Reply | Refusal | None:
    """Ask the author for new words."""
    found = own_vote(scene.tx, scene.tap.number(0), scene.person, scene.at, scene.chat)
    if isinstance(found, Refusal):
        return found
    return in_private(scene, "vote-amend", found.campaign, vote=found.vote.id)


@started("vote-amend")
def ask_amendment(scene: Scene) -> Reply | Refusal | None:
    """Ask for them."""
    scene.ask("vote-amend", {"vote": scene.args["vote"]})
    scene.say("vote-amend-ask", {"vote": scene.args["vote"]}, private=True)
    return None


@answer("vote-amend")
def take_amendment(scene: Scene) -> Reply | Refusal | None:
    """Take new words: everybody is asked anew."""
    return _amend(scene, vote_meant(scene))


@replied("objection-author", "vote-amend-ask")
def reply_amendment(scene: Scene) -> Reply | Refusal | None:
    """Words in reply to an objection, or to the question for new words."""
    args = messages.args_of(scene.told.args) if scene.told else {}
    if "vote" in args:
        return _amend(scene, int(args["vote"] or 0))
    known = objections.objection(scene.tx.db, int(args.get("objection") or 0))
    return _amend(scene, known.vote) if known else None


def _amend(scene: Scene, id: int) -> Reply | Refusal | None:
    here = scene.incoming
    if no := scene.wordless():
        return no
    kept = amend(scene.tx, id, scene.person, here.text, scene.at)
    if isinstance(kept, Refusal):
        return kept
    questions.answered(scene.tx.db, scene.person)
    scene.say("said", {"key": "vote-amended"}, private=True)
    return None


@tap("vb")
def take_it_back(scene: Scene) -> Reply | Refusal | None:
    """The author takes a vote back while nobody voted."""
    gone = take_back(scene.tx, scene.tap.number(0), scene.person, scene.at)
    return scene.toast(gone, "vote-taken-back")
