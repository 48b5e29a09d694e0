"""Drawing processes for tests: one has read matplotlib, and forks for whoever wants a picture.

A rehearsal's painter starts its process as always; what starts is a go-between that hands its input and output
to a fork of the one. So a test pays for pictures that no other drew, not for reading the libraries. The process
that Talkoot really starts is what test_painter.py, the demos and the bots of tests/faults have.
"""

import os
import select
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path

import bot.painter

Draw = Callable[[bytes, Sequence[str]], bytes]
ROOT = Path(__file__).parents[1]
GO_BETWEEN = (
    "import socket, sys; s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1]); "
    "socket.send_fds(s, ['\\0'.join(sys.argv[1:]).encode()], [0, 1]); s.recv(1)"
)


@contextmanager
def forked_painters() -> Iterator[None]:
    """Let every painter of this process have forks of one that has all in hand; it reads them when first asked."""
    usual = bot.painter._CHILD
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as door:
        door.bind(f"{folder}/door")
        door.listen(64)
        own = {"MPLCONFIGDIR": folder, "MPL_IGNORE_SYSTEM_FONTS": "1", "MPLBACKEND": "Agg"}
        with subprocess.Popen(
            [sys.executable, __file__, str(door.fileno())],
            stdin=subprocess.PIPE,
            pass_fds=[door.fileno()],
            env={
                **os.environ,
                **own,
                "OMP_NUM_THREADS": "1",
                "OPENBLAS_NUM_THREADS": "1",
                "PYTHONPATH": str(ROOT),
            },
        ) as first:
            bot.painter._CHILD = ("-S", "-E", "-c", GO_BETWEEN, f"{folder}/door")
            yield
            bot.painter._CHILD = usual
            assert first.stdin
            first.stdin.close()


def serve(door: socket.socket) -> None:
    """Fork for everyone who comes, until nobody holds the other end of stdin."""
    forks: set[int] = set()
    while door in select.select([door, 0], [], [])[0]:
        forks = {one for one in forks if os.waitpid(one, os.WNOHANG) == (0, 0)}
        asks, _ = door.accept()
        _read_all()
        if one := os.fork():
            forks.add(one)
        else:
            door.close()
            _draw_for(asks)
        asks.close()
    for one in forks:
        os.waitpid(one, 0)


def _read_all() -> None:
    from flows.results import drawing, poster  # noqa: F401
    from flows.results.charts import registry  # noqa: F401
    from flows.results.charts.sheet import Sheet

    sheet = Sheet()
    sheet.write("Aa")
    sheet.finish("png")


def _draw_for(asks: socket.socket) -> None:
    from flows.results import drawing

    words, (asked, told), _, _ = socket.recv_fds(asks, 65_536, 2)
    os.dup2(asked, 0)
    os.dup2(told, 1)
    os.close(asked)
    os.close(told)
    threading.Thread(target=_end_with, args=(asks,), daemon=True).start()
    drawing.answer = partial(_drawn_before, drawing.answer)
    drawing.main(words.decode().split("\0")[1:])
    os._exit(0)


def _end_with(asks: socket.socket) -> None:
    """Who kills the go-between means this process."""
    asks.recv(1)
    os._exit(1)


def _drawn_before(draw: Draw, message: bytes, fonts: Sequence[str] = ()) -> bytes:
    """Return what the same question was answered, else draw it: that it's the same is tested elsewhere."""
    asked = sha256(repr((message, *fonts)).encode()).hexdigest()
    kept = Path(os.environ["MPLCONFIGDIR"], asked)
    if not kept.exists():
        made = kept.with_suffix(f".{os.getpid()}")
        made.write_bytes(draw(message, fonts))
        made.rename(kept)
    return kept.read_bytes()


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
