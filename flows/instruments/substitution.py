"""What stands in for a service: would the city do it otherwise? Asked of its author alone, where it may be so."""

from flows.deliver.own import own_act, shown_anew
from flows.refusal import Refusal
from storage import contributions
from storage.database import Transaction
from storage.models import Contribution

SAYS = ("yes", "no", "unsure")
CELLS = (*SAYS, "unset")
KINDS = frozenset({"do", "care", "carry", "teach", "check", "give", "lend"})
"""Acts of which it makes sense to ask."""


def asked_of(act: Contribution) -> bool:
    """Whether its author is asked."""
    return act.kind in KINDS and act.substitutes is None


def say_substitutes(tx: Transaction, id: int, person: int, says: str, at: int) -> Contribution | Refusal:
    """Keep what its author says; said again it takes the place of what was said."""
    found = own_act(tx, id, person, at, any_time=True)
    if isinstance(found, Refusal):
        return found
    if says not in SAYS:
        return Refusal("stale-button")
    contributions.set_substitutes(tx.db, id, says)
    shown_anew(tx, found[1], at)
    return contributions.contribution(tx.db, id) or found[1]
