"""A ZIP's seal: its comment, the SHA-256 of every byte before it, so that damage anywhere is noticed."""

from hashlib import sha256
from typing import BinaryIO

SIZE = 64
_AT_ONCE = 1 << 20


def seal(file: BinaryIO) -> tuple[str, int]:
    """Seal a finished ZIP that has no comment yet and can be read back; return its own SHA-256 and size in bytes."""
    file.seek(-2, 2)
    file.write(SIZE.to_bytes(2, "little"))
    file.seek(0)
    found = sha256()
    while piece := file.read(_AT_ONCE):
        found.update(piece)
    told = found.hexdigest().encode()
    file.write(told)
    found.update(told)
    return found.hexdigest(), file.tell()
