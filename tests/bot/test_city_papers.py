"""What the city said is in the package as the city's: no name, never among residents' numbers."""

import csv
import io
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from city_street import Browser, city, invited, lively
from ideas_street import Ideas

from bot.clock import DAY, HOUR
from bot.packing import packed
from bot.sandbox.rehearsal import Rehearsal
from storage import campaigns


@pytest.fixture
async def r(tmp_path: Path) -> AsyncIterator[Rehearsal]:
    async with city(tmp_path) as rehearsal:
        yield rehearsal


async def package(r: Rehearsal) -> zipfile.ZipFile:
    campaign = await r.database.read(lambda x: campaigns.campaign(x.db, 1))
    assert campaign is not None
    made = await packed(r.database, r.talkoot.painter, campaign, r.clock.now(), "Us, us@example.org")
    return zipfile.ZipFile(io.BytesIO(made.body or b""))


def rows(held: zipfile.ZipFile, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(held.read(f"data/{name}.csv").decode())))


async def answered(r: Rehearsal) -> Ideas:
    """Let an official say a bit of everything, and residents say what they see."""
    here = await lively(r)
    await here.says(here.aino, "/barrier The permit office takes 6 weeks")
    await here.proposes(here.veera, "Lanterns we paint")
    await here.presses(here.onni, here.idea("Lanterns"), "Concern")
    for who in (here.aino, here.eino, here.veera, here.helmi):
        await here.presses(who, here.idea("Lanterns"), "Support")
    await r.until(r.clock.now() + 46 * HOUR)
    async with Browser(r) as ingrid:
        await ingrid.opens(await invited(here, "Ingrid Berg, permits, City of Helsinki"))
        await ingrid.fills("guess", people="6")
        await ingrid.fills("reply", "b1", says="will", until="2026-11-29", text="Four weeks from now on")
        await ingrid.fills("reply", "c1", says="more")
        await ingrid.go(ingrid.page.url.split("/reply")[0])
        await ingrid.fills("reply", "c1", says="more", text="A drawing")
        await ingrid.fills("stage", "p1", says="planned")
        await ingrid.fills("pledge", text="40 lamps")
        await ingrid.fills("see")
    return here


async def test_each_answer_has_its_row_and_no_name(r: Rehearsal) -> None:
    await answered(r)
    await r.until(r.clock.now() + 3 * DAY)
    held = await package(r)
    told = rows(held, "answers")
    assert [(a["who"], a["says"], a["state"], a["checked"]) for a in told] == [
        ("office", says, "said", "no") for says in ("will", "more", "planned", "pledge")
    ]
    assert [(a["proposal"], a["concern"], a["barrier"], a["until"]) for a in told] == [
        ("", "", "1", "2026-11-29"),
        ("", "1", "", ""),
        ("1", "", "", ""),
        ("", "", "", ""),
    ]
    for name in held.namelist():
        assert b"Ingrid" not in held.read(name)


async def test_totals_keep_the_city_apart(r: Rehearsal) -> None:
    await answered(r)
    held = await package(r)
    totals = {(t["measure"], t["split"]): t["value"] for t in rows(held, "totals") if t["split"] == "all"}
    assert totals["people_taking_part", "all"] == "5"
    assert totals["acts", "all"] == "3"
    assert totals["pledges", "all"] == "1"
    kinds = [t["kind"] for t in rows(held, "timeline")]
    assert {"official_invited", "pledge", "official_saw"} <= set(kinds)


async def test_report_and_letter_tell_it(r: Rehearsal) -> None:
    await answered(r)
    await r.until(r.clock.now() + 3 * DAY)
    held = await package(r)
    report, letter = held.read("report.html").decode(), held.read("letter.txt").decode()
    said = ("40 lamps", "A drawing", "Four weeks from now on", "that day has passed", "said by the office itself")
    for words in said:
        assert words in report
        assert words in letter
    assert "The city itself promised 2 things." in letter
    assert "Nobody has promised" not in letter
    assert letter.count("A drawing") == 1
    assert "Pledge of the city: “40 lamps”" in letter
