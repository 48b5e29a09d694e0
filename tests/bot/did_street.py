"""A street for tests about acts: a group, a campaign, and what the bot says."""

from dataclasses import dataclass

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Chat, Message, User
from storage import contributions, people
from storage.models import Contribution


@dataclass
class Street:
    """Aino started the campaign; Eino and Veera live there too."""

    r: Rehearsal
    group: Chat
    aino: User
    eino: User
    veera: User

    async def says(self, who: User, text: str, **more: object) -> Message:
        """Say something in the group and wait for what comes of it."""
        message = self.r.sandbox.say(who, self.group, text, **more)  # type: ignore[arg-type]
        await self.r.passing(4)
        return message

    async def writes(self, who: User, text: str) -> Message:
        """Write to the bot in private."""
        message = self.r.sandbox.say(who, None, text)
        await self.r.passing(4)
        return message

    async def presses(self, who: User, message: Message, button: str) -> str:
        """Press a button, follow where it leads, and return the answer's words."""
        pressed = self.r.sandbox.press(who, message, button)
        await self.r.settle()
        self.r.sandbox.follow(who, pressed)
        await self.r.passing(4)
        return pressed.text

    async def starts(self, *who: User) -> None:
        """Press Start in private."""
        for person in who:
            self.r.sandbox.press_start(person)
        await self.r.passing(4)

    def ours(self, who: User | None = None) -> list[Message]:
        """Return the bot's messages in the group, or in somebody's private chat, oldest first."""
        chat = self.r.sandbox.private(who) if who else self.group
        return [m for m in chat.messages.values() if m.sender is self.r.sandbox.bot and not m.service]

    def last(self, who: User | None = None) -> Message:
        """Return the bot's newest message there."""
        return self.ours(who)[-1]

    @property
    def card(self) -> Message:
        """The campaign's card."""
        return next(m for m in self.ours() if "🏮" in m.text)

    async def acts(self) -> list[Contribution]:
        """Return the counted acts."""
        return await self.r.database.read(lambda r: contributions.contributions(r.db, 1))

    async def act(self) -> Contribution:
        """Return the only counted act."""
        (only,) = await self.acts()
        return only

    async def taking_part(self) -> int:
        """Return how many take part."""
        return await self.r.database.read(lambda r: people.taking_part(r.db, 1))


async def street(r: Rehearsal, **more: object) -> Street:
    """Let a campaign stand in a group of three."""
    box = r.sandbox
    aino, eino, veera = (box.add_user(name) for name in ("Aino", "Eino", "Veera"))
    group = box.add_group("Kurvi", [aino, eino, veera], **more)  # type: ignore[arg-type]
    box.add_bot(group, aino)
    await r.passing(3)
    box.say(aino, group, "/campaign The underpass is dark 14d")
    await r.passing(5)
    return Street(r, group, aino, eino, veera)
