"""An idea by voice: pick who writes it down, write it, confirm it; and words that nobody asked for."""

from bot.handlers.did import tell
from bot.handlers.easy import go_home
from bot.handlers.registry import answer, replied, tap
from bot.scene import Reply, Scene
from flows.deliver.did import Did, did
from flows.design import dictate
from flows.design.propose import Alike
from flows.refusal import Refusal
from storage import campaigns, messages, people, questions


def keep_voice(scene: Scene) -> Refusal | None:
    """Keep a voice note as an idea, and ask who may write it down."""
    sealed = scene.tx.vault.seal("evidence", (scene.incoming.file or "").encode())
    kept = dictate.keep(scene.tx, scene.campaign, scene.person, scene.at, scene.key, sealed=sealed, text=None)
    if isinstance(kept, Refusal):
        return kept
    questions.answered(scene.tx.db, scene.person)
    scene.say("spoken", {"spoken": kept.id}, private=True)
    return None


@answer("easy-words")
def unasked_words(scene: Scene) -> Reply | Refusal | None:
    """Words that answer nothing are kept, and one question comes back."""
    here = scene.incoming
    if here.forwarded:
        return Refusal("forwarded")
    if scene.campaign is None or not scene.campaign.running(scene.at):
        go_home(scene)
        return None
    kept = dictate.keep(
        scene.tx, scene.campaign, scene.person, scene.at, scene.key, sealed=None, text=here.text
    )
    if isinstance(kept, Refusal):
        return kept
    scene.say("easy-words", {"spoken": kept.id}, private=True)
    return None


@tap("sd")
def was_did(scene: Scene) -> Reply | Refusal | None:
    """The words were what somebody did."""
    kept = dictate.own(scene.tx, scene.tap.number(0), scene.person, scene.at)
    if isinstance(kept, Refusal) or kept.text is None:
        return kept if isinstance(kept, Refusal) else Refusal("spoken-over")
    campaign = campaigns.campaign(scene.tx.db, kept.campaign)
    request = Did(
        person=scene.person,
        text=kept.text,
        language=scene.speech.language,
        at=scene.at,
        key=f"spoken:{kept.key}",
    )
    noted = did(scene.tx, campaign, request)
    if isinstance(noted, Refusal):
        return noted
    dictate.let_go(scene.tx, kept, scene.at)
    _done_with(scene)
    tell(scene.in_campaign(campaign), noted)
    return None


@tap("sc")
def pick(scene: Scene) -> Reply | Refusal | None:
    """Pick who writes it down."""
    asked = dictate.ask(scene.tx, scene.tap.number(0), scene.person, scene.tap.number(1), scene.at)
    return scene.toast(asked, "spoken-i-ask")


@tap("so")
def pick_anew(scene: Scene) -> Reply | Refusal | None:
    """Somebody else than who was asked."""
    kept = dictate.somebody_else(scene.tx, scene.tap.number(0), scene.person, scene.at)
    return kept if isinstance(kept, Refusal) else None


@tap("sg")
def let_it_go(scene: Scene) -> Reply | Refusal | None:
    """Forget it."""
    kept = dictate.own(scene.tx, scene.tap.number(0), scene.person, scene.at)
    if isinstance(kept, Refusal):
        return kept
    dictate.let_go(scene.tx, kept, scene.at)
    _done_with(scene)
    go_home(scene)
    return Reply(scene.speech.say("spoken-gone"))


@tap("sy")
def accept(scene: Scene) -> Reply | Refusal | None:
    """Write it down: the voice note comes, and what is written next is its words."""
    kept = dictate.accept(scene.tx, scene.tap.number(0), scene.person, scene.at)
    if isinstance(kept, Refusal):
        return kept
    campaign = campaigns.campaign(scene.tx.db, kept.campaign)
    scene.in_campaign(campaign).ask("scribe", {"spoken": kept.id})
    return None


@tap("sn")
def decline(scene: Scene) -> Reply | Refusal | None:
    """Not now."""
    kept = dictate.decline(scene.tx, scene.tap.number(0), scene.person, scene.at)
    if isinstance(kept, Refusal):
        return kept
    _not_asked_any_more(scene, kept.id)
    return Reply(scene.speech.say("spoken-declined-toast"))


def _not_asked_any_more(scene: Scene, id: int) -> None:
    asked = questions.asked(scene.tx.db, scene.person)
    if asked and asked[1] == "scribe" and asked[2].get("spoken") == id:
        questions.answered(scene.tx.db, scene.person)


@tap("sh")
def report(scene: Scene) -> Reply | Refusal | None:
    """It hurts."""
    id = scene.tap.number(0)
    if no := dictate.hurts(scene.tx, id, scene.person, scene.at):
        return no
    _not_asked_any_more(scene, id)
    return Reply(scene.speech.say("spoken-hurts-toast"), alert=True)


@answer("scribe")
def take_words(scene: Scene) -> Reply | Refusal | None:
    """Take the words that somebody heard."""
    return _written(scene, int(scene.args.get("spoken") or 0))


@replied("spoken-voice")
def reply_with_words(scene: Scene) -> Reply | Refusal | None:
    """Words in reply to the voice note."""
    return _written(scene, int(scene.args.get("spoken") or 0))


def _written(scene: Scene, id: int) -> Reply | Refusal | None:
    here = scene.incoming
    if no := scene.wordless():
        return no
    kept = dictate.write_down(scene.tx, id, scene.person, here.text, scene.at)
    if isinstance(kept, Refusal):
        if kept.key == "spoken-over":
            questions.answered(scene.tx.db, scene.person)
        return kept
    questions.answered(scene.tx.db, scene.person)
    scene.say("said", {"key": "spoken-passed-on"})
    return None


@tap("sa")
def not_quite(scene: Scene) -> Reply | Refusal | None:
    """The words aren't right yet."""
    kept = dictate.not_quite(scene.tx, scene.tap.number(0), scene.person, scene.at)
    if isinstance(kept, Refusal):
        return kept
    if kept.scribe is not None:
        questions.ask(
            scene.tx.db,
            person=kept.scribe,
            campaign=kept.campaign,
            what="scribe",
            args={"spoken": kept.id},
            at=scene.at,
        )
    return Reply(scene.speech.say("spoken-i-ask"))


@tap("sk")
def confirm(scene: Scene) -> Reply | Refusal | None:
    """It is right: the group sees it as the author's idea."""
    known = dictate.own(scene.tx, scene.tap.number(0), scene.person, scene.at)
    posted = dictate.confirm(scene.tx, scene.tap.number(0), scene.person, scene.speech.language, scene.at)
    if isinstance(posted, Refusal) or isinstance(known, Refusal):
        return posted if isinstance(posted, Refusal) else None
    _done_with(scene)
    there = scene.in_campaign(campaigns.campaign(scene.tx.db, known.campaign))
    if isinstance(posted, Alike):
        there.say("alike", {"draft": posted.draft}, key=f"alike:{posted.draft}", private=True)
        return None
    there.say("idea-posted", {"campaign": known.campaign}, private=True)
    if people.tell_once(scene.tx.db, known.campaign, scene.person):
        there.say("said", {"key": "first-idea"}, private=True)
    return None


def _done_with(scene: Scene) -> None:
    """Take away the message that asked: it has its answer."""
    ours = messages.message_to_person(scene.tx.db, scene.person, scene.incoming.number or 0)
    if ours is not None:
        messages.delete_later(scene.tx.db, ours.id, scene.at)
