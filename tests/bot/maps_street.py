"""A street that asks what people think: a group of eight with a campaign; statements, answers, maps."""

from ideas_street import Ideas, ideas_street

from bot.sandbox.people import Pressed
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from storage import opinion_maps, opinions, statements
from storage.models import Opinion, OpinionMap, Statement

YARD = "What do we want with the yard?\nMore benches\nFewer cars\nA swing for the small ones"


class Maps(Ideas):
    """The same street, asking."""

    async def asks(self, who: User, text: str = YARD) -> Message:
        """Ask in the group and return the map's message there."""
        await self.says(who, f"/ask {text}")
        return self.shown()

    def shown(self) -> Message:
        """Return the newest map in the group."""
        return next(m for m in reversed(self.ours()) if m.text.startswith(("What do we think", "Mitä ajattelemme")))

    async def goes(self, who: User, message: Message | None = None) -> Message:
        """Press Answer one by one, follow, and return the private message."""
        await self.presses(who, message or self.shown(), "Answer one by one")
        return self.last(who)

    async def taps(self, who: User, button: str) -> Pressed:
        """Press a button of the newest private message."""
        return await self.presses(who, self.last(who), button)

    async def answers_all(self, who: User, button: str = "Agree") -> None:
        """Answer whatever comes, always the same."""
        await self.goes(who)
        while button in self.labels(self.last(who)):
            await self.taps(who, button)

    async def map(self, number: int = 1) -> OpinionMap:
        """Return a map by its number."""
        found = await self.r.database.read(lambda r: opinion_maps.maps(r.db, 1))
        return next(m for m in found if m.number == number)

    async def statements(self, number: int = 1) -> list[Statement]:
        """Return a map's statements."""
        id = (await self.map(number)).id
        return await self.r.database.read(lambda r: statements.statements(r.db, id))

    async def opinions(self, number: int = 1) -> list[Opinion]:
        """Return every answer, first ones first."""
        id = (await self.map(number)).id
        return await self.r.database.read(lambda r: opinions.all_of(r.db, id))


async def maps_street(r: Rehearsal, **more: object) -> Maps:
    """Let a campaign stand in a group of eight; the first four take part."""
    here = await ideas_street(r, **more)  # type: ignore[arg-type]
    return Maps(here.r, here.group, here.people, here.names)
