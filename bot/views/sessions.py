"""A session as the chat sees it, its programme, its file, and what those who come are told in private."""

from bot.views.care import names, plain_words, there
from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import Button, Paper, Screen, fit
from bot.views.session_answers import what_was_said, works
from bot.views.view import Look, view
from bot.views.weeks import moment_label
from flows.care.acting import weeks_later
from flows.sessions.after import last_before_asking
from flows.sessions.calendar import calendar, most_events
from flows.sessions.fixing import MOST_TIMES, needed
from storage import programmes, sessions
from storage.sessions import Session

Rows = tuple[tuple[Button, ...], ...]


def _words(look: Look, session: Session) -> str:
    """Return its words; what was folded of the first of a series stays folded in the next."""
    return words_or_fold(look, "session", session.root, session.text)


@view("session")
def one(look: Look) -> Screen:
    """A session: asked for, fixed, held, or that it didn't come about."""
    session = sessions.session(look.db, look.id("session"))
    if session is None:
        return Screen(look.say("refusal-stale-button"), gone=True)
    here = there(look, session.chat)
    head = f"<b>{_words(look, session)}</b>"
    lines, rows = SHOWN[session.state](here, session)
    mentions = [
        ("session", session.id),
        *(("programme", line.id) for line in programmes.lines(look.db, session.id)),
    ]
    return Screen(fit([head, *lines], look.say("and-more")), rows, mentions=tuple(mentions))


def _asking(look: Look, session: Session) -> tuple[list[str], Rows]:
    slots = [slot for slot in sessions.slots(look.db, session.id) if slot.starts_at > look.at]
    enough = needed(look, session, look.at)
    lines = [_how_long(look, session), look.say("session-asking" if slots else "session-no-time", n=enough)]
    lines += _programme(look, session)
    rows = [(Button(f"{moment_label(look.speech, s.starts_at)} · {s.fits}", pack("s-t", s.id)),) for s in slots]
    more = Button(look.say("button-session-time" if slots else "button-session-first"), pack("s-a", session.id))
    programme = Button(look.say("button-programme"), pack("s-p", session.id))
    return lines, (*rows, (*((more,) if len(slots) < MOST_TIMES else ()), programme), (_dots(session),))


def _fixed(look: Look, session: Session) -> tuple[list[str], Rows]:
    id = session.id
    coming, hosts = sessions.who_comes(look.db, id), sessions.hosts(look.db, id)
    lines = [f"{look.speech.moment(session.starts_at or 0)} · {_how_long(look, session)}"]
    lines.append(look.say("session-coming", n=len(coming)))
    lines.append(
        look.say("session-hosts", names=names(look, hosts)) if hosts else look.say("session-no-host")
    )
    lines += _programme(look, session)
    rows: list[tuple[Button, ...]] = [
        (
            Button(look.say("button-come"), pack("s-c", id)),
            Button(look.say("button-come-not"), pack("s-n", id)),
        ),
        (
            Button(look.say("button-host"), pack("s-h", id)),
            Button(look.say("button-programme"), pack("s-p", id)),
        ),
    ]
    if last_before_asking(session):
        lines.append(look.say("session-on"))
        rows.insert(0, (Button(look.say("button-go-on"), pack("s-g", id)),))
    return lines, (*rows, (Button(look.say("button-calendar"), pack("s-i", id)), _dots(session)))


def _held(look: Look, session: Session) -> tuple[list[str], Rows]:
    """Nobody who works there is named beside what was said about it."""
    lines = [look.speech.moment(session.starts_at or 0), look.say("session-came", n=session.came or 0)]
    hosts = [one for one in sessions.hosts(look.db, session.id) if not works(look, session, one)]
    if hosts:
        lines.append(look.say("session-hosts", names=names(look, hosts)))
    lines += [*_programme(look, session), *what_was_said(look, session)]
    if last_before_asking(session):
        lines.append(look.say("session-ended"))
    return lines, ((_dots(session),),)


def _gone(look: Look, session: Session) -> tuple[list[str], Rows]:
    return [look.say("session-gone")], ((_dots(session),),)


SHOWN = {"asking": _asking, "fixed": _fixed, "held": _held, "gone": _gone}


def _how_long(look: Look, session: Session) -> str:
    long = look.speech.duration(session.minutes)
    return f"{long} · {look.say(f'session-every-{session.every}')}" if session.every else long


def _programme(look: Look, session: Session) -> list[str]:
    kept = [line for line in programmes.lines(look.db, session.id) if line.text]
    if not kept:
        return []
    return [
        look.say("programme-head"),
        *(f"– {words_or_fold(look, 'programme', line.id, line.text)}" for line in kept),
    ]


def _dots(session: Session) -> Button:
    return Button("⋯", pack("more", "e", session.root))


@view("session-programme")
def programme(look: Look) -> Screen:
    """The programme, each line with what can be said of it; the next words are a line."""
    session = sessions.session(look.db, look.id("session"))
    if session is None:
        return Screen(look.say("refusal-stale-button"), gone=True)
    kept = [line for line in programmes.lines(look.db, session.id) if line.text]
    lines = [f"<b>{_words(look, session)}</b>"]
    lines += [f"{n}. {words_or_fold(look, 'programme', one.id, one.text)}" for n, one in enumerate(kept, 1)]
    lines.append(look.say("programme-kept" if look.args.get("kept") else "programme-question"))
    dots = [Button(f"{n} ⋯", pack("more", "l", one.id)) for n, one in enumerate(kept, 1)]
    rows = [tuple(dots[i : i + 4]) for i in range(0, len(dots), 4)]
    if look.args.get("kept"):
        rows.append((Button(look.say("button-programme-more"), pack("s-p", session.id)),))
    mentions = (("session", session.id), *(("programme", one.id) for one in kept))
    return Screen(fit(lines, look.say("and-more")), (*rows, *_series(look, session)), mentions=mentions)


def _series(look: Look, session: Session) -> Rows:
    """Return how often it may come again, to its author and to who hosts it."""
    mine = look.person in (session.person, *sessions.hosts(look.db, session.id))
    if not mine or session.state not in ("asking", "fixed"):
        return ()
    ways = [n for n in (1, 2, 0) if n != session.every]
    return tuple((Button(look.say(f"button-session-every-{n}"), pack("s-e", session.id, n)),) for n in ways)


@view("session-file")
def file(look: Look) -> Screen:
    """A calendar file with what is certain: this one, and those of its series until it asks whether to go on."""
    session = sessions.session(look.db, look.id("session"))
    if session is None or session.starts_at is None:
        return Screen(look.say("refusal-session-not-fixed"))
    here = there(look, session.chat)
    weeks = range(0, max(1, session.every) * most_events(session), max(1, session.every))
    starts = [weeks_later(session.starts_at, n, here.speech.zone) for n in weeks]
    title = plain_words(look, "session", session.root, session.text)
    body = calendar(session, starts, title, look.vault.proof("calendar", str(session.chat)).hex()[:12])
    return Screen(look.say("session-file", n=len(starts)), papers=(Paper("session.ics", body),))


@view("session-remind")
def remind(look: Look) -> Screen:
    """When it is; gone for who doesn't come any more."""
    session = sessions.session(look.db, look.id("session"))
    if session is None or look.person not in sessions.who_comes(look.db, session.id):
        return Screen(gone=True)
    here = there(look, session.chat)
    when = here.speech.moment(session.starts_at or 0)
    lines = [look.say("session-remind", when=when), _words(look, session)]
    if hosts := sessions.hosts(look.db, session.id):
        lines.append(look.say("session-hosts", names=names(look, hosts)))
    leave = (Button(look.say("button-come-not"), pack("s-n", session.id)),) if session.state == "fixed" else ()
    return Screen("\n".join(lines), ((*leave, _dots(session)),), mentions=(("session", session.id),))
