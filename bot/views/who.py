"""Who does what; did something change; do it together once."""

from bot.views.codec import pack
from bot.views.screen import Button, Screen
from bot.views.view import Look, view
from bot.views.way_back import back_button
from flows.instruments.order import CHANGED
from flows.instruments.who_does_what import sentences
from flows.taking_part import rules_of
from storage import campaigns


@view("who")
def who(look: Look) -> Screen:
    """Tell it in sentences; no name, nobody before another."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    if campaign is None or campaign.state == "taken_back":
        return Screen(gone=True)
    lines = [f"<b>{look.say('who-head')}</b>", *sentences(look, campaign, look.speech)]
    back = back_button(look, campaign.id)
    return Screen("\n".join(lines), ((back,),) if back else ())


@view("changed")
def changed(look: Look) -> Screen:
    """Did something change; told before from how many answers on it is shown."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    if campaign is None or campaign.state == "taken_back":
        return Screen(gone=True)
    shown = look.say("look-shown", least=CHANGED.least(rules_of(campaign)))
    rows = tuple(
        (Button(look.say(f"changed-{value}"), pack("say", campaign.id, "c", value)),)
        for value in CHANGED.values
    )
    words = (Button(look.say("button-line-changed"), pack("rl", campaign.id, "c")),)
    return Screen(f"{look.say('ask-changed')}\n{shown}", (*rows, words))


@view("together-nudge")
def together(look: Look) -> Screen:
    """Suggest once to do together what different people did alone."""
    id = look.id("campaign")
    campaign = campaigns.campaign(look.db, id)
    if campaign is None or campaign.state != "running":
        return Screen(gone=True)
    kind = look.say(f"chart-kind-{look.args['kind']}")
    idea = Button(look.say("button-idea"), pack("idea", id))
    return Screen(look.say("together-nudge", n=look.id("n"), kind=kind), ((idea,),))
