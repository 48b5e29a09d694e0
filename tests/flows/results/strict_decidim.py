"""Reads CSV as a strict importer of Decidim would: proposals and results, a known locale a column, nothing odd."""

import csv
import io
import re
from datetime import date

LOCALES = frozenset({"en", "fi", "sv", "et"})
OPTIONAL = {"taxonomies/ids", "scope/id", "address", "latitude", "longitude"}
RESULT = ["start_date", "end_date", "status/id", "progress", "proposal_urls"]


class NotDecidim(Exception):
    """The file would be refused."""


def _table(body: bytes) -> list[dict[str, str]]:
    lines = list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
    if not lines or len(set(lines[0])) < len(lines[0]):
        raise NotDecidim("no header, or a column twice")
    if any(len(line) != len(lines[0]) for line in lines):
        raise NotDecidim("a row of another width")
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]] or [dict.fromkeys(lines[0], "")]


def _nested(row: dict[str, str], name: str) -> dict[str, str]:
    found = {key.partition("/")[2]: value for key, value in row.items() if key.startswith(f"{name}/")}
    if not found or not found.keys() <= LOCALES:
        raise NotDecidim(f"{name} in {sorted(found)}")
    return {locale: value for locale, value in found.items() if value}


def _refuse(row: dict[str, str], known: set[str], names: tuple[str, ...]) -> None:
    for column in row:
        if column not in known and column.partition("/")[0] not in names:
            raise NotDecidim(f"column {column}")


def proposals(body: bytes) -> list[dict[str, dict[str, str]]]:
    """Return the proposals that would be created."""
    made = []
    for row in _table(body):
        _refuse(row, OPTIONAL | {"id"}, ("title", "body"))
        title, text = _nested(row, "title"), _nested(row, "body")
        if not any(row.values()):
            continue
        if title.keys() != text.keys() or not title:
            raise NotDecidim("title and body in other languages")
        for locale in title:
            if not 15 <= len(title[locale]) <= 150 or "\n" in title[locale]:
                raise NotDecidim(f"a title of {len(title[locale])}")
            if len(text[locale].strip()) < 15:
                raise NotDecidim(f"a body of {len(text[locale])}")
        made.append({"title": title, "body": text})
    return made


def results(body: bytes) -> list[dict[str, dict[str, str]]]:
    """Return the results that would be created."""
    made = []
    for row in _table(body):
        _refuse(row, {"id", *RESULT}, ("title", "description"))
        if [name for name in RESULT if name not in row]:
            raise NotDecidim("a column is missing")
        title, text = _nested(row, "title"), _nested(row, "description")
        if not any(row.values()):
            continue
        if not title or not text:
            raise NotDecidim("no title")
        for name in ("start_date", "end_date"):
            if row[name]:
                date.fromisoformat(row[name])
        if not re.fullmatch(r"|\d|[1-9]\d|100", row["progress"]):
            raise NotDecidim("no percent")
        made.append({"title": title, "description": text})
    return made
