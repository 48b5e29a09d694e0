"""What is known of chats and of how people are reached; who they are is the vault's."""

from sqlite3 import Connection

from storage.rows import change, first_row, number
from storage.sending import take_up

QUIET = (21 * 60, 8 * 60)


def set_active(db: Connection, chat: int, active: bool) -> None:
    """Note whether the bot is in a chat and may write there."""
    change(db, "UPDATE chat SET active = :active WHERE id = :chat", chat=chat, active=int(active))


def back(db: Connection, chat: int, at: int) -> None:
    """Note that the bot may write in a chat again: what was kept goes out, its cards are shown anew."""
    if not change(db, "UPDATE chat SET active = 1 WHERE id = :chat AND active = 0", chat=chat):
        return
    change(
        db,
        "UPDATE message SET state = 'waiting', due_at = :at WHERE chat = :chat AND state = 'paused'",
        chat=chat,
        at=at,
    )
    take_up(db, at, chat=chat)
    touch_cards(db, chat, at)


def set_rights(db: Connection, chat: int, *, admin: bool, can_pin: bool) -> None:
    """Note the bot's rights in a chat."""
    change(
        db,
        "UPDATE chat SET is_admin = :admin, can_pin = :pin WHERE id = :chat",
        chat=chat,
        admin=int(admin),
        pin=int(can_pin),
    )


def set_reactions(db: Connection, chat: int, ok: bool) -> None:
    """Note whether reactions work in a chat."""
    change(db, "UPDATE chat SET reactions_ok = :ok WHERE id = :chat", chat=chat, ok=int(ok))


def reactions_ok(db: Connection, chat: int) -> bool:
    """Whether reactions work in a chat, as far as known."""
    return bool(number(db, "SELECT reactions_ok FROM chat WHERE id = :chat", chat=chat))


def set_members(db: Connection, chat: int, members: int) -> None:
    """Keep how many are in a chat."""
    change(db, "UPDATE chat SET members = :members WHERE id = :chat", chat=chat, members=members)


def members(db: Connection, chat: int) -> int | None:
    """Return how many are in a chat, None if nobody told."""
    row = first_row(db, "SELECT members FROM chat WHERE id = :chat", chat=chat)
    return row["members"] if row else None


def say_hello(db: Connection, chat: int, at: int) -> bool:
    """Note that hello was said; True the first time."""
    return change(
        db, "UPDATE chat SET said_hello_at = :at WHERE id = :chat AND said_hello_at IS NULL", chat=chat, at=at
    )


def set_language(db: Connection, chat: int, language: str) -> None:
    """Keep a chat's language."""
    change(db, "UPDATE chat SET language = :language WHERE id = :chat", chat=chat, language=language)


def set_zone(db: Connection, chat: int, zone: str) -> None:
    """Keep a chat's time zone."""
    change(db, "UPDATE chat SET zone = :zone WHERE id = :chat", chat=chat, zone=zone)


def zone(db: Connection, chat: int) -> str | None:
    """Return a chat's time zone, None if nobody chose one."""
    row = first_row(db, "SELECT zone FROM chat WHERE id = :chat", chat=chat)
    return row["zone"] if row else None


def quiet(db: Connection, chat: int) -> tuple[int, int]:
    """Return a chat's quiet hours (from, to), minutes after local midnight; equal means none."""
    row = first_row(db, "SELECT quiet_from, quiet_to FROM chat WHERE id = :chat", chat=chat)
    return (row["quiet_from"], row["quiet_to"]) if row else QUIET


def set_quiet(db: Connection, chat: int, start: int, end: int) -> None:
    """Keep a chat's quiet hours, minutes after local midnight; equal means none."""
    change(
        db,
        "UPDATE chat SET quiet_from = :start, quiet_to = :end WHERE id = :chat",
        chat=chat,
        start=start,
        end=end,
    )


def set_own_quiet(db: Connection, person: int, start: int, end: int) -> None:
    """Keep a person's quiet hours, minutes after local midnight; equal means none."""
    change(
        db,
        "UPDATE person SET quiet_from = :start, quiet_to = :end WHERE id = :person",
        person=person,
        start=start,
        end=end,
    )


def rights(db: Connection) -> tuple[int, int, int, int]:
    """Return in how many groups the bot is; how many of them let it pin, make it an administrator, rest."""
    row = db.execute(
        """SELECT count(*), coalesce(sum(can_pin), 0), coalesce(sum(is_admin), 0), coalesce(sum(1 - active), 0)
           FROM chat WHERE kind IN ('group', 'supergroup') AND moved_to IS NULL"""
    ).fetchone()
    return (row[0], row[1], row[2], row[3])


def moved(db: Connection, chat: int) -> None:
    """After a migration old message numbers are dead: cards are posted anew, the rest is let go."""
    change(
        db,
        """UPDATE message SET state = CASE kind WHEN 'card' THEN 'waiting' ELSE 'gone' END, number = NULL,
               shown = NULL, dirty_at = NULL, delete_at = NULL WHERE chat = :chat AND state = 'sent'""",
        chat=chat,
    )


def set_blocked(db: Connection, person: int, blocked: bool, at: int) -> None:
    """Note whether a person blocked the bot; what waited for them to be back is done."""
    change(db, "UPDATE person SET blocked = :blocked WHERE id = :person", person=person, blocked=int(blocked))
    if not blocked:
        take_up(db, at, person=person)


def set_reachable(db: Connection, person: int, at: int) -> bool:
    """Note that a person pressed Start; True the first time, and after they had blocked the bot."""
    new = change(
        db,
        "UPDATE person SET reachable = 1, blocked = 0 WHERE id = :person AND (reachable = 0 OR blocked = 1)",
        person=person,
    )
    if new:
        take_up(db, at, person=person)
    return new


def reachable(db: Connection, person: int) -> bool:
    """Whether a person can be told something in private."""
    return bool(number(db, "SELECT reachable AND NOT blocked FROM person WHERE id = :person", person=person))


def mute(db: Connection, person: int, until: int | None) -> None:
    """Send a person nothing unasked until an instant; None ends that."""
    change(db, "UPDATE person SET muted_until = :until WHERE id = :person", person=person, until=until)


def set_language_once(db: Connection, chat: int, language: str) -> None:
    """Keep a chat's language unless one was kept before."""
    change(
        db,
        "UPDATE chat SET language = :language WHERE id = :chat AND language IS NULL",
        chat=chat,
        language=language,
    )


def set_zone_once(db: Connection, chat: int, zone: str) -> None:
    """Keep a chat's time zone unless one was kept before."""
    change(db, "UPDATE chat SET zone = :zone WHERE id = :chat AND zone IS NULL", chat=chat, zone=zone)


def is_admin(db: Connection, chat: int) -> bool:
    """Whether the bot is an administrator of a chat, which hands it every message."""
    return bool(number(db, "SELECT is_admin FROM chat WHERE id = :chat", chat=chat))


def touch_cards(db: Connection, chat: int, at: int) -> None:
    """Mark a chat's cards to be shown anew."""
    change(
        db,
        """UPDATE message SET dirty_at = :at
           WHERE chat = :chat AND kind = 'card' AND state IN ('sent', 'sending')""",
        chat=chat,
        at=at,
    )
