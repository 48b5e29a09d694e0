"""A sandbox, a real telegram.Bot against it, and the judge over every answer."""

from collections.abc import AsyncIterator

import pytest
from sandbox_street import SPEC, START, Street, StrictJudge
from telegram import Bot

from bot.clock import VirtualClock
from bot.sandbox import Sandbox


@pytest.fixture(scope="session")
def judge() -> StrictJudge | None:
    """The judge, where the description of the Bot API is."""
    return StrictJudge(SPEC) if SPEC.exists() else None


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(START)


@pytest.fixture
async def box(clock: VirtualClock, judge: StrictJudge | None) -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(clock, judge=judge)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()
    if judge:
        problems, judge.problems = judge.problems, []
        assert problems == []


@pytest.fixture
async def bot(box: Sandbox) -> AsyncIterator[Bot]:
    api = Bot(box.token, base_url=box.base_url, base_file_url=box.file_url)
    async with api:
        yield api


@pytest.fixture
async def street(box: Sandbox, bot: Bot, clock: VirtualClock) -> Street:
    aino, ben, cai = (box.add_user(name) for name in ("Aino", "Ben", "Cai"))
    group = box.add_group("Kurvi street", members=[aino, ben, cai], admins=[aino])
    box.add_bot(group, by=aino)
    made = Street(box, bot, clock, group, aino, ben, cai)
    await made.updates()
    return made
