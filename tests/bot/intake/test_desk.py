"""The desk: what became of an update is what the writer said."""

import asyncio
import json
import logging
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from intake_house import House, house
from telegram.error import BadRequest, NetworkError

from bot.intake.desk import Desk
from storage.database import Busy, Closed, StorageFailed


def did(update_id: int, text: str = "/did swept the yard") -> dict[str, Any]:
    person = {"id": 5123456, "is_bot": False, "first_name": "Aino"}
    entity = {"type": "bot_command", "offset": 0, "length": 4}
    chat = {"id": 5123456, "type": "private", "first_name": "Aino"}
    message = {"message_id": 1, "date": 1, "chat": chat, "from": person, "text": text, "entities": [entity]}
    return {"update_id": update_id, "message": message}


def outcomes(bot: House) -> dict[str, float]:
    lines = bot.metrics.page(unsent=0, last_commit_age=0).decode().splitlines()
    counted = (line for line in lines if line.startswith("talkoot_updates_total"))
    return {line.split('"')[1]: float(line.split()[-1]) for line in counted}


async def test_done_and_again(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        assert (await bot.desk.handle(did(1))).confirm
        again = await bot.desk.handle(did(1))
        assert (again.confirm, again.response) == (True, None)
        assert await bot.votes() == [1]
        assert outcomes(bot) == {"done": 1, "seen": 1}


@pytest.mark.parametrize("error", [StorageFailed("full"), Busy(), Closed()])
async def test_storage_leaves_it_unconfirmed_and_tries_once(tmp_path: Path, error: Exception) -> None:
    async with house(tmp_path) as bot:
        bot.raises[1] = error
        assert not (await bot.desk.handle(did(1))).confirm
        assert bot.tries == [1]
        assert await bot.kept() == []


async def test_a_mistake_is_not_confirmed_where_it_can_not_be_kept(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        bot.raises[1] = ZeroDivisionError()
        await bot.database.close()
        assert not (await bot.desk.handle(did(1))).confirm


async def test_a_mistake_that_passes_is_none(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        bot.raises[1] = NetworkError("away")
        handling = asyncio.create_task(bot.desk.handle(did(1)))
        await bot.until(lambda: bot.tries == [1])
        bot.raises.clear()
        assert (await handling).confirm
        assert (bot.tries, await bot.votes(), await bot.kept()) == ([1, 1], [1], [])


async def test_a_kept_update_that_comes_again_is_kept_once(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        bot.raises[1] = BadRequest("no")
        for _ in range(2):
            assert (await bot.desk.handle(did(1))).confirm
        assert [(one[0], one[1]) for one in await bot.kept()] == [(1, "BadRequest")]
        assert json.loads((await bot.kept())[0][2]) == did(1)


async def test_what_is_kept_is_sealed_and_the_log_is_discreet(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with house(tmp_path) as bot:
        bot.raises[1] = ZeroDivisionError()
        with caplog.at_level(logging.DEBUG, "bot"):
            await bot.desk.handle(did(1, "/did a secret"))
        stored = _stored(tmp_path)
        assert b"a secret" not in stored
        assert b"5123456" not in stored
        assert "secret" not in " ".join(record.getMessage() for record in caplog.records)


async def test_no_more_at_once_than_agreed(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        desk = Desk(bot.application, bot.database, bot.box.clock, bot_id=1, at_once=3)
        gate = asyncio.Event()
        bot.holds = dict.fromkeys(range(10), gate)
        handling = [asyncio.create_task(desk.handle(did(n))) for n in range(10)]
        await bot.until(lambda: len(bot.tries) == 3)
        await asyncio.sleep(0.05)
        assert (len(bot.tries), desk.waiting, desk.idle) == (3, 10, False)
        gate.set()
        assert all(handled.confirm for handled in await asyncio.gather(*handling))
        assert desk.idle


def _stored(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.glob("talkoot.db*"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["message", "callback_query", "id", "from", "chat", "date", "x"]), inner
        )
    ),
    max_leaves=8,
)


async def test_whatever_comes_is_confirmed(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        found: list[dict[str, Any]] = []

        @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
        @given(st.dictionaries(st.sampled_from(["update_id", "message", "callback_query", "poll"]), JSON))
        def collect(raw: dict[str, Any]) -> None:
            found.append(raw)

        collect()
        for n, raw in enumerate(found):
            if "update_id" in raw and n % 2:
                raw["update_id"] = n
            assert (await bot.desk.handle(raw)).confirm
