"""Tables as files: CSV that no spreadsheet takes for a formula, and lossless lines of JSON. Written row by row."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from json.encoder import encode_basestring
from typing import Any

from flows.results.papers.archive import in_pieces
from flows.results.papers.published import Published

BOM = "\ufeff"
_FORMULA = frozenset("=+-@\t\r\n\0＝＋－﹢﹣−＠﹫")
_SKIPPED = " \u00a0\u200b\u200e\u200f\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\ufeff'"
_LOOKED_AT = _FORMULA | frozenset(_SKIPPED)
Cell = str | int | float | date | None
_AT_ONCE = 1000


def safe(words: str) -> str:
    """Return words that a spreadsheet reads as words: an apostrophe before what could start a formula.

    White space, marks and apostrophes before that are looked through. NUL comes out as U+FFFD: no CSV keeps it.
    """
    kept = words.replace("\0", "\ufffd") if "\0" in words else words
    if words[:1] in _LOOKED_AT and words.lstrip(_SKIPPED)[:1] in _FORMULA:
        return f"'{kept}"
    return kept


def plain(value: Cell) -> str | int:
    """Return a value as it stands in a CSV cell; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, float):
        return int(value) if value.is_integer() else str(value)
    return value if isinstance(value, int) else str(value)


def cells(model: type[Published], rows: Iterable[Any]) -> Iterator[Sequence[Cell]]:
    """Return rows as values in the order of the model's fields; rows that come ready so are taken as they are."""
    names = tuple(model.model_fields)
    for row in rows:
        yield row if isinstance(row, tuple) else [getattr(row, name) for name in names]


def csv_pieces(names: Sequence[str], rows: Iterable[Sequence[Cell]], separator: str = ",") -> Iterator[bytes]:
    """Return a table as pieces of CSV, CRLF at the ends of lines, below a header."""
    piece = io.StringIO(newline="")
    writer = csv.writer(piece, delimiter=separator)
    writer.writerow(names)
    waiting = iter(rows)
    while some := list(islice(waiting, _AT_ONCE)):
        writer.writerows([plain(value) for value in row] for row in some)
        yield piece.getvalue().encode()
        piece.seek(0)
        piece.truncate()
    yield piece.getvalue().encode()


def csv_file(model: type[Published], rows: Iterable[Any], *, bom: bool = False) -> Iterator[bytes]:
    """Return a table as CSV: UTF-8, comma, CRLF, header in the order of the model's fields."""
    if bom:
        yield BOM.encode()
    yield from csv_pieces(list(model.model_fields), cells(model, rows))


def ndjson_file(model: type[Published], rows: Iterable[Any]) -> Iterator[bytes]:
    """Return a table as one JSON object a line, words exactly as they are."""
    line = ", ".join(f'"{name}": %s' for name in model.model_fields).join(("{", "}\n"))
    return in_pieces(line % tuple([_json(value) for value in row]) for row in cells(model, rows))


def _json(value: Cell) -> str | int:
    """Return a value as JSON writes it."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return encode_basestring(value)
    return value if type(value) is int else json.dumps(value, default=str)
