"""Weeks and days in words: ``12–18 December``."""

from datetime import date, time, timedelta

from babel.dates import format_date, format_time

from flows.speech import Speech


def week_words(speech: Speech, monday: date) -> str:
    """Return a week from Monday to Sunday."""
    sunday = monday + timedelta(days=6)
    last = _day(speech, sunday, "pattern-day-month")
    first = _day(speech, monday, "pattern-day-alone" if monday.month == sunday.month else "pattern-day-month")
    return f"{first}–{last}"


def week_label(speech: Speech, monday: date) -> str:
    """Return a week short enough for a button: ``28 Dec–3 Jan``."""
    sunday = monday + timedelta(days=6)
    alone = monday.month == sunday.month
    first = _day(speech, monday, "pattern-day-alone" if alone else "chart-pattern-day")
    return f"{first}–{_day(speech, sunday, 'chart-pattern-day')}"


def _day(speech: Speech, day: date, pattern: str) -> str:
    return str(format_date(day, format=speech.say(pattern), locale=speech.language))


def clock_words(speech: Speech, instant: int) -> str:
    """Return an instant's local time of the day: ``9:00``."""
    when = speech.local(instant)
    return str(
        format_time(when, format=speech.say("pattern-time"), tzinfo=when.tzinfo, locale=speech.language)
    )


def moment_label(speech: Speech, instant: int) -> str:
    """Return an instant short enough for a button: ``Tue 24 Nov, 18:00``."""
    pattern = f"EEE {speech.say('chart-pattern-day')}"
    day = str(format_date(speech.local(instant).date(), format=pattern, locale=speech.language))
    return speech.say("moment", day=day, time=clock_words(speech, instant))


def hour_words(speech: Speech, hour: int) -> str:
    """Return an hour of the day: ``9:00``."""
    return str(format_time(time(hour), format=speech.say("pattern-time"), locale=speech.language))
