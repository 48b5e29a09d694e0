"""What an idea rests on: its author's own tap, taken back by another."""

from flows.design.idea import own_idea
from flows.refusal import Refusal
from storage import knowledge, messages
from storage.database import Transaction

TAGS = ("lived", "professional", "local", "technical")


def say_rests_on(
    tx: Transaction, id: int, person: int, tag: str, at: int, chat: int | None = None
) -> bool | Refusal:
    """Mark an idea, or unmark it; True if the mark is there now."""
    if tag not in TAGS:
        return Refusal("stale-button")
    idea = own_idea(tx, id, person, at, chat)
    if isinstance(idea, Refusal):
        return idea
    there = knowledge.turn(tx.db, id, tag)
    messages.touch_mentions(tx.db, "proposal", id, at)
    return there
