"""What somebody writes for *will do by*: the day first, then words if they like."""

import re
from datetime import date

_DAY = re.compile(
    r"\s*(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[./](\d{1,2})(?:[./](\d{2,4})?)?)(?=[\s,:;]|$)[,:;]?\s*"
)


def day_and_words(text: str, today: date) -> tuple[date | None, str]:
    """Return the day that ``text`` begins with, and the rest: ``2027-03-03``, ``3.3.2027``, ``3.3.`` (the next one)."""
    found = _DAY.match(text)
    if not found:
        return None, text
    year, month, day, d, m, y = found.groups()
    try:
        told = date(int(year), int(month), int(day)) if year else _local(int(d), int(m), y, today)
    except ValueError:
        return None, text
    return told, text[found.end() :]


def _local(day: int, month: int, year: str | None, today: date) -> date:
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    this = date(today.year, month, day)
    return this if this >= today else date(today.year + 1, month, day)
