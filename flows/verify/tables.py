"""Tables out of a package, as text; what can't be read as one is named."""

import csv
import io
from collections.abc import Iterator

from flows.verify.packed import Damaged, Package

Row = dict[str, str]
MOST_CELL = 1 << 20


def table(package: Package, name: str) -> list[Row]:
    """Return a table's rows; none if the package has no such table. Damaged if it can't be read as one."""
    if name not in package.names:
        return []
    try:
        return list(_rows(package.text(name)))
    except (csv.Error, ValueError):
        raise Damaged(name) from None


def _rows(text: str) -> Iterator[Row]:
    csv.field_size_limit(MOST_CELL)
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    header = next(lines, [])
    for cells in lines:
        if len(cells) != len(header):
            raise ValueError("a row that is longer or shorter than its header")
        yield dict(zip(header, cells, strict=True))


def whole(row: Row, name: str) -> int:
    """Return a whole number of 0 or more; ValueError if it isn't one."""
    cell = row.get(name, "")
    if not (cell.isascii() and cell.isdigit() and len(cell) <= 18):
        raise ValueError(f"{name} is {cell!r}, not a whole number")
    return int(cell)


def numbers(row: Row, *names: str) -> tuple[int, ...]:
    """Return several whole numbers."""
    return tuple(whole(row, name) for name in names)
