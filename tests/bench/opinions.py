"""The opinion map beside red-dwarf: ``python -m tests.bench.opinions [--sizes 1k,10k,100k] [--limit SECONDS]``.

Both start cold, in a process of their own, from the answers in memory to the last statistic; ours judges
stability too (20 shuffled runs, 20 half-sample refits), which red-dwarf doesn't. Turns are taken, the fastest
counts, and each has one thread, so that neighbours on the machine disturb both alike. red-dwarf is installed
into ``bench-out/red-dwarf``. At the largest size it may take a quarter of an hour, so it is stopped after a limit
(280 seconds) and counts as having taken that long.
"""

import argparse
import asyncio
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import venv
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from tests.bench.report import Line, Report

CHECKOUT = Path(__file__).parents[2]
THEIRS = CHECKOUT / "bench-out" / "red-dwarf"
VERSION = "red-dwarf==0.4.0"


@dataclass(frozen=True)
class Size:
    """``times``: how many times faster than red-dwarf it must be; ``seconds``, ``megabytes``: at most (0: any)."""

    name: str
    people: int
    statements: int
    each: int
    times: int
    turns: int
    seconds: float = 0
    megabytes: float = 0


SIZES = (
    Size("1k", 1_000, 100, 60, 4, 5, seconds=0.1),
    Size("10k", 10_000, 300, 50, 20, 3),
    Size("100k", 100_000, 500, 40, 100, 1, megabytes=400),
)


@dataclass(frozen=True)
class Took:
    wall: float
    cpu: float
    peak: float
    told: str


def write_answers(size: Size, path: Path) -> None:
    """Three kinds of people, each answering ``each`` statements of its own choice."""
    luck = np.random.default_rng(1)
    kind = luck.integers(0, 3, size.people)
    leaning = luck.random((3, size.statements), dtype=np.float32)
    statements = np.empty((size.people, size.each), np.int16)
    for start in range(0, size.people, 10_000):
        some = luck.random((min(10_000, size.people - start), size.statements), dtype=np.float32)
        statements[start : start + len(some)] = some.argsort(axis=1)[:, : size.each]
    agrees = leaning[kind[:, None], statements] * 0.85
    drawn = luck.random(agrees.shape, dtype=np.float32)
    values = np.where(drawn < agrees, 1, np.where(drawn < agrees + 0.12, 0, -1)).astype(np.int8)
    people = np.repeat(np.arange(size.people, dtype=np.int32), size.each)
    np.savez(path, people=people, statements=statements.reshape(-1), values=values.reshape(-1))


def ours(path: str) -> Took:
    """Make our map of a file; the first one of this process."""
    from flows.opinions import Answers, opinion_map

    file = np.load(path)
    people, statements, values = file["people"], file["statements"], file["values"]
    wall, used = time.perf_counter(), time.process_time()
    found = opinion_map(Answers.from_columns(people, statements, values))
    told = f"{found}, {len(found.statements)} statements"
    wall, used = time.perf_counter() - wall, time.process_time() - used
    return Took(wall, used, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, told)


def their_python() -> Path:
    """Return the interpreter of red-dwarf's environment, made at the first call."""
    python = THEIRS / "bin" / "python"
    if not (THEIRS / "ready").exists():
        venv.create(THEIRS, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--quiet", VERSION], check=True)
        (THEIRS / "ready").touch()
    return python


def _child(command: list[str], limit: float) -> Took:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        done = subprocess.run(
            command,
            cwd=CHECKOUT,
            env=dict(os.environ, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1"),
            check=True,
            capture_output=True,
            text=True,
            timeout=limit,
        )
    except subprocess.TimeoutExpired:
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return Took(limit, used, 0, f"stopped after {limit:.0f} s")
    return Took(**json.loads(done.stdout.strip().splitlines()[-1]))


def measure(size: Size, limit: float) -> tuple[Took, Took]:
    """Measure one size side by side, turn by turn; return our best and theirs."""
    script = Path(__file__).with_name("opinions_red_dwarf.py")
    mine: list[Took] = []
    theirs: list[Took] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answers.npz"
        write_answers(size, path)
        for _ in range(size.turns):
            mine.append(_child([sys.executable, "-m", "tests.bench.opinions", "--ours", str(path)], limit))
            theirs.append(_child([str(their_python()), str(script), str(path)], limit))
    return min(mine, key=lambda one: one.wall), min(theirs, key=lambda one: one.wall)


async def opinions(
    _town: object, report: Report, sizes: tuple[Size, ...] = SIZES, limit: float = 280
) -> None:
    """The whole map, statistics and stability included, beside red-dwarf, which knows no stability."""
    for size in sizes:
        best, other = await asyncio.to_thread(measure, size, limit)
        what = f"{size.people:,} people × {size.statements} statements"
        beside = "red-dwarf" if other.peak else f"red-dwarf, {other.told}"
        report.raw[f"opinions_{size.name}"] = {"ours": asdict(best), "red_dwarf": asdict(other)}
        report.add(Line("opinions", f"{what}, times {beside}", other.wall / best.wall, size.times))
        report.add(Line("opinions", "the same in time of processor", other.cpu / best.cpu))
        report.add(
            Line("opinions", "a map", best.wall * 1000, size.seconds * 1000 or None, most=True, unit="ms")
        )
        report.add(
            Line("opinions", "memory at most", best.peak, size.megabytes or None, most=True, unit="MB")
        )


def main() -> None:
    reader = argparse.ArgumentParser()
    reader.add_argument("--ours")
    reader.add_argument("--sizes", default="1k,10k,100k")
    reader.add_argument("--limit", type=float, default=280)
    told = reader.parse_args()
    if told.ours:
        took = ours(told.ours)
        print(json.dumps(asdict(took)))
        return
    names = told.sizes.split(",")
    chosen = tuple(size for size in SIZES if size.name in names)
    asyncio.run(opinions(None, Report(), chosen, told.limit))


if __name__ == "__main__":
    main()
