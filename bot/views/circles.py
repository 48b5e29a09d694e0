"""A circle as its chat sees it, as each sees it in private, and swaps."""

from bot.views.care import there
from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import Button, Screen, fit
from bot.views.swaps import swaps_of_week
from bot.views.view import Look, view
from bot.views.weeks import week_label, week_words
from flows.care.acting import local_date
from flows.circles.duty import Rota, crews_of, rota
from flows.circles.handing_over import may_read, notes
from flows.circles.swapping import ways
from storage import circles, hellos
from storage.circles import Circle

Rows = tuple[tuple[Button, ...], ...]
Mentions = tuple[tuple[str, int], ...]
AHEAD = 3
WAYS = 2
OWN = 3


def _words(look: Look, circle: Circle) -> str:
    return words_or_fold(look, "circle", circle.id, circle.text)


def _now(look: Look, here: Rota) -> int:
    return here.week(local_date(look.at, look.speech.zone))


def _found(look: Look) -> tuple[Circle, Look, Rota] | None:
    circle = circles.circle(look.db, look.id("circle"))
    if circle is None:
        return None
    seen = there(look, circle.chat)
    return circle, seen, rota(seen, circle)


def _week(look: Look, here: Rota, week: int) -> str:
    return week_words(look.speech, here.days(week)[0])


def _label(look: Look, here: Rota, week: int) -> str:
    return week_label(look.speech, here.days(week)[0])


@view("circle")
def one(look: Look) -> Screen:
    """A circle for its chat: whose week it is, the next ones; a button for each crew, with how many are in it."""
    if (found := _found(look)) is None:
        return Screen(look.say("refusal-stale-button"), gone=True)
    circle, look, here = found
    head = f"<b>{_words(look, circle)}</b>"
    mentions = (("circle", circle.id),)
    dots = Button("⋯", pack("more", "k", circle.id))
    if circle.state == "ended":
        return Screen(f"{head}\n{look.say('circle-is-over')}", ((dots,),), mentions=mentions)
    lines = [
        head,
        look.say("circle-head", n=circle.crews),
        *_weeks(look, here),
        look.say("circle-no-emergency"),
    ]
    there_are = circles.crews(look.db, circle.id)
    crews = [
        Button(look.say("button-crew", crew=n, people=len(there_are.get(n, []))), pack("c-j", circle.id, n))
        for n in range(1, circle.crews + 1)
    ]
    rows = tuple(tuple(crews[i : i + 3]) for i in range(0, len(crews), 3))
    mine = Button(look.say("button-circle-mine"), pack("c-m", circle.id))
    return Screen("\n".join(lines), (*rows, (mine, dots)), mentions=mentions)


def _weeks(look: Look, here: Rota) -> list[str]:
    if not here.manned:
        return [look.say("circle-nobody", week=_week(look, here, max(0, _now(look, here))))]
    now = max(0, _now(look, here))
    lines = []
    for week in range(now, now + AHEAD):
        key = "circle-this-week" if week == _now(look, here) else "circle-week"
        lines.append(look.say(key, crew=here.on_duty(week) or 0, week=_week(look, here, week)))
    return lines


@view("circle-mine")
def mine(look: Look) -> Screen:
    """My crews and weeks; who is on duty reads the notes; swaps, hello, leaving."""
    if (found := _found(look)) is None:
        return Screen(look.say("refusal-stale-button"), gone=True)
    circle, look, here = found
    person = look.person or 0
    lines = [f"<b>{_words(look, circle)}</b>"]
    if circle.state == "ended":
        return Screen("\n".join([*lines, look.say("circle-is-over")]), mentions=(("circle", circle.id),))
    own = crews_of(look, circle, person)
    lines += [_mine(look, here, crew) for crew in own] or [look.say("circle-no-crew")]
    lines += _weeks(look, here)
    rows: list[tuple[Button, ...]] = list(_swaps(look, circle, here, own)) if own else _joining(look, circle)
    said, buttons, read = _notes(look, circle, person)
    lines += said
    rows += buttons
    rows += _hello(look, circle, person)
    rows += [(Button(look.say("button-circle-leave", crew=n), pack("c-l", circle.id, n)),) for n in own]
    mentions = (("circle", circle.id), ("hello", circle.id), *read)
    return Screen(fit(lines, look.say("and-more")), tuple(rows), mentions=mentions)


def _mine(look: Look, here: Rota, crew: int) -> str:
    weeks = here.weeks_of(crew, max(0, _now(look, here)), OWN)
    return look.say("circle-my-crew", crew=crew, weeks="; ".join(_week(look, here, week) for week in weeks))


def _joining(look: Look, circle: Circle) -> list[tuple[Button, ...]]:
    numbers = [
        Button(look.say("button-crew-join", crew=n), pack("c-j", circle.id, n)) for n in range(1, circle.crews + 1)
    ]
    return [tuple(numbers[i : i + 3]) for i in range(0, len(numbers), 3)]


def _swaps(look: Look, circle: Circle, here: Rota, own: list[int]) -> Rows:
    ahead = sorted({w for crew in own for w in here.weeks_of(crew, _now(look, here) + 1, OWN)})[:OWN]
    able = [w for w in ahead if w >= 0 and ways(look, circle, look.person or 0, w, _now(look, here))]
    return tuple(
        (Button(look.say("button-swap", week=_label(look, here, w)), pack("c-w", circle.id, w)),) for w in able
    )


def _notes(look: Look, circle: Circle, person: int) -> tuple[list[str], list[tuple[Button, ...]], Mentions]:
    """Return lines, buttons and mentions of the notes; nothing to who isn't on duty now or next."""
    if not may_read(look, circle, person, look.at, look.speech.zone):
        return [], [], ()
    kept = notes(look, circle, look.at, look.speech.zone)
    lines = [look.say("handover-head")] if kept else []
    lines += [f"– {words_or_fold(look, 'handover', note.id, note.text)}" for note in kept]
    dots = [Button(f"{n} ⋯", pack("more", "u", note.id)) for n, note in enumerate(kept, 1)]
    rows = [tuple(dots[i : i + 4]) for i in range(0, len(dots), 4)]
    rows.append((Button(look.say("button-handover"), pack("c-n", circle.id)),))
    return lines, rows, tuple(("handover", note.id) for note in kept)


def _hello(look: Look, circle: Circle, person: int) -> Rows:
    on = person in hellos.asked(look.db, circle.id)
    if on:
        other = Button(look.say("button-hello-hour"), pack("c-q", circle.id))
        return ((other,), (Button(look.say("button-hello-off"), pack("c-b", circle.id, 0)),))
    return ((Button(look.say("button-hello-about"), pack("c-h", circle.id)),),)


@view("circle-turn")
def turn(look: Look) -> Screen:
    """This week is yours, with what the crew before left, and a swap in one tap."""
    if (found := _found(look)) is None:
        return Screen(gone=True)
    circle, look, here = found
    week, person = look.id("week"), look.person or 0
    crew = here.on_duty(week)
    mine = crew is not None and crew in crews_of(look, circle, person) and week >= _now(look, here)
    if circle.state == "ended" or crew is None or not mine:
        return Screen(look.say("circle-not-your-week"), mentions=(("circle", circle.id),))
    lines = [f"<b>{_words(look, circle)}</b>"]
    lines.append(look.say("circle-your-week", crew=crew, n=circle.crews, week=_week(look, here, week)))
    said, rows, read = _notes(look, circle, person)
    asked, able = swaps_of_week(look, circle, here, week)
    rows += [
        (
            Button(
                look.say("button-swap-for", week=_label(look, here, w.for_week)),
                pack("c-s", circle.id, week, w.for_week),
            ),
        )
        for w in able[:WAYS]
    ]
    rows.append((Button(look.say("button-circle-mine"), pack("c-m", circle.id)),))
    lines += [*said, *asked, look.say("circle-no-emergency")]
    return Screen(fit(lines, look.say("and-more")), tuple(rows), mentions=(("circle", circle.id), *read))


@view("circle-on")
def on(look: Look) -> Screen:
    """Twelve weeks passed: does it go on? Silence ends it."""
    circle = circles.circle(look.db, look.id("circle"))
    if circle is None:
        return Screen(gone=True)
    lines = [f"<b>{_words(look, circle)}</b>"]
    mentions = (("circle", circle.id),)
    asked_at = int(look.args.get("renewed") or 0)
    if circle.state == "ended":
        return Screen("\n".join([*lines, look.say("circle-is-over")]), mentions=mentions)
    if circle.renewed > asked_at:
        return Screen("\n".join([*lines, look.say("care-goes-on")]), mentions=mentions)
    button = Button(look.say("button-go-on"), pack("c-g", circle.id))
    return Screen("\n".join([*lines, look.say("circle-on")]), ((button,),), mentions=mentions)
