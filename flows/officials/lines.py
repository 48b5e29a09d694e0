"""How what the city said is told, in plain words, the same in the group, in private and on the page."""

from collections.abc import Sequence
from datetime import date

from babel.dates import format_date

from flows.officials.ask import Item, days_since, is_past, item_of
from flows.results.source import Source
from flows.speech import Speech, isolate
from storage import safety
from storage.models import Answer, Campaign
from storage.officials import Official

ALWAYS_WORDS = frozenset({"cant", "more", "pledge", "not_done", None})


def title(source: Source, speech: Speech, campaign: Campaign) -> str:
    """Return a campaign's title, or the day it started where it has none to show."""
    folded = safety.folded(source.db, "campaign", campaign.id) is not None
    untitled = speech.say("campaign-untitled", day=speech.day(campaign.started_at))
    return untitled if folded else campaign.title or untitled


def on_day(speech: Speech, day: date) -> str:
    """Return e.g. ``3 March 2027``: promises may reach into other years."""
    return format_date(day, format=speech.say("paper-pattern-date"), locale=speech.language)


def until(speech: Speech, answer: Answer) -> str:
    """Return the last day until which something is promised."""
    return on_day(speech, speech.local((answer.due_at or 1) - 1).date())


def about(speech: Speech, item: Item | None, idea: Item | None = None) -> str:
    """Return what an answer is about, without anybody's words."""
    if item is None:
        return speech.say("city-about-whole")
    if item.about == "proposal":
        return speech.say("city-about-idea", n=item.number)
    if item.about == "concern":
        reason = speech.say(f"reason-{item.reason}")
        return speech.say("city-about-concern", n=idea.number if idea else item.number, reason=reason)
    if item.reason is None:
        return speech.say("city-about-barrier-plain", n=item.number)
    reason = speech.say(f"barrier-kind-{item.reason.replace('_', '-')}")
    return speech.say("city-about-barrier", n=item.number, reason=reason)


def says(speech: Speech, answer: Answer, *, past: bool) -> str:
    """Return what is said: will do by a day (which may have passed), can't, needs more, pledges, how far it is."""
    if answer.says is None:
        return speech.say("city-says-words")
    if answer.says == "will":
        return speech.say("city-says-will-passed" if past else "city-says-will", day=until(speech, answer))
    return speech.say(f"city-says-{answer.says.replace('_', '-')}")


def words(source: Source, speech: Speech, answer: Answer) -> str | None:
    """Return an answer's own words, why they aren't shown, or None where it needed none."""
    if fold := safety.folded(source.db, "answer", answer.id):
        return speech.say("folded", reason=speech.say(f"fold-reason-{fold.reason.replace('_', '-')}"))
    if answer.text:
        return speech.say("city-words", words=isolate(answer.text))
    return speech.say("words-taken-back") if answer.says in ALWAYS_WORDS else None


def line(
    source: Source, speech: Speech, campaign: Campaign, answer: Answer, said: Sequence[Answer], at: int
) -> str:
    """Return one answer in a line of plain words."""
    item = item_of(source, campaign, answer.about, answer.item)
    idea = item_of(source, campaign, "proposal", item.idea) if item and item.idea else None
    own = words(source, speech, answer)
    if answer.says == "pledge" and item is None:
        return f"{speech.say('city-pledge')} {own}"
    told = speech.say(
        "city-line",
        about=about(speech, item, idea),
        says=says(speech, answer, past=is_past(answer, said, at)),
    )
    return f"{told} {own}" if own else told


def who(source: Source, speech: Speech, official: Official) -> str:
    """Return who an official is: the words of who invited them, or why they aren't shown."""
    if fold := safety.folded(source.db, "official", official.id):
        return speech.say("folded", reason=speech.say(f"fold-reason-{fold.reason.replace('_', '-')}"))
    return isolate(official.text) if official.text else speech.say("official-nameless")


def sure(speech: Speech, official: Official) -> str:
    """Return how sure it is that they work there."""
    if official.checked_at is not None:
        return speech.say("official-checked", domain=isolate(official.domain or ""))
    return speech.say("official-confirmed" if official.signed_at else "official-said")


def since(speech: Speech, item: Item, at: int) -> str:
    """Return since when something waits for an answer: ``asked on 3 December 2026, 41 days``."""
    day = on_day(speech, speech.local(item.asked_at).date())
    return speech.say("city-unanswered", day=day, days=days_since(item.asked_at, at))
