"""Easy mode's version of ideas and votes, of how it stands and of charts."""

import html
from dataclasses import replace

from bot.views.card import title_of
from bot.views.codec import pack
from bot.views.concern import own_choice
from bot.views.concern import why as reasons
from bot.views.easily import easy, home_button
from bot.views.easy_home import vote_button
from bot.views.proposal import concern_lines, idea_lines, mentions, words_of
from bot.views.screen import Button, Picture, Screen, cut, fit
from bot.views.view import Look, view
from flows.design.idea import open_ideas
from flows.initiate.command import day_number, days_between
from storage import (
    ballots,
    campaigns,
    concerns,
    contributions,
    people,
    proposals,
    safety,
    timeline,
    vote_ballots,
    votes,
)
from storage.models import Campaign, Proposal

CHOICES = {"fine": "f", "support": "s", "concern": "c", "not_mine": "n"}
ORDER = {
    None: ("fine", "concern", "not_mine", "NEXT", "HOME"),
    "fine": ("NEXT", "HOME", "support", "concern", "not_mine"),
    "support": ("NEXT", "HOME", "fine", "concern", "not_mine"),
    "concern": ("NEXT", "HOME", "fine", "not_mine"),
    "not_mine": ("NEXT", "HOME", "fine", "concern"),
}
"""What is offered first, by what was chosen: then the way on. *Fine* comes before *Support*: both count alike."""
Rows = tuple[tuple[Button, ...], ...]


@easy("reading")
def reading(look: Look) -> Screen:
    """One idea, one question."""
    return _one(look, "")


@easy("reminder")
def reminder(look: Look) -> Screen:
    """Remind somebody who hasn't voted; not sent once there is nothing to remind of."""
    idea = proposals.proposal(look.db, look.id("proposal"))
    if idea is None or idea.state != "open":
        return Screen(gone=True)
    return _one(look, "" if ballots.prior(look.db, idea.id, look.person or 0) else look.say("reminder"))


def _one(look: Look, head: str) -> Screen:
    idea = proposals.proposal(look.db, look.id("proposal")) if look.args.get("proposal") else None
    if idea is None:
        return Screen(look.say("ideas-none"), ((home_button(look),),))
    if idea.state != "open":
        text = fit([line for line in (head, *idea_lines(look, idea)) if line], look.say("more-lines", n="{n}"))
        return Screen(text, _last(look, idea), mentions=mentions(look, idea))
    kept = ballots.prior(look.db, idea.id, look.person or 0)
    asked = own_choice(look, idea) if kept else f"<b>{look.say('easy-ask-idea')}</b>"
    lines = [
        head,
        f"<b>{look.say('proposal-head', n=idea.number)}</b>",
        words_of(look, idea),
        *concern_lines(look, idea),
        "",
        asked,
    ]
    text = fit(lines if head else lines[1:], look.say("more-lines", n="{n}"))
    rows = _choices(look, idea, kept[0] if kept else None)
    return Screen(text, (*rows, *_last(look, idea)), mentions=mentions(look, idea))


def _choices(look: Look, idea: Proposal, kept: str | None) -> Rows:
    others = any(other.id != idea.id for other in open_ideas(look.db, idea.campaign))
    ways = {"HOME": home_button(look)}
    if others:
        ways["NEXT"] = Button(look.say("easy-button-next-idea"), pack("next", idea.id))
    for name, letter in CHOICES.items():
        ways[name] = Button(look.say(f"button-{name.replace('_', '-')}"), pack("v", idea.id, letter))
    return tuple((ways[name],) for name in ORDER[kept] if name in ways)


def _last(look: Look, idea: Proposal) -> Rows:
    more = (Button("⋯", pack("more", "p", idea.id)),)
    if idea.state != "open":
        return ((home_button(look),), more)
    return ((Button(look.say("button-own"), pack("own", idea.id)),), more)


@easy("why")
def why(look: Look) -> Screen:
    """Why is somebody worried? Once a reason is given, the way on comes first."""
    asked = reasons(look)
    given = concerns.concern(look.db, look.id("concern"))
    if asked.gone or given is None:
        return asked
    home = (home_button(look),)
    rows = [(button,) for row in asked.buttons for button in row]
    return replace(asked, buttons=(home, *rows) if given.reason else (*rows, home))


@view("easy-open")
@easy("easy-open")
def open_votes(look: Look) -> Screen:
    """What is open: the ideas together, each vote by itself."""
    id = look.id("campaign")
    rows: list[Button] = []
    if ideas := open_ideas(look.db, id):
        rows.append(Button(look.say("easy-button-ideas", n=len(ideas)), pack("read", id)))
    asked = votes.open_votes(look.db, id)
    rows += [Button(_vote(look, vote.id), pack("vo", vote.id)) for vote in asked]
    text = look.say("easy-open" if rows else "ideas-none")
    shown = tuple(("vote", vote.id) for vote in asked)
    return Screen(text, tuple((b,) for b in (*rows, home_button(look))), mentions=shown)


def _vote(look: Look, id: int) -> str:
    found = votes.vote(look.db, id)
    assert found is not None
    sign = "✓ " if vote_ballots.ballot(look.db, id, look.person or 0) else ""
    shown = found.text and not safety.folded(look.db, "vote", id)
    return f"{sign}{cut(found.text or '', 40) if shown else look.say('vote-head', n=found.number or 0)}"


@easy("board")
def board(look: Look) -> Screen:
    """How it stands in three sentences."""
    here = campaigns.campaign(look.db, look.id("campaign"))
    if here is None or here.state == "taken_back":
        return Screen(look.say("refusal-no-campaign"), ((home_button(look),),))
    lines = [f"<b>{title_of(look, here)}</b>", _day(look, here), _done(look, here), _open(look, here)]
    vote = vote_button(look, here) if here.state == "running" else None
    rows = [
        Button(look.say("button-charts"), pack("charts", here.id)),
        *((vote,) if vote else ()),
        home_button(look),
        Button(look.say("button-acts"), pack("acts", here.id)),
        Button("⋯", pack("more", "g", here.id)),
    ]
    return Screen("\n".join(lines), tuple((b,) for b in rows), mentions=(("campaign", here.id),))


def _day(look: Look, here: Campaign) -> str:
    if here.state != "running":
        return look.say("easy-ended", day=look.speech.day(here.closed_at or here.ends_at))
    days = days_between(here.started_at, here.ends_at, here.zone)
    day = day_number(here.started_at, look.at, days, here.zone)
    return look.say("easy-day", day=day, days=days)


def _done(look: Look, here: Campaign) -> str:
    givers, acts, _, _ = contributions.totals(look.db, here.id)
    return look.say("easy-done", people=givers, acts=acts) if acts else look.say("card-nothing-yet")


def _open(look: Look, here: Campaign) -> str:
    if here.state != "running":
        return look.say("card-people", n=people.taking_part(look.db, here.id))
    return look.say("easy-ideas", n=len(open_ideas(look.db, here.id)))


@easy("look")
def chart(look: Look) -> Screen:
    """One chart at a time: the picture, and three sentences under it."""
    names = [name for name in str(look.args["names"]).split(",") if name]
    at = int(look.args.get("at") or 0)
    if not at < len(names):
        return Screen(look.say("no-charts-yet"), ((home_button(look),),))
    key = f"chart:{look.id('campaign')}:look{look.args['person']}:{names[at]}.png"
    found = timeline.artefact(look.db, key)
    if found is None or not found[2]:
        return Screen(look.say("no-charts-yet"), ((home_button(look),),))
    more = ((Button(look.say("easy-button-next-chart"), pack("ezl", at + 1)),),) if at + 1 < len(names) else ()
    text = html.escape(found[1], quote=False)
    return Screen(text, (*more, (home_button(look),)), pictures=(Picture(f"{names[at]}.png", text, found[2]),))
