"""What the operator takes away, for the law forbids it."""

import re

from bot.problem import Problem
from flows.safety.fold import remove
from flows.safety.item import LETTERS
from storage.database import Database, StorageFailed

ITEM = re.compile(r"([a-z]+):?(\d{1,18})")


async def take_away(database: Database, item: str, reason: str, at: int) -> str:
    """Remove ``item`` (``proposal:12`` or ``p12``) for good; return the sentence that tells it."""
    kind, number = _parsed(item)
    if not reason.strip() or "\0" in reason:
        raise Problem("A removal needs a reason: write it after --reason.")
    try:
        gone = await database.write(lambda tx: remove(tx, kind, number, reason.strip(), at))
    except StorageFailed:
        raise Problem("The database takes no writes: run `talkoot doctor`.") from None
    if gone is None:
        raise Problem(f"There is no {kind} {number}: look up the ID in the report.")
    await database.checkpoint()
    return f"The words of {kind} {number} are gone; the log keeps that they were, and the reason."


def _parsed(item: str) -> tuple[str, int]:
    found = ITEM.fullmatch(item.strip().lower())
    kind = LETTERS.get(found[1], found[1]) if found else ""
    if found is None or kind not in LETTERS.values():
        kinds = ", ".join(LETTERS.values())
        raise Problem(f"{item} is no ID: write a kind and a number, like proposal:12 (kinds: {kinds}).")
    return kind, int(found[2])
