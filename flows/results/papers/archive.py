"""A ZIP whose bytes depend on nothing but what is in it, written piece by piece, with the checksums of all it holds."""

import hashlib
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from typing import BinaryIO, NamedTuple, Self

SUMS, NOTE = "SHA256SUMS", "SHA256SUMS.note"
_STORED = (".png", ".pdf", ".xlsx", ".zip", "leaves.txt")
"""What is packed already, or is read in place."""
_OLDEST = 1980
_AT_ONCE = 1 << 16


class Member(NamedTuple):
    """A file on its way into the archive: its path, and its bytes as they come."""

    path: str
    pieces: Iterable[bytes]


class Written(NamedTuple):
    """A file in the archive: what an index tells of it."""

    path: str
    size: int
    sha256: str


def whole(path: str, body: bytes) -> Member:
    """Return a file that is all there."""
    return Member(path, (body,))


def sha256(body: bytes) -> str:
    """Return the checksum as people compare it: 64 letters and digits."""
    return hashlib.sha256(body).hexdigest()


def in_pieces(lines: Iterable[str]) -> Iterator[bytes]:
    """Return lines as UTF-8, some thousands together."""
    waiting: list[str] = []
    size = 0
    for line in lines:
        waiting.append(line)
        size += len(line)
        if size >= _AT_ONCE:
            yield "".join(waiting).encode()
            waiting, size = [], 0
    if waiting:
        yield "".join(waiting).encode()


class Archive:
    """A ZIP being written; files stand in it in the order in which they are added. Every time in it is ``day``."""

    def __init__(self, into: BinaryIO, day: date) -> None:
        self._zip = zipfile.ZipFile(into, "w")
        self._day = day
        self.written: list[Written] = []

    def add(self, member: Member) -> Written:
        """Write one file, and return what it came to."""
        found, size = hashlib.sha256(), 0
        with self._zip.open(self._entry(member.path), "w") as file:
            for piece in member.pieces:
                file.write(piece)
                found.update(piece)
                size += len(piece)
        self.written.append(Written(member.path, size, found.hexdigest()))
        return self.written[-1]

    def sums(self) -> bytes:
        """Return what ``sha256sum -c SHA256SUMS`` reads: all files so far, sorted by path."""
        return sums_of(self.written)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Write the ZIP's directory; after a failure write nothing more."""
        if kind is not None:
            self._zip.fp = None
        self._zip.close()

    def _entry(self, path: str) -> zipfile.ZipInfo:
        day = self._day
        entry = zipfile.ZipInfo(path, (max(day.year, _OLDEST), day.month, day.day, 0, 0, 0))
        entry.create_system = 3
        entry.external_attr = 0o644 << 16
        entry.compress_type = zipfile.ZIP_STORED if path.endswith(_STORED) else zipfile.ZIP_DEFLATED
        return entry


class Part:
    """A folder of an archive, written like an archive of its own: paths and checksums are the folder's."""

    def __init__(self, archive: Archive, folder: str) -> None:
        self._archive = archive
        self._folder = folder
        self.written: list[Written] = []

    def add(self, member: Member) -> Written:
        """Write one file into the folder, and return what it came to, by its path there."""
        made = self._archive.add(Member(self._folder + member.path, member.pieces))
        self.written.append(made._replace(path=member.path))
        return self.written[-1]

    def sums(self) -> bytes:
        """Return what ``sha256sum -c SHA256SUMS`` reads in the folder."""
        return sums_of(self.written)


def sums_of(written: Iterable[Written]) -> bytes:
    """Return checksums of files, sorted by path."""
    return "".join(f"{one.sha256}  {one.path}\n" for one in sorted(written)).encode()
