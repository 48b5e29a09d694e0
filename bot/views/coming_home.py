"""What comes home after the end: the city's answers, and whether it lasted."""


from bot.views.card import title_of
from bot.views.city import plain
from bot.views.closing import OPEN_DAYS, answers, campaign_of
from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import Button, Screen
from bot.views.view import Look, view
from flows.officials.ask import said
from flows.officials.lines import line
from flows.taking_part import rules_of
from storage import campaigns, timeline, voices


@view("answer")
def answer(look: Look) -> Screen:
    """What the city answered, as told, and whether it's true."""
    told = voices.answer(look.db, look.id("answer"))
    if told is None:
        return Screen(gone=True)
    words = words_or_fold(look, "answer", told.id, told.text)
    campaign = campaigns.campaign(look.db, told.campaign)
    if told.says and campaign is not None:
        words = plain(line(look, look.speech, campaign, told, said(look, campaign), look.at))
    buttons = (
        Button(look.say("button-true"), pack("true", told.id, "y")),
        Button(look.say("button-not-yet"), pack("true", told.id, "n")),
        Button("⋯", pack("more", "w", told.id)),
    )
    lines = [look.say("answer-head"), words, look.say(f"answer-{told.state}")]
    return Screen("\n".join(lines), (buttons,), mentions=(("answer", told.id),))


@view("answer-later")
def answer_later(look: Look) -> Screen:
    """After the end the group hears one answer a month; this one waits."""
    return Screen(look.say("answer-later", day=look.speech.day(look.id("at"))))


@view("lasted")
def lasted(look: Look) -> Screen:
    """After 90 days: did it last?"""
    campaign = campaign_of(look)
    said_so = voices.survey(look.db, campaign.id, "lasted", "after")
    least = rules_of(campaign).shown_from
    lines = [look.say("lasted", title=title_of(look, campaign))]
    if len(said_so) >= least:
        lines.append(
            look.say("lasted-shown", yes=said_so.count("yes"), partly=said_so.count("partly"), n=len(said_so))
        )
    else:
        lines.append(look.say("useful-waiting", n=len(said_so), least=least))
    asked = [t.at for t in timeline.timeline(look.db, campaign.id) if t.kind == "asked_lasted"]
    still = not asked or look.at < asked[-1] + 2 * OPEN_DAYS
    buttons = (answers(look, campaign, "l"),) if still else ()
    return Screen("\n".join(lines), buttons, mentions=(("campaign", campaign.id),))
