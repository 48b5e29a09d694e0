"""Leave a note to the next crew: seen by the crew on duty, the next one, and its author."""

from flows.care.acting import changed, local_date, too_many_said
from flows.circles.duty import crews_of, rota
from flows.circles.found import seen
from flows.refusal import Refusal
from flows.results.source import Source
from flows.text import clean
from storage import circles
from storage.circles import Circle, Handover
from storage.database import Transaction

LIMIT = 500


def may_read(source: Source, circle: Circle, person: int, at: int, zone: str) -> bool:
    """Whether somebody is in the crew on duty or the next one."""
    here = rota(source, circle)
    week = max(0, here.week(local_date(at, zone)))
    return bool({here.on_duty(week), here.on_duty(week + 1)} & set(crews_of(source, circle, person)))


def notes(source: Source, circle: Circle, at: int, zone: str) -> list[Handover]:
    """Return the notes of this week and the one before that have words."""
    week = max(0, rota(source, circle).week(local_date(at, zone)))
    return [note for note in circles.handovers(source.db, circle.id, (week - 1, week)) if note.text]


def hand_over(
    tx: Transaction, id: int, person: int, text: str, at: int, zone: str, key: str
) -> Handover | Refusal:
    """Keep a note of this week; who is on duty or comes next writes it."""
    found = seen(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    if not may_read(tx, found, person, at, zone):
        return Refusal("circle-not-on-duty")
    words = clean(text, LIMIT)
    if isinstance(words, Refusal):
        return words
    if no := too_many_said(tx, found.chat, person, at, zone):
        return no
    week = max(0, rota(tx, found).week(local_date(at, zone)))
    note = circles.add_handover(tx.db, circle=id, week=week, person=person, text=words, at=at, key=key)
    changed(tx, "circle", found, person, at)
    kept = circles.handover(tx.db, note)
    assert kept is not None
    return kept
