"""A street with ideas: a group, a campaign, people who vote; what the bot says to whom."""

from dataclasses import dataclass, field

from bot.clock import HOUR
from bot.sandbox.people import Pressed
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Chat, Message, User
from storage import ballots, proposals
from storage.models import Ballot, Proposal

NAMES = ("Aino", "Eino", "Veera", "Onni", "Helmi", "Toivo", "Lempi", "Urho")


@dataclass
class Ideas:
    """Aino started the campaign; the first four did something."""

    r: Rehearsal
    group: Chat
    people: list[User]
    names: dict[str, User] = field(default_factory=dict)

    def __getattr__(self, name: str) -> User:
        return self.names[name]

    async def says(self, who: User, text: str, **more: object) -> Message:
        """Say something in the group and wait for what comes of it."""
        message = self.r.sandbox.say(who, self.group, text, **more)  # type: ignore[arg-type]
        await self.r.passing(6)
        return message

    async def writes(self, who: User, text: str) -> Message:
        """Write to the bot in private."""
        message = self.r.sandbox.say(who, None, text)
        await self.r.passing(4)
        return message

    async def starts(self, *who: User) -> None:
        """Press Start in private."""
        for person in who:
            self.r.sandbox.press_start(person)
        await self.r.passing(4)

    async def presses(self, who: User, message: Message, button: str | int) -> Pressed:
        """Press a button, and follow where its answer leads."""
        pressed = self.r.sandbox.press(who, message, button)
        await self.r.settle()
        self.r.sandbox.follow(who, pressed)
        await self.r.passing(6)
        return pressed

    async def forges(self, who: User, message: Message, data: str) -> Pressed:
        """Send callback data that no button of ours carried there."""
        pressed = self.r.sandbox.press(who, message, data=data)
        await self.r.passing(2)
        return pressed

    async def proposes(self, who: User, text: str) -> Message:
        """Propose in the group and return the idea's message."""
        await self.says(who, f"/propose {text}")
        return self.idea(text)

    def idea(self, text: str) -> Message:
        """Return the newest message of the bot in the group with these words."""
        return next(m for m in reversed(self.ours()) if text in m.text)

    def ours(self, who: User | None = None) -> list[Message]:
        """Return the bot's messages in the group, or in somebody's private chat, oldest first."""
        chat = self.r.sandbox.private(who) if who else self.group
        return [m for m in chat.messages.values() if m.sender is self.r.sandbox.bot and not m.service]

    def last(self, who: User | None = None) -> Message:
        """Return the bot's newest message there."""
        return self.ours(who)[-1]

    def labels(self, message: Message) -> list[str]:
        """Return the texts of a message's buttons."""
        return [button.text for row in message.buttons for button in row]

    async def kept(self, number: int = 1) -> Proposal:
        """Return an idea by its number."""
        found = await self.r.database.read(lambda r: proposals.proposals(r.db, 1))
        return next(p for p in found if p.number == number)

    async def ballots(self, number: int = 1) -> list[Ballot]:
        """Return the ballots of an idea."""
        id = (await self.kept(number)).id
        return await self.r.database.read(lambda r: ballots.ballots(r.db, id))

    async def hours(self, count: float) -> None:
        """Let hours pass."""
        await self.r.until(self.r.clock.now() + round(count * HOUR))


async def ideas_street(r: Rehearsal, *, acted: int = 4, **more: object) -> Ideas:
    """Let a campaign stand in a group of eight."""
    box = r.sandbox
    people = [box.add_user(name) for name in NAMES]
    group = box.add_group("Kurvi", people, **more)  # type: ignore[arg-type]
    box.add_bot(group, people[0])
    await r.passing(3)
    box.say(people[0], group, "/campaign The underpass is dark 14d")
    await r.passing(5)
    for person in people[1:acted]:
        box.say(person, group, "/did counted lamps 5 min")
        await r.passing(3)
    here = Ideas(r, group, people, {person.first_name.lower(): person for person in people})
    return here
