"""Reading text that somebody else wrote: line by line, whatever is in it; what can't be read is named by its line."""

import csv
import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import IO

Name = Path | str

MOST_BYTES = 1 << 20
"""A longer line is nothing that anybody counted by."""
MOST_BALLOTS = 10**12
_NUMBER = re.compile(r"\d{1,18}(\.\d{1,18})?", re.ASCII)
_COMMA = re.compile(r"^(\d+),(\d{1,2})$", re.ASCII)
_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


class Malformed(Exception):
    """A file that can't be counted: its name, the line (from 1; 0 if the whole file is meant), the reason."""

    def __init__(self, file: Name, line: int, reason: str) -> None:
        name = file.name if isinstance(file, Path) else file
        super().__init__(f"{name}, line {line}: {reason}" if line else f"{name}: {reason}")
        self.file, self.line, self.reason = name, line, reason


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield each line of a file with its number; see ``lines_of``."""
    try:
        with path.open("rb") as file:
            yield from lines_of(path, file)
    except OSError as problem:
        raise Malformed(path, 0, problem.strerror or "can't be read") from None


def lines_of(name: Name, file: IO[bytes]) -> Iterator[tuple[int, str]]:
    """Yield each line with its number, without its end; a byte order mark and empty lines are left out."""
    some = False
    for number, raw in enumerate(iter(lambda: file.readline(MOST_BYTES + 1), b""), 1):
        text = _decoded(name, number, raw)
        if text.strip():
            some = True
            yield number, text
    if not some:
        raise Malformed(name, 0, "the file is empty")


def _decoded(path: Name, number: int, raw: bytes) -> str:
    if len(raw) > MOST_BYTES:
        raise Malformed(path, number, f"the line is longer than {MOST_BYTES} bytes")
    if number == 1 and raw[:2] in _BOMS:
        raise Malformed(path, 1, f"the file is {_BOMS[raw[:2]]}: save it as UTF-8")
    try:
        text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError as problem:
        reason = f"byte {problem.start + 1} isn't UTF-8: save the file as UTF-8"
        raise Malformed(path, number, reason) from None
    if "\0" in text:
        raise Malformed(path, number, "there is a NUL character in it")
    return text.rstrip("\r\n")


def rows(path: Name, numbered: Iterable[tuple[int, str]], delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each line, trimmed. A quoted cell may run over several lines; the first is told."""
    held: list[str] = []
    start = 0
    for number, text in numbered:
        if not held and '"' not in text:
            yield number, [cell.strip() for cell in text.split(delimiter)]
            continue
        start = start if held else number
        held.append(text)
        if _is_open(held, delimiter) and len(held) < 1000:
            continue
        yield start, _cells(path, start, held, delimiter)
        held = []
    if held:
        raise Malformed(path, start, "a quotation mark opens and never closes")


def _is_open(held: list[str], delimiter: str) -> bool:
    """Return whether a quoted cell goes on in the next line."""
    text = "\n".join(held)
    starts = len(re.findall(rf'(?:^|{re.escape(delimiter)})\s*"', text))
    return starts > 0 and text.count('"') % 2 == 1


def _cells(path: Name, number: int, held: list[str], delimiter: str) -> list[str]:
    try:
        found = next(csv.reader(["\n".join(held)], delimiter=delimiter, skipinitialspace=True))
    except csv.Error as problem:
        raise Malformed(path, number, str(problem)) from None
    return [cell.strip() for cell in found]


def money(path: Name, line: int, what: str, text: str, *, zero: bool = False) -> Fraction:
    """Return an amount exactly; refuse what is no number, negative, or (unless ``zero``) nothing.

    A comma before one or two digits is a decimal one; ``1,000`` could mean two things, and is refused.
    """
    text = _COMMA.sub(r"\1.\2", text)
    if not _NUMBER.fullmatch(text):
        raise Malformed(path, line, f"{what} is {_short(text)}, not a positive number")
    amount = Fraction(text)
    if not amount and not zero:
        raise Malformed(path, line, f"{what} is 0: it must be more")
    return amount


def whole(path: Name, line: int, what: str, text: str, *, least: int = 0, most: int = MOST_BALLOTS) -> int:
    """Return a whole number between ``least`` and ``most``."""
    plain = text.removesuffix(".0")
    if not (plain.isascii() and plain.isdigit() and len(plain) <= 18) or not least <= int(plain) <= most:
        raise Malformed(path, line, f"{what} is {_short(text)}, not a whole number from {least} to {most}")
    return int(plain)


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else f"{text[:40]}…")
