"""Timers of a campaign."""

from bot.ticker import Hands, at_once, due
from storage import campaigns, chats, vault
from storage.database import Transaction
from storage.models import Timer


@due("members")
async def members(hands: Hands) -> None:
    """Ask how many are in the chat."""
    timer = hands.timer
    campaign = await hands.database.read(lambda r: campaigns.campaign(r.db, timer.campaign or 0))
    if campaign is None:
        await hands.write(lambda tx: None)
        return
    chat = campaign.chat
    number = await hands.database.read(lambda r: vault.telegram_of_chat(r, chat))
    count = await hands.bot.get_chat_member_count(number) if number else 0
    await hands.write(lambda tx: chats.set_members(tx.db, chat, count - 1))


def _nothing(tx: Transaction, timer: Timer, at: int) -> None:
    return None


for _kind in ("close", "evening", "warn", "decide"):
    at_once(_kind)(_nothing)
