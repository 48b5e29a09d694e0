"""What the page's tests stand on: a street, a bot that answers, a clock one may set, the page."""

import asyncio
import struct
import zlib
from collections.abc import Callable
from typing import Any, NamedTuple

from playwright.async_api import Page, expect
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update

from bot.clock import HOUR, VirtualClock
from bot.sandbox import Chat, Sandbox, User

Open = Callable[..., Any]
expect.set_options(timeout=60_000)
START = 1_795_800_000_000_000


class Steps:
    """A pace for tests: the clock moves only by ``next_event``."""

    def __init__(self, clock: VirtualClock) -> None:
        self.clock = clock
        self.speed = 0.0
        self.paused = False

    def now(self) -> int:
        return self.clock.now()

    def next_event(self) -> None:
        self.clock.move_to(self.clock.now() + HOUR)


class Street(NamedTuple):
    """A group with neighbours and the bot in it, the page's address; the bot waits while it may not answer."""

    box: Sandbox
    bot: Bot
    pace: Steps
    group: Chat
    aino: User
    ben: User
    url: str
    may_answer: asyncio.Event

    async def card(self, text: str = "🏮 <b>The underpass is dark</b>", *, pin: bool = False) -> Message:
        """Let the bot post a card with four buttons."""
        rows = [
            [button("Support", "toast"), button("How it stands", "alert")],
            [button("I have an idea", "link"), InlineKeyboardButton("Away", url="https://example.org/x")],
        ]
        markup = InlineKeyboardMarkup(rows)
        sent = await self.bot.send_message(self.group.id, text, parse_mode="HTML", reply_markup=markup)
        if pin:
            await self.bot.pin_chat_message(self.group.id, sent.message_id)
        return sent


def button(text: str, data: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text, callback_data=data)


async def answer(bot: Bot, update: Update) -> None:
    """What the bot of these tests says."""
    query = update.callback_query
    if query:
        link = f"https://t.me/{bot.username}?start=idea" if query.data == "link" else None
        text = None if link else "Noted: support" if query.data == "toast" else "Nine support it"
        await query.answer(text, show_alert=query.data == "alert", url=link)
    elif update.message and update.message.text and update.message.text.startswith("/start"):
        await bot.send_message(update.message.chat.id, f"Hello, you said {update.message.text}")
    elif update.message and update.message.text and update.message.text.startswith("/did"):
        await bot.send_message(update.message.chat.id, "Noted: swept", reply_to_message_id=update.message.id)


def png(width: int = 40, height: int = 30) -> bytes:
    """Return a small grey picture."""
    row = b"\x00" + b"\x80" * width
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(row * height)), (b"IEND", b"")]
    chunks = [
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


async def become(page: Page, name: str) -> None:
    await page.locator("#me").click()
    await page.get_by_label("Your first name").fill(name)
    await page.get_by_role("button", name="Move in").click()
    await expect(page.locator("#me-name")).to_have_text(name)
    await expect(page.locator("#text")).to_be_visible()


async def write(page: Page, text: str) -> None:
    await page.locator("#text").fill(text)
    await page.keyboard.press("Enter")
