"""Processes for tests that begin at once: one has read the libraries, and forks for whoever starts another.

What starts is a go-between that hands its input, output, signals and end to a fork of the one. So a test pays for
what it does, not for reading libraries. The processes that Talkoot really starts are what test_painter.py, some of
test_run.py and the demos have.
"""

import importlib
import json
import os
import runpy
import select
import signal
import socket
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

Json = dict[str, Any]
Draw = Callable[[bytes, Sequence[str]], bytes]
DOORS: dict[str, tuple[str, ...]] = {}
"""The arguments of Python that start a fork of ``draw``, or of ``talkoot``: a command, or a file that uses it."""
ROOT = Path(__file__).parents[1]
GO_BETWEEN = """
import json, os, signal, socket, sys
server = socket.socket(socket.AF_UNIX)
for one in (signal.SIGTERM, signal.SIGINT):
    signal.signal(one, lambda number, frame: server.send(bytes([number])))
server.connect(sys.argv[1])
asked = {"args": sys.argv[2:], "env": dict(os.environ), "cwd": os.getcwd()}
socket.send_fds(server, [json.dumps(asked).encode()], [0, 1, 2])
code = int.from_bytes(server.recv(1) or b"\\1", signed=True)
if code < 0:
    if -code != signal.SIGKILL:
        signal.signal(-code, signal.SIG_DFL)
    os.kill(os.getpid(), -code)
sys.exit(code)
"""


@contextmanager
def forking(what: str) -> Iterator[None]:
    """Keep a door open behind which forks of ``draw`` or ``talkoot`` begin; it reads all when first asked."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as door:
        door.bind(f"{folder}/door")
        door.listen(64)
        own = {
            "MPLCONFIGDIR": folder,
            "MPL_IGNORE_SYSTEM_FONTS": "1",
            "MPLBACKEND": "Agg",
            "PYTHONPATH": str(ROOT),
        }
        with subprocess.Popen(
            [sys.executable, __file__, what, str(door.fileno())],
            stdin=subprocess.PIPE,
            pass_fds=[door.fileno()],
            env={**os.environ, **own, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        ) as first:
            door.close()
            DOORS[what] = ("-S", "-E", "-c", GO_BETWEEN, f"{folder}/door")
            yield
            assert first.poll() is None, f"nobody forks for {what} any more"
            assert first.stdin
            first.stdin.close()


class Server:
    """Forks for everyone who comes, until nobody holds the other end of stdin."""

    def __init__(self, what: str, door: socket.socket) -> None:
        self.read, self.be = WORK[what]
        self.door = door
        self.known: dict[socket.socket, int] = {}
        self.forks: dict[int, tuple[int, socket.socket]] = {}

    def run(self) -> None:
        while 0 not in (ready := select.select([0, self.door, *self.known, *self.forks], [], [])[0]):
            for one in ready:
                if one is self.door:
                    self._fork(self.door.accept()[0])
                elif one in self.forks:
                    self._bury(one)
                elif one in self.known:
                    self._pass_on(one)
        for child, _ in self.forks.values():
            os.kill(child, signal.SIGKILL)

    def _fork(self, asks: socket.socket) -> None:
        words, given, _, _ = socket.recv_fds(asks, 1_000_000, 3)
        if not words:
            return asks.close()
        self.read()
        if not (child := os.fork()):
            self.door.close()
            _become(json.loads(words), given, self.be)
        self.known[asks] = child
        self.forks[os.pidfd_open(child)] = child, asks
        for own in given:
            os.close(own)

    def _pass_on(self, asks: socket.socket) -> None:
        """Pass a signal on; who killed the go-between means the fork."""
        given = b""
        with suppress(OSError):
            given = asks.recv(1)
        os.kill(self.known[asks], given[0] if given else signal.SIGKILL)
        if not given:
            del self.known[asks]

    def _bury(self, ended: int) -> None:
        child, asks = self.forks.pop(ended)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        os.close(ended)
        if self.known.pop(asks, None):
            with suppress(OSError):
                asks.send(code.to_bytes(1, signed=True))
        asks.close()


def _become(asked: Json, given: Sequence[int], be: Callable[[Json], None]) -> NoReturn:
    for fd, own in enumerate(given):
        os.dup2(own, fd)
        os.close(own)
    code = 0
    os.chdir(asked["cwd"])
    try:
        be(asked)
    except SystemExit as end:
        code = int(end.code or 0)
    except BaseException:
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    os._exit(code)


def _read_to_draw() -> None:
    from flows.results import drawing, poster  # noqa: F401
    from flows.results.charts import registry  # noqa: F401
    from flows.results.charts.sheet import Sheet

    sheet = Sheet()
    sheet.write("Aa")
    sheet.finish("png")


def _draw(asked: Json) -> None:
    from flows.results import drawing

    drawing.answer = partial(_drawn_before, drawing.answer)
    drawing.main(asked["args"])


def _drawn_before(draw: Draw, message: bytes, fonts: Sequence[str] = ()) -> bytes:
    """Return what the same question was answered, else draw it: that it's the same is tested elsewhere."""
    asked = sha256(repr((message, *fonts)).encode()).hexdigest()
    kept = Path(os.environ["MPLCONFIGDIR"], asked)
    if not kept.exists():
        made = kept.with_suffix(f".{os.getpid()}")
        made.write_bytes(draw(message, fonts))
        made.rename(kept)
    return kept.read_bytes()


def _read_to_talk() -> None:
    import bot.timers
    import bot.views
    from bot.handlers import load as load_handlers

    for name in ("bot.cli", "bot.run", "bot.doctor", "bot.keeping", "bot.exporting", "bot.recount"):
        importlib.import_module(name)
    load_handlers()
    bot.views.load()
    bot.timers.load()


def _talk(asked: Json) -> None:
    """Be a command of Talkoot, or a file of Python that uses it."""
    from bot.cli import main

    os.environ.clear()
    os.environ.update(asked["env"])
    sys.argv = ["talkoot", *asked["args"]]
    if Path(asked["args"][0]).suffix == ".py":
        sys.argv = asked["args"]
        runpy.run_path(sys.argv[0], run_name="__main__")
    else:
        main()


WORK = {"draw": (_read_to_draw, _draw), "talkoot": (_read_to_talk, _talk)}

if __name__ == "__main__":
    Server(sys.argv[1], socket.socket(fileno=int(sys.argv[2]))).run()
