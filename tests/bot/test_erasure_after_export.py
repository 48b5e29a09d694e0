"""Somebody is erased after a package went out: the next one proves itself against it, and the words are nowhere."""

import io
import logging
import re
import sqlite3
import zipfile
from pathlib import Path

import pytest
from safety_street import MARKS, Safety, safety_street
from test_safety_papers import papers

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import User
from flows.verify.checking import verify
from storage import campaigns
from storage.backup import backup

DAY = 86_400_000_000
WORDS = ("xqidea", "xqreply", "xqtask")
NEVER = ("Veera",)


async def ended(rehearsal: Rehearsal) -> Safety:
    """Let six vote on Veera's idea, and the campaign end: her idea and its tally are in the package."""
    here = await safety_street(rehearsal)
    for who in (here.aino, here.eino, here.helmi, here.toivo, here.lempi, here.veera):
        await here.presses(who, here.idea("xqidea"), "Support")
    campaign = await rehearsal.database.read(lambda r: campaigns.campaign(r.db, 1))
    assert campaign is not None
    await rehearsal.until(campaign.ends_at + DAY)
    return here


async def erases(here: Safety, who: User) -> None:
    """Ask for it in private and press."""
    await here.starts(who)
    await here.writes(who, "/forgetme")
    pressed = here.r.sandbox.press(who, here.last(who), "Erase me")
    await here.r.passing(400)
    assert pressed.text.startswith("Erased.")


def sent(here: Safety) -> bytes:
    """Return the package that stands in the group."""
    found = [m.document.content for m in papers(here) if m.document and m.document.filename.endswith(".zip")]
    return found[-1]


def unzipped(body: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


def folder(path: Path) -> bytes:
    """Return every byte of every file beside the database: WAL, copies, backups, whatever was left."""
    return b"".join(file.read_bytes() for file in path.parent.rglob("*") if file.is_file())


async def test_the_new_package_proves_itself_against_the_old_and_the_words_are_nowhere(
    rehearsal: Rehearsal, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    caplog.set_level(logging.DEBUG, "bot")
    here = await ended(rehearsal)
    old, new = tmp_path / "old.zip", tmp_path / "new.zip"
    old.write_bytes(sent(here))
    veera = await here.person(here.veera)
    name = await rehearsal.database.read(lambda r: r.vault.pseudonym(1, veera))
    assert verify(old).status == 0
    assert b"xqidea" in unzipped(old.read_bytes()), "it was in there, or nothing is shown here"
    assert all(word.encode() in folder(rehearsal.path) for word in (*WORDS, name))
    before = _tally(old)

    await erases(here, here.veera)
    new.write_bytes(sent(here))

    report = verify(new, against=old)
    assert report.status == 0, report.as_text()
    assert report.size is not None
    assert f"{verify(old).size} leaves, is a beginning of this one" in report.as_text()
    assert before
    assert _tally(new) == before, "the counts stay"

    copy = tmp_path / "later.backup"
    backup(rehearsal.path, copy, rehearsal.clock.now())
    gone = (*WORDS, *NEVER, name, str(here.veera.id))
    for place, content in {
        "the database and all beside it": folder(rehearsal.path),
        "a backup made afterwards": copy.read_bytes() + _dump(copy),
        "the new package": unzipped(new.read_bytes()),
        "the log": caplog.text.encode(),
    }.items():
        assert [word for word in gone if word.encode() in content] == [], place
    assert [place for word in WORDS for place in here.shown(word, but=here.veera)] == []
    for message in here.ours():
        if message.document and message.document.filename.endswith(".zip"):
            assert b"xqidea" not in unzipped(message.document.content)
    assert here.shown(MARKS["a"]) or here.shown(MARKS["w"]), "others' words stay"


async def test_the_older_package_still_holds_by_itself_and_against_its_checkpoint(
    rehearsal: Rehearsal, tmp_path: Path
) -> None:
    here = await ended(rehearsal)
    old, posted = tmp_path / "old.zip", tmp_path / "posted.txt"
    old.write_bytes(sent(here))
    said = next(m.caption for m in here.ours() if m.caption and "Fingerprint" in m.caption)
    posted.write_text(said)
    await erases(here, here.veera)
    now = next(m.caption for m in here.ours() if m.caption and "Fingerprint" in m.caption)
    assert now.splitlines()[2:] == said.splitlines()[2:], "what was posted of the log stays as it was"
    new = tmp_path / "new.zip"
    new.write_bytes(sent(here))
    assert verify(new, against=posted).status == verify(old, against=posted).status == 0


def _tally(package: Path) -> bytes:
    with zipfile.ZipFile(package) as archive:
        return archive.read("data/tallies.csv").partition(b"\r\n")[2]


def _dump(file: Path) -> bytes:
    """Return all rows as words; what lies in pictures and packages is in the file's own bytes."""
    db = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        return re.sub("X'[0-9A-F]*'", "", "\n".join(db.iterdump())).encode()
    finally:
        db.close()
