"""Nothing acknowledged is ever lost, nothing is counted twice: the bot is killed 40 times here, 13 in closing."""

from pathlib import Path

import pytest
from lives_street import Lives, lives, strike_at_answer

from bot.sandbox import Message

pytestmark = pytest.mark.slow

BURSTS = 20
IDEAS = ("Paint the underpass white", "Hang lanterns over the stairs", "Ask the city for a crossing")


async def settled_in(here: Lives, ideas: tuple[str, ...] = IDEAS) -> list[Message]:
    """A first life in which a campaign and some ideas begin."""
    await here.live()
    here.box.say(here.people[0], here.group, "/campaign The Kurvi underpass is dark 14d")
    await here.until(lambda: here.ours("🏮"))
    for person, idea in zip(here.people, ideas, strict=False):
        here.box.say(person, here.group, f"/propose {idea}")
    await here.until(lambda: all(here.ours(idea) for idea in ideas))
    await here.until(lambda: not here.waiting and not here.unsent())
    await here.kill()
    return [here.ours(idea)[0] for idea in ideas]


@pytest.mark.parametrize("webhook", [True, False], ids=["webhook", "polling"])
async def test_bursts_of_ballots_and_acts_in_short_lives(tmp_path: Path, webhook: bool) -> None:
    async with lives(tmp_path, webhook=webhook, seed=7 + webhook) as here:
        ideas = await settled_in(here)
        halfway = 0
        for _ in range(BURSTS - 1):
            here.burst(here.luck.randrange(20, 60), ideas)
            strike_at_answer(here, here.luck.randrange(1, 13))
            await here.live()
            await here.buried()
            halfway += bool(here.waiting)
            here.check()
        assert halfway > BURSTS / 4, "it was killed in the middle of things"
        await here.live()
        await here.until(lambda: not here.waiting)
        await here.stop()
        assert here.check() == len(here.ballots) + len(here.dids)
        assert here.kills == BURSTS
