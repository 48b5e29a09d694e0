"""What becomes of a message, once Telegram has answered: small steps inside a transaction."""

from bot.render import Letter
from storage import chats, messages, vault
from storage.database import Transaction
from storage.models import Message


def keep_sent(tx: Transaction, row: Message, letter: Letter, numbers: list[int], at: int) -> None:
    """Note that a message stands in the chat, and which items it shows."""
    first = numbers[0] if numbers else None
    messages.mark_sent(tx.db, row.id, at=at, shown_number=first, more=numbers[1:], shown=letter.shown)
    for kind, item in letter.screen.mentions:
        messages.mention(tx.db, row.id, kind, item)


def wait_again(tx: Transaction, row: Message) -> None:
    """Let a message that was certainly not sent wait for its next turn."""
    if row.state != "sent":
        messages.put_off(tx.db, row.id, row.due_at)


def migrate(tx: Transaction, row: Message, new_chat_id: int) -> None:
    """A group became a supergroup: its number changes, old message numbers are dead."""
    if row.chat is None or (old := vault.telegram_of_chat(tx, row.chat)) is None:
        return
    chat = vault.migrate_chat(tx, old, new_chat_id)
    if chat is not None:
        chats.moved(tx.db, chat)
    wait_again(tx, row)


def unreachable(tx: Transaction, row: Message) -> None:
    """Nobody is there any more: the chat rests, the person is not written to."""
    if row.chat is not None:
        chats.set_active(tx.db, row.chat, False)
    elif row.person is not None:
        chats.set_blocked(tx.db, row.person, True)
    messages.mark_gone(tx.db, row.id)


def no_reactions(tx: Transaction, row: Message) -> None:
    """The chat restricts reactions: receipts are said instead."""
    if row.chat is not None:
        chats.set_reactions(tx.db, row.chat, False)
    wait_again(tx, row)
