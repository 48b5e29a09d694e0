"""What the bot says, in each person's language: Fluent messages, one file a language."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from flows.text import isolated

LOCALES = Path(__file__).parent / "locales"
SOURCE = "en"
Arg = str | int | float


@cache
def languages() -> tuple[str, ...]:
    """Return the languages there is a file for, the source language first."""
    found = sorted(file.stem for file in LOCALES.glob("*.ftl"))
    return (SOURCE, *(name for name in found if name != SOURCE))


def best_language(code: str | None) -> str:
    """Return the language to use for Telegram's ``language_code`` (``fi``, ``en-GB``, None)."""
    name = (code or SOURCE).lower().replace("_", "-").split("-")[0]
    return name if name in languages() else SOURCE


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((LOCALES / f"{language}.ftl").read_text("utf-8")))
    return bundle


@lru_cache(maxsize=20_000)
def _format(language: str, key: str, args: tuple[tuple[str, Arg], ...], easy: bool = False) -> str:
    keys = (f"easy-{key}", key) if easy else (key,)
    for name, said in ((name, said) for name in (language, SOURCE) for said in keys):
        bundle = _bundle(name)
        if bundle.has_message(said):
            text, errors = bundle.format_pattern(cast(Any, bundle.get_message(said).value), dict(args))
            if errors:
                raise KeyError(f"{said} ({name}): {errors[0]}")
            return str(text)
    raise KeyError(key)

_MENDED = {"fi": ("sunnuntai ", "sunnuntaina ")}
"""Babel's Finnish says on which day it was, of all days but this one."""


class Speech:
    """One language's voice: ``say`` a message, tell a ``day``, a ``moment``, a ``duration``.

    ``easy``: what has a text of its own under ``easy-`` and its key is said so.
    """

    def __init__(self, language: str, zone: str = "UTC", *, easy: bool = False) -> None:
        self.language = best_language(language)
        self.zone = zone
        self.easy = easy

    def say(self, key: str, args: Mapping[str, Arg] | None = None, **more: Arg) -> str:
        """Return message ``key`` filled with the arguments; KeyError names what is missing."""
        filled: dict[str, Arg] = {**(args or {}), **more}
        return _format(self.language, key, tuple(sorted(filled.items())), self.easy)

    def local(self, instant: int) -> datetime:
        """Return UTC microseconds as local time of this voice's zone."""
        return datetime.fromtimestamp(instant / 1_000_000, ZoneInfo(self.zone))

    def moment(self, instant: int) -> str:
        """Return e.g. ``Sunday 6 December, 18:00``."""
        when = self.local(instant)
        day = self.day(instant)
        clock = format_time(when, format=self.say("pattern-time"), tzinfo=when.tzinfo, locale=self.language)
        return self.say("moment", day=day, time=clock)

    def day(self, instant: int) -> str:
        """Return e.g. ``Sunday 6 December``."""
        date = self.local(instant).date()
        said = format_date(date, format=self.say("pattern-day"), locale=self.language)
        return said.replace(*_MENDED.get(self.language, ("", "")))

    def number(self, value: float) -> str:
        """Return a number with at most one decimal, as it is written here."""
        return str(format_decimal(round(value, 1), format="#,##0.#", locale=self.language))

    def duration(self, minutes: int) -> str:
        """Return e.g. ``6 h 40 min``; whole minutes."""
        hours, rest = divmod(minutes, 60)
        parts = [self.say("hours", n=hours)] if hours else []
        if rest or not hours:
            parts.append(self.say("minutes", n=rest))
        return " ".join(parts)


@lru_cache(maxsize=1000)
def speech(language: str, zone: str, *, easy: bool = False) -> Speech:
    """Return a voice, made once."""
    return Speech(language, zone, easy=easy)


def isolate(words: str) -> str:
    """Return people's own words so that their direction doesn't spill over (FSI … PDI, where needed)."""
    return isolated(words)
