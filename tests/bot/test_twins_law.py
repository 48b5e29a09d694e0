"""One group's words never reach the other: every kind of item carries a word of its own, and all calls are read.

Title and place are taken over by agreement, and the package of both by agreement too; all else stays at home.
"""

import json
import re
import sqlite3
from typing import Any

import pytest
from test_quiet import at
from twins_street import Twins, two_groups

from bot.sandbox.rehearsal import Rehearsal
from flows.results.gather import picture
from storage import campaigns
from storage.database import Transaction
from tests.test_laws_of_words import WORDS_OF_PEOPLE

END = at("2026-11-29T18:00")
MARK = "xq"
SAID = (
    "/propose xqidea lanterns over the stairs",
    "/did xqact swept the yard 20 min @xqspot",
    "/task xqtask hang lanterns 40",
    "/barrier xqbarrier the office says no",
    "/need xqneed a ladder @xqshed",
    "/answer xqanswer lamps come in March",
    "/session xqsession cards Tue 18:00",
    "/circle xqcircle stairs 3",
    "/vote xqvote which colour?\nxqred\nxqblue",
    "/ask xqmap what do we want?\nxqone benches\nxqtwo swings",
    "/invite xqofficial Ingrid, permits",
)
TAKEN_OVER = {"campaign.title"}


def _more(tx: Transaction) -> None:
    """What takes several people, or a week, to be said."""
    at_, db = 1_795_600_900_000_000, tx.db
    db.execute(
        "INSERT INTO concern (proposal, person, reason, text, at, state)"
        " VALUES (1, 2, 'safety', 'xqconcern', ?, 'open')",
        (at_,),
    )
    db.execute(
        "INSERT INTO concern_reply (concern, person, text, at, key) VALUES (1, 1, 'xqreply', ?, 'xr')", (at_,)
    )
    db.execute(
        "INSERT INTO objection (vote, person, round, text, at, state, key)"
        " VALUES (1, 2, 1, 'xqobjection', ?, 'open', 'xo')",
        (at_,),
    )
    db.execute(
        "INSERT INTO line (campaign, what, role, version, text, person, at, key)"
        " VALUES (1, 'expect', 'resident', 1, 'xqline', 1, ?, 'xl')",
        (at_,),
    )
    for table, owner in (("programme", "session"), ("handover", "circle")):
        names = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[3] and row[1] != "id"]
        given: dict[str, Any] = dict.fromkeys(names, 1)
        given |= {owner: 1, "person": 1, "text": f"xq{table}", "at": at_, "key": f"x{table}"}
        known = {row[1] for row in db.execute(f"PRAGMA table_info({table})")}
        given = {name: value for name, value in given.items() if name in known}
        holders = ", ".join(f":{name}" for name in given)
        db.execute(f"INSERT INTO {table} ({', '.join(given)}) VALUES ({holders})", given)


def without(rows: sqlite3.Connection) -> list[str]:
    """Return the kinds of words of which none is marked."""
    found = []
    for name in WORDS_OF_PEOPLE:
        table, column = name.split(".")
        if (
            name not in TAKEN_OVER
            and not rows.execute(f"SELECT 1 FROM {table} WHERE {column} LIKE 'xq%'").fetchone()
        ):
            found.append(name)
    return found


async def planted(r: Rehearsal) -> Twins:
    """Let every kind of words stand in Aino's group, each with its mark."""
    two = await two_groups(r, days=4)
    await two.joined()
    here = two.here
    await here.starts(here.aino, here.eino)
    await here.presses(here.aino, here.card, "It worked when…")
    await here.writes(here.aino, "xqchip it is light")
    for words in SAID:
        await here.says(here.aino, words)
    await here.presses(here.aino, next(m for m in reversed(here.ours()) if "xqvote" in m.text), "Post it")
    await r.database.write(_more)
    await r.passing(60)
    assert await r.database.read(lambda reader: without(reader.db)) == []
    return two


def reached(two: Twins) -> list[str]:
    """Return all calls by which something went to the other chat or to its people, as text; packages left out."""
    theirs = {two.there.id, *(person.id for person in two.others)}
    found = []
    for call in two.r.sandbox.calls:
        params = call["params"]
        if str(params.get("chat_id")) not in {str(id) for id in theirs}:
            continue
        found.append(json.dumps({k: v for k, v in params.items() if not isinstance(v, bytes)}, default=str))
    return found


def leaked(two: Twins, more: tuple[str, ...] = ()) -> list[str]:
    return [text for text in (*reached(two), *more) if MARK in text]


async def looked_at(two: Twins) -> tuple[str, ...]:
    """Let the other group's people look at all there is; return what taps were answered."""
    salla, ville = two.others[:2]
    for who in (salla, ville):
        two.r.sandbox.press_start(who)
    await two.r.passing(4)
    told = []
    for words in ("/board", "/twin", "/help", "/rules@talkoot_bot", "/mine"):
        await two.says(salla, words)
    for button in ("Small steps", "How it stands", "More"):
        label = next(b.text for row in two.card().buttons for b in row if b.text.startswith(button))
        told.append(await two.presses(ville, two.card(), label))
        told.append(await two.presses(two.others[3], two.card(), label))
    private = two.r.sandbox.private(ville)
    for message in [m for m in private.messages.values() if m.sender is two.r.sandbox.bot]:
        for row in message.buttons:
            for button in row:
                if button.data and button.data.split(".")[1] not in (
                    "back",
                    "tw-leave",
                    "ez",
                    "early",
                    "prolong",
                ):
                    told.append(await two.presses(ville, message, button.text))
    for words in ("/board", "/mine", "/mydata", "/receipt"):
        two.r.sandbox.say(salla, None, words)
        await two.r.passing(4)
    return tuple(told)


async def shown_in_charts(two: Twins) -> str:
    """Return all that a chart of the other group may know."""

    def seen(reader: Any) -> str:
        joined = campaigns.campaign(reader.db, 2)
        assert joined is not None
        return picture(reader, joined, two.r.clock.now()).model_dump_json()

    return await two.r.database.read(seen)


async def test_no_word_of_one_group_reaches_the_other_until_its_author_says_so(rehearsal: Rehearsal) -> None:
    two = await planted(rehearsal)
    for who in two.others[:5]:
        await two.says(who, "/did swept the steps 15 min")
    told = await looked_at(two)
    await rehearsal.until(at("2026-11-26T20:40"))
    assert leaked(two, (*told, await shown_in_charts(two))) == []
    assert len(reached(two)) > 40
    task = next(m for m in two.here.ours() if m.text.startswith("A task") and "xqtask" in m.text)
    await two.presses(two.here.aino, task, "For both groups")
    await rehearsal.passing(10)
    assert "xqtask" in two.card().text
    assert {word for text in leaked(two) for word in re.findall(r"xq[a-z]+", text)} == {"xqtask"}


async def test_not_at_the_end_either(rehearsal: Rehearsal) -> None:
    two = await planted(rehearsal)
    for who in two.others[:5]:
        await two.says(who, "/did swept the steps 15 min")
    await rehearsal.until(END + 120_000_000)
    assert leaked(two, (await shown_in_charts(two),)) == []
    assert any("campaign-" in (m.file.filename if m.file else "") for m in two.ours())


@pytest.mark.parametrize("mark", [True, False])
async def test_the_reading_would_see_it(rehearsal: Rehearsal, mark: bool) -> None:
    """What is read is what was sent: a word that the other group is told is found."""
    two = await two_groups(rehearsal)
    await two.joined()
    await two.here.says(two.here.aino, "/task xqtask hang lanterns 40")
    if mark:
        await two.presses(two.here.aino, two.here.last(), "For both groups")
    await rehearsal.passing(10)
    assert bool(leaked(two)) is mark
