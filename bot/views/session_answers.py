"""What is asked after a session, in private, and what its voices said, as the chat sees it."""

from bot.views.care import there
from bot.views.codec import pack
from bot.views.easily import easy, home_button
from bot.views.folded import words_or_fold
from bot.views.screen import Button, Screen
from bot.views.view import Look, view
from flows.aid.match import PROFESSIONAL
from flows.instruments import encounter
from flows.instruments.at_sessions import ASKED
from flows.instruments.both_voices import VOICES
from flows.instruments.pulse import SITTING
from flows.sessions.answering import SITTINGS, felt, fewest, figures, in_a_campaign, missing, values, voice_of
from storage import neighbours, session_answers, sessions
from storage.session_answers import Voice
from storage.sessions import Session

Rows = tuple[tuple[Button, ...], ...]


def works(look: Look, session: Session, person: int) -> bool:
    """Whether somebody is there for work."""
    return neighbours.role(look.db, session.chat, person) in PROFESSIONAL


def what_was_said(look: Look, session: Session) -> list[str]:
    """Return what may be told of a session, the two voices side by side; a missing voice is said."""
    lines = [
        look.say(
            "session-said",
            asked=look.say(f"session-said-{item}"),
            said=" · ".join(
                look.say(
                    f"session-said-{voice}",
                    yes=crowd.get("yes", 0),
                    partly=crowd.get("partly", 0),
                    n=sum(crowd.values()),
                )
                for voice, crowd in voices.items()
            ),
        )
        for item, voices in figures(look, session).items()
    ]
    lines += [look.say(f"voice-missing-{voice}") for voice in missing(look, session)]
    found = felt(look, session)
    lines += [
        look.say(
            "session-felt",
            side=look.say(f"encounter-side-{side}"),
            mean=look.speech.number(round(one.mean, 1)),
            n=one.n,
        )
        for side, one in found.items()
    ]
    if encounter.kind_but_passive({side: one.mean for side, one in found.items()}):
        lines.append(look.say("encounter-kind-but-passive"))
    return lines


@view("session-useful")
def question(look: Look) -> Screen:
    """One question with its buttons; before the first what is shown, and from how many answers on."""
    return _screen(look, more=True)


@easy("session-useful")
def easy_question(look: Look) -> Screen:
    """The same with the answers alone."""
    return _screen(look, more=False)


def _screen(look: Look, *, more: bool) -> Screen:
    session = sessions.session(look.db, look.id("session"))
    person = look.person or 0
    voice = _voice(look, session, person) if session else None
    if session is None or voice is None:
        return Screen(gone=True)
    when = there(look, session.chat).speech.moment(session.starts_at or 0)
    lines = [f"<b>{words_or_fold(look, 'session', session.root, session.text)}</b> · {when}"]
    name, number = str(look.args.get("name") or "voices"), int(look.args.get("item") or 0)
    items = SITTINGS[name]
    if number < 0:
        said, rows = _paused(look, session, voice, more=more)
    else:
        said, rows = _question(look, session, items[number], voice, more=more)
    return Screen("\n".join([*lines, *said]), rows, mentions=(("session", session.id),))


def _voice(look: Look, session: Session, person: int) -> Voice | None:
    chosen = next((voice for voice in VOICES if voice == look.args.get("voice")), None)
    return chosen or voice_of(look, session, person)


def _question(look: Look, session: Session, item: str, voice: Voice, *, more: bool) -> tuple[list[str], Rows]:
    name = "voices" if item in ASKED else "felt"
    seen = len([n for n in str(look.args.get("seen") or "").split(",") if n])
    lines = []
    if not seen:
        least = fewest(look, session, item, look.at)
        lines.append(look.say(f"session-told-{voice}" if name == "voices" else "session-told-felt", n=least))
        if name == "voices" and in_a_campaign(look, session):
            lines.append(look.say("session-told-city"))
        lines.append("")
    lines.append(look.say("look-head", n=seen + 1, of=min(SITTING, len(SITTINGS[name]))))
    lines.append(f"<b>{look.say(f'session-ask-{item}' if name == 'voices' else f'encounter-{item}')}</b>")
    if name == "felt":
        lines.append(look.say("look-agree"))
    mine = session_answers.mine(look.db, session.id, look.person or 0).get(item)
    if mine:
        words = look.say(f"button-useful-{mine}") if name == "voices" else mine
        lines.append(look.say("pulse-you-said", value=words))
    at = (*ASKED, *SITTINGS["felt"]).index(item)
    answers = tuple(
        Button(look.say(f"button-useful-{v}") if name == "voices" else v, pack("s-u", session.id, at, v))
        for v in values(item)
    )
    if not more and name == "voices":
        return lines, (answers,)
    skip = Button(
        look.say("button-pulse-none" if mine else "button-skip"), pack("s-u", session.id, at, "skip")
    )
    other = 1 - VOICES.index(voice)
    as_whom = Button(look.say(f"button-voice-{VOICES[other]}"), pack("s-w", session.id, other))
    return lines, (answers, (skip, as_whom) if name == "voices" else (skip,))


def _paused(look: Look, session: Session, voice: Voice, *, more: bool) -> tuple[list[str], Rows]:
    known = session_answers.mine(look.db, session.id, look.person or 0)
    rows = [(Button(look.say("button-session-anew"), pack("s-f", session.id, 0)),)]
    if voice == "users" and not set(SITTINGS["felt"]) <= set(known):
        rows.append((Button(look.say("button-encounter"), pack("s-f", session.id, 1)),))
    if not more:
        rows.append((home_button(look),))
    return [look.say("session-useful-kept")], tuple(rows)
