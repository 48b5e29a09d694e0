"""What must hold whatever happens: looked at along a monkey's life and at its end."""

import hashlib
import io
import json
import logging
import re
import sqlite3
import tempfile
import zipfile
from collections import Counter, defaultdict
from pathlib import Path

from bot.clock import HOUR, SECOND
from bot.quiet import speaks_at
from bot.sandbox import Chat, Message
from bot.sandbox.world import Json
from flows.limits import local_day
from flows.speech import LOCALES
from flows.verify.checking import verify
from storage import vault
from storage.database import Reader
from tests.journeys.monkey import Monkey

SENT = ("message", "photo", "album", "document", "voice")
KEYS = frozenset(
    key
    for key in re.findall(r"^([a-z][\w-]*) =", (LOCALES / "en.ftl").read_text("utf-8"), re.MULTILINE)
    if key.count("-") > 1
)
USUAL = ("Europe/Helsinki", 21 * 60, 8 * 60)
"""Time zone and quiet hours of a chat that chose none."""
LATE = 100 * SECOND
"""What is said in a group longer than this after anybody's last act was not asked for."""
MOST_A_DAY = 3
WORDS, NAMES = re.compile(r"xq\d+z"), re.compile(r"xn\d+q")
FAULTY = (
    *("injected", "Internal Server Error", "Bad Gateway", "not modified", "query is too old", "not found"),
    "terminated by other getUpdates",
)
LIMITED = (
    *("bot was blocked", "user is deactivated", "bot was kicked", "not a member", "upgraded to a supergroup"),
    *(
        "thread not found",
        "topic_closed",
        "manage pinned",
        "member list is inaccessible",
        "not enough rights to send",
    ),
    "no text in the message to edit",
)
"""What Telegram may refuse in a chat as it is; the last: a picture that is too old to be deleted loses its caption."""


class Kept(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[tuple[int, str]] = []
        self.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append((record.levelno, self.format(record)))


class Watch:
    """Looks at one life; ``findings`` are sentences."""

    def __init__(self, monkey: Monkey, logged: Kept) -> None:
        self.monkey, self.logged = monkey, logged
        self.here, self.box = monkey.here, monkey.here.sandbox
        self.findings: list[str] = []
        self.counted: Counter[str] = Counter()
        self.packages: set[str] = set()
        self._calls = self._lines = self._acts = self._acted_at = self._erased = 0
        self._before: dict[tuple[int, str], int] = {}
        self._albums: set[str] = set()
        self._known: dict[int, set[int]] = defaultdict(set)
        self._late: Counter[tuple[int, int]] = Counter()
        self._odd: set[int] = set()
        self.box.on_event(self._hear)

    def find(self, words: str) -> None:
        if len(self.findings) < 40:
            self.findings.append(f"{words}\n      after: {' | '.join(self.monkey.diary[-4:])}")

    # as it happens

    def _hear(self, event: Json) -> None:
        if event["who"] != self.box.bot.name:
            if event["what"] not in ("react", "delete"):
                self._acted_at, self._acts = self.here.clock.now(), self._acts + 1
            return
        words = str(event.get("text", ""))
        if event["what"] in ("answer", "edit", *SENT):
            self._speaks(
                " ".join((words, *(t for row in event.get("buttons", []) for t in row))), event["chat"]
            )
        if event["what"] in SENT:
            self._sent(event, words)

    def _speaks(self, words: str, place: str) -> None:
        plain = re.sub(r"https?://\S+", "", words)
        bare = [w for w in re.findall(r"[a-z]+(?:-[a-z0-9]+){2,}", plain) if w in KEYS]
        if bare or re.search(r"[!{]|\?\?\?|Traceback|<function|\bNone\b(?! of| voted| waits)", plain):
            self.find(f"unspeakable in {place}: {words[:300]!r}")

    def _sent(self, event: Json, words: str) -> None:
        chat = self.box.chats[event["chat_id"]]
        message = chat.messages[event["message_id"]]
        if chat.user or message.album in self._albums:
            return
        self._albums |= {message.album} - {None}
        shown = f"{words}{event.get('file')}{event.get('buttons')}{message.reply_to and message.reply_to.id}"
        key = (chat.id, hashlib.sha256(shown.encode()).hexdigest())
        if self._before.get(key) == self._acts and not self.monkey.unsettled:
            self.find(f"said twice with nobody's act between in {chat.name}: {words[:200]!r}")
        self._before[key] = self._acts
        self._unasked_now(chat, words)

    def _unasked_now(self, chat: Chat, words: str) -> None:
        """Nobody did anything for a while: this was not asked for, whatever the bot calls it."""
        now = self.here.clock.now()
        if now - self._acted_at < LATE or self.box.faults.schedule or self.monkey.unsettled or self._odd:
            return
        if speaks_at(now, USUAL[0], USUAL[1:]) != now:
            self.find(f"spoke unasked in quiet hours in {chat.name}: {words[:200]!r}")
        self._late[chat.id, local_day(now, USUAL[0])[0]] += 1
        if self._late[chat.id, local_day(now, USUAL[0])[0]] > MOST_A_DAY:
            self.find(f"said more than three things unasked in one day in {chat.name}: {words[:200]!r}")

    # along the way

    async def step(self, n: int) -> None:
        """Look at what a step did; now and then at all that stands."""
        self._answered()
        self._refusals()
        self._logs()
        await self._settings()
        if len(self.monkey.erased) != self._erased:
            self._erased = len(self.monkey.erased)
            await self.here.passing(900)
            await self.erased()
        if n % 20 == 19:
            await self.look()

    def _answered(self) -> None:
        for pressed, what in self.monkey.pressed:
            call = pressed._callback
            silent = call is not None and call.answer is None
            if not silent or self.monkey.unsettled or self.box.faults.schedule:
                continue
            chat = call.message.chat
            if chat.user or self.box.bot_in(chat).is_in:
                self.find(f"a press was not answered within a second: {what}")
        self.monkey.pressed.clear()

    def _refusals(self) -> None:
        for call in self.box.calls[self._calls :]:
            self.counted[call["method"]] += 1
            if not call["ok"]:
                self.counted[f"refused: {call['error'][:60]}"] += 1
                self._refused(call["method"], call["error"], call["params"])
        self._calls = len(self.box.calls)

    def _refused(self, method: str, said: str, params: Json) -> None:
        chat = self.box.chats.get(int(params.get("chat_id") or 0))
        if chat and self._foreseen(said.lower(), chat, int(params.get("message_id") or 0)):
            return
        rough = self.box.faults.schedule or self.monkey.unsettled or self.monkey.kills
        if rough and "retry after" in said:
            explained = "retry after 5" in said or self.monkey.kills
        else:
            explained = rough and any(words in said for words in FAULTY)
        if not explained:
            self.find(f"refused {method}: {said}; {str(params)[:400]}")

    def _foreseen(self, said: str, chat: Chat, number: int) -> bool:
        if re.search(r"message to \w+ not found", said):
            return (chat.id, number) in self.monkey.deleted
        if "reaction_invalid" in said:
            return chat.reactions is not True
        if "can't be deleted" in said:
            message = chat.messages.get(number)
            return message is None or self.here.clock.now() - message.date > 48 * HOUR
        return any(words in said for words in LIMITED)

    def _logs(self) -> None:
        for level, line in self.logged.lines[self._lines :]:
            if level >= logging.ERROR:
                self.find(f"logged: {line[-3000:]}")
            if WORDS.search(line) or NAMES.search(line):
                self.find(f"somebody's words in the log: {line[:500]}")
        self._lines = len(self.logged.lines)

    async def _settings(self) -> None:
        """Remember which chats chose another zone or other quiet hours."""
        query = "SELECT id, coalesce(zone, ?), quiet_from, quiet_to FROM chat"
        found = await self.here.database.read(
            lambda r: [tuple(row) for row in r.db.execute(query, USUAL[:1])]
        )
        self._odd |= {row[0] for row in found if row[1:] != USUAL}

    # from time to time

    async def look(self) -> None:
        """Look at all that stands."""
        await self.here.settle()
        rows = await self._rows("SELECT * FROM message")
        self._orphans(rows)
        self._unasked(rows)
        await self._lone()
        for failed in await self._rows("SELECT error_kind FROM failed_update"):
            self.find(f"failed update: {failed}")
        for chat in self.monkey.groups:
            for message in self.monkey.ours(chat):
                if message.document and message.document.filename.endswith(".zip"):
                    self._package(message.document.filename, message.document.content)

    async def _rows(self, query: str) -> list[Json]:
        return await self.here.database.read(lambda r: [dict(row) for row in r.db.execute(query)])

    def _orphans(self, rows: list[Json]) -> None:
        """Every new message of the bot's in a group has a row: none was sent twice."""
        numbers = {n for row in rows for n in _numbers(row)}
        for chat in self.monkey.live_groups():
            seen = self._known[chat.id]
            new = [m for m in self.monkey.ours(chat) if m.id not in seen and not m.is_topic]
            seen.update(m.id for m in new)
            for message in new:
                if message.id not in numbers and not self.monkey.unsettled:
                    self.find(f"without a row in {chat.name} #{message.id}: {message.words[:120]!r}")

    def _unasked(self, rows: list[Json]) -> None:
        """At most three messages a day that the bot calls unasked, none in quiet hours."""
        days: Counter[tuple[int, int]] = Counter()
        for row in rows:
            if row["kind"] == "unasked" and row["chat"] not in (None, *self._odd) and row["sent_at"]:
                days[row["chat"], local_day(row["sent_at"], USUAL[0])[0]] += 1
                if speaks_at(row["sent_at"], USUAL[0], USUAL[1:]) != row["sent_at"]:
                    self.find(f"spoke in quiet hours: {row['key']}")
        for (chat, day), n in days.items():
            if n > MOST_A_DAY:
                self.find(f"{n} unasked messages in chat {chat} on the day from {day}")

    async def _lone(self) -> None:
        """What answered nothing in private, or is kept for oneself, stands in no group."""
        mine = await self._rows("SELECT text FROM contribution WHERE visibility = 'me'")
        private = {t for row in mine for t in WORDS.findall(row["text"] or "")}
        private |= {t for t, said in self.monkey.said.items() if said.lone}
        for chat in self.monkey.live_groups():
            for message in self.monkey.ours(chat) if self.box.bot_in(chat).is_in else ():
                if shown := private & set(WORDS.findall(_all_words(message))):
                    self.find(f"private words {shown} in {chat.name} #{message.id}: {message.words[:200]!r}")

    def _package(self, name: str, body: bytes) -> None:
        digest = hashlib.sha256(body).hexdigest()
        if digest in self.packages:
            return
        self.packages.add(digest)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / name
            file.write_bytes(body)
            report = verify(file)
        if report.status != 0:
            self.find(f"a package does not verify: {report.as_text()[-1500:]}")
        if names := set(NAMES.findall(_unzipped(body))):
            self.find(f"names in a package: {names}")

    # after somebody was erased, and at the end

    async def erased(self) -> None:
        """What was erased is nowhere: not on disk, not in what stands."""
        dead = set(self.monkey.erased)
        await self.here.settle()
        for token in sorted(dead & _tokens(self._disk().decode("utf-8", "replace"))):
            self.find(f"erased but on disk: {token} {await self._where(token)}")
        for row in await self._rows("SELECT name, body FROM artefact WHERE body IS NOT NULL"):
            if shown := dead & _tokens(_unzipped(bytes(row["body"]))):
                self.find(f"erased but in an artefact {row['name']}: {shown}")
        for chat in self.monkey.chats() if not self.monkey.unsettled else ():
            written = await self._written(chat.user.id) if chat.user else None
            for message in self.monkey.ours(chat):
                shown = dead & _tokens(_all_words(message) if chat.user is None else message.words)
                if shown and (written is None or message.id in written):
                    self.find(
                        f"erased but said {shown} in {chat.name} #{message.id}: {message.words[:300]!r}"
                    )

    def _disk(self) -> bytes:
        return b"".join(f.read_bytes() for f in self.here.path.parent.glob(f"{self.here.path.name}*"))

    async def _written(self, user: int) -> set[int]:
        """Which of its messages to a person the bot still knows: none once it forgot who that is."""

        def look(reader: Reader) -> set[int]:
            query = "SELECT number, more FROM message WHERE person = ? AND state <> 'gone'"
            found = reader.db.execute(query, (vault.find_person(reader, user) or 0,))
            return {n for row in found for n in _numbers(dict(row))}

        return await self.here.database.read(look)

    async def _where(self, token: str) -> list[str]:
        tables = [
            row["name"] for row in await self._rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        found = [(t, row) for t in tables for row in await self._rows(f"SELECT * FROM {t}")]
        return [f"{t}: {row}"[:400] for t, row in found if token in str(row)]

    async def end(self) -> None:
        """Look at everything once more, and at the file itself."""
        await self.look()
        await self.erased()
        self._refusals()
        self._logs()
        with sqlite3.connect(self.here.path) as db:
            if (whole := db.execute("PRAGMA integrity_check").fetchall()) != [("ok",)]:
                self.find(f"integrity: {whole}")
            if broken := db.execute("PRAGMA foreign_key_check").fetchall():
                self.find(f"foreign keys: {broken}")
        self._in_clear(self._disk())

    def _in_clear(self, disk: bytes) -> None:
        """Nobody's id or name is on the disk."""
        for person in (p for p in self.box.users.values() if p is not self.box.bot):
            if str(person.id).encode() in disk or person.id.to_bytes(6, "big") in disk:
                self.find(f"a Telegram id in clear: {person.id}")
        for token in sorted(set(NAMES.findall(disk.decode("utf-8", "replace")))):
            self.find(f"a name in clear on disk: {token}")


def _numbers(row: Json) -> list[int]:
    return [n for n in (row["number"], *json.loads(row["more"] or "[]")) if n is not None]


def _tokens(text: str) -> set[str]:
    return {*WORDS.findall(text), *NAMES.findall(text)}


def _all_words(message: Message) -> str:
    inside = _unzipped(message.document.content) if message.document else ""
    return " ".join((message.words, inside, *(b.text for row in message.buttons for b in row)))


def _unzipped(body: bytes) -> str:
    """Return all text in a file, in archives within archives too."""
    if body[:2] != b"PK":
        return body.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return "\n".join(_unzipped(archive.read(name)) for name in archive.namelist())
