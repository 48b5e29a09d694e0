"""The morning hello: what it is, the question, what the crew on duty sees."""

from datetime import date

from bot.views.care import names, there
from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import Button, Screen, fit
from bot.views.view import Look, view
from bot.views.weeks import clock_words, hour_words
from flows.aid.emergency import number_of
from flows.care.here import is_here
from flows.circles.duty import people_on_duty
from flows.circles.hello import HOURS, WAIT, heard, hour_of
from storage import circles, hellos
from storage.circles import Circle

DAY = 86_400_000_000


def _no_emergency(look: Look) -> str:
    return look.say("hello-no-emergency", number=number_of(look.speech.zone))


@view("hello-about")
def about(look: Look) -> Screen:
    """What is asked, who sees it, how long it is kept, what it isn't; before it is switched on."""
    circle = circles.circle(look.db, look.id("circle"))
    if circle is None:
        return Screen(look.say("refusal-stale-button"), gone=True)
    look = there(look, circle.chat)
    person = look.person or 0
    on, hour = person in hellos.asked(look.db, circle.id), hour_of(look, circle.id, person)
    asked, heard_by = hour_words(look.speech, hour), hour_words(look.speech, hour + WAIT)
    lines = [look.say("hello-about", hour=asked, heard=heard_by), _no_emergency(look)]
    lines += [look.say("hello-on", hour=asked)] if on else []
    key = "button-hello-off" if on else "button-hello-on"
    rows = ((Button(look.say(key), pack("c-b", circle.id, int(not on))),), (_other_hour(look, circle),))
    return Screen("\n".join(lines), rows, mentions=(("hello", circle.id),))


def _other_hour(look: Look, circle: Circle) -> Button:
    return Button(look.say("button-hello-hour"), pack("c-q", circle.id))


@view("hello-hours")
def hours(look: Look) -> Screen:
    """At which hour shall I ask? Each hour a button that also switches the hello on."""
    circle = circles.circle(look.db, look.id("circle"))
    if circle is None:
        return Screen(look.say("refusal-stale-button"), gone=True)
    look = there(look, circle.chat)
    rows = tuple((Button(hour_words(look.speech, hour), pack("c-o", circle.id, hour)),) for hour in HOURS)
    lines = [look.say("hello-hours")]
    if (look.person or 0) in hellos.asked(look.db, circle.id):
        now = hour_words(look.speech, hour_of(look, circle.id, look.person or 0))
        lines.append(look.say("hello-on", hour=now))
    return Screen("\n".join(lines), rows, mentions=(("hello", circle.id),))


@view("hello-ask")
def question(look: Look) -> Screen:
    """Good morning, with two big buttons; after a tap, what was said. It is switched off where it was switched on."""
    circle, day = circles.circle(look.db, look.id("circle")), str(look.args["day"])
    person = look.person or 0
    if circle is None or person not in hellos.asked(look.db, circle.id):
        return Screen(look.say("hello-off"), gone=True)
    look = there(look, circle.chat)
    said = hellos.said(look.db, circle.id, day).get(person)
    lines = [
        look.say(f"hello-said-{said}" if said else "hello-ask"),
        *_away(look, circle),
        _no_emergency(look),
    ]
    rows = tuple(
        (Button(look.say(f"button-hello-{name}"), pack("c-f", circle.id, n, day)),)
        for n, name in enumerate(("fine", "come"))
        if name != said
    )
    mine = (Button(look.say("button-circle-mine"), pack("c-m", circle.id)),)
    return Screen("\n".join(lines), (*rows, mine), mentions=(("hello", circle.id),))


def _away(look: Look, circle: Circle) -> list[str]:
    """Return when the bot was away within a day, a line or none."""
    if circle.down_from is None or circle.down_to is None or look.at - circle.down_to > DAY:
        return []
    start, end = clock_words(look.speech, circle.down_from), clock_words(look.speech, circle.down_to)
    return [look.say("hello-away", start=start, end=end)]


@view("hello-crew")
def crew(look: Look) -> Screen:
    """Who hasn't said hello and who wants a visit: for the crew on duty of that day, nobody else.

    Names are for those in the chat: whoever joined a crew by a link alone sees how many.
    """
    circle, day = circles.circle(look.db, look.id("circle")), str(look.args["day"])
    if circle is None or (look.person or 0) not in people_on_duty(look, circle, date.fromisoformat(day)):
        return Screen(look.say("circle-not-your-week"), gone=True)
    look = there(look, circle.chat)
    now = heard(look, circle, date.fromisoformat(day), look.at, look.speech.zone)
    lines = [f"<b>{words_or_fold(look, 'circle', circle.id, circle.text)}</b>"]
    if now.all:
        lines.append(look.say("hello-silent", n=len(now.silent) + len(now.unreachable), all=len(now.all)))
    parts = (("come", now.come), ("silent-names", now.silent), ("unreachable", now.unreachable))
    if is_here(look, circle.chat, look.person):
        lines += [look.say(f"hello-{key}", names=names(look, people)) for key, people in parts if people]
    else:
        lines.append(look.say("hello-names-in-chat", n=len(now.come)))
    lines += [*_away(look, circle), _no_emergency(look)]
    return Screen(fit(lines, look.say("and-more")), mentions=(("hello", circle.id), ("circle", circle.id)))


@view("circle-ended")
def ended(look: Look) -> Screen:
    """Nobody looks after hellos any more."""
    circle = circles.circle(look.db, look.id("circle"))
    if circle is None:
        return Screen(gone=True)
    text = f"<b>{words_or_fold(look, 'circle', circle.id, circle.text)}</b>\n{look.say('circle-ended')}"
    return Screen(text, mentions=(("circle", circle.id),))
