"""Signed notes and checkpoints, as C2SP describes them (signed-note, tlog-checkpoint), with Ed25519."""

import base64
import binascii
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ED25519 = b"\x01"
_ID_SIZE = 4
_MOST_SIGNATURES = 100
_DASH = "— "


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
        if raw[:1] != ED25519 or len(raw) != 33 or not _is_name(name):
            raise BadNote("not an Ed25519 key")
        found = cls(name, raw[1:])
        if found.key_id.hex() != key_id:
            raise BadNote("a key whose id is another's")
        return found

    @classmethod
    def of(cls, name: str, key: Ed25519PrivateKey) -> Self:
        """Return what verifies the signatures of ``key``."""
        if not _is_name(name):
            raise ValueError("a key's name has no space and no plus")
        return cls(name, key.public_key().public_bytes_raw())

    @property
    def key_id(self) -> bytes:
        """The four bytes that a signature starts with."""
        return sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[:_ID_SIZE]

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{base64.b64encode(ED25519 + self.public).decode()}"

    def check(self, text: str, signature: bytes) -> None:
        """Raise :class:`BadNote` unless ``signature`` is this key's under ``text``."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, text.encode())
        except InvalidSignature as error:
            raise BadNote(f"{self.name} did not sign this") from error


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How far a log had come: ``size`` leaves under ``root``."""

    origin: str
    size: int
    root: bytes


def sign_note(text: str, name: str, key: Ed25519PrivateKey) -> str:
    """Return ``text`` (which ends with a newline) with the signature of ``key`` below."""
    if not _is_text(text):
        raise ValueError("a note ends with a newline and has no control characters")
    signature = Verifier.of(name, key).key_id + key.sign(text.encode())
    return f"{text}\n{_DASH}{name} {base64.b64encode(signature).decode()}\n"


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


def checkpoint(origin: str, size: int, root: bytes, key: Ed25519PrivateKey) -> str:
    """Return the signed note that says: the log ``origin`` had ``size`` leaves under ``root``."""
    text = f"{origin}\n{size}\n{base64.b64encode(root).decode()}\n"
    return sign_note(text, origin, key)


def open_checkpoint(note: str, verifiers: Sequence[Verifier]) -> Checkpoint:
    """Return what a signed checkpoint says; raise :class:`BadNote` if nobody known says it."""
    lines = verify_note(note, verifiers).split("\n")
    if len(lines) < 4 or not lines[0] or not _is_size(lines[1]):
        raise BadNote("not a checkpoint")
    return Checkpoint(lines[0], int(lines[1]), _decoded(lines[2]))


def _parts(note: str) -> tuple[str, list[str]]:
    body, split, signatures = note.rpartition("\n\n")
    text = body + "\n"
    if not split or not signatures.endswith("\n") or not _is_text(text) or not _is_text(signatures):
        raise BadNote("not a signed note")
    return text, signatures[:-1].split("\n")


def _signatures(lines: list[str]) -> Iterator[tuple[str, bytes, bytes]]:
    if len(lines) > _MOST_SIGNATURES:
        raise BadNote("too many signatures")
    for line in lines:
        name, _, body = line.removeprefix(_DASH).partition(" ")
        raw = _decoded(body)
        if not line.startswith(_DASH) or not _is_name(name) or len(raw) <= _ID_SIZE:
            raise BadNote("not a signature line")
        yield name, raw[:_ID_SIZE], raw[_ID_SIZE:]


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadNote("not base64") from error


def _is_name(name: str) -> bool:
    return bool(name) and "+" not in name and not any(character.isspace() for character in name)


def _is_size(text: str) -> bool:
    return text.isascii() and text.isdigit() and (text == "0" or not text.startswith("0"))


def _is_text(text: str) -> bool:
    return text.endswith("\n") and all(character >= " " or character == "\n" for character in text)
