"""The parts of the bench: each measures one promise against a yardstick of the same run."""

import asyncio
import os
import time
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.fill import fill
from tests.bench.load import Told
from tests.bench.report import Line, Report
from tests.bench.town import BenchFailed, Bot, Town

WARM = 1500
DELAY = 0.005


def fsync_seconds(folder: Path, times: int = 200) -> float:
    """Return the median time in which this disk takes 8 KiB for good."""
    taken = []
    file = os.open(folder / "fsync", os.O_CREAT | os.O_WRONLY)
    for _ in range(times):
        os.write(file, bytes(8192))
        began = time.perf_counter()
        os.fdatasync(file)
        taken.append(time.perf_counter() - began)
    os.close(file)
    return median(taken)


async def warm(town: Town, bot: Bot, count: int, **how: Any) -> Told:
    """Send some taps that don't count, then those that do."""
    await town.load(bot, WARM, **how)
    return await town.load(bot, count, **how)


async def votes(town: Town, report: Report, rounds: int = 3, count: int = 6000) -> None:
    """Durable votes in one decision of one group, 100 connections, answered in the response."""
    rates: dict[str, list[float]] = {"answers": [], "votes": [], "slowed": [], "plain": []}
    for _ in range(rounds):
        async with town.bot("answers") as bot:
            rates["answers"].append((await warm(town, bot, count)).per_second)
        async with town.bot("votes") as bot:
            told = await warm(town, bot, count)
            rates["votes"].append(told.per_second)
            if told.answered != count:
                raise BenchFailed(f"{count - told.answered} votes got no answer")
            await bot.obey(f"delay {DELAY}")
            rates["slowed"].append((await town.load(bot, count)).per_second)
    async with town.bot("plain") as bot:
        rates["plain"].append((await town.load(bot, count // 6)).per_second)
    report.raw["votes_per_second"] = rates
    report.raw["fsync_ms"] = fsync_seconds(town.folder) * 1000

    def ratio(one: str, other: str) -> float:
        return median(rates[one]) / median(rates[other])

    report.add(
        Line("votes", "yardstick: the same Application, only answering", median(rates["answers"]), unit="/s"),
        Line("votes", "durable votes", median(rates["votes"]), unit="/s"),
        Line("votes", "durable votes : yardstick", ratio("votes", "answers"), 0.6),
        Line("votes", "durable votes : the plain way", ratio("votes", "plain"), 5),
        Line("votes", "commits slowed by 5 ms : yardstick", ratio("slowed", "answers"), 0.4),
    )


async def calm(town: Town, report: Report, seconds: int = 10) -> None:
    """The slowest of a hundred answers at 200 taps a second, also while charts are drawn."""
    how = {"connections": 40, "rate": 200.0}
    async with town.bot("votes") as bot:
        await town.load(bot, WARM)
        quiet = await town.load(bot, 200 * seconds, **how)
        await bot.obey("paint")
        busy = await town.load(bot, 200 * seconds, **how)
        await bot.obey("rest")
    report.raw["calm"] = {"quiet": vars(quiet), "while painting": vars(busy)}
    report.add(
        Line("calm", "p99 of answering at 200 taps/s", quiet.p99 * 1000, 50, most=True, unit="ms"),
        Line("calm", "p99 while charts are drawn : p99", busy.p99 / quiet.p99, 2, most=True),
    )


async def card(town: Town, report: Report, count: int = 10_000) -> None:
    """What a burst of votes costs the group."""
    async with town.bot("votes") as bot:
        before, kept = town.edits(), town.by_message()
        told = await town.load(bot, count)
        await asyncio.sleep(12)
        edits, each = town.edits() - before, town.by_message()
    most = max(each[number] - kept.get(number, 0) for number in each) if each else 0
    if not edits:
        raise BenchFailed("the burst was never shown")
    report.raw["card"] = {"seconds": told.seconds, "edits": edits, "edits of one message": most}
    report.add(Line("card", f"edits in the group for {count:,} votes", edits, 24, most=True, unit=""))


async def growth(town: Town, report: Report, rounds: int = 3, count: int = 4000) -> None:
    """What a vote costs with 10 thousand votes in the database, and with a million."""
    small, large = town.copy(), town.copy()
    began = time.perf_counter()
    await fill(small, people=500)
    await fill(large, people=50_000)
    report.raw["fill_seconds"] = time.perf_counter() - began
    wall: dict[str, list[float]] = {"small": [], "large": []}
    work: dict[str, list[float]] = {"small": [], "large": []}
    for _ in range(rounds):
        for name, path, known in (("small", small, 500), ("large", large, 50_000)):
            async with town.bot("votes", path) as bot:
                await town.load(bot, WARM, known=known)
                before = await bot.obey("usage")
                told = await town.load(bot, count, known=known)
                after = await bot.obey("usage")
            wall[name].append(told.seconds / count * 1e6)
            work[name].append((after["cpu"] - before["cpu"]) / count * 1e6)
    report.raw["growth_us_per_vote"] = {"wall": wall, "processor": work}
    report.add(
        Line("growth", "a vote with 10 thousand in the database", median(wall["small"]), unit="µs"),
        Line(
            "growth",
            "a vote with 1 million : with 10 thousand",
            median(wall["large"]) / median(wall["small"]),
            1.2,
            most=True,
        ),
        Line(
            "growth",
            "the same in processor time",
            median(work["large"]) / median(work["small"]),
            1.2,
            most=True,
        ),
    )
