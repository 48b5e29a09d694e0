"""Two groups that go together: what is offered, what joining means, how it stands."""

from bot.views.card import title_of
from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import Button, Screen, quote
from bot.views.twin_lines import name_of, other_group
from bot.views.view import Look, view
from storage import campaigns, twin_offers, twins
from storage.models import Campaign
from storage.twin_offers import Offer


@view("twin-offer")
def offer(look: Look) -> Screen:
    """What another group's joining would mean here, a second's button; then the link."""
    offered = twin_offers.offer(look.db, look.id("offer"))
    if offered is None:
        return Screen(gone=True)
    mentions = (("twin-offer", offered.id),)
    if offered.state in ("used", "over"):
        day = look.speech.day(offered.used_at) if offered.used_at else ""
        return Screen(look.say(f"twin-offer-{offered.state}", day=day), mentions=mentions)
    end = Button(look.say("button-invite-end"), pack("tw-no", offered.id))
    if offered.state == "asked":
        lines = [
            look.say("twin-offer-head"),
            look.say("twin-means"),
            look.say("twin-offer-title"),
            look.say("twin-offer-asked"),
        ]
        return Screen(
            "\n".join(lines),
            ((Button(look.say("button-invite-agree"), pack("tw-yes", offered.id)), end),),
            mentions=mentions,
        )
    return Screen(_link(look, offered), ((end,),), mentions=mentions)


def _link(look: Look, offered: Offer) -> str:
    secret = look.vault.secret("twin", offered.code)
    lines = [
        look.say("twin-link", day=look.speech.day(offered.expires_at or offered.asked_at)),
        quote(f"https://t.me/{look.face.username}?startgroup={secret}"),
        look.say("twin-link-there"),
        f"<code>/twin {quote(secret)}</code>",
        look.say("twin-link-two"),
    ]
    return "\n".join(lines)


@view("twin-opening")
def opening(look: Look) -> Screen:
    """What joining means, for the group that is asked: whose campaign, what is shared, what never is."""
    opened = twin_offers.opening(look.db, look.id("opening"))
    offered = twin_offers.offer(look.db, opened.offer) if opened else None
    home = campaigns.campaign(look.db, offered.campaign) if offered else None
    if opened is None or offered is None or home is None:
        return Screen(gone=True)
    mine = (("twin-opening", opened.id),)
    if opened.campaign is not None:
        return Screen(look.say("twin-opening-joined"), mentions=mine)
    if offered.state != "agreed" or not home.running(look.at):
        return Screen(look.say("twin-opening-over"), mentions=mine)
    where, shown = _campaign(look, home)
    lines = [
        look.say("twin-opening-head"),
        where,
        look.say("twin-opening-own"),
        look.say("twin-means"),
        look.say("twin-opening-asked"),
    ]
    buttons = (
        Button(look.say("button-twin-join"), pack("tw-join", opened.id)),
        Button("⋯", pack("more", "g", home.id)),
    )
    return Screen("\n".join(lines), (buttons,), mentions=(*mine, *shown))


def _campaign(look: Look, home: Campaign) -> tuple[str, tuple[tuple[str, int], ...]]:
    """Return title, place and end of the campaign that may be joined, and what is shown with that."""
    place = campaigns.chips(look.db, home.id).get("place")
    where = f" · {words_or_fold(look, 'chip', place.id, place.text)}" if place else ""
    line = f"<b>{title_of(look, home)}</b>{where}"
    shown = (("campaign", home.id), *((("chip", place.id),) if place else ()))
    return f"{line}\n{look.say('twin-opening-end', end=look.speech.moment(home.ends_at))}", shown


@view("twin")
def twin(look: Look) -> Screen:
    """How it stands with the other group, and the way out."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    together = twins.standing(look.db, campaign.id) if campaign else None
    if campaign is None or together is None:
        return Screen(look.say("twin-parted"))
    group, shown = other_group(look, campaign)
    own = name_of(look, campaign)
    lines = [
        look.say("twin-since", group=group, day=look.speech.day(together.joined_at)),
        look.say("twin-name-is", name=quote(own.text)) if own else look.say("twin-name-none"),
        look.say("twin-means"),
        look.say("twin-leaving"),
    ]
    mentions = (*shown, *((("chip", own.id),) if own else ()))
    more = tuple(Button("⋯", pack("more", "h", id)) for _, id in mentions)
    rows = (
        (Button(look.say("button-twin-name"), pack("tw-name", campaign.id)), *more),
        (Button(look.say("button-twin-leave"), pack("tw-leave", campaign.id)),),
    )
    return Screen("\n".join(lines), rows, mentions=mentions)
