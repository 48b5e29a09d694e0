"""The demo without a page, here and from the wheel installed elsewhere: one seed leaves the same bytes."""

import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.sandbox.chance import SeededChance
from bot.sandbox.neighbours.people import NEIGHBOURS
from bot.sandbox.neighbours.plan import plan
from bot.sandbox.neighbours.underpass import STORY

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]


class Done(NamedTuple):
    """A finished demo: where it wrote, what it printed and complained of."""

    out: Path
    printed: str
    complained: str

    def files(self) -> dict[str, bytes]:
        found = [path for path in self.out.rglob("*") if path.is_file()]
        return {str(path.relative_to(self.out)): path.read_bytes() for path in found}

    def package(self) -> Path:
        return next(self.out.glob("campaign-*.zip"))


def own(**more: str) -> dict[str, str]:
    """Return the environment without what belongs to this checkout's."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV", "COV_"))}
    return {**kept, **more}


def told(*words: str | Path, cwd: Path) -> str:
    """Run a command in an environment of its own; return what it printed."""
    done = subprocess.run(words, cwd=cwd, env=own(), capture_output=True, text=True, check=False, timeout=900)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout.strip()


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[Path]:
    """A folder with ``env``, an environment with nothing but the wheel and what it asks for."""
    with tempfile.TemporaryDirectory() as place:
        _install(Path(place))
        yield Path(place)


def _install(place: Path) -> None:
    """Build in a copy, so that the checkout stays as it is, and compile nothing that isn't run."""
    for name in ("bot", "flows", "storage"):
        shutil.copytree(ROOT / name, place / "source" / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, place / "source")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
    told(*pip, "wheel", "--no-deps", "--wheel-dir", place, place / "source", cwd=place)
    shutil.rmtree(place / "source")
    told(sys.executable, "-m", "venv", "--without-pip", place / "env", cwd=place)
    wheel = next(place.glob("talkoot-*.whl"))
    into = (*pip, "--python", place / "env/bin/python", "install", "--no-compile")
    told(*into, "-c", ROOT / "constraints.txt", wheel, cwd=place)


async def run(command: tuple[str | Path, ...], out: Path, seed: int, hash_seed: str, cwd: Path) -> Done:
    demo = await asyncio.create_subprocess_exec(
        *command, "demo", "--headless", "--seed", str(seed), "--out", str(out),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=cwd, env=own(PYTHONHASHSEED=hash_seed),
    )  # fmt: skip
    printed, complained = await demo.communicate()
    assert demo.returncode == 0, complained.decode()
    return Done(out, printed.decode(), complained.decode())


@pytest.fixture(scope="module")
def demos(tmp_path_factory: pytest.TempPathFactory, elsewhere: Path) -> dict[str, Done]:
    """Three at once, in each other's way: two with one seed, one of them from the wheel; one with another, where an
    earlier demo wrote."""
    folder = tmp_path_factory.mktemp("demos")
    seeds = {"seven": 7, "seven again": 7, "eight": 8}
    for name in (
        "transcript.json",
        "charts/99-old.png",
        "campaign-old-v1.zip",
        "charts/mine.txt",
        "mine.zip",
    ):
        (folder / "eight" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "eight" / name).write_bytes(b"old")

    here = (sys.executable, "-c", "from bot.cli import main; main()"), ROOT
    wheel = (elsewhere / "env/bin/talkoot",), elsewhere
    froms = {"seven": here, "seven again": wheel, "eight": here}

    async def all_of_them() -> list[Done]:
        return await asyncio.gather(
            *(
                run(froms[name][0], folder / name, seed, str(n), froms[name][1])
                for n, (name, seed) in enumerate(seeds.items())
            )
        )

    return dict(zip(seeds, asyncio.run(all_of_them()), strict=True))


def test_one_seed_leaves_the_same_bytes(demos: dict[str, Done]) -> None:
    first, again = demos["seven"].files(), demos["seven again"].files()
    assert len(first) > 10
    assert sorted(first) == sorted(again)
    assert [name for name in first if first[name] != again[name]] == []


def test_the_wheel_brings_what_only_the_page_needs_and_no_tests(elsewhere: Path) -> None:
    where = Path(
        told(elsewhere / "env/bin/python", "-c", "import bot; print(bot.__path__[0])", cwd=elsewhere)
    )
    assert where.is_relative_to(elsewhere)
    page = {path.name for path in (where / "sandbox/page").iterdir()}
    there = {path.name for path in (ROOT / "bot/sandbox/page").iterdir() if path.is_file()}
    assert there <= page
    assert not (where.parent / "tests").exists()


def test_another_seed_leaves_another_campaign(demos: dict[str, Done]) -> None:
    seven, eight = demos["seven"], demos["eight"]
    assert seven.files()["transcript.json"] != eight.files()["transcript.json"]
    assert seven.package().read_bytes() != eight.package().read_bytes()


def test_it_leaves_transcript_charts_letter_and_package(demos: dict[str, Done]) -> None:
    files = demos["seven"].files()
    charts = sorted(name for name in files if name.startswith("charts/"))
    assert len(charts) == 10
    assert all(files[name].startswith(b"\x89PNG") and len(files[name]) <= 1_000_000 for name in charts)
    assert any("closing-poster" in name for name in charts)
    assert files["letter.pdf"].startswith(b"%PDF")
    assert sorted(set(files) - set(charts)) == [
        demos["seven"].package().name,
        "letter.pdf",
        "transcript.json",
    ]


def test_the_package_is_whole(demos: dict[str, Done]) -> None:
    with zipfile.ZipFile(demos["seven"].package()) as package:
        assert package.testzip() is None
        names = package.namelist()
    assert {"README.md", "datapackage.json", "report.html", "SHA256SUMS", "letter.pdf"} <= set(names)


def test_three_lines_say_what_is_where(demos: dict[str, Done]) -> None:
    done = demos["seven"]
    lines = done.printed.splitlines()
    assert len(lines) == 3
    for line, name in zip(lines, ("transcript.json", "charts", "campaign-"), strict=True):
        assert str(done.out) in line
        assert name in line
    assert done.complained == ""


def test_the_transcript_tells_every_message_press_and_edit_in_order(demos: dict[str, Done]) -> None:
    transcript = json.loads(demos["seven"].files()["transcript.json"])
    assert [entry["n"] for entry in transcript] == list(range(1, len(transcript) + 1))
    assert [entry["at"] for entry in transcript] == sorted(entry["at"] for entry in transcript)
    assert {"message", "photo", "press", "answer", "edit", "album", "react", "pin", "delete"} <= {
        entry["what"] for entry in transcript
    }
    assert {n.name for n in NEIGHBOURS} <= {entry["who"] for entry in transcript}
    said = {
        (entry["chat"], entry["message"])
        for entry in transcript
        if entry["what"] in ("message", "photo", "album")
    }
    later = [entry for entry in transcript if entry["what"] in ("press", "answer", "edit", "react", "delete")]
    assert {(entry["chat"], entry["message"]) for entry in later} <= said


def test_it_tells_nothing_of_the_machine(demos: dict[str, Done]) -> None:
    here = re.escape(str(Path(__file__).parents[3]).encode())
    home = re.compile(rb"/tmp/|/home/|127\.0\.0\.1|" + here)
    files = demos["seven"].files()
    assert len(files) > 10
    assert [name for name, body in files.items() if home.search(body)] == []


def test_an_earlier_demo_gives_way_and_nothing_else_does(demos: dict[str, Done]) -> None:
    names = demos["eight"].files().keys()
    assert not {"charts/99-old.png", "campaign-old-v1.zip"} & names
    assert {"charts/mine.txt", "mine.zip"} <= names


def test_seeds_make_small_differences_only() -> None:
    plans = [plan(STORY, SeededChance(seed), "Europe/Helsinki") for seed in range(20)]
    who_does_what = [sorted(f"{t.step.who} {t.step.day} {len(t.step.moves)}" for t in one) for one in plans]
    assert all(one == who_does_what[0] for one in who_does_what)
    assert len({tuple(t.at for t in one) for one in plans}) == 20


@pytest.mark.parametrize("seed", [0, -1, 2**63])
def test_any_seed_will_do(seed: int) -> None:
    assert plan(STORY, SeededChance(seed), "Europe/Helsinki") == plan(
        STORY, SeededChance(seed), "Europe/Helsinki"
    )
