"""``talkoot recount`` as somebody uses it who distrusts a result."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app

KEYS = ("method", "parameters", "valid", "winners", "tally", "ties")
MAP = ("people", "statements", "grouped", "k", "stable", "silhouette", "groups", "consensus", "participants")
METHODS = {
    "approval": "Fri,Sat\n1,\n",
    "score": "Fri,Sat\n5,1\n",
    "schulze": "Fri,Sat\n1,2\n",
    "irv": "Fri,Sat\n1,2\n",
    "consent": "choice,reason\nconsent,\n",
    "equal-shares": "# budget: 9\nballots,Fri,Sat\ncost,9,9\n2,1,\n",
    "greedy": "# budget: 9\nballots,Fri,Sat\ncost,9,9\n2,1,\n",
    "greedy-no-skip": "# budget: 9\nballots,Fri,Sat\ncost,9,9\n2,1,\n",
    "single": "choice\nFri\n",
    "default": "ballots,choice\n9,support\n",
}


def recount(*args: object) -> Result:
    return CliRunner().invoke(app, ["recount", *map(str, args)])


@pytest.mark.parametrize("method", METHODS)
def test_each_method_prints_its_documented_keys(tmp_path: Path, method: str) -> None:
    file = tmp_path / "ballots.csv"
    file.write_text(METHODS[method])
    shown = recount(file, "--method", method, "--json")
    assert (shown.exit_code, shown.stderr) == (0, "")
    told = json.loads(shown.stdout)
    assert [key for key in KEYS if key not in told] == []
    assert (told["method"], told["winners"]) == (
        method,
        ["ahead" if method in ("consent", "default") else "Fri"],
    )
    documented = (Path(__file__).parents[2] / "docs" / "recount.md").read_text()
    assert [
        key
        for key in (*told, *told["tally"])
        if f"`{key}`" not in documented and key not in ("file", "title")
    ] == []
    plain = recount(file, "--method", method)
    assert plain.exit_code == 0
    assert "Chosen:" in plain.stdout


def test_a_city_counts_its_budget_again(cases: Path) -> None:
    file = cases / "pabulib" / "Netherlands_Assen_2024.pb"
    shown = recount(file)
    assert shown.exit_code == 0
    for words in (
        "equal-shares, 84 ballots",
        "PopUp Podium",
        "money-spent",
        "The file itself says the same",
        "Level at purchase 3",
    ):
        assert words in shown.stdout
    told = json.loads(recount(file, "--json", "--completion", "none", "--exact").stdout)
    assert (told["parameters"]["completion"], told["parameters"]["exact"], len(told["winners"])) == (
        "none",
        True,
        7,
    )


def test_several_files_are_a_list_and_a_bad_one_stops_none_of_the_others(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text("Fri,Sat\n1,\n")
    bad.write_text("Fri,Sat\n1,7\n")
    shown = recount(good, bad, "--method", "approval", "--json")
    assert shown.exit_code == 2
    assert [told["winners"] for told in json.loads(shown.stdout)] == [["Fri"]]
    assert shown.stderr == "bad.csv, line 2: Sat is '7': a tick is 1 or x, none is 0 or empty\n"
    alone = recount(bad, "--method", "approval", "--json")
    assert (alone.exit_code, alone.stdout) == (2, "")


@pytest.mark.parametrize("args", [["--method", "plurality"], ["--completion", "all"], ["--jsn"]])
def test_an_option_that_is_none(tmp_path: Path, args: list[str]) -> None:
    file = tmp_path / "a.csv"
    file.write_text("Fri\n1\n")
    shown = recount(file, *args)
    assert shown.exit_code == 2
    assert "Traceback" not in shown.output


def test_a_lot_is_drawn_with_a_public_value(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("Fri,Sat\n1,1\n")
    told = json.loads(recount(file, "--method", "approval", "--json", "--lot", "block 7").stdout)
    assert (len(told["winners"]), told["ties"][0]["lot"]["public_value"]) == (1, "block 7")
    assert "seed" in recount(file, "--method", "approval", "--lot", "block 7").stdout


def test_a_polis_export(cases: Path, tmp_path: Path) -> None:
    packed = cases / "polis" / "opendata" / "scoop-hivemind.biodiversity"
    told = json.loads(recount(packed, "--json").stdout)
    assert [key for key in MAP if key not in told] == []
    plain = recount(packed)
    assert plain.exit_code == 0
    assert f"{told['people']} people" in plain.stdout
    first = told["groups"][0]["stands_for"][0]
    assert f"Group 0, {told['groups'][0]['people']} people, stands for:" in plain.stdout
    assert f"{first['people']} of {first['answers']} {first['direction']})" in plain.stdout
    assert {"id", "agrees", "disagrees", "passes", "group_informed_consensus", "extremity", "priority"} <= set(
        told["statements"][0]
    )
    assert set(told["participants"][0]) == {"id", "x", "y", "group"}
    (tmp_path / "comments.csv").write_text("comment-id,moderated,comment-body\n1,1,Lamps\n")
    (tmp_path / "participants-votes.csv").write_text("participant,1\n1,2\n")
    shown = recount(tmp_path / "participants-votes.csv", tmp_path / "comments.csv")
    assert shown.exit_code == 2
    assert shown.stderr.startswith("participants-votes.csv, line 2: ")
    shutil.copy(packed / "comments.csv.gz", tmp_path)
    (tmp_path / "participants-votes.csv").unlink()
    assert recount(tmp_path).exit_code == 2


def test_it_needs_neither_token_nor_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TALKOOT_TOKEN", raising=False)
    (tmp_path / "a.csv").write_text("Fri\n1\n")
    assert recount("a.csv", "--method", "approval").exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
