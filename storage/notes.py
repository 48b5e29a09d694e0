"""Signed notes and checkpoints, as C2SP describes them (signed-note, tlog-checkpoint), with Ed25519."""

import base64

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from storage.note_reading import (
    DASH,
    BadNote,
    Checkpoint,
    Verifier,
    is_note_text,
    open_checkpoint,
    verify_note,
)

__all__ = ["BadNote", "Checkpoint", "Verifier", "checkpoint", "open_checkpoint", "sign_note", "verify_note"]


def sign_note(text: str, name: str, key: Ed25519PrivateKey) -> str:
    """Return ``text`` (which ends with a newline) with the signature of ``key`` below."""
    if not is_note_text(text):
        raise ValueError("a note ends with a newline and has no control characters")
    signature = Verifier.of(name, key).key_id + key.sign(text.encode())
    return f"{text}\n{DASH}{name} {base64.b64encode(signature).decode()}\n"


def checkpoint(origin: str, size: int, root: bytes, key: Ed25519PrivateKey) -> str:
    """Return the signed note that says: the log ``origin`` had ``size`` leaves under ``root``."""
    text = f"{origin}\n{size}\n{base64.b64encode(root).decode()}\n"
    return sign_note(text, origin, key)
