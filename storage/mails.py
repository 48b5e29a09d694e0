"""What goes out by mail, to officials and to a campaign's addressee."""

from sqlite3 import Connection
from typing import Literal

from storage.models import Row
from storage.rows import change, column, first, insert, with_id, with_key

Kind = Literal["code", "digest", "invite", "letter"]
State = Literal["waiting", "sending", "sent", "unknown", "refused", "back"]
DONE = frozenset({"sent", "unknown", "refused", "back"})


class Mail(Row):
    """A mail; ``sealed`` is gone once it was sent, ``tag`` names it to mail servers."""

    id: int
    key: str
    official: int | None
    letter: int | None
    kind: Kind
    tag: str
    sealed: bytes | None
    at: int
    state: State
    attempts: int


def add_mail(
    db: Connection,
    *,
    key: str,
    kind: Kind,
    tag: str,
    sealed: bytes,
    at: int,
    official: int | None = None,
    letter: int | None = None,
) -> int | None:
    """Keep a mail that is to go out; None if it was said before."""
    if column(db, "SELECT 1 FROM mail WHERE key = :key", key=key):
        return None
    return insert(
        db,
        """INSERT INTO mail (key, official, letter, kind, tag, sealed, at, state)
           VALUES (:key, :official, :letter, :kind, :tag, :sealed, :at, 'waiting')""",
        key=key,
        official=official,
        letter=letter,
        kind=kind,
        tag=tag,
        sealed=sealed,
        at=at,
    )


def mail(db: Connection, id: int) -> Mail | None:
    """Return mail ``id``."""
    return with_id(db, Mail, "mail", id)


def mail_by_key(db: Connection, key: str) -> Mail | None:
    """Return the mail that was said under ``key``."""
    return with_key(db, Mail, "mail", key)


def mail_by_tag(db: Connection, tag: str) -> Mail | None:
    """Return the mail that mail servers know by ``tag``."""
    return first(db, Mail, "SELECT * FROM mail WHERE tag = :tag", tag=tag)


def try_mail(db: Connection, id: int) -> None:
    """Note, before the server is asked, that a mail is being sent."""
    change(db, "UPDATE mail SET state = 'sending', attempts = attempts + 1 WHERE id = :id", id=id)


def not_mailed(db: Connection, id: int) -> None:
    """Let a mail that was certainly not sent wait again."""
    change(db, "UPDATE mail SET state = 'waiting', attempts = attempts - 1 WHERE id = :id", id=id)


def set_mail(db: Connection, id: int, state: State) -> None:
    """Note what became of a mail; its words go."""
    change(db, "UPDATE mail SET state = :state, sealed = NULL WHERE id = :id", id=id, state=state)
