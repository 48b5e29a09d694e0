"""Come to a session, host it, add to its programme."""

from flows.care.acting import changed, rules_in, too_many_said, zone_of
from flows.limits import too_many_open
from flows.refusal import Refusal
from flows.sessions.fixing import seen
from flows.text import clean
from storage import programmes, sessions
from storage.database import Transaction
from storage.programmes import Line
from storage.sessions import Session

LINE_LIMIT = 140
MOST_LINES = 12


def _fixed(tx: Transaction, id: int, person: int, at: int) -> Session | Refusal:
    found = seen(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    if found.state != "fixed":
        return Refusal("session-not-fixed")
    return Refusal("session-over") if at >= found.ends_at else found


def come(tx: Transaction, id: int, person: int, at: int) -> Session | Refusal:
    """Say that one comes; said twice it is once."""
    found = _fixed(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    sessions.comes(tx.db, id, [person])
    changed(tx, "session", found, person, at)
    return found


def come_not(tx: Transaction, id: int, person: int, at: int) -> Session | Refusal:
    """Say that one doesn't come, nor host."""
    found = _fixed(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    if not sessions.comes_not(tx.db, id, person):
        return Refusal("session-not-coming")
    changed(tx, "session", found, person, at)
    return found


def host(tx: Transaction, id: int, person: int, at: int) -> tuple[Session, bool] | Refusal:
    """Volunteer to host, or with a second tap no longer; True if one hosts now. Several may."""
    found = _fixed(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    hosts = person not in sessions.hosts(tx.db, id)
    sessions.set_host(tx.db, id, person, hosts)
    changed(tx, "session", found, person, at)
    return found, hosts


def add_line(tx: Transaction, id: int, person: int, text: str, at: int, key: str) -> Line | Refusal:
    """Add a line to a session's programme."""
    found = seen(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    words = clean(text, LINE_LIMIT)
    if isinstance(words, Refusal):
        return words
    if no := _too_many(tx, found, person, at):
        return no
    line = programmes.line(
        tx.db, programmes.add_line(tx.db, session=id, person=person, text=words, at=at, key=key)
    )
    changed(tx, "session", found, person, at)
    assert line is not None
    return line


def _too_many(tx: Transaction, session: Session, person: int, at: int) -> Refusal | None:
    kept = [line for line in programmes.lines(tx.db, session.id) if line.text]
    if len(kept) >= MOST_LINES:
        return Refusal("programme-full", {"most": MOST_LINES})
    mine = sum(line.person == person for line in kept)
    if many := too_many_open(mine, rules_in(tx, session.chat, at)):
        return Refusal("programme-too-many", many.args)
    return too_many_said(tx, session.chat, person, at, zone_of(tx, session.chat))
