"""Calls to the Bot API: the library's own calls, over real HTTP, to a local Telegram."""

import asyncio
import socket
import struct
import traceback
import zlib
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, InputMediaPhoto
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.clock import VirtualClock
from bot.sandbox import Chat, Fault, Sandbox
from bot.transport import AiohttpRequest

TOKEN = "123456789:" + "A" * 35


@pytest.fixture
async def box() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(VirtualClock(1_790_000_000_000_000), token=TOKEN, strict_budget=False)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def bot(box: Sandbox) -> AsyncIterator[Bot]:
    request = AiohttpRequest()
    api = Bot(
        TOKEN, base_url=box.base_url, base_file_url=box.file_url, request=request, get_updates_request=request
    )
    async with api:
        yield api


@pytest.fixture
def group(box: Sandbox) -> Chat:
    aino = box.add_user("Aino")
    made = box.add_group("Kurvi", members=[aino], admins=[aino])
    box.add_bot(made, by=aino)
    return made


async def test_words_arrive_as_written(box: Sandbox, bot: Bot, group: Chat) -> None:
    words = "Ä & <b> 🏮 \u2068أهلاً\u2069"
    await bot.send_message(group.id, words)
    assert box.last(group).text == words


@pytest.mark.parametrize("name", ["poster.pdf", "plakát ä.pdf", "🏮 valo.pdf", "50 %20 off.pdf"])
async def test_files_arrive_whole_and_come_back(bot: Bot, group: Chat, name: str) -> None:
    sent = await bot.send_document(group.id, b"%PDF" * 1000, filename=name, caption="The poster ä")
    assert sent.document is not None
    assert (sent.document.file_name, sent.caption) == (name, "The poster ä")
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"%PDF" * 1000


@pytest.mark.parametrize("name", ['a"b.pdf', "a\r\nX-Evil: 1.pdf"])
async def test_a_file_name_breaks_out_of_nothing(box: Sandbox, bot: Bot, group: Chat, name: str) -> None:
    try:
        sent = await bot.send_document(group.id, b"%PDF", filename=name)
    except NetworkError:
        return
    assert sent.document is not None
    assert b"Evil" not in box.file_bytes(sent.document.file_id)
    assert box.file_bytes(sent.document.file_id) == b"%PDF"


async def test_a_large_file_arrives_whole(box: Sandbox, bot: Bot, group: Chat) -> None:
    large = b"%PDF" * 1_000_000
    sent = await bot.send_document(group.id, large, filename="a.zip")
    assert sent.document is not None
    assert box.file_bytes(sent.document.file_id) == large


async def test_albums_arrive(box: Sandbox, bot: Bot, group: Chat) -> None:
    media = [InputMediaPhoto(_png(), caption="One"), InputMediaPhoto(_png())]
    assert len(await bot.send_media_group(group.id, media)) == 2


async def test_many_calls_at_once(bot: Bot) -> None:
    answers = await asyncio.gather(*(bot.get_me() for _ in range(300)))
    assert len(answers) == 300


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault("429", method="sendMessage", retry_after=7), RetryAfter),
        (Fault("500", method="sendMessage"), NetworkError),
        (Fault("502", method="sendMessage"), NetworkError),
        (Fault("400", method="sendMessage"), BadRequest),
        (Fault("drop_before", method="sendMessage"), NetworkError),
        (Fault("drop_after_applied", method="sendMessage"), NetworkError),
    ],
)
async def test_errors_are_the_library_s(
    box: Sandbox, bot: Bot, group: Chat, fault: Fault, error: type[TelegramError]
) -> None:
    box.faults.add(fault)
    with pytest.raises(error) as caught:
        await bot.send_message(group.id, "hello")
    assert type(caught.value) is error
    assert TOKEN not in "".join(traceback.format_exception(caught.value))
    await bot.send_message(group.id, "again")
    assert box.last(group).text == "again"


async def test_who_never_started_the_bot_is_forbidden(box: Sandbox, bot: Bot) -> None:
    with pytest.raises(Forbidden):
        await bot.send_message(box.add_user("Ben").id, "hello")


async def test_a_hang_is_told_apart_from_a_refusal(box: Sandbox, bot: Bot, group: Chat) -> None:
    box.faults.add(Fault("hang_after_applied", method="sendMessage", hang=2))
    with pytest.raises(TimedOut) as caught:
        await bot.send_message(group.id, "hello", read_timeout=0.2)
    assert TOKEN not in "".join(traceback.format_exception(caught.value))


async def test_nobody_there(unused_port: int) -> None:
    request = AiohttpRequest(connect=1)
    base = f"http://127.0.0.1:{unused_port}/bot"
    bot = Bot(TOKEN, base_url=base, request=request, get_updates_request=request)
    await request.initialize()
    with pytest.raises(NetworkError) as caught:
        await bot.get_me()
    await request.shutdown()
    assert TOKEN not in "".join(traceback.format_exception(caught.value))


async def test_an_address_that_is_none() -> None:
    request = AiohttpRequest()
    await request.initialize()
    with pytest.raises(NetworkError) as caught:
        await request.post(f"not an address {TOKEN}")
    await request.shutdown()
    assert TOKEN not in "".join(traceback.format_exception(caught.value))


async def test_a_wrong_token(box: Sandbox) -> None:
    request = AiohttpRequest()
    bot = Bot("1:" + "B" * 35, base_url=box.base_url, request=request, get_updates_request=request)
    await request.initialize()
    with pytest.raises(InvalidToken):
        await bot.get_me()
    await request.shutdown()


@pytest.mark.parametrize("payload", [b"", b"<html>", b"[]", b"\xff"])
def test_an_answer_that_is_no_answer(payload: bytes) -> None:
    with pytest.raises(TelegramError, match="no JSON object"):
        AiohttpRequest.parse_json_payload(payload)


async def test_before_and_after_its_life_it_says_so() -> None:
    request = AiohttpRequest()
    with pytest.raises(NetworkError, match="not open"):
        await request.post("http://127.0.0.1/")
    await request.initialize()
    await request.initialize()
    await request.shutdown()
    await request.shutdown()
    with pytest.raises(NetworkError, match="not open"):
        await request.post("http://127.0.0.1/")


@pytest.fixture
def unused_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\x00\x00\xff" * 2)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
