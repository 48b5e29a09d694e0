"""Answering statements one at a time, in private or under the group's message; saying one; seeing the map."""

from bot.handlers.card import in_private
from bot.handlers.registry import answer, replied, started, tap
from bot.scene import Reply, Scene
from bot.views.screen import ANSWER_LIMIT, cut
from flows.maps.answer import VALUES, Answer, Answered
from flows.maps.answer import answer as answer_statement
from flows.maps.found import Found, known_map, open_map, open_statement
from flows.maps.next import next_for
from flows.maps.say import Kept, Say, different, drop, own_waiting, say
from flows.maps.see import may_see
from flows.refusal import Refusal
from flows.speech import isolate
from storage import campaigns, messages, opinion_maps, people, questions, statements
from storage.messages import Arg
from storage.models import Message

NAMES = ("agree", "disagree", "pass")


def map_meant(scene: Scene) -> int:
    """Return the map that a question or a link is about, 0 where it names none."""
    return int(scene.args.get("map") or 0)


@tap("oa")
def choose(scene: Scene) -> Reply | Refusal | None:
    """Keep an answer, say what it is and how to change it; in private the next statement follows."""
    id, place = scene.tap.number(0), scene.tap.number(1)
    if not 0 <= place < len(VALUES):
        return Refusal("stale-button")
    kept = _answer(scene, id, VALUES[place])
    if isinstance(kept, Refusal):
        if kept.key == "statement-out":
            _turn_on(scene, id)
        return kept
    if scene.chat is None:
        _next(scene, kept.map.id, said=kept.statement.id)
    return heard(scene, kept)


def _answer(scene: Scene, statement: int, value: int) -> Answered | Refusal:
    request = Answer(
        statement=statement,
        person=scene.person,
        value=value,
        at=scene.at,
        update_id=scene.incoming.update_id,
        chat=scene.chat,
    )
    return answer_statement(scene.tx, request)


def heard(scene: Scene, kept: Answered) -> Reply:
    """Say what was kept, in 200 characters; a first act also hears what is kept of it."""
    speech, memo = scene.speech, scene.tx.memo
    name = NAMES[VALUES.index(kept.value)]
    until = speech.moment(kept.map.closes_at)
    new = kept.first and memo.aside(lambda: people.tell_once(scene.tx.db, kept.campaign.id, scene.person))
    first = f" {speech.say('first-answer')}" if new else ""
    room = ANSWER_LIMIT - len(speech.say(f"opined-{name}", words="", until=until)) - len(first) - 4
    words = isolate(cut((kept.statement.text or "").replace("\n", " "), room))
    return Reply(speech.say(f"opined-{name}", words=words, until=until) + first)


def _turn_on(scene: Scene, id: int) -> None:
    """Go on with another where the statement that was shown is out of play."""
    one = statements.statement(scene.tx.db, id)
    if scene.chat is None and one is not None:
        _next(scene, one.map)


def _next(scene: Scene, map: int, said: int = 0) -> None:
    """Show the next statement in the message that was tapped; ``said`` was answered just now."""
    _show(scene, {"map": map, "statement": next_for(scene.tx, map, scene.person), "said": said})


def _ours(scene: Scene) -> Message | None:
    if scene.chat is not None or scene.incoming.tap is None:
        return None
    return messages.message_to_person(scene.tx.db, scene.person, scene.incoming.number or 0)


def _show(scene: Scene, args: dict[str, Arg]) -> None:
    """Show something of a map in place where a message of it was tapped, else as the newest in private."""
    row = _ours(scene)
    if row is not None and row.view == "opinions":
        messages.set_args(scene.tx.db, row.id, args)
        messages.touch_message(scene.tx.db, row.id, scene.at)
        return
    map = opinion_maps.opinion_map(scene.tx.db, int(args["map"] or 0))
    campaign = campaigns.campaign(scene.tx.db, map.campaign) if map else None
    scene.in_campaign(campaign).say("opinions", args, private=True)


@tap("oo")
def open_(scene: Scene) -> Reply | Refusal | None:
    """Answer in private."""
    found = open_map(scene.tx, scene.tap.number(0), scene.person, scene.at, scene.chat)
    return _aside(scene, found, "opinions")


def _aside(scene: Scene, found: Found | Refusal, ask: str) -> Reply | Refusal | None:
    """Go on with a map in private."""
    if isinstance(found, Refusal):
        return found
    return in_private(scene, ask, found.campaign, map=found.map.id)


@started("opinions")
def show_next(scene: Scene) -> Reply | Refusal | None:
    """Show a statement that this person hasn't answered."""
    found = known_map(scene.tx, map_meant(scene), scene.person, None)
    if isinstance(found, Refusal):
        return found
    questions.answered(scene.tx.db, scene.person)
    _next(scene, found.map.id)
    return None


@tap("ol")
def list_own(scene: Scene) -> Reply | Refusal | None:
    """List one's own answers, a page at a time."""
    found = known_map(scene.tx, scene.tap.number(0), scene.person, scene.chat)
    if isinstance(found, Refusal) or scene.chat is not None:
        return _aside(scene, found, "own-opinions")
    _show(scene, {"map": found.map.id, "own": scene.tap.number(1)})
    return None


@started("own-opinions")
def show_own(scene: Scene) -> Reply | Refusal | None:
    """Show one's own answers."""
    _show(scene, {"map": map_meant(scene), "own": 0})
    return None


@tap("or")
def again(scene: Scene) -> Reply | Refusal | None:
    """Show one statement again, to change one's mind."""
    found = open_statement(scene.tx, scene.tap.number(0), scene.person, scene.at, scene.chat)
    if isinstance(found, Refusal):
        return found
    _show(scene, {"map": found.map.id, "statement": found.statement.id})
    return None


@tap("om")
def see(scene: Scene) -> Reply | Refusal | None:
    """Show the map, in private, to who has a place on it."""
    found = may_see(scene.tx, scene.tap.number(0), scene.person, scene.chat)
    return _aside(scene, found, "map-view")


@started("map-view")
def show_map(scene: Scene) -> Reply | Refusal | None:
    """Show it."""
    found = may_see(scene.tx, map_meant(scene), scene.person, None)
    if isinstance(found, Refusal):
        return found
    scene.say("map-view", {"map": found.map.id}, private=True)
    return None


@tap("os")
def start_saying(scene: Scene) -> Reply | Refusal | None:
    """Ask for a statement in private."""
    found = open_map(scene.tx, scene.tap.number(0), scene.person, scene.at, scene.chat)
    return _aside(scene, found, "statement")


@started("statement")
def ask_statement(scene: Scene) -> Reply | Refusal | None:
    """Ask for it."""
    id = map_meant(scene)
    found = open_map(scene.tx, id, scene.person, scene.at)
    if isinstance(found, Refusal):
        return found
    scene.ask("statement", {"map": id})
    scene.say("statement-ask", {"map": id}, private=True)
    return None


@answer("statement")
def take_statement(scene: Scene) -> Reply | Refusal | None:
    """Keep a statement, or one a line."""
    return _say(scene, map_meant(scene))


@replied("statement-ask", "map")
def reply_statement(scene: Scene) -> Reply | Refusal | None:
    """Words in reply to the question are a statement."""
    return _say(scene, int(messages.args_of(scene.told.args)["map"] or 0)) if scene.told else None


def _say(scene: Scene, id: int) -> Reply | Refusal | None:
    here = scene.incoming
    if no := scene.wordless():
        return no
    request = Say(
        map=id,
        person=scene.person,
        text=here.text,
        language=scene.speech.language,
        at=scene.at,
        key=f"statement:{scene.key}",
        chat=scene.chat,
    )
    kept = say(scene.tx, request)
    if isinstance(kept, Refusal):
        return kept
    _tell(scene, id, kept)
    return None


def _tell(scene: Scene, id: int, kept: Kept) -> None:
    """Say what became of a message: what stands, what waits because others say nearly the same.

    In private a first act also hears what is kept of it.
    """
    first = int(kept.first and scene.chat is None and _tell_first(scene, id))
    if kept.stand or kept.known:
        args: dict[str, Arg] = {"map": id, "stand": len(kept.stand), "known": kept.known}
        if scene.chat is None:
            scene.say("statement-stands", {**args, "first": first})
            first = 0
        else:
            scene.say("statement-taken", args, kind="receipt", minutes=60, own=True)
    for one in kept.wait:
        scene.say("statement-alike", {"statement": one, "first": first}, key=f"statement-alike:{one}", own=True)
        first = 0


def _tell_first(scene: Scene, map: int) -> bool:
    asked = opinion_maps.opinion_map(scene.tx.db, map)
    return asked is not None and people.tell_once(scene.tx.db, asked.campaign, scene.person)


@tap("ox")
def mine_is_different(scene: Scene) -> Reply | Refusal | None:
    """Let the words stand that waited."""
    kept = different(scene.tx, scene.tap.number(0), scene.person, scene.at)
    return scene.toast(kept, "statement-stands-toast")


@tap("oe")
def answer_instead(scene: Scene) -> Reply | Refusal | None:
    """Agree with what is alike; the words that waited are forgotten."""
    waiting, other = scene.tap.number(0), scene.tap.number(1)
    mine = own_waiting(scene.tx, waiting, scene.person, scene.at)
    if isinstance(mine, Refusal):
        return mine
    if other not in statements.others_in(mine[0]):
        return Refusal("stale-button")
    kept = _answer(scene, other, 1)
    if isinstance(kept, Refusal):
        return kept
    drop(scene.tx, waiting, scene.at)
    return heard(scene, kept)
