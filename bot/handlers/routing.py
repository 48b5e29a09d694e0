"""Which act an update means: commands, buttons, answers to questions, and Telegram's own notices."""

from telegram import Update

from bot.handlers.registry import COMMANDS, EDITS, PLAIN, TAPS, Act
from bot.handlers.service import notice
from bot.handlers.words import words
from bot.incoming import Incoming
from bot.scene import NO_TAP, Reply, Scene, enter
from bot.views.codec import Forged, unpack
from bot.views.view import Face
from flows.refusal import Refusal
from storage import present
from storage.database import Transaction


def act(tx: Transaction, face: Face, update: Update, incoming: Incoming | None, at: int) -> Reply | None:
    """Do what an update means, inside the writer's transaction; return how a tap is answered."""
    if notice(tx, face, update, at) or incoming is None or (do := find(incoming)) is None:
        return None
    tap = unpack(incoming.data or "") if incoming.tap else None
    scene = enter(tx, face, incoming, at, tap or NO_TAP)
    if (chat := scene.chat) is not None and scene.person:
        tx.memo.once(("present", chat, scene.person), lambda: present.seen(tx.db, chat, scene.person, at))
    return run(scene, do)


def run(scene: Scene, do: Act) -> Reply | None:
    """Do one act; a refusal is said in the person's language."""
    try:
        result = do(scene)
    except Forged:
        result = Refusal("stale-button")
    return scene.refuse(result) if isinstance(result, Refusal) else result


def find(here: Incoming) -> Act | None:
    """Return the act that fits, None if the update isn't for us: then nothing of it is kept, nor who it was."""
    if here.tap:
        return _pressed
    if here.shape == "edited":
        return EDITS.get(here.command or "") if here.author else None
    if here.command:
        return _command(here, here.command)
    meant = here.private or here.replied_ours or here.album is not None
    return words if meant and here.shape != "other" and here.author else None


def _command(here: Incoming, name: str) -> Act | None:
    if not here.private and name in PLAIN and not here.addressed:
        return None
    if not here.author:
        return COMMANDS.get("as-yourself") if name in COMMANDS else None
    return COMMANDS.get(name) or (COMMANDS["unknown"] if here.private or here.addressed else None)


def _pressed(scene: Scene) -> Reply | Refusal | None:
    do = TAPS.get(scene.tap.verb)
    return do(scene) if do else Refusal("stale-button")
