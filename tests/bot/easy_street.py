"""A street with somebody in easy mode: what he sees, what he presses, what of it breaks the mode's promises."""

import re
from collections.abc import Iterator

from bot.sandbox import Message, User
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Button
from tests.bot.did_street import Street, street

LONGEST = 12
BUTTONS = 3
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
AT_HOME = ("What would you like to do?", "Mitä haluat tehdä?")
MORE = ("More choices", "Earlier choices")
COMMAND = re.compile(r"(?:^|\s)/[a-z]")


def flat(message: Message) -> list[Button]:
    return [button for row in message.buttons for button in row]


def sentences(text: str) -> Iterator[str]:
    yield from (s for line in text.splitlines() for s in re.split(r"(?<=[.?:;])\s+", line) if s.strip())


def long_or_command(text: str) -> list[str]:
    """Return sentences with too many words, and lines that name a command."""
    found = [f"long: {s}" for s in sentences(text) if len(WORD.findall(s)) > LONGEST]
    return found + [f"command: {line}" for line in text.splitlines() if COMMAND.search(line)]


def broken(message: Message) -> list[str]:
    """Return which promises of easy mode a message breaks."""
    rows = message.buttons
    found = long_or_command(message.words)
    found += [f"row: {[b.text for b in row]}" for row in rows if len(row) > 1]
    questions = message.words.count("?")
    found += [f"{questions} questions"] if questions > 1 else []
    return found + ([f"{len(rows)} buttons"] if len(rows) > BUTTONS else [])


class EasyStreet:
    """Reino came by the campaign's link and chose the easy mode."""

    def __init__(self, here: Street, reino: User) -> None:
        self.here, self.reino, self.finnish = here, reino, reino.language_code == "fi"
        self.r = here.r

    @property
    def last(self) -> Message:
        return self.here.last(self.reino)

    def said(self) -> list[Message]:
        return self.here.ours(self.reino)

    async def home(self) -> None:
        """Go to the start by the newest message."""
        if not any(words in self.last.text for words in AT_HOME):
            await self.press("Alkuun" if self.finnish else "To the start")

    async def press(self, button: str, message: Message | None = None) -> str:
        """Press a button of the newest message by its words, turning its pages until it shows."""
        shown = message or self.last
        more, first = ("Lisää vaihtoehtoja", "Aiemmat vaihtoehdot") if self.finnish else MORE
        for _ in range(12):
            names = [b.text for b in flat(shown)]
            if button in names or not {more, first} & set(names):
                break
            await self.here.presses(self.reino, shown, more if more in names else first)
        return await self.here.presses(self.reino, shown, button)


async def easy_street(r: Rehearsal, language: str = "en", **more: object) -> EasyStreet:
    """Let Reino come by the link and choose the easy mode with a button."""
    here = await street(r, **more)
    reino = r.sandbox.add_user("Reino", language_code=language)
    code = await r.database.read(lambda d: d.db.execute("SELECT code FROM campaign").fetchone()[0])
    r.sandbox.press_start(reino, code)
    await r.passing(4)
    easy = EasyStreet(here, reino)
    await here.presses(reino, easy.last, "Helppo tila" if language == "fi" else "Easy mode")
    return easy
