"""What needs Telegram's word, or a second look: administrators, erasures, what is kept no longer."""

from functools import partial

from telegram.error import BadRequest, Forbidden

from bot.clock import HOUR, MINUTE
from bot.ticker import Hands, due
from flows.safety.item import chats_of, find
from flows.safety.report import REASONS, fold_as_administrator
from flows.safety.retention import AT_ONCE, erase_idle, let_care_go, let_officials_go, part_ballots, to_part
from flows.safety.switch import switch
from storage import messages, timers, vault
from storage.database import Reader, Transaction
from storage.models import Campaign

DAY = 24 * HOUR
AGAIN = MINUTE


async def _is_administrator(hands: Hands, chat: int, person: int) -> bool:
    to, who = await hands.database.read(
        lambda r: (vault.telegram_of_chat(r, chat), vault.telegram_of_person(r, person))
    )
    if to is None or who is None:
        return False
    try:
        return any(a.user.id == who for a in await hands.bot.get_chat_administrators(to))
    except (BadRequest, Forbidden):
        return False


def _forget(tx: Transaction, hands: Hands) -> None:
    """Leave no trace of who asked."""
    timers.forget_timer(tx.db, hands.timer.key)


def _chats(reader: Reader, kind: str, id: int) -> list[int]:
    item = find(reader, kind, id)
    return chats_of(reader, item) if item else []


@due("weigh")
async def weigh(hands: Hands) -> None:
    """Fold what an administrator of the chat reported, or of the other's where it is for both groups."""
    _, kind, item, _, reason = hands.timer.key.split(":")
    person = hands.timer.item or 0
    chats = await hands.database.read(lambda r: _chats(r, kind, int(item)))
    may = any([await _is_administrator(hands, chat, person) for chat in chats])

    def keep(tx: Transaction) -> None:
        if may:
            fold_as_administrator(tx, kind, int(item), person, REASONS[int(reason)], hands.at)
        _forget(tx, hands)

    await hands.write(keep)


@due("switch")
async def switch_chat(hands: Hands) -> None:
    """Change a chat's language, zone or quiet hours if an administrator asked; say which it was."""
    _, chat_id, _, what, value = hands.timer.key.split(":", 4)
    chat = int(chat_id)
    may = await _is_administrator(hands, chat, hands.timer.item or 0)

    def keep(tx: Transaction) -> None:
        if may:
            switch(tx, chat, what, value, hands.at)
        if said := messages.message_by_key(tx.db, hands.timer.key):
            key = "switched" if may else "switch-administrators"
            messages.set_args(tx.db, said.id, {**messages.args_of(said.args), "key": key})
            messages.touch_message(tx.db, said.id, hands.at)
        _forget(tx, hands)

    await hands.write(keep)


@due("wipe")
async def wipe(hands: Hands) -> None:
    """After an erasure: remember it beside the key, forget the look-up, empty the write-ahead log."""
    hands.forgot(bytes.fromhex(hands.timer.key.partition(":")[2]), hands.at)
    await hands.write(lambda tx: _wiped(tx, hands))
    await hands.database.checkpoint()


def _wiped(tx: Transaction, hands: Hands) -> None:
    _forget(tx, hands)
    timers.set_another(tx.db, key=f"empty:{hands.at}", kind="empty", due_at=hands.at + AGAIN)


@due("empty")
async def empty(hands: Hands) -> None:
    """Empty the write-ahead log once more; not done until it was, for somebody may have been reading."""
    if await hands.database.checkpoint():
        await hands.write(lambda tx: _forget(tx, hands))
    else:
        await hands.database.write(lambda tx: timers.failed(tx.db, hands.timer.key, hands.at + AGAIN))


@due("sweep")
async def sweep(hands: Hands) -> None:
    """Every night let go what is kept no longer, a little at a time."""
    while await hands.database.write(lambda tx: erase_idle(tx, hands.at, hands.face.keeping)) == AT_ONCE:
        pass
    for campaign in await hands.database.write(lambda tx: to_part(tx, hands.at, hands.face.keeping)):
        await hands.database.write(partial(_part, campaign=campaign, at=hands.at))
    await hands.database.write(lambda tx: let_officials_go(tx, hands.at))
    await hands.database.write(lambda tx: let_care_go(tx, hands.at, hands.face.keeping))
    await hands.write(lambda tx: _tomorrow(tx, hands))
    await hands.database.checkpoint()


def _part(tx: Transaction, campaign: Campaign, at: int) -> None:
    part_ballots(tx, campaign, at)


def _tomorrow(tx: Transaction, hands: Hands) -> None:
    due_at = hands.at + DAY
    timers.set_timer(tx.db, key=f"sweep:{due_at}", kind="sweep", due_at=due_at)
    _forget(tx, hands)
