"""results.xlsx: the tables for people who only open Excel, a sheet each; no cell is ever a formula."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any

from flows.results.papers.csvs import Cell, cells
from flows.results.papers.published import Published
from flows.results.papers.record import Record
from flows.results.papers.schema import sentence, values_of
from flows.results.papers.scratch import scratch
from storage.connection import folder_of

MOST_ROWS = 10_000
MOST_LETTERS = 32_767
"""What a cell of Excel holds."""
NAME = "results.xlsx"
_AT_ONCE = 1 << 16
_WIDE_LETTERS = 60
_WIDE = frozenset({"text", "title", "worked_when", "promised", "addressee", "computed"})
_NAMES = {"measure": 28, "cell": 22, "lot_record": 24}
"""Columns of names that are longer than their head says."""
A4 = 9
LINE, HIGHEST = 15, 409
"""Points: of a line, and of the highest row that Excel has."""


def workbook(told: Record) -> Iterator[bytes]:
    """Return the workbook in pieces. Rows wait on the disk beside the database, not in memory."""
    with scratch(folder_of(told.seen.db)) as folder:
        path = folder / NAME
        _write(told, path, folder)
        with path.open("rb") as file:
            while piece := file.read(_AT_ONCE):
                yield piece


def _write(told: Record, path: Path, folder: Path) -> None:
    import xlsxwriter

    options = {
        "constant_memory": True,
        "tmpdir": str(folder),
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(str(path), options)
    book.set_properties({"title": told.about.title, "created": datetime.combine(told.day, time(), UTC)})
    sheets = _Sheets(book)
    sheets.add(told.speech.say("sheet-columns"), _heads(told), _columns(told), [16, 18, 90])
    for model in told.models:
        names = list(model.model_fields)
        widths = [_width(model, name) for name in names]
        rows = cells(model, told.rows(model))
        sheets.add(model.TABLE, names, islice(rows, MOST_ROWS), widths)
        if next(rows, None) is not None:
            sheets.note(told.speech.say("sheet-cut", n=MOST_ROWS, file=f"data/{model.TABLE}.csv"))
    book.close()


def _heads(told: Record) -> list[str]:
    return [told.speech.say(f"readme-{key}") for key in ("table", "column", "meaning")]


def _columns(told: Record) -> Iterator[Sequence[Cell]]:
    for model in told.models:
        for name in model.model_fields:
            yield model.TABLE, name, sentence(told.speech, model, name)


def _width(model: type[Published], name: str) -> int:
    """Return how many letters wide a column is: as its name, and each value that it may have."""
    longest = max(len(str(word)) for word in (name, *values_of(model.model_fields[name])))
    return _WIDE_LETTERS if name in _WIDE else max(12, longest + 2, _NAMES.get(name, 0))


def _lines(words: str, width: int) -> int:
    """Return how many lines words take in a column, rather too many."""
    return sum(-(-len(line) // (width * 19 // 20)) or 1 for line in words.split("\n"))


class _Sheets:
    """Writes sheets from top to bottom, one after another; each prints on pages of its own, as wide as it is."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._bold = book.add_format({"bold": True, "align": "left", "indent": 1})
        self._words = book.add_format({"align": "left", "valign": "top", "indent": 1})
        self._long = book.add_format({"align": "left", "valign": "top", "indent": 1, "text_wrap": True})
        self._number = book.add_format({"valign": "top"})
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top", "indent": 1})
        self._sheet: Any = None
        self._next = 0
        self._long_at: dict[int, int] = {}

    def add(self, name: str, heads: list[str], rows: Iterator[Any], widths: list[int]) -> None:
        self._sheet, self._next, self._long_at = self._book.add_worksheet(name), 1, {}
        self._sheet.freeze_panes(1, 0)
        self._set_for_paper()
        for place, (head, width) in enumerate(zip(heads, widths, strict=True)):
            self._sheet.set_column(place, place, width)
            if width >= _WIDE_LETTERS:
                self._long_at[place] = width
            self._sheet.write_string(0, place, head, self._bold)
        for row in rows:
            self._make_room(row)
            for place, value in enumerate(row):
                self._put(place, value)
            self._next += 1

    def _set_for_paper(self) -> None:
        self._sheet.set_landscape()
        self._sheet.set_paper(A4)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(0)
        self._sheet.set_footer("&L&A&R&P / &N")

    def _make_room(self, row: Sequence[Cell]) -> None:
        """Make a row as high as its longest words need: not every program does that by itself."""
        lines = max((_lines(str(row[at] or ""), width) for at, width in self._long_at.items()), default=1)
        if lines > 1:
            self._sheet.set_row(self._next, min(lines * LINE, HIGHEST))

    def note(self, words: str) -> None:
        """Write a line below the rows."""
        self._sheet.write_string(self._next, 0, words, self._bold)

    def _put(self, place: int, value: Cell) -> None:
        if value is None:
            return
        if isinstance(value, date):
            self._sheet.write_datetime(self._next, place, value, self._day)
        elif isinstance(value, int | float):
            self._sheet.write_number(self._next, place, value, self._number)
        else:
            kind = self._long if place in self._long_at else self._words
            self._sheet.write_string(self._next, place, value[:MOST_LETTERS], kind)
