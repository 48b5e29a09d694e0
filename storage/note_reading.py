"""Reading signed notes and checkpoints, as C2SP describes them (signed-note, tlog-checkpoint), with Ed25519.

It needs only the standard library: a package's own ``log/verify.py`` holds this very text.
"""

import base64
import binascii
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Self

from storage.ed25519 import verify_ed25519

ED25519 = b"\x01"
DASH = "— "
_ID_SIZE = 4
_PRINT_SIZE = 16
_MOST_SIGNATURES = 100


class BadNote(ValueError):
    """A note, a key or a checkpoint that can't be trusted."""


@dataclass(frozen=True, slots=True)
class Verifier:
    """A named public key."""

    name: str
    public: bytes

    @classmethod
    def read(cls, text: str) -> Self:
        """Read ``<name>+<key id in hex>+<base64>``."""
        name, _, rest = text.partition("+")
        key_id, _, body = rest.partition("+")
        raw = _decoded(body)
        if raw[:1] != ED25519 or len(raw) != 33 or not is_key_name(name):
            raise BadNote("not an Ed25519 key")
        found = cls(name, raw[1:])
        if found.key_id.hex() != key_id:
            raise BadNote("a key whose id is another's")
        return found

    @classmethod
    def of(cls, name: str, key: Any) -> Self:
        """Return what verifies the signatures of ``key``, an Ed25519PrivateKey of ``cryptography``."""
        if not is_key_name(name):
            raise ValueError("a key's name has no space and no plus")
        return cls(name, key.public_key().public_bytes_raw())

    @property
    def key_id(self) -> bytes:
        """The four bytes that a signature starts with."""
        return self._digest[:_ID_SIZE]

    @property
    def fingerprint(self) -> str:
        """The key in 32 hex digits, in groups of four, for people to compare; it begins with the key id."""
        digits = self._digest[:_PRINT_SIZE].hex()
        return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))

    @property
    def _digest(self) -> bytes:
        return sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{base64.b64encode(ED25519 + self.public).decode()}"

    def check(self, text: str, signature: bytes) -> None:
        """Raise :class:`BadNote` unless ``signature`` is this key's under ``text``."""
        if not verify_ed25519(self.public, text.encode(), signature):
            raise BadNote(f"{self.name} did not sign this")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How far a log had come: ``size`` leaves under ``root``."""

    origin: str
    size: int
    root: bytes


def verify_note(note: str, verifiers: Sequence[Verifier]) -> str:
    """Return the text of a note that at least one of ``verifiers`` signed; others' signatures are ignored.

    Raises :class:`BadNote`, also if a known key's signature is wrong beside a good one.
    """
    text, lines = _parts(note)
    known = {(verifier.name, verifier.key_id): verifier for verifier in verifiers}
    trusted = False
    for name, key_id, signature in _signatures(lines):
        verifier = known.get((name, key_id))
        if verifier is not None:
            verifier.check(text, signature)
            trusted = True
    if not trusted:
        raise BadNote("no known key signed this")
    return text


def open_checkpoint(note: str, verifiers: Sequence[Verifier]) -> Checkpoint:
    """Return what a signed checkpoint says; raise :class:`BadNote` if nobody known says it."""
    lines = verify_note(note, verifiers).split("\n")
    if len(lines) < 4 or not lines[0] or not _is_size(lines[1]):
        raise BadNote("not a checkpoint")
    return Checkpoint(lines[0], int(lines[1]), _decoded(lines[2]))


def is_key_name(name: str) -> bool:
    """Whether a key may be called this."""
    return bool(name) and "+" not in name and not any(character.isspace() for character in name)


def is_note_text(text: str) -> bool:
    """Whether this can be signed: it ends with a newline and has no control characters."""
    return text.endswith("\n") and all(character >= " " or character == "\n" for character in text)


def _parts(note: str) -> tuple[str, list[str]]:
    body, split, signatures = note.rpartition("\n\n")
    text = body + "\n"
    if not split or not signatures.endswith("\n") or not is_note_text(text) or not is_note_text(signatures):
        raise BadNote("not a signed note")
    return text, signatures[:-1].split("\n")


def _signatures(lines: list[str]) -> Iterator[tuple[str, bytes, bytes]]:
    if len(lines) > _MOST_SIGNATURES:
        raise BadNote("too many signatures")
    for line in lines:
        name, _, body = line.removeprefix(DASH).partition(" ")
        raw = _decoded(body)
        if not line.startswith(DASH) or not is_key_name(name) or len(raw) <= _ID_SIZE:
            raise BadNote("not a signature line")
        yield name, raw[:_ID_SIZE], raw[_ID_SIZE:]


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadNote("not base64") from error


def _is_size(text: str) -> bool:
    return text.isascii() and text.isdigit() and (text == "0" or not text.startswith("0"))
