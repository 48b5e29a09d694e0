"""A byte changed anywhere is named; so is what was swapped, taken out, put in, signed by another."""

import base64
import json
import struct
import zipfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from verify_house import checked, files_of, made, packed, told

from flows.verify.report import Report
from storage.notes import Verifier, checkpoint, sign_note

OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32))
NAMES = sorted(files_of(made().new))
DAMAGE = ("is damaged", "or damaged")


def members(body: bytes) -> dict[str, range]:
    """Return where each file's packed bytes lie."""
    with zipfile.ZipFile(BytesIO(body)) as archive:
        found = {}
        for entry in archive.infolist():
            start = entry.header_offset + 30 + sum(struct.unpack_from("<HH", body, entry.header_offset + 26))
            found[entry.filename] = range(start, start + entry.compress_size)
        return found


def flipped(body: bytes, at: int, by: int = 1) -> bytes:
    return body[:at] + bytes([body[at] ^ by]) + body[at + 1 :]


def is_told(report: Report) -> bool:
    said = report.as_text()
    return report.status != 0 and any(part in said for part in DAMAGE)


@pytest.mark.parametrize("name", NAMES)
def test_a_byte_changed_in_a_file_names_the_file(tmp_path: Path, name: str) -> None:
    """In its packed bytes, seal and all; and in the file itself, packed anew as a forger would."""
    where = members(made().new)[name]
    for at in {where[0], where[len(where) // 3], where[len(where) // 2]}:
        report = checked(tmp_path, flipped(made().new, at, 0x55))
        assert is_told(report)
        assert name in told(report)
    files = files_of(made().new)
    for at in {0, len(files[name]) // 2, len(files[name]) - 1} if files[name] else ():
        report = checked(tmp_path, packed({**files, name: flipped(files[name], at)}))
        assert report.status == 1
        assert name in told(report)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, len(made().new) - 1), bit=st.integers(0, 7))
def test_a_bit_changed_anywhere_is_noticed(tmp_path: Path, at: int, bit: int) -> None:
    assert is_told(checked(tmp_path, flipped(made().new, at, 1 << bit)))


def test_bytes_around_the_files_are_noticed_too(tmp_path: Path) -> None:
    """Names, sizes, times, the directory, the end, the seal."""
    inside = {at for where in members(made().new).values() for at in where}
    outside = [at for at in range(len(made().new)) if at not in inside]
    assert len(outside) > 1000
    for at in outside[::23]:
        assert is_told(checked(tmp_path, flipped(made().new, at, 1 << at % 8))), at


@pytest.mark.parametrize("left", [0, 1, 21, 30, 0.1, 0.5, 0.9, -1, -64, -65, -86, -100])
def test_a_truncated_package_says_so(tmp_path: Path, left: float) -> None:
    body = made().new
    report = checked(tmp_path, body[: int(left * len(body)) if 0 < left < 1 else int(left)])
    assert is_told(report)
    assert "Traceback" not in report.as_text()


def test_more_at_the_end_or_before_is_noticed(tmp_path: Path) -> None:
    for body in (made().new + b"x", made().new + made().new, b"x" + made().new, b"PK" + made().new):
        assert is_told(checked(tmp_path, body))


def test_swapped_files_are_both_named(tmp_path: Path) -> None:
    files = files_of(made().new)
    one, other = "data/tallies.csv", "data/totals.csv"
    report = checked(tmp_path, packed({**files, one: files[other], other: files[one]}))
    assert f"{one} holds what {other} should hold" in told(report)
    assert f"{other} holds what {one} should hold" in told(report)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_taken_out_is_named(tmp_path: Path, name: str) -> None:
    files = files_of(made().new)
    del files[name]
    report = checked(tmp_path, packed(files))
    assert report.status == 1
    assert name in told(report)


def test_a_file_put_in_is_named(tmp_path: Path) -> None:
    report = checked(tmp_path, packed({**files_of(made().new), "data/more.csv": b"x"}))
    assert "data/more.csv isn't listed in SHA256SUMS" in told(report)


def test_packed_again_by_somebody_it_still_holds(tmp_path: Path) -> None:
    report = checked(tmp_path, packed(files_of(made().new)))
    assert report.status == 0
    assert [check.name for check in report.checks if check.holds is None] == ["archive"]


def test_the_forger_who_signs_with_a_key_of_his_own_is_found_by_the_fingerprint(tmp_path: Path) -> None:
    forged = signed_anew({"data/timeline.csv": b"entry,day\r\n"})
    assert checked(tmp_path, forged).status == 0, "nothing in it contradicts itself"
    report = checked(tmp_path, forged, key=made().fingerprint)
    assert report.status == 1
    assert "signed by another key than yours" in report.as_text()
    assert "is signed by another key" in told(checked(tmp_path, forged, made().old))


def signed_anew(changes: dict[str, bytes], only_checkpoint: bool = False) -> bytes:
    """Return the package changed and signed with another key, as well as a forger can."""
    files = {**files_of(made().new), **changes}
    name = files["log/checkpoint"].decode().split("\n")[0]
    _, size, root, *_ = files["log/checkpoint"].decode().split("\n")
    files["log/checkpoint"] = checkpoint(name, int(size), base64.b64decode(root), OTHER).encode()
    if not only_checkpoint:
        openings = json.loads(files["log/openings.json"])
        openings["key"] = str(Verifier.of(name, OTHER))
        files["log/openings.json"] = changes.get("log/openings.json", json.dumps(openings).encode())
    for gone in ("SHA256SUMS", "SHA256SUMS.note"):
        files.pop(gone)
    sums = "".join(f"{sha256(body).hexdigest()}  {path}\n" for path, body in sorted(files.items()))
    return packed(
        {**files, "SHA256SUMS": sums.encode(), "SHA256SUMS.note": sign_note(sums, name, OTHER).encode()}
    )


def test_a_checkpoint_signed_by_another_key(tmp_path: Path) -> None:
    report = checked(tmp_path, signed_anew({}, only_checkpoint=True))
    assert report.status == 1
    assert "log/checkpoint: no known key signed this" in told(report)
    assert "SHA256SUMS.note: no known key signed this" in told(report)


def own(name: str, old: bytes, new: bytes) -> dict[str, bytes]:
    body = files_of(made().new)[name]
    assert old in body
    return {name: body.replace(old, new, 1)}


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (own("data/tallies.csv", b"1,support,8", b"1,support,9"), "ballots, not 14"),
        (own("data/decisions.csv", b",ahead,", b",not_ahead,"), "the tally says otherwise"),
        (own("data/decisions.csv", b",ahead,", b",not_ahead,"), "ahead is False; the log says True"),
        (own("data/decisions.csv", b",60,", b",70,"), "threshold_percent is 70; the log says 60"),
        (own("data/tallies.csv", b"1,not_mine,2", b"1,not_mine,x"), "not a whole number"),
        (own("log/leaves.txt", b"0", b"1"), "a leaf in log/leaves.txt is another than was signed"),
        (own("log/leaves.txt", b"\n", b"\r\n"), "isn't 64 hexadecimal digits a line"),
    ],
)
def test_even_the_key_s_owner_cannot_change_what_was_counted(
    tmp_path: Path, changes: dict[str, bytes], says: str
) -> None:
    report = checked(tmp_path, signed_anew(changes))
    assert report.status == 1
    assert says in told(report), told(report)


def test_a_tally_that_no_leaf_opens_is_named(tmp_path: Path) -> None:
    openings = json.loads(files_of(made().new)["log/openings.json"])
    openings["openings"].pop(0)
    openings["key"] = str(Verifier.of(openings["origin"], OTHER))
    report = checked(tmp_path, signed_anew({"log/openings.json": json.dumps(openings).encode()}))
    assert "data/tallies.csv, idea 1: no opened leaf of the log says so" in told(report)


def test_an_opening_of_something_else_is_named(tmp_path: Path) -> None:
    openings = json.loads(files_of(made().new)["log/openings.json"])
    openings["key"] = str(Verifier.of(openings["origin"], OTHER))
    one = openings["openings"][0]
    one["payload"] = one["payload"].replace('"support":8', '"support":9')
    report = checked(tmp_path, signed_anew({"log/openings.json": json.dumps(openings).encode()}))
    assert f"log/openings.json: leaf {one['n']} isn't in the tree" in told(report)
    one["payload"] = one["payload"].replace('"person":null', '"person":"0123456789abcdef"')
    report = checked(tmp_path, signed_anew({"log/openings.json": json.dumps(openings).encode()}))
    assert "isn't one that may be opened" in told(report)


def bomb(size: int) -> bytes:
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("data/x.csv", "w") as file:
        for _ in range(size >> 20):
            file.write(bytes(1 << 20))
    return into.getvalue()


def inside_of_one_another() -> bytes:
    body = bytearray(packed(files_of(made().new)))
    entries = [at for at in range(len(body)) if body[at : at + 4] == b"PK\1\2"]
    body[entries[1] + 42 : entries[1] + 46] = body[entries[0] + 42 : entries[0] + 46]
    return bytes(body)


def as_link() -> bytes:
    into = BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        entry = zipfile.ZipInfo("log/checkpoint")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return into.getvalue()


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (bomb(32 << 20), "which swells to 33554432 bytes"),
        (inside_of_one_another(), "holds files inside of one another"),
        (as_link(), "holds a file called 'log/checkpoint'"),
        *(
            (packed({**files_of(made().new), name: b"x"}), "holds a file called")
            for name in (
                "../x",
                "/etc/x",
                "a/../../x",
                "C:/x",
                "a\\x",
                "a//b",
                "x/",
                "tab\tname",
                "a\u202eb",
                ".",
            )
        ),
        (packed({f"data/{n}": b"" for n in range(10_001)}), "unpacks to more than any package holds"),
        (packed({"hello.txt": b"hello"}), "is no package, or one of a release before logs were in them"),
        (b"", "is no ZIP file"),
        (b"%PDF-1.7", "is no ZIP file"),
    ],
)
def test_what_is_no_package_is_not_even_looked_into(tmp_path: Path, body: bytes, says: str) -> None:
    report = checked(tmp_path, body)
    assert report.status == 2
    assert says in (report.unreadable or "")
    assert report.as_text().count("\n") == 0


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    into = BytesIO(packed(files_of(made().new)))
    with zipfile.ZipFile(into, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("data/tallies.csv", "x")
    assert "holds two files of one name" in (checked(tmp_path, into.getvalue()).unreadable or "")


def test_a_package_of_a_later_release_says_so(tmp_path: Path) -> None:
    openings = json.loads(files_of(made().new)["log/openings.json"])
    newer = json.dumps({"v": 2, "all": "otherwise", "was": openings}).encode()
    report = checked(tmp_path, packed({**files_of(made().new), "log/openings.json": newer}))
    assert report.status == 2
    assert (
        report.unreadable
        == "new.zip: the package is of a later release (form 2). Check it with that release."
    )


@pytest.mark.parametrize(
    "name", ["log/openings.json", "log/checkpoint", "SHA256SUMS", "SHA256SUMS.note", "data/totals.csv"]
)
@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", b'{"v":"1"}', b"\xff\xfe", b"\n\n", b'"', b"[" * 100_000, b"a,b\r\n1\r\n"]
)
def test_nonsense_in_any_file_is_a_sentence(tmp_path: Path, name: str, body: bytes) -> None:
    report = checked(tmp_path, packed({**files_of(made().new), name: body}))
    assert report.status == 1
    assert name in told(report)
