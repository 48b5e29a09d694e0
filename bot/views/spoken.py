"""An idea by voice: as its author sees it, and as whoever writes it down does."""

from bot.views.codec import pack
from bot.views.easily import easy, home_button
from bot.views.screen import Button, Screen, Voice, cut, quote
from bot.views.view import Look, view
from flows.design.dictate import scribes
from storage import spoken, vault
from storage.spoken import Spoken
from storage.transaction import Reader

NAME = 40
Rows = tuple[tuple[Button, ...], ...]


def _name(look: Look, person: int | None) -> str:
    name = vault.name_of(Reader(look.db, look.vault), person) if person is not None else None
    return name or look.say("spoken-somebody")


@view("spoken")
@easy("spoken")
def spoken_(look: Look) -> Screen:
    """Who may write it down; who was asked; the words, to be confirmed."""
    kept = spoken.spoken(look.db, look.id("spoken"))
    if kept is None or kept.author != look.person:
        return Screen(look.say("refusal-spoken-over"), ((home_button(look),),))
    show = {"said": _pick, "asked": _waits, "writing": _waits, "written": _confirm}[kept.state]
    text, rows = show(look, kept)
    return Screen(text, rows, mentions=(("spoken", kept.id),))


def _pick(look: Look, kept: Spoken) -> tuple[str, Rows]:
    found = sorted((_name(look, person), person) for person in scribes(look.db, kept, look.at))
    lines = [look.say("spoken-declined")] if look.args.get("declined") else []
    if not found:
        return "\n".join([*lines, look.say("spoken-nobody")]), (_home(look), _go(look, kept))
    lines += [look.say("spoken-kept"), f"<b>{look.say('spoken-who')}</b>"]
    names = tuple((Button(cut(name, NAME), pack("sc", kept.id, person)),) for name, person in found)
    return "\n".join(lines), (*names, _home(look), _go(look, kept))


def _waits(look: Look, kept: Spoken) -> tuple[str, Rows]:
    text = look.say(f"spoken-waits-{kept.state}", name=quote(_name(look, kept.scribe)))
    return text, (_home(look), _else(look, kept), _go(look, kept))


def _confirm(look: Look, kept: Spoken) -> tuple[str, Rows]:
    lines = [
        look.say("spoken-wrote", name=quote(_name(look, kept.scribe))),
        look.say("quoted", words=quote(kept.text)),
        f"<b>{look.say('spoken-right')}</b>",
    ]
    yes = (Button(look.say("button-spoken-yes"), pack("sk", kept.id)),)
    again = (Button(look.say("button-spoken-again"), pack("sa", kept.id)),)
    return "\n".join(lines), (yes, again, _else(look, kept), _go(look, kept), _home(look))


def _home(look: Look) -> tuple[Button, ...]:
    return (home_button(look),)


def _else(look: Look, kept: Spoken) -> tuple[Button, ...]:
    return (Button(look.say("button-spoken-else"), pack("so", kept.id)),)


def _go(look: Look, kept: Spoken) -> tuple[Button, ...]:
    return (Button(look.say("button-spoken-go"), pack("sg", kept.id)),)


@view("easy-words")
@easy("easy-words")
def words(look: Look) -> Screen:
    """Words that answer nothing: what are they?"""
    kept = spoken.spoken(look.db, look.id("spoken"))
    if kept is None or kept.author != look.person or kept.text is None:
        return Screen(look.say("refusal-spoken-over"), ((home_button(look),),))
    lines = [look.say("quoted", words=quote(kept.text)), f"<b>{look.say('easy-what')}</b>"]
    rows = (
        (Button(look.say("easy-button-was-did"), pack("sd", kept.id)),),
        (Button(look.say("easy-button-was-idea"), pack("sk", kept.id)),),
        (Button(look.say("easy-button-was-nothing"), pack("sg", kept.id)),),
    )
    return Screen("\n".join(lines), rows, mentions=(("spoken", kept.id),))


@view("spoken-asked")
@easy("spoken-asked")
def asked(look: Look) -> Screen:
    """Ask somebody to write down what another said."""
    kept = _for_scribe(look)
    if kept is None:
        return Screen(gone=True)
    name = quote(_name(look, kept.author))
    mentions = (("spoken", kept.id),)
    if kept.state != "asked":
        return Screen(look.say("spoken-accepted", name=name), mentions=mentions)
    yes = Button(look.say("button-scribe-yes"), pack("sy", kept.id))
    no = Button(look.say("button-scribe-no"), pack("sn", kept.id))
    return Screen(look.say("spoken-asked", name=name), ((yes,), (no,)), mentions=mentions)


@view("spoken-voice")
@easy("spoken-voice")
def voice(look: Look) -> Screen:
    """The voice note, for whoever agreed to write it down."""
    kept = _for_scribe(look)
    if kept is None or kept.sealed is None:
        return Screen(gone=True)
    name = quote(_name(look, kept.author))
    lines = [look.say("spoken-not-quite", name=name)] if look.args.get("again") else []
    lines.append(look.say("spoken-listen", name=name))
    no = Button(look.say("button-scribe-no"), pack("sn", kept.id))
    hurts = Button(look.say("button-report"), pack("sh", kept.id))
    file = look.vault.open("evidence", kept.sealed).decode()
    return Screen("\n".join(lines), ((no,), (hurts,)), voice=Voice(file), mentions=(("spoken", kept.id),))


def _for_scribe(look: Look) -> Spoken | None:
    kept = spoken.spoken(look.db, look.id("spoken"))
    return kept if kept is not None and kept.scribe is not None and kept.scribe == look.person else None
