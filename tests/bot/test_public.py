"""The public page: three make a finished campaign public; what is folded or taken off is gone at once."""

import hashlib
import io
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from city_street import Answered
from did_street import Street, street
from post_street import closed, mail_host, post_town
from test_refused import no

from bot.public.site import LOADS_A_MINUTE, LOOKS_A_MINUTE
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from flows.assess.make_public import turn_public
from flows.safety.fold import fold
from flows.safety.forget import forget
from flows.safety.item import find
from flows.safety.remove import remove
from storage import campaigns, people, publication, timeline
from storage.database import Transaction


@pytest.fixture
async def r(tmp_path: Path) -> AsyncIterator[Rehearsal]:
    async with mail_host() as host, post_town(tmp_path, host, public=True) as rehearsal:
        yield rehearsal


async def get(r: Rehearsal, path: str, method: str = "GET", **headers: str) -> Answered:
    """Ask for something as anybody can."""
    url = f"{r.public_url}/c/{path}"
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    async with (
        aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session,
        session.request(method, url, headers=given, allow_redirects=False) as response,
    ):
        raw = await response.read()
        assert "Set-Cookie" not in response.headers
        answer = Answered(response.status, dict(response.headers), raw.decode("latin-1"), url)
    await r.settle()
    return answer


async def more(here: Street, who: User) -> Message:
    """Open what is under More, in private."""
    await here.writes(who, "/board")
    await here.presses(who, here.last(who), "⋯ More" if _has(here.last(who), "⋯ More") else "More")
    return here.last(who)


def _has(message: Message, words: str) -> bool:
    return any(button.text == words for row in message.buttons for button in row)


def asking(here: Street) -> Message:
    return next(m for m in reversed(here.ours()) if "public page" in m.text)


async def made_public(r: Rehearsal, here: Street) -> str:
    """Let three make it public; return its code."""
    await here.presses(here.aino, await more(here, here.aino), "Make it public")
    for who in (here.eino, here.veera):
        await here.presses(who, asking(here), "Make it public")
    known = await r.database.read(lambda x: publication.public(x.db, 1))
    assert known is not None
    return known.code


def inside(answer: Answered) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(answer.body.encode("latin-1")))


async def test_three_make_it_public_and_the_page_shows_what_is_in_the_package(r: Rehearsal) -> None:
    here = await closed(r)
    code = await made_public(r, here)
    assert f"{r.public_url}/c/{code}/" in asking(here).text
    listed, page = await get(r, ""), await get(r, f"{code}/")
    for one in (listed, page):
        assert one.status == 200
        assert "The underpass is dark" in one.body
    package = await get(r, f"{code}/package.zip")
    archive = inside(package)
    assert archive.testzip() is None
    assert hashlib.sha256(package.body.encode("latin-1")).hexdigest() in page.body
    report = await get(r, f"{code}/report.html")
    assert report.body.encode("latin-1") == archive.read("report.html")
    for name in ("letter.pdf", "report.pdf"):
        assert (await get(r, f"{code}/{name}")).body.encode("latin-1") == archive.read(name)
    kinds = [one.kind for one in await r.database.read(lambda x: timeline.timeline(x.db, 1))]
    assert kinds.count("made_public") == 1
    await caching(r, code, package)
    await nothing_else(r, code)


async def caching(r: Rehearsal, code: str, package: Answered) -> None:
    """An ETag saves the way; HEAD and parts are told alike."""
    path, etag = f"{code}/package.zip", package.headers["Etag"]
    for known in (etag, f'W/{etag}, "x"', "*"):
        assert (await get(r, path, If_None_Match=known)).status == 304
    assert (await get(r, path, If_None_Match='"other"')).status == 200
    assert (await get(r, path, If_Modified_Since=package.headers["Last-Modified"])).status == 304
    assert (await get(r, path, If_Modified_Since="soon")).status == 200
    head = await get(r, path, "HEAD")
    assert (head.status, head.body, head.headers["Content-Length"]) == (200, "", str(len(package.body)))
    part = await get(r, path, Range="bytes=10-19")
    assert (part.status, part.body) == (206, package.body[10:20])
    assert part.headers["Content-Range"] == f"bytes 10-19/{len(package.body)}"
    assert (await get(r, path, Range="bytes=-5")).body == package.body[-5:]
    assert (await get(r, path, Range="bytes=10-19", If_Range='"old"')).status == 200
    assert (await get(r, path, Range="bytes=99999999-")).status == 416


async def nothing_else(r: Rehearsal, code: str) -> None:
    """What is unknown looks as what is not public; nothing is changed by anybody."""
    for path in ("000000000000/", f"{code}/data/votes.csv", f"{code}/../x", "../c/x", f"{code}/package.zip/", "zz"):
        assert (await get(r, path)).status == 404
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        assert (await get(r, f"{code}/", method)).status == 405


async def test_two_an_outsider_and_one_who_answers_for_the_city_make_nothing_public(r: Rehearsal) -> None:
    here = await closed(r)
    await here.presses(here.aino, await more(here, here.aino), "Make it public")
    await here.presses(here.aino, asking(here), "Make it public")
    stranger = r.sandbox.add_user("Stranger")
    r.sandbox.join(stranger, here.group)
    assert "First do or say something" in await here.presses(stranger, asking(here), "Make it public")
    official = """INSERT INTO official (campaign, code, text, person, state, asked_at, key)
                  VALUES (1, 'c', 'I', 2, 'here', 1, 'k')"""
    await r.database.write(lambda tx: tx.db.execute(official))
    assert "answer" in await here.presses(here.eino, asking(here), "Make it public")
    await r.database.write(lambda tx: people.remove_from_chat(tx.db, 1, 3, r.clock.now()))
    await here.presses(here.veera, asking(here), "Make it public")
    known = await r.database.read(lambda x: publication.public(x.db, 1))
    assert known is not None
    assert known.state == "hidden"
    assert "1 of 3 agree" in asking(here).text
    hidden, unknown = await get(r, f"{known.code}/"), await get(r, "000000000000/")
    assert (hidden.status, hidden.body) == (unknown.status, unknown.body)
    assert {**hidden.headers, "Date": ""} == {**unknown.headers, "Date": ""}
    assert "The underpass" not in (await get(r, "")).body


async def test_what_is_removed_or_erased_is_gone_at_once_and_three_take_it_off(r: Rehearsal) -> None:
    here = await closed(r, "City of Helsinki, kirjaamo@hel.fi")
    code = await made_public(r, here)
    before = await get(r, f"{code}/package.zip")
    assert "kirjaamo" in inside(before).read("data/campaign.csv").decode()
    await r.database.write(lambda tx: _fold_address(tx, r.clock.now()))
    assert "kirjaamo" not in inside(await get(r, f"{code}/package.zip")).read("data/campaign.csv").decode()
    await r.database.write(lambda tx: remove(tx, "campaign", 1, "unlawful", r.clock.now()))
    page = await get(r, f"{code}/")
    assert "The underpass" not in page.body
    assert "The underpass" not in (await get(r, "")).body
    await r.database.write(lambda tx: forget(tx, 3, r.clock.now()))
    after = await get(r, f"{code}/package.zip")
    told = b"".join(inside(after).read(name) for name in inside(after).namelist())
    assert b"kirjaamo" not in told
    assert b"underpass" not in told
    assert after.headers["Etag"] != before.headers["Etag"]
    await here.starts(r.sandbox.add_user("Onni"))
    for person in (1, 2):
        await r.database.write(lambda tx, person=person: _agree_off(tx, person, r.clock.now()))
    assert (await get(r, f"{code}/")).status == 200
    await r.database.write(lambda tx: people.join(tx.db, 1, 4, r.clock.now()))
    await r.database.write(lambda tx: _agree_off(tx, 4, r.clock.now()))
    assert (await get(r, f"{code}/")).status == 404
    keys = await r.database.read(lambda x: timeline.artefact_keys(x.db, 1))
    assert not [key for key in keys if key.startswith("public:")]


def _fold_address(tx: Transaction, at: int) -> None:
    item = find(tx, "chip", campaigns.chips(tx.db, 1)["addressee"].id)
    assert item is not None
    fold(tx, item, reason="private", folder="people", at=at)


def _agree_off(tx: Transaction, person: int, at: int) -> None:
    campaign = campaigns.campaign(tx.db, 1)
    assert campaign is not None
    turn_public(tx, campaign, person, at, to="hidden")


async def test_before_the_end_there_is_nothing_to_show(r: Rehearsal) -> None:
    here = await street(r)
    pressed = r.sandbox.press(here.aino, here.card, data="1.pub.1.o")
    await r.passing(4)
    assert pressed.text == no("public-not-yet")
    assert await r.database.read(lambda x: publication.public(x.db, 1)) is None


async def test_who_asks_too_often_waits_and_is_told_for_how_long(r: Rehearsal) -> None:
    answers = [await get(r, "000000000000/") for _ in range(LOOKS_A_MINUTE + 1)]
    assert [one.status for one in answers].count(404) == LOOKS_A_MINUTE
    assert (answers[-1].status, answers[-1].headers["Retry-After"]) == (429, "60")
    assert (await get(r, "000000000000/", X_Forwarded_For="192.0.2.7")).status == 404
    assert LOADS_A_MINUTE < LOOKS_A_MINUTE


async def test_what_is_so_already_is_agreed_to_by_nobody(r: Rehearsal) -> None:
    here = await closed(r)
    shown = await more(here, here.aino)
    assert await forged(here, here.aino, shown, "1.pub.1.h") == no("public-hidden")
    assert await r.database.read(lambda x: publication.public(x.db, 1)) is None
    code = await made_public(r, here)
    for who in (here.aino, here.eino, here.veera):
        assert await forged(here, who, asking(here), "1.pub.1.o") == no("public-already")
    known = await r.database.read(lambda x: publication.public(x.db, 1))
    assert known is not None
    assert (known.code, known.state) == (code, "open")
    kinds = [one.kind for one in await r.database.read(lambda x: timeline.timeline(x.db, 1))]
    assert (kinds.count("made_public"), kinds.count("made_hidden")) == (1, 0)


async def forged(here: Street, who: User, on: Message, data: str) -> str:
    """Return what is answered to a button that isn't there."""
    pressed = here.r.sandbox.press(who, on, data=data)
    await here.r.passing(2)
    return pressed.text
