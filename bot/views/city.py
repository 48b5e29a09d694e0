"""What the city says, in the group; the week's digest."""

import html
from typing import Any

from bot.views.codec import pack
from bot.views.screen import Button, Screen, fit
from bot.views.view import Look, view
from flows.officials import digest as digests
from flows.officials.ask import said
from flows.officials.lines import line, sure, title, who
from flows.speech import Speech
from storage import campaigns, guesses, officials, voices
from storage.models import Answer, Campaign

CLAIMS = frozenset({"under_way", "done", "not_done"})
"""What residents can see for themselves."""
MOST_BUTTONS = 10


def plain(text: str) -> str:
    """Return plain words for an HTML message."""
    return html.escape(text, quote=False)


@view("city")
def city(look: Look) -> Screen:
    """A day's, or a month's, answers of the city, each with its official; claims can be confirmed."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    ids = [int(name[1:]) for name in str(look.args["items"]).split()]
    answers = [found for id in ids if (found := voices.answer(look.db, id)) is not None]
    if campaign is None or not answers:
        return Screen(gone=True)
    lines: list[str] = []
    for id in dict.fromkeys(a.official for a in answers):
        lines += ["", *_of_one(look, campaign, id, [a for a in answers if a.official == id])]
    people = {("official", a.official) for a in answers if a.official}
    mentions = (*(("answer", a.id) for a in answers), *sorted(people))
    text = fit(lines[1:], look.say("more-lines", n="{n}"))
    return Screen(text, _buttons(look, answers), mentions=mentions)


def _of_one(look: Look, campaign: Campaign, id: int | None, answers: list[Answer]) -> list[str]:
    official = officials.official(look.db, id or 0)
    everything = said(look, campaign)
    head = [look.say("city-head")]
    if official is not None:
        name = plain(who(look, look.speech, official))
        head = [look.say("city-head-who", who=name), plain(sure(look.speech, official))]
    told = []
    for answer in answers:
        told.append(f"· {plain(line(look, look.speech, campaign, answer, everything, look.at))}")
        if answer.says in CLAIMS:
            told.append(look.say(f"city-claim-{answer.state}"))
    return [*head, *told]


def _buttons(look: Look, answers: list[Answer]) -> tuple[tuple[Button, ...], ...]:
    claims = [a for a in answers if a.says in CLAIMS]
    several = len(claims) > 1
    rows = []
    for n, answer in enumerate(claims[:MOST_BUTTONS], 1):
        before = f"{n}. " if several else ""
        rows.append(
            (
                Button(before + look.say("button-true"), pack("true", answer.id, "y")),
                Button(before + look.say("button-not-yet"), pack("true", answer.id, "n")),
            )
        )
    more = tuple(Button("⋯", pack("more", "w", answer.id)) for answer in answers[:4])
    return (*rows, more)


def digest_lines(speech: Speech, says: dict[str, Any]) -> list[str]:
    """Return a week in a few sentences, also when nothing happened."""
    named = ("acts", "ideas", "ahead", "concerns", "answers")
    told = [speech.say(f"digest-{name}", n=says[name]) for name in named if says[name]]
    lines = told or [speech.say("digest-nothing")]
    if says["waiting"]:
        lines.append(speech.say("digest-waiting", n=says["waiting"], days=says["oldest"]))
    if says.get("last"):
        lines.append(speech.say("digest-last"))
    return lines


@view("city-digest")
def digest(look: Look) -> Screen:
    """The week, for an official, without a name."""
    campaign, week = None, str(look.args["week"])
    official = officials.official(look.db, look.id("official"))
    if official is not None:
        campaign = campaigns.campaign(look.db, official.campaign)
    kept = [d for d in guesses.digests(look.db, look.id("official")) if d.week == week]
    if campaign is None or not kept:
        return Screen(gone=True)
    lines = [
        look.say("digest-head", title=plain(title(look, look.speech, campaign))),
        *digest_lines(look.speech, digests.read(kept[0])),
    ]
    return Screen("\n".join(lines), ((Button(look.say("button-city-do"), pack("city", campaign.id)),),))
