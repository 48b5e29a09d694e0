"""How fast the rehearsal's clock goes, as the chat page steers it."""

import asyncio
from typing import Protocol


class Pace(Protocol):
    """The demo's clock: the page reads and sets it.

    ``speed``: virtual seconds a real second; 0 stands still, infinity is as fast as it can.
    ``paused``: the clock waits, whatever its speed, because somebody writes.
    """

    speed: float
    paused: bool

    def now(self) -> int:
        """Return the virtual instant, in UTC microseconds."""
        ...

    def next_event(self) -> None:
        """Move to the next instant at which something is due, whatever the speed."""
        ...


class Hold:
    """Pauses the clock while somebody writes; each ``keep`` holds for ``seconds`` unless renewed."""

    def __init__(self, pace: Pace, seconds: float = 5.0) -> None:
        self._pace = pace
        self._seconds = seconds
        self._end: asyncio.TimerHandle | None = None

    def keep(self) -> None:
        """Pause, or stay paused."""
        self.release()
        self._pace.paused = True
        self._end = asyncio.get_running_loop().call_later(self._seconds, self.release)

    def release(self) -> None:
        """Let the clock go on."""
        if self._end:
            self._end.cancel()
        self._end = None
        self._pace.paused = False
