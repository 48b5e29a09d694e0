"""Role cards, what changed in words, what an idea rests on: their author's own, taken back like all words."""

import csv
import io
import zipfile

import pytest
from closing_street import END, ended, texts
from did_street import Street, street

from bot.clock import DAY, HOUR
from bot.sandbox.rehearsal import Rehearsal
from flows.results.package import write_package
from storage import campaigns, knowledge, lines
from storage.database import Reader
from storage.lines import Line

EXPECT = "That somebody answers within a week"
CHANGED = "The school walks there again"


async def kept(r: Rehearsal, what: str = "expect") -> list[Line]:
    return await r.database.read(lambda reader: lines.lines(reader.db, 1, what))  # type: ignore[arg-type]


async def card(r: Rehearsal, words: str = EXPECT) -> Street:
    here = await street(r)
    await here.starts(here.eino)
    await here.says(here.eino, "/did swept 5 min")
    await here.writes(here.eino, "/role")
    await here.presses(here.eino, here.last(here.eino), "What we expect")
    await here.writes(here.eino, words)
    return here


async def test_a_line_stands_on_the_card_of_its_role_and_the_next_is_a_version(rehearsal: Rehearsal) -> None:
    here = await card(rehearsal)
    assert here.last(here.eino).text == f"Noted as what your role expects:\n{EXPECT}"
    await here.writes(here.eino, "/role")
    assert f"1. resident – expects: {EXPECT} (version 1)" in here.last(here.eino).text
    await here.presses(here.eino, here.last(here.eino), "What we expect")
    await here.writes(here.eino, "An answer in three days")
    await here.writes(here.eino, "/role")
    assert "An answer in three days (version 2)" in here.last(here.eino).text
    assert EXPECT not in here.last(here.eino).text
    assert [(one.role, one.version) for one in await kept(rehearsal)] == [("resident", 1), ("resident", 2)]


async def test_earlier_versions_are_read_in_private_and_can_be_reported(rehearsal: Rehearsal) -> None:
    here = await card(rehearsal)
    await here.writes(here.eino, "/role")
    assert "Earlier versions" not in texts(here.last(here.eino))
    await here.presses(here.eino, here.last(here.eino), "What we expect")
    await here.writes(here.eino, "An answer in three days")
    await here.writes(here.eino, "/role")
    await here.presses(here.eino, here.last(here.eino), "Earlier versions")
    shown = here.last(here.eino)
    assert f"1. resident – expects: {EXPECT} (version 1), " in shown.text
    assert "2. resident – expects: An answer in three days (version 2), " in shown.text
    await here.presses(here.eino, shown, "⋯ 1")
    await here.presses(here.eino, here.last(here.eino), "Take my words back")
    assert EXPECT not in shown.text
    assert here.ours() == [m for m in here.ours() if EXPECT not in m.text]


async def test_who_was_removed_reads_no_versions(rehearsal: Rehearsal) -> None:
    here = await card(rehearsal)
    await here.writes(here.eino, "/role")
    role = here.last(here.eino)
    rehearsal.sandbox.ban(here.eino, here.group)
    await rehearsal.passing(3)
    forged = rehearsal.sandbox.press(here.eino, role, data="1.lv.1")
    await rehearsal.passing(3)
    assert forged.show_alert
    assert EXPECT not in here.last(here.eino).text.replace(role.text, "")


@pytest.mark.parametrize("kept", [True, False])
async def test_an_author_keeps_a_line_out_of_the_package(rehearsal: Rehearsal, kept: bool) -> None:
    here = await card(rehearsal)
    await here.presses(here.eino, here.last(here.eino), "⋯")
    if kept:
        await here.presses(here.eino, here.last(here.eino), "Keep it out of the package")
    files = await rehearsal.database.read(package)
    (row,) = csv.DictReader(io.StringIO(files["data/role_cards.csv"].decode()))
    assert (row["role"], row["side"], row["version"]) == ("resident", "expect", "1")
    assert (row["words"], row["text"]) == (("private", "") if kept else ("shown", EXPECT))
    assert (EXPECT in files["report.html"].decode()) is not kept
    assert "What each role expects and brings" in files["report.html"].decode()


async def test_a_line_taken_back_is_in_no_file_and_no_older_one_holds(rehearsal: Rehearsal) -> None:
    here = await card(rehearsal)
    await here.writes(here.eino, "/role")
    await here.presses(here.eino, here.last(here.eino), "What we expect")
    await here.writes(here.eino, "An answer in three days")
    await here.presses(here.eino, here.last(here.eino), "⋯")
    await here.presses(here.eino, here.last(here.eino), "Take my words back")
    files = await rehearsal.database.read(package)
    (row,) = csv.DictReader(io.StringIO(files["data/role_cards.csv"].decode()))
    assert (row["version"], row["holds"], row["text"]) == ("1", "no", EXPECT)
    assert "What each role expects and brings" not in files["report.html"].decode()


def package(reader: Reader) -> dict[str, bytes]:
    """Return the files of the campaign's package as it stands now."""
    campaign, file = campaigns.campaign(reader.db, 1), io.BytesIO()
    assert campaign is not None
    write_package(file, reader, campaign, campaign.started_at, operator="Kallio Society")
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(("words", "told"), [("w" * 201, "201"), ("\u200b", "")])
async def test_too_much_and_nothing_are_refused(rehearsal: Rehearsal, words: str, told: str) -> None:
    here = await card(rehearsal, words)
    assert told in here.last(here.eino).text
    assert await kept(rehearsal) == []


async def test_after_the_end_no_card_is_written_and_no_forged_one(rehearsal: Rehearsal) -> None:
    here = await card(rehearsal)
    await here.writes(here.eino, "/role")
    role = here.last(here.eino)
    forged = rehearsal.sandbox.press(here.eino, role, data="1.rl.1.x")
    await rehearsal.passing(3)
    assert "out of date" in forged.text
    rehearsal.sandbox.ban(here.eino, here.group)
    await rehearsal.passing(3)
    assert "removed" in await here.presses(here.eino, role, "What we bring")
    assert len(await kept(rehearsal)) == 1


async def test_words_taken_back_and_forgotten_are_gone_from_the_card(rehearsal: Rehearsal) -> None:
    here = await card(rehearsal)
    said = here.last(here.eino)
    await here.presses(here.eino, said, "⋯")
    await here.presses(here.eino, here.last(here.eino), "Take my words back")
    assert EXPECT not in said.text
    assert [one.text for one in await kept(rehearsal)] == [None]
    await here.writes(here.eino, "/role")
    await here.presses(here.eino, here.last(here.eino), "What we bring")
    await here.writes(here.eino, "Ladders")
    await here.writes(here.eino, "/forgetme")
    await here.presses(here.eino, here.last(here.eino), "Erase me")
    await rehearsal.passing(10)
    assert [(one.text, one.person) for one in await kept(rehearsal, "bring")] == [(None, None)]


async def said_what_changed(r: Rehearsal) -> Street:
    here = await ended(r)
    closing = next(m for m in here.ours() if "this campaign has ended" in m.text)
    await here.presses(here.eino, closing, "What changed")
    await here.presses(here.eino, here.last(here.eino), "Say it in words")
    await here.writes(here.eino, CHANGED)
    return here


async def test_what_changed_is_offered_as_an_idea_when_the_group_starts_again(rehearsal: Rehearsal) -> None:
    here = await said_what_changed(rehearsal)
    assert here.last(here.eino).text == f"Noted as what changed:\n{CHANGED}"
    await here.says(here.aino, "/again")
    offered = next(m for m in here.ours() if "Last time you said this changed" in m.text)
    assert f"1. {CHANGED}" in offered.text
    assert "Eino" not in offered.text
    await here.presses(here.eino, offered, "Make 1 an idea")
    assert any(CHANGED in m.text and "Support" in texts(m) for m in here.ours())
    await here.presses(here.eino, offered, "Make 1 an idea")
    assert sum(CHANGED in m.text and "Support" in texts(m) for m in here.ours()) == 1


async def test_brought_by_another_its_author_is_asked_first(rehearsal: Rehearsal) -> None:
    here = await said_what_changed(rehearsal)
    await here.says(here.aino, "/again")
    offered = next(m for m in here.ours() if "Last time you said this changed" in m.text)
    assert "Whose words" in await here.presses(here.veera, offered, "Make 1 an idea")
    assert not any(CHANGED in m.text and "Support" in texts(m) for m in here.ours())
    forged = rehearsal.sandbox.press(here.veera, offered, data="1.li.1.1")
    await rehearsal.passing(3)
    assert "out of date" in forged.text


async def test_a_week_after_the_end_what_changed_is_closed(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    closing = next(m for m in here.ours() if "this campaign has ended" in m.text)
    await here.presses(here.eino, closing, "What changed")
    asked = here.last(here.eino)
    await rehearsal.until(END + 7 * DAY + HOUR)
    await here.presses(here.eino, asked, "Say it in words")
    await here.writes(here.eino, CHANGED)
    assert "closed now" in here.last(here.eino).text
    assert await kept(rehearsal, "changed") == []


async def test_an_author_says_what_an_idea_rests_on_and_nobody_else(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.starts(here.eino)
    await here.says(here.eino, "/propose Lanterns we paint ourselves")
    idea = next(m for m in here.ours() if "Lanterns" in m.text)
    forged = rehearsal.sandbox.press(here.veera, idea, data="1.kt.1.0")
    await rehearsal.passing(3)
    assert forged.text
    assert await rehearsal.database.read(lambda r: knowledge.tags(r.db, 1)) == frozenset()
    pressed = rehearsal.sandbox.press(here.eino, idea, data="1.kt.1.0")
    await rehearsal.passing(6)
    assert pressed.text
    assert await rehearsal.database.read(lambda r: knowledge.tags(r.db, 1)) == {"lived"}
    assert "It rests on: lived through" in idea.text
    rehearsal.sandbox.press(here.eino, idea, data="1.kt.1.0")
    await rehearsal.passing(6)
    assert "It rests on" not in idea.text
    rehearsal.sandbox.press(here.eino, idea, data="1.kt.1.9")
    await rehearsal.passing(3)
    assert await rehearsal.database.read(lambda r: knowledge.tags(r.db, 1)) == frozenset()
