"""How much of a package is written: by the rows that its files hold."""

from collections.abc import Callable

from flows.results.papers.record import Record
from flows.results.papers.rows import TABLES

Watch = Callable[[float], object]
_ELSE = 300
"""What a file without rows costs, in rows."""


class Shares:
    """Tells ``watch`` how much is done, from 0 to 1, after each file."""

    def __init__(self, told: Record, watch: Watch) -> None:
        self._watch = watch
        self._rows = {model.TABLE: len(told.tables[model.TABLE]) for model in TABLES}
        self._leaves = told.size // 4
        twice = sum(self._rows[model.TABLE] for model in TABLES if model.FREE_TEXT)
        self._whole = sum(self._rows.values()) + twice + self._leaves + 20 * _ELSE
        self._done = 0

    def written(self, path: str) -> None:
        """Note that a file is there."""
        folder, _, name = path.rpartition("/")
        rows = self._rows.get(name.partition(".")[0], 0) if folder == "data" else _ELSE
        self._done += self._leaves if name == "leaves.txt" else rows
        self._watch(min(self._done / self._whole, 1.0))
