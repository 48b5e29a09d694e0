"""Our own packages: every decision comes out of its published tally again; what doesn't is told."""

import csv
import io
import zipfile
from pathlib import Path

import pytest

from flows.recount.count import recount
from flows.recount.lines import Malformed
from flows.results.papers.rows import TABLES

DECISIONS = (
    "proposal",
    "decided",
    "method",
    "outcome",
    "reason",
    "tally",
    "ballots",
    "taking_part",
    "needed",
    "threshold_percent",
    "percent",
    "margin",
)
Rows = list[dict[str, object]]


def decision(proposal: int, outcome: str = "ahead", **more: object) -> dict[str, object]:
    row = {
        "proposal": proposal,
        "method": "default",
        "outcome": outcome,
        "tally": "published",
        "needed": 3,
        "threshold_percent": 60,
    }
    return {**dict.fromkeys(DECISIONS, ""), **row, **more}


def tally(proposal: int, support: int, fine: int, concern: int, not_mine: int = 0) -> Rows:
    counts = {"support": support, "fine": fine, "concern": concern, "not_mine": not_mine}
    return [{"proposal": proposal, "choice": choice, "ballots": n} for choice, n in counts.items()]


def written(rows: Rows, header: tuple[str, ...]) -> str:
    made = io.StringIO()
    writer = csv.DictWriter(made, header)
    writer.writeheader()
    writer.writerows(rows)
    return made.getvalue()


def package(tmp_path: Path, decisions: Rows, tallies: Rows, apart: Rows | None = None) -> Path:
    path = tmp_path / "campaign-lamps-v7.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("data/decisions.csv", written(decisions, DECISIONS))
        archive.writestr("data/tallies.csv", written(tallies, ("proposal", "choice", "ballots")))
        archive.writestr("data/proposals.csv", written(apart or [], ("proposal", "not_with")))
    return path


def test_each_decision_comes_out_again(tmp_path: Path) -> None:
    rows = [decision(1), decision(2, "not_ahead"), decision(3, tally="fewer than 5 ballots", needed="")]
    told = recount(package(tmp_path, rows, tally(1, 9, 2, 1, 2) + tally(2, 3, 0, 3)))
    assert (told["method"], told["winners"], told["valid"], told["agrees"]) == ("default", ["1"], 20, True)
    assert told["parameters"] == {"decisions": 3, "without_tally": 1}
    assert told["tally"]["1"]["support"] == 9


def test_a_result_that_does_not_follow_from_its_tally_is_told(tmp_path: Path) -> None:
    told = recount(package(tmp_path, [decision(1, "ahead")], tally(1, 2, 0, 9)))
    assert (told["agrees"], told["tally"]["1"]["agrees"], told["winners"]) == (False, False, [])


def test_ideas_that_cannot_both_happen(tmp_path: Path) -> None:
    rows = [decision(1), decision(2, "not_ahead")]
    apart: Rows = [{"proposal": 1, "not_with": "2"}, {"proposal": 2, "not_with": "1"}]
    assert recount(package(tmp_path, rows, tally(1, 5, 0, 0) + tally(2, 4, 0, 0), apart))["agrees"]
    assert not recount(package(tmp_path, rows, tally(1, 4, 0, 0) + tally(2, 5, 0, 0), apart))["agrees"]
    assert not recount(package(tmp_path, rows, tally(1, 5, 0, 0) + tally(2, 4, 0, 0)))["agrees"]


@pytest.mark.parametrize(
    ("rows", "counts", "line", "reason"),
    [
        ([decision(1)], [], 2, "has no row"),
        ([decision(1, needed="many")], tally(1, 5, 0, 0), 2, "needed is 'many'"),
        ([decision(1)], tally(1, 5, 0, 0) * 2, 6, "support of 1 is there twice"),
        ([decision(1)], tally(1, -5, 0, 0), 2, "ballots is '-5'"),
    ],
)
def test_tables_that_cannot_be(tmp_path: Path, rows: Rows, counts: Rows, line: int, reason: str) -> None:
    with pytest.raises(Malformed, match=reason) as caught:
        recount(package(tmp_path, rows, counts))
    assert caught.value.line == line


def test_other_methods_are_named(tmp_path: Path) -> None:
    told = recount(package(tmp_path, [decision(1, method="schulze")], []))
    assert told["notes"] == ["1 was decided by schulze: count its own file"]


def test_a_zip_that_is_no_package(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("letter.txt", "hello")
    with pytest.raises(Malformed, match=r"no data/tallies\.csv|no data/decisions\.csv"):
        recount(path)


def test_the_columns_are_the_packages_own() -> None:
    models = {model.TABLE: set(model.model_fields) for model in TABLES}
    assert {"proposal", "method", "outcome", "tally", "needed", "threshold_percent"} <= models["decisions"]
    assert models["tallies"] >= {"proposal", "choice", "ballots"}
    assert "not_with" in models["proposals"]
