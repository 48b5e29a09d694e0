"""A vote in the making: what it asks next, and what it will look like."""

from bot.views.codec import pack
from bot.views.screen import Button, Screen, fit
from bot.views.view import Look, view
from bot.views.vote_words import Rows, amount, option_lines, question
from bot.views.way_back import back_button
from flows.design.post import HOUR
from flows.taking_part import rules_of
from flows.votes.kinds import METHODS, PLAIN, WITH_OPTIONS
from flows.votes.write import HOURS, missing
from storage import campaigns, votes
from storage.models import Vote

SHOWN = 60


@view("vote-draft")
def draft(look: Look) -> Screen:
    """What is still missing, or the whole with [Post it]."""
    found = votes.vote(look.db, look.id("vote"))
    if found is None or (found.number is None and found.state != "draft"):
        return Screen(gone=True)
    if found.state != "draft":
        return _posted(look, found)
    shown = (("vote", found.id),)
    lacks = missing(found, len(votes.options(look.db, found.id)))
    if lacks == "method" or look.args.get("step") == "method":
        return Screen(look.say("vote-ask-method"), _methods(look, found), mentions=shown)
    if lacks in ("question", "total"):
        text = look.say(f"vote-ask-{lacks}" if lacks == "total" else f"vote-ask-question-{found.method}")
        return Screen(text, (_never_mind(look, found),), mentions=shown)
    return Screen(_text(look, found, lacks), _rows(look, found, lacks), mentions=shown)


def _posted(look: Look, found: Vote) -> Screen:
    """In the group the vote itself stands there; in private, how to take it back."""
    if look.person is None:
        return Screen(gone=True)
    if found.state != "open":
        return Screen(look.say("vote-posted-over"))
    back = back_button(look, found.campaign)
    own = Button(look.say("button-own-ballot"), pack("vo", found.id))
    return Screen(
        look.say("vote-posted"), ((own, *((back,) if back else ())),), mentions=(("vote", found.id),)
    )


def _methods(look: Look, found: Vote) -> Rows:
    rows = tuple(
        (Button(look.say(f"vote-kind-{kind}"), pack("qm", found.id, METHODS.index(method))),)
        for kind, method in PLAIN.items()
    )
    return (*rows, _never_mind(look, found))


def _never_mind(look: Look, found: Vote) -> tuple[Button, ...]:
    return (Button(look.say("button-never-mind"), pack("qn", found.id)),)


def _text(look: Look, found: Vote, lacks: str | None) -> str:
    listed = option_lines(look, found)
    lines = [f"<b>{question(look, found)}</b>", *listed[:SHOWN]]
    if len(listed) > SHOWN:
        lines.append(look.say("more-lines", n=len(listed) - SHOWN))
    if found.total is not None:
        lines.append(look.say("vote-total", total=amount(look.speech, found.total, found.unit)))
    if lacks == "options":
        more = "more" if listed else "first"
        money = "-cost" if found.total is not None else ""
        return fit([*lines, "", look.say(f"vote-ask-options-{more}{money}")], look.say("more-lines", n="{n}"))
    lines += ["", look.say(f"vote-counts-{found.method}"), _until(look, found)]
    if listed and look.person is not None:
        lines.append(look.say("vote-or-another"))
    return fit(lines, look.say("more-lines", n="{n}"))


def _until(look: Look, found: Vote) -> str:
    campaign = campaigns.campaign(look.db, found.campaign)
    ends_at = campaign.ends_at if campaign else 0
    until = min(look.at + found.hours * HOUR, ends_at)
    return look.say(
        "vote-open-for", time=look.speech.duration(found.hours * 60), until=look.speech.moment(until)
    )


def _rows(look: Look, found: Vote, lacks: str | None) -> Rows:
    id = found.id
    listed = votes.options(look.db, id) if found.method in WITH_OPTIONS else []
    last = (Button(look.say("button-option-drop"), pack("qd", id)),) if listed else ()
    if lacks == "options":
        return (*((last,) if last else ()), _never_mind(look, found))
    post = Button(look.say("button-post"), pack("qp", id))
    other = Button(look.say("button-other-kind"), pack("qk", id))
    return ((post,), _hours(look, found), (*last, other), _never_mind(look, found))


def _hours(look: Look, found: Vote) -> tuple[Button, ...]:
    campaign = campaigns.campaign(look.db, found.campaign)
    usual = rules_of(campaign).decision_hours if campaign else 36
    return tuple(
        Button(
            f"✓ {look.say('vote-hours', n=hours)}"
            if hours == found.hours
            else look.say("vote-hours", n=hours),
            pack("qh", found.id, hours),
        )
        for hours in sorted({*HOURS, usual})
    )


@view("objection-ask")
def ask_objection(look: Look) -> Screen:
    """Ask what stands against it."""
    found = votes.vote(look.db, look.id("vote"))
    if found is None or found.state != "open":
        return Screen(gone=True)
    text = look.say("objection-ask", words=question(look, found))
    return Screen(text, mentions=(("vote", found.id),))


@view("vote-amend-ask")
def ask_amendment(look: Look) -> Screen:
    """Ask the author for new words."""
    found = votes.vote(look.db, look.id("vote"))
    if found is None or found.state != "open":
        return Screen(gone=True)
    text = look.say("vote-amend-ask", words=question(look, found))
    return Screen(text, mentions=(("vote", found.id),))
