"""What the operator takes away, for the law forbids it."""

from bot.problem import Problem
from flows.safety.fold import remove
from flows.safety.item import LETTERS
from storage.database import Database


async def take_away(database: Database, item: str, reason: str, at: int) -> str:
    """Remove ``item`` (like ``proposal:12``) for good; return the sentence that tells it."""
    kind, _, number = item.partition(":")
    if kind not in LETTERS.values() or not number.isdecimal():
        raise Problem(
            f"Name what to remove like proposal:12; its kind is one of {', '.join(sorted(LETTERS.values()))}."
        )
    gone = await database.write(lambda tx: remove(tx, kind, int(number), reason, at))
    if gone is None:
        raise Problem(f"There is no {item}.")
    await database.checkpoint()
    return f"The words of {item} are gone; a tombstone stays in the log."
