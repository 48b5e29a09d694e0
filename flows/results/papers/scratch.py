"""A folder for what is on its way into a package, beside the database: emptied whatever happens."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

_PREFIX = ".talkoot-scratch-"
_own: set[Path] = set()


@contextmanager
def scratch(beside: Path) -> Iterator[Path]:
    """Lend an empty folder that only its owner can read; what a killed process left there goes first."""
    _sweep(beside)
    with TemporaryDirectory(dir=beside, prefix=f"{_PREFIX}{os.getpid()}-") as name:
        _own.add(Path(name))
        try:
            yield Path(name)
        finally:
            _own.discard(Path(name))


def _sweep(folder: Path) -> None:
    for left in folder.glob(f"{_PREFIX}*"):
        if left not in _own and not _lives(left.name.removeprefix(_PREFIX).partition("-")[0]):
            shutil.rmtree(left, ignore_errors=True)


def _lives(pid: str) -> bool:
    if not pid.isdigit() or int(pid) == os.getpid():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
