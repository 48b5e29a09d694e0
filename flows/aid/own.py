"""What the author of a need or an offer can do with it: say what is there already, end it."""

from flows.refusal import Refusal
from flows.results.source import Source
from flows.text import clean
from storage import aid, campaigns, messages, people
from storage.aid import Aid
from storage.database import Transaction

LIMIT = 280


def kept(source: Source, id: int) -> Aid:
    """Return a need or an offer that is there."""
    found = aid.aid(source.db, id)
    assert found is not None
    return found


def own(tx: Transaction, id: int, person: int) -> Aid | Refusal:
    """Return somebody's own need or offer, while it is open."""
    found = aid.aid(tx.db, id)
    campaign = campaigns.campaign(tx.db, found.campaign) if found else None
    if found is None or campaign is None:
        return Refusal("stale-button")
    if people.is_removed(tx.db, campaign.chat, person):
        return Refusal("removed")
    if found.person != person:
        return Refusal("author-only")
    return found if found.state == "open" else Refusal("aid-over")


def say_at_hand(tx: Transaction, id: int, person: int, text: str, at: int) -> Aid | Refusal:
    """Let the author of a need say what is there already: assets before aid."""
    found = own(tx, id, person)
    if isinstance(found, Refusal):
        return found
    words = clean(text, LIMIT)
    if isinstance(words, Refusal):
        return words
    aid.set_at_hand(tx.db, id, words)
    messages.touch_mentions(tx.db, "aid", id, at)
    return kept(tx, id)


def end(tx: Transaction, id: int, person: int, at: int, *, met: bool) -> Aid | Refusal:
    """Let its author say that a need is met, or that it is over."""
    found = own(tx, id, person)
    if isinstance(found, Refusal):
        return found
    aid.set_state(tx.db, id, "met" if met else "gone")
    messages.touch_mentions(tx.db, "aid", id, at)
    return kept(tx, id)
