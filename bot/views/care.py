"""What sessions and circles share: the voice of their chat's zone, names, the list of both."""

from dataclasses import replace

from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import Button, Screen, cut, fit, quote
from bot.views.view import Look, view
from flows.care.acting import zone_of
from flows.speech import Speech
from storage import circles, safety, sessions, vault
from storage.transaction import Reader

LISTED = 10
NAME = 40
LABEL = 28


def there(look: Look, chat: int) -> Look:
    """Return the same look, in the time zone of a chat."""
    zone = zone_of(look, chat, look.face.zone)
    return replace(look, speech=Speech(look.speech.language, zone, easy=look.speech.easy))


def name(look: Look, person: int) -> str:
    """Return a person's name as they have it, for an HTML message."""
    return quote(cut(vault.name_of(Reader(look.db, look.vault), person) or "–", NAME))


def names(look: Look, people: list[int]) -> str:
    """Return names, parted by commas."""
    return ", ".join(name(look, person) for person in people)


@view("care")
def listed(look: Look) -> Screen:
    """The sessions and circles of a chat, each behind a number; the way to begin one."""
    chat = look.id("chat")
    here = there(look, chat)
    known = [("session", s.id, s.root, s.text, s.starts_at) for s in sessions.coming_up(look.db, chat)]
    known += [("circle", c.id, c.id, c.text, None) for c in circles.running(look.db, chat)]
    known = known[:LISTED]
    lines = [look.say("care-head" if known else "care-none")]
    for n, (kind, _, root, words, at) in enumerate(known, 1):
        when = here.speech.moment(at) if at else look.say(f"care-{kind}")
        lines.append(f"{n}. {words_or_fold(look, kind, root, words)} · {when}")
    buttons = [
        Button(_button(look, n, kind, root, words), pack("s-v" if kind == "session" else "c-m", id))
        for n, (kind, id, root, words, _) in enumerate(known, 1)
    ]
    rows = tuple(tuple(buttons[i : i + 5]) for i in range(0, len(buttons), 5))
    new = (
        Button(look.say("button-session-new"), pack("s-new", chat)),
        Button(look.say("button-circle-new"), pack("c-new", chat)),
    )
    mentions = tuple((kind, root) for kind, _, root, *_ in known)
    return Screen(fit(lines, look.say("and-more")), (*rows, new), mentions=mentions)


def _button(look: Look, n: int, kind: str, id: int, words: str | None) -> str:
    """Return the number; in easy mode with the words, so that nobody looks for what it stands for."""
    return f"{n}. {cut(plain_words(look, kind, id, words), LABEL)}" if look.speech.easy else str(n)


def plain_words(look: Look, kind: str, id: int, words: str | None) -> str:
    """Return an item's words without markup, for a file; folded or taken back ones say so."""
    if safety.folded(look.db, kind, id) or not words:
        return look.say(f"care-{kind}")
    return words
