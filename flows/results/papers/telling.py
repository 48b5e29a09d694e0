"""How letter and report tell the same things: dates, quotes, folds, what is unanswered, how an idea stands."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.dates import format_date

from flows.results.papers.record import Record
from flows.speech import Speech

_TURNING = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI", "PDF", "PDI"})


def apart(words: str) -> str:
    """Return words so that what runs from right to left in them turns nothing around them (FSI … PDI)."""
    turning = not words.isascii() and any(unicodedata.bidirectional(c) in _TURNING for c in words)
    return f"\u2068{words}\u2069" if turning else words


def dated(speech: Speech, day: date) -> str:
    """Return e.g. ``3 December 2026``."""
    return format_date(day, format=speech.say("paper-pattern-date"), locale=speech.language)


def week_of(speech: Speech, week: str) -> str:
    """Return a week as people say it, ``week of 16 November``, of ``2026-W47``: files keep that."""
    first = date.fromisocalendar(int(week[:4]), int(week[6:]), 1)
    day = format_date(first, format=speech.say("paper-pattern-week"), locale=speech.language)
    return speech.say("paper-week", day=day)


def quoted(speech: Speech, words: str) -> str:
    """Return people's own words in quotation marks, on one line."""
    return speech.say("paper-quote", words=apart(" ".join(words.split())))


def said(speech: Speech, row: Any) -> str:
    """Return a row's words quoted, or why there are none."""
    if row.words == "shown":
        return quoted(speech, row.text)
    if row.words == "folded":
        return speech.say("paper-folded", reason=folded_reason(speech, row.folded))
    return speech.say({"private": "paper-private", "none": "paper-none"}.get(row.words, "words-taken-back"))


def folded_reason(speech: Speech, reason: str) -> str:
    """Return why something is folded, in words."""
    return speech.say(f"fold-reason-{reason.replace('_', '-')}")


def reason(speech: Speech, row: Any) -> str:
    """Return what a concern is about."""
    return speech.say(f"paper-reason-{row.reason or 'unsaid'}")


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Something that waits: what, about which idea, since when."""

    what: str
    about: str | None
    since: date
    waits: str


def unanswered(record: Record) -> tuple[Unanswered, ...]:
    """Return what waits for an answer: the group's request first, then concerns, those that wait longest first."""
    said = sorted([*_concerns(record), *_barriers(record)], key=lambda one: one.since)
    return (*_request(record), *said)


def _request(record: Record) -> Iterable[Unanswered]:
    speech, about = record.speech, record.about
    answered = any(answer.state != "disputed" for answer in record.tables["answers"])
    if about.ask and about.ask != "ourselves" and not answered:
        since = speech.say(
            "paper-unanswered-ask-since", day=dated(speech, about.started), days=_days(record, about.started)
        )
        what = speech.say("paper-unanswered-ask", words=asked(record) or "")
        yield Unanswered(what, None, about.started, since)


def _concerns(record: Record) -> Iterable[Unanswered]:
    speech = record.speech
    ideas = {idea.proposal: idea for idea in record.tables["proposals"]}
    told = {answer.concern for answer in record.tables["answers"] if answer.state != "disputed"}
    waiting = [
        row
        for row in record.tables["concerns"]
        if row.state == "open" and row.concern not in told and ideas[row.proposal].state in ("open", "ahead")
    ]
    for row in sorted(waiting, key=lambda row: (row.raised, row.concern)):
        what = speech.say("paper-unanswered-concern", reason=reason(speech, row), words=said(speech, row))
        since = speech.say(
            "paper-unanswered-since", day=dated(speech, row.raised), days=_days(record, row.raised)
        )
        yield Unanswered(what, said(speech, ideas[row.proposal]), row.raised, since)


def _barriers(record: Record) -> Iterable[Unanswered]:
    speech = record.speech
    for row in waits_first(record.tables["barriers"]):
        if row.state == "open" and row.words != "folded":
            kind = speech.say(f"barrier-kind-{(row.kind or 'other').replace('_', '-')}")
            what = speech.say("paper-unanswered-barrier", kind=kind, words=said(speech, row))
            since = speech.say(
                "paper-unanswered-since", day=dated(speech, row.raised), days=_days(record, row.raised)
            )
            yield Unanswered(what, None, row.raised, since)


def waits_first(rows: Iterable[Any]) -> list[Any]:
    """Return barriers, the unanswered first, those that wait longest first."""
    order = {"open": 0, "answered": 1, "gone": 2}
    return sorted(rows, key=lambda row: (order[row.state], row.raised, row.barrier))


def _days(record: Record, since: date) -> str:
    return record.speech.say("paper-days", n=max((record.day - since).days, 0))


def tallies(record: Record) -> dict[int, dict[str, int]]:
    """Return the published tallies: idea → choice → ballots."""
    found: dict[int, dict[str, int]] = {}
    for row in record.tables["tallies"]:
        found.setdefault(row.proposal, {})[row.choice] = row.ballots
    return found


def state(speech: Speech, idea: Any) -> str:
    """Return how an idea stands."""
    return speech.say(f"paper-idea-{idea.state.replace('_', '-')}")


def asked(record: Record) -> str | None:
    """Return what the group asks for, None where nobody said so."""
    return record.speech.say(f"ask-{record.about.ask}") if record.about.ask else None


def outcome(record: Record) -> str:
    """Return whether it worked, in a sentence."""
    return record.speech.say(f"paper-outcome-{record.about.outcome or 'unsaid'}")


def promised(record: Record) -> str:
    """Return what was promised: in the group's words, by the city itself, or by nobody yet."""
    speech, about = record.speech, record.about
    city = sum(row.says in ("will", "pledge") and row.state != "disputed" for row in record.tables["answers"])
    lines = [speech.say("paper-promised", words=quoted(speech, about.promised))] if about.promised else []
    if city:
        lines.append(speech.say("paper-city-promised", n=city))
    return " ".join(lines) or speech.say("paper-nobody-promised")


def answer_told(record: Record, row: Any) -> str:
    """Return what an answer says, about what, and in which words."""
    speech = record.speech
    if row.says is None:
        return said(speech, row)
    if row.says == "pledge" and row.proposal is None and row.concern is None and row.barrier is None:
        return f"{speech.say('city-pledge')} {said(speech, row)}"
    line = speech.say("city-line", about=_about(record, row), says=_says(record, row))
    return line if row.words == "none" else f"{line} {said(speech, row)}"


def _about(record: Record, row: Any) -> str:
    say = record.speech.say
    if row.concern is not None:
        worry = next(one for one in record.tables["concerns"] if one.concern == row.concern)
        return say("city-about-concern", n=worry.proposal, reason=reason(record.speech, worry))
    if row.proposal is not None:
        return say("city-about-idea", n=row.proposal)
    return say("city-about-barrier-plain", n=row.barrier) if row.barrier is not None else say("city-about-whole")


def _says(record: Record, row: Any) -> str:
    say = record.speech.say
    if row.says != "will" or row.until is None:
        return say(f"city-says-{row.says.replace('_', '-')}")
    later = record.tables["answers"][row.answer :]
    where = (row.proposal, row.concern, row.barrier)
    same = [one for one in later if (one.proposal, one.concern, one.barrier) == where]
    past = row.until < record.day and not any(one.says in ("done", "not_done", "will", "cant") for one in same)
    return say("city-says-will-passed" if past else "city-says-will", day=dated(record.speech, row.until))


def answered(speech: Speech, row: Any) -> str:
    """Return how sure an answer is."""
    return speech.say(f"paper-answer-{row.state}")
