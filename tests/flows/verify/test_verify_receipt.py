"""A receipt is checked against any package of its campaign: newer, of the same state, older."""

import dataclasses
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from verify_house import alone, full, house, told

from flows.safety.receipt import receipt
from flows.speech import Speech
from flows.verify.checking import verify
from flows.verify.receipt import read_receipt
from flows.verify.report import Report
from flows.verify.tree import NotALog
from storage import log
from storage.database import Reader


@dataclasses.dataclass(frozen=True)
class Given:
    """Three packages, and the receipt that somebody got when the second was made."""

    before: bytes
    same: bytes
    after: bytes
    receipt: str
    others: str
    nothing: bytes | None


@cache
def given(language: str = "en") -> Given:
    with TemporaryDirectory() as folder, house(Path(folder)) as here:
        me, other, nobody = here.person(), here.person(), here.person()

        def act(person: int, text: str) -> int:
            name = here.tx.vault.pseudonym(here.id, person)
            return here.tx.log.append(here.id, "contribution", here.at, name, {"minutes": 20}, {"text": text})

        def package() -> bytes:
            return here.built().body

        act(me, "mine")
        act(other, "another's")
        full(here)
        before = package()
        late = act(me, "late")
        same = package()
        reader = Reader(here.db, here.tx.vault)
        here.tx.log.flush()
        mine = receipt(reader, here.id, me, Speech(language))
        theirs = receipt(reader, here.id, other, Speech(language))
        assert mine is not None
        assert theirs is not None
        log.erase_leaf(here.tx, here.id, late)
        act(other, "later")
        return Given(
            before,
            same,
            package(),
            mine.decode(),
            theirs.decode(),
            receipt(reader, here.id, nobody, Speech("en")),
        )


def shown(folder: Path, package: bytes, words: str) -> Report:
    (folder / "p.zip").write_bytes(package)
    (folder / "r.txt").write_text(words)
    report = verify(folder / "p.zip", receipt=folder / "r.txt")
    ran = alone(folder, "p.zip", "--receipt", "r.txt")
    assert (ran.stdout, ran.returncode) == (report.as_text() + "\n", report.status)
    return report


@pytest.mark.parametrize("language", ["en", "fi"])
def test_it_holds_against_the_same_state_and_a_newer_one(tmp_path: Path, language: str) -> None:
    for package in (given().same, given().after):
        report = shown(tmp_path, package, given(language).receipt)
        assert report.status == 0, report.as_text()
        assert "Every leaf of r.txt is in the log: 2." in report.as_text()


def test_against_an_older_package_it_tells_what_came_later(tmp_path: Path) -> None:
    report = shown(tmp_path, given().before, given().receipt)
    assert report.status == 0
    assert "1 of 2 leaves of r.txt are in the log; the rest came after this package." in report.as_text()


def test_one_leaf_can_be_shown_alone(tmp_path: Path) -> None:
    head, rest = given().receipt.split("leaf 1\n", 1)
    report = shown(tmp_path, given().same, head + rest[rest.index("\nleaf ") :])
    assert report.status == 0
    assert "Every leaf of r.txt is in the log: 1." in report.as_text()


def test_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "p.zip").write_bytes(given().same)
    (tmp_path / "r.txt").write_bytes(given().receipt.replace("\n", "\r\n").encode())
    assert verify(tmp_path / "p.zip", receipt=tmp_path / "r.txt").status == 0


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"minutes":20', '"minutes":21', "leaf 1 of the log is another than the receipt says"),
        ('"minutes":20', '"minutes":21', "leaf 1: its path doesn't lead to the receipt's checkpoint"),
        ("leaf 1", "leaf 2", "leaf 2 of the log is another than the receipt says"),
        ("r ", "r 00", "of the log is another than the receipt says"),
        ("path ", "path AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= ", "its path doesn't lead"),
        ("\n— talkoot", "\n— falkoot", "no known key signed this"),
    ],
)
def test_what_was_changed_in_it_is_found(tmp_path: Path, old: str, new: str, says: str) -> None:
    words = given().receipt
    at = words.index(f"\n{old}" if old in ("r ", "path ") else old) + (old in ("r ", "path "))
    report = shown(tmp_path, given().same, words[:at] + new + words[at + len(old) :])
    assert report.status == 1
    assert says in told(report)


def test_a_receipt_of_another_campaign_is_refused(tmp_path: Path) -> None:
    with TemporaryDirectory() as folder, house(Path(folder)) as here:
        here.tx.log.append(here.id + 1, "ballot", 1, here.tx.vault.pseudonym(2, here.starter), {})
        here.tx.log.flush()
        other = receipt(Reader(here.db, here.tx.vault), 2, here.starter, Speech("en"))
    assert other is not None
    report = shown(tmp_path, given().same, other.decode())
    assert "it is signed by another key, or for another campaign" in told(report)


def test_who_has_nothing_gets_none_and_what_is_erased_is_in_none() -> None:
    assert given().nothing is None
    assert len(read_receipt(given().receipt).leaves) == 2
    assert len(read_receipt(given().others).leaves) == 1
    assert "mine" not in given().receipt


@pytest.mark.parametrize(
    "words",
    ["", "hello", "leaf 1\npath x\ncheckpoint\n", "leaf x\npayload {}\nr 0\npath \n\ncheckpoint\n"],
)
def test_what_is_no_receipt_says_so(tmp_path: Path, words: str) -> None:
    with pytest.raises(NotALog):
        read_receipt(words)
    report = shown(tmp_path, given().same, words)
    assert report.unreadable == "r.txt is no receipt."
    assert report.status == 2
