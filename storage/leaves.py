"""Leaves of the log that wait for their batch to commit."""

import hmac
import json
import sqlite3

from storage.chance import Chance
from storage.merkle import HASH_SIZE, extend, leaf_hash

Field = str | int | bool | None

VERSION = 1
R_SIZE = 32
_RESERVED = frozenset(("v", "type", "campaign", "n", "at", "person"))
_KINDS = (str, int, bool, type(None))
_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode


class LogBuffer:
    """The log's growth within one transaction; kept in memory until ``flush``."""

    def __init__(self, db: sqlite3.Connection, chance: Chance) -> None:
        self._db = db
        self._chance = chance
        self._heads: dict[int, tuple[int, list[bytes]]] = {}
        self._leaves: list[tuple[int, int, bytes, str, bytes]] = []
        self._words: list[tuple[int, int, str, bytes]] = []

    def append(
        self,
        campaign: int,
        type: str,
        at: int,
        person: str | None,
        fields: dict[str, Field],
        words: dict[str, str] | None = None,
    ) -> int:
        """Add one leaf and return its number, counted from 0 in each campaign.

        ``at`` is an instant in UTC microseconds, ``person`` a pseudonym. ``fields`` go in as they are.
        Of ``words`` only an HMAC goes in, as ``<name>_hmac``: forgetting its key takes the words back.
        """
        size, edge = self._heads.get(campaign) or head(self._db, campaign)
        payload: dict[str, Field] = dict(
            fields, v=VERSION, type=type, campaign=campaign, n=size, at=at, person=person
        )
        _check(fields)
        for name, text in (words or {}).items():
            payload[f"{name}_hmac"] = self._hide(campaign, size, name, text)
        line = _encode(payload)
        r = self._chance.draw("log", f"{campaign}:{size}", R_SIZE)
        entry = hmac.digest(r, line.encode(), "sha256")
        self._leaves.append((campaign, size, entry, line, r))
        extend(edge, size, leaf_hash(entry))
        self._heads[campaign] = (size + 1, edge)
        return size

    def flush(self) -> None:
        """Write what waits into the open transaction."""
        if not self._leaves:
            return
        self._db.executemany(
            "INSERT INTO log_leaf (campaign, n, entry, payload, r) VALUES (?, ?, ?, ?, ?)", self._leaves
        )
        self._db.executemany("INSERT INTO log_word (campaign, n, field, r) VALUES (?, ?, ?, ?)", self._words)
        self._db.executemany(
            "INSERT INTO log_head (campaign, size, edge) VALUES (?, ?, ?)"
            " ON CONFLICT (campaign) DO UPDATE SET size = excluded.size, edge = excluded.edge",
            [(campaign, size, b"".join(edge)) for campaign, (size, edge) in self._heads.items()],
        )
        self._leaves.clear()
        self._words.clear()

    def _hide(self, campaign: int, n: int, name: str, text: str) -> str:
        r = self._chance.draw("log-word", f"{campaign}:{n}:{name}", R_SIZE)
        self._words.append((campaign, n, name, r))
        return hmac.digest(r, text.encode(), "sha256").hex()


def head(db: sqlite3.Connection, campaign: int) -> tuple[int, list[bytes]]:
    """Return how many leaves a campaign's log has, and its right edge."""
    row = db.execute("SELECT size, edge FROM log_head WHERE campaign = ?", (campaign,)).fetchone()
    if row is None:
        return 0, []
    size, edge = row
    return size, [edge[i : i + HASH_SIZE] for i in range(0, len(edge), HASH_SIZE)]


def _check(fields: dict[str, Field]) -> None:
    for name, value in fields.items():
        if name in _RESERVED or name.endswith("_hmac"):
            raise ValueError(f"a leaf sets {name} itself")
        if not isinstance(value, _KINDS):
            raise TypeError(f"{name} is {type(value).__name__}: a leaf takes text, integers, flags, null")
