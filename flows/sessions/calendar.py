"""A session as an .ics file (RFC 5545): instants in UTC, so that no change of clocks moves it."""

from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from flows.care.acting import WEEKS
from storage.sessions import Session

PRODUCT = "-//Talkoot//Sessions//EN"
_EPOCH = datetime.fromtimestamp(0, UTC)


def calendar(session: Session, starts: list[int], title: str, chat_code: str) -> bytes:
    """Return a calendar with an event for each start; ``chat_code`` keeps its ids apart from other chats'.

    The same session gives the same bytes and ids: an event imported again replaces itself.
    """
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for nth, start in enumerate(starts, session.nth):
        made.add_component(_event(session, nth, start, title, chat_code))
    return bytes(made.to_ical())


def _event(session: Session, nth: int, start: int, title: str, chat_code: str) -> Event:
    event = Event()
    event.add("uid", f"{chat_code}-session-{session.root}-{nth}@talkoot")
    event.add("dtstamp", _utc(session.at))
    event.add("dtstart", _utc(start))
    event.add("dtend", _utc(start) + timedelta(minutes=session.minutes))
    event.add("summary", title)
    return event


def most_events(session: Session) -> int:
    """Return how many meetings are certain: those until it asks whether to go on."""
    if not session.every:
        return 1
    return max(1, WEEKS // session.every - (session.nth - session.renewed))


def _utc(instant: int) -> datetime:
    return _EPOCH + timedelta(seconds=instant // 1_000_000)
