"""Say that a circle goes on: one person is enough, silence ends it."""

from flows.care.acting import changed, local_date
from flows.circles.duty import rota
from flows.circles.found import seen
from flows.refusal import Refusal
from storage import circles
from storage.circles import Circle
from storage.database import Transaction


def go_on(tx: Transaction, id: int, person: int, at: int, zone: str) -> Circle | Refusal:
    """Keep that it goes on for 12 weeks more."""
    found = seen(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    circles.renew(tx.db, id, max(0, rota(tx, found).week(local_date(at, zone))))
    changed(tx, "circle", found, person, at)
    return found
