"""The public page in a real browser, without scripts: a phone's width, a keyboard, light and dark, both languages."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page
from post_street import closed, mail_host, post_town, write_address
from test_public import made_public

from bot.sandbox.rehearsal import Rehearsal
from storage import campaigns
from storage.database import Transaction
from tests.judges import accessible, checked

LONG = "Averylongwordthatnobodycutsanywhere" * 3

pytestmark = [pytest.mark.slow, pytest.mark.needs_chromium]


@pytest.fixture
async def r(tmp_path: Path) -> AsyncIterator[Rehearsal]:
    async with mail_host() as host, post_town(tmp_path, host, public=True) as rehearsal:
        yield rehearsal


async def look(browser: Browser, url: str, *, width: int, scheme: str, scripts: bool = False) -> Page:
    context = await browser.new_context(
        viewport={"width": width, "height": 740},
        color_scheme=scheme,  # type: ignore[arg-type]
        java_script_enabled=scripts,
        bypass_csp=scripts,
    )
    page = await context.new_page()
    complaints: list[str] = []
    page.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
    await page.goto(url)
    assert [text for text in complaints if "status of 4" not in text] == []
    return page


def _chips(tx: Transaction, at: int) -> None:
    for field, words in (("place", LONG), ("worked_when", "<b>people</b> walk it after 20:00"), ("ask", "together")):
        campaigns.add_chip(tx.db, campaign=1, field=field, text=words, person=1, at=at, key=field)


async def test_on_a_phone_at_a_desk_in_the_dark_nothing_is_cut_and_everybody_can_read_it(
    r: Rehearsal, browser: Browser, tmp_path: Path
) -> None:
    here = await closed(r)
    await write_address(here, LONG)
    await r.database.write(lambda tx: _chips(tx, r.clock.now()))
    code = await made_public(r, here)
    for path in ("", f"{code}/"):
        url = f"{r.public_url}/c/{path}"
        for width, scheme in ((360, "light"), (360, "dark"), (1280, "light")):
            page = await look(browser, url, width=width, scheme=scheme, scripts=True)
            assert await page.evaluate("document.documentElement.scrollWidth") <= width
            assert await accessible(page) == []
            assert LONG in await page.inner_text("main")
            await page.context.close()
        file = tmp_path / "page.html"
        page = await look(browser, url, width=360, scheme="light")
        file.write_text(await page.content(), "utf-8")
        assert checked(file) == []


async def test_by_keyboard_from_the_list_to_the_report_and_back(r: Rehearsal, browser: Browser) -> None:
    await made_public(r, await closed(r))
    page = await look(browser, f"{r.public_url}/c/", width=360, scheme="light")
    for _ in range(2):
        await page.keyboard.press("Tab")
        async with page.expect_navigation():
            await page.keyboard.press("Enter")
    assert page.url.endswith("/report.html")
    assert "The underpass is dark" in await page.inner_text("h1")
    await page.go_back()
    await page.get_by_role("link", name="All campaigns").click()
    assert page.url.endswith("/c/")
