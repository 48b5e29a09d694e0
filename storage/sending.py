"""Messages on their way: what is due, what Telegram took, what it refused."""

import json
from collections.abc import Iterable
from sqlite3 import Connection

from storage.models import Message
from storage.rows import change, column, every, first, number

WHEN_BACK = 4_102_444_800_000_000
"""Marks what waits for the bot to be back: the year 2100."""

_TURN = """CASE kind WHEN 'answer' THEN 0 WHEN 'receipt' THEN 1 WHEN 'card' THEN 2 ELSE 3 END,
    state = 'sent', CASE state WHEN 'sent' THEN -id ELSE id END"""


def pending(db: Connection, at: int) -> list[Message]:
    """Return what is due to be sent, shown anew or deleted by ``at``: answers first, at most 20 to one chat or person.

    Of a kind what is new comes first, the oldest before the others; then what changed, the newest first, for that
    is what people look at and what they have pressed. A flood in one chat keeps no other waiting.
    """
    return every(
        db,
        Message,
        f"""SELECT * FROM message WHERE id IN (
               SELECT id FROM (
                   SELECT id, row_number() OVER (PARTITION BY chat, person ORDER BY {_TURN}) AS place
                   FROM message WHERE id IN (
                       SELECT id FROM message WHERE state IN ('waiting', 'sending') AND due_at <= :at
                       UNION SELECT id FROM message
                           WHERE dirty_at IS NOT NULL AND dirty_at <= :at AND state = 'sent'
                       UNION SELECT id FROM message
                           WHERE delete_at IS NOT NULL AND delete_at <= :at AND state = 'sent'))
               WHERE place <= 20)
           ORDER BY {_TURN}""",
        at=at,
    )


def as_it_is(db: Connection, id: int, at: int) -> Message | None:
    """Return a message that was pending as it is by now, None if nothing of it is due any more."""
    return first(
        db,
        Message,
        """SELECT * FROM message WHERE id = :id AND
               (state IN ('waiting', 'sending') AND due_at <= :at
                OR state = 'sent' AND (dirty_at <= :at OR delete_at <= :at))""",
        id=id,
        at=at,
    )


def next_due(db: Connection, after: int) -> int | None:
    """Return when, after an instant, the next message wants the sender, None if none does."""
    found = column(
        db,
        """SELECT min(due) FROM (
               SELECT min(due_at) AS due FROM message WHERE state IN ('waiting', 'sending') AND due_at > :after
               UNION ALL SELECT min(dirty_at) FROM message
                   WHERE dirty_at IS NOT NULL AND dirty_at > :after AND dirty_at < :back AND state = 'sent'
               UNION ALL SELECT min(delete_at) FROM message
                   WHERE delete_at IS NOT NULL AND delete_at > :after AND delete_at < :back AND state = 'sent')""",
        after=after,
        back=WHEN_BACK,
    )
    return found[0] if found else None


def unsent(db: Connection, at: int) -> int:
    """Return how many messages should have been sent by ``at``."""
    query = "SELECT count(*) FROM message WHERE state IN ('waiting', 'sending') AND due_at <= :at"
    return number(db, query, at=at)


def mark_sending(db: Connection, id: int) -> bool:
    """Note, before Telegram is asked, that a send is under way; False if it isn't to be said any more."""
    return change(
        db,
        """UPDATE message SET state = 'sending', attempts = attempts + 1
           WHERE id = :id AND state IN ('waiting', 'sending')""",
        id=id,
    )


def mark_sent(
    db: Connection, id: int, *, at: int, shown_number: int | None, more: Iterable[int], shown: bytes
) -> None:
    """Note that a message stands in the chat."""
    change(
        db,
        """UPDATE message SET state = 'sent', sent_at = :at, edited_at = :at, number = :number, more = :more,
               shown = :shown WHERE id = :id""",
        id=id,
        at=at,
        number=shown_number,
        more=json.dumps(list(more)),
        shown=shown,
    )


def mark_shown(db: Connection, id: int, *, at: int, shown: bytes, dirty_since: int | None) -> None:
    """Note that an edit was shown; a mark made meanwhile stays."""
    change(
        db,
        """UPDATE message SET shown = :shown, edited_at = :at,
               dirty_at = CASE WHEN dirty_at = :since THEN NULL ELSE dirty_at END WHERE id = :id""",
        id=id,
        at=at,
        shown=shown,
        since=dirty_since,
    )


def put_off(db: Connection, id: int, at: int) -> None:
    """Let a waiting message wait until ``at``."""
    change(db, "UPDATE message SET state = 'waiting', due_at = :at WHERE id = :id", id=id, at=at)


def not_sent(db: Connection, id: int) -> None:
    """Let a message that was certainly not sent wait again; that try doesn't count."""
    change(
        db,
        "UPDATE message SET state = 'waiting', attempts = attempts - 1 WHERE id = :id AND state = 'sending'",
        id=id,
    )


def pause(db: Connection, id: int) -> None:
    """Keep a message until the bot is back in its chat."""
    change(
        db, "UPDATE message SET state = 'paused' WHERE id = :id AND state IN ('waiting', 'sending')", id=id
    )


def put_aside(db: Connection, id: int) -> None:
    """Let a message that is to be shown anew, or deleted, wait until the bot is back where it stands."""
    change(
        db,
        """UPDATE message SET dirty_at = CASE WHEN dirty_at IS NULL THEN NULL ELSE :back END,
               delete_at = CASE WHEN delete_at IS NULL THEN NULL ELSE :back END WHERE id = :id""",
        id=id,
        back=WHEN_BACK,
    )


def take_up(db: Connection, at: int, *, chat: int | None = None, person: int | None = None) -> None:
    """Do what waited for the bot to be back in a chat, or with a person."""
    for name in ("dirty_at", "delete_at"):
        change(
            db,
            f"""UPDATE message SET {name} = :at
                WHERE {name} = :back AND (chat = :chat OR person = :person) AND state = 'sent'""",
            at=at,
            back=WHEN_BACK,
            chat=chat,
            person=person,
        )


def mark_gone(db: Connection, id: int, state: str = "gone") -> None:
    """Give a message up, or note that it was deleted."""
    change(
        db,
        "UPDATE message SET state = :state, dirty_at = NULL, delete_at = NULL WHERE id = :id",
        id=id,
        state=state,
    )


def repost(db: Connection, id: int, at: int) -> None:
    """Send a message anew: the one in the chat can't be edited any more."""
    change(
        db,
        """UPDATE message SET state = 'waiting', due_at = :at, number = NULL, shown = NULL, dirty_at = NULL,
               attempts = 0 WHERE id = :id""",
        id=id,
        at=at,
    )


def leave_topic(db: Connection, id: int) -> None:
    """Send a message outside its topic: that one is closed or gone."""
    change(
        db,
        """UPDATE message SET topic = NULL, reply_to = NULL, state = 'waiting', number = NULL, shown = NULL,
               dirty_at = NULL, attempts = 0 WHERE id = :id""",
        id=id,
    )


def unasked_since(db: Connection, chat: int, since: int) -> list[int]:
    """Return when unasked messages went to a chat since an instant, oldest first."""
    return column(
        db,
        """SELECT coalesce(sent_at, due_at) FROM message WHERE chat = :chat AND kind = 'unasked'
               AND (sent_at IS NOT NULL OR state IN ('sending', 'unknown'))
               AND coalesce(sent_at, due_at) >= :since ORDER BY 1""",
        chat=chat,
        since=since,
    )


def replies_since(db: Connection, chat: int, since: int) -> int:
    """Return how many replies to people's messages went to a chat since an instant."""
    return number(
        db,
        """SELECT count(*) FROM message WHERE chat = :chat AND kind = 'answer' AND reply_to IS NOT NULL
               AND due_at >= :since""",
        chat=chat,
        since=since,
    )
