"""Ideas read one at a time in private, the list that stands in the group, the reminder."""

from bot.views.codec import pack
from bot.views.concern import own_choice
from bot.views.proposal import concern_lines, idea_lines, last_row, mentions, vote_rows, words_of
from bot.views.result import short
from bot.views.screen import Button, Screen, fit
from bot.views.view import Look, view
from bot.views.way_back import back_button
from flows.design.idea import open_ideas
from storage import ballots, proposals
from storage.models import Proposal

SHOWN = 30


@view("ideas")
def ideas(look: Look) -> Screen:
    """How many ideas wait for votes, and the way to read them; one message, edited."""
    waiting = open_ideas(look.db, look.id("campaign"))
    head = look.say("ideas-wait", n=len(waiting))
    lines = [f"{idea.number} · {short(look, idea, 60)}" for idea in waiting[:SHOWN]]
    text = fit([head, *lines], look.say("more-lines", n="{n}"))
    shown = tuple(("proposal", idea.id) for idea in waiting[:SHOWN])
    return Screen(text, ((read_button(look, look.id("campaign")),),) if waiting else (), mentions=shown)


def read_button(look: Look, campaign: int) -> Button:
    """Return the button behind which ideas are read one at a time."""
    return Button(look.say("button-read-ideas"), pack("read", campaign))


@view("reading")
def reading(look: Look) -> Screen:
    """One idea with its four buttons and this person's choice; then the next."""
    return _one(look, look.id("campaign"), _shown(look))


@view("reminder")
def reminder(look: Look) -> Screen:
    """Remind somebody who hasn't voted; not sent once there is nothing to remind of."""
    idea = _shown(look)
    shown = _one(look, look.id("campaign"), idea)
    if idea is None or idea.state != "open":
        return Screen(gone=True)
    if ballots.prior(look.db, idea.id, look.person or 0):
        return shown
    return Screen(f"{look.say('reminder')}\n\n{shown.text}", shown.buttons, mentions=shown.mentions)


def _shown(look: Look) -> Proposal | None:
    return proposals.proposal(look.db, look.id("proposal"))


def _one(look: Look, campaign: int, idea: Proposal | None) -> Screen:
    back = back_button(look, campaign)
    if idea is None:
        return Screen(look.say("ideas-none"), ((back,),) if back else ())
    waiting = open_ideas(look.db, campaign)
    lines = [
        f"<b>{look.say('proposal-head', n=idea.number)}</b>",
        words_of(look, idea),
        *concern_lines(look, idea),
        own_choice(look, idea),
    ]
    rows = vote_rows(look, idea)
    if idea.state != "open":
        lines, rows = idea_lines(look, idea), ()
    if any(other.id != idea.id for other in waiting):
        rows += ((Button(look.say("button-next-idea", n=len(waiting)), pack("next", idea.id)),),)
    text = fit(lines, look.say("more-lines", n="{n}"))
    last = last_row(look, idea)[0]
    return Screen(text, (*rows, (*last, *((back,) if back else ()))), mentions=mentions(look, idea))
