"""The wheel, installed elsewhere into an environment of its own, plays the demo."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.slow


def run(*words: str | Path, cwd: Path) -> str:
    """Run a command without this checkout's environment; return what it printed."""
    told = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV", "COV_"))}
    done = subprocess.run(words, cwd=cwd, env=told, capture_output=True, text=True, check=False, timeout=400)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


@pytest.fixture(scope="module")
def installed() -> Iterator[Path]:
    """An environment with nothing but the wheel and what it asks for."""
    with tempfile.TemporaryDirectory() as place:
        _install(Path(place))
        yield Path(place)


def _install(place: Path) -> None:
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
    run(*pip, "wheel", "--no-deps", "--wheel-dir", place, ROOT, cwd=place)
    run(sys.executable, "-m", "venv", place / "env", cwd=place)
    wheel = next(place.glob("talkoot-*.whl"))
    own = (place / "env/bin/python", "-m", "pip", "--disable-pip-version-check", "--quiet")
    run(*own, "install", "-c", ROOT / "constraints.txt", wheel, cwd=place)


def test_the_wheel_plays_the_headless_demo(installed: Path) -> None:
    run(installed / "env/bin/talkoot", "demo", "--headless", "--seed", "3", "--out", "out", cwd=installed)
    names = {path.name for path in (installed / "out").iterdir()}
    assert "transcript.json" in names
    assert any(name.startswith("campaign-") and name.endswith(".zip") for name in names)
    assert list((installed / "out/charts").glob("*.png"))


def test_the_wheel_brings_what_only_the_page_needs(installed: Path) -> None:
    where = run(
        installed / "env/bin/python", "-c", "import bot; print(bot.__path__[0])", cwd=installed
    ).strip()
    page = {path.name for path in (Path(where) / "sandbox/page").iterdir()}
    there = {path.name for path in (ROOT / "bot/sandbox/page").iterdir() if path.is_file()}
    assert there <= page


def test_tests_are_not_in_the_wheel(installed: Path) -> None:
    where = run(
        installed / "env/bin/python", "-c", "import bot; print(bot.__path__[0])", cwd=installed
    ).strip()
    assert not (Path(where).parent / "tests").exists()
