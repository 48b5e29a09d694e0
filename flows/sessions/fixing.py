"""When a session is: times are added and tapped, and with enough people one is fixed by itself."""

from collections.abc import Sequence

from flows.care.acting import acted, may_act_here, rules_in
from flows.refusal import Refusal
from flows.results.source import Source
from storage import chats, messages, sessions, timers
from storage.database import Transaction
from storage.sessions import Session, Slot

MOST_TIMES = 6
DAY = 86_400_000_000
SOON = 15 * 60_000_000
FARTHEST = 180 * DAY


def seen(tx: Transaction, id: int, person: int, at: int) -> Session | Refusal:
    """Return a session that somebody may act in; refused where it is over."""
    found = sessions.session(tx.db, id)
    if found is None:
        return Refusal("stale-button")
    if no := may_act_here(tx, found.chat, person, at):
        return no
    return found if found.state in ("asking", "fixed") else Refusal("session-over")


def needed(source: Source, session: Session, at: int) -> int:
    """Return how many must be able to come: 3, in a chat of up to 4 people 2 (rules)."""
    rules = rules_in(source, session.chat, at)
    members = chats.members(source.db, session.chat)
    small = members is not None and members <= rules.small_chat
    return min(rules.session_from, 2) if small else rules.session_from


def add_times(
    tx: Transaction, id: int | None, starts: Sequence[int], at: int, person: int | None = None
) -> Refusal | None:
    """Add times that ``person`` can come at; without ``id`` only say why they couldn't be added."""
    known = {slot.starts_at for slot in sessions.slots(tx.db, id)} if id else set()
    if any(when <= at for when in starts):
        return Refusal("session-past")
    if any(when > at + FARTHEST for when in starts):
        return Refusal("session-far")
    if len(known | set(starts)) > MOST_TIMES:
        return Refusal("session-times", {"most": MOST_TIMES})
    if id is None:
        return None
    for when in starts:
        slot = sessions.add_slot(tx.db, id, when)
        if person is not None:
            sessions.fits(tx.db, slot, person)
        timers.set_timer(tx.db, key=f"session-passed:{slot}", kind="session-passed", item=id, due_at=when)
    return None


def another_time(tx: Transaction, id: int, person: int, starts: Sequence[int], at: int) -> Session | Refusal:
    """Add times to a session that is still being asked for."""
    found = seen(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    if found.state != "asking":
        return Refusal("session-fixed")
    if not starts:
        return Refusal("session-when")
    if no := add_times(tx, id, starts, at, person):
        return no
    acted(tx, found.chat, person, at)
    return _look(tx, found, at)


def tap(tx: Transaction, slot_id: int, person: int, at: int) -> tuple[Session, bool] | Refusal:
    """Say that a time fits, or with a second tap that it doesn't; True if it fits now."""
    slot = sessions.slot(tx.db, slot_id)
    found = seen(tx, slot.session, person, at) if slot else Refusal("stale-button")
    if isinstance(found, Refusal) or slot is None:
        return found if isinstance(found, Refusal) else Refusal("stale-button")
    if found.state != "asking":
        return Refusal("session-fixed")
    if slot.starts_at <= at:
        return Refusal("session-past")
    acted(tx, found.chat, person, at)
    fits = sessions.fits(tx.db, slot.id, person)
    if not fits:
        sessions.fits_not(tx.db, slot.id, person)
    return _look(tx, found, at), fits


def _look(tx: Transaction, session: Session, at: int) -> Session:
    """Fix the earliest time to come that enough people can make."""
    enough = needed(tx, session, at)
    good = next((s for s in sessions.slots(tx.db, session.id) if s.fits >= enough and s.starts_at > at), None)
    if good:
        fix(tx, session, good, at)
    messages.touch_mentions(tx.db, "session", session.id, at)
    kept = sessions.session(tx.db, session.id)
    assert kept is not None
    return kept


def fix(tx: Transaction, session: Session, slot: Slot, at: int) -> None:
    """Let it be at one of its times; whom that fits comes."""
    if sessions.fix(tx.db, session.id, slot.starts_at):
        sessions.comes(tx.db, session.id, sessions.whom_it_fits(tx.db, slot.id))
        set_timers(tx, session.id, at)


def set_timers(tx: Transaction, id: int, at: int) -> None:
    """Have those who come reminded a day and 15 minutes before, and all asked afterwards."""
    session = sessions.session(tx.db, id)
    assert session is not None
    start = session.starts_at or 0
    for name, before in (("day", DAY), ("soon", SOON), ("begun", 0)):
        if start - before > at:
            key = f"session-remind:{id}:{name}"
            timers.set_timer(tx.db, key=key, kind="session-remind", item=id, due_at=start - before)
    timers.set_timer(tx.db, key=f"session-over:{id}", kind="session-over", item=id, due_at=session.ends_at)


def passed(tx: Transaction, id: int, at: int) -> None:
    """A time went by: without another one to come, the session didn't come about."""
    session = sessions.session(tx.db, id)
    if session is None or session.state != "asking":
        return
    if not any(slot.starts_at > at for slot in sessions.slots(tx.db, id)):
        sessions.set_state(tx.db, id, "gone")
    messages.touch_mentions(tx.db, "session", id, at)


def show(tx: Transaction, session: Session, at: int, *, kind: str = "unasked") -> None:
    """Show a session to its chat."""
    messages.say(
        tx.db,
        key=f"session:{session.id}",
        view="session",
        args={"session": session.id},
        at=at,
        chat=session.chat,
        topic=session.topic,
        kind=kind,
    )
