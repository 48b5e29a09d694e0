"""What the sandbox's tests stand on: a street with a bot in it, and a judge who reads with the library's eyes."""

import asyncio
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import telegram
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, TelegramObject, Update
from telegram.error import BadRequest

from bot.clock import SECOND, VirtualClock
from bot.sandbox import Chat, Judge, Sandbox, User

DATA = Path(os.environ.get("TALKOOT_TEST_DATA", Path(__file__).parents[4] / "shared" / "data"))
SPEC = DATA / "telegram" / "bot-api-10.1.json.gz"
START = 1_790_000_000_000_000


class Street(NamedTuple):
    """A group with three neighbours and the bot in it."""

    box: Sandbox
    bot: Bot
    clock: VirtualClock
    group: Chat
    aino: User
    ben: User
    cai: User

    async def updates(self) -> list[Update]:
        """Take and confirm what waits."""
        got = await self.bot.get_updates(timeout=0)
        if got:
            await self.bot.get_updates(offset=got[-1].update_id + 1, timeout=0)
        return list(got)

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.clock.move_to(self.clock.now() + round(seconds * SECOND))


async def polled(box: Sandbox, times: int = 1) -> None:
    """Wait until the server has taken so many polls on."""
    async with asyncio.timeout(60):
        while box._server is None or box._server._turn < times:  # noqa: ASYNC110
            await asyncio.sleep(0.005)


class StrictJudge(Judge):
    """Also reads each answer with python-telegram-bot's classes: nothing may be left over."""

    def check_call(self, method: str, result: Any) -> None:
        super().check_call(method, result)
        for kind in self.returns(method):
            self._read(kind, result, method)

    def check(self, kind: str, value: Any, where: str) -> None:
        super().check(kind, value, where)
        self._read(kind, value, where)

    def _read(self, kind: str, value: Any, where: str) -> None:
        several = kind.startswith("Array of ")
        found = getattr(telegram, kind.removeprefix("Array of "), None)
        if found is None or isinstance(value, bool):
            return
        read = [found.de_json(one, None) for one in (value if several else [value])]
        self.problems += [f"{where}: {left}" for one in read for left in left_over(one, kind)]


def left_over(one: TelegramObject, path: str) -> Iterator[str]:
    """Yield what de_json didn't know, anywhere inside."""
    if one.api_kwargs:
        yield f"{path} leaves {dict(one.api_kwargs)}"
    names = {name for kind in type(one).__mro__ for name in getattr(kind, "__slots__", ())}
    for name in sorted(names - {"_bot", "_frozen", "_id_attrs", "api_kwargs"}):
        value = getattr(one, name, None)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, TelegramObject):
                yield from left_over(inner, f"{path}.{name}")


def keys(*labels: str) -> InlineKeyboardMarkup:
    """Return a keyboard with a button a row; its data is ``d:`` and the label."""
    return InlineKeyboardMarkup([[InlineKeyboardButton(one, callback_data=f"d:{one}")] for one in labels])


def refused(why: str) -> pytest.RaisesExc[BadRequest]:
    """Expect a 400 that says this, whatever the capitals."""
    return pytest.raises(BadRequest, match=re.compile(re.escape(why), re.IGNORECASE))
