from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.clock import VirtualClock
from bot.sandbox.chance import SeededChance
from storage.database import Database

KEY = bytes(range(32))
NOON = 1_764_763_200_000_000


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(NOON)


@pytest.fixture
def opened(tmp_path: Path, clock: VirtualClock) -> Callable[..., Any]:
    """Return how to open the database of this test (again)."""

    def open_it(key: bytes = KEY, **more: int) -> Any:
        return Database.open(tmp_path / "talkoot.db", key, SeededChance(1), clock.now, **more)

    return open_it


@pytest.fixture
async def database(opened: Callable[..., Any]) -> AsyncIterator[Database]:
    found = await opened()
    yield found
    await found.close()
