"""What the tests of the reader share: one Wednesday evening in Helsinki, and how to compare."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from flows.deliver.parse import Parsed, parse

ZONE = "Europe/Helsinki"
NUMBERS = ("minutes", "quantity", "unit", "unit_key", "people", "place")


def instant(local_time: str, zone: str = ZONE) -> int:
    """Return e.g. ``2026-11-25 20:30`` in ``zone`` as UTC microseconds."""
    return round(datetime.fromisoformat(local_time).replace(tzinfo=ZoneInfo(zone)).timestamp()) * 1_000_000


NOW = instant("2026-11-25 20:30")
"""Wednesday 25 November 2026, 20:30."""


def local(at: int, zone: str = ZONE) -> str:
    return datetime.fromtimestamp(at // 1_000_000, ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M")


def read(text: str, language: str, said_at: int = NOW) -> Parsed:
    return parse(text, language, said_at, ZONE)


def told(parsed: Parsed) -> dict[str, Any]:
    """Everything that was read, without what is None or today."""
    found: dict[str, Any] = {name: value for name in NUMBERS if (value := getattr(parsed, name)) is not None}
    if found.get("unit_key") == found.get("unit"):
        found.pop("unit_key", None)
    if (parsed.happened_at, parsed.precision) != (NOW, "day"):
        found["when"] = f"{local(parsed.happened_at)} {parsed.precision}"
    if parsed.unclear:
        found["unclear"] = parsed.unclear
    if parsed.refusal:
        found["refusal"] = parsed.refusal.key
    if parsed.kind != "do":
        found["kind"] = parsed.kind
    return found
