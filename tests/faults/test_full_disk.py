"""A bot whose disk is full confirms nothing, says nothing wrong, and goes on when there is room."""

import asyncio
import os
import resource
from pathlib import Path

import pytest
from lives_street import lives
from test_lives import IDEAS, settled_in

pytestmark = pytest.mark.slow


def allow(pid: int, size: int) -> None:
    """Let a process write no file beyond a size; -1: as large as it likes."""
    _, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, hard))


@pytest.mark.parametrize("webhook", [True, False], ids=["webhook", "polling"])
async def test_a_full_disk_confirms_nothing_and_ends_nothing(tmp_path: Path, webhook: bool) -> None:
    async with lives(tmp_path, webhook=webhook, seed=5) as here:
        ideas = await settled_in(here, IDEAS[:1])
        await here.live()
        here.burst(20, ideas)
        await here.until(lambda: not here.waiting and not here.unsent())
        answered, said = here.answered(), len(here.ours(""))
        allow(here.pid, 0)
        here.burst(60, ideas)
        began = here.waiting
        await asyncio.sleep(2)
        assert here.waiting == began, "nothing is confirmed"
        assert here.answered() == answered, "nobody is told that something was kept"
        assert len(here.ours("")) == said
        os.kill(here.pid, 0)
        allow(here.pid, resource.RLIM_INFINITY)
        await here.until(lambda: not here.waiting)
        await here.stop()
        assert here.check() == len(here.ballots) + len(here.dids)
