"""What the bot must say or has said, and what of it must be shown anew."""

import json
from collections.abc import Mapping
from sqlite3 import Connection

from storage.models import Campaign, Message
from storage.rows import change, column, every, first, number, with_id, with_key

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


def post(
    db: Connection,
    campaign: Campaign,
    *,
    key: str,
    view: str,
    args: Mapping[str, Arg],
    at: int,
    kind: str,
    silent: bool = True,
    once: bool = False,
) -> int | None:
    """Queue a message to a campaign's group, where the campaign stands; else as ``say``."""
    return say(
        db,
        key=key,
        view=view,
        args=args,
        at=at,
        chat=campaign.chat,
        topic=campaign.topic,
        campaign=campaign.id,
        kind=kind,
        silent=silent,
        once=once,
    )


def message(db: Connection, id: int) -> Message | None:
    """Return message ``id``."""
    return with_id(db, Message, "message", id)


def message_by_key(db: Connection, key: str) -> Message | None:
    """Return the message said under ``key``."""
    return with_key(db, Message, "message", key)


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


def give_up(db: Connection, begins: str) -> None:
    """Let go of what still waits to be said under keys that begin so: its time is over."""
    change(
        db,
        "UPDATE message SET state = 'gone' WHERE state = 'waiting' AND substr(key, 1, length(:begins)) = :begins",
        begins=begins,
    )


def touch(db: Connection, campaign: int, view: str, at: int) -> None:
    """Mark a campaign's messages of a view to be shown anew."""
    change(
        db,
        """UPDATE message SET dirty_at = :at
           WHERE campaign = :campaign AND view = :view AND state IN ('sent', 'sending')
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
           WHERE key = :key AND state IN ('sent', 'sending') AND (dirty_at IS NULL OR dirty_at < :at)""",
        key=key,
        at=at,
    )


def rest(db: Connection, key: str) -> None:
    """Let a card become a plain message: it is edited still, but never posted anew."""
    change(db, "UPDATE message SET kind = 'answer' WHERE key = :key AND kind = 'card'", key=key)


def touch_message(db: Connection, id: int, at: int) -> None:
    """Mark one message to be shown anew."""
    query = "UPDATE message SET dirty_at = :at WHERE id = :id AND state IN ('sent', 'sending')"
    change(db, query, id=id, at=at)


def delete_later(db: Connection, id: int, at: int) -> None:
    """Have a message deleted at ``at``; one not yet sent is given up."""
    query = "UPDATE message SET delete_at = :at WHERE id = :id AND state IN ('sent', 'sending')"
    change(db, query, id=id, at=at)
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
    touch_sending(db, at)


def touch_sending(db: Connection, at: int) -> None:
    """Mark what is on its way at this instant to be shown anew once it arrived: it may hold what is gone now."""
    under_way = "state IN ('waiting', 'sending') AND state = 'sending'"
    change(db, f"UPDATE message SET dirty_at = :at WHERE {under_way}", at=at)


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


def args_of(text: str) -> dict[str, Arg]:
    """Return a message's args from its row."""
    return dict(json.loads(text))


def set_args(db: Connection, id: int, args: Mapping[str, Arg]) -> None:
    """Let a message show something else from its next edit on."""
    change(
        db, "UPDATE message SET args = :args WHERE id = :id", id=id, args=json.dumps(dict(args), sort_keys=True)
    )
