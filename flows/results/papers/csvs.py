"""Tables as files: CSV that no spreadsheet takes for a formula, and lossless lines of JSON."""

import csv
import io
import json
from collections.abc import Sequence
from datetime import date

from flows.results.papers.rows import Published

_FORMULA = frozenset("=+-@\t\r\n\0＝＋－﹢﹣−＠﹫")
_SKIPPED = " \u00a0\u200b\u200e\u200f\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\ufeff'"
Cell = str | int | float | date | None


def safe(words: str) -> str:
    """Return words that a spreadsheet reads as words: an apostrophe before what could start a formula.

    White space, marks and apostrophes before that are looked through. NUL comes out as U+FFFD: no CSV keeps it.
    """
    start = words.lstrip(_SKIPPED)[:1]
    return f"'{words}".replace("\0", "\ufffd") if start in _FORMULA else words.replace("\0", "\ufffd")


def plain(value: Cell) -> str:
    """Return a value as it stands in a CSV cell; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def csv_file(model: type[Published], rows: Sequence[Published]) -> bytes:
    """Return a table as CSV: UTF-8, comma, CRLF, header in the order of the model's fields."""
    made = io.StringIO(newline="")
    writer = csv.writer(made)
    names = list(model.model_fields)
    writer.writerow(names)
    writer.writerows([plain(getattr(row, name)) for name in names] for row in rows)
    return made.getvalue().encode()


def ndjson_file(rows: Sequence[Published]) -> bytes:
    """Return a table as one JSON object a line, words exactly as they are."""
    lines = (json.dumps(row.model_dump(mode="json"), ensure_ascii=False) for row in rows)
    return "".join(f"{line}\n" for line in lines).encode()
