"""Files that must be private, whole and really there."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.errors import InUse


def private(path: Path) -> Path:
    """Return ``path`` as a file that only its owner may read, made empty if it isn't there."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    return path


def write_private(path: Path, data: bytes) -> None:
    """Write a new file (0600) that is on disk when this returns; raises FileExistsError."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    settle(path.parent)


def settle(path: Path) -> None:
    """Make sure that a file, or a folder's list of files, is on disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def move(source: Path, target: Path) -> None:
    """Rename, atomically and for good; ``target`` is replaced."""
    source.replace(target)
    settle(target.parent)


class Lock:
    """The right to write to a database: one process has it, the system takes it back when that dies."""

    def __init__(self, database: Path) -> None:
        self._descriptor = os.open(lock_of(database), os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self._descriptor)
            raise InUse(str(database)) from error

    def release(self) -> None:
        """Let others write."""
        os.close(self._descriptor)


@contextmanager
def locked(database: Path) -> Iterator[None]:
    """Hold the right to write to ``database``; raises :class:`InUse`."""
    lock = Lock(database)
    try:
        yield
    finally:
        lock.release()


def lock_of(database: Path) -> Path:
    """Return the path of the file that stands for the right to write."""
    return database.with_name(database.name + ".lock")
