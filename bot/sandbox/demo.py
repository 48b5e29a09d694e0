"""The demo: a whole campaign in a local Telegram, as fast as it can or before somebody's eyes."""

import asyncio
import contextlib
import json
import signal
import socket
import tempfile
import webbrowser
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bot.sandbox.neighbours.people import CARETAKER, NEIGHBOURS, STREET
from bot.sandbox.neighbours.plan import FIRST_DAY, instant, plan
from bot.sandbox.neighbours.player import Player
from bot.sandbox.neighbours.steps import Story
from bot.sandbox.neighbours.underpass import STORY
from bot.sandbox.pace import RunningPace
from bot.sandbox.page_server import PageServer
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Chat, User

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


async def headless(*, seed: int, out: Path, story: Story = STORY, first: date = FIRST_DAY) -> list[str]:
    """Play the story without a page and write what came of it; return the steps that couldn't be done."""
    with tempfile.TemporaryDirectory(prefix="talkoot-demo-") as folder:
        start = instant(0, MOVE_IN, ZONE, first)
        rehearsal = Rehearsal(Path(folder) / "demo.db", start_at=start, seed=seed, zone=ZONE)
        await rehearsal.start()
        try:
            street = move_in(rehearsal)
            player = Player(rehearsal.sandbox, rehearsal, street.group, street.people)
            await player.play(plan(story, rehearsal.chance, ZONE, first))
            await rehearsal.until(instant(*story.ends, ZONE, first))
        finally:
            await rehearsal.stop()
        write(rehearsal, street.group, out)
    return player.missed


def write(rehearsal: Rehearsal, group: Chat, out: Path) -> None:
    """Write transcript, charts and package into ``out``."""
    (out / "charts").mkdir(parents=True, exist_ok=True)
    (out / "transcript.json").write_text(
        json.dumps(rehearsal.sandbox.transcript, ensure_ascii=False, indent=1) + "\n", "utf-8"
    )
    ours = [m for m in group.messages.values() if m.sender is rehearsal.sandbox.bot and m.file]
    photos = [m.file for m in ours if m.file and m.file.kind == "photo"]
    for n, file in enumerate(photos, 1):
        (out / "charts" / f"{n:02}-{file.filename}").write_bytes(file.content)
    for message in ours:
        if message.document:
            (out / message.document.filename).write_bytes(message.document.content)
    print(f"Every message, press and edit in order: {out / 'transcript.json'}")
    print(f"{len(photos)} charts: {out / 'charts'}")
    papers = [m.document.filename for m in ours if m.document]
    print(f"The package and its letter: {', '.join(str(out / name) for name in papers) or 'none'}")


async def serve(*, seed: int, out: Path, port: int) -> None:
    """Play the story on the chat page; afterwards it stays open until Ctrl-C."""
    over = _when_told_to_stop()
    with tempfile.TemporaryDirectory(prefix="talkoot-demo-") as folder:
        rehearsal = Rehearsal(
            Path(folder) / "demo.db", start_at=instant(0, MOVE_IN, ZONE), seed=seed, zone=ZONE
        )
        await rehearsal.start()
        pace = RunningPace(rehearsal)
        page = PageServer(rehearsal.sandbox, pace, zone=ZONE)
        url = await page.start(_free(port))
        print(f"The street's chat is open at {url} (Ctrl-C ends it).", flush=True)
        opening = asyncio.create_task(asyncio.to_thread(webbrowser.open, url))
        tasks = [asyncio.create_task(pace.run()), asyncio.create_task(_show(rehearsal, pace, page, out))]
        await over.wait()
        for task in (*tasks, opening):
            task.cancel()
        await asyncio.gather(*tasks, opening, return_exceptions=True)
        await page.stop()
        await rehearsal.stop()


async def _show(rehearsal: Rehearsal, pace: RunningPace, page: PageServer, out: Path) -> None:
    """Let the neighbours play before whoever looks, then say where the package is."""
    street = move_in(rehearsal)
    player = Player(rehearsal.sandbox, pace, street.group, street.people)
    await player.play(plan(STORY, rehearsal.chance, ZONE))
    await pace.until(instant(*STORY.ends, ZONE))
    write(rehearsal, street.group, out)
    print("The story has ended; the street stays open.", flush=True)


def _when_told_to_stop() -> asyncio.Event:
    over = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(name, over.set)
    return over


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
