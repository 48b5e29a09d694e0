"""Whatever can be read: a reader, a transaction, a view's look."""

from sqlite3 import Connection
from typing import Protocol


class Source(Protocol):
    """Has a connection to read from."""

    @property
    def db(self) -> Connection:
        """Return the connection to read from."""
        ...
