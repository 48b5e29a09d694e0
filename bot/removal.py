"""What the operator takes away for the law forbids it, or shows again after a look."""

import re

from bot.problem import Problem
from flows.safety.fold import looked
from flows.safety.kinds import LETTERS
from flows.safety.remove import remove
from storage import safety
from storage.database import Database, StorageFailed, Transaction

ITEM = re.compile(r"([a-z]+):?(\d{1,18})")
REASON_LIMIT = 500
NOT_SHOWN = {
    "not-folded": "{item} isn't folded.",
    "group": "{item} was folded by the group: its author can ask the group to show it.",
    "removed": "The words of {item} are gone: they were removed.",
}


async def take_away(database: Database, item: str, reason: str, at: int) -> str:
    """Remove ``item`` (``proposal:12`` or ``p12``) for good; return the sentence that tells it."""
    kind, number = _parsed(item)
    reason = reason.strip()
    if not reason or "\0" in reason or len(reason) > REASON_LIMIT:
        raise Problem(f"A removal needs a reason, up to {REASON_LIMIT} characters: write it after --reason.")
    try:
        gone = await database.write(lambda tx: remove(tx, kind, number, reason, at))
    except StorageFailed:
        raise Problem("The database takes no writes: run `talkoot doctor`.") from None
    if gone is None:
        raise Problem(f"There is no {kind} {number}: look up the ID in the report.")
    await database.checkpoint()
    return f"The words of {kind} {number} are gone; the log keeps that they were, and the reason."


async def show_again(database: Database, item: str, at: int) -> str:
    """Show ``item`` again, which stayed folded until the operator looked; return the sentence that tells it."""
    kind, number = _parsed(item)

    def look(tx: Transaction) -> str:
        return looked(tx, kind, number, at)

    try:
        became = await database.write(look)
    except StorageFailed:
        raise Problem("The database takes no writes: run `talkoot doctor`.") from None
    if became != "shown":
        raise Problem(NOT_SHOWN[became].format(item=f"{kind}:{number}"))
    return f"{kind}:{number} is shown again. Reports from before no longer count."


async def waiting(database: Database) -> str:
    """Return a line for each item that stays folded until the operator looked."""
    found = await database.read(lambda r: safety.waiting_folds(r.db))
    lines = [f"{fold.kind}:{fold.item}" for fold in found]
    return "\n".join(lines) or "Nothing waits for you."


def _parsed(item: str) -> tuple[str, int]:
    found = ITEM.fullmatch(item.strip().lower())
    kind = LETTERS.get(found[1], found[1]) if found else ""
    if found is None or kind not in LETTERS.values():
        kinds = ", ".join(LETTERS.values())
        raise Problem(f"{item} is no ID: write a kind and a number, like proposal:12 (kinds: {kinds}).")
    return kind, int(found[2])
