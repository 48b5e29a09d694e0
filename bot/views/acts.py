"""How an act is told in a line, wherever acts are told."""

from datetime import timedelta

from babel.dates import format_date
from babel.numbers import format_decimal

from bot.views.folded import words_or_fold
from bot.views.screen import quote
from bot.views.view import Look
from flows.deliver.parse import Parsed, parse
from flows.speech import Speech
from storage import campaigns, evidence, safety
from storage.models import Contribution


def words_of(look: Look, act: Contribution) -> str:
    """Return an act's words for an HTML message: folded, kept to oneself, without words, or as written."""
    if act.visibility == "me" and look.person != act.person:
        return look.say("act-kept")
    if act.text == "" and not safety.folded(look.db, "contribution", act.id):
        kinds = [kind for _, kind, _ in evidence.evidence(look.db, act.id)]
        return look.say("act-voice" if "voice" in kinds else "act-photo")
    return words_or_fold(look, "contribution", act.id, act.text)


def told(look: Look, act: Contribution) -> str:
    """Return ``picked up litter · 20 min · 3 bags · Harju · today``, as an act was understood."""
    kept = act.visibility == "me" and look.person != act.person
    hidden = kept or safety.folded(look.db, "contribution", act.id) is not None
    parsed = None if hidden or not act.text else _parsed(look, act)
    rest = parsed.rest if parsed else ""
    parts = [quote(rest) if rest.strip() else words_of(look, act)]
    if act.minutes and (rest.strip() or not parsed):
        parts.append(look.speech.duration(act.minutes))
    if parsed and parsed.quantity_apart and act.quantity is not None:
        parts.append(quote(f"{_number(look, act.quantity)} {parsed.unit or ''}".strip()))
    if act.people > 1:
        parts.append(look.say("act-people", n=act.people))
    if act.place and not hidden:
        parts.append(quote(act.place))
    parts.append(when(look.speech, act))
    return " · ".join(parts)


def when(speech: Speech, act: Contribution) -> str:
    """Return the day of an act as one says it on the day it was said: today, yesterday, Saturday 21 November."""
    if act.precision == "unknown":
        return speech.say("act-sometime")
    said, day = speech.local(act.logged_at).date(), speech.local(act.happened_at).date()
    if said == day:
        return speech.say("act-today")
    if said - day == timedelta(days=1):
        return speech.say("act-yesterday")
    return format_date(day, format=speech.say("pattern-day"), locale=speech.language)


def _number(look: Look, number: float) -> str:
    return str(format_decimal(number, locale=look.speech.language))


def _parsed(look: Look, act: Contribution) -> Parsed:
    campaign = campaigns.campaign(look.db, act.campaign)
    zone = campaign.zone if campaign else look.speech.zone
    return parse(act.text or "", look.speech.language, act.logged_at, zone)
