"""Reading a Polis export folder: ``participants-votes.csv`` and ``comments.csv``.

Format: one row per person, one column per statement, agree = 1, disagree = −1, pass = 0, blank = not seen.
Moderated is −1 (out), 0 or 1; blank or without that column: 0. Columns that we don't know are passed over. Newer
exporters write ``participant-votes.csv``. A statement with answers that comments.csv doesn't have counts, and is noted.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from flows.opinions.answers import Answers

VOTES = "participants-votes.csv"
NEWER = "participant-votes.csv"
COMMENTS = "comments.csv"
SAID = {"1": 1, "0": 0, "-1": -1, "1.0": 1, "0.0": 0, "-1.0": -1}
YES = {"true", "1", "yes"}


class MalformedExport(ValueError):
    """A file that can't be read: its name, the line (from 1; 0 if the whole file is meant) and the reason."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}, line {line}: {reason}" if line else f"{file}: {reason}")
        self.file = file
        self.line = line
        self.reason = reason


@dataclass(frozen=True)
class PolisExport:
    """``moderated``: ids of statements that are out; ``groups``: the exporter's group of each person it grouped."""

    answers: Answers
    moderated: frozenset[int]
    meta: frozenset[int]
    words: dict[int, str]
    groups: dict[int, int]
    notes: list[str] = field(default_factory=list)
    """What is odd about it and didn't stop the reading."""


def votes_file(folder: Path) -> str:
    """Return the name of the table of votes in a folder."""
    return NEWER if not (folder / VOTES).exists() and (folder / NEWER).exists() else VOTES


def read_polis_export(folder: Path) -> PolisExport:
    """Read a folder. Raises :class:`MalformedExport` with file, line and reason."""
    words, moderated, meta = _comments(folder)
    notes: list[str] = []
    answers, groups = _votes(folder, votes_file(folder), set(words), notes)
    return PolisExport(answers, frozenset(moderated), frozenset(meta), words, groups, notes)


def _rows(folder: Path, name: str) -> Iterator[tuple[int, list[str]]]:
    try:
        with (folder / name).open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            try:
                for row in reader:
                    if row:
                        yield reader.line_num, row
            except csv.Error as problem:
                raise MalformedExport(name, reader.line_num, str(problem)) from None
    except UnicodeDecodeError:
        raise MalformedExport(name, 0, "isn't UTF-8") from None
    except OSError as problem:
        raise MalformedExport(name, 0, problem.strerror or "can't be read") from None


def _table(folder: Path, name: str, wanted: set[str]) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    rows = _rows(folder, name)
    line, header = next(rows, (0, []))
    if not header:
        raise MalformedExport(name, 0, "is empty")
    header = [one.strip() for one in header]
    for column in sorted(wanted - set(header)):
        raise MalformedExport(name, line, f"no column {column!r}")
    if len(set(header)) < len(header):
        twice = next(one for one in header if header.count(one) > 1)
        raise MalformedExport(name, line, f"column {twice!r} is there twice")
    return header, _of_length(rows, name, len(header))


def _of_length(
    rows: Iterator[tuple[int, list[str]]], name: str, length: int
) -> Iterator[tuple[int, list[str]]]:
    for line, row in rows:
        if len(row) != length:
            raise MalformedExport(name, line, f"{len(row)} cells where the header has {length}")
        yield line, row


def _comments(folder: Path) -> tuple[dict[int, str], set[int], set[int]]:
    header, rows = _table(folder, COMMENTS, {"comment-id"})
    words: dict[int, str] = {}
    moderated, meta = set(), set()
    for line, row in rows:
        cells = dict(zip(header, row, strict=True))
        one = _number(COMMENTS, line, "comment-id", cells["comment-id"])
        if one in words:
            raise MalformedExport(COMMENTS, line, f"comment-id {one} is there twice")
        words[one] = cells.get("comment-body", "")
        said = cells.get("moderated", "").strip() or "0"
        if said not in SAID:
            raise MalformedExport(COMMENTS, line, f"moderated is {said!r}, not -1, 0 or 1")
        if SAID[said] < 0:
            moderated.add(one)
        if (cells.get("is-meta") or cells.get("is_meta") or "").strip().lower() in YES:
            meta.add(one)
    return words, moderated, meta


def _votes(folder: Path, name: str, known: set[int], notes: list[str]) -> tuple[Answers, dict[int, int]]:
    header, rows = _table(folder, name, {"participant"})
    columns = [(n, int(column)) for n, column in enumerate(header) if column.isascii() and column.isdigit()]
    unknown = sorted({statement for _, statement in columns} - known)
    if unknown:
        notes.append(f"{COMMENTS} doesn't have {', '.join(map(str, unknown))}: counted as not moderated")
    person, group = header.index("participant"), header.index("group-id") if "group-id" in header else None
    seen: dict[int, int] = {}
    groups: dict[int, int] = {}
    answers = Answers()
    for line, row in rows:
        who = _number(name, line, "participant", row[person])
        if who in seen:
            raise MalformedExport(name, line, f"participant {who} is there twice, first in line {seen[who]}")
        seen[who] = line
        if group is not None and row[group].strip():
            groups[who] = _number(name, line, "group-id", row[group])
        for n, statement in columns:
            if (said := row[n].strip()) == "":
                continue
            if said not in SAID:
                raise MalformedExport(name, line, f"statement {statement}: {said!r}, not 1, 0, -1 or blank")
            answers.put(who, statement, SAID[said])
    return answers, groups


def _number(file: str, line: int, column: str, cell: str) -> int:
    text = cell.strip().removesuffix(".0")
    if not (text.isascii() and text.removeprefix("-").isdigit()) or len(text) > 18:
        raise MalformedExport(file, line, f"{column} is {cell!r}, not a whole number")
    return int(text)
