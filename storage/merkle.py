"""The tree of RFC 6962 (Certificate Transparency), section 2.1: hashes, edges, proofs."""

from collections.abc import Iterable, Sequence
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


def extend_all(edge: list[bytes], size: int, leaves: Sequence[bytes]) -> int:
    """Add many leaf hashes to the right ``edge`` of a tree of ``size`` leaves, in place; return the new size."""
    at = 0
    while at < len(leaves):
        fits = 1 << (len(leaves) - at).bit_length() - 1
        block = min(fits, size & -size) if size else fits
        found, above = tree_hash(leaves[at : at + block]), size // block
        while above & 1:
            found, above = node_hash(edge.pop(), found), above >> 1
        edge.append(found)
        size, at = size + block, at + block
    return size


def tree_hash(hashes: Sequence[bytes]) -> bytes:
    """Return the root over leaf hashes."""
    level = list(hashes)
    while len(level) > 1:
        level = _above(level)
    return level[0] if level else EMPTY_ROOT


def inclusion_proof(hashes: Sequence[bytes], n: int) -> list[bytes]:
    """Return the path that proves leaf ``n`` (from 0) in the tree over ``hashes`` (2.1.1)."""
    return inclusion_proofs(hashes, [n])[n]


def inclusion_proofs(hashes: Sequence[bytes], wanted: Iterable[int]) -> dict[int, list[bytes]]:
    """Return the paths of several leaves: the tree is built once."""
    places = {n: n for n in wanted}
    for n in places:
        if not 0 <= n < len(hashes):
            raise ValueError(f"no leaf {n} among {len(hashes)}")
    paths: dict[int, list[bytes]] = {n: [] for n in places}
    level = list(hashes)
    while len(level) > 1:
        for n, place in places.items():
            paths[n] += level[place ^ 1 : (place ^ 1) + 1]
            places[n] = place >> 1
        level = _above(level)
    return paths


def consistency_proof(hashes: Sequence[bytes], old_size: int) -> list[bytes]:
    """Return the path that proves the tree of the first ``old_size`` leaves to be a beginning (2.1.2)."""
    if not 0 < old_size <= len(hashes):
        raise ValueError(f"no tree of {old_size} within {len(hashes)}")
    return _subproof(hashes, old_size, whole=True)


def verify_inclusion(n: int, size: int, leaf: bytes, proof: Sequence[bytes], root_hash: bytes) -> bool:
    """Whether ``proof`` leads from leaf ``n`` to the root of ``size`` leaves (RFC 9162, 2.1.3.2)."""
    if not 0 <= n < size or not _are_hashes(leaf, root_hash, *proof):
        return False
    found, last = leaf, size - 1
    for step in proof:
        if last == 0:
            return False
        if n & 1 or n == last:
            found = node_hash(step, found)
            n, last = _climb(n, last)
        else:
            found = node_hash(found, step)
        n, last = n >> 1, last >> 1
    return last == 0 and found == root_hash


def verify_consistency(
    old_size: int, size: int, old_root: bytes, root_hash: bytes, proof: Sequence[bytes]
) -> bool:
    """Whether ``proof`` shows the old tree to be a beginning of the new (RFC 9162, 2.1.4.2).

    Nothing follows from an empty tree: ``old_size`` 0 is False.
    """
    if not 0 < old_size <= size:
        return False
    if old_size == size:
        return not proof and old_root == root_hash
    if not _are_hashes(old_root, root_hash, *proof):
        return False
    path = [old_root, *proof] if old_size & (old_size - 1) == 0 else list(proof)
    return bool(path) and _leads_to_both(old_size, size, old_root, root_hash, path)


def _leads_to_both(
    old_size: int, size: int, old_root: bytes, root_hash: bytes, path: Sequence[bytes]
) -> bool:
    n, last = old_size - 1, size - 1
    while n & 1:
        n, last = n >> 1, last >> 1
    old_found = found = path[0]
    for step in path[1:]:
        if last == 0:
            return False
        if n & 1 or n == last:
            old_found, found = node_hash(step, old_found), node_hash(step, found)
            n, last = _climb(n, last)
        else:
            found = node_hash(found, step)
        n, last = n >> 1, last >> 1
    return last == 0 and old_found == old_root and found == root_hash


def _climb(n: int, last: int) -> tuple[int, int]:
    while n and not n & 1:
        n, last = n >> 1, last >> 1
    return n, last


def _subproof(hashes: Sequence[bytes], old_size: int, *, whole: bool) -> list[bytes]:
    if old_size == len(hashes):
        return [] if whole else [tree_hash(hashes)]
    split = _split(len(hashes))
    left, right = hashes[:split], hashes[split:]
    if old_size <= split:
        return [*_subproof(left, old_size, whole=whole), tree_hash(right)]
    return [*_subproof(right, old_size - split, whole=False), tree_hash(left)]


def _above(level: list[bytes]) -> list[bytes]:
    """Return the nodes over a level; one without a neighbour goes up as it is."""
    each = iter(level)
    nodes = [sha256(b"\x01" + left + right).digest() for left, right in zip(each, each, strict=False)]
    return [*nodes, level[-1]] if len(level) & 1 else nodes


def _split(size: int) -> int:
    return 1 << ((size - 1).bit_length() - 1)


def _are_hashes(*values: bytes) -> bool:
    return all(len(value) == HASH_SIZE for value in values)
