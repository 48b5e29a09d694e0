"""/export in the chat: anyone who takes part gets the package, at most once an hour."""

import hashlib
import io
import json
import zipfile

import pytest
from ideas_street import Ideas, ideas_street

from bot.painter import PaintingFailed
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from storage import timeline


def packages(here: Ideas, who: User | None = None) -> list[Message]:
    return [m for m in here.ours(who) if m.file is not None and m.file.filename.endswith(".zip")]


def files(message: Message) -> dict[str, bytes]:
    assert message.file is not None
    with zipfile.ZipFile(io.BytesIO(message.file.content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


async def test_who_takes_part_gets_the_package_with_its_checksum(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.eino, "/export")
    (sent,) = packages(here)
    assert sent.file is not None
    assert hashlib.sha256(sent.file.content).hexdigest() in sent.caption
    found = files(sent)
    assert "charts/what-we-did.png" in found
    assert b"The underpass is dark" in found["letter.txt"]
    assert json.loads(found["datapackage.json"])["title"] == "The underpass is dark"
    whole = b"".join(found.values())
    assert not [person.first_name for person in here.people if person.first_name.encode() in whole]
    assert not [person.id for person in here.people if str(person.id).encode() in whole]


async def test_who_only_reads_is_told_how(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.urho, "/export")
    assert packages(here) == []
    assert here.last().text == "First do or say something in the campaign."


async def test_without_a_campaign_there_is_none(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    aino = box.add_user("Aino")
    group = box.add_group("Kurvi", [aino])
    box.add_bot(group, aino)
    await rehearsal.passing(3)
    box.say(aino, group, "/export")
    await rehearsal.passing(5)
    assert not [m for m in group.messages.values() if m.file]


async def test_once_an_hour_is_enough(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.eino, "/export")
    await here.says(here.veera, "/export")
    assert len(packages(here)) == 1
    assert "ask again in 60 minutes" in here.last().text
    await here.hours(1.1)
    await here.says(here.veera, "/export")
    assert len(packages(here)) == 2


async def test_same_state_same_bytes(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.eino, "/export")
    await here.hours(1.1)
    await here.says(here.eino, "/export")
    first, second = packages(here)
    assert first.file is not None
    assert second.file is not None
    assert first.file.content == second.file.content


async def test_asked_in_private_it_comes_in_private(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.eino)
    await here.writes(here.eino, "/export")
    await rehearsal.passing(5)
    assert len(packages(here, here.eino)) == 1
    assert packages(here) == []


async def test_who_was_removed_gets_none(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.eino)
    rehearsal.sandbox.ban(here.eino, here.group, by=here.aino)
    await rehearsal.passing(3)
    await here.writes(here.eino, "/export")
    assert packages(here, here.eino) == []
    assert here.last(here.eino).text.startswith("You were removed")


async def test_a_painter_that_fails_costs_the_charts_only(
    rehearsal: Rehearsal, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = await ideas_street(rehearsal)

    async def fails(request: object) -> None:
        raise PaintingFailed("died twice")

    monkeypatch.setattr(rehearsal.talkoot.painter, "draw", fails)
    await here.says(here.eino, "/export")
    (sent,) = packages(here)
    assert not [name for name in files(sent) if name.startswith("charts/")]


async def test_after_the_end_it_is_still_given(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.hours(15 * 24)
    await here.says(here.eino, "/export")
    newest = packages(here)[-1]
    assert "charts/closing-poster.png" in files(newest)


async def test_what_was_sent_is_not_kept(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.eino, "/export")
    assert await kept(rehearsal) == 1
    await here.hours(25)
    assert await kept(rehearsal) == 0
    assert len(packages(here)) == 1


async def test_a_newer_one_outlives_the_older(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.eino, "/export")
    await here.hours(20)
    await here.says(here.eino, "/export")
    await here.hours(5)
    assert await kept(rehearsal) == 1


async def kept(r: Rehearsal) -> int:
    keys = await r.database.read(lambda reader: timeline.artefact_keys(reader.db, 1))
    return sum(key.startswith("export:") for key in keys)
