"""Receiving updates: 200 means committed, and a tap is answered in the response."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from intake_house import House, house

from bot.health import Front
from bot.intake.webhook import SECRET_HEADER, Webhook
from bot.sandbox import Fault
from storage.database import Busy, StorageFailed

SECRET = "lantern-lantern-lantern"


@asynccontextmanager
async def webhook(bot: House, *, room: int = 1000, announced: bool = True) -> AsyncIterator[str]:
    hook = Webhook(bot.desk, secret=SECRET, room=room)
    front = Front({("POST", "/hook"): hook.respond})
    await front.open("127.0.0.1", 0)
    url = f"http://127.0.0.1:{front.port}/hook"
    if announced:
        await hook.announce(bot.application.bot, url)
    try:
        yield url
    finally:
        await front.close()


async def post(url: str, body: bytes, secret: str | None = SECRET) -> tuple[int, bytes]:
    headers = {SECRET_HEADER: secret} if secret is not None else {}
    async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as response:
        return response.status, await response.read()


def command(update_id: Any = 7) -> bytes:
    person = {"id": 5, "is_bot": False, "first_name": "Aino"}
    entity = {"type": "bot_command", "offset": 0, "length": 4}
    chat = {"id": 5, "type": "private", "first_name": "Aino"}
    message = {"message_id": 1, "date": 1, "chat": chat, "from": person, "text": "/did", "entities": [entity]}
    return json.dumps({"update_id": update_id, "message": message}).encode()


async def test_taps_are_counted_and_answered_without_a_call(tmp_path: Path) -> None:
    async with house(tmp_path) as bot, webhook(bot):
        card = await bot.card()
        pressed = [bot.tap(card, n) for n in range(20)]
        await bot.until_quiet()
        assert len(await bot.votes()) == 20
        assert {one.text for one in pressed} == {"Counted"}


async def test_telegram_is_asked_for_many_connections_and_keeps_what_waits(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        card = await bot.card()
        bot.tap(card)
        async with webhook(bot) as url:
            hook = bot.box.hook
            assert hook is not None
            assert (hook.url, hook.secret, hook.max_connections) == (url, SECRET, 100)
            await bot.until_quiet()
        assert len(await bot.votes()) == 1


@pytest.mark.parametrize("secret", [None, "", "lantern", SECRET + "s", "länterna"])
async def test_who_does_not_know_the_secret_changes_nothing(tmp_path: Path, secret: str | None) -> None:
    async with house(tmp_path) as bot, webhook(bot, announced=False) as url:
        assert (await post(url, command(), secret))[0] == 403
        assert bot.tries == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"7", b"\xff\xfe", b"[" * 100_000])
async def test_what_is_no_update_is_refused(tmp_path: Path, body: bytes) -> None:
    async with house(tmp_path) as bot, webhook(bot, announced=False) as url:
        assert (await post(url, body))[0] == 400
        assert (await post(url, command()))[0] == 200


@pytest.mark.parametrize("raw", [{}, {"update_id": "7"}, {"update_id": None}, {"update_id": True}])
async def test_what_has_no_number_is_dropped_and_blocks_nothing(tmp_path: Path, raw: dict[str, Any]) -> None:
    async with house(tmp_path) as bot, webhook(bot, announced=False) as url:
        assert (await post(url, json.dumps(raw).encode()))[0] == 200
        assert bot.tries == []


@pytest.mark.parametrize("message", [[], "x", {"message_id": 1}, {"chat": 3}, 5])
async def test_an_update_of_an_unknown_shape_is_kept(tmp_path: Path, message: Any) -> None:
    async with house(tmp_path) as bot, webhook(bot, announced=False) as url:
        assert (await post(url, json.dumps({"update_id": 9, "message": message}).encode()))[0] == 200
        assert [one[0] for one in await bot.kept()] == [9]


@pytest.mark.parametrize("error", [StorageFailed("full"), Busy()])
async def test_storage_that_fails_says_bring_it_again(tmp_path: Path, error: Exception) -> None:
    async with house(tmp_path) as bot, webhook(bot, announced=False) as url:
        bot.raises[7] = error
        assert (await post(url, command()))[0] == 500
        bot.raises.clear()
        assert (await post(url, command()))[0] == 200
        assert await bot.votes() == [7]


async def test_an_update_that_came_twice_at_once_is_counted_once(tmp_path: Path) -> None:
    async with house(tmp_path) as bot, webhook(bot, announced=False) as url:
        answers = await asyncio.gather(*(post(url, command()) for _ in range(10)))
        assert {status for status, _ in answers} == {200}
        assert await bot.votes() == [7]


async def test_a_full_house_says_come_again_and_loses_nothing(tmp_path: Path) -> None:
    async with house(tmp_path) as bot, webhook(bot, room=3) as url:
        card = await bot.card()
        gate = asyncio.Event()
        for n in range(10):
            bot.holds[bot.box.queue.next_id] = gate
            bot.tap(card, n)
        await bot.until(lambda: bot.desk.waiting == 3)
        assert (await post(url, command()))[0] == 503
        gate.set()
        await bot.until_quiet()
        assert len(await bot.votes()) == 10


@pytest.mark.parametrize("kind", ["duplicate", "redeliver", "reorder"])
async def test_what_comes_again_is_counted_once(tmp_path: Path, kind: str) -> None:
    async with house(tmp_path) as bot, webhook(bot):
        card = await bot.card()
        bot.box.faults.add(Fault(kind, update="callback_query", nth=2, times=3))  # type: ignore[arg-type]
        for n in range(6):
            bot.tap(card, n)
        await bot.until_quiet()
        assert len(await bot.votes()) == 6


async def test_a_closed_door_takes_nothing(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        hook = Webhook(bot.desk, secret=SECRET)
        front = Front({("POST", "/hook"): hook.respond})
        await front.open("127.0.0.1", 0)
        hook.close()
        assert (await post(f"http://127.0.0.1:{front.port}/hook", command()))[0] == 503
        assert (await post(f"http://127.0.0.1:{front.port}/other", command()))[0] == 404
        await front.close()
        assert await bot.votes() == []
