"""Opening a package that anybody may have made: nothing is unpacked, and nothing in it is believed."""

import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

SEAL_SIZE = 64
TWIN = "twin/"
"""Where the other group's part of a package of two lies."""
CHUNK = 1 << 20
MOST_FILES = 10_000
MOST_BYTES = 1 << 32
MOST_TABLE = 1 << 28
MOST_SWELLING = 300
_SWELLS_FROM = 1 << 24
_END = b"PK\x05\x06"
_END_SIZE, _HEAD_SIZE = 22, 30
_LINK = 0o120000
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
)


class Unreadable(Exception):
    """This can't be read as a package; the sentence says why and what would."""


class Damaged(Exception):
    """A file in the archive can't be unpacked, or is not what the archive says of it."""


class Package:
    """An archive's files by name. ``sealed``: True if no byte changed since it was packed, None if unknown."""

    def __init__(self, path: Path) -> None:
        self.name, self.path = path.name, path
        try:
            self.sealed = _sealed(path)
            self._archive = zipfile.ZipFile(path)
        except OSError as problem:
            raise Unreadable(f"{path} can't be read: {problem.strerror or problem}.") from None
        except _BROKEN:
            raise Unreadable(
                f"{self.name} is no ZIP file, or cut off, or damaged: get it again from who gave it to you."
            ) from None
        self._entries = {entry.filename: entry for entry in self._archive.infolist()}
        self._refuse(self._archive.infolist(), path.stat().st_size)

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    @property
    def names(self) -> list[str]:
        return list(self._entries)

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield a file's bytes; Damaged if they aren't what the archive says."""
        try:
            with self._archive.open(self._entries[name]) as file:
                while chunk := file.read(CHUNK):
                    yield chunk
        except (*_BROKEN, OSError):
            raise Damaged(name) from None

    def read(self, name: str) -> bytes:
        """Return a whole file; Damaged if it can't be read or isn't there."""
        if name not in self._entries or self._entries[name].file_size > MOST_TABLE:
            raise Damaged(name)
        return b"".join(self.chunks(name))

    def text(self, name: str) -> str:
        """Return a whole file as words; Damaged if it can't be read."""
        try:
            return self.read(name).decode()
        except UnicodeDecodeError:
            raise Damaged(name) from None

    def repacked(self) -> list[str]:
        """Return the files whose packing isn't what a writer makes of them: so near is the byte that changed."""
        with self.path.open("rb") as file:
            return [name for name, entry in self._entries.items() if _is_repacked(file, entry, self)]

    def _refuse(self, entries: list[zipfile.ZipInfo], size: int) -> None:
        why = _harm(entries, size)
        if why is not None:
            raise Unreadable(f"{self.name} {why}. It is damaged, or made to do harm: leave it packed.")


class Part(Package):
    """One folder of a package, read like a package of its own; its packing was checked with the whole."""

    def __init__(self, whole: Package, folder: str) -> None:
        self.name, self.path, self.sealed = f"{whole.name}, {folder}", whole.path, None
        self._archive = whole._archive
        self._entries = {
            name.removeprefix(folder): entry for name, entry in whole._entries.items() if name.startswith(folder)
        }


def _harm(entries: list[zipfile.ZipInfo], size: int) -> str | None:
    """Return why an archive isn't even looked into: no package is like that."""
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        return "unpacks to more than any package holds"
    if len({entry.filename for entry in entries}) < len(entries):
        return "holds two files of one name"
    ends = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if _is_odd(entry):
            return f"holds a file called {entry.filename!r}"
        if entry.file_size > max(MOST_SWELLING * entry.compress_size, _SWELLS_FROM):
            return f"holds {entry.filename!r}, which swells to {entry.file_size} bytes"
        if entry.header_offset < ends:
            return "holds files inside of one another"
        ends = entry.header_offset + _HEAD_SIZE + len(entry.filename.encode()) + entry.compress_size
    return "is cut off" if ends > size else None


def _is_odd(entry: zipfile.ZipInfo) -> bool:
    """Whether a file would land elsewhere or is no file: up a folder, at the root, a link, locked."""
    name = entry.filename
    parts = name.split("/")
    plain = all(part not in ("", ".", "..") for part in parts) and not set(name) & set('\\:*?"<>|')
    readable = all(unicodedata.category(character)[0] != "C" for character in name)
    link = entry.external_attr >> 16 & 0o170000 == _LINK
    strange = entry.orig_filename != name or entry.flag_bits & 1 or entry.compress_type not in (0, 8)
    return not plain or not readable or link or bool(strange)


def _is_repacked(file: BinaryIO, entry: zipfile.ZipInfo, package: Package) -> bool:
    file.seek(entry.header_offset)
    year, *rest = entry.date_time
    day = (year - 1980) << 9 | rest[0] << 5 | rest[1]
    time = rest[2] << 11 | rest[3] << 5 | rest[4] // 2
    told = (entry.extract_version, entry.flag_bits, entry.compress_type, time, day, entry.CRC)
    name = entry.filename.encode()
    head = struct.pack(
        "<4s5H3L2H", b"PK\3\4", *told, entry.compress_size, entry.file_size, len(name), len(entry.extra)
    )
    if file.read(len(head) + len(name)) != head + name:
        return True
    file.seek(len(entry.extra), 1)
    packer = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -15)
    try:
        if entry.compress_type == zipfile.ZIP_STORED:
            return False
        packed = b"".join([*map(packer.compress, package.chunks(entry.filename)), packer.flush()])
    except Damaged:
        return True
    return file.read(entry.compress_size) != packed


def _sealed(path: Path) -> bool | None:
    """Compare the archive with its seal: the comment, SHA-256 in hex of all before it."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(size - SEAL_SIZE - _END_SIZE, 0))
        tail = file.read()
        if tail[-_END_SIZE:].startswith(_END) and tail.endswith(b"\0\0"):
            return None
        file.seek(0)
        left, found = size - SEAL_SIZE, sha256()
        while left > 0 and (chunk := file.read(min(CHUNK, left))):
            found.update(chunk)
            left -= len(chunk)
    return tail.startswith(_END) and found.hexdigest().encode() == tail[-SEAL_SIZE:]
