"""/propose: in a group, in private, as a reply to somebody's words; and what is alike."""

from bot.handlers.card import in_private
from bot.handlers.did import may_reply, refuse
from bot.handlers.registry import answer, command, edited, started, tap
from bot.handlers.spoken import keep_voice
from bot.handlers.vote import heard
from bot.scene import Reply, Scene
from flows.design.alike import different, instead
from flows.design.amend import correct
from flows.design.asked import agree, decline
from flows.design.post import reads_alone
from flows.design.propose import Alike, Propose, propose
from flows.design.vote import Vote
from flows.refusal import Refusal
from storage import campaigns, chats, drafts, messages, people, proposals, questions, vault
from storage.models import Campaign, Proposal


@command("propose")
def bring(scene: Scene) -> Reply | Refusal | None:
    """Take an idea; it carries its buttons at once."""
    result = _command(scene)
    return refuse(scene, result) if isinstance(result, Refusal) else result


def _command(scene: Scene) -> Reply | Refusal | None:
    here = scene.incoming
    if here.forwarded:
        return Refusal("forwarded")
    if here.text or here.reply_to is None or scene.chat is None:
        return bring_words(scene, here.text, scene.person)
    if here.replied is None or here.replied_forwarded or here.replied_text.startswith("/"):
        return Refusal("propose-reply")
    if scene.campaign is None:
        return Refusal("no-campaign")
    whose = here.replied
    author = vault.person(scene.tx, whose.id, whose.name, whose.language, scene.at)
    return bring_words(scene, here.replied_text, author)


def bring_words(scene: Scene, text: str, author: int, key: str | None = None) -> Reply | Refusal | None:
    """Bring words as an idea; another's wait for their yes."""
    request = Propose(
        person=scene.person,
        author=author,
        text=text,
        language=scene.speech.language,
        at=scene.at,
        key=key or scene.key,
    )
    kept = propose(scene.tx, scene.campaign, request)
    if isinstance(kept, Refusal) or scene.campaign is None:
        return kept if isinstance(kept, Refusal) else None
    if isinstance(kept, Alike):
        return _alike(scene, scene.campaign, kept)
    if kept.state == "asked":
        _ask(scene, scene.campaign, kept)
    else:
        _said(scene, scene.campaign)
    return None


def _said(scene: Scene, campaign: Campaign) -> None:
    """Say that it was taken, where the idea itself doesn't."""
    if scene.chat is None:
        scene.say("idea-posted", {"campaign": campaign.id})
    elif reads_alone(scene.tx.db, campaign):
        scene.say("idea-taken", kind="receipt", minutes=60)
    if may_reply(scene) and people.tell_once(scene.tx.db, campaign.id, scene.person):
        scene.say("said", {"key": "first-idea"}, minutes=60 if scene.chat else None, own=True)


def _alike(scene: Scene, campaign: Campaign, kept: Alike) -> Reply | Refusal | None:
    if may_reply(scene):
        scene.say("alike", {"draft": kept.draft}, key=f"alike:{kept.draft}", own=True)
    elif chats.reachable(scene.tx.db, scene.person):
        scene.say("alike", {"draft": kept.draft}, key=f"alike:{kept.draft}", private=True)
    else:
        posted = different(scene.tx, kept.draft, scene.person, scene.at)
        if isinstance(posted, Refusal):
            return posted
        _said(scene, campaign)
    return None


def _ask(scene: Scene, campaign: Campaign, idea: Proposal) -> None:
    """Ask the author of the words: in private, else by a line under them."""
    author, reachable = idea.author or 0, chats.reachable(scene.tx.db, idea.author or 0)
    messages.say(
        scene.tx.db,
        key=f"asked:{idea.id}",
        view="asked",
        args={"proposal": idea.id},
        at=scene.at,
        chat=None if reachable else campaign.chat,
        person=author if reachable else None,
        topic=None if reachable else scene.incoming.topic,
        campaign=campaign.id,
        kind="unasked" if reachable else "answer",
        reply_to=None if reachable else scene.incoming.reply_to,
    )
    if reachable and may_reply(scene):
        scene.say("asked-note", minutes=60, own=True)


@tap("ay")
def say_yes(scene: Scene) -> Reply | Refusal | None:
    """The author of words agrees that they become an idea."""
    kept = agree(scene.tx, scene.tap.number(0), scene.person, scene.at)
    return scene.toast(kept, "asked-yes")


@tap("an")
def say_no(scene: Scene) -> Reply | Refusal | None:
    """The author of words doesn't."""
    refused = decline(scene.tx, scene.tap.number(0), scene.person, scene.at)
    return refused or Reply(scene.speech.say("asked-no"))


@tap("dn")
def mine_is_different(scene: Scene) -> Reply | Refusal | None:
    """Post the words that waited."""
    waiting = drafts.draft(scene.tx.db, scene.tap.number(0), scene.at)
    kept = different(scene.tx, scene.tap.number(0), scene.person, scene.at)
    if isinstance(kept, Refusal) or waiting is None:
        return kept if isinstance(kept, Refusal) else None
    questions.answered(scene.tx.db, scene.person)
    if scene.chat is None:
        scene.in_campaign(campaigns.campaign(scene.tx.db, kept.campaign)).say(
            "idea-posted", {"campaign": kept.campaign}
        )
    return Reply(scene.speech.say("idea-posted"))


@tap("di")
def support_instead(scene: Scene) -> Reply | Refusal | None:
    """Support what is alike."""
    request = Vote(
        proposal=scene.tap.number(1),
        person=scene.person,
        choice="support",
        at=scene.at,
        update_id=scene.incoming.update_id,
        chat=scene.chat,
    )
    kept = instead(scene.tx, scene.tap.number(0), request)
    if isinstance(kept, Refusal):
        return kept
    questions.answered(scene.tx.db, scene.person)
    return heard(scene, kept, "support")


@tap("idea")
def have_idea(scene: Scene) -> Reply | Refusal | None:
    """The card's button: the question is asked in private."""
    campaign = campaigns.campaign(scene.tx.db, scene.tap.number(0))
    if campaign is None or scene.chat not in (None, campaign.chat):
        return Refusal("stale-button")
    if people.is_removed(scene.tx.db, campaign.chat, scene.person):
        return Refusal("removed")
    if not campaign.running(scene.at):
        return Refusal("campaign-over")
    return in_private(scene, "idea", campaign)


@started("idea")
def ask_idea(scene: Scene) -> Reply | Refusal | None:
    """Ask for the words."""
    scene.ask("idea")
    scene.say("said", {"key": "idea-question"}, private=True)
    return None


@answer("idea")
def take_idea(scene: Scene) -> Reply | Refusal | None:
    """Take the words as an idea; the group sees it, private says so."""
    here = scene.incoming
    if here.forwarded:
        return Refusal("forwarded")
    if here.shape == "voice" and scene.speech.easy:
        return keep_voice(scene)
    if here.shape != "words":
        return Refusal("words-only")
    result = bring_words(scene, here.text, scene.person)
    if not isinstance(result, Refusal):
        questions.answered(scene.tx.db, scene.person)
    return result


@edited("propose")
def correct_words(scene: Scene) -> Reply | Refusal | None:
    """Follow an edit within an hour and before the first vote; later say how to amend.

    What wasn't kept before the edit (an empty /propose) is taken now.
    """
    kept = correct(scene.tx, scene.key, scene.person, scene.incoming.text, scene.at)
    if isinstance(kept, Refusal):
        return refuse(scene, kept)
    db = scene.tx.db
    known = proposals.proposal_by_key(db, scene.key) or drafts.waits(db, scene.key)
    return None if known or not scene.incoming.text else bring(scene)
