"""Killed between any two steps of sending a mail, nothing is lost, and nothing comes twice but what says so."""

import asyncio
import shutil
import signal
import sys
from pathlib import Path

import pytest

from bot.clock import VirtualClock
from bot.sandbox.chance import SeededChance
from bot.sandbox.rehearsal import Rehearsal
from storage import letters
from storage.database import Database
from tests.forks import DOORS

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "bot"))
from post_street import MailHost, closed, mail_host, post_town, text_of  # noqa: E402
from test_letter import agreed, asking, ending, until  # noqa: E402

pytestmark = pytest.mark.slow

AGAIN = {"begun": [False], "marked": [True], "taken": [False, True], "kept": [False]}


async def life(path: Path, host: MailHost, step: str) -> int:
    """Let a process send what waits, until a step; return how it ended."""
    script = (*DOORS["talkoot"], str(HERE / "mail_child.py"))
    child = await asyncio.create_subprocess_exec(sys.executable, *script, str(path), str(host.port), step)
    return await child.wait()


async def test_killed_at_any_step_the_letter_arrives_once_or_says_again(tmp_path: Path) -> None:
    async with mail_host() as host:
        path = await waiting(tmp_path, host)
        for step, again in AGAIN.items():
            copy = tmp_path / step / "talkoot.db"
            copy.parent.mkdir()
            shutil.copy(path, copy)
            host.came.clear()
            assert await life(copy, host, step) == -signal.SIGKILL
            assert await life(copy, host, "never") == 0
            assert await life(copy, host, "never") == 0
            assert [text_of(mail).startswith("Again") for mail in host.came] == again, step
            assert len({mail["Message-ID"] for mail in host.came}) == 1
            assert await state(copy, host) == "sent"


async def waiting(folder: Path, host: MailHost) -> Path:
    """Return a database in which the letter waits, for the server asked it to come later."""
    host.does = ["grey"]
    async with post_town(folder, host) as r:
        await agreed(await closed(r))
        await r.passing(5)
        assert host.came == []
    return folder / "talkoot.db"


async def state(path: Path, host: MailHost) -> str:
    """Return how the letter stands."""
    clock, chance = VirtualClock(1), SeededChance(1)
    database = await Database.open(path, chance.draw("vault-key", "demo", 32), chance, clock.now)
    (letter,) = await database.read(lambda r: letters.letters(r.db, 1))
    await database.close()
    return letter.state


async def test_a_bot_that_stops_while_the_server_hangs_stops_in_time(tmp_path: Path) -> None:
    async with mail_host() as host:
        host.does = ["hang"]
        async with post_town(tmp_path, host, in_turn=False) as r:
            await _under_way(r, host)
            async with asyncio.timeout(50):
                await r.stop_bot()
            assert await state(Path(r.path), host) == "agreed", "not lost, and not told as sent"
            await r.start_bot()


async def _under_way(r: Rehearsal, host: MailHost) -> None:
    here = await closed(r)
    r.talkoot.post._mailer._patience = 60.0  # type: ignore[union-attr]
    await here.presses(here.aino, ending(here), "Send the letter")
    r.sandbox.press(here.eino, asking(here), "I agree, send it")
    await until(r, lambda: len(host.came) == 1)
