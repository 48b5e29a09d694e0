"""The buttons under what was noted: for its author, for a day."""

import json

from bot.handlers.did import refuse, tell_changed
from bot.handlers.registry import answer, started, tap
from bot.scene import Reply, Scene
from flows.deliver.change import Change, Clarify, change, clarify
from flows.deliver.own import own_act
from flows.deliver.parse import parse
from flows.deliver.show import Show, show
from flows.deliver.undo import Undo, undo
from flows.refusal import Refusal
from flows.rules import DAY_MINUTES
from storage import messages, questions
from storage.models import Message, Visibility

VISIBILITY: dict[str, Visibility] = {"m": "me", "g": "group", "c": "city"}


@tap("d-change")
def ask_anew(scene: Scene) -> Reply | Refusal | None:
    """Ask for new words, in private."""
    id = scene.tap.number(0)
    found = own_act(scene.tx, id, scene.person, scene.at)
    if isinstance(found, Refusal):
        return found
    if scene.chat is not None:
        return Reply(url=scene.in_campaign(found[0]).to_private("change", {"contribution": id}))
    scene.ask("change", {"contribution": id})
    scene.say("ask-change", own=True)
    return Reply()


@started("change")
def asked_anew(scene: Scene) -> Reply | Refusal | None:
    """Ask for new words behind the link."""
    scene.ask("change", scene.args)
    scene.say("ask-change", own=True)
    return None


@answer("change")
def write_anew(scene: Scene) -> Reply | Refusal | None:
    """Take the new words."""
    if scene.incoming.forwarded:
        return Refusal("forwarded")
    id = int(scene.args["contribution"] or 0)
    request = Change(
        contribution=id,
        person=scene.person,
        text=scene.incoming.text,
        language=scene.speech.language,
        at=scene.at,
    )
    noted = change(scene.tx, request)
    if isinstance(noted, Refusal):
        return refuse(scene, noted)
    questions.answered(scene.tx.db, scene.person)
    tell_changed(scene, noted)
    if not noted.unclear:
        scene.say("noted", {"contribution": id}, own=True)
    return None


@tap("d-show")
def choose_who_sees(scene: Scene) -> Reply | Refusal | None:
    """Just for me, the group, also the city; the answer says who sees it."""
    visibility = VISIBILITY.get(scene.tap.word(1))
    if visibility is None:
        return Refusal("stale-button")
    request = Show(
        contribution=scene.tap.number(0),
        person=scene.person,
        visibility=visibility,
        at=scene.at,
        any_time=visibility == "me" and _late(scene),
    )
    shown = show(scene.tx, request)
    return scene.toast(shown, f"seen-by-{visibility}")


@tap("d-undo")
def take_back(scene: Scene) -> Reply | Refusal | None:
    """Undo."""
    request = Undo(contribution=scene.tap.number(0), person=scene.person, at=scene.at, any_time=_late(scene))
    undone = undo(scene.tx, request)
    return scene.toast(undone, "undone")


def _late(scene: Scene) -> bool:
    """Whether the button is one of those that stay after the day."""
    return scene.tap.parts[-1] == "l"


@tap("act")
def one_of_mine(scene: Scene) -> Reply | Refusal | None:
    """Show what was noted of one's own act, with what can still be done with it."""
    id = scene.tap.number(0)
    found = own_act(scene.tx, id, scene.person, scene.at, any_time=True)
    if isinstance(found, Refusal):
        return found
    scene.in_campaign(found[0]).say("noted", {"contribution": id}, private=True, own=True)
    return Reply()


@tap("d-long")
def how_long(scene: Scene) -> Reply | Refusal | None:
    """How long about?"""
    return _clear(scene, "minutes", "minutes", least=1, most=DAY_MINUTES)


@tap("d-many")
def how_many(scene: Scene) -> Reply | Refusal | None:
    """How many were you?"""
    return _clear(scene, "people", "people", least=1, most=5)


@tap("d-when")
def which_day(scene: Scene) -> Reply | Refusal | None:
    """When was it?"""
    return _clear(scene, "when", "days_ago", least=0, most=7)


def _clear(scene: Scene, asked: str, field: str, *, least: int, most: int) -> Reply | Refusal | None:
    id, number = scene.tap.number(0), scene.tap.number(1)
    if not least <= number <= most:
        return Refusal("stale-button")
    request = Clarify(contribution=id, person=scene.person, at=scene.at, **{field: number})
    cleared = clarify(scene.tx, request)
    if isinstance(cleared, Refusal):
        return cleared
    _asked_no_more(scene, _pressed(scene), asked)
    return Reply(scene.speech.say("noted-too"))


@answer("how-long")
def told_how_long(scene: Scene) -> Reply | Refusal | None:
    """Take ``30 min`` or ``30``, a reply to the question, as its answer; other words are none."""
    if scene.told is None or "minutes" not in str(scene.args.get("ask")).split(","):
        return None
    words = scene.incoming.text.strip()
    parsed = parse(words, scene.speech.language, scene.at, scene.speech.zone)
    minutes = int(words) if words.isdecimal() and len(words) < 5 else parsed.minutes
    if minutes is None or not 1 <= minutes <= DAY_MINUTES:
        return refuse(scene, parsed.minutes_problem) if parsed.minutes_problem else None
    id = int(scene.args["contribution"] or 0)
    cleared = clarify(scene.tx, Clarify(contribution=id, person=scene.person, at=scene.at, minutes=minutes))
    if isinstance(cleared, Refusal):
        return refuse(scene, cleared)
    _asked_no_more(scene, scene.told, "minutes")
    return None


@tap("d-skip")
def dont_know(scene: Scene) -> Reply | Refusal | None:
    """I don't know: then it stays open, and nothing is made up."""
    found = own_act(scene.tx, scene.tap.number(0), scene.person, scene.at)
    if isinstance(found, Refusal):
        return found
    _asked_no_more(scene, _pressed(scene), scene.tap.word(1))
    return Reply(scene.speech.say("stays-open"))


def _asked_no_more(scene: Scene, row: Message | None, what: str) -> None:
    """Drop a question from the message; in a group the message goes with the last one."""
    if row is None:
        return
    args = json.loads(row.args)
    left = [name for name in str(args.get("ask") or "").split(",") if name not in ("", what)]
    if not left and scene.chat is not None:
        messages.delete_later(scene.tx.db, row.id, scene.at)
        return
    messages.set_args(scene.tx.db, row.id, {**args, "ask": ",".join(left)})
    messages.touch_message(scene.tx.db, row.id, scene.at)


def _pressed(scene: Scene) -> Message | None:
    number = scene.incoming.number or 0
    if scene.chat is not None:
        return messages.message_in_chat(scene.tx.db, scene.chat, number)
    return messages.message_to_person(scene.tx.db, scene.person, number)
