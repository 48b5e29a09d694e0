"""What is behind *More*, and who comes by a link."""

from bot.views.card import board, missing, title_of
from bot.views.codec import pack
from bot.views.screen import Button, Screen
from bot.views.view import Look, view
from flows.initiate.fill import ASKS, FIELDS
from flows.taking_part import rules_of
from storage import campaigns, people


@view("said")
def said(look: Look) -> Screen:
    """One fixed sentence."""
    return Screen(look.say(str(look.args["key"])))


@view("ask-chip")
def ask_chip(look: Look) -> Screen:
    """The question behind a chip; what a group can ask for comes as buttons."""
    field = str(look.args["field"])
    text = look.say(f"chip-question-{field.replace('_', '-')}")
    if field != "ask":
        return Screen(text)
    id = look.id("campaign")
    return Screen(
        text, tuple((Button(look.say(f"ask-{name}"), pack("asks", id, n)),) for n, name in enumerate(ASKS))
    )


@view("menu")
def menu(look: Look) -> Screen:
    """Everything that has no place on the card."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    if campaign is None:
        return Screen(look.say("refusal-no-campaign"))
    id = campaign.id
    rows = [
        (Button(look.say(f"chip-{field.replace('_', '-')}"), pack("chip", id, FIELDS.index(field))),)
        for field in missing(look, campaign)
    ]
    rows.append((Button(look.say("button-poster"), pack("poster", id)),))
    if campaign.state == "running" and not campaign.extended:
        rows.append((Button(look.say("button-prolong"), pack("prolong", id)),))
    if campaign.state == "running":
        rows.append((Button(look.say("button-early"), pack("early", id)),))
        others = [p for p in people.participants(look.db, id) if p != campaign.starter]
        if look.person == campaign.starter and not others:
            rows.append((Button(look.say("button-take-back"), pack("back", id)),))
    rows.append((Button(look.say("button-report"), pack("more", "g", id)),))
    text = look.say(
        "menu",
        title=title_of(look, campaign),
        link=look.face.link(campaign.code),
        three=rules_of(campaign).three_together,
    )
    return Screen(text, tuple(rows))


@view("welcome")
def welcome(look: Look) -> Screen:
    """A private chat that began with no link."""
    url = f"https://t.me/{look.face.username}?startgroup=hello"
    return Screen(look.say("welcome"), ((Button(look.say("button-add-to-group"), url=url),),))


@view("arrived")
def arrived(look: Look) -> Screen:
    """Somebody from the street, by link or poster: what it is, what is kept, what one can do."""
    shown = board(look)
    return Screen(f"{look.say('arrived')}\n\n{shown.text}", shown.buttons)
