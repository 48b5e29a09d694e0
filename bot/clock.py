"""Time that is handed in: instants are UTC microseconds."""

import asyncio
import heapq
import itertools
import time
from typing import Protocol

SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR


class Clock(Protocol):
    """What the bot knows about time.

    ``breath``: seconds to wait before looking again, so that what comes in a burst is looked at once.
    """

    breath: float

    def now(self) -> int:
        """Return the instant, in UTC microseconds."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return once ``seconds`` have passed on this clock."""
        ...


class SystemClock:
    """The machine's own clock."""

    breath = 0.02

    def now(self) -> int:
        return time.time_ns() // 1000

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class VirtualClock:
    """A clock that stands still until somebody moves it (demo and tests)."""

    breath = 0.0

    def __init__(self, start: int) -> None:
        self._now = start
        self._order = itertools.count()
        self._sleepers: list[tuple[int, int, asyncio.Future[None]]] = []

    def now(self) -> int:
        return self._now

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        awake: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        due = self._now + round(seconds * SECOND)
        heapq.heappush(self._sleepers, (due, next(self._order), awake))
        await awake

    def next_due(self) -> int | None:
        """Return when the first sleeper wants to wake, None if nobody sleeps."""
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)
        return self._sleepers[0][0] if self._sleepers else None

    def move_to(self, instant: int) -> None:
        """Move forward to ``instant`` and wake who waited for it; never backwards."""
        self._now = max(self._now, instant)
        while self._sleepers and self._sleepers[0][0] <= self._now:
            _, _, awake = heapq.heappop(self._sleepers)
            if not awake.done():
                awake.set_result(None)


async def wait(clock: Clock, wake: asyncio.Event, until: int | None) -> None:
    """Return when ``wake`` is set or the instant ``until`` has come; None waits for the event alone."""
    await _wait(clock, wake, until)
    if clock.breath:
        await asyncio.sleep(clock.breath)


async def _wait(clock: Clock, wake: asyncio.Event, until: int | None) -> None:
    if until is None:
        await wake.wait()
        return
    waiting = {
        asyncio.ensure_future(wake.wait()),
        asyncio.ensure_future(clock.sleep(max(0, until - clock.now()) / SECOND)),
    }
    try:
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in waiting:
            task.cancel()
