"""Strangers with bad luck and bad intentions: whatever is typed, pressed or forged, nothing breaks.

``MONKEY_SEEDS=100-200 MONKEY_STEPS=150 pytest tests/journeys/test_monkey.py`` lets many monkeys live long.
"""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.sandbox.rehearsal import Rehearsal
from tests.bot.city_street import START, Browser, free_port
from tests.journeys.monkey import Monkey
from tests.journeys.monkey_watch import Kept, Watch

FIRST, _, LAST = os.environ.get("MONKEY_SEEDS", "4-6").partition("-")
STEPS = int(os.environ.get("MONKEY_STEPS", "25"))


@pytest.fixture
def logged(monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    """All that is logged, by us and by others."""
    kept, root = Kept(), logging.getLogger()
    monkeypatch.setattr(root, "handlers", [*root.handlers, kept])
    levels = {"": logging.INFO, "bot": logging.DEBUG, "flows": logging.DEBUG, "storage": logging.DEBUG}
    before = {name: logging.getLogger(name).level for name in levels}
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
    yield kept
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


@pytest.mark.parametrize("seed", range(int(FIRST), int(LAST or FIRST) + 1))
async def test_whatever_is_pressed_nothing_breaks(tmp_path: Path, logged: Kept, seed: int) -> None:
    here = Rehearsal(tmp_path / "talkoot.db", start_at=START, seed=seed)
    here.page_url = f"http://127.0.0.1:{free_port()}/kurvi"
    await here.start()
    monkey = Monkey(here, seed, rough=seed % 2 == 1, kills=seed % 4 == 3)
    watch = Watch(monkey, logged)
    try:
        async with Browser(here) as monkey.browser:
            await monkey.lives(STEPS, watch.step)
        await watch.end()
    finally:
        await here.stop()
    assert watch.findings == [], "\n".join(watch.findings)
