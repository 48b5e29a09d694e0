"""The tree of RFC 6962 (Certificate Transparency), section 2.1: hashes, edges, proofs."""

from collections.abc import Sequence
from hashlib import sha256

HASH_SIZE = 32
EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(entry: bytes) -> bytes:
    """Return the hash of a leaf."""
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of two subtrees."""
    return sha256(b"\x01" + left + right).digest()


def extend(edge: list[bytes], size: int, leaf: bytes) -> None:
    """Add the leaf hash ``leaf`` to the right ``edge`` of a tree of ``size`` leaves, in place.

    An edge holds the roots of the perfect subtrees, largest first: one for each bit set in ``size``.
    """
    while size & 1:
        leaf = node_hash(edge.pop(), leaf)
        size >>= 1
    edge.append(leaf)


def root(edge: Sequence[bytes]) -> bytes:
    """Return the root of the tree that has this right edge."""
    if not edge:
        return EMPTY_ROOT
    found = edge[-1]
    for left in reversed(edge[:-1]):
        found = node_hash(left, found)
    return found
