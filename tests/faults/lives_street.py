"""A group whose bot is killed again and again; what people did and what was acknowledged of it."""

import asyncio
import os
import random
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.clock import SystemClock
from bot.sandbox import Chat, Message, Sandbox, User
from bot.sandbox.chance import SeededChance
from bot.views.codec import unpack
from storage import sending, vault
from storage.database import Reader, look
from storage.keyfile import read_key
from storage.log import head, leaf_hash, leaves, opens, root, tree_hash

CHILD = Path(__file__).with_name("lives_child.py")
CHECKOUT = Path(__file__).parents[2]
TOKEN = "123456789:" + "L" * 35
SECRET = "s" * 20
SENT = ("message", "photo", "album", "document")
LETTERS = {"s": "support", "f": "fine", "c": "concern", "n": "not_mine"}


@dataclass
class Ballot:
    """One tap: the highest update id of a person holds."""

    person: int
    proposal: int
    choice: str


@dataclass
class Lives:
    """The street, the process that forks bots, and all acts by their update's id."""

    box: Sandbox
    folder: Path
    group: Chat
    people: list[User]
    forks: asyncio.subprocess.Process
    luck: random.Random
    pid: int = 0
    kills: int = 0
    ballots: dict[int, Ballot] = field(default_factory=dict)
    dids: dict[int, Message] = field(default_factory=dict)

    async def _ask(self, line: str) -> str:
        assert self.forks.stdin is not None
        assert self.forks.stdout is not None
        self.forks.stdin.write(f"{line}\n".encode())
        async with asyncio.timeout(150):
            return (await self.forks.stdout.readline()).decode().strip()

    async def live(self, *doomed: str) -> None:
        """Begin a life."""
        self.pid = int(await self._ask(" ".join(("live", *doomed))))

    async def buried(self) -> None:
        """Wait until this life has ended by itself."""
        assert await self._ask(f"bury {self.pid}") == "buried"
        self.pid = 0
        self.kills += 1

    async def kill(self) -> None:
        """End this life at once."""
        os.kill(self.pid, signal.SIGKILL)
        await self.buried()

    async def stop(self) -> None:
        """End this life in good order."""
        os.kill(self.pid, signal.SIGTERM)
        await self.buried()
        self.kills -= 1

    async def until(self, true: Callable[[], object], within: float = 150) -> None:
        async with asyncio.timeout(within):
            while not true():  # noqa: ASYNC110 (another process makes it true)
                await asyncio.sleep(0.003)

    @property
    def waiting(self) -> set[int]:
        """The updates that Telegram would bring again."""
        return {update.id for update in self.box.queue.waiting}

    def answered(self) -> int:
        """How many taps were answered so far."""
        return sum(call["method"] == "answerCallbackQuery" for call in self.box.calls)

    def unsent(self) -> int:
        """How many messages of the bot are on their way."""
        with look(self.database, read_key(self.folder / "talkoot.key"), SeededChance(1)) as reader:
            return sending.unsent(reader.db, SystemClock().now())

    def ours(self, words: str) -> list[Message]:
        """The bot's messages in the group that hold these words."""
        return [m for m in self.box.messages(self.group) if m.sender is self.box.bot and words in m.words]

    def vote(self, user: User, idea: Message, letter: str) -> None:
        """Somebody taps."""
        data = next(b.data for row in idea.buttons for b in row if b.data and b.data.endswith(f".{letter}"))
        self.box.callback(user, data, idea)
        tap = unpack(data)
        assert tap is not None
        self.ballots[self._newest()] = Ballot(user.id, tap.number(0), LETTERS[letter])

    def did(self, user: User, text: str) -> None:
        """Somebody says what they did."""
        message = self.box.say(user, self.group, f"/did {text}")
        self.dids[self._newest()] = message

    def _newest(self) -> int:
        return self.box.queue.waiting[-1].id

    def burst(self, size: int, ideas: list[Message]) -> None:
        """Many people act at once."""
        for n in range(size):
            user = self.luck.choice(self.people)
            if n % 3:
                self.vote(user, self.luck.choice(ideas), self.luck.choice("sfcn"))
            else:
                self.did(user, f"picked up litter {self.luck.randrange(5, 60)} min")

    @property
    def database(self) -> Path:
        return self.folder / "talkoot.db"

    def check(self) -> int:
        """Compare the database with what was acknowledged; return how many acts were."""
        waiting = self.waiting
        with look(self.database, read_key(self.folder / "talkoot.key"), SeededChance(1)) as reader:
            assert reader.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            self._check_ballots(reader, waiting)
            self._check_dids(reader, waiting)
            _check_log(reader)
        return len((self.ballots.keys() | self.dids.keys()) - waiting)

    def _check_ballots(self, reader: Reader, waiting: set[int]) -> None:
        """The last acknowledged choice of each person holds, or a later one that only lacks its answer."""
        newest: dict[tuple[int, int], int] = {}
        for update_id, ballot in self.ballots.items():
            if update_id not in waiting:
                key = (ballot.person, ballot.proposal)
                newest[key] = max(newest.get(key, 0), update_id)
        rows = reader.db.execute("SELECT proposal, person, choice, update_id FROM ballot").fetchall()
        kept = {(row["person"], row["proposal"]): (row["choice"], row["update_id"]) for row in rows}
        for (user, proposal), update_id in newest.items():
            person = vault.find_person(reader, user)
            assert person is not None
            choice, by = kept[person, proposal]
            assert by >= update_id
            assert self.ballots[by] == Ballot(user, proposal, choice)
        assert len(kept) == len(rows)
        assert {row["update_id"] for row in rows} <= self.ballots.keys()

    def _check_dids(self, reader: Reader, waiting: set[int]) -> None:
        numbers = [row["key"].split(":")[-1] for row in reader.db.execute("SELECT key FROM contribution")]
        assert len(numbers) == len(set(numbers)), "nothing is counted twice"
        said = {str(message.id): update_id for update_id, message in self.dids.items()}
        assert set(numbers) <= said.keys()
        acknowledged = {number for number, update_id in said.items() if update_id not in waiting}
        assert acknowledged <= set(numbers), "nothing acknowledged is lost"


def _check_log(reader: Reader) -> None:
    """The log is whole, and tells each act once."""
    found = list(leaves(reader, 1))
    size, edge = head(reader, 1)
    assert len(found) == size
    assert all(opens(leaf) for leaf in found)
    assert root(edge) == tree_hash([leaf_hash(leaf.entry) for leaf in found])
    acts = reader.db.execute("SELECT leaf FROM contribution").fetchall()
    told = [leaf.n for leaf in found if '"type":"contribution"' in (leaf.payload or "")]
    assert sorted(row["leaf"] for row in acts) == told
    ballots = {leaf.n for leaf in found if '"type":"ballot"' in (leaf.payload or "")}
    assert {row["leaf"] for row in reader.db.execute("SELECT leaf FROM ballot")} <= ballots


def noon() -> str:
    """Return a time zone in which it is about noon now: nothing waits for quiet hours to end."""
    east = 12 - datetime.now(UTC).hour
    return f"Etc/GMT{-east:+d}" if east else "Etc/GMT"


@asynccontextmanager
async def lives(folder: Path, *, webhook: bool, seed: int) -> AsyncIterator[Lives]:
    """Open the street; nobody lives yet."""
    box = Sandbox(SystemClock(), token=TOKEN, strict_budget=False, ordered=False)
    await box.start()
    people = [box.add_user(f"Person {n}") for n in range(40)]
    group = box.add_group("Kurvi", members=people, admins=people[:1])
    box.add_bot(group, by=people[0])
    pipe = asyncio.subprocess.PIPE
    with (folder / "errors.txt").open("wb") as errors:
        forks = await asyncio.create_subprocess_exec(
            *(sys.executable, str(CHILD)),
            stdin=pipe,
            stdout=pipe,
            stderr=errors,
            cwd=folder,
            env=_settings(box, folder, webhook=webhook),
        )
    here = Lives(box, folder, group, people, forks, random.Random(seed))
    try:
        yield here
    finally:
        if here.pid:
            os.kill(here.pid, signal.SIGKILL)
        forks.kill()
        await forks.communicate()
        await box.stop()
        print((folder / "errors.txt").read_text()[-4000:])


def _settings(box: Sandbox, folder: Path, *, webhook: bool) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TALKOOT_", "COV_"))}
    port = _free_port()
    hook = {"TALKOOT_WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "TALKOOT_WEBHOOK_SECRET": SECRET}
    return {
        **kept,
        **(hook if webhook else {}),
        "TALKOOT_TOKEN": TOKEN,
        "TALKOOT_OPERATOR": "Kurvi residents, kurvi@example.org",
        "TALKOOT_TIMEZONE": noon(),
        "TALKOOT_BOT_API": box.base_url,
        "TALKOOT_DATABASE": f"sqlite:///{folder}/talkoot.db",
        "TALKOOT_LISTEN": f"127.0.0.1:{port}",
        "TALKOOT_SOURCE_URL": "https://example.org/source",
        "TALKOOT_ACTS_A_DAY": "100",
        "PYTHONPATH": str(CHECKOUT),
        "TMPDIR": str(folder),
    }


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
        return port


def strike(here: Lives, words: str) -> None:
    """Kill the bot as soon as the group sees these words from it; it never hears that they arrived."""

    def seen(event: dict[str, Any]) -> bool:
        ours = event["what"] in SENT and event["user_id"] == here.box.bot.id
        names = str(event.get("file", {}).get("name", ""))
        return ours and words in f"{event['text']} {names}"

    _strike(here, seen)


def strike_at_answer(here: Lives, n: int) -> None:
    """Kill the bot as soon as it has answered ``n`` taps more."""
    left = [n]

    def answers(event: dict[str, Any]) -> bool:
        left[0] -= event["what"] == "answer"
        return left[0] == 0

    _strike(here, answers)


def _strike(here: Lives, now: Callable[[dict[str, Any]], bool]) -> None:
    def struck(event: dict[str, Any]) -> None:
        if now(event):
            stop()
            os.kill(here.pid, signal.SIGKILL)

    stop = here.box.on_event(struck)
