"""Photos and voice notes: with the command, as a reply to us, or in private right after an act."""

from typing import Literal

from bot.handlers.registry import ANSWERS, answer, replied, tap
from bot.scene import Reply, Scene
from flows.deliver.evidence import Attach, attach, detach, just_done
from flows.refusal import Refusal
from storage import evidence

KINDS: dict[str, Literal["photo", "voice"]] = {"photo": "photo", "voice": "voice"}


def attach_file(scene: Scene, act: int) -> Refusal | None:
    """Keep the photo or voice note of this message with an act; a file isn't kept."""
    here = scene.incoming
    if here.file is None or here.shape not in KINDS:
        return None
    return _keep(scene, act, KINDS[here.shape], _seal(scene), _key(scene))


def held(scene: Scene, act: int) -> None:
    """Keep what was sent before its words, with the act that the words told."""
    sealed = scene.args.get("file")
    if sealed:
        kind = KINDS[str(scene.args["as"])]
        _keep(scene, act, kind, bytes.fromhex(str(sealed)), str(scene.args["key"]))


def _keep(scene: Scene, act: int, kind: Literal["photo", "voice"], sealed: bytes, key: str) -> Refusal | None:
    request = Attach(contribution=act, person=scene.person, kind=kind, sealed=sealed, key=key, at=scene.at)
    kept = attach(scene.tx, request)
    return kept if isinstance(kept, Refusal) else None


def _seal(scene: Scene) -> bytes:
    return scene.tx.vault.seal("evidence", (scene.incoming.file or "").encode())


def _key(scene: Scene) -> str:
    here = scene.incoming
    return f"{_album(scene)}{here.number}" if here.album else f"file:{scene.key}"


def _album(scene: Scene) -> str:
    return f"album:{scene.key.rsplit(':', 1)[0]}:{scene.incoming.album}:"


def joins_album(scene: Scene) -> bool:
    """Add a further photo of an album to the act that its first one told; False if it told none."""
    if scene.incoming.album is None:
        return False
    act = evidence.act_of_album(scene.tx.db, _album(scene))
    if act is None:
        return False
    attach_file(scene, act)
    return True


@answer("file")
def file_in_private(scene: Scene) -> Reply | Refusal | None:
    """A photo or voice note that answers nothing: about what one just did, else what did you do?

    In easy mode a voice note is an act of its own, and so is a photo without one; nothing is asked first.
    """
    if scene.incoming.forwarded:
        return Refusal("forwarded")
    if scene.incoming.shape not in KINDS:
        scene.say("as-photo", own=True)
        return None
    if scene.speech.easy and scene.incoming.shape == "voice":
        return ANSWERS["did"](scene)
    act = just_done(scene.tx, scene.person, scene.at)
    if act is None and scene.speech.easy:
        return ANSWERS["did"](scene)
    if act is None:
        _hold(scene, KINDS[scene.incoming.shape], _seal(scene), _key(scene))
        return None
    return _added(scene, act.id)


@replied("noted", "evidence", "thanks", "part-of")
def reply_to_us(scene: Scene) -> Reply | Refusal | None:
    """A photo or voice note that replies to what was noted goes with that act; words may tell how long."""
    act = scene.args.get("contribution")
    if scene.incoming.shape not in KINDS:
        return ANSWERS["how-long"](scene) if act and scene.args.get("ask") else None
    if act is None:
        return file_in_private(scene) if scene.chat is None else None
    return _added(scene, int(act))


def _added(scene: Scene, act: int) -> Refusal | None:
    no = attach_file(scene, act)
    if no is None and scene.chat is None:
        scene.say("evidence", {"contribution": act}, own=True)
    return no


@tap("d-off")
def another_act(scene: Scene) -> Reply | Refusal | None:
    """It was about something else: the photo waits for its own words."""
    act = scene.tap.number(0)
    off = detach(scene.tx, act, scene.person, scene.at)
    if isinstance(off, Refusal):
        return off
    kind, sealed = off
    _hold(scene, KINDS[kind], sealed, f"file:held:{scene.key}")
    return Reply()


def _hold(scene: Scene, kind: str, sealed: bytes, key: str) -> None:
    scene.ask("did", {"file": sealed.hex(), "as": kind, "key": key})
    scene.say("ask-did", own=True)
