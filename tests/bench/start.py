"""How soon it says something, and how small it is at rest."""

import ast
import asyncio
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from tests.bench.report import Line, Report
from tests.bench.town import CHECKOUT, TOKEN, BenchFailed, Town

REAL = "from bot.cli import main; main()"
EMPTY = "from empty_cli import main; main()"
REST = 3.0


def empty_bodies(source: str) -> str:
    """Return a command line with the same commands, whose bodies do nothing."""
    tree = ast.parse(source)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.decorator_list:
            node.body = [node.body[0], ast.Pass()]
    return ast.unparse(tree)


def help_ratio(folder: Path, times: int = 15) -> tuple[float, float]:
    """Return the median seconds of ``--help`` with and without what the commands do, taken in turns."""
    (folder / "empty_cli.py").write_text(empty_bodies((CHECKOUT / "bot" / "cli.py").read_text()))
    env = {**os.environ, "PYTHONPATH": os.pathsep.join((str(CHECKOUT), str(folder)))}
    taken: dict[str, list[float]] = {REAL: [], EMPTY: []}
    for _ in range(times):
        for code, kept in taken.items():
            began = time.perf_counter()
            subprocess.run([sys.executable, "-c", code, "--help"], env=env, check=True, capture_output=True)
            kept.append(time.perf_counter() - began)
    return median(taken[REAL][1:]), median(taken[EMPTY][1:])


async def ready(town: Town, folder: Path) -> tuple[float, float]:
    """Return seconds until `talkoot run` is ready on a new database, and its MB at rest."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TALKOOT_")}
    env = {
        **kept,
        "TALKOOT_TOKEN": TOKEN,
        "TALKOOT_OPERATOR": "Bench, bench@example.org",
        "TALKOOT_BOT_API": town.box.base_url,
        "TALKOOT_DATABASE": f"sqlite:///{folder}/talkoot.db",
        "TALKOOT_LISTEN": f"127.0.0.1:{port}",
        "PYTHONPATH": str(CHECKOUT),
    }
    began = time.perf_counter()
    pipe = subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", REAL, "run"), env=env, cwd=folder, stderr=pipe
    )
    try:
        while not await _healthy(port):
            if process.returncode is not None or time.perf_counter() - began > 60:
                raise BenchFailed("the bot didn't become ready")
            await asyncio.sleep(0.01)
        seconds = time.perf_counter() - began
        await asyncio.sleep(REST)
        return seconds, _resident(process.pid)
    finally:
        process.terminate()
        await process.wait()


async def _healthy(port: int) -> bool:
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.write(b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    answer = await reader.read()
    writer.close()
    return b" 200 " in answer.split(b"\r\n")[0]


def _resident(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("VmRSS"))) / 1000


async def start(town: Town, report: Report, times: int = 3) -> None:
    """Help, readiness, memory."""
    real, empty = await asyncio.to_thread(help_ratio, town.folder)
    lives = []
    for n in range(times):
        folder = town.folder / f"start{n}"
        folder.mkdir()
        lives.append(await ready(town, folder))
    report.raw["start"] = {"help": real, "help of empty bodies": empty, "ready and MB": lives}
    report.add(
        Line("start", "talkoot --help : the same with empty bodies", real / empty, 1.5, most=True),
        Line("start", "ready to serve", median(s for s, _ in lives), 2, most=True, unit="s"),
        Line("start", "memory at rest", max(mb for _, mb in lives), 200, most=True, unit="MB"),
    )
