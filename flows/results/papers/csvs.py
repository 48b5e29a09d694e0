"""Tables as files: CSV that no spreadsheet takes for a formula, and lossless lines of JSON. Written row by row."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from flows.results.papers.archive import in_pieces
from flows.results.papers.rows import Published

BOM = "\ufeff"
_FORMULA = frozenset("=+-@\t\r\n\0＝＋－﹢﹣−＠﹫")
_SKIPPED = " \u00a0\u200b\u200e\u200f\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\ufeff'"
_LOOKED_AT = _FORMULA | frozenset(_SKIPPED)
Cell = str | int | float | date | None
_json = json.JSONEncoder(ensure_ascii=False).encode


def safe(words: str) -> str:
    """Return words that a spreadsheet reads as words: an apostrophe before what could start a formula.

    White space, marks and apostrophes before that are looked through. NUL comes out as U+FFFD: no CSV keeps it.
    """
    kept = words.replace("\0", "\ufffd") if "\0" in words else words
    if words[:1] in _LOOKED_AT and words.lstrip(_SKIPPED)[:1] in _FORMULA:
        return f"'{kept}"
    return kept


def plain(value: Cell) -> str:
    """Return a value as it stands in a CSV cell; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def cells(model: type[Published], rows: Iterable[Any]) -> Iterator[Sequence[Cell]]:
    """Return rows as values in the order of the model's fields; rows that come ready so are taken as they are."""
    names = tuple(model.model_fields)
    for row in rows:
        yield row if isinstance(row, tuple) else [getattr(row, name) for name in names]


def csv_lines(names: Sequence[str], rows: Iterable[Sequence[Cell]], separator: str = ",") -> Iterator[str]:
    """Return a table as lines of CSV, CRLF at their ends, below a header."""
    line = _Line()
    writer = csv.writer(line, delimiter=separator)
    writer.writerow(names)
    yield line.taken
    for row in rows:
        writer.writerow([plain(value) for value in row])
        yield line.taken


def csv_file(model: type[Published], rows: Iterable[Any], *, bom: bool = False) -> Iterator[bytes]:
    """Return a table as CSV: UTF-8, comma, CRLF, header in the order of the model's fields."""
    if bom:
        yield BOM.encode()
    yield from in_pieces(csv_lines(list(model.model_fields), cells(model, rows)))


def ndjson_file(model: type[Published], rows: Iterable[Any]) -> Iterator[bytes]:
    """Return a table as one JSON object a line, words exactly as they are."""
    names = tuple(model.model_fields)
    return in_pieces(
        f"{_json({name: _told(value) for name, value in zip(names, row, strict=True)})}\n"
        for row in cells(model, rows)
    )


def _told(value: Cell) -> Any:
    return value.isoformat() if isinstance(value, date) else value


class _Line:
    """What a csv writer writes into: it keeps the newest line."""

    taken = ""

    def write(self, line: str) -> None:
        self.taken = line
