import base64
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from real_cases import cases

from storage.merkle import (
    EMPTY_ROOT,
    consistency_proof,
    extend,
    extend_all,
    inclusion_proof,
    inclusion_proofs,
    leaf_hash,
    root,
    tree_hash,
    verify_consistency,
    verify_inclusion,
)

HASHES = st.lists(st.binary(max_size=8).map(leaf_hash), min_size=1, max_size=70)


def raw(text: str | None) -> bytes:
    return base64.b64decode(text or "")


def path_in(case: dict[str, Any]) -> list[bytes]:
    return [raw(step) for step in case["proof"] or []]


@pytest.mark.parametrize("file", cases("merkle/inclusion/**/*.json"))
def test_inclusion_as_published(file: Path) -> None:
    case = json.loads(file.read_text())
    verified = verify_inclusion(
        case["leafIdx"], case["treeSize"], raw(case["leafHash"]), path_in(case), raw(case["root"])
    )
    assert verified is not case["wantErr"]


@pytest.mark.parametrize("file", cases("merkle/consistency/**/*.json"))
def test_consistency_as_published(file: Path) -> None:
    case = json.loads(file.read_text())
    verified = verify_consistency(
        case["size1"], case["size2"], raw(case["root1"]), raw(case["root2"]), path_in(case)
    )
    assert verified is not case["wantErr"]


def recursive(hashes: list[bytes]) -> bytes:
    """Section 2.1 of RFC 6962, word by word."""
    if len(hashes) == 1:
        return hashes[0]
    split = 1
    while split * 2 < len(hashes):
        split *= 2
    return sha256(b"\x01" + recursive(hashes[:split]) + recursive(hashes[split:])).digest()


@given(hashes=HASHES)
def test_the_edge_grows_to_the_root_of_the_definition(hashes: list[bytes]) -> None:
    edge: list[bytes] = []
    for size, leaf in enumerate(hashes):
        extend(edge, size, leaf)
        assert len(edge) == (size + 1).bit_count()
    assert root(edge) == tree_hash(hashes) == recursive(hashes)


@given(hashes=HASHES, data=st.data())
def test_many_at_once_are_the_same_as_one_by_one(hashes: list[bytes], data: st.DataObject) -> None:
    edge: list[bytes] = []
    size = 0
    cuts = sorted(data.draw(st.lists(st.integers(0, len(hashes)), max_size=5)))
    for start, end in zip([0, *cuts], [*cuts, len(hashes)], strict=True):
        size = extend_all(edge, size, hashes[start:end])
        assert (size, root(edge)) == (end, tree_hash(hashes[:end]))
    one: list[bytes] = []
    for n, leaf in enumerate(hashes):
        extend(one, n, leaf)
    assert edge == one
    wanted = data.draw(st.lists(st.integers(0, len(hashes) - 1), max_size=5))
    for n, path in inclusion_proofs(hashes, wanted).items():
        assert path == inclusion_proof(hashes, n)
        assert verify_inclusion(n, len(hashes), hashes[n], path, root(edge))


def test_the_empty_tree() -> None:
    assert tree_hash([]) == root([]) == EMPTY_ROOT == sha256(b"").digest()


@given(hashes=HASHES, data=st.data())
def test_a_proof_holds_for_its_leaf_only(hashes: list[bytes], data: st.DataObject) -> None:
    n = data.draw(st.integers(0, len(hashes) - 1))
    proof, whole = inclusion_proof(hashes, n), tree_hash(hashes)
    assert verify_inclusion(n, len(hashes), hashes[n], proof, whole)
    assert not verify_inclusion(n, len(hashes), leaf_hash(b"never in it"), proof, whole)
    assert not verify_inclusion(n, len(hashes), hashes[n], [*proof, whole], whole)
    assert not verify_inclusion(len(hashes), len(hashes), hashes[n], proof, whole)
    assert not verify_inclusion(-1, len(hashes), hashes[n], proof, whole)


@given(hashes=HASHES, data=st.data())
def test_a_beginning_is_proved_and_a_changed_one_is_not(hashes: list[bytes], data: st.DataObject) -> None:
    size = data.draw(st.integers(1, len(hashes)))
    proof, whole = consistency_proof(hashes, size), tree_hash(hashes)
    assert verify_consistency(size, len(hashes), tree_hash(hashes[:size]), whole, proof)
    changed = [*hashes[: size - 1], leaf_hash(b"never in it")]
    assert not verify_consistency(size, len(hashes), tree_hash(changed), whole, proof)
    assert not verify_consistency(size, len(hashes), tree_hash(hashes[:size]), leaf_hash(b"x"), proof)


def test_no_proof_of_what_is_not_there() -> None:
    hashes = [leaf_hash(bytes([n])) for n in range(5)]
    for n in (-1, 5):
        with pytest.raises(ValueError, match="no leaf"):
            inclusion_proof(hashes, n)
    for size in (0, 6):
        with pytest.raises(ValueError, match="no tree"):
            consistency_proof(hashes, size)
    assert not verify_consistency(0, 5, EMPTY_ROOT, tree_hash(hashes), [])
