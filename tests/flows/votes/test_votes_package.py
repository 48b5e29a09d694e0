"""Votes as a city gets them: tallies from 5 ballots on, whole ballots from 10 where they are needed."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from frictionless import Package as Judged
from votes_house import Voting, voting

from bot.recount import as_text
from flows.recount.count import recount
from flows.results.gather import picture
from flows.results.papers.publishable import publishable
from flows.results.papers.record import record
from flows.safety.fold import fold
from flows.safety.item import find
from flows.votes.close_vote import outcome_of
from storage.models import Vote
from tests.flows.design.design_house import DAY, NOON
from tests.flows.results.package_house import in_memory, unpacked

OPERATOR = "Kallio Society <talkoot@example.org>"


def filled(here: Voting, n: int) -> dict[str, Vote]:
    """Let ``n`` people vote in each way, and count."""
    made = {
        "consent": here.asks("consent", text="May we close the street?", who=0),
        "approval": here.asks("approval", "Fri", "Sat", "Sun", who=1, text="Which dates?"),
        "score": here.asks("score", "Yard", "Roof", who=2, text="How good?"),
        "schulze": here.asks("schulze", "Kurvi", "Harju", "Malmi", who=3, text="Which order?"),
        "equal-shares": here.asks("equal-shares", "Lanterns 400", "Bench; red 900,50", "Trees 1200", who=4),
    }
    for who in range(n):
        here.taps(who, made["consent"], "choose", who % 2)
        here.taps(who, made["approval"], "turn", who % 3)
        here.taps(who, made["score"], "give", who % 2, 1 + who % 5)
        for place in ((0, 1, 2), (1, 0), (2, 0))[who % 3]:
            here.taps(who, made["schulze"], "rank", place)
        if who in (2, 5):
            here.taps(who, made["equal-shares"], "abstain")
            continue
        for place in ((0, 1), (0, 2), (2,))[who % 3]:
            here.taps(who, made["equal-shares"], "turn", place)
    for vote in made.values():
        here.closes(vote)
    return made


def package(here: Voting) -> dict[str, bytes]:
    return unpacked(in_memory(here.tx, here.house.campaign, NOON + DAY))


def rows(files: dict[str, bytes], table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"data/{table}.csv"].decode(), newline="")))


@pytest.fixture(scope="module")
def twelve() -> tuple[Voting, dict[str, Vote], dict[str, bytes]]:
    here = voting(14)
    made = filled(here, 12)
    return here, made, package(here)


Twelve = tuple[Voting, dict[str, Vote], dict[str, bytes]]


def test_a_stranger_validates_it(twelve: Twelve, tmp_path: Path) -> None:
    for path, body in twelve[2].items():
        place = tmp_path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(body)
    found = Judged(str(tmp_path / "datapackage.json")).validate()
    assert found.valid, found.flatten(["type", "message"])


def test_tallies_reconcile_with_the_outcomes(twelve: Twelve) -> None:
    here, made, files = twelve
    told = {
        (row["vote"], row["option"], row["choice"]): int(row["ballots"])
        for row in rows(files, "vote_tallies")
    }
    assert told["1", "0", "consent"] == 6
    assert [told["2", str(n), "ticked"] for n in (1, 2, 3)] == [4, 4, 4]
    assert sum(told["3", "1", str(given)] for given in range(6)) + told["3", "1", "blank"] == 12
    assert told["4", "1", "before 2"] + told["4", "2", "before 1"] == 12
    for row, vote in zip(rows(files, "votes"), made.values(), strict=True):
        outcome = outcome_of(here.now(vote))
        assert outcome is not None
        assert row["chosen"].split() == list(outcome.result.winners)
        assert row["tally"] == "published"


@pytest.mark.parametrize(
    ("path", "way"), [("ballots/vote-4.csv", "schulze"), ("pabulib/vote-5.pb", "equal-shares")]
)
def test_whole_ballots_can_be_counted_again(twelve: Twelve, tmp_path: Path, path: str, way: str) -> None:
    here, made, files = twelve
    place = tmp_path / path.rpartition("/")[2]
    place.write_bytes(files[path])
    outcome = outcome_of(here.now(made[way]))
    assert outcome is not None
    found = recount(place)
    assert (found["method"], tuple(found["winners"])) == (way, outcome.result.winners)


def test_a_package_counts_every_vote_again(twelve: Twelve, tmp_path: Path) -> None:
    here, made, _ = twelve
    file = tmp_path / "campaign.zip"
    file.write_bytes(in_memory(here.tx, here.house.campaign, NOON + DAY).body)
    found = recount(file)
    assert found["agrees"]
    assert {number: vote["agrees"] for number, vote in found["votes"].items()} == dict.fromkeys("12345", True)
    for (number, told), vote in zip(found["votes"].items(), made.values(), strict=True):
        outcome = outcome_of(here.now(vote))
        assert outcome is not None
        assert tuple(told["winners"]) == outcome.result.winners, number
    shown = as_text(found)
    assert shown.startswith("campaign.zip\n")
    assert "\nvote 5: method equal-shares, published " in shown
    assert shown.endswith("\nThe package itself says the same.")


@pytest.mark.parametrize(
    ("path", "was", "forged"),
    [
        ("data/vote_tallies.csv", b"1,0,objection,0", b"1,0,objection,1"),
        ("data/vote_tallies.csv", b"2,2,ticked,4", b"2,2,ticked,0"),
        ("data/votes.csv", b"decided,1,2,published", b"decided,1,1,published"),
        ("pabulib/vote-5.pb", b"budget;2000", b"budget;700"),
    ],
)
def test_a_forged_package_no_longer_agrees(
    twelve: Twelve, tmp_path: Path, path: str, was: bytes, forged: bytes
) -> None:
    files = dict(twelve[2])
    assert was in files[path]
    files[path] = files[path].replace(was, forged)
    file = tmp_path / "campaign.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    assert not recount(file)["agrees"]


def test_whole_ballots_are_merged_and_sorted(twelve: Twelve) -> None:
    lines = twelve[2]["ballots/vote-4.csv"].decode().split("\r\n")[3:-1]
    assert lines == ["4,1,2,3", "4,2,,1", "4,2,1,"]
    voters = twelve[2]["pabulib/vote-5.pb"].decode().partition("VOTES\n")[2].split("\n")[1:-1]
    assert [line.partition(";")[0] for line in voters] == [str(n) for n in range(1, 11)], "who abstained has no line"
    assert [line.partition(";")[2] for line in voters] == sorted(line.partition(";")[2] for line in voters)


def test_a_budgets_words_part_no_cells(twelve: Twelve) -> None:
    assert "2;900.5;4;Bench, red;" in twelve[2]["pabulib/vote-5.pb"].decode()


def test_charts_of_the_package_show_what_its_rows_say(twelve: Twelve) -> None:
    here = twelve[0]
    told = publishable(record(here.tx, here.house.campaign, NOON + DAY, operator=OPERATOR)).votes
    seen = picture(here.tx, here.house.campaign, NOON + DAY).votes
    facts = [[(v.number, v.tally, v.agreed, v.voted) for v in votes] for votes in (told, seen)]
    assert facts[0] == facts[1]
    assert len(facts[0]) == 5


def test_the_report_tells_each_vote(twelve: Twelve) -> None:
    page = twelve[2]["report.html"].decode()
    assert "May we close the street?" in page
    assert "order (Schulze)" in page


def test_of_fewer_than_ten_no_whole_ballots_and_of_fewer_than_five_only_what_came_out() -> None:
    here = voting(14)
    filled(here, 7)
    files = package(here)
    assert not [path for path in files if path.startswith(("ballots/", "pabulib/"))]
    assert {row["tally"] for row in rows(files, "votes")} == {"published"}
    few = voting(14)
    filled(few, 4)
    files = package(few)
    assert rows(files, "vote_tallies") == []
    assert {row["tally"] for row in rows(files, "votes")} == {"fewer than 5 ballots"}
    assert not any(row["ballots"] or row["margin"] or row["needed"] for row in rows(files, "votes"))
    assert {row["chosen"] for row in rows(files, "options")} == {"yes", "no"}


def test_an_open_vote_tells_nothing_but_its_question() -> None:
    here = voting(14)
    vote = here.asks("approval", "Fri", "Sat")
    for who in range(8):
        here.taps(who, vote, "turn", 0)
    files = package(here)
    (row,) = rows(files, "votes")
    assert (row["state"], row["tally"], row["chosen"], row["ballots"]) == ("open", "none yet", "", "")
    assert rows(files, "vote_tallies") == []


def test_folded_words_are_in_no_file() -> None:
    here = voting(14)
    made = filled(here, 12)
    for kind in ("equal-shares", "schulze"):
        item = find(here.tx, "vote", made[kind].id)
        assert item is not None
        fold(here.tx, item, reason="hurts", folder="admin", at=NOON + DAY)
    whole = b"\n".join(package(here).values())
    for words in (b"Lanterns", b"Bench", b"Kurvi<", b"Harju", b"Which order?"):
        assert words not in whole, words


def test_an_objection_goes_unnamed_and_folded_ones_not_at_all() -> None:
    here = voting(14)
    vote = here.asks("consent", text="May we?")
    here.objects(3, vote, "The bus has no other way.")
    (row,) = rows(package(here), "objections")
    assert (row["text"], row["words"], row["state"]) == ("The bus has no other way.", "shown", "open")
    item = find(here.tx, "objection", 1)
    assert item is not None
    fold(here.tx, item, reason="private", folder="admin", at=NOON + DAY)
    files = package(here)
    assert rows(files, "objections")[0]["folded"] == "private"
    assert b"no other way" not in b"\n".join(files.values())


def test_a_draft_is_nobodys_business() -> None:
    here = voting(14)
    here.begins(0, "Secret question? a; b")
    assert b"Secret question" not in b"\n".join(package(here).values())
    assert json.loads(package(here)["datapackage.json"])["resources"]
