"""What a button carries: a version, a verb and a few numbers, at most 64 bytes."""

import string
from dataclasses import dataclass

VERSION = "1"
LIMIT = 64
_DIGITS = string.digits + string.ascii_lowercase


class Forged(Exception):
    """A button's parts are not what our own buttons carry."""


@dataclass(frozen=True, slots=True)
class Tap:
    """A button's verb and parts; ``number`` reads a part as a whole number."""

    verb: str
    parts: tuple[str, ...]

    def number(self, index: int) -> int:
        """Return part ``index`` as a whole number; Forged where it's none."""
        try:
            return int(self.word(index), 36)
        except ValueError as problem:
            raise Forged from problem

    def word(self, index: int) -> str:
        """Return part ``index`` as it is; Forged where there is none."""
        if index >= len(self.parts) or not 0 < len(self.parts[index]) <= 12:
            raise Forged
        return self.parts[index]


def base36(number: int) -> str:
    """Return a whole number, not negative, in base 36."""
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
        if not number:
            return digits


def pack(verb: str, *parts: int | str) -> str:
    """Return callback data; AssertionError if it doesn't fit 64 bytes (a test packs the longest)."""
    data = ".".join([VERSION, verb, *(base36(p) if isinstance(p, int) else p for p in parts)])
    assert len(data.encode()) <= LIMIT, data
    return data


def unpack(data: str) -> Tap | None:
    """Return what a button carried, None if it's not ours or of another version."""
    version, *rest = data.split(".")
    if version != VERSION or not rest or not data.isascii():
        return None
    return Tap(rest[0], tuple(rest[1:]))
