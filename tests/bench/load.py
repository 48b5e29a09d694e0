"""The load: a process of its own that sends prepared updates over keep-alive connections.

Run as ``python -m tests.bench.load``; reads one JSON line (see :class:`Order`) on stdin, writes one on stdout.
"""

import asyncio
import itertools
import json
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

FIRST_PERSON = 500_000_000


@dataclass
class Order:
    """What to send: ``count`` taps like ``template``, each by one of ``people`` persons chosen by ``seed``.

    ``rate``: taps a second, whatever comes back (0: as fast as ``connections`` allow).
    ``known``: the numbers of persons that the database holds already, half of all taps are theirs (0: none).
    """

    port: int
    template: dict[str, Any]
    count: int
    connections: int = 100
    people: int = 5000
    first_update: int = 1
    rate: float = 0.0
    known: int = 0
    seed: int = 1
    secret: str = "bench"


@dataclass
class Told:
    """How it went; times in seconds."""

    seconds: float
    statuses: dict[str, int]
    answered: int
    p50: float
    p99: float
    worst: float

    @property
    def per_second(self) -> float:
        return sum(self.statuses.values()) / self.seconds


def bodies(order: Order) -> Iterator[bytes]:
    """Yield the requests: a tap by a random person, choices by weight."""
    luck = random.Random(order.seed)
    data = str(order.template["callback_query"]["data"])
    for n in range(order.count):
        person = _person(luck, order)
        letter = luck.choices("sfcn", (70, 20, 4, 6))[0]
        query = dict(order.template["callback_query"], id=str(7_000_000_000 + order.first_update + n))
        query["data"] = data[: data.rindex(".") + 1] + letter
        query["from"] = user(person)
        yield _request(order, {"update_id": order.first_update + n, "callback_query": query})


def user(person: int) -> dict[str, Any]:
    """Return somebody as Telegram tells of them."""
    return {
        "id": FIRST_PERSON + person,
        "is_bot": False,
        "first_name": f"Neighbour {person}",
        "last_name": "Virtanen",
        "username": f"neighbour{person}",
        "language_code": "fi" if person % 3 else "en",
    }


def _person(luck: random.Random, order: Order) -> int:
    if order.known and luck.random() < 0.5:
        return luck.randrange(order.known)
    return order.known + luck.randrange(order.people)


def _request(order: Order, update: dict[str, Any]) -> bytes:
    body = json.dumps(update).encode()
    head = (
        f"POST /hook HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        f"X-Telegram-Bot-Api-Secret-Token: {order.secret}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class Line(asyncio.Protocol):
    """One connection: a request, its answer, the next request."""

    def __init__(self, load: "Load") -> None:
        self._load = load
        self._buffer = b""
        self._began = 0.0
        self.free = True
        self.transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def send(self, request: bytes, began: float) -> None:
        self.free = False
        self._began = began
        self.transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, gap, rest = self._buffer.partition(b"\r\n\r\n")
        if not gap or len(rest) < _length(head):
            return
        self._buffer = b""
        self.free = True
        self._load.came(self, head[9:12].decode(), bool(rest), time.perf_counter() - self._began)

    def connection_lost(self, exc: Exception | None) -> None:
        self._load.lost()


def _length(head: bytes) -> int:
    low = head.lower()
    at = low.find(b"content-length:")
    return int(low[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0


class Load:
    """All connections and what came back."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._requests = list(bodies(order))
        self._next = iter(self._requests)
        self._left = order.count
        self._waiting: list[tuple[bytes, float]] = []
        self._lines: list[Line] = []
        self._times: list[float] = []
        self._statuses: dict[str, int] = {}
        self._answered = 0
        self._done = asyncio.get_running_loop().create_future()

    async def run(self) -> Told:
        loop = asyncio.get_running_loop()
        for _ in range(self._order.connections):
            _, line = await loop.create_connection(lambda: Line(self), "127.0.0.1", self._order.port)
            self._lines.append(line)
        began = time.perf_counter()
        pacing = asyncio.create_task(self._pace()) if self._order.rate else None
        if pacing is None:
            for line, request in zip(self._lines, self._next, strict=False):
                line.send(request, time.perf_counter())
        await self._done
        seconds = time.perf_counter() - began
        times = sorted(self._times)
        at = [times[min(len(times) - 1, int(len(times) * part))] for part in (0.5, 0.99)]
        return Told(seconds, self._statuses, self._answered, at[0], at[1], times[-1])

    async def _pace(self) -> None:
        """Send at the hour, late or not: what waits for a connection counts as waiting."""
        began = time.perf_counter()
        for n in itertools.count():
            due = began + n / self._order.rate
            if (pause := due - time.perf_counter()) > 0:
                await asyncio.sleep(pause)
            request = next(self._next, None)
            if request is None:
                return
            line = next((one for one in self._lines if one.free), None)
            if line is None:
                self._waiting.append((request, due))
            else:
                line.send(request, due)

    def came(self, line: Line, status: str, answered: bool, seconds: float) -> None:
        """Take one answer and send the next."""
        self._times.append(seconds)
        self._statuses[status] = self._statuses.get(status, 0) + 1
        self._answered += answered
        self._left -= 1
        if self._left == 0:
            self._done.set_result(None)
        elif self._waiting:
            line.send(*self._waiting.pop(0))
        elif not self._order.rate and (request := next(self._next, None)) is not None:
            line.send(request, time.perf_counter())

    def lost(self) -> None:
        """A connection that goes before all came is a failure."""
        if not self._done.done():
            self._done.set_exception(ConnectionError("the bot closed a connection"))


async def main() -> None:
    told = await Load(Order(**json.loads(sys.stdin.readline()))).run()
    print(json.dumps(asdict(told)), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
