"""What a work is handed: a database, the vault, chance and the log."""

import sqlite3
from dataclasses import dataclass, field

from storage.chance import Chance
from storage.leaves import LogBuffer
from storage.memo import Memo
from storage.seal import Vault


@dataclass(frozen=True, slots=True)
class Reader:
    """A consistent look at the database; ``db`` refuses to write."""

    db: sqlite3.Connection
    vault: Vault


@dataclass(frozen=True, slots=True)
class Transaction:
    """One open write transaction, valid only inside ``Database.write``.

    Rows are ``sqlite3.Row``. Never commit, roll back or ``executescript`` on ``db``: others share it.
    """

    db: sqlite3.Connection
    vault: Vault
    chance: Chance
    log: LogBuffer
    memo: Memo = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "memo", Memo(self.db))
