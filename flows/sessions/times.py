"""What is typed after /session: a topic, times to come, how long, how often. In any of our languages."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from flows.care.acting import MICRO, instant
from flows.deliver.words import languages, words_for

USUAL_MINUTES = 60
_DAYS = {
    0: "monday mon maanantai maanantaina maanantaisin ma",
    1: "tuesday tue tues tiistai tiistaina tiistaisin ti",
    2: "wednesday wed keskiviikko keskiviikkona keskiviikkoisin ke",
    3: "thursday thu thur thurs torstai torstaina torstaisin to",
    4: "friday fri perjantai perjantaina perjantaisin pe",
    5: "saturday sat lauantai lauantaina lauantaisin la",
    6: "sunday sun sunnuntai sunnuntaina sunnuntaisin su",
}
WEEKDAYS = {word: day for day, said in _DAYS.items() for word in said.split()}
NEAR = {"today": 0, "tonight": 0, "tomorrow": 1, "tänään": 0, "huomenna": 1, "ylihuomenna": 2}
_CLOCK = r"""(?:(?:at|klo|kello)\s*)?(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?![\d.]*\d)
    |(?:at|klo|kello)\s+(?P<bare>[01]?\d|2[0-3])(?![\d:])"""
_DAY = rf"""(?P<near>{"|".join(NEAR)})|(?P<weekday>{"|".join(sorted(WEEKDAYS, key=len, reverse=True))})\.?
    |(?P<iso>\d{{4}}-\d\d-\d\d)|(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.(?P<y>\d{{4}})?
    |(?P<nd>\d{{1,2}})\.?\s+(?P<name>[^\W\d_]{{3,12}})"""
_WHEN = re.compile(rf"(?<![\w.])(?:(?:on\s+)?(?:{_DAY})[\s,]+)?(?:{_CLOCK})", re.IGNORECASE | re.VERBOSE)
_TWO_WEEKS = r"""\b(?:every\s+(?:two|2|other|second)\s+weeks?|fortnightly|biweekly
    |joka\s+toinen\s+viikko|kahden\s+viikon\s+välein)\b"""
_EVERY = (
    (2, re.compile(_TWO_WEEKS, re.IGNORECASE | re.VERBOSE)),
    (1, re.compile(r"\b(?:every\s+week|weekly|joka\s+viikko|viikoittain)\b", re.IGNORECASE)),
    (1, re.compile(rf"\b(?:every|joka)\s+(?=(?:{'|'.join(WEEKDAYS)})\b)", re.IGNORECASE)),
)
_UNITS = "h|hours?|tuntia?|tunnin|min|minutes?|mins|minuuttia|minuutin"
_LONG = re.compile(rf"(?<![\w.:])(?P<n>\d{{1,3}})(?:[.,](?P<half>5))?\s*(?P<unit>{_UNITS})\b\.?", re.IGNORECASE)
_EDGES = " \t\n,;:·|–—-+"


class Typed(NamedTuple):
    """Words, times (UTC microseconds, in their order), minutes (None if not said), every so many weeks (0: once)."""

    words: str
    starts: tuple[int, ...]
    minutes: int | None
    every: int


def read(text: str, at: int, zone: str) -> Typed:
    """Read ``cards Tue 18:00, Wed 17:30 90 min weekly``; times that are told but can't be are not taken out."""
    every, text = _often(text)
    minutes, text = _long(text)
    starts: dict[int, None] = {}
    spans = []
    for start, end, when in _times(text, at, zone):
        starts[when] = None
        spans.append((start, end))
    for start, end in reversed(spans):
        text = f"{text[:start].rstrip(_EDGES)} {text[end:].lstrip(_EDGES)}"
    return Typed(text.strip(_EDGES), tuple(starts), minutes, every)


def _often(text: str) -> tuple[int, str]:
    for weeks, pattern in _EVERY:
        if found := pattern.search(text):
            return weeks, f"{text[: found.start()]}{text[found.end() :]}"
    return 0, text


def _long(text: str) -> tuple[int | None, str]:
    found = _LONG.search(text)
    if found is None:
        return None, text
    hours = found["unit"][0].lower() in "ht"
    minutes = int(found["n"]) * (60 if hours else 1) + (30 if hours and found["half"] else 0)
    return minutes, f"{text[: found.start()].rstrip(_EDGES)} {text[found.end() :].lstrip(_EDGES)}"


def _times(text: str, at: int, zone: str) -> Iterator[tuple[int, int, int]]:
    now = datetime.fromtimestamp(at // MICRO, ZoneInfo(zone))
    for found in _WHEN.finditer(text):
        hour = time(int(found["hour"] or found["bare"]), int(found["minute"] or 0))
        day = _day(found, now, hour)
        if day is not None:
            yield found.start(), found.end(), instant(day, hour, zone)


def _day(found: re.Match[str], now: datetime, hour: time) -> date | None:
    today = now.date()
    if near := found["near"]:
        return today + timedelta(days=NEAR[near.lower()])
    if name := found["weekday"]:
        ahead = (WEEKDAYS[name.lower()] - today.weekday()) % 7
        return today + timedelta(days=7 if ahead == 0 and hour <= now.time() else ahead)
    if found["iso"]:
        return _made(*map(int, found["iso"].split("-")))
    if found["d"]:
        return _next(int(found["d"]), int(found["m"]), found["y"], today)
    if found["nd"]:
        month = next((m for one in languages() if (m := words_for(one).months.get(found["name"].lower()))), None)
        return _next(int(found["nd"]), month, None, today) if month else None
    return today + timedelta(days=int(hour <= now.time()))


def _next(day: int, month: int, year: str | None, today: date) -> date | None:
    """Return the day of that year; without one, the next that comes."""
    this = _made(int(year) if year else today.year, month, day)
    return this if year or this is None or this >= today else _made(today.year + 1, month, day)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
