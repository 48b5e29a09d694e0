"""The clock of the page's rehearsal: goes at a chosen speed, hurries from one step of the story to the next."""

import asyncio
import math
import time

from bot.clock import SECOND
from bot.sandbox.rehearsal import Rehearsal

DEFAULT_SPEED = 600.0
TICK = 0.02
SHORTEST, LONGEST = 1.0, 1.8
"""Real seconds between two steps of the story at the default speed; at others in proportion."""
BREATH = 0.35
NEAR = 6 * SECOND


class RunningPace:
    """Moves a rehearsal's clock in real time while it is quiet; the page reads and steers it.

    A picture that is being drawn holds back time, never the page. Stopped, only what the bot
    was about to say within seconds still comes.
    """

    def __init__(self, rehearsal: Rehearsal, speed: float = DEFAULT_SPEED) -> None:
        self.speed = speed
        self.paused = False
        self._rehearsal = rehearsal
        self._goal: int | None = None
        self._hurry = 0.0
        self._there = asyncio.Event()

    def now(self) -> int:
        """Return the virtual instant, in UTC microseconds."""
        return self._rehearsal.clock.now()

    def next_event(self) -> None:
        """Move to the next instant at which something is due or a neighbour acts."""
        ahead = [at for at in (self._rehearsal.clock.next_due(), self._goal) if at is not None]
        if ahead:
            self._rehearsal.clock.move_to(min(ahead))

    async def until(self, instant: int) -> None:
        """Return when it is ``instant``; long waits pass in moments."""
        await self._reach(instant, SHORTEST, LONGEST)

    async def passing(self, seconds: float) -> None:
        """Let so many virtual seconds pass."""
        await self._reach(self.now() + round(seconds * SECOND), BREATH, BREATH)

    async def _reach(self, instant: int, shortest: float, longest: float) -> None:
        ahead = (instant - self.now()) / SECOND
        if ahead > 0 and 0 < self.speed < math.inf:
            scale = DEFAULT_SPEED / self.speed
            wait = min(max(ahead / self.speed, min(1.0, scale) * shortest), scale * longest)
            self._hurry = ahead / wait / self.speed
        self._goal = instant
        self._there.clear()
        await self._there.wait()

    async def run(self) -> None:
        """Let time go, for ever."""
        before = time.monotonic()
        while True:
            await asyncio.sleep(TICK)
            real, before = time.monotonic() - before, time.monotonic()
            if not self.paused and self._calm():
                self._go(real)
            self._look()

    def _calm(self) -> bool:
        """Nothing is under way but perhaps a drawing."""
        house = self._rehearsal
        drawing = not house.talkoot.painter.idle
        talking = house.sandbox.quiet() and house.polling.idle and house.talkoot.sender.idle
        return talking and house.database.idle and (drawing or house.talkoot.ticker.idle)

    def _go(self, real: float) -> None:
        clock = self._rehearsal.clock
        due = [at for at in (clock.next_due(), self._goal) if at is not None]
        speed = self._speed(clock.next_due())
        if math.isinf(speed):
            clock.move_to(min(due, default=clock.now()))
        elif speed:
            clock.move_to(min([*due, clock.now() + round(real * speed * SECOND)]))

    def _speed(self, due: int | None) -> float:
        """Return virtual seconds a real second, as things are."""
        if not self._rehearsal.talkoot.painter.idle:
            return min(self.speed, 1.0)
        if not self.speed:
            return 1.0 if due is not None and due - self.now() < NEAR else 0.0
        return self.speed * self._hurry if self._goal is not None and self._hurry else self.speed

    def _look(self) -> None:
        """Let the story go on when its instant has come and all is quiet."""
        if self._goal is not None and self.now() >= self._goal and self._rehearsal.quiet:
            self._goal, self._hurry = None, 0.0
            self._there.set()
