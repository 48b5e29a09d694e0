"""A house of elders' chat in which no campaign runs: sessions and circles live without one."""

from datetime import datetime
from zoneinfo import ZoneInfo

from ideas_street import NAMES, Ideas

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from storage import circles, sessions, vault
from storage.circles import Circle
from storage.sessions import Session

WEEK = 7 * 24
HELSINKI = ZoneInfo("Europe/Helsinki")


class House(Ideas):
    """Eight people; those who pressed Start can be told things in private."""

    zone = HELSINKI

    async def session(self, id: int = 1) -> Session:
        """Return a session as it is kept."""
        found = await self.r.database.read(lambda r: sessions.session(r.db, id))
        assert found is not None
        return found

    async def circle(self, id: int = 1) -> Circle:
        """Return a circle as it is kept."""
        found = await self.r.database.read(lambda r: circles.circle(r.db, id))
        assert found is not None
        return found

    async def person(self, who: User) -> int:
        """Return somebody's internal id."""
        found = await self.r.database.read(lambda r: vault.find_person(r, who.id))
        assert found is not None
        return found

    async def to(self, *when: int) -> None:
        """Let time pass until a local moment: year, month, day, hour, minute."""
        await self.r.until(round(datetime(*when, tzinfo=HELSINKI).timestamp()) * 1_000_000)  # type: ignore[arg-type, misc]

    def told(self, who: User | None, words: str) -> list[Message]:
        """Return the bot's messages there with these words."""
        return [m for m in self.ours(who) if words in m.text]


async def house(r: Rehearsal, *, language: str = "en", started: int = 8, **more: object) -> House:
    """Let the bot come into a chat of eight; the first ``started`` pressed Start."""
    box = r.sandbox
    people = [box.add_user(name, language_code=language) for name in NAMES]
    group = box.add_group("Kurvi", people, **more)  # type: ignore[arg-type]
    box.add_bot(group, people[0])
    await r.passing(3)
    here = House(r, group, people, {person.first_name.lower(): person for person in people})
    await here.starts(*people[:started])
    return here


async def fixed_session(here: House, text: str = "cards Tue 18:00") -> Message:
    """Aino proposes, Eino and Veera tap the time: three are enough."""
    await here.says(here.aino, f"/session {text}")
    shown = here.idea(text.split(maxsplit=1)[0])
    for who in (here.eino, here.veera):
        await here.presses(who, shown, 0)
    await here.r.passing(10)
    return shown


async def crews_of_six(here: House, *, crews: int = 6) -> Message:
    """A circle; the first six people are each in a crew of their own."""
    await here.says(here.aino, f"/circle stairs {crews}")
    shown = here.idea("stairs")
    for n, who in enumerate(here.people[:crews]):
        await here.presses(who, shown, n)
    await here.r.passing(10)
    return shown
