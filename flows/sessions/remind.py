"""A day and 15 minutes before: those who come are reminded in private, at most once, in their own hours."""

from storage import chats, messages, people, sessions
from storage.database import Transaction


def remind(tx: Transaction, id: int, name: str, at: int) -> None:
    """Say it to each who comes and can be reached; what still waits when it begins is let go."""
    if name == "begun":
        messages.give_up(tx.db, f"session-remind:{id}:")
        return
    session = sessions.session(tx.db, id)
    if session is None or session.state != "fixed" or at >= (session.starts_at or 0):
        return
    for person in sessions.who_comes(tx.db, id):
        if chats.reachable(tx.db, person) and not people.is_removed(tx.db, session.chat, person):
            messages.say(
                tx.db,
                key=f"session-remind:{id}:{name}:{person}",
                view="session-remind",
                args={"session": id},
                at=at,
                person=person,
                kind="unasked",
                silent=False,
                once=True,
            )
