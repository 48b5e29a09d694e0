"""A question about oneself, as an instrument asks it: what can be answered, when, and from how many it is shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from flows.instruments.small import in_chat
from flows.rules import Rules

Wave = Literal["start", "end", "after"]
DAY = 86_400_000_000


@dataclass(frozen=True, slots=True)
class Question:
    """One item; ``days`` leads from each wave to how long it is open after the end (0: only while it runs).

    ``least``: from how many answers the group sees it; ``least_out``: from how many a package has it, if from others.
    """

    id: str
    instrument: str
    values: tuple[str, ...]
    days: Mapping[Wave, int]
    least: Callable[[Rules], int] = in_chat
    version: int = 1
    least_out: Callable[[Rules], int] | None = None

    def published_from(self, rules: Rules) -> int:
        """Return from how many answers a package has it."""
        return (self.least_out or self.least)(rules)
