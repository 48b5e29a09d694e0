"""The letter and the public page, in the group: who is asked, what became of it, what can be done."""

from bot.views.card import title_of
from bot.views.codec import pack
from bot.views.letter_words import address, letter_line
from bot.views.screen import Button, Screen
from bot.views.view import Look, view
from flows.assess.letter import addressee, can_go
from flows.assess.make_public import standing
from storage import campaigns, letters
from storage.models import Campaign

Row = tuple[Button, ...]


def send_row(look: Look, campaign: Campaign) -> list[Row]:
    """Return the button that sends the letter, where there is a mail server and an address."""
    if not look.face.mails or not can_go(look, campaign):
        return []
    return [(Button(look.say("button-letter"), pack("let", campaign.id)),)]


def letter_rows(look: Look, campaign: Campaign) -> list[Row]:
    """Return the buttons that send the letter and make it public, where that can be."""
    rows = send_row(look, campaign)
    now = standing(look, campaign)
    if now is not None and now.open:
        rows.append((Button(look.say("button-hide"), pack("pub", campaign.id, "h")),))
    elif look.face.public_url:
        rows.append((Button(look.say("button-public"), pack("pub", campaign.id, "o")),))
    return rows


@view("letter")
def letter(look: Look) -> Screen:
    """Somebody wants the letter sent; a second who agrees sends it."""
    kept = letters.letter(look.db, look.id("letter"))
    campaign = campaigns.campaign(look.db, kept.campaign) if kept else None
    if kept is None or campaign is None:
        return Screen(gone=True)
    waits = kept.state == "asked" and addressee(look, campaign) is not None
    button = Button(look.say("button-letter-agree"), pack("let", campaign.id))
    line = letter_line(look, kept)
    return Screen(line, ((button,),) if waits else (), mentions=(("letter", kept.id), ("chip", kept.chip)))


@view("letter-told")
def told(look: Look) -> Screen:
    """What went wrong with the letter, and what can be done."""
    kept = letters.letter(look.db, look.id("letter"))
    if kept is None:
        return Screen(gone=True)
    text = look.say(f"mailing-told-{look.args['state']}", to=address(look, kept))
    return Screen(text, mentions=(("letter", kept.id), ("chip", kept.chip)))


@view("public")
def public(look: Look) -> Screen:
    """Three who agree put it on the public page, or take it off."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    now = standing(look, campaign) if campaign else None
    if campaign is None or now is None:
        return Screen(gone=True)
    title, mentions = title_of(look, campaign), (("campaign", campaign.id),)
    if now.public.turn != look.id("turn"):
        where = look.face.public_at(now.public.code) if now.open else ""
        key = "public-is-open" if now.open else "public-is-hidden"
        return Screen(look.say(key, title=title, url=where), mentions=mentions)
    to, letter = ("hide", "h") if now.open else ("open", "o")
    button = Button(look.say("button-hide" if now.open else "button-public"), pack("pub", campaign.id, letter))
    text = look.say(f"public-ask-{to}", title=title, n=now.agreed, needed=now.needed)
    return Screen(text, ((button,),), mentions=mentions)
