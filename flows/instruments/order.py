"""Order of change. First: the same, better. Second: another way. Third: the group's own rules were amended.

Third order is claimed only with an amendment on record; first and second rest on answers to *what changed*.
"""

from collections.abc import Mapping

from flows.instruments.question import Question
from flows.results.source import Source
from storage import amendments

CHANGED = Question("changed", "closing", ("nothing", "better", "another"), {"end": 7})
QUESTIONS = (CHANGED,)


def order(counts: Mapping[str, int], amended: int) -> int:
    """Return 0 to 3: 3 where a rule was amended, else what at least half of those who answered say changed."""
    if amended:
        return 3
    n = sum(counts.values())
    if n and 2 * counts.get("another", 0) >= n:
        return 2
    return 1 if n and 2 * (counts.get("another", 0) + counts.get("better", 0)) >= n else 0


def amended(source: Source, campaign: int) -> int:
    """Return how many rules of its own the group changed here, on record."""
    return len(amendments.in_force(source.db, campaign))
