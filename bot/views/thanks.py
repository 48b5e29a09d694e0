"""Thanks passed on, and what one's own became part of: no names, no counts of thanks."""

from bot.views.acts import words_of
from bot.views.screen import Screen, fit
from bot.views.view import Look, view
from bot.views.way_back import back_button
from storage import contributions
from storage.models import Contribution


def _acts(look: Look) -> list[Contribution]:
    ids = [int(id) for id in str(look.args["acts"]).split(",")]
    found = [contributions.contribution(look.db, id) for id in ids]
    return [act for act in found if act is not None and act.state == "counted"]


def _screen(look: Look, lines: list[str], acts: list[Contribution]) -> Screen:
    back = back_button(look, look.id("campaign"))
    mentions = tuple(("contribution", act.id) for act in acts)
    return Screen(fit(lines, "+{n}"), ((back,),) if back else (), mentions=mentions)


@view("thanks")
def thanks(look: Look) -> Screen:
    """Somebody says thanks."""
    acts = _acts(look)
    if not acts:
        return Screen(gone=True)
    return _screen(look, [look.say("thanks"), *(f"· {words_of(look, act)}" for act in acts)], acts)


@view("part-of")
def part_of(look: Look) -> Screen:
    """What one did became part of what all did."""
    acts = _acts(look)
    if not acts:
        return Screen(gone=True)
    people, all_acts, _, _ = contributions.totals(look.db, look.id("campaign"))
    lines = [look.say("part-of", people=people, acts=all_acts), *(f"· {words_of(look, act)}" for act in acts)]
    return _screen(look, lines, acts)
