"""Swaps of weeks: what one's own could be swapped for, what is asked, what came of it."""

from bot.views.care import there
from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import Button, Screen
from bot.views.view import Look, view
from bot.views.weeks import week_label, week_words
from flows.care.acting import local_date
from flows.circles.duty import Rota, rota
from flows.circles.swapping import Way, stands, ways
from storage import circles
from storage.circles import Circle, Swap


def _week(look: Look, here: Rota, week: int) -> str:
    return week_words(look.speech, here.days(week)[0])


def swaps_of_week(look: Look, circle: Circle, here: Rota, week: int) -> tuple[list[str], list[Way]]:
    """Return what somebody asked for a week and waits for, a line each, and what else it could be swapped for."""
    mine = circles.swaps_of(look.db, circle.id, look.person or 0, week)
    asked = [s for s in mine if s.state == "asked" and stands(look, circle, s, look.at, look.speech.zone)]
    known = {swap.for_week for swap in asked}
    able = ways(look, circle, look.person or 0, week, here.week(local_date(look.at, look.speech.zone)))
    lines = [look.say("swap-asked", crew=swap.with_crew) for swap in asked]
    return lines, [way for way in able if way.for_week not in known]


@view("circle-ways")
def swap_ways(look: Look) -> Screen:
    """What one's week could be swapped for: each a button that asks the other crew; then what was asked."""
    circle = circles.circle(look.db, look.id("circle"))
    if circle is None:
        return Screen(look.say("refusal-stale-button"), gone=True)
    look = there(look, circle.chat)
    here, week = rota(look, circle), look.id("week")
    mentions = (("circle", circle.id),)
    if _is_swapped(look, circle, here, week):
        return Screen(look.say("swap-is-agreed"), mentions=mentions)
    lines, able = swaps_of_week(look, circle, here, week)
    if able or not lines:
        lines.append(look.say("swap-ways" if able else "swap-no-ways", week=_week(look, here, week)))
    rows = tuple((_way(look, circle, here, way),) for way in able)
    return Screen("\n".join(lines), rows, mentions=mentions)


def _way(look: Look, circle: Circle, here: Rota, way: Way) -> Button:
    days = week_label(look.speech, here.days(way.for_week)[0])
    words = look.say("button-swap-way", crew=way.with_crew, week=days)
    return Button(words, pack("c-s", circle.id, way.week, way.for_week))


def _is_swapped(look: Look, circle: Circle, here: Rota, week: int) -> bool:
    mine = circles.swaps_of(look.db, circle.id, look.person or 0, week)
    return any(swap.state == "agreed" and here.on_duty(week) == swap.with_crew for swap in mine)


@view("swap")
def swap(look: Look) -> Screen:
    """A swap that is asked: one tap of somebody of the other crew makes it."""
    asked = circles.swap(look.db, look.id("swap"))
    circle = circles.circle(look.db, asked.circle) if asked else None
    if asked is None or circle is None:
        return Screen(gone=True)
    seen = there(look, circle.chat)
    here = rota(seen, circle)
    lines = [f"<b>{words_or_fold(seen, 'circle', circle.id, circle.text)}</b>", _asked(seen, here, asked)]
    mentions = (("circle", circle.id),)
    if asked.state == "agreed":
        return Screen("\n".join([*lines, look.say("swap-is-agreed")]), mentions=mentions)
    if asked.state != "asked" or not stands(seen, circle, asked, look.at, seen.speech.zone):
        return Screen("\n".join([*lines, look.say("refusal-swap-over")]), mentions=mentions)
    button = Button(look.say("button-swap-yes"), pack("c-y", asked.id))
    return Screen("\n".join(lines), ((button,),), mentions=mentions)


def _asked(look: Look, here: Rota, asked: Swap) -> str:
    return look.say(
        "swap-line",
        crew=asked.crew,
        other=asked.with_crew,
        week=_week(look, here, asked.week),
        for_week=_week(look, here, asked.for_week),
    )
