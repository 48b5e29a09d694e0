"""Signatures checked with whole numbers alone, beside a library that does it otherwise."""

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.ed25519 import verify_ed25519

ORDER = 2**252 + 27742317777372353535851937790883648493
RFC_8032 = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


def library(public: bytes, text: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, text)
    except (InvalidSignature, ValueError):
        return False
    return True


@pytest.mark.parametrize(("public", "text", "signature"), RFC_8032)
def test_as_the_standard_has_them(public: str, text: str, signature: str) -> None:
    assert verify_ed25519(bytes.fromhex(public), bytes.fromhex(text), bytes.fromhex(signature))
    assert not verify_ed25519(bytes.fromhex(public), bytes.fromhex(text) + b"x", bytes.fromhex(signature))


@settings(max_examples=60, deadline=None)
@given(seed=st.binary(min_size=32, max_size=32), text=st.binary(max_size=200), data=st.data())
def test_it_agrees_with_the_library_also_on_what_was_changed(
    seed: bytes, text: bytes, data: st.DataObject
) -> None:
    key = Ed25519PrivateKey.from_private_bytes(seed)
    public, signature = key.public_key().public_bytes_raw(), key.sign(text)
    assert verify_ed25519(public, text, signature)
    at, bit = data.draw(st.integers(0, 95)), data.draw(st.integers(0, 7))
    both = bytearray(public + signature)
    both[at] ^= 1 << bit
    changed = bytes(both[:32]), text, bytes(both[32:])
    assert verify_ed25519(*changed) is library(*changed) is False


def test_a_signature_has_one_form_only() -> None:
    """S + L would be as good: who could write one signature in two ways could call one of them new."""
    key = Ed25519PrivateKey.from_private_bytes(bytes(32))
    public, signature = key.public_key().public_bytes_raw(), key.sign(b"text")
    s = int.from_bytes(signature[32:], "little") + ORDER
    assert not verify_ed25519(public, b"text", signature[:32] + s.to_bytes(32, "little"))


@pytest.mark.parametrize("size", [0, 31, 33, 63, 65])
def test_other_sizes_are_nothing(size: int) -> None:
    key = Ed25519PrivateKey.from_private_bytes(bytes(32))
    public, signature = key.public_key().public_bytes_raw(), key.sign(b"")
    assert not verify_ed25519(public, b"", (signature + bytes(9))[:size])
    assert not verify_ed25519((public + bytes(99))[:size], b"", signature)


@pytest.mark.parametrize("y", [2, 2**255 - 19, 2**255 - 1, 2**256 - 1, 2**255 + 1])
def test_points_that_are_none_are_refused(y: int) -> None:
    assert not verify_ed25519(y.to_bytes(32, "little"), b"", bytes(64))
