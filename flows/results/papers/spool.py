"""Rows that wait on the disk, beside the database: in a file without a name, so that nothing of them is ever left."""

import marshal
import os
import weakref
from array import array
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, BinaryIO, cast

_AT_ONCE = 1 << 20


class Spool:
    """A list of tuples (text, numbers, None) that takes a dozen bytes of memory a tuple."""

    def __init__(self, beside: Path) -> None:
        self._file = cast(BinaryIO, TemporaryFile(dir=beside, buffering=_AT_ONCE))  # noqa: SIM115
        weakref.finalize(self, _let_go, self._file)
        self._starts, self._sizes = array("q"), array("L")
        self._end, self._flushed = 0, True

    def add(self, row: tuple[Any, ...]) -> bytes:
        """Keep a row; return the bytes it is kept as: equal rows have equal ones."""
        body = marshal.dumps(row, 0)
        self._file.write(body)
        self._starts.append(self._end)
        self._sizes.append(len(body))
        self._end += len(body)
        self._flushed = False
        return body

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, place: int) -> tuple[Any, ...]:
        if not self._flushed:
            self._file.flush()
            self._flushed = True
        row: tuple[Any, ...] = marshal.loads(os.pread(self._file.fileno(), self._sizes[place], self._starts[place]))
        return row


def _let_go(file: BinaryIO) -> None:
    with suppress(OSError):
        file.close()
