"""/vote: asked in private, in plain words; or said in one message, and posted by one tap."""

from bot.handlers.card import in_private, leads_to
from bot.handlers.did import may_reply, refuse
from bot.handlers.registry import answer, command, started, tap
from bot.handlers.votes import vote_meant
from bot.scene import Reply, Scene
from flows.refusal import Refusal
from flows.votes.kinds import METHODS
from flows.votes.post import post
from flows.votes.write import (
    add_options,
    begin,
    choose_method,
    drop_last_option,
    missing,
    never_mind,
    say_question,
    say_total,
    set_hours,
)
from storage import campaigns, chats, messages, people, questions, votes
from storage.models import Vote


@command("vote")
def ask(scene: Scene) -> Reply | Refusal | None:
    """Begin a vote."""
    here = scene.incoming
    if here.forwarded:
        return refuse(scene, Refusal("forwarded"))
    draft = begin(
        scene.tx,
        scene.campaign,
        scene.person,
        here.text,
        scene.speech.language,
        scene.at,
        f"vote:{scene.key}",
    )
    if isinstance(draft, Refusal):
        return refuse(scene, draft)
    whole = missing(draft, len(votes.options(scene.tx.db, draft.id))) is None
    if scene.chat is None:
        _show(scene, draft)
    elif whole and may_reply(scene):
        scene.say("vote-draft", {"vote": draft.id}, key=f"vote-draft:{draft.id}", own=True)
    else:
        _lead_to_private(scene, draft)
    return None


def _lead_to_private(scene: Scene, draft: Vote) -> None:
    if chats.reachable(scene.tx.db, scene.person):
        _show(scene, draft)
        scene.say("vote-in-private", kind="receipt", minutes=60, own=True)
    elif may_reply(scene):
        link = scene.to_private("vote-draft", {"vote": draft.id})
        scene.say("go-private", {"link": link}, minutes=60, own=True)


leads_to("qv", "vote")


@started("vote")
def begin_here(scene: Scene) -> Reply | Refusal | None:
    """Begin with the kind of question."""
    key = f"vote:u{scene.incoming.update_id}"
    draft = begin(scene.tx, scene.campaign, scene.person, "", scene.speech.language, scene.at, key)
    if isinstance(draft, Refusal):
        return draft
    _show(scene, draft)
    return None


@started("vote-draft")
def go_on(scene: Scene) -> Reply | Refusal | None:
    """Go on in private with what was begun in the group."""
    draft = votes.vote(scene.tx.db, vote_meant(scene))
    if draft is None or draft.state != "draft":
        return Refusal("vote-draft-gone")
    if draft.author != scene.person:
        return Refusal("not-author")
    _show(scene, draft)
    return None


def _show(scene: Scene, draft: Vote, step: str = "") -> None:
    """Show a draft: in place where a button of it was pressed, else as the newest message in private."""
    args: dict[str, str | int | None] = {"vote": draft.id, "step": step}
    number = scene.incoming.number or 0
    db = scene.tx.db
    pressed = scene.incoming.tap is not None
    row = None
    if pressed and scene.chat is not None:
        row = messages.message_in_chat(db, scene.chat, number)
    elif pressed:
        row = messages.message_to_person(db, scene.person, number)
    if row is not None and row.view == "vote-draft":
        messages.set_args(db, row.id, {**messages.args_of(row.args), **args})
        messages.touch_message(db, row.id, scene.at)
    else:
        _drop_shown(scene, draft)
        here = scene.in_campaign(campaigns.campaign(db, draft.campaign))
        here.say("vote-draft", args, key=f"vote-draft:{draft.id}:{scene.incoming.update_id}", private=True)
    if scene.chat is None or not pressed:
        _listen(scene, draft)


def _listen(scene: Scene, draft: Vote) -> None:
    """Take the author's next words in private as what is still missing, or as one more option."""
    questions.answered(scene.tx.db, scene.person)
    scene.in_campaign(campaigns.campaign(scene.tx.db, draft.campaign)).ask("vote", {"vote": draft.id})


def _drop_shown(scene: Scene, draft: Vote) -> None:
    for older in messages.messages_of_campaign(scene.tx.db, draft.campaign, "vote-draft"):
        if messages.args_of(older.args).get("vote") == draft.id:
            messages.delete_later(scene.tx.db, older.id, scene.at)


@answer("vote")
def take_words(scene: Scene) -> Reply | Refusal | None:
    """Take words as the question, the sum, or options: whatever is missing."""
    here = scene.incoming
    if no := scene.wordless():
        return no
    id, tx = vote_meant(scene), scene.tx
    draft = votes.vote(tx.db, id)
    if draft is None or draft.state != "draft":
        questions.answered(tx.db, scene.person)
        return Refusal("vote-draft-gone")
    lacks = missing(draft, len(votes.options(tx.db, id)))
    if lacks == "method":
        return Refusal("vote-method-first")
    take = say_total if lacks == "total" else add_options
    if lacks == "question" or draft.method == "consent":
        take = say_question
    kept = take(tx, id, scene.person, here.text, scene.at)
    if isinstance(kept, Refusal):
        return kept
    _show(scene, kept)
    return None


@tap("qm")
def choose(scene: Scene) -> Reply | Refusal | None:
    """Choose the kind of question."""
    index = scene.tap.number(1)
    if index >= len(METHODS):
        return Refusal("stale-button")
    kept = choose_method(scene.tx, scene.tap.number(0), scene.person, METHODS[index], scene.at)
    return _turned(scene, kept)


@tap("qk")
def another_kind(scene: Scene) -> Reply | Refusal | None:
    """List the kinds again."""
    draft = votes.vote(scene.tx.db, scene.tap.number(0))
    if draft is None or draft.state != "draft":
        return Refusal("vote-draft-gone")
    if draft.author != scene.person:
        return Refusal("not-author")
    _show(scene, draft, "method")
    return None


@tap("qh")
def until(scene: Scene) -> Reply | Refusal | None:
    """Choose how long it is open."""
    return _turned(
        scene, set_hours(scene.tx, scene.tap.number(0), scene.person, scene.tap.number(1), scene.at)
    )


@tap("qd")
def drop_last(scene: Scene) -> Reply | Refusal | None:
    """Take the newest option away."""
    return _turned(scene, drop_last_option(scene.tx, scene.tap.number(0), scene.person, scene.at))


def _turned(scene: Scene, kept: Vote | Refusal) -> Reply | Refusal | None:
    if isinstance(kept, Refusal):
        return kept
    lacks = missing(kept, len(votes.options(scene.tx.db, kept.id)))
    if lacks and scene.chat is not None:
        campaign = campaigns.campaign(scene.tx.db, kept.campaign)
        return in_private(scene, "vote-draft", campaign, vote=kept.id) if campaign else None
    _show(scene, kept)
    return None


@tap("qn")
def forget_it(scene: Scene) -> Reply | Refusal | None:
    """Forget the draft."""
    gone = never_mind(scene.tx, scene.tap.number(0), scene.person, scene.at)
    if gone is None:
        questions.answered(scene.tx.db, scene.person)
    return gone or Reply(scene.speech.say("vote-forgotten"))


@tap("qp")
def post_it(scene: Scene) -> Reply | Refusal | None:
    """Let the group see it."""
    kept = post(scene.tx, scene.tap.number(0), scene.person, scene.at)
    if isinstance(kept, Refusal):
        return kept
    questions.answered(scene.tx.db, scene.person)
    new = people.tell_once(scene.tx.db, kept.campaign.id, scene.person)
    text = scene.speech.say("vote-posted-toast")
    return Reply(f"{text} {scene.speech.say('first-vote-asked')}" if new else text)
