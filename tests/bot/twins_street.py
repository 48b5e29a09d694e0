"""Two groups on one street: Aino's group has a campaign, Salla's joins it."""

import re
from dataclasses import dataclass
from typing import Any

from did_street import Street

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Chat, Message, User
from storage import campaigns, twins
from storage.models import Campaign
from storage.twins import Twin

OTHERS = ("Salla", "Ville", "Kerttu", "Matti", "Saimi", "Oiva")


@dataclass
class Twins:
    """``here``: Aino, Eino, Veera and their campaign; ``there``: the other group, whose people are ``others``."""

    r: Rehearsal
    here: Street
    there: Chat
    others: list[User]

    async def says(self, who: User, text: str, **more: object) -> Message:
        """Say something in the other group."""
        message = self.r.sandbox.say(who, self.there, text, **more)  # type: ignore[arg-type]
        await self.r.passing(6)
        return message

    async def presses(self, who: User, message: Message, button: str | int) -> str:
        """Press a button anywhere, follow where it leads, and return the answer's words."""
        pressed = self.r.sandbox.press(who, message, button)
        await self.r.settle()
        self.r.sandbox.follow(who, pressed)
        await self.r.passing(6)
        return pressed.text

    def ours(self, chat: Chat | None = None) -> list[Message]:
        """Return the bot's messages in the other group, or in a chat, oldest first."""
        found = (chat or self.there).messages.values()
        return [m for m in found if m.sender is self.r.sandbox.bot and not m.service]

    def last(self) -> Message:
        """Return the bot's newest message in the other group."""
        return self.ours()[-1]

    def card(self, chat: Chat | None = None) -> Message:
        """Return the newest card of the other group, or of a chat."""
        return next(m for m in reversed(self.ours(chat)) if "🏮" in m.text)

    async def offered(self) -> str:
        """Let two here agree to ask another group; return the link's secret."""
        await self.here.says(self.here.aino, "/twin")
        await self.here.presses(self.here.eino, self.here.last(), "I agree")
        found = re.search(r"startgroup=([\w-]+)", self.here.last().text)
        assert found, self.here.last().text
        return found[1]

    async def joined(self) -> None:
        """Let the other group join: Salla opens the link, Ville agrees."""
        secret = await self.offered()
        await self.says(self.others[0], f"/twin {secret}")
        await self.presses(self.others[1], self.last(), "Join")

    async def campaigns(self) -> list[Campaign]:
        """Return all campaigns."""
        return await self.r.database.read(lambda r: campaigns.all_campaigns(r.db))

    async def twin(self) -> Twin | None:
        """Return the two that go or went together."""
        return await self.r.database.read(lambda r: next(iter(twins.twins(r.db, 1)), None))


async def two_groups(
    r: Rehearsal, *, languages: tuple[str, str] = ("en", "en"), days: int = 14, admin: bool = False, **more: Any
) -> Twins:
    """Let a campaign of three stand, and another group with the bot in it beside."""
    aino, eino, veera = (r.sandbox.add_user(name, language_code=languages[0]) for name in ("Aino", "Eino", "Veera"))
    group = r.sandbox.add_group("Kurvi", [aino, eino, veera])
    r.sandbox.add_bot(group, aino)
    await r.passing(3)
    r.sandbox.say(aino, group, f"/campaign The underpass is dark {days}d")
    await r.passing(5)
    here = Street(r, group, aino, eino, veera)
    for who in (here.eino, here.veera):
        await here.says(who, "/did swept 20 min")
    others = [r.sandbox.add_user(name, language_code=languages[1]) for name in OTHERS]
    there = r.sandbox.add_group("Harju", others, admins=others[:1] if admin else [], **more)
    r.sandbox.add_bot(there, others[0])
    await r.passing(5)
    return Twins(r, here, there, others)
