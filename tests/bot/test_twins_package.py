"""One package for both groups: the same bytes in both chats, each part with a log of its own."""

import csv
import io
import json
import zipfile
from pathlib import Path

from frictionless import Package as Judged
from test_quiet import at
from twins_street import Twins, two_groups

from bot.clock import MINUTE
from bot.packing import packed
from bot.sandbox.rehearsal import OPERATOR, Rehearsal
from bot.sandbox.world import Chat
from flows.verify.checking import verify
from flows.verify.report import Report
from storage import contributions
from storage.models import Campaign
from storage.note_reading import Verifier

END, LATER = at("2026-11-26T18:00"), at("2026-11-29T18:00")
"""After one day, and after four: ideas need a day and a half."""


def package(two: Twins, chat: Chat) -> bytes:
    sent = [m for m in two.ours(chat) if m.file is not None and m.file.filename.endswith(".zip")]
    assert sent, [m.text for m in two.ours(chat)]
    assert sent[-1].file is not None
    return sent[-1].file.content


def files_of(body: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[name].decode())))


def checked(folder: Path, body: bytes) -> Report:
    path = folder / "package.zip"
    path.write_bytes(body)
    return verify(path)


async def lively(r: Rehearsal, *, others: int = 5, days: int = 1) -> Twins:
    two = await two_groups(r, days=days)
    await two.here.says(two.here.aino, "/did hung lanterns 30 min")
    await two.joined()
    for who in two.others[:others]:
        await two.says(who, "/did swept the steps 15 min")
    return two


async def test_both_chats_get_the_same_bytes_and_a_byte_changed_in_either_part_is_named(
    rehearsal: Rehearsal, tmp_path: Path
) -> None:
    two = await lively(rehearsal, days=4)
    await two.here.says(two.here.aino, "/propose Lanterns we paint ourselves")
    await two.says(two.others[0], "/propose Ask the school to help")
    await rehearsal.until(LATER + MINUTE)
    body = package(two, two.here.group)
    assert body == package(two, two.there)
    files = files_of(body)
    assert {
        f"twin/{name}" for name in ("datapackage.json", "log/leaves.txt", "letter.txt", "SHA256SUMS")
    } < set(files)
    assert b"Lanterns we paint" in files["data/proposals.csv"]
    assert b"Lanterns we paint" not in files["twin/data/proposals.csv"]
    assert b"school" in files["twin/data/proposals.csv"]
    report = checked(tmp_path, body)
    assert report.holds, report.as_text()
    assert {"twin-tree", "twin-files", "twin-recount", "twin-signer"} < {
        check.name for check in report.checks
    }
    told = {
        (r["group"], r["measure"], r["split"], r["cell"]): r["value"] for r in rows(files, "data/groups.csv")
    }
    assert told["home", "acts", "all", "all"] == str(len(rows(files, "data/contributions.csv")))
    assert told["joined", "acts", "all", "all"] == "5" == str(len(rows(files, "twin/data/contributions.csv")))
    assert told["joined", "minutes", "all", "all"] == "75"
    assert "data/groups.csv" not in {name.removeprefix("twin/") for name in files if name.startswith("twin/")}
    assert b"Another group of 5 people went along" in files["letter.txt"]
    assert b"### data/groups.csv" in files["README.md"]
    assert b"We joined the campaign of another group" in files["twin/letter.txt"]
    assert b"This group joined the campaign of another" in files["twin/report.html"]
    page = files["report.html"].decode()
    assert "Two groups went together" in page
    assert "Another group joined, or this one joined another." in page
    keys = {name: json.loads(files[f"{name}log/openings.json"])["key"] for name in ("", "twin/")}
    for given in keys.values():
        assert verify(tmp_path / "package.zip", key=Verifier.read(given).fingerprint).holds
    assert not verify(tmp_path / "package.zip", key="0" * 32).holds
    folder = tmp_path / "unpacked"
    zipfile.ZipFile(tmp_path / "package.zip").extractall(folder)
    for index in ("datapackage.json", "twin/datapackage.json"):
        assert Judged(str(folder / index)).validate().valid
    assert "charts/two-groups.png" in files
    for chat in (two.here.group, two.there):
        assert any("holds both groups' parts" in m.words for m in two.ours(chat))
    for name in ("data/contributions.csv", "twin/data/contributions.csv", "twin/log/leaves.txt"):
        _changed(files, name, tmp_path)
    await _made_again(two, body, tmp_path)


def _changed(files: dict[str, bytes], name: str, folder: Path) -> None:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        for one, content in {**files, name: files[name].replace(b"1", b"2", 1)}.items():
            archive.writestr(one, content)
    report = checked(folder, into.getvalue())
    assert not report.holds
    assert f"{name} isn't what SHA256SUMS says" in report.as_text()
    broken = {check.name for check in report.checks if check.holds is False}
    assert any(check.startswith("twin-") for check in broken) is name.startswith("twin/")


async def _made_again(two: Twins, body: bytes, folder: Path) -> None:
    """From either campaign it is the very same; alone, as for the public page, there is no twin in it."""
    here, there = await two.campaigns()
    at_ = two.r.clock.now()
    for one in (here, there):
        told = await packed(two.r.database, two.r.talkoot.painter, one, at_, OPERATOR)
        assert (told.campaigns, told.body) == ((1, 2), body)
    alone = await packed(two.r.database, two.r.talkoot.painter, there, at_, OPERATOR, alone=True)
    assert alone.campaigns == (2,)
    assert alone.body is not None
    assert not [name for name in files_of(alone.body) if name.startswith("twin/") or "groups" in name]
    assert checked(folder, alone.body).holds


async def test_without_a_twin_there_is_no_table_of_groups(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal, days=1)
    await rehearsal.until(END + MINUTE)
    files = files_of(package(two, two.here.group))
    assert not [name for name in files if name.startswith("twin/") or "groups" in name]


async def test_who_ends_first_says_so_and_the_later_package_has_both(
    rehearsal: Rehearsal, tmp_path: Path
) -> None:
    two = await lively(rehearsal)
    for who in two.others[:3]:
        rehearsal.sandbox.press(who, two.card(), data="1.early.2")
        await rehearsal.passing(5)
    await rehearsal.passing(60)
    assert (await two.campaigns())[1].state == "closed"
    early = package(two, two.there)
    assert not [name for name in files_of(early) if name.startswith("twin/")]
    assert any("The package of both comes then" in m.words for m in two.ours())
    assert "which ended on" in two.here.card.text
    await rehearsal.until(END + 3 * MINUTE)
    both = package(two, two.here.group)
    assert both == package(two, two.there)
    assert checked(tmp_path, both).holds
    assert "twin/data/contributions.csv" in files_of(both)
    older = tmp_path / "older.zip"
    older.write_bytes(early)
    compared = verify(tmp_path / "package.zip", against=older)
    assert {check.name: check.holds for check in compared.checks}["twin-against"], compared.as_text()
    older.write_bytes(both)
    again = {check.name: check.holds for check in verify(tmp_path / "package.zip", against=older).checks}
    assert again["against"]
    assert again["twin-against"]
    (tmp_path / "early.zip").write_bytes(early)
    (alone,) = (c for c in verify(tmp_path / "early.zip", against=older).checks if c.name == "against")
    assert alone.holds
    assert "older.zip, twin/" in alone.says
    for folder in ("", "twin/"):
        _, size, root, *_ = files_of(both)[f"{folder}log/checkpoint"].decode().split("\n")
        older.write_text(f"Log: {size} entries, root {root}\n")
        line = verify(tmp_path / "package.zip", against=older)
        assert line.holds, line.as_text()
        assert [c.name for c in line.checks if "against" in c.name] == [f"{folder.replace('/', '-')}against"]
    older.write_text(f"Log: 3 entries, root {'A' * 43}=\n")
    assert not verify(tmp_path / "package.zip", against=older).holds
    assert any("has ended too" in m.words for m in two.ours())


async def test_a_group_of_two_has_no_part_in_it(rehearsal: Rehearsal) -> None:
    two = await lively(rehearsal, others=1)
    await rehearsal.until(END + MINUTE)
    assert not [name for name in files_of(package(two, two.here.group)) if name.startswith("twin/")]
    assert any("fewer than three people" in m.words for m in two.ours(two.here.group))


async def test_who_left_is_told_up_to_that_day_and_nothing_later(rehearsal: Rehearsal) -> None:
    two = await lively(rehearsal)
    for who in two.others[:2]:
        await two.says(who, "/twin leave")
    for who in two.others:
        await two.says(who, "/did carried water 10 min")
    await rehearsal.until(END + MINUTE)
    files = files_of(package(two, two.here.group))
    assert not [name for name in files if name.startswith("twin/")]
    told = [r for r in rows(files, "data/groups.csv") if r["group"] == "joined"]
    assert {(r["measure"], r["value"]) for r in told if r["split"] == "all"} == {
        ("people_who_did_something", "5"),
        ("acts", "5"),
        ("minutes", "75"),
        ("acts_without_a_time", "0"),
    }
    assert {r["until"] for r in told} == {"2026-11-25"}
    assert b"water" not in b"".join(files.values())


async def test_who_hides_after_they_parted_is_in_no_difference_of_the_two_groups_papers(rehearsal: Rehearsal) -> None:
    """The group's own papers hold its rows; what was kept of it, less those, must be nobody."""
    two = await lively(rehearsal)
    for who in two.others[:2]:
        await two.says(who, "/twin leave")
    here, there = await two.campaigns()
    assert {row["shown"] for row in await _told_of_other(two, here)} == {"yes"}
    noted = await rehearsal.database.read(lambda r: [a.published for a in contributions.contributions(r.db, there.id)])
    assert noted == [1] * 5, "what was kept of them can be subtracted from"
    await rehearsal.database.write(lambda tx: contributions.set_visibility(tx.db, 6, "me"))
    assert [(row["shown"], row["value"]) for row in await _told_of_other(two, here)] == [("changed since", "")]
    page = (await _files(two, here))["report.html"].decode()
    assert "was taken back or put right: its numbers aren&#x27;t told" in page


async def _files(two: Twins, campaign: Campaign) -> dict[str, bytes]:
    made = await packed(two.r.database, two.r.talkoot.painter, campaign, two.r.clock.now(), OPERATOR)
    assert made.campaigns == (campaign.id,)
    assert made.body is not None
    return files_of(made.body)


async def _told_of_other(two: Twins, campaign: Campaign) -> list[dict[str, str]]:
    return [row for row in rows(await _files(two, campaign), "data/groups.csv") if row["group"] == "joined"]


async def test_too_few_who_left_are_no_number(rehearsal: Rehearsal) -> None:
    two = await lively(rehearsal, others=3)
    for who in two.others[:2]:
        await two.says(who, "/twin leave")
    await rehearsal.until(END + MINUTE)
    files = files_of(package(two, two.here.group))
    told = [r for r in rows(files, "data/groups.csv") if r["group"] == "joined"]
    assert [(r["value"], r["shown"]) for r in told] == [("", "too few people")]


async def test_who_is_erased_goes_from_the_package_of_both(rehearsal: Rehearsal, tmp_path: Path) -> None:
    two = await lively(rehearsal, days=4)
    await two.here.says(two.here.veera, "/propose Xylophones under the bridge")
    await rehearsal.until(LATER + MINUTE)
    assert b"Xylophones" in files_of(package(two, two.there))["data/proposals.csv"]
    rehearsal.sandbox.press_start(two.here.veera)
    await rehearsal.passing(3)
    rehearsal.sandbox.say(two.here.veera, None, "/forgetme")
    await rehearsal.passing(4)
    asked = [m for m in rehearsal.sandbox.private(two.here.veera).messages.values() if m.buttons][-1]
    await two.presses(two.here.veera, asked, asked.buttons[0][0].text)
    await rehearsal.passing(120)
    for chat in (two.here.group, two.there):
        body = package(two, chat)
        assert b"Xylophones" not in b"".join(files_of(body).values())
        assert checked(tmp_path, body).holds
    assert package(two, two.here.group) == package(two, two.there)


async def test_parted_after_the_end_each_keeps_its_own_papers(rehearsal: Rehearsal, tmp_path: Path) -> None:
    two = await lively(rehearsal)
    await rehearsal.until(END + MINUTE)
    for who in two.others[:2]:
        await two.says(who, "/twin leave")
    await rehearsal.passing(120)
    home, joined = package(two, two.here.group), package(two, two.there)
    assert home != joined
    for body, other in ((home, "joined"), (joined, "home")):
        files = files_of(body)
        assert not [name for name in files if name.startswith("twin/")]
        assert checked(tmp_path, body).holds
        told = [row for row in rows(files, "data/groups.csv") if row["group"] == other]
        assert {row["shown"] for row in told} == {"yes" if other == "joined" else "too few people"}
    assert b"Two groups" in files_of(home)["report.html"]
