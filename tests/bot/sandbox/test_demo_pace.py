"""The page's clock: its speeds, stop, hurry between the neighbours' steps, waiting for who writes and what is drawn."""

import asyncio
import math
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.clock import DAY, HOUR, MINUTE, SECOND
from bot.sandbox.pace import RunningPace
from bot.sandbox.rehearsal import Rehearsal
from flows.results.drawing import PosterRequest

START = 1_795_600_800_000_000
POSTER = PosterRequest(
    title="The underpass is dark",
    link="https://t.me/talkoot_bot?start=1",
    until=START + DAY,
    operator="Aino, aino@example.org",
    language="en",
    zone="Europe/Helsinki",
)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Rehearsal]:
    here = Rehearsal(tmp_path / "talkoot.db", start_at=START, in_turn=False)
    await here.start()
    await here.settle()
    yield here
    await here.stop()


@pytest.fixture
async def pace(house: Rehearsal) -> AsyncIterator[RunningPace]:
    steered = RunningPace(house)
    running = asyncio.create_task(steered.run())
    yield steered
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


def passed(pace: RunningPace) -> float:
    """Virtual seconds since the start."""
    return (pace.now() - START) / SECOND


@pytest.mark.parametrize("speed", [1.0, 60.0, 3600.0])
async def test_time_goes_at_the_chosen_speed(pace: RunningPace, speed: float) -> None:
    pace.speed = speed
    gone = [0.0]
    while len(gone) < 6 and not 0.5 <= gone[-1] <= 1.3:
        gone.append(await _measured(pace) / speed)
    assert 0.5 <= gone[-1] <= 1.3, gone


async def _measured(pace: RunningPace) -> float:
    """Virtual seconds a real second, over half a second."""
    begun, before = time.monotonic(), pace.now()
    await asyncio.sleep(0.5)
    return (pace.now() - before) / SECOND / (time.monotonic() - begun)


async def test_stopped_it_stands_still(pace: RunningPace) -> None:
    pace.speed = 0.0
    await asyncio.sleep(0.05)
    before = pace.now()
    await asyncio.sleep(0.3)
    assert pace.now() == before


@pytest.mark.parametrize("speed", [1.0, 600.0, math.inf])
async def test_while_somebody_writes_it_stands_still(pace: RunningPace, speed: float) -> None:
    pace.paused = True
    pace.speed = speed
    await asyncio.sleep(0.05)
    before = pace.now()
    await asyncio.sleep(0.3)
    assert pace.now() == before
    pace.speed, pace.paused = 600.0, False
    async with asyncio.timeout(60):
        while pace.now() == before:  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def test_a_long_wait_of_the_story_passes_in_moments(pace: RunningPace) -> None:
    begun = time.monotonic()
    await asyncio.wait_for(pace.until(START + 3 * DAY), 60)
    assert 0.5 < time.monotonic() - begun < 50
    assert pace.now() == START + 3 * DAY


async def test_a_short_wait_is_long_enough_to_read(pace: RunningPace) -> None:
    begun = time.monotonic()
    await asyncio.wait_for(pace.until(START + MINUTE), 60)
    assert time.monotonic() - begun > 0.8


async def test_after_the_story_nothing_is_jumped_over(pace: RunningPace) -> None:
    await asyncio.wait_for(pace.until(START + DAY), 60)
    begun, before = time.monotonic(), pace.now()
    await asyncio.sleep(0.4)
    assert pace.now() - before <= 2 * pace.speed * SECOND * (time.monotonic() - begun)


async def test_stopped_the_story_waits_and_goes_on_when_told(pace: RunningPace) -> None:
    pace.speed = 0.0
    waiting = asyncio.create_task(pace.until(START + 2 * HOUR))
    await asyncio.sleep(0.3)
    assert not waiting.done()
    pace.next_event()
    await asyncio.wait_for(waiting, 60)
    assert pace.now() == START + 2 * HOUR


async def test_at_most_speed_it_goes_from_one_due_thing_to_the_next_and_not_beyond(
    pace: RunningPace, house: Rehearsal
) -> None:
    pace.speed = math.inf
    due = house.clock.next_due()
    woken = asyncio.create_task(house.clock.sleep(5 * 3600))
    await asyncio.wait_for(woken, 60)
    assert pace.now() >= START + 5 * HOUR
    assert due is None or pace.now() <= max(due, START + 5 * HOUR)


async def test_next_event_goes_to_what_is_due_first(house: Rehearsal) -> None:
    pace = RunningPace(house)
    due = house.clock.next_due()
    assert due is not None
    assert due > START
    pace.next_event()
    assert pace.now() == due
    asleep = asyncio.create_task(house.clock.sleep(60))
    await house.settle()
    pace.next_event()
    assert START < pace.now() <= due + MINUTE
    asleep.cancel()


async def test_a_picture_that_is_drawn_holds_back_time_and_not_the_loop(
    pace: RunningPace, house: Rehearsal
) -> None:
    pace.speed = math.inf
    drawing = asyncio.create_task(house.talkoot.painter.poster(POSTER))
    waiting = asyncio.create_task(pace.until(START + DAY))
    late, all_along = 0.0, time.monotonic()
    while not drawing.done():
        begun = time.monotonic()
        await asyncio.sleep(0.01)
        late = max(late, time.monotonic() - begun)
        assert house.talkoot.painter.idle or pace.now() < START + MINUTE
    assert late < (time.monotonic() - all_along) / 2
    assert await drawing
    await asyncio.wait_for(waiting, 60)

