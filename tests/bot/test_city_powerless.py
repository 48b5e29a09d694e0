"""Law 5: whatever an official taps, types or sends, nothing of the residents' changes. Every handler, every route."""

import itertools
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import pytest
from city_street import Browser, city, invited, lively
from ideas_street import Ideas

from bot.handlers.registry import ANSWERS, COMMANDS, EDITS, REPLIES, STARTS, TAPS
from bot.handlers.routing import run
from bot.incoming import Author, Incoming, Place
from bot.page.forms import ACTIONS
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import User
from bot.scene import enter
from bot.views.codec import Tap, base36
from flows.safety.report import fold_as_administrator
from storage import officials, people, vault
from storage.database import Transaction

THEIRS = frozenset(
    (
        *("official", "browser", "guess", "digest", "mail", "answer", "thing"),
        *("message", "mention", "question", "invitation", "timer", "focus", "person", "chat"),
        *("seen_update", "failed_update", "log_head", "log_leaf", "log_word", "setting", "migration"),
    )
)
"""What an official may leave traces in: their own rows, what is said to them. All else is the residents'."""
OTHER = frozenset({"forget", "forgetme", "campaign"})
"""Erasing oneself, and starting another campaign, in which one is no official: neither is about this one."""
STAYS = "SELECT id, campaign, text, person, state FROM answer WHERE official IS NULL"
WORDS = "40 lamps 20 min"


def residents(db: Connection) -> dict[str, list[tuple[Any, ...]]]:
    """Return all that is the residents', table by table."""
    query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
    names = [row[0] for row in db.execute(query) if row[0] not in THEIRS]
    kept = {name: [tuple(row) for row in db.execute(f"SELECT * FROM {name}")] for name in names}
    return {**kept, "told": [tuple(row) for row in db.execute(STAYS)]}


@pytest.fixture
async def r(tmp_path: Path) -> AsyncIterator[Rehearsal]:
    async with city(tmp_path) as rehearsal:
        yield rehearsal


async def full_street(r: Rehearsal) -> tuple[Ideas, User]:
    """Let there be one of everything, and an official with a Telegram account who is in the chat too."""
    here = await lively(r)
    await here.proposes(here.veera, "Lanterns we paint")
    await here.proposes(here.onni, "Paint the walls white")
    await here.says(here.aino, "/task hang 12 lanterns 120")
    await here.says(here.veera, "/barrier The permit office takes 6 weeks")
    await here.says(here.veera, "/answer Helsinki: we look at it")
    for who in (here.eino, here.onni):
        await here.presses(who, here.idea("Lanterns"), "Concern")
    ingrid = r.sandbox.add_user("Ingrid")
    await invited(here)
    text = here.last(here.aino).text
    r.sandbox.press_start(ingrid, text.split("?start=")[1].split()[0])
    await r.passing(4)
    r.sandbox.join(ingrid, here.group)
    await r.passing(4)
    known = await r.database.read(lambda x: officials.officials(x.db, 1))
    assert known[0].person is not None
    return here, ingrid


def coming(here: Ideas, who: User, *, private: bool, number: int, **more: Any) -> Incoming:
    chat = here.r.sandbox.private(who) if private else here.group
    place = Place(chat.id, chat.kind, chat.title, forum=False)
    author = Author(who.id, who.first_name, "en")
    return Incoming(900_000 + number, more.pop("shape", "words"), place, author, number=number, **more)


def taps() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Return every verb with whatever its parts may be."""
    ids, words = [base36(1), base36(2)], ["p", "c", "i", "w", "h", "u", "e", "s", "f"]
    for verb in TAPS:
        yield verb, ()
        for first in [*ids, *words]:
            yield verb, (first,)
            yield from ((verb, (first, second)) for second in [*ids, "y", "n", "s"])
        yield from ((verb, three) for three in itertools.product(ids, [*ids, "u", "e"], [*ids, "y"]))
        yield from ((verb, four) for four in itertools.product(ids, repeat=4))


def watched(tx: Transaction) -> None:
    """Have every change to what is the residents' noted; before what is watched, or each rollback reads the schema."""
    db = tx.db
    db.execute("CREATE TEMP TABLE IF NOT EXISTS touched (name TEXT)")
    query = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    for (name,) in db.execute(query).fetchall():
        if name not in THEIRS:
            for what in ("INSERT", "UPDATE", "DELETE"):
                db.execute(
                    f"CREATE TEMP TRIGGER watch_{name}_{what} AFTER {what} ON main.{name} "
                    f"BEGIN INSERT INTO touched VALUES ('{name}'); END"
                )


def touched(db: Connection, told: list[tuple[Any, ...]]) -> bool:
    """Whether anything of the residents' was changed since the savepoint."""
    return bool(db.execute("SELECT count(*) FROM touched").fetchone()[0]) or _told(db) != told


def _told(db: Connection) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.execute(STAYS)]


async def test_no_button_does_anything_to_what_is_the_residents(r: Rehearsal) -> None:
    here, ingrid = await full_street(r)
    at = r.clock.now()

    def press_all(tx: Transaction) -> int:
        before, pressed = _told(tx.db), 0
        found = set()
        for n, (verb, parts) in enumerate(taps()):
            if verb in OTHER:
                continue
            for private in (False, True):
                incoming = coming(here, ingrid, private=private, number=10 + n, tap=str(n), shape="tap")
                tx.db.execute("SAVEPOINT press")
                scene = enter(tx, r.talkoot.face, incoming, at, Tap(verb, parts))
                run(scene, TAPS[verb])
                if touched(tx.db, before):
                    found.add((verb, parts[0] if parts else ""))
                tx.db.execute("ROLLBACK TO press")
                pressed += 1
        assert found == set()
        return pressed

    await r.database.write(watched)
    assert await r.database.write(press_all) > 1000


async def test_no_word_does(r: Rehearsal) -> None:
    here, ingrid = await full_street(r)
    at = r.clock.now()
    told = {"campaign": 1, "field": "place", "proposal": 1, "concern": 1, "vote": 1, "barrier": 1, "item": 1}
    args = {
        **told,
        "act": 1,
        "contribution": 1,
        "task": 1,
        "official": 1,
        "place": 6,
        "says": "cant",
        "about": "proposal",
    }
    tables = [
        ("command", COMMANDS),
        ("answer", ANSWERS),
        ("start", STARTS),
        ("reply", REPLIES),
        ("edit", EDITS),
    ]

    def say_all(tx: Transaction) -> int:
        before, said = _told(tx.db), 0
        found = set()
        for kind, table in tables:
            for n, (name, do) in enumerate(table.items()):
                if name in OTHER:
                    continue
                for private in (False, True):
                    command = name if kind in ("command", "edit") else None
                    more = {
                        "command": command,
                        "text": WORDS,
                        "raw": WORDS,
                        "shape": "command" if command else "words",
                    }
                    incoming = coming(here, ingrid, private=private, number=5_000 + n, **more)
                    tx.db.execute("SAVEPOINT word")
                    scene = enter(tx, r.talkoot.face, incoming, at).with_args(args)
                    with suppress(KeyError, AssertionError, TypeError, ValueError):  # questions carry other things
                        run(scene, do)
                    if touched(tx.db, before):
                        found.add((kind, name))
                    tx.db.execute("ROLLBACK TO word")
                    said += 1
        assert found == set()
        return said

    await r.database.write(watched)
    assert await r.database.write(say_all) > 60


async def test_no_route_of_the_page_does(r: Rehearsal) -> None:
    here = await lively(r)
    await here.proposes(here.veera, "Lanterns we paint")
    await here.says(here.veera, "/answer Helsinki: we look at it")
    link = await invited(here)
    async with Browser(r) as browser:
        await browser.opens(link)
        home = browser.page.url
        before = await r.database.read(lambda x: residents(x.db))
        fields = {
            "says": "cant",
            "text": WORDS,
            "people": "6",
            "mail": "a@hel.fi",
            "code": "1",
            "until": "2026-12-01",
        }
        for action in [*(a for a in ACTIONS if a != "leave"), "close", "fold", "vote", "report", "leave"]:
            page = await browser.go(home)
            forms = [f for f in page.forms if f.action.endswith(f"/{action}")] or page.forms[:1]
            for form in forms:
                for method in ("POST", "GET", "PUT", "DELETE", "PATCH", "HEAD"):
                    target = f"{home}/{action}"
                    await browser.ask(
                        method, target, **({"data": {**form.fields, **fields}} if method == "POST" else {})
                    )
                    assert await r.database.read(lambda x: residents(x.db)) == before, (action, method)


async def test_their_look_at_the_group_is_told_why(r: Rehearsal) -> None:
    here, ingrid = await full_street(r)
    answer = await here.presses(ingrid, here.idea("Lanterns"), "Support")
    assert "You answer for the city here" in answer.text
    await here.says(ingrid, "/did swept 20 min")
    assert "You answer for the city here" in here.last().text
    assert await r.database.read(lambda x: people.taking_part(x.db, 1)) == 4


async def test_an_administrator_of_the_chat_who_is_an_official_folds_nothing(r: Rehearsal) -> None:
    _, ingrid = await full_street(r)

    def fold(tx: Transaction) -> bool:
        person = vault.find_person(tx, ingrid.id)
        assert person is not None
        return fold_as_administrator(tx, "proposal", 1, person, "hurts", r.clock.now())

    assert await r.database.write(fold) is False


async def test_who_takes_part_or_started_it_cannot_be_the_official(r: Rehearsal) -> None:
    here = await lively(r)
    await invited(here)
    code = here.last(here.aino).text.split("?start=")[1].split()[0]
    for who in (here.aino, here.eino, here.veera):
        r.sandbox.press_start(who, code)
        await r.passing(4)
        assert "as a resident can't answer for the city" in here.last(who).text
    known = await r.database.read(lambda x: officials.officials(x.db, 1))
    assert [one.state for one in known] == ["invited"]
