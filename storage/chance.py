"""Randomness that is handed in, drawn by name."""

import os
from typing import Protocol


class Chance(Protocol):
    """Where random bytes come from."""

    def draw(self, purpose: str, key: str, size: int) -> bytes:
        """Return ``size`` bytes for ``purpose`` (what they are for) and ``key`` (which one of those)."""
        ...


class SystemChance:
    """The operating system's randomness; the only kind that ``talkoot run`` can have."""

    def draw(self, purpose: str, key: str, size: int) -> bytes:
        """Return ``size`` fresh bytes; the names play no part."""
        return os.urandom(size)
