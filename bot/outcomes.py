"""What becomes of a message, once Telegram has answered: small steps inside a transaction."""

from collections.abc import Callable

from bot.quiet import speaks_at
from bot.render import Letter
from storage import campaigns, chats, messages, sending, vault
from storage.database import Transaction
from storage.models import Message

Work = Callable[[Transaction], object]
DELETED = ("message to edit not found", "message_id_invalid")
LOST = (*DELETED, "message can't be edited")
SILENCED = (
    "chat not found",
    "not enough rights to send text messages",
    "have no rights to send a message",
    "chat_write_forbidden",
)


def keep_sent(tx: Transaction, row: Message, letter: Letter, numbers: list[int], at: int) -> None:
    """Note that a message stands in the chat, and which items it shows."""
    first = numbers[0] if numbers else None
    sending.mark_sent(tx.db, row.id, at=at, shown_number=first, more=numbers[1:], shown=letter.shown)
    for kind, item in letter.screen.mentions:
        messages.mention(tx.db, row.id, kind, item)


def keep_shown(tx: Transaction, row: Message, letter: Letter, at: int) -> None:
    """Note that a message shows its newest state; a mark made meanwhile stays."""
    sending.mark_shown(tx.db, row.id, at=at, shown=letter.shown, dirty_since=row.dirty_at)
    for kind, item in letter.screen.mentions:
        messages.mention(tx.db, row.id, kind, item)


def migrate(tx: Transaction, row: Message, new_chat_id: int) -> None:
    """A group became a supergroup: its number changes, old message numbers are dead."""
    sending.not_sent(tx.db, row.id)
    old = vault.telegram_of_chat(tx, row.chat) if row.chat is not None else None
    if old is None or old == new_chat_id:
        return
    chat = vault.migrate_chat(tx, old, new_chat_id)
    if chat is not None:
        chats.moved(tx.db, chat)


def unreachable(tx: Transaction, row: Message, at: int) -> None:
    """Nobody is there any more: the chat rests, the person is not written to."""
    if row.chat is not None:
        chats.set_active(tx.db, row.chat, False)
    elif row.person is not None:
        chats.set_blocked(tx.db, row.person, True, at)
    unheard(tx, row)


def unheard(tx: Transaction, row: Message) -> None:
    """Keep what is to change or go once the bot is back, and for a chat what it should hear; the rest is let go."""
    if row.state == "sent":
        sending.put_aside(tx.db, row.id)
    elif row.chat is not None and row.kind in ("card", "unasked"):
        sending.pause(tx.db, row.id)
    else:
        sending.mark_gone(tx.db, row.id)


def mend(row: Message, said: str, at: int) -> Work | None:
    """Return what to write after Telegram's 400, None where only giving up is left.

    ``said``: its words in lower case.
    """
    if "thread not found" in said or "topic_closed" in said:
        return lambda tx: leave_topic(tx, row, at)
    if "reaction" in said:
        return lambda tx: no_reactions(tx, row)
    if row.kind == "card" and row.view != "card" and any(words in said for words in DELETED):
        return lambda tx: deleted(tx, row, at)
    if row.kind == "card" and any(words in said for words in LOST):
        return lambda tx: post_anew(tx, row, at)
    if any(words in said for words in SILENCED):
        return lambda tx: unreachable(tx, row, at)
    return None


def post_anew(tx: Transaction, row: Message, at: int) -> None:
    """Let a card that was deleted stand again; after quiet hours, for it may have changed with the date alone."""
    quiet = chats.quiet(tx.db, row.chat) if row.chat is not None else None
    campaign = campaigns.campaign(tx.db, row.campaign) if row.campaign else None
    sending.repost(tx.db, row.id, speaks_at(at, campaign.zone, quiet) if campaign and quiet else at)


def deleted(tx: Transaction, row: Message, at: int) -> None:
    """Somebody deleted what was asked of the group: it isn't posted anew; the chat hears once how to fold."""
    sending.mark_gone(tx.db, row.id)
    if row.chat is None:
        return
    messages.say(
        tx.db,
        key=f"how-to-fold:{row.chat}",
        view="said",
        args={"key": "help-fold"},
        at=at,
        chat=row.chat,
        topic=row.topic,
        campaign=row.campaign,
        kind="unasked",
    )


def leave_topic(tx: Transaction, row: Message, at: int) -> None:
    """A topic is closed or gone: the campaign goes on outside it, and its starter is told once."""
    if row.state == "sent" and row.kind != "card":
        sending.mark_gone(tx.db, row.id)
        return
    sending.leave_topic(tx.db, row.id)
    campaign = campaigns.campaign(tx.db, row.campaign) if row.campaign else None
    if campaign is None or campaign.topic is None:
        return
    campaigns.leave_topic(tx.db, campaign.id)
    if campaign.starter is not None:
        messages.say(
            tx.db,
            key=f"topic:{campaign.id}:{campaign.topic}",
            view="said",
            args={"key": "topic-gone"},
            at=at,
            person=campaign.starter,
            campaign=campaign.id,
            kind="unasked",
        )


def no_reactions(tx: Transaction, row: Message) -> None:
    """The chat restricts reactions: receipts are said instead."""
    if row.chat is not None:
        chats.set_reactions(tx.db, row.chat, False)
    sending.not_sent(tx.db, row.id)
