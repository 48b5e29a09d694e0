"""The process that draws: alone, niced, killed when it hangs, back when it died."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import painter as painter_module
from bot.painter import Painter, PaintingFailed
from flows.results import drawing
from flows.results.drawing import DrawRequest, PosterRequest
from flows.results.picture import DAY, Act, CampaignPicture, Joined

pytestmark = pytest.mark.slow

START = 1_795_334_400_000_000
POSTER = PosterRequest(
    title="The Kurvi underpass is dark",
    link="https://t.me/talkoot_bot?start=c_1",
    place="Kurvi",
    until=START + 14 * DAY,
    operator="Kallio Society, kallio@example.org",
)


@pytest.fixture(autouse=True)
def as_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process itself, not a fork of one that other tests share."""
    monkeypatch.setattr(painter_module, "_CHILD", ("-P", "-m", "flows.results.drawing"))


def picture(count: int = 12) -> CampaignPicture:
    return CampaignPicture(
        title="The Kurvi underpass is dark",
        starts_at=START,
        ends_at=START + 14 * DAY,
        drawn_at=START + 14 * DAY,
        closed=True,
        people_count=5,
        joined=tuple(Joined(person=n, at=START + n * DAY) for n in range(5)),
        acts=tuple(Act(at=START + n % 14 * DAY, kind="do", minutes=10 + n % 50) for n in range(count)),
    )


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture
async def painter() -> AsyncIterator[Painter]:
    made = Painter(limit=60)
    await made.start()
    yield made
    await made.stop()


async def test_draws_what_is_worth_posting(painter: Painter) -> None:
    drawn = await painter.draw(DrawRequest(picture=picture()))
    names = [one.name for one in drawn]
    assert names == ["what-we-did", "pulse-of-days", "size-of-steps", "growing-base", "closing-poster"]
    assert all(one.png.startswith(b"\x89PNG") and one.caption.endswith(".") for one in drawn)
    assert [one.svg for one in drawn] == [None] * 5
    assert not any("\u00a0" in one.caption for one in drawn)


async def test_draws_the_same_bytes_as_any_process(painter: Painter) -> None:
    request = DrawRequest(picture=picture(), charts=("what-we-did", "closing-poster"), svg=True)
    assert tuple(await painter.draw(request)) == drawing.draw(request)


async def test_makes_the_poster(painter: Painter) -> None:
    made = await painter.poster(POSTER)
    assert made.pdf.startswith(b"%PDF-")
    assert made.png.startswith(b"\x89PNG")
    assert made == await painter.poster(POSTER)


async def test_its_process_is_niced(painter: Painter) -> None:
    await painter.draw(DrawRequest(picture=picture(), charts=("what-we-did",)))
    assert painter.pid is not None
    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert os.getpriority(os.PRIO_PROCESS, painter.pid) == min(own + 10, 19)


async def test_the_loop_lives_on_while_it_draws(painter: Painter) -> None:
    job = asyncio.create_task(painter.draw(DrawRequest(picture=picture(10_000))))
    turns = 0
    while not job.done():
        await asyncio.sleep(0.005)
        turns += 1
    assert len(await job) == 5
    assert turns > 20


async def test_is_idle_only_without_jobs(painter: Painter) -> None:
    assert painter.idle
    jobs = [asyncio.create_task(painter.draw(DrawRequest(picture=picture()))) for _ in range(2)]
    await asyncio.sleep(0)
    assert not painter.idle
    first, second = await asyncio.gather(*jobs)
    assert first == second
    assert painter.idle


@pytest.mark.parametrize("when", ["before", "during"])
async def test_a_killed_process_comes_back(painter: Painter, when: str) -> None:
    before = painter.pid
    assert before is not None
    if when == "before":
        os.kill(before, 9)
    job = asyncio.create_task(painter.draw(DrawRequest(picture=picture(10_000))))
    if when == "during":
        await asyncio.sleep(0.1)
        os.kill(before, 9)
    assert len(await job) == 5
    assert painter.pid not in (None, before)


@pytest.mark.parametrize("charts", [("leaderboard",), ("what-we-did", "points")])
async def test_a_refused_job_is_said_and_the_process_lives(painter: Painter, charts: tuple[str, ...]) -> None:
    await painter.draw(DrawRequest(picture=picture(), charts=()))
    before = painter.pid
    with pytest.raises(PaintingFailed, match="KeyError"):
        await painter.draw(DrawRequest(picture=picture(), charts=charts))
    assert painter.pid == before
    assert await painter.draw(DrawRequest(picture=picture(), charts=("what-we-did",)))


async def test_a_process_that_dies_twice_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(painter_module, "_CHILD", ("-c", "raise SystemExit(1)"))
    painter = Painter()
    with pytest.raises(PaintingFailed, match="died twice"):
        await painter.draw(DrawRequest(picture=picture()))
    assert painter.idle
    assert painter.pid is None
    await painter.stop()


async def test_a_hanging_process_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(painter_module, "_CHILD", ("-c", "import time; time.sleep(600)"))
    painter = Painter(limit=0.3)
    await painter.start()
    hanging = painter.pid
    assert hanging is not None
    with pytest.raises(PaintingFailed, match=r"more than 0\.3 seconds"):
        await painter.draw(DrawRequest(picture=picture()))
    with pytest.raises(ProcessLookupError):
        os.kill(hanging, 0)
    await painter.stop()


async def test_a_resting_process_ends_and_another_comes() -> None:
    painter = Painter(rest=0.05)
    request = DrawRequest(picture=picture(), charts=("what-we-did",))
    first = await painter.draw(request)
    resting = painter.pid
    assert resting is not None
    while alive(resting):  # noqa: ASYNC110
        await asyncio.sleep(0.02)
    assert painter.pid is None
    assert await painter.draw(request) == first
    await painter.stop()


async def test_a_busy_process_is_not_sent_home() -> None:
    painter = Painter(rest=0.01)
    request = DrawRequest(picture=picture(10_000))
    first, second = await asyncio.gather(painter.draw(request), painter.draw(request))
    assert first == second
    await painter.stop()


async def test_a_job_given_up_leaves_no_answer_for_the_next(painter: Painter) -> None:
    job = asyncio.create_task(painter.draw(DrawRequest(picture=picture(10_000))))
    await asyncio.sleep(0.1)
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    (drawn,) = await painter.draw(DrawRequest(picture=picture(), charts=("what-we-did",)))
    assert drawn.name == "what-we-did"


async def test_stopping_ends_the_process_and_the_jobs_that_wait() -> None:
    painter = Painter()
    await painter.start()
    process = painter.pid
    assert process is not None
    jobs = [asyncio.create_task(painter.draw(DrawRequest(picture=picture(10_000)))) for _ in range(2)]
    await asyncio.sleep(0.1)
    await painter.stop()
    ended = await asyncio.gather(*jobs, return_exceptions=True)
    assert all(isinstance(error, PaintingFailed) for error in ended)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


async def test_stopping_while_an_answer_arrives_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    begins = "import sys, time; sys.stdin.buffer.read(4); sys.stdout.buffer.write(bytes((0, 0, 0, 9)))"
    monkeypatch.setattr(painter_module, "_CHILD", ("-c", f"{begins}; sys.stdout.flush(); time.sleep(600)"))
    painter = Painter()
    await painter.start()
    heard = painter._child.stdout  # type: ignore[union-attr]
    assert heard is not None
    feed, stopping = heard.feed_data, list[asyncio.Task[None]]()

    def stop_and_feed(data: bytes) -> None:
        stopping.append(asyncio.create_task(painter.stop()))
        feed(data)

    monkeypatch.setattr(heard, "feed_data", stop_and_feed)
    with pytest.raises(PaintingFailed):
        await painter.draw(DrawRequest(picture=picture(), charts=()))
    async with asyncio.timeout(30):
        await asyncio.gather(*stopping)


async def test_a_process_that_said_more_than_anybody_read_is_ended_too(monkeypatch: pytest.MonkeyPatch) -> None:
    tells = "import sys, time; sys.stdout.buffer.write(bytes(5_000_000)); sys.stdout.flush(); time.sleep(600)"
    monkeypatch.setattr(painter_module, "_CHILD", ("-c", tells))
    painter = Painter()
    await painter.start()
    process, child = painter.pid, painter._child
    assert process is not None
    while not child.stdout._paused:  # type: ignore[union-attr]  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    async with asyncio.timeout(60):
        await painter.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


async def test_the_process_is_not_told_the_token(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told = tmp_path / "told"
    monkeypatch.setenv("TALKOOT_TOKEN", "12:secret")
    monkeypatch.setattr(
        painter_module, "_CHILD", ("-c", f"import os; open({str(told)!r}, 'w').write(repr(dict(os.environ)))")
    )
    painter = Painter()
    with pytest.raises(PaintingFailed):
        await painter.draw(DrawRequest(picture=picture()))
    await painter.stop()
    assert "OMP_NUM_THREADS" in told.read_text()
    assert "secret" not in told.read_text()


def test_it_works_from_another_folder_with_modules_of_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "flows").mkdir()
    (tmp_path / "flows" / "__init__.py").write_text("raise RuntimeError('not this one')")
    ask = (
        "import asyncio; from bot.painter import *\n"
        "async def main():\n"
        "    painter = Painter()\n"
        f"    made = await painter.poster(PosterRequest.model_validate_json({POSTER.model_dump_json()!r}))\n"
        "    await painter.stop(); print(len(made.pdf) > 1000)\n"
        "asyncio.run(main())"
    )
    run = [sys.executable, "-P", "-c", ask]
    assert subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=True).stdout == "True\n"


def test_a_broken_message_is_an_answer_not_a_crash() -> None:
    for message in (b"", b"{}", b'{"work": {"job": "rank people"}}'):
        assert drawing.Answer.model_validate_json(drawing.answer(message)).failed == "ValidationError"
