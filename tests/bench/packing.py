"""A package of a million votes and 200,000 acts, beside the same rows by sqlite3, csv and zipfile.

Each runs in a process of its own: ``python -m tests.bench.packing ours|charts|plain DATABASE OUT``.
"""

import csv
import io
import json
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

from tests.bench import proving
from tests.bench.report import Line, Report
from tests.bench.town import CHECKOUT, Town

ROUNDS = 3
PAGE = 1_000_000


async def packing(town: Town, report: Report) -> None:
    """Write the package three times, and the same rows plainly, in turns."""
    database, out = town.folder / "packing.db", town.folder / "packed.zip"
    with closing(proving._database(database)) as db:
        proving.fill(db)
    taken: dict[str, list[float]] = {"ours": [], "charts": [], "plain": []}
    work: dict[str, list[float]] = {how: [] for how in taken}
    most: dict[str, float] = {}
    for _ in range(ROUNDS):
        for how, kept in taken.items():
            told = _run(how, database, out)
            kept.append(told["seconds"])
            work[how].append(told["work"])
            most[how] = max(most.get(how, 0), told["mb"])
            if how == "ours":
                page = zipfile.ZipFile(out).getinfo("report.html").file_size
    report.raw["packing"] = {"seconds": taken, "processor": work, "mb": most}
    ours, plain = median(taken["ours"]), median(taken["plain"])
    report.add(
        Line("package", "the same rows by sqlite3, csv and zipfile", plain, unit="s"),
        Line("package", "a package of 1 million votes and 200,000 acts : that", ours / plain, 3, most=True),
        Line("package", "in processor time", median(work["ours"]) / median(work["plain"]), 3, most=True),
        Line("package", "the same with its charts", median(taken["charts"]), unit="s"),
        Line("package", "memory at most", max(most["ours"], most["charts"]), 300, most=True, unit="MB"),
        Line("package", "report.html without charts", page / PAGE, 1, most=True, unit="MB"),
    )


def _run(how: str, database: Path, out: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.packing", how, str(database), str(out)]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, check=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def ours(database: Path, out: Path, *, charts: bool = False) -> None:
    """Write the package, as ``talkoot export`` does."""
    from bot.packing import wanted
    from flows.results.drawing import draw
    from flows.results.package import write_record
    from flows.results.papers.publishable import publishable
    from flows.results.papers.record import record
    from storage import campaigns
    from storage.chance import SystemChance
    from storage.connection import open_reading
    from storage.seal import Vault
    from storage.transaction import Reader

    with closing(open_reading(database)) as db, out.open("w+b") as file:
        reader = Reader(db, Vault(proving.KEY, SystemChance()))
        found = campaigns.campaign(db, 1)
        assert found is not None
        told = record(reader, found, proving.AT, operator="Bench")
        write_record(file, told, draw(wanted(publishable(told))) if charts else ())


def plain(database: Path, out: Path) -> None:
    """Read votes and acts, and write each table as CSV into a ZIP, packed as ours are."""
    acts = "SELECT kind, minutes, quantity, unit, text, place, visibility FROM contribution"
    votes = "SELECT n, hex(entry) FROM log_leaf WHERE campaign = 1"
    with closing(sqlite3.connect(database)) as db, zipfile.ZipFile(out, "w") as archive:
        for name, query, packed in (
            ("contributions.csv", acts, zipfile.ZIP_DEFLATED),
            ("votes.csv", votes, zipfile.ZIP_STORED),
        ):
            entry = zipfile.ZipInfo(name)
            entry.compress_type = packed
            with archive.open(entry, "w") as file, io.TextIOWrapper(file, "utf-8", newline="") as text:
                csv.writer(text).writerows(db.execute(query))


WAYS: dict[str, Callable[[Path, Path], None]] = {
    "ours": ours,
    "charts": lambda database, out: ours(database, out, charts=True),
    "plain": plain,
}


def _peak() -> float:
    """Return the most memory this process held, in MB; a child's own, not what its parent held before."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main() -> None:
    """Do one of them, and tell what it took."""
    how, database, out = sys.argv[1:]
    began, work = time.perf_counter(), time.process_time()
    WAYS[how](Path(database), Path(out))
    seconds, work = time.perf_counter() - began, time.process_time() - work
    most = _peak()
    print(json.dumps({"seconds": seconds, "work": work, "mb": most}))


if __name__ == "__main__":
    main()
