"""/receipt: everybody's own proofs, in private alone; and the checkpoint that the group sees at the end."""

import re
from pathlib import Path

import pytest
from closing_street import END, ended
from ideas_street import Ideas, ideas_street
from test_export import files, packages

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import User
from flows.verify.checking import verify
from storage import log


def receipts(here: Ideas, who: User) -> list[str]:
    found = [m.file for m in here.ours(who) if m.file is not None and m.file.filename == "receipt.txt"]
    return [file.content.decode() for file in found]


async def asks(here: Ideas, who: User, minutes: int = 2) -> str:
    """Ask for a receipt in private, and return the newest."""
    here.r.sandbox.press_start(who)
    await here.r.passing(60 * minutes)
    here.r.sandbox.say(who, None, "/receipt")
    await here.r.passing(5)
    return receipts(here, who)[-1]


async def test_a_receipt_holds_my_leaves_and_can_be_checked_against_a_package(
    rehearsal: Rehearsal, tmp_path: Path
) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.eino, "/did swept the steps 20 min")
    told = await asks(here, here.eino)
    assert told.startswith("This receipt shows what the log of one campaign holds of one person.")
    assert "Showing it shows their vote." in told
    assert re.search(r'^payload \{.*"minutes":20.*"type":"contribution"', told, re.MULTILINE)
    assert "swept" not in told
    await here.says(here.eino, "/export")
    (package,) = packages(here)
    assert package.file is not None
    (tmp_path / "p.zip").write_bytes(package.file.content)
    (tmp_path / "r.txt").write_text(told)
    report = verify(tmp_path / "p.zip", receipt=tmp_path / "r.txt")
    assert report.status == 0, report.as_text()
    assert re.search(r"Every leaf of r.txt is in the log: \d", report.as_text())
    (tmp_path / "r.txt").write_text(told.replace('"minutes":20', '"minutes":21'))
    bad = verify(tmp_path / "p.zip", receipt=tmp_path / "r.txt")
    assert bad.status == 1
    assert "of the log is another than the receipt says" in bad.as_text()
    assert files(package)["log/leaves.txt"].count(b"\n") == await rehearsal.database.read(
        lambda r: log.head(r, 1)[0]
    )


async def test_it_tells_of_nobody_else(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.eino, "/did swept 20 min")
    await here.says(here.veera, "/did carried 30 min")
    eino = await rehearsal.database.read(names)
    told = await asks(here, here.eino)
    payloads = re.findall(r"^payload (.*)$", told, re.MULTILINE)
    assert payloads
    assert all(sum(name in line for name in eino) == 1 for line in payloads)
    assert len({name for name in eino for line in payloads if name in line}) == 1


def names(reader: object) -> list[str]:
    db, vault = reader.db, reader.vault  # type: ignore[attr-defined]
    return [vault.pseudonym(1, row[0]) for row in db.execute("SELECT id FROM person")]


async def test_in_a_group_it_is_never_shown(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.eino, "/did swept 20 min")
    await here.says(here.eino, "/receipt")
    assert [m for m in here.ours() if m.file] == []
    asked = here.last()
    assert asked.text == "This is for your eyes only."
    link = asked.button(0).url or ""
    rehearsal.sandbox.press_start(here.eino, link.partition("start=")[2])
    await rehearsal.passing(5)
    assert len(receipts(here, here.eino)) == 1
    rehearsal.sandbox.press_start(here.veera, link.partition("start=")[2])
    await rehearsal.passing(5)
    assert receipts(here, here.veera) == [] or "payload" in receipts(here, here.veera)[0]


@pytest.mark.parametrize("private", [True, False])
async def test_who_never_acted_is_told_what_would_help(rehearsal: Rehearsal, private: bool) -> None:
    here = await ideas_street(rehearsal)
    if private:
        rehearsal.sandbox.press_start(here.urho)
        rehearsal.sandbox.say(here.urho, None, "/receipt")
        await rehearsal.passing(5)
        assert here.ours(here.urho)[-1].text
    else:
        await here.says(here.urho, "/receipt")
        assert here.last().text == "The log holds nothing of yours here. Take part first: then I can prove it."
    assert receipts(here, here.urho) == []


async def test_what_was_erased_has_no_receipt(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.eino, "/did swept 20 min")
    await rehearsal.database.write(
        lambda tx: [log.erase_leaf(tx, 1, leaf.n) for leaf in list(log.leaves(tx, 1)) if '"minutes":20' in leaf.payload]
    )
    rehearsal.sandbox.press_start(here.eino)
    await rehearsal.passing(120)
    rehearsal.sandbox.say(here.eino, None, "/receipt")
    await rehearsal.passing(5)
    assert all('"minutes":20' not in told for told in receipts(here, here.eino))


async def test_at_the_end_the_group_sees_checkpoint_and_fingerprint(rehearsal: Rehearsal, tmp_path: Path) -> None:
    here = await ended(rehearsal)
    (sent,) = [m for m in here.ours() if m.file and m.file.filename.endswith(".zip")]
    said = next(m.caption for m in here.ours() if m.caption and "Fingerprint" in m.caption)
    (tmp_path / "p.zip").write_bytes(sent.file.content)
    (tmp_path / "said.txt").write_text(said)
    fingerprint = said.rpartition("Fingerprint: ")[2].strip()
    report = verify(tmp_path / "p.zip", against=tmp_path / "said.txt", key=fingerprint)
    assert report.status == 0, report.as_text()
    assert fingerprint in files(sent)["letter.txt"].decode()
    assert len([m for m in here.ours() if m.date >= END // 1_000_000 and "Fingerprint" in (m.text or m.caption)]) == 1
