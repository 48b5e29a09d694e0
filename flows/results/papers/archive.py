"""A ZIP whose bytes depend on nothing but what is in it, with the checksums of all it holds."""

import hashlib
import io
import zipfile
from datetime import date
from typing import Any

SUMS = "SHA256SUMS"
_STORED = (".png", ".pdf")
_OLDEST = 1980


def sha256(body: bytes) -> str:
    """Return the checksum as people compare it: 64 letters and digits."""
    return hashlib.sha256(body).hexdigest()


def checksums(files: dict[str, bytes]) -> bytes:
    """Return what ``sha256sum -c SHA256SUMS`` reads, sorted by path."""
    return "".join(f"{sha256(body)}  {path}\n" for path, body in sorted(files.items())).encode()


def zipped(files: dict[str, bytes], day: date) -> bytes:
    """Return the archive: the files in their order, then the checksums; every time is ``day``."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for path, body in {**files, SUMS: checksums(files)}.items():
            archive.writestr(_entry(path, day), body, **_packing(path))
    return made.getvalue()


def _entry(path: str, day: date) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, (max(day.year, _OLDEST), day.month, day.day, 0, 0, 0))
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry


def _packing(path: str) -> dict[str, Any]:
    if path.endswith(_STORED):
        return {"compress_type": zipfile.ZIP_STORED}
    return {"compress_type": zipfile.ZIP_DEFLATED, "compresslevel": 9}
