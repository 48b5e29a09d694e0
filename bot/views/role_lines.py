"""A role's card, a line just said, and what changed last time."""

from collections.abc import Sequence

from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import Button, Screen, fit
from bot.views.view import Look, view
from bot.views.way_back import back_button
from flows.assess.say_line import cards, changed_in_words, versions
from storage import campaigns, lines
from storage.lines import Line

Rows = tuple[tuple[Button, ...], ...]
SHOWN = 8
VERSIONS = 24


@view("line")
def line(look: Look) -> Screen:
    """What was noted, and what its author can do with it."""
    one = lines.line(look.db, look.id("line"))
    if one is None:
        return Screen(gone=True)
    more = Button("⋯", pack("more", "j", one.id))
    back = back_button(look, one.campaign)
    words = words_or_fold(look, "line", one.id, one.text)
    return Screen(
        f"{look.say(f'line-kept-{one.what}')}\n{words}",
        ((more, back) if back else (more,),),
        mentions=(("line", one.id),),
    )


Cards = tuple[list[str], Rows, tuple[tuple[str, int], ...]]


def card_lines(look: Look, campaign: int) -> Cards:
    """Return the cards of all roles: a line each, a button each to report it, what is mentioned."""
    found = cards(look, campaign)[:SHOWN]
    told, rows, mentions = _numbered(look, found, [_told(look, one) for one in found])
    if len(versions(look, campaign)) > len(found):
        rows = (*rows, (Button(look.say("button-line-versions"), pack("lv", campaign)),))
    return told, rows, mentions


def _numbered(look: Look, found: Sequence[Line], told: Sequence[str]) -> Cards:
    more = tuple(
        Button(look.say("line-more", n=n), pack("more", "j", one.id)) for n, one in enumerate(found, 1)
    )
    rows = tuple(more[i : i + 4] for i in range(0, len(more), 4))
    return [f"{n}. {words}" for n, words in enumerate(told, 1)], rows, tuple(("line", one.id) for one in found)


@view("line-versions")
def line_versions(look: Look) -> Screen:
    """Every version of the roles' cards, in private: what was expected and brought before."""
    found = versions(look, look.id("campaign"))[-VERSIONS:]
    dated = [
        look.say("line-version-day", line=_told(look, one), day=look.speech.day(one.at)) for one in found
    ]
    told, rows, mentions = _numbered(look, found, dated)
    back = back_button(look, look.id("campaign"))
    text = fit([look.say("line-versions"), *told], look.say("more-lines", n="{n}"))
    return Screen(text, (*rows, *(((back,),) if back else ())), mentions=mentions)


def _told(look: Look, one: Line) -> str:
    role = look.say(f"role-{one.role.replace('_', '-')}")
    words = words_or_fold(look, "line", one.id, one.text)
    return look.say(f"line-told-{one.what}", role=role, words=words, version=one.version)


@view("again-changed")
def again_changed(look: Look) -> Screen:
    """What people said changed last time, each to be brought as an idea."""
    id = look.id("campaign")
    campaign = campaigns.campaign(look.db, id)
    found = changed_in_words(look, campaign.forked_from)[:SHOWN] if campaign and campaign.forked_from else []
    if not found or campaign is None or campaign.state != "running":
        return Screen(gone=True)
    told = [f"{n}. {words_or_fold(look, 'line', one.id, one.text)}" for n, one in enumerate(found, 1)]
    rows = tuple(
        (
            Button(look.say("button-line-idea", n=n), pack("li", one.id, id)),
            Button("⋯", pack("more", "j", one.id)),
        )
        for n, one in enumerate(found, 1)
    )
    text = fit([look.say("again-changed"), *told], look.say("more-lines", n="{n}"))
    return Screen(text, rows, mentions=tuple(("line", one.id) for one in found))
