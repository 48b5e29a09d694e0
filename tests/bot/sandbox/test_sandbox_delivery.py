"""How updates travel: polling, webhook, again and again until confirmed; and what a schedule breaks."""

import asyncio
import json
from collections.abc import AsyncIterator
from hashlib import sha256
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from sandbox_street import Street, polled, refused
from telegram import Bot
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, RetryAfter, TimedOut
from telegram.request import HTTPXRequest

from bot.sandbox import Fault, Sandbox


async def settle(box: Sandbox) -> None:
    """Wait until all is quiet."""
    async with asyncio.timeout(60):
        while not box.quiet():  # noqa: ASYNC110
            await asyncio.sleep(0.005)


class Listener:
    """A webhook: what came, and what it answers."""

    def __init__(self) -> None:
        self.got: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[tuple[int, Any]] = []
        self.pause = 0.0
        self.now = self.most = 0
        self.url = ""

    async def handle(self, request: web.Request) -> web.Response:
        self.now += 1
        self.most = max(self.most, self.now)
        self.got.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        await asyncio.sleep(self.pause)
        self.now -= 1
        status, body = self.answers.pop(0) if self.answers else (200, None)
        return web.json_response(body, status=status) if body else web.Response(status=status)

    def ids(self) -> list[int]:
        return [update["update_id"] for update in self.got]


@pytest.fixture
async def listener() -> AsyncIterator[Listener]:
    heard = Listener()
    app = web.Application()
    app.router.add_post("/hook", heard.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    heard.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield heard
    await runner.cleanup()


async def test_unconfirmed_updates_come_again(street: Street) -> None:
    street.box.say(street.ben, street.group, "/did 1")
    street.box.say(street.ben, street.group, "/did 2")
    first = await street.bot.get_updates(timeout=0)
    again = await street.bot.get_updates(timeout=0)
    assert [u.update_id for u in first] == [u.update_id for u in again]
    assert first[1].update_id == first[0].update_id + 1
    assert not street.box.quiet()
    (rest,) = await street.bot.get_updates(offset=first[1].update_id, timeout=0)
    assert rest.update_id == first[1].update_id
    assert await street.bot.get_updates(offset=rest.update_id + 1, timeout=0) == ()
    await settle(street.box)


async def test_a_negative_offset_keeps_the_newest(street: Street) -> None:
    for n in range(3):
        street.box.say(street.ben, street.group, f"/did {n}")
    (newest,) = await street.bot.get_updates(offset=-1, timeout=0)
    assert newest.message is not None
    assert newest.message.text == "/did 2"


async def test_a_long_poll_returns_at_once_when_there_is_news(street: Street) -> None:
    poll = asyncio.create_task(street.bot.get_updates(timeout=40))
    await polled(street.box)
    assert street.box.quiet()
    assert not poll.done()
    street.box.say(street.ben, street.group, "/did 1")
    async with asyncio.timeout(20):
        assert len(await poll) == 1


async def test_two_pollers_conflict(street: Street) -> None:
    poll = asyncio.create_task(street.bot.get_updates(timeout=20))
    await polled(street.box)
    async with Bot(street.box.token, base_url=street.box.base_url) as second:
        await second.get_updates(timeout=0)
    with pytest.raises(Conflict, match="erminated by other getUpdates request"):
        await poll


async def test_polling_and_webhook_exclude_each_other(street: Street, listener: Listener) -> None:
    await street.bot.set_webhook(listener.url)
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await street.bot.get_updates(timeout=0)
    await street.bot.delete_webhook(drop_pending_updates=True)
    assert await street.bot.get_updates(timeout=0) == ()


async def test_webhook_delivers_in_order_with_the_secret(street: Street, listener: Listener) -> None:
    listener.pause = 0.01
    await street.bot.set_webhook(listener.url, secret_token="s3", max_connections=100)
    for n in range(5):
        street.box.say(street.ben, street.group, f"/did {n}")
    await settle(street.box)
    assert [u["message"]["text"] for u in listener.got] == [f"/did {n}" for n in range(5)]
    assert listener.ids() == sorted(listener.ids())
    assert set(listener.secrets) == {"s3"}
    assert listener.most == 1


async def test_webhook_in_parallel(street: Street, listener: Listener) -> None:
    street.box.ordered = False
    await street.box.stop()
    await street.box.start()
    bot = Bot(street.box.token, base_url=street.box.base_url)
    async with bot:
        listener.pause = 0.05
        await bot.set_webhook(listener.url, max_connections=4)
        for n in range(12):
            street.box.say(street.ben, street.group, f"/did {n}")
        await settle(street.box)
    assert len(set(listener.ids())) == 12
    assert listener.most == 4


async def test_webhook_delivers_again_until_taken(street: Street, listener: Listener) -> None:
    listener.answers = [(500, None), (503, None)]
    await street.bot.set_webhook(listener.url)
    street.box.say(street.ben, street.group, "/did 1")
    await settle(street.box)
    assert len(listener.got) == 3
    assert len(set(listener.ids())) == 1
    info = await street.bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == (listener.url, 0)
    assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"


async def test_webhook_that_is_away(street: Street, listener: Listener) -> None:
    await street.bot.set_webhook("http://127.0.0.1:9/hook")
    street.box.say(street.ben, street.group, "/did 1")
    await asyncio.sleep(0.05)
    assert (await street.bot.get_webhook_info()).pending_update_count == 1
    assert not street.box.quiet()
    await street.bot.set_webhook(listener.url)
    await settle(street.box)
    assert len(listener.got) == 1


async def test_a_method_in_the_response_is_run(street: Street, listener: Listener) -> None:
    await street.bot.set_webhook(listener.url)
    listener.answers = [(200, {"method": "sendMessage", "chat_id": street.group.id, "text": "Hello"})]
    street.box.say(street.ben, street.group, "/did 1")
    await settle(street.box)
    assert street.box.last(street.group).text == "Hello"
    listener.answers = [(200, {"method": "sendMessage", "chat_id": 1, "text": "Hello"})]
    street.box.say(street.ben, street.group, "/did 1")
    await settle(street.box)
    assert "chat not found" in street.box.log[-1]


async def test_webhooks_need_https_or_loopback(street: Street) -> None:
    with refused("An HTTPS URL must be provided for webhook"):
        await street.bot.set_webhook("http://example.org/hook")
    with refused("invalid max_connections"):
        await street.bot.set_webhook("https://example.org/hook", max_connections=101)


async def test_only_what_was_asked_for(street: Street) -> None:
    await street.bot.get_updates(allowed_updates=["callback_query"], timeout=0)
    street.box.say(street.ben, street.group, "/did 1")
    assert await street.updates() == []


async def test_wrong_tokens(street: Street) -> None:
    with pytest.raises(InvalidToken):
        async with Bot("2:other", base_url=street.box.base_url):
            pass


@pytest.mark.parametrize("how", ["query", "form", "json", "multipart"])
async def test_four_encodings(street: Street, how: str) -> None:
    url = f"{street.box.base_url}{street.box.token}/SENDmessage"
    values = {"chat_id": str(street.group.id), "text": "ä"}
    multipart = aiohttp.FormData(values, default_to_multipart=True)
    given: dict[str, Any] = {
        "query": {"params": values},
        "form": {"data": values},
        "json": {"json": values},
        "multipart": {"data": multipart},
    }
    async with aiohttp.ClientSession() as session, session.post(url, **given[how]) as response:
        answer = json.loads(await response.text())
    assert answer["ok"]
    assert street.box.last(street.group).text == "ä"


async def test_bad_requests(street: Street) -> None:
    url = f"{street.box.base_url}{street.box.token}/sendMessage"
    async with aiohttp.ClientSession() as session:
        for body in ({"chat_id": "x", "text": "a"}, {"text": "a"}, {"chat_id": "@nobody", "text": "a"}):
            async with session.post(url, json=body) as response:
                assert response.status == 400
        async with session.post(url, data="{", headers={"Content-Type": "application/json"}) as response:
            assert response.status == 400


async def test_scheduled_errors(street: Street) -> None:
    street.box.faults.add(Fault("429", method="sendMessage", nth=2, retry_after=7))
    street.box.faults.add(Fault("500", method="*", nth=3, chat=street.group.id))
    await street.bot.send_message(street.group.id, "1")
    with pytest.raises(RetryAfter):
        await street.bot.send_message(street.group.id, "2")
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await street.bot.send_message(street.group.id, "3")
    await street.bot.send_message(street.group.id, "4")
    assert [m.text for m in street.box.messages(street.group)] == ["", "1", "4"]


@pytest.mark.parametrize(("kind", "applied"), [("drop_before", False), ("drop_after_applied", True)])
async def test_dropped_connections(street: Street, kind: Any, applied: bool) -> None:
    street.box.faults.add(Fault(kind, method="sendMessage"))
    with pytest.raises(NetworkError):
        await street.bot.send_message(street.group.id, "1")
    assert [m.text for m in street.box.messages(street.group)] == (["", "1"] if applied else [""])


async def test_a_hang_after_the_call_was_applied(street: Street) -> None:
    street.box.faults.add(Fault("hang_after_applied", method="sendMessage", hang=2))
    hasty = Bot(street.box.token, base_url=street.box.base_url, request=HTTPXRequest(read_timeout=0.5))
    async with hasty:
        with pytest.raises(TimedOut):
            await hasty.send_message(street.group.id, "1")
    assert street.box.last(street.group).text == "1"
    assert not street.box.quiet()
    await settle(street.box)


@pytest.mark.parametrize(
    ("kind", "order"), [("duplicate", [0, 1, 1]), ("reorder", [1, 0]), ("redeliver", [0, 1])]
)
async def test_disturbed_updates(street: Street, kind: Any, order: list[int]) -> None:
    street.box.faults.add(Fault(kind, update="message", nth=2))
    for n in range(2):
        street.box.say(street.ben, street.group, f"/did {n}")
    got = await street.bot.get_updates(timeout=0)
    texts = [u.message.text for u in got if u.message]
    assert texts == [f"/did {n}" for n in order]
    after = await street.bot.get_updates(offset=max(u.update_id for u in got) + 1, timeout=0)
    assert [u.message.text for u in after if u.message] == (["/did 1"] if kind == "redeliver" else [])
    assert await street.bot.get_updates(offset=max(u.update_id for u in got) + 1, timeout=0) == ()


async def test_schedules_spare_others(street: Street) -> None:
    street.box.faults.add(Fault("400", method="sendMessage", chat=-5))
    street.box.faults.add(Fault("400", method="getMe"))
    await street.bot.send_message(street.group.id, "1")
    with pytest.raises(BadRequest, match="Injected"):
        await street.bot.get_me()


async def test_transcript_events_and_calls(street: Street) -> None:
    events: list[dict[str, Any]] = []
    stop = street.box.on_event(events.append)
    street.box.say(street.ben, street.group, "/did 1 h")
    await street.bot.send_document(street.group.id, b"PK", filename="a.zip")
    stop()
    await street.bot.send_message(street.group.id, "unheard")
    assert street.box.transcript[-2] == {
        "n": 3,
        "at": "2026-09-21T14:13:20.000Z",
        "chat": "Kurvi street",
        "who": "Talkoot",
        "what": "document",
        "message": 3,
        "text": "",
        "file": {"name": "a.zip", "sha256": sha256(b"PK").hexdigest(), "size": 2},
    }
    assert [(e["what"], e["chat_id"], e["message_id"]) for e in events] == [
        ("message", street.group.id, 2),
        ("document", street.group.id, 3),
    ]
    assert [call["method"] for call in street.box.calls][-2:] == ["sendDocument", "sendMessage"]
    assert street.box.token not in json.dumps(street.box.calls)
