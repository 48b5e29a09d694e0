"""The log in a package: its leaves as one tree, its checkpoint, the leaves that were opened."""

import hmac
import json
from binascii import Error, unhexlify
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from storage.merkle import extend_all, root

CHECKPOINT, LEAVES, OPENINGS = "log/checkpoint", "log/leaves.txt", "log/openings.json"
ENTRY = 32
LINE = 2 * ENTRY + 1
FORMAT = 1


class NotALog(ValueError):
    """A file of the log that isn't in its form; the sentence says what is wrong."""


@dataclass(slots=True)
class Tree:
    """What came of reading ``log/leaves.txt``: its size, root, the roots and entries that were asked for."""

    size: int = 0
    root: bytes = b""
    roots: dict[int, bytes] = field(default_factory=dict)
    """The root of the first ``size`` leaves, by size."""
    entries: dict[int, bytes] = field(default_factory=dict)


def read_tree(chunks: Iterable[bytes], sizes: Collection[int], wanted: Collection[int]) -> Tree:
    """Read leaves: an entry in hex a line. ``sizes``: earlier trees, ``wanted``: leaves that are asked for."""
    tree, edge, stops, asked = Tree(), list[bytes](), sorted(sizes), sorted(wanted)
    for body in _whole_lines(chunks):
        entries = [body[at : at + ENTRY] for at in range(0, len(body), ENTRY)]
        leaves = [sha256(b"\0" + entry).digest() for entry in entries]
        end, start = tree.size + len(leaves), tree.size
        while asked and asked[0] < end:
            n = asked.pop(0)
            tree.entries[n] = entries[n - start]
        while stops and stops[0] <= end:
            stop = stops.pop(0)
            tree.size = extend_all(edge, tree.size, leaves[tree.size - start : stop - start])
            tree.roots[stop] = root(edge)
        tree.size = extend_all(edge, tree.size, leaves[tree.size - start :])
    tree.root = root(edge)
    return tree


def _whole_lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for chunk in chunks:
        held = rest + chunk
        fits = len(held) // LINE * LINE
        rest = held[fits:]
        yield _entries(held[:fits])
    if rest:
        raise NotALog(f"the last line of {LEAVES} is cut off")


def _entries(lines: bytes) -> bytes:
    digits = lines.replace(b"\n", b"")
    if (
        lines[LINE - 1 :: LINE].strip(b"\n")
        or len(digits) % (2 * ENTRY)
        or 65 * len(digits) != 64 * len(lines)
    ):
        raise NotALog(f"{LEAVES} isn't 64 hexadecimal digits a line")
    try:
        return unhexlify(digits)
    except Error:
        raise NotALog(f"{LEAVES} isn't 64 hexadecimal digits a line") from None


@dataclass(frozen=True, slots=True)
class Opening:
    """A leaf that was opened: its number, what it says, and the key r under which its entry stands for that."""

    n: int
    payload: str
    r: bytes

    @property
    def entry(self) -> bytes:
        """What the leaf's entry must be."""
        return hmac.digest(self.r, self.payload.encode(), "sha256")

    @property
    def says(self) -> dict[str, Any]:
        """The payload's fields; empty if it isn't in its form."""
        try:
            told = json.loads(self.payload)
        except ValueError:
            return {}
        return told if isinstance(told, dict) else {}


@dataclass(frozen=True, slots=True)
class Openings:
    """``log/openings.json``: whose log it is, the key that signed it, the leaves that were opened."""

    origin: str
    key: str
    leaves: tuple[Opening, ...]


class Newer(NotALog):
    """A package of a later release."""


def read_openings(text: str) -> Openings:
    """Read ``log/openings.json``; NotALog if it isn't in its form."""
    try:
        told = json.loads(text)
        version = told["v"]
        if isinstance(version, int) and version > FORMAT:
            raise Newer(f"the package is of a later release (form {version})")
        leaves = tuple(_opening(one) for one in told["openings"])
        return Openings(str(told["origin"]), str(told["key"]), leaves)
    except NotALog:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NotALog(f"{OPENINGS} isn't in its form") from None


def _opening(told: Any) -> Opening:
    n, payload = told["n"], told["payload"]
    if isinstance(n, bool) or not isinstance(n, int) or n < 0 or not isinstance(payload, str):
        raise ValueError("not an opened leaf")
    return Opening(n, payload, bytes.fromhex(told["r"]))
