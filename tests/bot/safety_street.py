"""A street where everything that has words is there: each kind of item carries a word of its own."""

import sqlite3
from pathlib import Path

from ideas_street import NAMES, Ideas

from bot.sandbox.people import Pressed
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from bot.views.codec import pack
from storage import about_person, campaigns, concerns, proposals, safety, tasks, vault, voices
from storage.database import Reader
from storage.models import Fold

MARKS = {
    "g": "xqtitle",
    "h": "xqplace",
    "p": "xqidea",
    "c": "xqworry",
    "r": "xqreply",
    "a": "xqact",
    "t": "xqtask",
    "w": "xqanswer",
}
"""The word by which each kind of item (its letter on buttons) is known again."""
KINDS = {
    "g": "campaign",
    "h": "chip",
    "p": "proposal",
    "c": "concern",
    "r": "reply",
    "a": "contribution",
    "t": "task",
    "w": "answer",
}
AUTHORS = {
    "g": "aino",
    "h": "aino",
    "p": "veera",
    "c": "onni",
    "r": "veera",
    "a": "eino",
    "t": "veera",
    "w": "eino",
}
REASONS = ("It hurts somebody", "It is private", "It is unlawful", "It is advertising", "This is about me")


class Safety(Ideas):
    """Aino, Eino, Veera, Onni, Helmi and Toivo took part before anything appeared; Lempi and Urho didn't."""

    @property
    def card(self) -> Message:
        """The campaign's card."""
        return next(m for m in self.ours() if "🏮" in m.text)

    async def item(self, letter: str) -> int:
        """Return the id of the only item of a kind that has a mark."""
        return await self.r.database.read(lambda r: _ids(r)[letter])

    async def asks(self, who: User, letter: str, id: int | None = None) -> Message:
        """Press ⋯ under an item in the group, go where it leads, and return what is asked there."""
        number = await self.item(letter) if id is None else id
        pressed = self.r.sandbox.press(who, self.ours()[0], data=pack("more", letter, number))
        await self.r.settle()
        assert self.r.sandbox.follow(who, pressed) is not None, pressed.answer
        await self.r.passing(4)
        return self.last(who)

    async def reports(self, who: User, letter: str, reason: str = REASONS[0], id: int | None = None) -> Pressed:
        """Report an item for a reason, and let the administrator's timer run."""
        asked = await self.asks(who, letter, id)
        pressed = self.r.sandbox.press(who, asked, reason)
        await self.r.passing(15)
        return pressed

    async def fold_of(self, letter: str) -> Fold | None:
        """Return what hides an item now."""
        id = await self.item(letter)
        return await self.r.database.read(lambda r: safety.folded(r.db, KINDS[letter], id))

    async def person(self, who: User) -> int:
        """Return the internal id of somebody."""
        found = await self.r.database.read(lambda r: vault.find_person(r, who.id))
        assert found is not None
        return found

    def shown(self, word: str, *, but: User | None = None) -> list[str]:
        """Return the places where a message of the bot shows a word, in any chat, on any button or file."""
        box = self.r.sandbox
        found = []
        for chat in box.chats.values():
            if but is not None and chat.user is but:
                continue
            for message in chat.messages.values():
                names = [message.document.filename] if message.document else []
                labels = [button.text for row in message.buttons for button in row]
                if message.sender is box.bot and any(word in t for t in (message.words, *labels, *names)):
                    found.append(f"{chat.name}: {message.words}")
        return found


def _ids(reader: Reader) -> dict[str, int]:
    db = reader.db
    idea = next(p for p in proposals.proposals(db, 1) if p.key and not p.unfolds)
    worry = concerns.concerns(db, idea.id)[0]
    return {
        "g": 1,
        "h": campaigns.chips_of_person(db, 1)[0].id if campaigns.chips_of_person(db, 1) else 1,
        "p": idea.id,
        "c": worry.id,
        "r": db.execute("SELECT id FROM concern_reply").fetchone()[0],
        "a": db.execute("SELECT max(id) FROM contribution").fetchone()[0],
        "t": next(t.id for t in tasks.tasks(db, 1) if t.parent is None),
        "w": voices.answers(db, 1)[0].id,
    }


async def safety_street(r: Rehearsal, *, started: tuple[str, ...] = NAMES[:7], admin: bool = False) -> Safety:
    """Let one item of each kind stand. Urho is the chat's administrator, Toivo and Urho never pressed Start."""
    box = r.sandbox
    people = [box.add_user(name) for name in NAMES]
    by_name = {person.first_name.lower(): person for person in people}
    group = box.add_group("Kurvi", people, admins=[by_name["urho"]])
    box.add_bot(group, by_name["urho"], rights=("pin",) if admin else None)
    await r.passing(3)
    here = Safety(r, group, people, by_name)
    await here.starts(*(by_name[name.lower()] for name in started if name not in ("Toivo", "Urho")))
    await here.says(here.aino, "/campaign xqtitle underpass 14d")
    for person in people[1:6]:
        await here.says(person, "/did counted lamps 5 min")
    await here.presses(here.aino, here.card, "Where?")
    await here.writes(here.aino, "xqplace corner")
    idea = await here.proposes(here.veera, "xqidea lanterns on Friday")
    await here.presses(here.onni, idea, "Concern")
    await here.presses(here.onni, here.last(here.onni), "afety")
    await here.writes(here.onni, "xqworry candles burn")
    await r.passing(600)
    told = next(m for m in reversed(here.ours(here.veera)) if "xqworry" in m.text)
    await here.presses(here.veera, told, "Answer")
    await here.writes(here.veera, "xqreply we use lamps")
    await here.says(here.veera, "/task xqtask hang lanterns 60")
    await here.presses(here.veera, here.last(), "Split")
    await here.says(here.eino, "/answer xqanswer lamps come in March")
    await here.says(here.eino, "/did xqact swept the yard 20 min 3 xqpots @xqspot")
    await r.passing(60)
    return here


def bytes_on_disk(path: Path) -> bytes:
    """Return the database file with what waits beside it."""
    return b"".join(
        file.read_bytes() for file in (path, path.with_name(path.name + "-wal")) if file.exists()
    )


def personal_rows(path: Path, person: int) -> dict[str, int]:
    """Return how many rows of each table name a person."""
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    db.row_factory = sqlite3.Row
    try:
        found = {name: len(about_person.rows_of_person(db, name, person)) for name in about_person.PERSONAL}
        return {name: n for name, n in found.items() if n}
    finally:
        db.close()


