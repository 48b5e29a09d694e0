"""The street with its page, and a browser that looks at it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, suppress
from typing import Any

import pytest
from page_street import START, Open, Steps, Street, answer
from playwright.async_api import Browser, Page
from telegram import Bot

from bot.clock import VirtualClock
from bot.sandbox import Sandbox
from bot.sandbox.page_server import PageServer


async def serve_updates(bot: Bot, may_answer: asyncio.Event) -> None:
    offset = None
    while True:
        for update in await bot.get_updates(offset=offset, timeout=20):
            offset = update.update_id + 1
            await may_answer.wait()
            await answer(bot, update)


@pytest.fixture
async def street() -> AsyncIterator[Street]:
    clock = VirtualClock(START)
    box = Sandbox(clock)
    pace = Steps(clock)
    page = PageServer(box, pace, zone="Europe/Helsinki")
    await box.start()
    url = await page.start()
    aino, ben = box.add_user("Aino"), box.add_user("Ben")
    group = box.add_group("Kurvi street", members=[aino, ben], admins=[aino])
    box.add_bot(group, by=aino, rights=["pin", "delete"])
    async with Bot(box.token, base_url=box.base_url, base_file_url=box.file_url) as bot:
        may_answer = asyncio.Event()
        may_answer.set()
        answering = asyncio.create_task(serve_updates(bot, may_answer))
        yield Street(box, bot, pace, group, aino, ben, url, may_answer)
        answering.cancel()
        with suppress(asyncio.CancelledError):
            await answering
    await page.stop()
    await box.stop()


@pytest.fixture
async def look(browser: Browser, street: Street) -> AsyncIterator[Open]:
    """Open the page in a window; what its console complains of, but refusals, fails."""
    complaints: list[str] = []

    def hear(kind: str, text: str) -> None:
        if kind in ("error", "warning") and "status of 409" not in text:
            complaints.append(text)

    async def open_page(width: int = 1280, height: int = 800, **options: Any) -> Page:
        context = await browser.new_context(viewport={"width": width, "height": height}, **options)
        windows.push_async_callback(context.close)
        page = await context.new_page()
        page.set_default_timeout(60_000)
        page.on("console", lambda message: hear(message.type, message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        await page.goto(street.url)
        await page.wait_for_selector("body[data-ready=yes]")
        return page

    async with AsyncExitStack() as windows:
        yield open_page
    assert complaints == []
