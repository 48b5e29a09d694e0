"""The vault key: 64 hex digits in a file of its own, apart from the database."""

import stat
from pathlib import Path

from storage.chance import Chance, SystemChance
from storage.errors import KeyProblem
from storage.files import move, write_private
from storage.seal import KEY_SIZE, Vault


def load_key(
    path: Path, database_is_empty: bool, *, fingerprint: str | None = None, chance: Chance | None = None
) -> bytes:
    """Return the key in ``path``; it is made (0600) only while the database is empty.

    ``fingerprint`` is what the database keeps of its key. Raises :class:`KeyProblem`, whose key names the
    mend: key-missing, key-open-to-all, key-unreadable, key-damaged, key-different.
    """
    chance = chance or SystemChance()
    if not path.exists() and not next_key(path).exists():
        return _new_key(path, database_is_empty, chance)
    if fingerprint is not None:
        _finish_rotation(path, fingerprint, chance)
    key = read_key(path)
    if fingerprint is not None and Vault(key, chance).fingerprint() != fingerprint:
        raise KeyProblem("key-different", path=str(path))
    return key


def read_key(path: Path) -> bytes:
    """Return the key in ``path``, or raise :class:`KeyProblem`."""
    try:
        if path.stat().st_mode & stat.S_IRWXO:
            raise KeyProblem("key-open-to-all", path=str(path))
        text = path.read_text("ascii").strip()
    except FileNotFoundError as error:
        raise KeyProblem("key-missing", path=str(path)) from error
    except OSError as error:
        raise KeyProblem("key-unreadable", path=str(path)) from error
    except UnicodeDecodeError as error:
        raise KeyProblem("key-damaged", path=str(path)) from error
    return _parsed(text, path)


def write_key(path: Path, key: bytes) -> None:
    """Write ``key`` to a new file that is on disk when this returns."""
    write_private(path, key.hex().encode() + b"\n")


def next_key(path: Path) -> Path:
    """Return where a key waits while the database is being resealed."""
    return path.with_name(path.name + ".new")


def _new_key(path: Path, database_is_empty: bool, chance: Chance) -> bytes:
    if not database_is_empty:
        raise KeyProblem("key-missing", path=str(path))
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = chance.draw("vault-key", path.name, KEY_SIZE)
    write_key(path, key)
    return key


def _finish_rotation(path: Path, fingerprint: str, chance: Chance) -> None:
    waiting = next_key(path)
    if not waiting.exists():
        return
    try:
        key = read_key(waiting)
    except KeyProblem:
        return
    if Vault(key, chance).fingerprint() == fingerprint:
        move(waiting, path)


def _parsed(text: str, path: Path) -> bytes:
    try:
        key = bytes.fromhex(text)
    except ValueError as error:
        raise KeyProblem("key-damaged", path=str(path)) from error
    if len(key) != KEY_SIZE:
        raise KeyProblem("key-damaged", path=str(path))
    return key
