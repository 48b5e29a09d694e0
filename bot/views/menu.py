"""What is behind *More*, and who comes by a link."""

from dataclasses import replace

from bot.views.card import board, missing, title_of
from bot.views.codec import pack
from bot.views.easily import easy_button
from bot.views.folded import words_or_fold
from bot.views.letter import letter_rows
from bot.views.screen import Button, Screen
from bot.views.view import Look, view
from bot.views.way_back import back_button
from flows.assess.letter import written
from flows.initiate.fill import ASKS, FIELDS
from flows.initiate.promise import DUE, LEVELS
from flows.taking_part import rules_of
from storage import campaigns, opinion_maps, people, promises
from storage.models import Campaign

Row = tuple[Button, ...]


@view("said")
def said(look: Look) -> Screen:
    """One fixed sentence."""
    return Screen(look.say(str(look.args["key"])))


@view("filled")
def filled(look: Look) -> Screen:
    """A chip was filled; the way back to the card. ``first``: who acts for the first time is told what is kept."""
    lines = [look.say("chip-filled")]
    rows: list[Row] = []
    if look.args.get("promised"):
        promise, more = promise_rows(look, look.id("campaign"))
        lines += promise
        rows += more
    if look.args.get("first"):
        lines.append(look.say("first-words"))
        rows.append((Button(look.say("button-change-here"), pack("scale", look.id("campaign"))),))
    if back := back_button(look, look.id("campaign")):
        rows.append((back,))
    return Screen("\n".join(lines), tuple(rows))


def promise_rows(look: Look, id: int) -> tuple[list[str], list[Row]]:
    """Ask whoever filled in who promises: how much say, then until when."""
    chip = campaigns.chips(look.db, id).get("promised")
    if chip is None or chip.person != look.person:
        return [], []
    known = promises.promise(look.db, chip.id)
    if known is None or known.level is None:
        rows: list[Row] = [
            (Button(look.say(f"promise-{name}"), pack("pl", chip.id, n)),) for n, name in enumerate(LEVELS)
        ]
        return [look.say("promise-ask-level")], rows
    if known.due_at is not None:
        return [look.say("promise-due", day=look.speech.day(known.due_at - 1))], []
    dates = [Button(look.say(f"promise-by-{name}"), pack("pt", chip.id, n)) for n, name in enumerate(DUE)]
    return [look.say("promise-ask-due")], [tuple(dates[:2]), tuple(dates[2:])]


@view("ask-chip")
def ask_chip(look: Look) -> Screen:
    """The question behind a chip and what stands there now; what a group can ask for comes as buttons."""
    id, field = look.id("campaign"), str(look.args["field"])
    lines = [look.say(f"chip-question-{field.replace('_', '-')}")]
    rows: list[Row] = []
    if field == "ask":
        rows = [(Button(look.say(f"ask-{name}"), pack("asks", id, n)),) for n, name in enumerate(ASKS)]
    chip = campaigns.chips(look.db, id).get(field)
    if chip is None or field == "ask":
        return Screen("\n".join(lines), tuple(rows))
    lines.append(look.say("chip-now", words=words_or_fold(look, "chip", chip.id, chip.text)))
    rows.append((Button("⋯", pack("more", "h", chip.id)),))
    return Screen("\n".join(lines), tuple(rows), mentions=(("chip", chip.id),))


@view("menu")
def menu(look: Look) -> Screen:
    """Everything that has no place on the card."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    if campaign is None or campaign.state == "taken_back":
        return Screen(look.say("refusal-no-campaign"))
    rows = [*_chips(look, campaign), *(_running(look, campaign) if campaign.state == "running" else ())]
    rows.append((Button(look.say("button-care"), pack("care", campaign.chat)),))
    city = Button(look.say("button-city-list"), pack("city", campaign.id))
    rows.append((city, Button(look.say("button-invite"), pack("inv", campaign.id))))
    rows += letter_rows(look, campaign) if campaign.state == "closed" and written(look, campaign) else []
    rows.append((Button(look.say("button-report"), pack("more", "g", campaign.id)),))
    if look.person and not look.speech.easy:
        rows.append((easy_button(look),))
    if back := back_button(look, campaign.id):
        rows.append((back,))
    text = look.say("menu", title=title_of(look, campaign))
    if campaign.state == "running":
        link, three = look.face.link(campaign.code), rules_of(campaign).three_together
        text = f"{text}\n{look.say('menu-running', link=link, three=three)}"
    return Screen(text, tuple(rows), mentions=(("campaign", campaign.id),))


def _chips(look: Look, campaign: Campaign) -> list[Row]:
    untitled = [name for name in missing(look, campaign) if name == "title"]
    known = [name for name in FIELDS if name != "title"]
    fields = [*untitled, *known] if campaign.state == "running" else ["addressee"]
    buttons = [
        Button(look.say(f"chip-{name.replace('_', '-')}"), pack("chip", campaign.id, FIELDS.index(name)))
        for name in fields
    ]
    return [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]


def _running(look: Look, campaign: Campaign) -> list[Row]:
    id = campaign.id
    more = Button(look.say("button-prolong"), pack("prolong", id))
    asked = opinion_maps.open_maps(look.db, id)
    early = Button(look.say("button-early"), pack("early", id))
    rows: list[Row] = [
        (Button(look.say("button-vote-new"), pack("qv", id)),),
        (Button(look.say("button-barrier"), pack("bar", id)),),
        (Button(look.say("button-ask-open" if asked else "button-ask-new"), pack("oq", id)),),
        (Button(look.say("button-aids"), pack("ai", id)), Button(look.say("button-role"), pack("ro", id))),
        (Button(look.say("button-rules"), pack("ru", id)), Button(look.say("button-agenda"), pack("fa", id))),
        (Button(look.say("button-poster"), pack("poster", id)), Button(look.say("button-twin"), pack("tw", id))),
        (Button(look.say("button-change-here"), pack("scale", id)), Button(look.say("button-felt"), pack("felt", id))),
        (Button(look.say("button-pulse"), pack("pulse", id)),),
        (
            Button(look.say("button-reflect"), pack("lb", id, "r")),
            Button(look.say("button-assess"), pack("lb", id, "a")),
        ),
        (early,) if campaign.extended else (more, early),
    ]
    alone = all(person == campaign.starter for person in people.participants(look.db, id))
    if look.person == campaign.starter and alone:
        rows.append((Button(look.say("button-take-back"), pack("back", id)),))
    return rows


@view("welcome")
def welcome(look: Look) -> Screen:
    """A private chat that began with no link."""
    url = f"https://t.me/{look.face.username}?startgroup=hello"
    add = Button(look.say("button-add-to-group"), url=url)
    return Screen(look.say("welcome"), ((add,), (easy_button(look),)))


@view("arrived")
def arrived(look: Look) -> Screen:
    """Somebody from the street, by link or poster: what it is, what is kept, what one can do."""
    shown = board(look)
    scale = Button(look.say("button-change-here"), pack("scale", look.id("campaign")))
    rows = (*shown.buttons, (scale,), (easy_button(look),)) if shown.buttons else ()
    return replace(shown, text=f"{look.say('arrived')}\n\n{shown.text}", buttons=rows)
