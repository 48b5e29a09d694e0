import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from real_cases import cases

from bot.sandbox.chance import SeededChance
from storage.notes import BadNote, Verifier, checkpoint, open_checkpoint, sign_note, verify_note
from storage.seal import Vault

ROOT = bytes(range(32))
KEY = Vault(bytes(range(32)), SeededChance(1)).signing_key()
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32))
ORIGIN = "talkoot/kurvi"


@pytest.mark.parametrize("file", cases("merkle/signed_note_vectors.json"))
def test_notes_as_published(file: Path) -> None:
    case = json.loads(file.read_text())
    verifiers = [Verifier.read(signer["vkey"]) for signer in case["signers"]]
    assert [str(verifier) for verifier in verifiers] == [signer["vkey"] for signer in case["signers"]]
    lines = [signer["sig_line"] + "\n" for signer in case["signers"]]
    both = case["text"] + "\n" + "".join(lines)
    assert verify_note(both, verifiers) == case["text"]
    for verifier in verifiers:
        assert verify_note(both, [verifier]) == case["text"]
    with pytest.raises(BadNote):
        verify_note(case["text"] + "\n" + lines[0], verifiers[1:])
    with pytest.raises(BadNote):
        verify_note(both.replace("cryptography", "Cryptography"), verifiers)
    for bad in case["bad_vkeys"]:
        with pytest.raises(BadNote):
            Verifier.read(bad)


@given(size=st.integers(0, 2**60), root=st.binary(min_size=32, max_size=32))
def test_a_checkpoint_says_what_was_signed(size: int, root: bytes) -> None:
    found = open_checkpoint(checkpoint(ORIGIN, size, root, KEY), [Verifier.of(ORIGIN, KEY)])
    assert (found.origin, found.size, found.root) == (ORIGIN, size, root)


def test_a_checkpoint_reads_as_the_specification_shows() -> None:
    lines = checkpoint(ORIGIN, 17, ROOT, KEY).split("\n")
    assert lines[:4] == [ORIGIN, "17", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", ""]
    assert lines[4].startswith(f"— {ORIGIN} ")
    assert lines[5:] == [""]


def test_a_changed_or_foreign_checkpoint_is_refused() -> None:
    note, verifiers = checkpoint(ORIGIN, 17, ROOT, KEY), [Verifier.of(ORIGIN, KEY)]
    for broken in (
        note.replace("17", "18"),
        note[:-1],
        note + "\n",
        note + "— x\n",
        note.replace("\n\n", "\n"),
        note.replace("— ", "- "),
        note.replace("17", "17\x00"),
        note + note.split("\n\n")[1] * 100,
        "",
    ):
        with pytest.raises(BadNote):
            open_checkpoint(broken, verifiers)
    with pytest.raises(BadNote):
        open_checkpoint(note, [Verifier.of(ORIGIN, OTHER)])
    with pytest.raises(BadNote):
        open_checkpoint(note, [])


def test_a_wrong_signature_of_a_known_key_spoils_a_good_one() -> None:
    good = checkpoint(ORIGIN, 17, ROOT, KEY)
    foreign = sign_note("something else\n", "other", OTHER).split("\n\n")[1]
    with pytest.raises(BadNote):
        verify_note(good + foreign, [Verifier.of(ORIGIN, KEY), Verifier.of("other", OTHER)])
    assert verify_note(good + foreign, [Verifier.of(ORIGIN, KEY)]).startswith(ORIGIN)


@pytest.mark.parametrize(
    "text", ["a note\n", f"{ORIGIN}\nmany\nAAAA\n", f"{ORIGIN}\n007\nAAAA\n", "\n1\nAAAA\n"]
)
def test_a_signed_note_need_not_be_a_checkpoint(text: str) -> None:
    with pytest.raises(BadNote):
        open_checkpoint(sign_note(text, ORIGIN, KEY), [Verifier.of(ORIGIN, KEY)])


def test_what_cannot_be_signed_is_refused() -> None:
    for text in ("no newline", "a\tb\n"):
        with pytest.raises(ValueError, match="newline"):
            sign_note(text, ORIGIN, KEY)
    for name in ("", "two words", "plus+plus"):
        with pytest.raises(ValueError, match="name"):
            sign_note("text\n", name, KEY)


def test_a_key_under_another_name_is_refused() -> None:
    text = str(Verifier.of("aino", KEY))
    assert str(Verifier.read(text)) == text
    with pytest.raises(BadNote):
        Verifier.read(text.replace("aino", "reino"))


@pytest.mark.parametrize("text", ["", "a+b", "a+00000000+AA==", "a+zz+AQ", "a b+00000000+AQ=="])
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(BadNote):
        Verifier.read(text)
