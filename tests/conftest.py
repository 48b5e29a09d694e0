"""What all tests may use."""

import os
from collections.abc import AsyncIterator, Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.async_api import Browser, async_playwright

import bot.painter
from bot.errands import Errands, door
from bot.sandbox.rehearsal import Rehearsal
from tests.forks import DOORS, forking

CHROMIUM = Path("/usr/bin/chromium")
HERE = CHROMIUM.exists()
ARGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]
NO_SKIPS = bool(os.environ.get("TALKOOT_NO_SKIPS"))
"""Under .ci/run: a skip is a failure, and what is drawn by chance is drawn alike each time; elsewhere anew."""
settings.register_profile("unhurried", deadline=None, derandomize=NO_SKIPS)
settings.load_profile("unhurried")
START = 1_795_600_800_000_000
"""Wednesday 25 November 2026, 12:00 in Helsinki."""


def data_folder() -> Path:
    """Return where the real cases lie, or skip."""
    here = Path(os.environ.get("TALKOOT_TEST_DATA", Path(__file__).parents[2] / "shared" / "data"))
    if not here.is_dir():
        pytest.skip("the real cases of others are not here (TALKOOT_TEST_DATA)")
    return here


@pytest.fixture(scope="session", autouse=True)
def forks() -> Iterator[None]:
    """Painters and commands that need not read their libraries anew in every test."""
    usual = bot.painter._CHILD
    with forking("draw"), forking("talkoot"):
        bot.painter._CHILD = DOORS["draw"]
        yield
    bot.painter._CHILD = usual


@pytest.fixture
def cases() -> Path:
    """The folder with cases that others published."""
    return data_folder()


@pytest.fixture
async def rehearsal(tmp_path: Path) -> AsyncIterator[Rehearsal]:
    """A bot in a local Telegram; time stands still until it is moved."""
    here = Rehearsal(tmp_path / "talkoot.db", start_at=START)
    await here.start()
    yield here
    await here.stop()


@pytest.fixture
async def answering(rehearsal: Rehearsal) -> AsyncIterator[Rehearsal]:
    """A bot that also does what other commands ask it."""
    errands = Errands(rehearsal.database, rehearsal.clock, lambda: None)
    await errands.open(door(rehearsal.path))
    yield rehearsal
    await errands.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest, so that none is left over at the end; measure no line that only chance may have run."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker("no_cover")


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A real browser without a window."""
    if not HERE:
        pytest.skip(f"Debian's chromium isn't installed at {CHROMIUM}")
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield started
        await started.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where everything was installed, a skip is a failure."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and NO_SKIPS:
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be: {report.longrepr}"
    return report
