"""Packages to check: one of a campaign as it closed, one after more happened; and the program that lies in them."""

import subprocess
import sys
import zipfile
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

FIXTURES = Path(__file__).parents[1] / "results"
sys.path.append(str(FIXTURES))

from package_house import full, house  # noqa: E402

from flows.verify.checking import verify  # noqa: E402
from flows.verify.report import Report  # noqa: E402


@dataclass(frozen=True)
class Made:
    """Bytes of two packages of one campaign, the key's fingerprint as the letter tells it."""

    old: bytes
    new: bytes
    letter: str
    fingerprint: str


@cache
def made() -> Made:
    """Return two packages, built once."""
    with TemporaryDirectory() as folder, house(Path(folder)) as here:
        full(here)
        first = here.built()
        answer = here.answer("Later: all five lamps")
        here.tx.log.append(here.id, "answer", here.at, None, {"answer": answer})
        second = here.built()
    lines = first.letter_text.splitlines()
    at = next(n for n, line in enumerate(lines) if "fingerprint" in line)
    return Made(first.body, second.body, first.letter_text, lines[at + 2].strip())


def checked(folder: Path, body: bytes, older: bytes | None = None, key: str | None = None) -> Report:
    """Check bytes as a package."""
    (folder / "new.zip").write_bytes(body)
    if older is not None:
        (folder / "old.zip").write_bytes(older)
    return verify(folder / "new.zip", against=folder / "old.zip" if older is not None else None, key=key)


def files_of(body: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(body)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: dict[str, bytes]) -> bytes:
    """Pack files as anybody would."""
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return into.getvalue()


def alone(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run the package's own program by a Python that sees nothing but its standard library."""
    program = folder / "verify.py"
    program.write_bytes(files_of(made().new)["log/verify.py"])
    command = [sys.executable, "-I", "-S", "verify.py", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def told(report: Report) -> str:
    """Return all that is said to be wrong."""
    return "\n".join([report.unreadable or "", *(one for check in report.checks for one in check.wrong)])
