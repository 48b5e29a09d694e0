"""Anyone checks a package: by the command, and by the program in it, with the same words."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner
from verify_house import alone, checked, files_of, made, packed, told

from bot.cli import app


def test_a_package_holds_and_says_so_in_a_line_a_check(tmp_path: Path) -> None:
    report = checked(tmp_path, made().new, made().old, made().fingerprint)
    assert report.status == 0
    assert [(check.name, check.holds) for check in report.checks] == [
        (name, True)
        for name in ("archive", "files", "signature", "checkpoint", "tree", "openings", "recount", "against")
    ]
    lines = report.as_text().splitlines()
    assert lines[-1] == "Everything holds."
    assert len(lines) == len(report.checks) + 1
    assert "it is the key you gave" in lines[2]
    assert "1 more had too few ballots" in lines[6]


def test_the_program_in_the_package_says_the_same(tmp_path: Path) -> None:
    for body, older in ((made().new, made().old), (made().old, made().new), (made().new[:-500], made().old)):
        report = checked(tmp_path, body, older)
        ran = alone(tmp_path, "new.zip", "--against", "old.zip")
        assert ran.stdout == report.as_text() + "\n"
        assert ran.stderr == ""
        assert ran.returncode == report.status
        as_json = alone(tmp_path, "new.zip", "--against", "old.zip", "--json")
        assert json.loads(as_json.stdout) == report.as_json()


@pytest.mark.parametrize("spell", [str, str.upper, lambda key: key.replace(" ", ""), lambda key: f" {key} "])
def test_the_fingerprint_can_be_typed_from_the_letter(tmp_path: Path, spell: object) -> None:
    assert checked(tmp_path, made().new, key=spell(made().fingerprint)).status == 0  # type: ignore[operator]


def test_without_a_key_it_says_what_to_compare(tmp_path: Path) -> None:
    report = checked(tmp_path, made().new)
    assert report.status == 0
    assert f"{made().fingerprint}: compare that with the letter" in report.as_text()
    assert checked(tmp_path, made().new, key=str(report.key)).status == 0


def test_another_key_is_refused(tmp_path: Path) -> None:
    for other in ("0000 " + made().fingerprint[5:], made().fingerprint[:-1], "", "talkoot/x+00000000+AAAA"):
        report = checked(tmp_path, made().new, key=other)
        assert report.status == 1
        assert "signed by another key than yours" in report.as_text()


def test_the_command_tells_it_and_ends_with_the_status(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.zip", tmp_path / "bad.zip"
    good.write_bytes(made().new)
    files = files_of(made().new)
    bad.write_bytes(packed({**files, "data/tallies.csv": files["data/tallies.csv"].replace(b",8", b",9")}))
    (tmp_path / "note.txt").write_text("hello")
    for file, status in ((good, 0), (bad, 1), (tmp_path / "note.txt", 2), (tmp_path / "none.zip", 2)):
        ran = CliRunner().invoke(app, ["verify", str(file)])
        assert ran.exit_code == status, ran.output
        assert ran.output.strip()
    ran = CliRunner().invoke(app, ["verify", str(bad), "--json"])
    assert json.loads(ran.output)["holds"] is False
    assert "data/tallies.csv isn't what SHA256SUMS says" in ran.output


def test_the_older_first_is_refused(tmp_path: Path) -> None:
    report = checked(tmp_path, made().old, made().new)
    assert report.status == 1
    assert "name the newer package first" in told(report)


def test_a_checkpoint_alone_can_be_compared_with(tmp_path: Path) -> None:
    note = files_of(made().old)["log/checkpoint"]
    report = checked(tmp_path, made().new, note)
    assert report.status == 0
    size, root = note.decode().splitlines()[1:3]
    posted = f"The log has {size} entries, root {root}\nSigned with …".encode()
    assert checked(tmp_path, made().new, posted).status == 0
    assert checked(tmp_path, made().new, posted.replace(b"has 5", b"has 4")).status == 1
    assert checked(tmp_path, made().new, note.replace(b"5\n", b"4\n", 1)).status == 1
    assert checked(tmp_path, made().new, b"just words").status == 2
