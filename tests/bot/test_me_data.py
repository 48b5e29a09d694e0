"""/mydata holds everything that is kept about a person; /mine opens what is listed."""

import json
import sqlite3
from typing import Any

import pytest
from safety_street import Safety, personal_rows, safety_street

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import User
from bot.views.codec import pack
from storage.about_person import PERSONAL
from storage.migrations import shipped, statements

NAMES_A_PERSON = frozenset({"person", "author", "poster", "starter"})


def schema() -> sqlite3.Connection:
    """Return an empty database."""
    db = sqlite3.connect(":memory:")
    for migration in shipped():
        for statement in statements(migration.sql):
            db.execute(statement)
    return db


def test_no_table_that_names_a_person_is_left_out() -> None:
    db = schema()
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()]
    found: dict[str, set[str]] = {"person": {"id"}}
    for table in tables:
        columns = {row[1] for row in db.execute(f"PRAGMA table_info({table})").fetchall()}
        points = {row[3] for row in db.execute(f"PRAGMA foreign_key_list({table})") if row[2] == "person"}
        if named := columns & NAMES_A_PERSON | points:
            found[table] = named
    db.close()
    found["person"] = {"id"}
    assert {name: set(columns) for name, columns in PERSONAL.items()} == found


async def file_of(here: Safety, who: User) -> dict[str, Any]:
    """Ask for everything and read the file."""
    await here.writes(who, "/mydata")
    document = here.last(who).document
    assert document is not None
    assert document.filename == "mydata.json"
    return dict(json.loads(document.content))


@pytest.mark.parametrize("name", ["aino", "veera", "onni", "eino", "helmi"])
async def test_the_file_has_every_row(rehearsal: Rehearsal, name: str) -> None:
    here = await safety_street(rehearsal)
    who = here.names[name]
    await here.presses(who, here.idea("xqidea"), "Concern" if name == "onni" else "Fine")
    await here.presses(who, here.card, "I did something")
    await here.reports(who, "w" if name != "eino" else "t")
    rows = personal_rows(rehearsal.path, await here.person(who))
    told = await file_of(here, who)
    for table, count in rows.items():
        newer = 1 if table == "message" else 0
        assert len(told[table]) >= count - newer, table
        assert told[table], table
    assert told["name"] == who.first_name
    assert told["telegram_id"] == who.id
    assert told["log"]


async def test_words_files_and_reports_are_in_it(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    photo = rehearsal.sandbox.send_photo(here.eino, None, "/did mended a lamp 5 min")
    await rehearsal.passing(5)
    await here.reports(here.eino, "p")
    told = await file_of(here, here.eino)
    assert "xqact swept the yard 20 min 3 xqpots @xqspot" in [row["text"] for row in told["contribution"]]
    assert photo.file is not None
    assert [row["file_or_link"] for row in told["evidence"]] == [photo.file.file_id]
    assert [(row["kind"], row["item"], row["reason"]) for row in told["report"]] == [("proposal", 1, "hurts")]


async def test_nothing_of_others_is_in_it(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.reports(here.helmi, "a")
    text = json.dumps(await file_of(here, here.eino))
    for word in ("xqidea", "xqworry", "xqreply", "xqtask", "Helmi", "Veera", str(here.helmi.id)):
        assert word not in text
    assert "hurts" not in text, "who reported isn't told to the author"


async def test_who_never_said_anything_gets_an_almost_empty_file(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    told = await file_of(here, here.lempi)
    full = {name for name, rows in told.items() if rows}
    assert full <= {"name", "telegram_id", "person", "message"}


async def test_in_the_group_it_comes_in_private(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.says(here.helmi, "/mydata")
    assert here.last(here.helmi).document is not None
    assert not [m for m in here.ours() if m.document]
    await here.says(here.toivo, "/mydata")
    assert here.last().text == "This is for your eyes only."
    await here.presses(here.toivo, here.last(), "Show me in private")
    assert here.last(here.toivo).document is not None


async def test_each_listed_act_opens_with_its_buttons(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.writes(here.eino, "/mine")
    listed = here.last(here.eino)
    assert listed.text.startswith("What you did last. A number opens it:\n1. xqact swept")
    assert here.labels(listed) == ["1", "2"]
    await here.presses(here.eino, listed, "1")
    opened = here.last(here.eino)
    assert "xqact" in opened.text
    assert {"Change", "Undo"} <= set(here.labels(opened))
    await here.presses(here.eino, opened, "Undo")
    await here.writes(here.eino, "/mine")
    assert "xqact" not in here.last(here.eino).text


async def test_after_its_day_an_act_can_still_be_undone(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.hours(72)
    await here.writes(here.eino, "/mine")
    await here.presses(here.eino, here.last(here.eino), "1")
    assert "Change" not in here.labels(here.last(here.eino))
    pressed = await here.presses(here.eino, here.last(here.eino), "Undo")
    assert pressed.text
    await here.writes(here.eino, "/mine")
    assert "xqact" not in here.last(here.eino).text


async def test_a_listed_idea_opens_the_way_to_take_it_back(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.writes(here.veera, "/mine")
    listed = here.last(here.veera)
    assert "2. xqidea lanterns on Friday" in listed.text
    await here.presses(here.veera, listed, "2")
    assert "Take my words back" in here.labels(here.last(here.veera))


async def test_anothers_act_does_not_open(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.writes(here.helmi, "/mine")
    listed = here.last(here.helmi)
    for data in (pack("act", await here.item("a")), pack("act", 99)):
        before = len(here.ours(here.helmi))
        pressed = await here.forges(here.helmi, listed, data)
        assert pressed.text
        assert len(here.ours(here.helmi)) == before
