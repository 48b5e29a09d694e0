"""What the bot must still say, has said and must show anew."""

import json
from collections.abc import Iterable, Mapping
from sqlite3 import Connection

from storage.models import Message
from storage.rows import change, column, every, first, insert, number

Arg = str | int | None


def say(
    db: Connection,
    *,
    key: str,
    view: str,
    args: Mapping[str, Arg],
    at: int,
    chat: int | None = None,
    person: int | None = None,
    topic: int | None = None,
    campaign: int | None = None,
    kind: str = "answer",
    silent: bool = True,
    reply_to: int | None = None,
    delete_at: int | None = None,
    pin: bool = False,
    once: bool = False,
) -> int | None:
    """Queue a message to a chat or a person; None if ``key`` was said before. ``at``: not before this instant."""
    if not change(
        db,
        """INSERT INTO message (key, chat, person, topic, campaign, view, args, kind, silent, reply_to, due_at,
               state, delete_at, pin, once)
           VALUES (:key, :chat, :person, :topic, :campaign, :view, :args, :kind, :silent, :reply_to, :at,
               'waiting', :delete_at, :pin, :once) ON CONFLICT (key) DO NOTHING""",
        key=key,
        chat=chat,
        person=person,
        topic=topic,
        campaign=campaign,
        view=view,
        args=json.dumps(dict(args), sort_keys=True),
        kind=kind,
        silent=int(silent),
        reply_to=reply_to,
        at=at,
        delete_at=delete_at,
        pin=int(pin),
        once=int(once),
    ):
        return None
    return number(db, "SELECT id FROM message WHERE key = :key", key=key)


def message(db: Connection, id: int) -> Message | None:
    """Return message ``id``."""
    return first(db, Message, "SELECT * FROM message WHERE id = :id", id=id)


def message_by_key(db: Connection, key: str) -> Message | None:
    """Return the message said under ``key``."""
    return first(db, Message, "SELECT * FROM message WHERE key = :key", key=key)


def message_in_chat(db: Connection, chat: int, shown_number: int) -> Message | None:
    """Return our message with this number in a chat."""
    return first(
        db,
        Message,
        "SELECT * FROM message WHERE chat = :chat AND number = :number",
        chat=chat,
        number=shown_number,
    )


def message_to_person(db: Connection, person: int, shown_number: int) -> Message | None:
    """Return our message with this number in a person's private chat."""
    return first(
        db,
        Message,
        "SELECT * FROM message WHERE person = :person AND number = :number",
        person=person,
        number=shown_number,
    )


def messages_of_campaign(db: Connection, campaign: int, view: str) -> list[Message]:
    """Return a campaign's messages of one view, oldest first."""
    return every(
        db,
        Message,
        "SELECT * FROM message WHERE campaign = :campaign AND view = :view ORDER BY id",
        campaign=campaign,
        view=view,
    )


def pending(db: Connection, at: int, limit: int = 200) -> list[Message]:
    """Return what is due to be sent, shown anew or deleted by ``at``: answers first, oldest first."""
    return every(
        db,
        Message,
        """SELECT * FROM message WHERE id IN (
               SELECT id FROM message WHERE state IN ('waiting', 'sending') AND due_at <= :at
               UNION SELECT id FROM message WHERE dirty_at IS NOT NULL AND dirty_at <= :at
               UNION SELECT id FROM message WHERE delete_at IS NOT NULL AND delete_at <= :at)
           ORDER BY CASE kind WHEN 'answer' THEN 0 WHEN 'receipt' THEN 1 WHEN 'card' THEN 2 ELSE 3 END, id
           LIMIT :limit""",
        at=at,
        limit=limit,
    )


def next_due(db: Connection, after: int) -> int | None:
    """Return when, after an instant, the next message wants the sender, None if none does."""
    found = column(
        db,
        """SELECT min(due) FROM (
               SELECT min(due_at) AS due FROM message WHERE state IN ('waiting', 'sending') AND due_at > :after
               UNION ALL SELECT min(dirty_at) FROM message WHERE dirty_at IS NOT NULL AND dirty_at > :after
               UNION ALL SELECT min(delete_at) FROM message WHERE delete_at IS NOT NULL AND delete_at > :after)""",
        after=after,
    )
    return found[0] if found else None


def unsent(db: Connection, at: int) -> int:
    """Return how many messages should have been sent by ``at``."""
    query = "SELECT count(*) FROM message WHERE state IN ('waiting', 'sending') AND due_at <= :at"
    return number(db, query, at=at)


def mark_sending(db: Connection, id: int) -> None:
    """Note, before Telegram is asked, that a send is under way."""
    change(db, "UPDATE message SET state = 'sending', attempts = attempts + 1 WHERE id = :id", id=id)


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


def give_up(db: Connection, begins: str) -> None:
    """Let go of what still waits to be said under keys that begin so: its time is over."""
    change(
        db,
        "UPDATE message SET state = 'gone' WHERE state = 'waiting' AND substr(key, 1, length(:begins)) = :begins",
        begins=begins,
    )


def unmark(db: Connection, id: int) -> None:
    """Take away the mark that a message is to be shown anew."""
    change(db, "UPDATE message SET dirty_at = NULL WHERE id = :id", id=id)


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


def touch(db: Connection, campaign: int, view: str, at: int) -> None:
    """Mark a campaign's messages of a view to be shown anew."""
    change(
        db,
        """UPDATE message SET dirty_at = :at
           WHERE campaign = :campaign AND view = :view AND state = 'sent'
               AND (dirty_at IS NULL OR dirty_at < :at)""",
        campaign=campaign,
        view=view,
        at=at,
    )


def touch_key(db: Connection, key: str, at: int) -> None:
    """Mark the message said under ``key`` to be shown anew."""
    change(
        db,
        """UPDATE message SET dirty_at = :at
           WHERE key = :key AND state = 'sent' AND (dirty_at IS NULL OR dirty_at < :at)""",
        key=key,
        at=at,
    )


def rest(db: Connection, key: str) -> None:
    """Let a card become a plain message: it is edited still, but never posted anew."""
    change(db, "UPDATE message SET kind = 'answer' WHERE key = :key AND kind = 'card'", key=key)


def touch_message(db: Connection, id: int, at: int) -> None:
    """Mark one message to be shown anew."""
    change(db, "UPDATE message SET dirty_at = :at WHERE id = :id AND state = 'sent'", id=id, at=at)


def delete_later(db: Connection, id: int, at: int) -> None:
    """Have a message deleted at ``at``; one not yet sent is given up."""
    change(db, "UPDATE message SET delete_at = :at WHERE id = :id AND state = 'sent'", id=id, at=at)
    change(db, "UPDATE message SET state = 'gone' WHERE id = :id AND state = 'waiting'", id=id)


def mention(db: Connection, message_id: int, kind: str, item: int) -> None:
    """Remember that a message shows an item."""
    change(
        db,
        "INSERT INTO mention (message, kind, item) VALUES (:message, :kind, :item) ON CONFLICT DO NOTHING",
        message=message_id,
        kind=kind,
        item=item,
    )


def touch_mentions(db: Connection, kind: str, item: int, at: int) -> None:
    """Mark every message that shows an item to be shown anew."""
    change(
        db,
        """UPDATE message SET dirty_at = :at WHERE state = 'sent' AND id IN
               (SELECT message FROM mention WHERE kind = :kind AND item = :item)""",
        kind=kind,
        item=item,
        at=at,
    )


def touch_sending(db: Connection, at: int) -> None:
    """Mark what is on its way at this instant to be shown anew once it arrived: it may hold what is gone now."""
    change(db, "UPDATE message SET dirty_at = :at WHERE state = 'sending'", at=at)


def shows(db: Connection, message_id: int, kind: str, item: int) -> bool:
    """Whether a message shows an item."""
    return bool(
        column(
            db,
            "SELECT 1 FROM mention WHERE message = :message AND kind = :kind AND item = :item",
            message=message_id,
            kind=kind,
            item=item,
        )
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


def ask(
    db: Connection, *, person: int, campaign: int | None, what: str, args: Mapping[str, Arg], at: int
) -> int:
    """Keep what a person is being asked; the newest question is the one that words answer."""
    return insert(
        db,
        "INSERT INTO question (person, campaign, ask, args, at) VALUES (:person, :campaign, :ask, :args, :at)",
        person=person,
        campaign=campaign,
        ask=what,
        args=json.dumps(dict(args), sort_keys=True),
        at=at,
    )


def asked(db: Connection, person: int) -> tuple[int, str, dict[str, Arg], int | None] | None:
    """Return (id, what, args, campaign) of the newest question to a person."""
    row = db.execute(
        "SELECT id, ask, args, campaign FROM question WHERE person = ? ORDER BY id DESC LIMIT 1", (person,)
    ).fetchone()
    return (row[0], row[1], json.loads(row[2]), row[3]) if row else None


def answered(db: Connection, person: int) -> None:
    """Drop all questions to a person."""
    change(db, "DELETE FROM question WHERE person = :person", person=person)


def invite(
    db: Connection,
    *,
    code: str,
    what: str,
    args: Mapping[str, Arg],
    person: int | None,
    campaign: int | None,
    at: int,
) -> None:
    """Keep what an opaque start link means."""
    change(
        db,
        """INSERT INTO invitation (code, ask, args, person, campaign, at)
           VALUES (:code, :ask, :args, :person, :campaign, :at) ON CONFLICT (code) DO NOTHING""",
        code=code,
        ask=what,
        args=json.dumps(dict(args), sort_keys=True),
        person=person,
        campaign=campaign,
        at=at,
    )


def invited(db: Connection, code: str) -> tuple[str, dict[str, Arg], int | None] | None:
    """Return (what, args, campaign) of a start link."""
    row = db.execute("SELECT ask, args, campaign FROM invitation WHERE code = ?", (code,)).fetchone()
    return (row[0], json.loads(row[1]), row[2]) if row else None


def leave_topic(db: Connection, id: int) -> None:
    """Send a message outside its topic: that one is closed or gone."""
    change(
        db,
        """UPDATE message SET topic = NULL, reply_to = NULL, state = 'waiting', number = NULL, shown = NULL,
               dirty_at = NULL, attempts = 0 WHERE id = :id""",
        id=id,
    )


def args_of(text: str) -> dict[str, Arg]:
    """Return a message's args from its row."""
    return dict(json.loads(text))


def set_args(db: Connection, id: int, args: Mapping[str, Arg]) -> None:
    """Let a message show something else from its next edit on."""
    change(
        db, "UPDATE message SET args = :args WHERE id = :id", id=id, args=json.dumps(dict(args), sort_keys=True)
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


def drop_invitations(db: Connection, what: str, before: int, code: str = "") -> None:
    """Forget start links of a kind made before an instant, and the one named ``code``."""
    change(
        db,
        "DELETE FROM invitation WHERE ask = :what AND (at < :before OR code = :code)",
        what=what,
        before=before,
        code=code,
    )
