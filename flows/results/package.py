"""The package: everything a municipality receives about a campaign, in one ZIP, the same bytes from the same state."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from flows.results.drawing import Drawn
from flows.results.papers.archive import sha256, zipped
from flows.results.papers.csvs import csv_file, ndjson_file
from flows.results.papers.letter import letter
from flows.results.papers.pictures import charts as closing_charts
from flows.results.papers.readme import LICENCE, licence, readme
from flows.results.papers.record import Record, record
from flows.results.papers.report import report
from flows.results.papers.rows import TABLES
from flows.results.papers.schema import datapackage
from flows.results.papers.seen import Source
from flows.results.papers.typeset import letter_pdf
from storage.models import Campaign

INDEX = "datapackage.json"


@dataclass(frozen=True, slots=True)
class Built:
    """A package as built; ``sha256`` is the ZIP's, to be told beside it."""

    name: str
    body: bytes
    sha256: str
    letter_pdf: bytes
    letter_text: str


def build_package(
    source: Source, campaign: Campaign, at: int, *, operator: str, charts: Sequence[Drawn] | None = None
) -> Built:
    """Build the package of a campaign's state.

    ``operator``: name and contact. ``charts``: drawn from ``publishable``; without them the closing's are taken
    where they show nothing else. ``at`` (UTC microseconds) is the package's date only if the log tells none.
    """
    told = record(source, campaign, at, operator=operator)
    drawn = closing_charts(source, campaign, told) if charts is None else charts
    files = _indexed(told, drawn)
    index = datapackage(_head(told), files, TABLES, told.speech)
    made = letter(told, sha256(index))
    pdf = letter_pdf(made, told.speech)
    whole = {"letter.txt": made.text.encode(), "letter.pdf": pdf, INDEX: index, **files}
    body = zipped(whole, told.day)
    name = f"campaign-{slug(told.about.title)}-v{told.size}.zip"
    return Built(name=name, body=body, sha256=sha256(body), letter_pdf=pdf, letter_text=made.text)


def _indexed(told: Record, drawn: Sequence[Drawn]) -> dict[str, bytes]:
    """Return the files that datapackage.json holds the checksums of."""
    files = {"report.html": report(told, drawn)}
    for model in TABLES:
        rows = told.tables[model.TABLE]
        files[f"data/{model.TABLE}.csv"] = csv_file(model, rows)
        if model.FREE_TEXT:
            files[f"data/{model.TABLE}.ndjson"] = ndjson_file(rows)
    files |= told.ballots
    for one in drawn:
        files[f"charts/{one.name}.png"] = one.png
        if one.svg:
            files[f"charts/{one.name}.svg"] = one.svg
    return {"README.md": readme(told, files), "LICENSE.md": licence(told), **files}


def _head(told: Record) -> dict[str, Any]:
    """Return what datapackage.json says about the whole."""
    midnight = datetime(told.day.year, told.day.month, told.day.day, tzinfo=UTC)
    return {
        "name": f"campaign-{slug(told.about.title)}",
        "title": told.about.title,
        "description": told.speech.say("readme-what-text"),
        "version": str(told.size),
        "created": midnight.isoformat().replace("+00:00", "Z"),
        "licenses": [{"name": "CC-BY-4.0", "path": LICENCE, "title": "Creative Commons Attribution 4.0"}],
        "contributors": [{"title": told.operator, "roles": ["publisher"]}],
    }


def slug(title: str) -> str:
    """Return a title as a file name: ASCII letters, digits and hyphens, at most 40; ``talkoot`` if none is left."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words[:40].rstrip("-") or "talkoot"
