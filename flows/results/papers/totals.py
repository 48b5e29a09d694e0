"""Totals: each with what it covers, n, and how it was computed. A small hidden number is never given back.

Acts without a published row count only in the totals of the whole, and only as the sums that were kept when the
campaign had ended (``flows/assess/hidden.py``), as long as nothing in them was changed since. Splits cover rows
wherever anything is hidden. So no subtraction, of one number from another or of one export from the next, tells
about fewer than five.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from flows.results.papers.act_rows import Acts, Shape
from flows.results.papers.rows import TotalRow
from flows.results.papers.seen import Seen
from storage import people
from storage.hidden import Hidden, kept_hidden

Counts = Mapping[Shape, int]
Cell = Callable[[Shape], str]
Tables = Mapping[str, Any]


class Measure(NamedTuple):
    """What is added up over acts: how much each counts, None if it doesn't."""

    name: str
    adds: Callable[[Shape], int | None]
    kept: Callable[[Hidden], int]
    """What the sums kept of hidden acts add to it."""
    behind: Callable[[Hidden], int]
    """On how many acts that rests."""


MEASURES = (
    Measure("acts", lambda act: 1, lambda kept: kept.acts, lambda kept: kept.acts),
    Measure("minutes", lambda act: act.minutes, lambda kept: kept.minutes, lambda kept: kept.acts - kept.untimed),
    Measure(
        "acts_without_a_time",
        lambda act: 1 if act.minutes is None else None,
        lambda kept: kept.untimed,
        lambda kept: kept.untimed,
    ),
)
CELLS: Mapping[str, Cell] = {
    "all": lambda act: "all",
    "kind": lambda act: act.kind,
    "week": lambda act: act.week,
}


def total_rows(seen: Seen, acts: Acts, tables: Tables) -> tuple[TotalRow, ...]:
    """Return every total."""
    nothing = not acts.hidden.acts
    kept = _unchanged(seen, acts)
    made = _Made(seen)
    _people(made, acts, kept)
    for split, cell in CELLS.items():
        with_kept = kept if split == "all" else None
        _acts(made, split, _parts(acts.shapes, cell), with_kept, nothing or with_kept is not None)
    _from_rows(made, acts, tables)
    _folds(made)
    return tuple(made.rows)


def _unchanged(seen: Seen, acts: Acts) -> Hidden | None:
    """Return the sums kept of what is hidden, None if they are no longer what is."""
    kept = kept_hidden(seen.db, seen.campaign.id)
    return kept if kept is not None and kept[:3] == acts.hidden[:3] else None


class _Made:
    """Collects rows; a row's sentence comes from the locales."""

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self.rows: list[TotalRow] = []

    def add(self, measure: str, split: str, cell: str, value: float, n: int, everything: bool) -> None:
        say = self.seen.speech.say
        row: dict[str, Any] = {"measure": measure, "split": split, "cell": cell, "value": value, "n": n}
        row["covers"] = "everything" if everything else "published rows"
        self.rows.append(TotalRow(**row, computed=say(f"computed-{measure.replace('_', '-')}")))


def _parts(counts: Counts, cell: Cell) -> dict[str, dict[Shape, int]]:
    parts: dict[str, dict[Shape, int]] = defaultdict(dict)
    for shape, n in counts.items():
        parts[cell(shape)][shape] = n
    return dict(sorted(parts.items()))


def _people(made: _Made, acts: Acts, kept: Hidden | None) -> None:
    took_part = people.taking_part(made.seen.db, made.seen.campaign.id)
    made.add("people_taking_part", "all", "all", took_part, took_part, True)
    alone = 0 if acts.alone <= acts.givers else kept.people if kept else None
    n = len(acts.givers) + (alone or 0)
    made.add("people_who_did_something", "all", "all", n, n, alone is not None)


def _acts(
    made: _Made, split: str, parts: Mapping[str, Counts], kept: Hidden | None, everything: bool
) -> None:
    for measure in MEASURES:
        for cell, counts in (parts or ({"all": {}} if split == "all" else {})).items():
            told = [(value, n) for shape, n in counts.items() if (value := measure.adds(shape)) is not None]
            total, behind = sum(value * n for value, n in told), sum(n for _, n in told)
            if kept is not None:
                total, behind = total + measure.kept(kept), behind + measure.behind(kept)
            made.add(measure.name, split, cell, total, behind, everything)


def _from_rows(made: _Made, acts: Acts, tables: Tables) -> None:
    for unit, (much, rows) in sorted(acts.amounts.items()):
        made.add("quantity", "unit", unit, float(much), rows, False)
    for table in ("proposals", "concerns", "barriers", "answers", "tasks"):
        _states(made, table, [row.state for row in tables[table]])
    pledges = sum(row.says == "pledge" for row in tables["answers"])
    made.add("pledges", "all", "all", pledges, pledges, False)


def _states(made: _Made, table: str, states: Sequence[str]) -> None:
    made.add(table, "all", "all", len(states), len(states), False)
    for state, n in sorted(Counter(states).items()):
        made.add(table, "state", state, n, n, False)


def _folds(made: _Made) -> None:
    reasons: Iterable[tuple[str, int]] = sorted(Counter(made.seen.folds.values()).items())
    made.add("folds", "all", "all", len(made.seen.folds), len(made.seen.folds), True)
    for reason, n in reasons:
        made.add("folds", "reason", reason, n, n, True)
