"""A circle that somebody may act in."""

from flows.care.acting import may_act_here
from flows.refusal import Refusal
from storage import circles
from storage.circles import Circle
from storage.database import Transaction


def seen(tx: Transaction, id: int, person: int, at: int) -> Circle | Refusal:
    """Return a circle that goes on; refused to who was removed from its chat, and where it ended."""
    found = circles.circle(tx.db, id)
    if found is None:
        return Refusal("stale-button")
    if no := may_act_here(tx, found.chat, person, at):
        return no
    return found if found.state == "running" else Refusal("circle-over")
