"""Who collects every package of a campaign and subtracts: all rows and totals of any exports, at whatever moments."""

from dataclasses import dataclass
from typing import Any

MEASURES = ("acts", "minutes", "acts_without_a_time")
Values = dict[str, int]


def worth(minutes: int | None) -> Values:
    return {"acts": 1, "minutes": minutes or 0, "acts_without_a_time": int(minutes is None)}


@dataclass
class Export:
    """What an attacker holds of one state, and beside it what the test knows."""

    totals: dict[tuple[str, str, str], Any]
    rows: list[Any]
    hidden: dict[int, tuple[int, int | None]]
    """Acts without a row: who did it, minutes."""
    seen: set[int]
    """Acts with a row."""

    def left(self, measure: str, split: str = "all", cell: str = "all") -> int:
        """What stays of a total when the rows are subtracted."""
        own = [row for row in self.rows if split == "all" or getattr(row, split) == cell]
        return int(self.totals[measure, split, cell].value) - sum(worth(row.minutes)[measure] for row in own)

    @property
    def taken_in(self) -> frozenset[int]:
        """The hidden acts that stand behind the totals."""
        left = {measure: self.left(measure) for measure in MEASURES}
        whole = {m: sum(worth(minutes)[m] for _, minutes in self.hidden.values()) for m in MEASURES}
        assert left in (dict.fromkeys(MEASURES, 0), whole), "none of it, or all"
        return frozenset(self.hidden) if any(left.values()) else frozenset()


def never_shown(exports: list[Export], n: int) -> frozenset[int]:
    """What the totals of an export take in and no export had shown by then."""
    return exports[n].taken_in - frozenset().union(*(export.seen for export in exports[: n + 1]))


def crowd(exports: list[Export], acts: frozenset[int]) -> int:
    hidden = {act: who for export in exports for act, (who, _) in export.hidden.items()}
    return len({hidden[act] for act in acts})
