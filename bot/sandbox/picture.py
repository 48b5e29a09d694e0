"""The README's picture: two phones that show the demo's own chat, taken by Chromium when Playwright is installed.

``python -m bot.sandbox.picture docs/demo.png``
"""

import asyncio
import base64
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bot.sandbox.demo import MOVE_IN, ZONE, move_in
from bot.sandbox.neighbours.plan import instant, plan
from bot.sandbox.neighbours.player import Player
from bot.sandbox.neighbours.underpass import STORY, TITLE
from bot.sandbox.page_server import PageServer
from bot.sandbox.rehearsal import Rehearsal
from flows.results.charts.lettering import FONTS

if TYPE_CHECKING:
    from playwright.async_api import Browser

MOMENT = (12, "20:45")
"""Friday evening: the charts of the day have come into the chat."""
WATCHER = "Nhung"
PHONE = {"width": 400, "height": 780}
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SHEET = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 24px; display: inline-flex; gap: 24px; background: #f3efe9; }
img { width: 400px; border-radius: 28px; border: 6px solid #21302f; }
</style>"""
LETTERS = """@font-face { font-family: "Bundled"; font-weight: %s; src: url("data:font/ttf;base64,%s"); }
html { --font: "Bundled", "Talkoot Emoji" !important; }"""


class Still:
    """A clock for the page that stands."""

    def __init__(self, instant: int) -> None:
        self.speed = 0.0
        self.paused = False
        self._instant = instant

    def now(self) -> int:
        """Return the instant, in UTC microseconds."""
        return self._instant

    def next_event(self) -> None:
        """Stay."""


async def picture(seed: int = 1) -> bytes:
    """Play the story up to its Friday evening and return two phones that show it, as PNG."""
    with tempfile.TemporaryDirectory(prefix="talkoot-picture-") as folder:
        start = instant(0, MOVE_IN, ZONE)
        rehearsal = Rehearsal(Path(folder) / "demo.db", start_at=start, seed=seed, zone=ZONE)
        await rehearsal.start()
        try:
            street = move_in(rehearsal)
            player = Player(rehearsal.sandbox, rehearsal, street.group, street.people, strict=True)
            until = instant(*MOMENT, ZONE)
            await player.play(timed for timed in plan(STORY, rehearsal.chance, ZONE) if timed.at < until)
            await rehearsal.until(until)
            page = PageServer(rehearsal.sandbox, Still(until), zone=ZONE)
            url = await page.start()
            taken = await photograph(url, street.people[WATCHER].id)
            await page.stop()
        finally:
            await rehearsal.stop()
    return taken


async def photograph(url: str, me: int) -> bytes:
    """Return two phones side by side, as PNG: the card with the first acts, and the evening's charts."""
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            phones = [await _phone(browser, url, me, top=True), await _phone(browser, url, me, top=False)]
            return await _side_by_side(browser, phones)
        finally:
            await browser.close()


async def _phone(browser: "Browser", url: str, me: int, *, top: bool) -> bytes:
    context = await browser.new_context(
        viewport=PHONE,  # type: ignore[arg-type]
        device_scale_factor=1.5,
        color_scheme="light",
        bypass_csp=True,
    )
    page = await context.new_page()
    await page.add_init_script(f"sessionStorage.setItem('me', '{me}')")
    await page.goto(url)
    await page.wait_for_selector("body[data-ready=yes]")
    await page.add_style_tag(content=_letters())
    await page.locator("#chats button", has_text="Kurvi").first.click()
    await page.mouse.move(0, 0)
    if top:
        await page.locator("#log article", has_text=f"🏮 {TITLE}").first.evaluate("e => e.scrollIntoView()")
    await page.wait_for_timeout(600)
    shot = await page.screenshot()
    await context.close()
    return shot


def _letters() -> str:
    """Return the bundled letters as a style, so that the picture doesn't depend on the machine's."""
    weights = (("400", "Regular"), ("600 700", "Bold"))
    files = ((weight, (FONTS / f"TalkootSans-{name}.ttf").read_bytes()) for weight, name in weights)
    return "\n".join(LETTERS % (weight, base64.b64encode(file).decode()) for weight, file in files)


async def _side_by_side(browser: "Browser", phones: list[bytes]) -> bytes:
    page = await browser.new_page(viewport={"width": 900, "height": 860})
    sources = (base64.b64encode(phone).decode() for phone in phones)
    pictures = "".join(f'<img src="data:image/png;base64,{source}">' for source in sources)
    await page.set_content(SHEET + pictures)
    return await page.locator("body").screenshot()


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(asyncio.run(picture()))
