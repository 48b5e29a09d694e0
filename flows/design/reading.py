"""In which order somebody reads the open ideas."""

from sqlite3 import Connection

from flows.design.idea import open_ideas
from storage import ballots
from storage.models import Proposal


def next_idea(db: Connection, campaign: int, person: int, after: int | None = None) -> Proposal | None:
    """Return the idea to read after another: those not voted on come first; None if nothing is open.

    Everybody begins elsewhere, so that no idea is always read first.
    """
    ideas = open_ideas(db, campaign)
    if not ideas:
        return None
    start = person % len(ideas)
    order = ideas[start:] + ideas[:start]
    place = next((n for n, idea in enumerate(order) if idea.id == after), -1)
    turned = order[place + 1 :] + order[: place + 1]
    voted = {b.proposal for b in ballots.ballots_of_person(db, person)}
    fresh = [idea for idea in turned if idea.id not in voted]
    return (fresh or turned)[0]
