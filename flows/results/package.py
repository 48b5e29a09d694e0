"""The package: everything a municipality receives about a campaign, in one ZIP, the same bytes from the same state.

It is a row of files (``FILES``), each written piece by piece, so that memory doesn't grow with rows. What tells of
other files comes after them: README.md, datapackage.json, the letter with its checksum, SHA256SUMS.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO

from flows.results.drawing import Drawn
from flows.results.papers.archive import NOTE, SUMS, Archive, Member, Part, whole
from flows.results.papers.csvs import csv_file, ndjson_file
from flows.results.papers.decidim import decidim_files
from flows.results.papers.letter import letter
from flows.results.papers.log_files import log_checkpoint, log_members, signed_sums, signer
from flows.results.papers.pictures import charts as closing_charts
from flows.results.papers.polis_files import polis_files
from flows.results.papers.readme import LICENCE, licence, readme
from flows.results.papers.record import Record, record
from flows.results.papers.report import report
from flows.results.papers.report_pdf import report_pdf
from flows.results.papers.rows import TABLES
from flows.results.papers.schema import datapackage
from flows.results.papers.sealed import seal
from flows.results.papers.seen import Source
from flows.results.papers.share import Shares, Watch
from flows.results.papers.typeset import letter_pdf
from flows.results.papers.vote_files import ballot_files
from flows.results.papers.workbook import NAME as WORKBOOK
from flows.results.papers.workbook import workbook
from storage.models import Campaign

INDEX = "datapackage.json"
TWIN = "twin/"


@dataclass(frozen=True, slots=True)
class Built:
    """What was built; ``sha256``, ``size`` (bytes), ``checkpoint`` (the log's, signed) are told beside it."""

    name: str
    sha256: str
    size: int
    letter_pdf: bytes
    letter_text: str
    checkpoint: str
    twin: "Built | None" = None
    """The same package as the group that joined gets it: with its own letter and checkpoint."""


def write_package(
    into: BinaryIO,
    source: Source,
    campaign: Campaign,
    at: int,
    *,
    operator: str,
    charts: Sequence[Drawn] | None = None,
    bom: bool = False,
) -> Built:
    """Write the package of a campaign's state into an empty file that can be read back.

    ``operator``: name and contact. ``charts``: drawn from ``publishable``; without them the closing's are taken
    where they show nothing else. ``at`` (UTC microseconds) is the package's date only if the log tells none.
    ``bom``: CSV files begin with a byte order mark. OSError if the disk is full: then the file is worth nothing.
    """
    told = record(source, campaign, at, operator=operator, bom=bom)
    return write_record(into, told, closing_charts(source, campaign, told) if charts is None else charts)


def write_record(
    into: BinaryIO,
    told: Record,
    charts: Sequence[Drawn],
    watch: Watch = lambda share: None,
    *,
    twin_charts: Sequence[Drawn] = (),
) -> Built:
    """Write the package of what is to be published; ``watch`` is told how much is done, from 0 to 1.

    Where a group went along, all of its own package lies in the folder ``twin``, with its own log and checksums.
    """
    with Archive(into, told.day) as archive:
        made = _contents(archive, told, charts, Shares(told, watch))
        twin = None
        if told.twin is not None:
            part = Part(archive, TWIN)
            twin = _contents(part, told.twin, twin_charts, Shares(told.twin, lambda share: None))
            _sums(part, told.twin)
        _sums(archive, told)
    checksum, size = seal(into)
    name = f"campaign-{slug(told.about.title)}-v{told.size}.zip"
    other = Built(name, checksum, size, *twin, log_checkpoint(told.twin)) if twin and told.twin else None
    return Built(name, checksum, size, *made, log_checkpoint(told), other)


def _contents(
    archive: Archive | Part, told: Record, charts: Sequence[Drawn], shares: Shares
) -> tuple[bytes, str]:
    """Write all of a group's files but the checksums; return its letter, set and plain."""
    for files in FILES:
        for member in files(told, charts):
            shares.written(archive.add(member).path)
    archive.add(whole("LICENSE.md", licence(told)))
    archive.add(whole("README.md", readme(told, [file.path for file in archive.written])))
    index = archive.add(whole(INDEX, datapackage(_head(told), archive.written, TABLES, told.speech)))
    made = letter(told, index.sha256, signer(told))
    pdf = letter_pdf(made, told.speech)
    archive.add(whole("letter.txt", made.text.encode()))
    archive.add(whole("letter.pdf", pdf))
    return pdf, made.text


def _sums(archive: Archive | Part, told: Record) -> None:
    sums = archive.sums()
    archive.add(whole(SUMS, sums))
    archive.add(whole(NOTE, signed_sums(told, sums)))


Files = Callable[[Record, Sequence[Drawn]], Iterable[Member]]


def _report(told: Record, charts: Sequence[Drawn]) -> Iterable[Member]:
    page = report(told, charts)
    yield whole("report.html", page)
    yield whole("report.pdf", report_pdf(page, told))
    for one in charts:
        yield whole(f"charts/{one.name}.png", one.png)
        if one.svg:
            yield whole(f"charts/{one.name}.svg", one.svg)


def _tables(told: Record, _: Sequence[Drawn]) -> Iterable[Member]:
    for model in told.models:
        yield Member(f"data/{model.TABLE}.csv", csv_file(model, told.rows(model), bom=told.bom))
        if model.FREE_TEXT:
            yield Member(f"data/{model.TABLE}.ndjson", ndjson_file(model, told.rows(model)))


def _ballots(told: Record, _: Sequence[Drawn]) -> Iterable[Member]:
    return ballot_files(told)


def _workbook(told: Record, _: Sequence[Drawn]) -> Iterable[Member]:
    yield Member(WORKBOOK, workbook(told))


def _decidim(told: Record, _: Sequence[Drawn]) -> Iterable[Member]:
    return decidim_files(told)


def _maps(told: Record, _: Sequence[Drawn]) -> Iterable[Member]:
    return polis_files(told)


FILES: tuple[Files, ...] = (_report, _workbook, _tables, _decidim, _ballots, _maps, log_members)
"""What a package holds, in its order. datapackage.json, README.md, the letter and the checksums follow."""


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
