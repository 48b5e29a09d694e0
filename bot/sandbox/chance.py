"""Randomness that can be repeated: for the demo and for tests only."""

import hashlib
import hmac


class SeededChance:
    """Draws by name: HMAC-SHA256 of seed, purpose, key. One seed gives the same bytes."""

    def __init__(self, seed: int) -> None:
        self._seed = seed.to_bytes(16, "big", signed=True)

    def draw(self, purpose: str, key: str, size: int) -> bytes:
        """Return the ``size`` bytes that this seed has for ``purpose`` and ``key``."""
        blocks = (size + 31) // 32
        stream = (self._block(purpose, key, n) for n in range(blocks))
        return b"".join(stream)[:size]

    def _block(self, purpose: str, key: str, n: int) -> bytes:
        return hmac.digest(self._seed, f"{purpose}\x00{key}\x00{n}".encode(), hashlib.sha256)
