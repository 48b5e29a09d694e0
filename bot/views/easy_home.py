"""Easy mode's home: everything that somebody can do, two buttons at a time."""

from collections.abc import Callable

from bot.views.card import title_of
from bot.views.codec import pack
from bot.views.easily import easy, easy_button
from bot.views.screen import Button, Screen
from bot.views.view import Look, view
from flows.deliver.tasks import open_steps
from flows.design.idea import open_ideas
from storage import ballots, campaigns, circles, neighbours, vote_ballots, votes
from storage.models import Campaign

Item = Callable[[Look, Campaign], Button | None]


def _did(look: Look, here: Campaign) -> Button:
    return Button(look.say("button-did"), pack("did", here.id))


def _idea(look: Look, here: Campaign) -> Button:
    return Button(look.say("button-idea"), pack("idea", here.id))


def vote_button(look: Look, here: Campaign) -> Button | None:
    """Return the way to what somebody can still vote on, with how many that are."""
    mine = {ballot.proposal for ballot in ballots.ballots_of_person(look.db, look.person or 0)}
    waiting = sum(idea.id not in mine for idea in open_ideas(look.db, here.id)) + sum(
        vote_ballots.ballot(look.db, vote.id, look.person or 0) is None
        for vote in votes.open_votes(look.db, here.id)
    )
    open_ones = len(open_ideas(look.db, here.id)) + len(votes.open_votes(look.db, here.id))
    return Button(look.say("easy-button-vote-on", n=waiting), pack("ezv", here.id)) if open_ones else None


def _stands(look: Look, here: Campaign) -> Button:
    return Button(look.say("easy-button-stands"), pack("stands", here.id))


def _steps(look: Look, here: Campaign) -> Button | None:
    found = len(open_steps(look.db, here.id))
    return Button(look.say("button-steps", n=found), pack("steps", here.id)) if found else None


def _aids(look: Look, here: Campaign) -> Button:
    return Button(look.say("button-aids"), pack("ai", here.id))


def _care(look: Look, here: Campaign) -> Button:
    return _meets(look, here.chat)


def _meets(look: Look, chat: int) -> Button:
    return Button(look.say("button-care"), pack("care", chat))


def _crews(look: Look) -> list[Button]:
    """Return the way to one's own circles, which live without a campaign too."""
    mine = [circle for circle in circles.of_person(look.db, look.person or 0) if circle.state == "running"]
    return [Button(look.say("easy-button-crew"), pack("c-m", circle.id)) for circle in mine]


def _rest(look: Look, here: Campaign) -> Button:
    return Button(look.say("easy-button-rest"), pack("menu", here.id))


def _other(look: Look, here: Campaign) -> Button | None:
    """The next of the campaigns that somebody takes part in, where there are more than one."""
    mine = [c.id for c in campaigns.campaigns_of_person(look.db, look.person or 0) if c.state == "running"]
    later = [id for id in sorted(mine) if id > here.id] or sorted(mine)
    others = [id for id in later if id != here.id]
    return Button(look.say("easy-button-other"), pack("ezc", others[0])) if others else None


RUNNING: tuple[Item, ...] = (_did, _idea, vote_button, _stands, _steps, _aids, _care, _rest, _other)
"""What a running campaign offers at home, in this order."""
ENDED: tuple[Item, ...] = (_stands, _care, _rest, _other)


@view("easy-home")
@easy("easy-home")
def home(look: Look) -> Screen:
    """What would you like to do? ``first``: the mode was just chosen; ``came``: by a link, what is kept is said."""
    here = campaigns.campaign(look.db, look.id("campaign")) if look.args.get("campaign") else None
    if here is not None and here.state in ("proposed", "taken_back"):
        here = None
    lines = [look.say(f"easy-{name}") for name in ("first", "came") if look.args.get(name)]
    lines.append(f"<b>{title_of(look, here)}</b>" if here else look.say("easy-nowhere"))
    lines.append(look.say("easy-ask"))
    items = () if here is None else RUNNING if here.state == "running" else ENDED
    found = [item(look, here) for item in items if here]
    if here is None and (chat := neighbours.latest_chat(look.db, look.person or 0)):
        lines = lines[:-2] + lines[-1:]
        found = [_meets(look, chat)]
    own = [Button(look.say(f"easy-button-{name}"), pack("ez", name)) for name in ("mine", "help", "forget")]
    rows = tuple((button,) for button in (*_crews(look), *found, *own) if button)
    return Screen("\n".join(lines), rows, mentions=(("campaign", here.id),) if here else ())


@easy("welcome")
def welcome(look: Look) -> Screen:
    """A private chat that began with no link."""
    return home(look)


@easy("arrived")
def arrived(look: Look) -> Screen:
    """Somebody who comes by a link."""
    look.args["came"] = 1
    return home(look)


@view("easy-off")
def off(look: Look) -> Screen:
    """The ordinary messages come again."""
    return Screen(look.say("easy-off"), ((easy_button(look),),))
