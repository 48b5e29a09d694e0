"""The polis folder: exactly its headers, nobody's row before ten, and the same map from it as the group was shown."""

import csv
import io
import json
from pathlib import Path

import pytest
from frictionless import Package as Judged
from maps_house import SOON, YARD, Asking, asking

from flows.maps.told import MapTold, told
from flows.opinions import opinion_map
from flows.opinions.polis_export import read_polis_export
from flows.recount.count import recount
from flows.results.papers.publishable import publishable
from flows.results.papers.record import record
from flows.safety.fold import fold
from flows.safety.item import find
from flows.safety.keep_out import keep_out
from storage import campaigns
from storage.models import Campaign
from tests.flows.design.design_house import DAY
from tests.flows.results.package_house import Package, in_memory, unpacked

MANY = "What about the yard?\n" + "\n".join(
    (
        "More benches",
        "Fewer cars",
        "A swing",
        "Old birches stay",
        "No dogs",
        "Grill place",
        "Quiet at night",
        "Lights",
    )
)
HEADERS = {
    "comments": "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body",
    "votes": "timestamp,datetime,comment-id,voter-id,vote",
    "events": "timestamp,datetime,comment-id,voter-id,vote",
    "participants-votes": "participant,group-id,n-comments,n-votes,n-agree,n-disagree,1,2,3,4,5,6,7,8",
}


def asked(people: int, text: str = MANY) -> tuple[Asking, MapTold]:
    """Let people answer in two ways, some of them change their minds, and close the map."""
    here = asking(max(people, 3), joined=max(people, 3))
    map = here.opens(text)
    for who in range(people):
        for n, one in enumerate(here.said(map)):
            agrees = n == 0 or (n % 2 == 0) == (who % 2 == 0)
            here.answers(who, one.id, -1 if agrees and who % 5 == 0 else 1, SOON + who * DAY // 4)
            noise = (who * 13 + n * 7) % 17 == 0
            here.answers(who, one.id, 0 if noise else 1 if agrees else -1, SOON + who * DAY // 4 + 1)
    return here, here.closes(map)


def package(here: Asking) -> tuple[Package, dict[str, bytes]]:
    here.tx.log.flush()
    made = in_memory(here.tx, _campaign(here), SOON + 9 * DAY, charts=())
    return made, unpacked(made)


def _campaign(here: Asking) -> Campaign:
    found = campaigns.campaign(here.tx.db, here.house.campaign.id)
    assert found is not None
    return found


def rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"polis/{name}.csv"].decode())))


@pytest.fixture(scope="module")
def forty() -> tuple[Asking, MapTold, Package, dict[str, bytes]]:
    here, shown = asked(40)
    return here, shown, *package(here)


def spread(files: dict[str, bytes], folder: Path) -> Path:
    """Unpack a package, and return the folder with the map."""
    for name, body in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(body)
    return folder / "polis"


def test_the_headers_are_exactly_those_of_polis(
    forty: tuple[Asking, MapTold, Package, dict[str, bytes]],
) -> None:
    _, shown, _, files = forty
    assert {name for name in files if name.startswith("polis/")} == {
        f"polis/{name}.csv" for name in (*HEADERS, "summary", "comment-groups")
    }
    for name, header in HEADERS.items():
        assert files[f"polis/{name}.csv"].decode().split("\n")[0] == header
    groups = [f"group-{name}-{what}" for name in "ab" for what in ("votes", "agrees", "disagrees", "passes")]
    assert files["polis/comment-groups.csv"].decode().split("\n")[0].split(",") == [
        "comment-id", "comment", "total-votes", "total-agrees", "total-disagrees", "total-passes", *groups,
    ]  # fmt: skip
    summary = dict(csv.reader(io.StringIO(files["polis/summary.csv"].decode())))
    assert list(summary) == [
        "topic", "url", "voters", "voters-in-conv", "commenters", "comments", "groups", "conversation-description",
    ]  # fmt: skip
    assert (summary["voters"], summary["comments"], summary["groups"]) == ("40", "8", "2")
    assert shown.stable


def test_counting_the_folder_and_the_package_again_gives_the_map_that_was_shown(
    forty: tuple[Asking, MapTold, Package, dict[str, bytes]], tmp_path: Path
) -> None:
    _, shown, made, files = forty
    folder = spread(files, tmp_path)
    export = read_polis_export(folder)
    assert told(opinion_map(export.answers, moderated=export.moderated)) == shown
    again = recount(folder)
    (tmp_path / made.name).write_bytes(made.body)
    whole = recount(tmp_path / made.name)
    (inside,) = whole["maps"].values()
    assert {key: inside[key] for key in again} == again
    assert inside["agrees"] is True
    assert whole["agrees"] is True
    assert again["stable"]
    assert [group["people"] for group in again["groups"]] == [group.people for group in shown.groups]
    given = {int(row["participant"]): row["group-id"] for row in rows(files, "participants-votes")}
    assert {one["id"]: str(one["group"]) for one in again["participants"]} == given


def test_the_files_agree_with_each_other(forty: tuple[Asking, MapTold, Package, dict[str, bytes]]) -> None:
    _, _, _, files = forty
    votes, events = rows(files, "votes"), rows(files, "events")
    assert len(votes) == 320
    assert len(events) > 320
    table = {row["participant"]: row for row in rows(files, "participants-votes")}
    assert all(table[row["voter-id"]][row["comment-id"]] == row["vote"] for row in votes)
    for row in rows(files, "comments"):
        mine = [vote["vote"] for vote in votes if vote["comment-id"] == row["comment-id"]]
        assert (mine.count("1"), mine.count("-1")) == (int(row["agrees"]), int(row["disagrees"]))
    for row in rows(files, "comment-groups"):
        assert int(row["group-a-votes"]) + int(row["group-b-votes"]) == int(row["total-votes"])
    days = {row["datetime"] for row in events}
    assert all(len(day) == 10 for day in days)
    assert len({row["timestamp"] for row in events}) == len(days)


def test_no_row_leads_to_anybody(forty: tuple[Asking, MapTold, Package, dict[str, bytes]]) -> None:
    here, _, _, files = forty
    numbers = [int(row["participant"]) for row in rows(files, "participants-votes")]
    assert numbers == list(range(40))
    table = [tuple(row[str(n)] for n in range(1, 9)) for row in rows(files, "participants-votes")]
    order = {"0": 0, "1": 1, "": 2, "-1": 255}
    assert table == sorted(table, key=lambda row: [order[cell] for cell in row])
    authors = {row["author-id"] for row in rows(files, "comments")}
    assert len(authors) == 8
    assert {row["n-comments"] for row in rows(files, "participants-votes")} == {"0"}
    names = [here.tx.vault.pseudonym(here.house.campaign.id, person) for person in here.people]
    body = b"".join(files[name] for name in files if name.startswith("polis/")).decode()
    assert not any(name in body for name in names)


def test_frictionless_takes_the_package(
    forty: tuple[Asking, MapTold, Package, dict[str, bytes]], tmp_path: Path
) -> None:
    spread(forty[3], tmp_path)
    index = json.loads(forty[3]["datapackage.json"])
    named = [one["name"] for one in index["resources"]]
    assert len(set(named)) == len(named)
    assert {one["path"] for one in index["resources"]} >= {f"polis/{name}.csv" for name in HEADERS}
    found = Judged(str(tmp_path / "datapackage.json")).validate()
    assert found.valid, found.flatten(["type", "message"])


def test_the_report_tells_groups_and_every_count(
    forty: tuple[Asking, MapTold, Package, dict[str, bytes]],
) -> None:
    page = forty[3]["report.html"].decode()
    assert "What people think" in page
    assert "People think in 2 ways (40 people, 320 answers)." in page
    assert "Group A, " in page
    assert "More benches" in page


@pytest.mark.parametrize("people", [0, 1, 4, 5, 9])
def test_with_fewer_than_ten_nobody_s_row_goes_out_and_with_fewer_than_five_no_count(
    people: int, tmp_path: Path
) -> None:
    here, shown = asked(people)
    made, files = package(here)
    for name in ("votes", "participants-votes", "events"):
        assert rows(files, name) == []
    counts = {row["agrees"] for row in rows(files, "comments")}
    assert ("" in counts) == (people < 5)
    assert shown.people == people
    (tmp_path / made.name).write_bytes(made.body)
    (inside,) = recount(tmp_path / made.name)["maps"].values()
    assert inside["agrees"] in (None, True)
    assert f"{people} pe" in files["report.html"].decode() or people == 0


def test_words_kept_out_folded_or_taken_back_are_in_no_file() -> None:
    here, _ = asked(12, "Why xqone?\nBecause xqtwo\nxqthree is folded\nStays")
    map = next(iter(m for m in here.tx.db.execute("SELECT id FROM opinion_map")))[0]
    said = here.tx.db.execute("SELECT id FROM statement ORDER BY id").fetchall()
    keep_out(here.tx, "map", map, here.people[0], True, SOON)
    keep_out(here.tx, "statement", said[0][0], here.people[0], True, SOON)
    item = find(here.tx, "statement", said[1][0])
    assert item is not None
    fold(here.tx, item, reason="hurts", folder="admin", at=SOON)
    titled = find(here.tx, "campaign", here.house.campaign.id)
    assert titled is not None
    fold(here.tx, titled, reason="hurts", folder="admin", at=SOON)
    _, files = package(here)
    body = b"".join(files.values()).decode(errors="replace")
    assert [word for word in ("xqone", "xqtwo", "xqthree") if word in body] == []
    assert titled.text not in files["polis/summary.csv"].decode()
    comments = rows(files, "comments")
    assert [row["moderated"] for row in comments] == ["0", "-1", "0"]
    assert comments[2]["comment-body"] == "Stays"
    shown = publishable(record(here.tx, _campaign(here), SOON, operator=""))
    assert "xq" not in shown.model_dump_json()


def test_while_it_is_open_nothing_of_it_goes_out() -> None:
    here = asking()
    here.opens(YARD)
    _, files = package(here)
    assert not [name for name in files if name.startswith("polis")]


def test_a_second_map_has_its_own_folder() -> None:
    here = asking()
    for n, text in enumerate(("Benches? 1d\nHere", "Cars? 2d\nThere")):
        map = here.opens(text, at=SOON + n * 2 * DAY)
        here.closes(map)
    _, files = package(here)
    assert {name.partition("/")[0] for name in files if name.startswith("polis")} == {"polis", "polis-2"}
    assert b"Benches?" in files["polis/summary.csv"]
    assert b"Cars?" in files["polis-2/summary.csv"]
