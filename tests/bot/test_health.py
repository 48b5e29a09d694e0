"""/health tells whether what is acknowledged would be kept; /metrics knows no chat."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot import health
from bot.clock import SECOND, VirtualClock
from bot.health import Front, Health
from bot.metrics import Metrics
from bot.sandbox.chance import SeededChance
from storage.database import Database
from storage.settings import put_setting

START = 1_790_000_000_000_000


class Place:
    """A database with the little server beside it."""

    def __init__(self, database: Database, clock: VirtualClock, metrics: Metrics, front: Front) -> None:
        self.database, self.clock, self.metrics, self.front = database, clock, metrics, front

    async def get(self, path: str) -> tuple[int, str]:
        url = f"http://127.0.0.1:{self.front.port}{path}"
        async with aiohttp.ClientSession() as session, session.get(url) as response:
            return response.status, await response.text()


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    clock = VirtualClock(START)
    database = await Database.open(tmp_path / "talkoot.db", b"k" * 32, SeededChance(1), clock.now)
    metrics = Metrics()
    database.watch(metrics.commit)
    health = Health(database, clock, metrics)
    front = Front({("GET", "/health"): health.health, ("GET", "/metrics"): health.metrics})
    await front.open("127.0.0.1", 0)
    yield Place(database, clock, metrics, front)
    await front.close()
    await database.close()


async def test_ready_after_a_commit(place: Place) -> None:
    assert (await place.get("/health"))[0] == 200


async def test_an_idle_bot_proves_that_it_can_write(place: Place) -> None:
    place.clock.move_to(START + 3600 * SECOND)
    assert (await place.get("/health"))[0] == 200
    assert place.database.last_commit_at == START + 3600 * SECOND


async def test_not_ready_when_the_database_takes_no_writes(place: Place) -> None:
    place.clock.move_to(START + 61 * SECOND)
    await place.database.close()
    assert (await place.get("/health"))[0] == 503


async def test_not_ready_when_a_write_hangs(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "PATIENCE", 0.1)
    place.clock.move_to(START + 61 * SECOND)
    place.database.commit_delay = 3
    async with asyncio.timeout(2.9):
        assert (await place.get("/health"))[0] == 503
    place.database.commit_delay = 0


async def test_numbers(place: Place) -> None:
    place.metrics.update("done")
    place.metrics.watch_refusals({"minutes-range": 1})
    place.metrics.watch_deliveries({"sent": 3})
    place.metrics.watch_queue(lambda: 7)
    await place.database.write(lambda tx: put_setting(tx, "a", "b"))
    status, text = await place.get("/metrics")
    assert status == 200
    for line in (
        'talkoot_updates_total{outcome="done"} 1.0',
        'talkoot_refusals_total{key="minutes-range"} 1.0',
        'talkoot_deliveries_total{outcome="sent"} 3.0',
        "talkoot_commit_seconds_count 1.0",
        "talkoot_queue_length 7.0",
        "talkoot_unsent 0.0",
    ):
        assert line in text


async def test_no_label_knows_a_chat_or_a_person(place: Place) -> None:
    place.metrics.update("done")
    _, text = await place.get("/metrics")
    labels = {
        part.split("=")[0] for line in text.splitlines() if "{" in line for part in [line.split("{")[1]]
    }
    assert labels <= {"outcome", "key", "le"}


@pytest.mark.parametrize("path", ["/", "/Health", "/health/", "/metrics/../health/x"])
async def test_other_paths_are_not_there(place: Place, path: str) -> None:
    assert (await place.get(path))[0] == 404
