"""What the sandbox's tests stand on: a street with a bot in it."""

import os
from pathlib import Path
from typing import NamedTuple

from telegram import Bot, Update

from bot.clock import VirtualClock
from bot.sandbox import Chat, Sandbox, User

DATA = Path(os.environ.get("TALKOOT_TEST_DATA", Path(__file__).parents[4] / "shared" / "data"))
SPEC = DATA / "telegram" / "bot-api-10.1.json.gz"
START = 1_790_000_000_000_000


class Street(NamedTuple):
    """A group with three neighbours and the bot in it."""

    box: Sandbox
    bot: Bot
    clock: VirtualClock
    group: Chat
    aino: User
    ben: User
    cai: User

    async def updates(self) -> list[Update]:
        """Take and confirm what waits."""
        got = await self.bot.get_updates(timeout=0)
        if got:
            await self.bot.get_updates(offset=got[-1].update_id + 1, timeout=0)
        return list(got)
