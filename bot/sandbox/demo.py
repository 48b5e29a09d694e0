"""The demo: a whole campaign in a local Telegram, as fast as it can or before somebody's eyes."""

import asyncio
import contextlib
import json
import logging
import signal
import socket
import tempfile
import webbrowser
from pathlib import Path
from typing import NamedTuple

from bot.problem import Problem
from bot.sandbox.neighbours.people import CARETAKER, NEIGHBOURS, STREET
from bot.sandbox.neighbours.plan import instant, plan
from bot.sandbox.neighbours.player import Player
from bot.sandbox.neighbours.underpass import STORY
from bot.sandbox.pace import RunningPace
from bot.sandbox.page_server import PageServer
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Chat, User

log = logging.getLogger(__name__)

ZONE = "Europe/Helsinki"
MOVE_IN = "16:50"


class Street(NamedTuple):
    """The group and who lives there."""

    group: Chat
    people: dict[str, User]


def move_in(rehearsal: Rehearsal) -> Street:
    """Let the neighbours move in and the caretaker add the bot."""
    box = rehearsal.sandbox
    people = {n.name: box.add_user(n.name, language_code=n.language) for n in NEIGHBOURS}
    group = box.add_group(STREET, members=people.values(), admins=[people[CARETAKER]])
    box.add_bot(group, by=people[CARETAKER], rights=["pin"])
    for neighbour in NEIGHBOURS:
        if neighbour.starts:
            box.press_start(people[neighbour.name])
    return Street(group, people)


async def headless(*, seed: int, out: Path) -> list[str]:
    """Play the story without a page, write what came of it; return the steps that couldn't be done."""
    _make_room(out)
    with tempfile.TemporaryDirectory(prefix="talkoot-demo-") as folder:
        rehearsal = _house(Path(folder), seed)
        await rehearsal.start()
        try:
            street = move_in(rehearsal)
            player = Player(rehearsal.sandbox, rehearsal, street.group, street.people)
            await player.play(plan(STORY, rehearsal.chance, ZONE))
            await rehearsal.until(instant(*STORY.ends, ZONE))
        finally:
            await rehearsal.stop()
        print(*write(rehearsal, street.group, out), sep="\n")
    return player.missed


def _make_room(out: Path) -> None:
    try:
        (out / "charts").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(f"{out} can't hold files ({error.strerror}): name another folder with --out.") from None


def _house(folder: Path, seed: int, *, in_turn: bool = True) -> Rehearsal:
    start = instant(0, MOVE_IN, ZONE)
    return Rehearsal(folder / "demo.db", start_at=start, seed=seed, zone=ZONE, in_turn=in_turn)


def write(rehearsal: Rehearsal, group: Chat, out: Path) -> list[str]:
    """Write transcript, charts and package into ``out``, in place of an earlier demo's; return what is where."""
    charts, transcript = out / "charts", out / "transcript.json"
    if transcript.exists():
        for old in (*charts.glob("*.png"), *out.glob("campaign-*.zip")):
            old.unlink()
    text = json.dumps(rehearsal.sandbox.transcript, ensure_ascii=False, indent=1)
    transcript.write_text(text + "\n", "utf-8")
    ours = [m for m in group.messages.values() if m.sender is rehearsal.sandbox.bot]
    pictures = [m.file for m in ours if m.file and m.photo]
    papers = [m.document for m in ours if m.document]
    for n, picture in enumerate(pictures, 1):
        (charts / f"{n:02}-{picture.filename}").write_bytes(picture.content)
    for paper in papers:
        (out / paper.filename).write_bytes(paper.content)
    names = " and ".join(str(out / paper.filename) for paper in papers)
    return [
        f"Every message, press and edit, in order: {transcript}",
        f"The {len(pictures)} charts that came into the chat: {charts}",
        f"The letter and the package: {names or 'none'}",
    ]


async def serve(*, seed: int, out: Path, port: int) -> None:
    """Play the story on the chat page; afterwards it stays open until Ctrl-C."""
    _make_room(out)
    over = _when_told_to_stop()
    with tempfile.TemporaryDirectory(prefix="talkoot-demo-") as folder:
        rehearsal = _house(Path(folder), seed, in_turn=False)
        rehearsal.page_url = f"http://127.0.0.1:{_unused()}"
        await rehearsal.start()
        pace = RunningPace(rehearsal)
        page = PageServer(rehearsal.sandbox, pace, zone=ZONE)
        url = await page.start(_free(port))
        print(f"The street's chat is open at {url} (Ctrl-C ends it).", flush=True)
        tasks = [
            asyncio.create_task(pace.run()),
            asyncio.create_task(_show(rehearsal, pace, out)),
            asyncio.create_task(asyncio.to_thread(webbrowser.open, url)),
        ]
        await over.wait()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await page.stop()
        await rehearsal.stop()


async def _show(rehearsal: Rehearsal, pace: RunningPace, out: Path) -> None:
    """Let the neighbours play before whoever looks, then say where the package is."""
    try:
        street = move_in(rehearsal)
        player = Player(rehearsal.sandbox, pace, street.group, street.people)
        await player.play(plan(STORY, rehearsal.chance, ZONE))
        await pace.until(instant(*STORY.ends, ZONE))
        lines = write(rehearsal, street.group, out)
        print("The story has ended; the street stays open.", *lines, sep="\n", flush=True)
    except Exception:
        log.exception("The neighbours stopped; the street stays open.")


def _when_told_to_stop() -> asyncio.Event:
    over = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(name, over.set)
    return over


def _unused() -> int:
    """Return a port nobody listens on, for the page of officials."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _free(port: int) -> int:
    """Return this port or the next one that is free; says so if it is another."""
    for candidate in range(port, port + 50 if port else 1):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", candidate))
            except OSError:
                continue
        if candidate != port:
            print(f"Port {port} is taken, so the page is on {candidate}.", flush=True)
        return candidate
    return 0
