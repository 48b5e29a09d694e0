"""The page of an official who has no Telegram: opened by a link, answered by forms, without a script."""

import io
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from city_street import Answered, Browser, city, invitation, invited, lively
from ideas_street import Ideas

from bot.clock import DAY, HOUR
from bot.page.guard import BODY_LIMIT, HEADERS
from bot.page.server import GUESSES_A_MINUTE
from bot.sandbox.rehearsal import Rehearsal
from flows.safety.forget import forget
from storage import campaigns, guesses, officials, people, timeline, voices
from storage.guesses import Guess
from storage.models import Answer

LANTERNS = "Lanterns we paint"


@pytest.fixture
async def r(tmp_path: Path) -> AsyncIterator[Rehearsal]:
    async with city(tmp_path) as rehearsal:
        yield rehearsal


@pytest.fixture
async def here(r: Rehearsal) -> Ideas:
    street = await lively(r)
    await street.proposes(street.veera, LANTERNS)
    return street


@pytest.fixture
async def ingrid(r: Rehearsal, here: Ideas) -> AsyncIterator[Browser]:
    link = await invited(here)
    async with Browser(r) as browser:
        await browser.opens(link)
        yield browser


async def said(r: Rehearsal) -> list[Answer]:
    return await r.database.read(lambda x: voices.answers(x.db, 1))


async def guessed(r: Rehearsal) -> list[Guess]:
    return await r.database.read(lambda x: guesses.guesses(x.db, 1))


async def test_an_answer_comes_into_the_group_as_the_citys(
    r: Rehearsal, here: Ideas, ingrid: Browser
) -> None:
    page = await ingrid.fills("reply", "p1", says="will", until="2026-12-01", text="New lamps & <wires>")
    assert page.status == 200
    assert "Your answer is kept" in page.text
    await r.passing(30)
    line = here.last()
    assert "From the city: Ingrid Berg, permits, City of Helsinki" in line.text
    assert "two residents confirm" in line.text
    assert "Idea 1: will do by 1 December 2026. “New lamps & <wires>”" in line.text
    assert line.silent


async def test_nothing_of_theirs_is_counted_as_residents(r: Rehearsal, here: Ideas, ingrid: Browser) -> None:
    before = await r.database.read(lambda x: people.taking_part(x.db, 1))
    await ingrid.fills("reply", "p1", says="cant", text="No money")
    await ingrid.fills("pledge", text="40 lamps")
    assert await r.database.read(lambda x: people.taking_part(x.db, 1)) == before
    assert [(a.person, a.official) for a in await said(r)] == [(None, 1), (None, 1)]


@pytest.mark.parametrize(
    ("says", "more", "why"),
    [
        ("cant", {}, "Write the reason"),
        ("cant", {"text": " \u200b "}, "Write the reason"),
        ("more", {}, "Write what you need to know or have"),
        ("will", {}, "by which day"),
        ("will", {"until": "2026-11-24"}, "from today on"),
        ("will", {"until": "soon"}, "by which day"),
        ("", {"text": "x"}, "Choose one of the answers first"),
        ("done", {"text": "x"}, "Choose one of the answers first"),
        ("cant", {"text": "x" * 501}, "I can keep 500"),
    ],
)
async def test_what_lacks_something_is_refused_and_nothing_typed_is_lost(
    r: Rehearsal, ingrid: Browser, says: str, more: dict[str, str], why: str
) -> None:
    page = await ingrid.fills("reply", "p1", says=says, **more)
    assert page.status == 422
    assert why in page.text
    assert "Not kept" in page.text
    for held in more.values():
        assert held.strip("\u200b ") in page.body
    assert await said(r) == []


async def test_a_form_sent_twice_counts_once(r: Rehearsal, here: Ideas, ingrid: Browser) -> None:
    form = ingrid.page.form("pledge")
    first = await ingrid.sends(form, text="40 lamps")
    second = await ingrid.sends(form, text="40 lamps")
    assert (first.status, second.status) == (200, 200)
    assert len(await said(r)) == 1
    await ingrid.fills("pledge", text="40 lamps")
    assert len(await said(r)) == 2


async def test_looking_opens_nothing(r: Rehearsal, here: Ideas) -> None:
    link = await invited(here)
    async with Browser(r) as scanner:
        for method in ("GET", "HEAD", "GET"):
            answer = await scanner.ask(method, link)
            assert answer.status == 200
        assert scanner.cookies() == []
    assert "with who started this" in invitation(here).text
    async with Browser(r) as ingrid:
        await ingrid.opens(link)
    await r.passing(5)
    assert "have opened their page" in invitation(here).text


async def nowhere(browser: Browser, link: str) -> tuple[Answered, Answered]:
    return await browser.ask("GET", link), await browser.ask("POST", link)


async def test_unknown_expired_and_revoked_links_say_the_same(r: Rehearsal, here: Ideas) -> None:
    revoked, expired = await invited(here, "A"), await invited(here, "B")
    await here.presses(here.aino, here.ours(here.aino)[-2], "Take it back")
    unknown = expired[:-4] + "AAAA"
    async with Browser(r) as browser:
        await r.until(r.clock.now() + 31 * DAY)
        answers = [one for link in (revoked, expired, unknown) for one in await nowhere(browser, link)]
        answers.append(await browser.ask("GET", f"{unknown.rsplit('/o/')[0]}/p/{'a' * 32}"))
    bodies = {(one.status, one.body, one.headers["Content-Length"]) for one in answers}
    assert len(bodies) == 1
    assert answers[0].status == 404
    assert "leads nowhere" in answers[0].text


async def test_guessing_links_is_slowed_but_never_for_who_has_one(r: Rehearsal, here: Ideas) -> None:
    link = await invited(here)
    async with Browser(r) as browser:
        unknown = link[:-5]
        codes = [(await browser.ask("GET", f"{unknown}{n:05}")).status for n in range(3)]
        assert codes == [404] * 3
        for n in range(GUESSES_A_MINUTE):
            async with browser._session.get(f"{unknown}{n:05}") as answer:
                last = answer.status
        assert last == 429
        assert (await browser.opens(link)).status == 200


async def test_a_second_browser_is_the_same_person_and_can_be_closed(r: Rehearsal, here: Ideas) -> None:
    link = await invited(here)
    async with Browser(r) as phone, Browser(r) as desk:
        await phone.opens(link)
        await desk.opens(link)
        await phone.fills("pledge", text="40 lamps")
        assert "open in 2 browsers" in (await desk.go(desk.page.url)).text
        assert "40 lamps" in desk.page.text
        await desk.fills("others")
        assert (await phone.go(phone.page.url)).status == 404
        assert (await desk.go(desk.page.url)).status == 200
    assert len(await r.database.read(lambda x: officials.officials(x.db, 1))) == 1


async def test_guesses_are_locked_once_the_results_were_opened(r: Rehearsal, ingrid: Browser) -> None:
    assert "People who take part" not in ingrid.page.text
    await ingrid.fills("guess", **{"environment-litter": "3", "people": "6", "minutes": "10"})
    await ingrid.fills("guess", people="7")
    page = await ingrid.fills("see")
    assert "That is recorded" in page.text
    assert "People who take part" in page.text
    await ingrid.fills("guess", people="23")
    first = {g.item: g.value for g in await guessed(r) if g.round == 1}
    second = {g.item: g.value for g in await guessed(r) if g.round == 2}
    assert first == {"environment-litter": 3, "people": 7, "minutes": 600}
    assert second == {"people": 23}
    assert {g.marked for g in await guessed(r)} == {0}
    things = await r.database.read(lambda x: timeline.timeline(x.db, 1))
    assert [t.detail for t in things if t.kind == "official_saw"] == ["anyway"]


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({}, "at least one number"),
        ({"environment-litter": "11"}, "from 0 to 10"),
        ({"people": "-1"}, "whole numbers"),
    ],
)
async def test_guesses_that_are_none_are_refused(
    r: Rehearsal, ingrid: Browser, values: dict[str, str], why: str
) -> None:
    page = await ingrid.fills("guess", **values)
    assert page.status == 422
    assert why in page.text
    assert await guessed(r) == []


async def test_the_package_is_there_once_the_results_were_opened(r: Rehearsal, ingrid: Browser) -> None:
    address = f"{ingrid.page.url}/package"
    early = await ingrid.ask("GET", address)
    assert "text/html" in early.headers["Content-Type"]
    await ingrid.fills("see")
    async with ingrid._session.get(address) as answer:
        assert answer.status == 200
        assert answer.headers["Content-Disposition"].startswith('attachment; filename="campaign-')
        assert (await answer.read()).startswith(b"PK")


async def test_who_was_erased_is_in_no_package_handed_out_afterwards(r: Rehearsal, ingrid: Browser) -> None:
    await ingrid.fills("see")
    address, at = f"{ingrid.page.url.partition('?')[0]}/package", r.clock.now()
    chip = {"campaign": 1, "field": "place", "text": "Kurvi tunnel", "person": 2, "at": at, "key": "c"}
    await r.database.write(lambda tx: campaigns.add_chip(tx.db, **chip))  # type: ignore[arg-type]

    async def told() -> str:
        async with ingrid._session.get(address) as answer:
            with zipfile.ZipFile(io.BytesIO(await answer.read())) as archive:
                return archive.read("data/campaign.csv").decode()

    assert "Kurvi tunnel" in await told()
    await r.database.write(lambda tx: forget(tx, 2, at))
    assert "Kurvi tunnel" not in await told()


async def test_a_promised_date_that_passes_shows(r: Rehearsal, here: Ideas, ingrid: Browser) -> None:
    await ingrid.fills("reply", "p1", says="will", until="2026-11-30", text="lamps")
    await r.passing(30)
    line = here.last()
    await r.until(r.clock.now() + 6 * DAY)
    assert "that day has passed" in line.text
    assert "that day has passed" in (await ingrid.go(ingrid.page.url)).text


async def test_an_idea_that_goes_ahead_is_carried_out_and_residents_say_whether(
    r: Rehearsal, here: Ideas, ingrid: Browser
) -> None:
    assert all("/stage" not in form.action for form in ingrid.page.forms)
    for who in (here.aino, here.eino, here.veera, here.onni):
        await here.presses(who, here.idea(LANTERNS), "Support")
    await r.until(r.clock.now() + 46 * HOUR)
    await ingrid.go(ingrid.page.url)
    refused = await ingrid.fills("stage", "p1", says="not_done")
    assert "Write the reason" in refused.text
    await ingrid.fills("stage", "p1", says="done", text="All lamps hang")
    await r.passing(60)
    line = here.idea("From the city")
    assert "Idea 1: done. “All lamps hang”" in line.text
    assert here.labels(line)[:2] == ["It's true", "Not yet"]
    await here.presses(here.eino, line, "Not yet")
    assert "Not yet, say people here" in line.text
    await here.presses(here.veera, line, "It's true")
    await here.presses(here.aino, line, "It's true")
    assert "Confirmed by people here" in line.text
    assert "Residents confirm it" in (await ingrid.go(ingrid.page.url)).text


async def test_their_words_can_be_taken_back_and_they_can_go(
    r: Rehearsal, here: Ideas, ingrid: Browser
) -> None:
    await ingrid.fills("reply", "p1", says="cant", text="No money, sorry")
    await r.passing(30)
    line = here.last()
    await ingrid.fills("back", "a1")
    await r.passing(30)
    assert "No money" not in line.text
    assert "words taken back" in line.text
    page = await ingrid.fills("leave")
    assert "don't answer here any more" in page.text
    assert ingrid.page.url
    assert (await ingrid.ask("GET", ingrid.page.url.rsplit("/", 1)[0])).status == 404
    await r.passing(30)
    assert "Ingrid" not in line.text + invitation(here).text


async def test_forms_from_elsewhere_do_nothing(r: Rehearsal, ingrid: Browser) -> None:
    form = ingrid.page.form("pledge")
    forged = [
        await ingrid.ask("POST", form.action, data={"text": "x"}),
        await ingrid.ask("POST", form.action, data={**form.fields, "token": "0" * 32, "text": "x"}),
        await ingrid.ask("POST", form.action, data={**form.fields, "once": "abc", "text": "x"}),
        await ingrid.ask(
            "POST", form.action, data={**form.fields, "text": "x"}, headers={"Sec-Fetch-Site": "cross-site"}
        ),
        await ingrid.ask("POST", form.action, json={**form.fields, "text": "x"}),
        await ingrid.ask("POST", form.action.replace("pledge", "see"), data=form.fields),
    ]
    assert [one.status for one in forged] == [403] * 6
    async with Browser(r) as stranger:
        url = f"{ingrid.page.url.split('/kurvi')[0]}{form.action}"
        assert (await stranger.ask("POST", url, data={**form.fields, "text": "x"})).status == 404
    assert await said(r) == []


async def test_a_body_beyond_the_limit_is_not_read(r: Rehearsal, ingrid: Browser) -> None:
    form = ingrid.page.form("pledge")
    answer = await ingrid.ask("POST", form.action, data={**form.fields, "text": "x" * BODY_LIMIT})
    assert answer.status == 413
    many = {f"f{n}": "1" for n in range(100)}
    assert (await ingrid.ask("POST", form.action, data={**form.fields, **many})).status == 403


async def test_every_answer_is_guarded(r: Rehearsal, here: Ideas, ingrid: Browser) -> None:
    base = ingrid.page.url
    answers = [
        await ingrid.ask("GET", base),
        await ingrid.ask("HEAD", base),
        await ingrid.ask("DELETE", base),
        await ingrid.ask("GET", f"{base}/nothing"),
        await ingrid.ask("GET", base[:-1]),
        await ingrid.ask("POST", f"{base}/close", data={}),
        await ingrid.ask("GET", base.replace("/p/", "/o/")),
    ]
    for answer in answers:
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
        assert "<script" not in answer.body
    assert answers[1].body == ""
    assert answers[2].status == 405


async def test_the_cookie_is_the_pages_alone(r: Rehearsal, here: Ideas) -> None:
    link = await invited(here)
    async with Browser(r) as browser:
        await browser.go(link)
        async with browser._session.post(link, data={}, allow_redirects=False) as answer:
            cookie = answer.headers["Set-Cookie"]
            assert answer.headers["Location"] in cookie
    for part in ("HttpOnly", "SameSite=Lax", "Path=/kurvi/p/"):
        assert part in cookie


async def test_no_secret_is_kept(r: Rehearsal, here: Ideas) -> None:
    link = await invited(here, "Ingrid Berg, permits ingrid.berg@hel.fi")
    async with Browser(r) as browser:
        await browser.opens(link)
        (cookie,) = browser.cookies()
    await r.database.checkpoint()
    files = [file.read_bytes() for file in r.path.parent.glob("talkoot.db*")]
    for secret in (link.rsplit("/", 1)[1], cookie, "ingrid.berg@hel.fi"):
        assert all(secret.encode() not in file for file in files)


async def test_it_answers_for_a_year_after_the_end_and_no_longer(
    r: Rehearsal, here: Ideas, ingrid: Browser
) -> None:
    await ingrid.fills("guess", people="6")
    await r.until(r.clock.now() + 15 * DAY)
    page = await ingrid.go(ingrid.page.url)
    assert "Once you open the results" in page.text
    await ingrid.fills("see")
    await ingrid.fills("pledge", text="40 lamps")
    await ingrid.fills("pledge", text="10 benches")
    await r.until(r.clock.now() + 2 * DAY)
    lines = [m for m in here.ours() if "From the city: Ingrid" in m.text]
    assert len(lines) == 1
    await ingrid.go(ingrid.page.url)
    await ingrid.fills("pledge", text="1 tree")
    await r.until(r.clock.now() + 20 * DAY)
    assert len([m for m in here.ours() if "From the city: Ingrid" in m.text]) == len(lines)
    await r.until(r.clock.now() + 12 * DAY)
    assert "1 tree" in here.last().text
    await r.until(r.clock.now() + 366 * DAY)
    assert (await ingrid.go(ingrid.page.url)).status == 404
