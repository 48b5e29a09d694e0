"""Somebody's own receipt: their leaves, each opened, with its path to a signed checkpoint.

A text file: sentences for people first; then, for each leaf, ``leaf``, ``payload``, ``r`` and ``path``; then
``key``, and after ``checkpoint`` the checkpoint as it was signed.
"""

from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass

from flows.verify.tree import NotALog, Opening
from storage.merkle import leaf_hash, verify_inclusion
from storage.note_reading import BadNote, Checkpoint, Verifier, open_checkpoint

MOST_RECEIPT = 1 << 24


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt as read: nothing in it is checked yet."""

    leaves: tuple[tuple[Opening, tuple[bytes, ...]], ...]
    key: str
    note: str

    def checkpoint(self) -> Checkpoint:
        """Return what the receipt's own checkpoint says, signed by the key in it; BadNote if it isn't."""
        return open_checkpoint(self.note, [Verifier.read(self.key)])

    def broken(self, point: Checkpoint) -> Iterator[int]:
        """Yield the leaves whose path doesn't lead to the receipt's own checkpoint."""
        for opening, path in self.leaves:
            leaf = leaf_hash(opening.entry)
            if not verify_inclusion(opening.n, point.size, leaf, path, point.root):
                yield opening.n


def read_receipt(text: str) -> Receipt:
    """Read a receipt; NotALog if it isn't one."""
    head, mark, note = text.replace("\r\n", "\n").partition("\ncheckpoint\n")
    leaves: list[tuple[Opening, tuple[bytes, ...]]] = []
    told: dict[str, str] = {}
    try:
        for line in head.split("\n"):
            word, _, rest = line.partition(" ")
            if word in ("leaf", "payload", "r", "path", "key"):
                told[word] = rest
            if word == "path":
                opening = Opening(int(told.pop("leaf")), told.pop("payload"), bytes.fromhex(told.pop("r")))
                leaves.append((opening, tuple(b64decode(step, validate=True) for step in rest.split())))
        if not mark or not leaves or any(opening.n < 0 for opening, _ in leaves):
            raise ValueError("nothing in it")
        return Receipt(tuple(leaves), told["key"], note)
    except (ValueError, KeyError, BadNote):
        raise NotALog("this isn't a receipt") from None
