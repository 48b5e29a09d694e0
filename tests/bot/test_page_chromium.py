"""The page in a real browser, without scripts: a phone's width, a keyboard, light and dark."""

import itertools
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from city_street import city, invited, lively
from ideas_street import Ideas
from playwright.async_api import Browser, Locator, Page, expect

from bot.clock import HOUR
from bot.sandbox.rehearsal import Rehearsal
from storage import voices
from tests.judges import accessible, checked

expect.set_options(timeout=60_000)
PHONE, DESK = (360, 740), (1280, 800)
Open = Callable[..., Awaitable[Page]]

pytestmark = [pytest.mark.slow, pytest.mark.needs_chromium]


@pytest.fixture
async def r(tmp_path: Path) -> AsyncIterator[Rehearsal]:
    async with city(tmp_path) as rehearsal:
        yield rehearsal


@pytest.fixture
async def here(r: Rehearsal) -> Ideas:
    """A campaign with an idea that goes ahead, one that is open, and something in the way."""
    street = await lively(r)
    await street.says(street.aino, "/barrier The permit office takes 6 weeks")
    await street.proposes(street.veera, "Lanterns we paint and hang on Friday")
    for who in (street.aino, street.eino, street.veera, street.onni):
        await street.presses(who, street.idea("Lanterns"), "Support")
    await r.until(r.clock.now() + 46 * HOUR)
    await street.proposes(street.onni, "Averylongwordthatnobodycutsanywhere" * 3)
    return street


@pytest.fixture
async def look(browser: Browser, r: Rehearsal, here: Ideas) -> AsyncIterator[Open]:
    """Open one's page; whatever the console complains of, or is asked for elsewhere, fails."""
    complaints: list[str] = []
    link = await invited(here)
    asked: list[str] = []

    async def open_page(
        size: tuple[int, int] = PHONE, *, scheme: str = "light", scripts: bool = False
    ) -> Page:
        context = await browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,  # type: ignore[arg-type]
            java_script_enabled=scripts,
        )
        page = await context.new_page()
        page.set_default_timeout(60_000)
        page.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
        page.on("request", lambda request: asked.append(request.url))
        await page.goto(link)
        await sends(r, page.get_by_role("button", name="Open my page"))
        return page

    yield open_page
    assert [text for text in complaints if "status of 4" not in text] == []
    assert [url for url in asked if not url.startswith(r.page_url) and not url.endswith("/favicon.ico")] == []


async def sends(r: Rehearsal, button: Locator) -> None:
    """Press a form's button and let the bot do what comes of it."""
    await button.click()
    await button.page.wait_for_load_state()
    await r.passing(4)


def form(page: Page, item: str) -> Locator:
    """Return the form for one item."""
    return page.locator("article", has=page.locator(f"#{item}")).locator("form").first


async def test_two_answers_in_three_minutes_on_a_phone(r: Rehearsal, here: Ideas, look: Open) -> None:
    page = await look()
    began, before = time.monotonic(), r.clock.now()
    one = form(page, "b1")
    await one.get_by_label("Can't").check()
    await one.get_by_label("In your words").fill("The law asks for four weeks")
    await sends(r, one.get_by_role("button", name="Send"))
    await expect(page.get_by_role("status")).to_have_text("Your answer is kept. It comes into the group.")
    two = form(page, "p1")
    await two.get_by_label("Will do").check()
    await two.get_by_label("By which day?").fill("2026-12-04")
    await sends(r, two.get_by_role("button", name="Send"))
    assert time.monotonic() - began < 180
    assert r.clock.now() - before < 60_000_000
    said = await r.database.read(lambda x: [(a.says, a.about) for a in voices.answers(x.db, 1)])
    assert said == [("cant", "barrier"), ("will", "proposal")]
    await r.passing(60)
    assert "will do by 4 December 2026" in here.idea("From the city: Ingrid").text


async def test_what_was_refused_says_where_and_keeps_the_words(r: Rehearsal, look: Open) -> None:
    page = await look()
    one = form(page, "p1")
    await one.get_by_label("Will do").check()
    await one.get_by_label("In your words").fill("Soon enough")
    await sends(r, one.get_by_role("button", name="Send"))
    await expect(page.get_by_role("alert")).to_contain_text("Say by which day you will do it.")
    assert (await page.title()).startswith("Not kept")
    await page.get_by_role("link", name="Go to the field").click()
    one = form(page, "p1")
    await expect(one.get_by_label("In your words")).to_have_value("Soon enough")
    await expect(one.get_by_label("Will do")).to_be_checked()
    date = one.get_by_label("By which day?")
    assert await date.get_attribute("aria-invalid") == "true"
    described = (await date.get_attribute("aria-describedby") or "").split()
    assert "p1-until-wrong" in described


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK, (320, 640)])
async def test_it_fits_and_can_be_tapped_and_read(
    r: Rehearsal, look: Open, size: tuple[int, int], scheme: str
) -> None:
    page = await look(size, scheme=scheme, scripts=True)
    assert await page.evaluate("document.documentElement.scrollWidth") <= size[0]
    small = await page.evaluate(
        """() => [...document.querySelectorAll('button, input:not([type=hidden]), summary, nav a, textarea')]
            .filter(e => e.checkVisibility()).map(e => [e.outerHTML.slice(0, 60), e.getBoundingClientRect()])
            .filter(([, b]) => Math.min(b.width, b.height) < 21 || Math.max(b.width, b.height) < 21).map(([h]) => h)"""
    )
    assert small == []
    unnamed = await page.evaluate(
        """() => [...document.querySelectorAll('input:not([type=hidden]), textarea')]
            .filter(e => !e.labels.length).map(e => e.outerHTML)"""
    )
    assert unnamed == []
    faint = await page.evaluate(CONTRAST)
    assert faint == []
    levels = await page.evaluate("[...document.querySelectorAll('h1,h2,h3')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    ids = await page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))


CONTRAST = """() => {
  const rgb = c => (c.match(/[\\d.]+/g) || []).map(Number);
  const part = v => v / 255 <= .04045 ? v / 255 / 12.92 : ((v / 255 + .055) / 1.055) ** 2.4;
  const lum = ([r, g, b]) => [r, g, b].map(part)
      .reduce((s, v, i) => s + v * [.2126, .7152, .0722][i], 0);
  const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] > 0) return c } return [255, 255, 255] };
  return [...document.querySelectorAll('main *')].filter(e => e.checkVisibility()
      && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).map(e => {
    const [a, b] = [lum(rgb(getComputedStyle(e).color)), lum(ground(e))].sort((x, y) => y - x);
    return [e.outerHTML.slice(0, 80), (a + .05) / (b + .05)] }).filter(([, c]) => c < 4.5)
}"""
"""Texts whose contrast is under 4.5 : 1."""


@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "light"), (DESK, "dark")])
async def test_axe_core_and_the_w3c_have_nothing_against_it(
    r: Rehearsal, tmp_path: Path, look: Open, size: tuple[int, int], scheme: str
) -> None:
    page = await look(size, scheme=scheme, scripts=True)
    pages = [await page.content()]
    assert await accessible(page) == []
    one = form(page, "p1")
    await one.get_by_label("Can't").check()
    await sends(r, one.get_by_role("button", name="Send"))
    assert await accessible(page) == []
    pages.append(await page.content())
    await sends(r, page.get_by_role("button", name="See anyway"))
    await page.get_by_text("Guess again").click()
    assert await accessible(page) == []
    pages.append(await page.content())
    await page.goto(f"{page.url.split('/p/')[0]}/o/{'A' * 32}")
    assert await accessible(page) == []
    pages.append(await page.content())
    files = [tmp_path / f"{n}.html" for n in range(len(pages))]
    for file, text in zip(files, pages, strict=True):
        file.write_text(text, "utf-8")
    assert checked(*files) == []


async def test_by_keyboard_alone(r: Rehearsal, look: Open) -> None:
    page = await look(DESK)
    await page.locator("#guess-people").focus()
    await page.keyboard.type("6")
    await page.keyboard.press("Enter")
    await page.wait_for_load_state()
    await r.passing(4)
    await expect(page.get_by_role("status")).to_have_text("Your guess is kept.")
    await expect(page.locator("#guess-people")).to_have_value("6")


async def test_the_back_button_and_a_second_press_send_nothing_twice(r: Rehearsal, look: Open) -> None:
    page = await look()
    await page.locator("#pledge-text").fill("40 lamps")
    await sends(r, page.get_by_role("button", name="Pledge it"))
    await page.reload()
    await page.go_back()
    await page.wait_for_load_state()
    await r.passing(4)
    said = await r.database.read(lambda x: [a.text for a in voices.answers(x.db, 1)])
    assert said == ["40 lamps"]


async def test_in_finnish_it_is_finnish(r: Rehearsal, browser: Browser, here: Ideas) -> None:
    await r.database.write(lambda tx: tx.db.execute("UPDATE campaign SET language = 'fi'"))
    link = await invited(here)
    context = await browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = await context.new_page()
    await page.goto(link)
    await sends(r, page.get_by_role("button", name="Avaa sivuni"))
    assert await page.locator("html").get_attribute("lang") == "fi"
    await expect(page.get_by_role("heading", name="Mitä et voi tehdä täällä")).to_be_visible()
    assert "Guess" not in await page.locator("body").inner_text()
