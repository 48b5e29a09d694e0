"""Draws in one niced process of its own, so that answering people never waits for a picture."""

import asyncio
import contextlib
import os
import sys
import tempfile
from collections.abc import Sequence

from flows.results.drawing import Answer, Drawn, DrawRequest, Job, Poster, PosterRequest

_CHILD = ("-P", "-m", "flows.results.drawing")
_DIED = (asyncio.IncompleteReadError, ConnectionError)


class PaintingFailed(Exception):
    """A picture could not be drawn: the process died twice, took too long, or refused the job."""


class Painter:
    """One drawing process, started when first needed and again after it died.

    ``limit`` is seconds of real time a job may take; a process that hangs is killed. ``fonts`` are further
    font files or folders (TALKOOT_FONTS). Jobs run one after another, in the order they came.
    After ``rest`` seconds without a job the process ends, and its memory is free.
    """

    def __init__(self, *, fonts: Sequence[str] = (), limit: float = 60.0, rest: float = 300.0) -> None:
        self._fonts, self._limit, self._rest = tuple(fonts), limit, rest
        self._leave: asyncio.TimerHandle | None = None
        self._child: asyncio.subprocess.Process | None = None
        self._struck: asyncio.subprocess.Process | None = None
        self._cache: tempfile.TemporaryDirectory[str] | None = None
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._stopped = False

    @property
    def idle(self) -> bool:
        """Whether no job runs or waits."""
        return self._waiting == 0

    @property
    def pid(self) -> int | None:
        """The drawing process, None when there is none."""
        child = self._child
        return child.pid if child and child.returncode is None else None

    async def start(self) -> None:
        """Start the process; it imports matplotlib only with its first job."""
        self._stopped = False
        await self._ready()

    async def draw(self, request: DrawRequest) -> list[Drawn]:
        """Return the charts asked for. Raises PaintingFailed."""
        return list((await self._ask(request)).drawn)

    async def poster(self, request: PosterRequest) -> Poster:
        """Return the QR poster. Raises PaintingFailed."""
        made = (await self._ask(request)).poster
        if made is None:
            raise PaintingFailed("no poster was made")
        return made

    async def stop(self) -> None:
        """End the process; jobs that wait fail."""
        self._stopped = True
        self._stay()
        self._strike(self._child)
        async with self._turn:
            await self._kill()
        if self._cache:
            self._cache.cleanup()
            self._cache = None

    async def _ask(self, work: DrawRequest | PosterRequest) -> Answer:
        self._waiting += 1
        self._stay()
        try:
            async with self._turn:
                answer = await self._try_twice(Job(work=work).model_dump_json().encode())
        finally:
            self._waiting -= 1
            if self.idle and not self._stopped:
                self._leave = asyncio.get_running_loop().call_later(self._rest, self._send_home)
        if answer.failed:
            raise PaintingFailed(answer.failed)
        return answer

    def _stay(self) -> None:
        if self._leave:
            self._leave.cancel()
            self._leave = None

    def _send_home(self) -> None:
        """End the process by ending its input."""
        child, self._child = self._child, None
        if child and child.stdin:
            child.stdin.close()

    async def _try_twice(self, job: bytes) -> Answer:
        for _ in range(2):
            if self._stopped:
                break
            try:
                async with asyncio.timeout(self._limit):
                    return await self._exchange(job)
            except _DIED:
                await self._kill()
            except TimeoutError as late:
                await self._kill()
                raise PaintingFailed(f"drawing took more than {self._limit:g} seconds") from late
            except asyncio.CancelledError:
                await self._kill()
                raise
        raise PaintingFailed("the painter was stopped" if self._stopped else "the drawing process died twice")

    async def _exchange(self, job: bytes) -> Answer:
        child = await self._ready()
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(len(job).to_bytes(4, "big") + job)
        await child.stdin.drain()
        size = int.from_bytes(await child.stdout.readexactly(4), "big")
        return Answer.model_validate_json(await child.stdout.readexactly(size))

    async def _ready(self) -> asyncio.subprocess.Process:
        if self._child is None or self._child.returncode is not None:
            self._child = await asyncio.create_subprocess_exec(
                sys.executable,
                *_CHILD,
                *self._fonts,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                env=self._environment(),
                start_new_session=True,
            )
            if self._stopped:
                raise ConnectionError("stopped while starting")
        return self._child

    def _environment(self) -> dict[str, str]:
        """A cache folder of its own and no setting of ours: neither a font of the machine nor the token."""
        self._cache = self._cache or tempfile.TemporaryDirectory(prefix="talkoot-painter-")
        given = {name: value for name, value in os.environ.items() if not name.startswith("TALKOOT_")}
        own = {"MPLCONFIGDIR": self._cache.name, "MPL_IGNORE_SYSTEM_FONTS": "1", "MPLBACKEND": "Agg"}
        return {**given, **own, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}

    async def _kill(self) -> None:
        """End the process; only whose turn it is does: of two who read what it still says one would wait for ever."""
        child, self._child = self._child, None
        if child is None:
            return
        if child.stdin is not None:
            child.stdin.close()
        self._strike(child)
        if child.stdout is not None:
            await child.stdout.read()
        await child.wait()

    def _strike(self, child: asyncio.subprocess.Process | None) -> None:
        """Kill it, once: a second time would take its end from who waits for it."""
        if child is None or child is self._struck:
            return
        self._struck = child
        with contextlib.suppress(ProcessLookupError):
            child.kill()
