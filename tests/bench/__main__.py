"""``python -m tests.bench [--only PART …]``: a table on stdout, all numbers in bench-out/bench.json."""

import argparse
import asyncio
import tempfile
import time
from pathlib import Path

from tests.bench import opinions, packing, parts, proving
from tests.bench.ballots import ballots
from tests.bench.report import Report, head
from tests.bench.start import start
from tests.bench.town import Town

PARTS = {
    "votes": parts.votes,
    "calm": parts.calm,
    "card": parts.card,
    "growth": parts.growth,
    "start": start,
    "opinions": opinions.opinions,
    "ballots": ballots,
    "log": proving.log,
    "verify": proving.checking,
    "package": packing.packing,
}


async def bench(names: list[str], folder: Path) -> Report:
    """Measure some parts on one street."""
    report, town = Report(), Town(folder)
    await town.found()
    print(head(), flush=True)
    for name in names:
        began = time.perf_counter()
        await PARTS[name](town, report)
        report.raw[f"{name}_took_seconds"] = round(time.perf_counter() - began, 1)
    await town.box.stop()
    return report


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), metavar="PART")
    parser.add_argument("--folder", type=Path, help="where the databases lie: the disk that is measured")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        report = asyncio.run(bench(given.only, Path(folder)))
    print(f"\nAll numbers: {report.keep()}")


if __name__ == "__main__":
    main()
