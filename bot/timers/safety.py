"""What needs Telegram's word, or a second look: administrators, erasures, closed campaigns made anew."""

from bot.ticker import Hands, due
from flows.rules import DEFAULT
from flows.safety.fold import fold
from flows.safety.item import find
from flows.safety.report import REASONS
from flows.safety.retention import sweep
from storage import campaigns, chats, timers, vault
from storage.database import Transaction

HOUR = 3_600_000_000


async def _is_administrator(hands: Hands, chat: int, person: int) -> bool:
    to, who = await hands.database.read(
        lambda r: (vault.telegram_of_chat(r, chat), vault.telegram_of_person(r, person))
    )
    if to is None or who is None:
        return False
    return any(a.user.id == who for a in await hands.bot.get_chat_administrators(to))


@due("weigh")
async def weigh(hands: Hands) -> None:
    """Fold what an administrator of the chat reported."""
    _, kind, item, _, reason = hands.timer.key.split(":")
    person, id = hands.timer.item or 0, hands.timer.campaign or 0
    campaign = await hands.database.read(lambda r: campaigns.campaign(r.db, id))
    may = campaign is not None and await _is_administrator(hands, campaign.chat, person)

    def keep(tx: Transaction) -> None:
        found = find(tx, kind, int(item))
        if may and found is not None:
            fold(tx, found, reason=REASONS[int(reason)], folder="admin", at=hands.at)

    await hands.write(keep)


@due("switch")
async def switch(hands: Hands) -> None:
    """Change a chat's language, zone or quiet hours if an administrator asked."""
    _, chat_id, _, what, value = hands.timer.key.split(":", 4)
    chat = int(chat_id)
    may = await _is_administrator(hands, chat, hands.timer.item or 0)

    def keep(tx: Transaction) -> None:
        if may:
            _switch(tx, chat, what, value, hands.at)

    await hands.write(keep)


def _switch(tx: Transaction, chat: int, what: str, value: str, at: int) -> None:
    if what == "language":
        chats.set_language(tx.db, chat, value)
    elif what == "zone":
        chats.set_zone(tx.db, chat, value)
    elif what == "quiet":
        start, end = value.split("-")
        chats.set_quiet(tx.db, chat, int(start) * 60, int(end) * 60)
    chats.touch_cards(tx.db, chat, at)


@due("wipe")
async def wipe(hands: Hands) -> None:
    """After an erasure: remember it beside the key, empty the write-ahead log, forget the look-up."""
    lookup = bytes.fromhex(hands.timer.key.partition(":")[2])
    hands.forgot(lookup, hands.at)
    await hands.database.write(lambda tx: timers.forget_timer(tx.db, hands.timer.id))
    await hands.database.checkpoint()


@due("sweep")
async def clean(hands: Hands) -> None:
    """Every night let go what is kept no longer."""

    def keep(tx: Transaction) -> None:
        sweep(tx, hands.at, DEFAULT)
        due_at = hands.at + 24 * HOUR
        timers.set_timer(tx.db, key=f"sweep:{due_at}", kind="sweep", due_at=due_at)

    await hands.write(keep)
