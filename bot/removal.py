"""What the operator takes away, for the law forbids it."""

from bot.problem import Problem
from storage.database import Database


async def take_away(database: Database, item: str, reason: str, at: int) -> str:
    """Remove ``item`` (like ``proposal:12``) for good; return the sentence that tells it."""
    raise Problem("Nothing can be removed yet.")
