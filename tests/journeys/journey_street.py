"""What journeys stand on: a street in which a story was played, and what the bot said there, as people see it."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.sandbox import Chat, Message, Topic, User
from bot.sandbox.demo import MOVE_IN, ZONE
from bot.sandbox.neighbours.people import CARETAKER, NEIGHBOURS, STREET
from bot.sandbox.neighbours.plan import FIRST_DAY, instant, plan
from bot.sandbox.neighbours.player import Player
from bot.sandbox.neighbours.steps import Story
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Json

EVERYBODY = tuple(n.name for n in NEIGHBOURS)
STARTED = tuple(n.name for n in NEIGHBOURS if n.starts)
SECOND = 1_000_000
ANSWERING = 6 * SECOND
"""The bot answers within seconds; what it says later than that nobody asked for."""


class Said(NamedTuple):
    """What the bot sent: ``at`` in UTC microseconds, ``place`` the chat's name, ``asked`` by somebody's act."""

    at: int
    place: str
    message: Message
    words: str
    silent: bool
    asked: bool

    def local(self, zone: str = ZONE) -> datetime:
        return datetime.fromtimestamp(self.at / SECOND, ZoneInfo(zone))


@dataclass(repr=False)
class Play:
    """A street while and after its story is played; too big to be printed."""

    rehearsal: Rehearsal
    first: date
    group: Chat = field(init=False)
    people: dict[str, User] = field(init=False)
    player: Player = field(init=False)
    said: list[Said] = field(default_factory=list)
    acted: list[Json] = field(default_factory=list)
    edits: int = 0
    setting: str = ""
    _acted_at: int = 0

    def at(self, day: int, clock: str) -> int:
        return instant(day, clock, ZONE, self.first)

    async def until(self, day: int, clock: str) -> None:
        await self.rehearsal.until(self.at(day, clock))

    def hear(self, event: Json) -> None:
        """Follow the sandbox: what people do, what the bot says."""
        box = self.rehearsal.sandbox
        now = self.rehearsal.clock.now()
        if event["who"] != box.bot.name:
            self.acted.append(event)
            self._acted_at = now if event["what"] != "answer" else self._acted_at
            return
        self.edits += event["what"] == "edit"
        if event["what"] in ("message", "photo", "document", "album"):
            message = box.chats[event["chat_id"]].messages[event["message_id"]]
            asked = now - self._acted_at < ANSWERING
            self.said.append(Said(now, event["chat"], message, message.words, message.silent, asked))

    def here(self) -> list[Said]:
        """What the bot said in the group; an album is one message."""
        albums: set[str] = set()
        found = []
        for one in self.said:
            album = one.message.album
            if one.message.chat.user is None and album not in albums:
                found.append(one)
            albums |= {album} - {None} if album else set()
        return found

    def told(self, words: str) -> Said:
        """The first thing the bot said in the group that shows these words."""
        return next(one for one in self.here() if words in one.words)

    def caption(self, said: Said) -> str:
        """What stands under an album, or in a message."""
        together = [one.words for one in self.said if one.message.album == said.message.album is not None]
        return "".join(together) or said.words

    def photos(self, album: str | None) -> list[Message]:
        return [m for m in self.player.group.messages.values() if m.album == album and m.photo]

    def papers(self) -> dict[str, bytes]:
        """Documents the bot left in the group, by name."""
        documents = [m.document for m in self.player.group.messages.values() if m.document]
        return {one.filename: one.content for one in documents}

    def private_to(self) -> set[str]:
        return {one.place.removeprefix("private: ") for one in self.said if one.message.chat.user}


class Setting(NamedTuple):
    """How a street is: who lives there, what the bot may, how big and what kind the group is."""

    names: tuple[str, ...] = EVERYBODY
    starts: tuple[str, ...] = STARTED
    rights: tuple[str, ...] | None = ("pin",)
    members: int | None = None
    language: str | None = None
    supergroup: bool = True
    topic: str | None = None
    shy_but: str | None = None
    strict: bool = True
    seed: int = 1
    first: date = FIRST_DAY
    page: str = ""


Hook = Callable[[Play], Awaitable[None]]
AS_TOLD = Setting()


async def move_in(play: Play, setting: Setting) -> None:
    """Fill the street and add the bot."""
    box = play.rehearsal.sandbox
    box.on_event(play.hear)
    languages = {n.name: setting.language or n.language for n in NEIGHBOURS}
    play.people = {name: box.add_user(name, language_code=languages[name]) for name in setting.names}
    caretaker = play.people.get(CARETAKER) or play.people[setting.names[0]]
    play.group = box.add_group(
        STREET,
        members=play.people.values(),
        admins=[caretaker],
        supergroup=setting.supergroup,
        forum=setting.topic is not None,
        member_count=setting.members,
    )
    topic: Topic | None = box.open_topic(play.group, setting.topic) if setting.topic else None
    box.add_bot(play.group, by=caretaker, rights=setting.rights)
    for name in setting.starts:
        box.press_start(play.people[name])
    play.player = Player(
        box,
        play.rehearsal,
        play.group,
        play.people,
        topic=topic.id if topic else None,
        shy_but=setting.shy_but,
        strict=setting.strict,
    )


async def played(
    folder: Path,
    story: Story,
    setting: Setting = AS_TOLD,
    hooks: Mapping[tuple[int, str], Hook] | None = None,
) -> Play:
    """Play a story to its end; a hook runs at its day and local time."""
    first = setting.first
    rehearsal = Rehearsal(
        folder / "talkoot.db", start_at=instant(0, MOVE_IN, ZONE, first), seed=setting.seed, zone=ZONE
    )
    rehearsal.page_url = setting.page
    await rehearsal.start()
    play = Play(rehearsal, first)
    try:
        await move_in(play, setting)
        steps = plan(story, rehearsal.chance, ZONE, first)
        for when, hook in sorted((hooks or {}).items()):
            before = [s for s in steps if s.at < play.at(*when)]
            steps = steps[len(before) :]
            await play.player.play(before)
            await play.until(*when)
            await hook(play)
        await play.player.play(steps)
        await play.until(*story.ends)
    finally:
        await rehearsal.stop()
    return play


def play_through(
    folder: Path,
    story: Story,
    setting: Setting = AS_TOLD,
    hooks: Mapping[tuple[int, str], Hook] | None = None,
) -> Play:
    """The same, for fixtures that serve a whole module."""
    return asyncio.run(played(folder, story, setting, hooks))


def closed_as_promised(play: Play, day: int, *, words: str = "this campaign has ended") -> None:
    """Closed at 18:00 local on the minute, with charts, the package and its letter, each once."""
    here = [one for one in play.here() if not one.words.startswith("🏮")]
    end = [one for one in here if play.at(day, "12:00") < one.at < play.at(day + 1, "12:00")]
    assert [one.local().strftime("%H:%M") for one in end] == ["18:00"] * 3, [one.words for one in end]
    closed, album, papers = end
    assert words in closed.words
    assert 1 <= len(play.photos(album.message.album)) <= 4
    names = [n for n in play.papers() if n.startswith("campaign-")]
    assert len(names) == 1
    assert hashlib.sha256(play.papers()[names[0]]).hexdigest() in play.caption(papers)
    assert play.papers()["letter.pdf"].startswith(b"%PDF")
