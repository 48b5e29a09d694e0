"""Strangers with bad luck and bad intentions: whatever is typed, pressed or forged, nothing breaks."""

import random
from collections.abc import Callable

import pytest

from bot.handlers import load, registry
from bot.sandbox import Chat, Message, User
from bot.sandbox.rehearsal import Rehearsal

WORDS = (
    "",
    "swept the yard 30 min",
    "0 min",
    "99999 minutes",
    "pesin portaat tunnin @Kurvi",
    "<b>bold</b> & *stars* _and_ [links](x)",
    "\u202eright to left\u202c عربى עברית",
    "x" * 4000,
    "\u200b\u200b",
    "💡" * 300,
    "The underpass is dark 400d",
    "hang 12 lanterns 120",
    "Europe/Helsinki",
    "21-8",
)
load()
COMMANDS = [*sorted(registry.COMMANDS.keys() - {"as-yourself", "unknown"}), "nonsense", "start"]
FORGED = (
    *("1", "1.v", "1.v.zzzzzz.s", "1.say.1.u.q", "1.more.q.1", "2.v.1.s", "é", "1.forget.1"),
    *("1.lang.xx", "1.rep.p.1.99", "1.chip.1.zz", "1.stands.-1", "0", "...", "1.read.1.1.1.1.1.1"),
)
STEPS = 120


class Monkey:
    """Does one thing after another, drawn from a seed."""

    def __init__(self, rehearsal: Rehearsal, seed: int) -> None:
        self.luck = random.Random(seed)
        self.here = rehearsal
        box = rehearsal.sandbox
        names = ("Aino", "<i>Leo</i>", "\u202eOmar", "Pia 💡", "x" * 60)
        self.people: list[User] = [
            box.add_user(n, language_code=c)
            for n, c in zip(names, ("en", "fi", "en", "sv", "fi"), strict=True)
        ]
        self.group: Chat = box.add_group("Kurvi & <co>", members=self.people, admins=[self.people[0]])
        box.add_bot(self.group, by=self.people[0], rights=None)

    def _chats(self) -> list[Chat]:
        return [self.group, *(self.here.sandbox.private(p) for p in self.people)]

    def _pressable(self) -> list[Message]:
        return [m for chat in self._chats() for m in self.here.sandbox.messages(chat) if m.buttons]

    def say(self) -> None:
        person = self.luck.choice(self.people)
        words = self.luck.choice(WORDS)
        text = f"/{self.luck.choice(COMMANDS)} {words}".strip() if self.luck.random() < 0.8 else words
        chat = self.group if self.luck.random() < 0.6 else None
        if text:
            self.here.sandbox.say(person, chat, text)

    def press(self) -> None:
        if found := self._pressable():
            message = self.luck.choice(found)
            buttons = [b for row in message.buttons for b in row]
            button = self.luck.choice(buttons)
            who = message.chat.user or self.luck.choice(self.people)
            self.here.sandbox.press(who, message, buttons.index(button))

    def forge(self) -> None:
        if found := self._pressable():
            message = self.luck.choice(found)
            who = message.chat.user or self.luck.choice(self.people)
            self.here.sandbox.press(who, message, data=self.luck.choice(FORGED))

    def start(self) -> None:
        self.here.sandbox.press_start(
            self.luck.choice(self.people), self.luck.choice((None, "nonsense", "a" * 64))
        )

    def photo(self) -> None:
        caption = self.luck.choice(("", "/did hung a lantern 10 min", "/propose a photo"))
        self.here.sandbox.send_photo(self.luck.choice(self.people), self.group, caption)

    async def lives(self) -> None:
        acts: list[Callable[[], None]] = [
            self.say,
            self.press,
            self.press,
            self.press,
            self.forge,
            self.start,
            self.photo,
        ]
        for _ in range(STEPS):
            self.luck.choice(acts)()
            await self.here.passing(self.luck.choice((1, 5, 60, 3600, 40_000)))


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_whatever_is_pressed_nothing_breaks(
    rehearsal: Rehearsal, seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    monkey = Monkey(rehearsal, seed)
    await rehearsal.passing(3)
    await monkey.lives()
    broken = await rehearsal.database.read(
        lambda r: [row[0] for row in r.db.execute("SELECT error_kind FROM failed_update")]
    )
    assert broken == []
    errors = [r for r in caplog.records if r.levelname in ("ERROR", "CRITICAL")]
    assert [r.getMessage() + str(r.exc_info) for r in errors] == []
    refused = [c for c in rehearsal.sandbox.calls if not c["ok"]]
    assert [c for c in refused if "Unauthorized" in str(c) or "Not Found" in str(c)] == []
