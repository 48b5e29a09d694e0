"""The campaign's card: one message, edited in place."""

from bot.views.codec import pack
from bot.views.screen import Button, Screen, quote
from bot.views.view import Look, view
from flows.initiate.command import day_number
from storage import campaigns, contributions, proposals, tasks
from storage.models import Campaign

DAY = 86_400_000_000


@view("card")
def card(look: Look) -> Screen:
    """Title, where and until when, what was done, what is next; four buttons."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    if campaign is None:
        return Screen(gone=True)
    lines = [*_head(look, campaign), "", *_done(look, campaign)]
    return Screen("\n".join(lines), _buttons(look, campaign), mentions=(("campaign", campaign.id),))


def _head(look: Look, campaign: Campaign) -> list[str]:
    chips = campaigns.chips(look.db, campaign.id)
    days = round((campaign.ends_at - campaign.started_at) / DAY)
    place = quote(chips["place"].text) + " · " if "place" in chips else ""
    day = day_number(campaign.started_at, look.at, days, campaign.zone)
    lines = [
        f"🏮 <b>{quote(campaign.title)}</b>",
        place + look.say("card-day", day=day, days=days, end=look.speech.moment(campaign.ends_at)),
    ]
    if "worked_when" in chips:
        lines.append(look.say("card-worked-when", words=quote(chips["worked_when"].text)))
    return lines


def _done(look: Look, campaign: Campaign) -> list[str]:
    people, acts, minutes, untimed = contributions.totals(look.db, campaign.id)
    ideas = proposals.proposals(look.db, campaign.id)
    ahead = sum(p.state == "ahead" for p in ideas)
    still_open = sum(p.state == "open" for p in ideas)
    lines = [
        look.say("card-done", people=people, acts=acts, time=look.speech.duration(minutes), untimed=untimed)
        if acts
        else look.say("card-nothing-yet")
    ]
    if ahead or still_open:
        lines.append(look.say("card-ideas", ahead=ahead, open=still_open))
    return lines


def _buttons(look: Look, campaign: Campaign) -> tuple[tuple[Button, ...], ...]:
    steps = len(tasks.open_pieces(look.db, campaign.id))
    return (
        (
            Button(look.say("button-did"), pack("did", campaign.id)),
            Button(look.say("button-idea"), pack("idea", campaign.id)),
        ),
        (
            Button(look.say("button-steps", n=steps), pack("steps", campaign.id)),
            Button(look.say("button-stands", n=0), pack("stands", campaign.id)),
        ),
    )
