"""A closing that is killed between all its steps, and while its messages are under way."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from lives_street import Lives, lives, strike

from bot.sandbox import Message
from bot.views.codec import pack

pytestmark = pytest.mark.slow

STEPS = ("step-tally", "step-charts", "step-package", "step-messages")
SAID = ("this campaign has ended", "closing-poster.png", "campaign-")


def kept(here: Lives) -> dict[str, bytes]:
    """What the closing made, by its key."""
    with closing(sqlite3.connect(here.database)) as db:
        return dict(db.execute("SELECT key, body FROM artefact").fetchall())


def told(here: Lives, words: str) -> list[Message]:
    """The bot's messages with these words, or with a file of that name."""
    files = [m for m in here.box.messages(here.group) if m.file and words in m.file.filename]
    return files or here.ours(words)


async def begun_to_close(here: Lives) -> None:
    """A campaign in which eight people did something; the last of three agrees that it is done."""
    await here.live()
    here.box.say(here.people[0], here.group, "/campaign The Kurvi underpass is dark 14d")
    await here.until(lambda: here.ours("🏮"))
    for n, person in enumerate(here.people[:8]):
        here.did(person, "counted 3 lamps 10 min" if n % 2 else "picked up litter 20 min")
    await here.until(lambda: not here.waiting and not here.unsent())
    await here.kill()
    for person in here.people[:3]:
        here.box.callback(person, pack("early", 1), here.ours("🏮")[0])


async def test_a_closing_that_is_killed_between_all_its_steps(tmp_path: Path) -> None:
    async with lives(tmp_path, webhook=True, seed=3) as here:
        await begun_to_close(here)
        made: list[dict[str, bytes]] = []
        for kind in STEPS:
            for when in ("before", "after"):
                await here.live(kind, when)
                await here.buried()
                made.append(kept(here))
        for words in SAID:
            strike(here, words)
            await here.live()
            await here.buried()
        await here.live()
        await here.until(lambda: len(told(here, "campaign-")) == 2)
        await asyncio.sleep(1)
        await here.kill()
        assert here.check() == 8
        assert here.kills == len(STEPS) * 2 + len(SAID) + 2
        assert all(here_then.items() <= kept(here).items() for here_then in made), "made once, never anew"
        for words in SAID:
            first, again = told(here, words)
            assert "Again, in case" not in first.words
            assert "Again, in case" in again.words or again.file
        assert not here.waiting
