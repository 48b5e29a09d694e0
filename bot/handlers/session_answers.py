"""After a session, in private: useful, needed, valued; how it felt. One question at a time, as user or as employee."""

from itertools import chain

from bot.handlers.care import barred
from bot.handlers.registry import tap
from bot.handlers.sitting import numbers, pressed, reshow
from bot.scene import Reply, Scene
from flows.instruments.both_voices import VOICES
from flows.instruments.sittings import next_item
from flows.refusal import Refusal
from flows.sessions.answering import SITTINGS, answer, speak_as, voice_of
from storage import messages, session_answers, sessions
from storage.messages import Arg
from storage.models import Message
from storage.session_answers import Voice
from storage.sessions import Session

ITEMS = tuple(chain(*SITTINGS.values()))
VIEW = "session-useful"


def _asked(scene: Scene) -> tuple[Session, Message] | Refusal:
    found, row = sessions.session(scene.tx.db, scene.tap.number(0)), pressed(scene, VIEW)
    if found is None:
        return Refusal("stale-button")
    return barred(scene, found.chat) or ((found, row) if row else Refusal("stale-button"))


def _voice(scene: Scene, session: Session, row: Message) -> Voice:
    said = messages.args_of(row.args).get("voice")
    known = next((voice for voice in VOICES if voice == said), None)
    return known or voice_of(scene.tx, session, scene.person) or "users"


@tap("s-u")
def says(scene: Scene) -> Reply | Refusal | None:
    """Keep an answer, or leave it out (skip): session, item, value; then ask the next in its place."""
    asked, number = _asked(scene), scene.tap.number(1)
    if isinstance(asked, Refusal) or number >= len(ITEMS):
        return asked if isinstance(asked, Refusal) else Refusal("stale-button")
    (session, row), item = asked, ITEMS[number]
    voice = _voice(scene, session, row)
    said = answer(scene.tx, session.id, scene.person, item, scene.tap.word(2), voice, scene.at)
    if isinstance(said, Refusal):
        return said
    args = messages.args_of(row.args)
    name = next(name for name, items in SITTINGS.items() if item in items)
    here = SITTINGS[name].index(item)
    if name == (args.get("name") or "voices") and here == int(args.get("item") or 0):
        seen = [*numbers(args, "seen"), here]
        _ask_next(scene, session, row, {**args, "name": name, "seen": ",".join(map(str, seen))})
    return Reply()


@tap("s-f")
def sit_down(scene: Scene) -> Reply | Refusal | None:
    """Begin a sitting: session, 0 to change what one said, 1 for how it felt."""
    asked, name = _asked(scene), ("felt" if scene.tap.number(1) else "voices")
    if isinstance(asked, Refusal):
        return asked
    _ask_next(
        scene,
        *asked,
        {**messages.args_of(asked[1].args), "name": name, "seen": "", "again": int(name != "felt")},
    )
    return Reply()


def _ask_next(scene: Scene, session: Session, row: Message, args: dict[str, Arg]) -> None:
    """Ask what wasn't answered, or of ``again`` all; at most five in a sitting."""
    known = {} if args.get("again") else session_answers.mine(scene.tx.db, session.id, scene.person)
    following = next_item(SITTINGS[str(args["name"])], known, numbers(args, "seen"))
    reshow(scene, row, {**args, "item": -1 if following is None else following})


@tap("s-w")
def as_whom(scene: Scene) -> Reply | Refusal | None:
    """Answer as who works in it, or as who it is for: session, voice."""
    asked, number = _asked(scene), scene.tap.number(1)
    if isinstance(asked, Refusal) or number >= len(VOICES):
        return asked if isinstance(asked, Refusal) else Refusal("stale-button")
    session, row = asked
    said = speak_as(scene.tx, session.id, scene.person, VOICES[number], scene.at)
    if isinstance(said, Refusal):
        return said
    reshow(scene, row, {**messages.args_of(row.args), "voice": VOICES[number]})
    return Reply()
