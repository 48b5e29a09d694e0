"""What the law forbids is taken away for good; what one said oneself can be taken back. A tombstone stays."""

import hmac

from flows.refusal import Refusal
from flows.safety.fold import fold, shown_anew, tell_the_log
from flows.safety.item import chat_of, drop_words, find, words_in
from flows.safety.kinds import Item
from flows.taking_part import pseudonym
from flows.twins.copies import copies
from storage import barriers, campaigns, log, people, safety, tasks, timeline
from storage.database import Transaction


def remove(tx: Transaction, kind: str, id: int, reason: str, at: int) -> Item | None:
    """Take away what the law forbids: the words go, a tombstone stays in the log. None if there is no item.

    Removed once more it stays as it is.
    """
    item = find(tx, kind, id)
    if item is None:
        return None
    before = safety.folded(tx.db, item.kind, item.id)
    if before and before.folder == "operator":
        return item
    if before:
        safety.unfold(tx.db, before.id, at)
    fold(tx, item, reason="unlawful", folder="operator", at=at)
    _erase(tx, item, at)
    tell_the_log(tx, item, "removed", at, {"reason": reason})
    return item


def take_back(tx: Transaction, kind: str, id: int, person: int, at: int) -> Item | Refusal:
    """Let an author take their own words back, at any time; the item stays, without them."""
    item = find(tx, kind, id)
    chat = chat_of(tx, item) if item else None
    if item is None or chat is None:
        return Refusal("stale-button")
    if item.author != person:
        return Refusal("author-only")
    if people.is_removed(tx.db, chat, person):
        return Refusal("removed")
    if item.text is None:
        return Refusal("words-gone")
    _erase(tx, item, at)
    if item.kind == "task":
        tasks.withdraw(tx.db, item.id)
    if item.kind == "barrier":
        barriers.set_state(tx.db, item.id, "gone", at)
    if campaign := campaigns.campaign(tx.db, item.campaign) if item.campaign else None:
        name = pseudonym(tx, campaign, person)
        tx.log.append(campaign.id, "words_taken_back", at, name, {"kind": item.kind, "item": item.id})
    shown_anew(tx, item, at)
    return item


def erase_words(tx: Transaction, kind: str, id: int, at: int) -> None:
    """Take an item's words out and show it anew without them; whose they are was asked before."""
    item = find(tx, kind, id)
    if item is not None and item.text is not None:
        _erase(tx, item, at)
        shown_anew(tx, item, at)


def _erase(tx: Transaction, item: Item, at: int) -> None:
    """Take an item's words out of the database, what was made of them, and their keys out of the log."""
    said, echoes = words_in(tx, item), copies(tx, item)
    drop_words(tx, item)
    if item.campaign is not None:
        timeline.void_artefacts(tx.db, item.campaign)
        forget_in_log(tx, item.campaign, said)
    for echo in echoes:
        _erase(tx, echo, at)
        shown_anew(tx, echo, at)


def forget_in_log(tx: Transaction, campaign: int, said: tuple[str, ...]) -> None:
    """Take the keys of words out of a campaign's log wherever they stand; the proofs stay."""
    for leaf in list(log.leaves(tx, campaign)):
        if leaf.payload and '_hmac":"' in leaf.payload:
            for field, r in log.word_keys(tx, campaign, leaf.n).items():
                if any(f'"{field}_hmac":"{_hmac(r, words)}"' in leaf.payload for words in said):
                    log.forget_words(tx, campaign, leaf.n, field)


def _hmac(r: bytes, text: str) -> str:
    return hmac.digest(r, text.encode(), "sha256").hex()
