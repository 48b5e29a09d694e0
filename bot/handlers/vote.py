"""The four buttons, and the reason of a concern."""

from functools import lru_cache

from bot.handlers.first_page import to_first_page
from bot.handlers.registry import answer, replied, tap
from bot.scene import Reply, Scene
from flows.design.concern import ask_why, give_reason, give_words
from flows.design.vote import Vote, Voted, vote
from flows.refusal import Refusal
from flows.speech import Speech
from storage import concerns, messages, people, questions

CHOICE = {"s": "support", "f": "fine", "c": "concern", "n": "not_mine"}


@lru_cache(maxsize=4096)
def _until(language: str, zone: str, instant: int) -> str:
    return Speech(language, zone).moment(instant)


@tap("v")
def choose(scene: Scene) -> Reply | Refusal | None:
    """Keep a choice and say what it is and until when it can be changed."""
    choice = CHOICE.get(scene.tap.word(1), "")
    request = Vote(
        proposal=scene.tap.number(0),
        person=scene.person,
        choice=choice,
        at=scene.at,
        update_id=scene.incoming.update_id,
        chat=scene.chat,
    )
    kept = vote(scene.tx, request)
    return kept if isinstance(kept, Refusal) else heard(scene, kept, choice)


def heard(scene: Scene, kept: Voted, choice: str) -> Reply:
    """Say what was kept; a first act also hears what is kept of it."""
    if scene.chat is None:
        _show_own(scene)
    name = choice.replace("_", "-")
    if kept.concern is not None:
        concern = kept.concern
        asked = scene.tx.memo.aside(
            lambda: ask_why(scene.tx, kept.proposal, scene.person, concern, scene.at)
        )
        name = "concern-in-private" if asked else "concern"
    until = _until(scene.speech.language, kept.campaign.zone, kept.proposal.closes_at)
    text = scene.speech.say(f"voted-{name}", until=until)
    memo = scene.tx.memo
    if kept.first and memo.aside(lambda: people.tell_once(scene.tx.db, kept.campaign.id, scene.person)):
        text = f"{text} {scene.speech.say('first-vote')}"
    return Reply(text)


def _show_own(scene: Scene) -> None:
    """In private, show the choice on the message that was tapped."""
    ours = messages.message_to_person(scene.tx.db, scene.person, scene.incoming.number or 0)
    if ours is not None:
        to_first_page(scene)
        messages.touch_message(scene.tx.db, ours.id, scene.at)


@tap("w")
def say_why(scene: Scene) -> Reply | Refusal | None:
    """Keep the reason of one's concern."""
    id, reason = scene.tap.number(0), scene.tap.word(1)
    held = give_reason(scene.tx, id, scene.person, reason, scene.at, scene.chat)
    if isinstance(held, Refusal):
        return held
    if scene.chat is None:
        scene.in_campaign(held.campaign).ask("concern-words", {"proposal": id})
    where = "private" if scene.chat is None else "group"
    return Reply(scene.speech.say(f"why-heard-{where}", reason=scene.speech.say(f"reason-{reason}")))


@answer("concern-words")
def add_words(scene: Scene) -> Reply | Refusal | None:
    """Keep words to a concern."""
    return _words(scene, int(scene.args["proposal"] or 0))


@replied("why")
def reply_why(scene: Scene) -> Reply | Refusal | None:
    """Words in reply to the question why."""
    concern = concerns.concern(scene.tx.db, _arg(scene, "concern"))
    return _words(scene, concern.proposal) if concern else None


@replied("proposal")
def reply_to_idea(scene: Scene) -> Reply | Refusal | None:
    """Words in reply to an idea are those of a concern, from somebody whose concern has none yet; else just talk."""
    id = _arg(scene, "proposal")
    concern = concerns.concern_of(scene.tx.db, id, scene.person)
    if concern is None or concern.state == "gone" or concern.text:
        return None
    return _words(scene, id)


def _words(scene: Scene, id: int) -> Reply | Refusal | None:
    here = scene.incoming
    if here.forwarded:
        return Refusal("forwarded")
    if here.shape != "words":
        return Refusal("words-only")
    held = give_words(scene.tx, id, scene.person, here.text, scene.at, scene.chat)
    if isinstance(held, Refusal):
        return held
    if scene.chat is None:
        questions.answered(scene.tx.db, scene.person)
        scene.say("said", {"key": "concern-words-heard"})
    else:
        scene.say("idea-taken", kind="receipt", minutes=60)
    return None


def _arg(scene: Scene, name: str) -> int:
    return int(messages.args_of(scene.told.args)[name] or 0) if scene.told else 0
