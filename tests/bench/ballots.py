"""Counting ballots beside the libraries: ``python -m tests.bench.ballots``, a part of ``python -m tests.bench``.

Ours and theirs count the same ballots from memory to the winners, in processes of their own, taking turns; the
fastest turn counts, and both must find the same winners. A library that takes longer than ``LIMIT`` is stopped and
counts as having taken that long.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from flows.ballots.approval import Ticks
from flows.ballots.pairwise import Pairs
from flows.ballots.question import Question
from flows.ballots.registry import method
from flows.ballots.score import Marks
from flows.ballots.shares.completion import complete
from flows.ballots.shares.election import election
from flows.recount.pabulib import read_pb
from tests.bench.report import Line, Report

CHECKOUT = Path(__file__).parents[2]
ORACLES = Path(os.environ.get("ORACLES", ".venv-oracles"))
CASES = Path(os.environ.get("TALKOOT_TEST_DATA", CHECKOUT.parent / "shared" / "data"))
LIMIT = 280.0
TURNS = 3
Took = tuple[float, list[str] | None]


def largest() -> Path | None:
    """Return the largest ``.pb`` of ticks at hand."""
    found = sorted(CASES.glob("pabulib/**/*.pb"), key=lambda path: path.stat().st_size, reverse=True)
    return next((path for path in found if read_pb(path).form == "ticks"), None)


def our_shares(path: str) -> Took:
    """Equal Shares, certified, as pabutools completes it."""
    held = read_pb(Path(path))
    question = held.question
    assert question.budget is not None
    began = time.perf_counter()
    there = election(question.costs, question.budget, held.ballots.items())
    projects = complete(there, "add1-exhaustive").run.projects
    return time.perf_counter() - began, sorted(question.named(projects))


def our_schulze(path: str) -> Took:
    """Schulze from full rankings."""
    orders = np.load(path)
    ranks = np.empty(orders.shape, np.uint8)
    began = time.perf_counter()
    np.put_along_axis(ranks, orders, np.arange(1, orders.shape[1] + 1, dtype=np.uint8)[None], axis=1)
    count = Pairs(_options(orders.shape[1]))
    count.add_ranks(ranks)
    winners = method("schulze").decided(count).winners
    return time.perf_counter() - began, list(winners)


def _options(n: int) -> Question:
    return Question(options=tuple(map(str, range(n))))


OURS: dict[str, Callable[[str], Took]] = {"shares": our_shares, "schulze": our_schulze}


def libraries() -> Path:
    """Return the interpreter of the libraries' environment, made at the first call."""
    subprocess.run(["make", "--silent", f"{ORACLES}/ready"], cwd=CHECKOUT, check=True, capture_output=True)
    return CHECKOUT / ORACLES / "bin" / "python"


def _child(command: list[str]) -> Took:
    alone = dict(os.environ, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", NUMBA_NUM_THREADS="1")
    try:
        done = subprocess.run(
            command, cwd=CHECKOUT, env=alone, check=True, capture_output=True, text=True, timeout=LIMIT
        )
    except subprocess.TimeoutExpired:
        return LIMIT, None
    told = json.loads(done.stdout.strip().splitlines()[-1])
    return told["seconds"], told["winners"]


def beside(name: str, path: Path) -> tuple[float, float]:
    """Return our seconds and theirs on one file; AssertionError if the winners differ."""
    theirs = [str(libraries()), str(Path(__file__).with_name("ballots_libraries.py")), name, str(path)]
    ours = [sys.executable, "-m", "tests.bench.ballots", name, str(path)]
    mine, other = [_child(ours)], [_child(theirs)]
    while len(mine) < TURNS:
        mine.append(_child(ours))
        if other[-1][0] < LIMIT / 10:
            other.append(_child(theirs))
    judged = [winners for _, winners in other if winners is not None]
    assert all(winners == judged[0] for _, winners in mine) if judged else True, f"{name}: other winners"
    return min(mine)[0], min(other)[0]


def bulk() -> dict[str, float]:
    """Return seconds for a million ballots of fifty options: counted, and numpy's plain sum of the same table."""
    luck = np.random.default_rng(1)
    ticks = luck.integers(0, 5, (1_000_000, 50), dtype=np.int8) == 0
    marks = luck.integers(0, 6, (1_000_000, 50), dtype=np.int8)
    return {
        "approval": _best(lambda: Ticks(_options(50)).add_ticks(ticks)),
        "approval_numpy": _best(lambda: ticks.sum(axis=0)),
        "score": _best(lambda: Marks(_options(50)).add_marks(marks)),
        "score_numpy": _best(lambda: [(marks == mark).sum(axis=0) for mark in range(6)]),
    }


def _best(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(TURNS):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return min(taken)


def live() -> tuple[float, float]:
    """Return microseconds for each ballot of a live tally, of the first ten thousand and after a hundred thousand."""
    luck = np.random.default_rng(2)
    count = method("schulze").count(_options(12))
    ballots = [tuple(row) for row in luck.permuted(np.tile(np.arange(1, 13), (110_000, 1)), axis=1).tolist()]

    def taken(some: list[tuple[int, ...]]) -> float:
        began = time.perf_counter()
        for ballot in some:
            count.add(ballot)
        return (time.perf_counter() - began) / len(some) * 1e6

    first = taken(ballots[:10_000])
    taken(ballots[10_000:100_000])
    return first, taken(ballots[100_000:])


def measure(report: Report) -> None:
    """Measure all."""
    file = largest()
    if file is not None:
        mine, theirs = beside("shares", file)
        report.raw["shares"] = {"file": file.name, "ours": mine, "pabutools": theirs}
        report.add(Line("ballots", f"Equal Shares ÷ pabutools, {file.stem[:30]}", theirs / mine, 20))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "orders.npy"
        np.save(path, np.random.default_rng(3).permuted(np.tile(np.arange(50), (100_000, 1)), axis=1))
        mine, theirs = beside("schulze", path)
    report.raw["schulze"] = {"ours": mine, "pref_voting": theirs}
    report.add(Line("ballots", "Schulze ÷ pref_voting, 100,000 orders of 50", theirs / mine, 20))
    seconds = bulk()
    report.raw["bulk"] = seconds
    for name in ("approval", "score"):
        times = seconds[f"{name}_numpy"] / seconds[name]
        report.add(Line("ballots", f"{name}, 1,000,000 × 50 ÷ numpy's own sums", times, 1))
        report.add(Line("ballots", f"{name}, 1,000,000 × 50", seconds[name] * 1000, unit="ms"))
    early, late = live()
    report.raw["live"] = {"first": early, "after_100_000": late}
    report.add(Line("ballots", "a ranked ballot after 100,000 others ÷ at first", late / early, 2, most=True))


async def ballots(_: object, report: Report) -> None:
    """Measure as a part of the whole bench; the street isn't needed."""
    measure(report)


def main() -> None:
    if len(sys.argv) == 3:
        seconds, winners = OURS[sys.argv[1]](sys.argv[2])
        print(json.dumps({"seconds": seconds, "winners": winners}))
        return
    report = Report()
    measure(report)
    print(json.dumps(report.raw))


if __name__ == "__main__":
    main()
