"""Totals: each with what it covers, n, and how it was computed. A small hidden number is never given back.

Acts without a published row count only if every number they enter, here and in a split, hides none or at least
five people; else all totals, or all cells of that split, cover the published rows. So no subtraction of one
number from another tells about fewer than five.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from flows.instruments.small import in_splits, none_or_enough
from flows.results.papers.act_rows import Acts, Shape
from flows.results.papers.rows import TotalRow
from flows.results.papers.seen import Seen
from flows.taking_part import rules_of
from storage import people

Counts = Mapping[Shape, int]
Cell = Callable[[Shape], str]
Tables = Mapping[str, Any]


class Measure(NamedTuple):
    """What is added up over acts: how much each counts, None if it doesn't."""

    name: str
    adds: Callable[[Shape], int | None]


MEASURES = (
    Measure("acts", lambda act: 1),
    Measure("minutes", lambda act: act.minutes),
    Measure("acts_without_a_time", lambda act: 1 if act.minutes is None else None),
)
CELLS: Mapping[str, Cell] = {
    "all": lambda act: "all",
    "kind": lambda act: act.kind,
    "week": lambda act: act.week,
}


def enough(seen: Seen) -> int:
    """Return from how many people on a number may take in what has no row."""
    return in_splits(rules_of(seen.campaign))


def total_rows(seen: Seen, acts: Acts, tables: Tables) -> tuple[TotalRow, ...]:
    """Return every total."""
    least = enough(seen)
    hidden = {shape: crowd.acts for shape, crowd in acts.hidden.items()}
    whole = _safe(acts, hidden, least)
    made = _Made(seen)
    _people(made, acts, least)
    for split, cell in CELLS.items():
        everything = whole and all(_safe(acts, part, least) for part in _parts(hidden, cell).values())
        counted = Counter(acts.shapes) + Counter(hidden) if everything else acts.shapes
        _acts(made, split, _parts(counted, cell), everything)
    _from_rows(made, acts, tables)
    _folds(made)
    return tuple(made.rows)


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


def _safe(acts: Acts, hidden: Counts, least: int) -> bool:
    """Return whether each number that these acts enter hides nobody or at least ``least`` people."""
    for measure in MEASURES:
        behind = [shape for shape in hidden if measure.adds(shape) is not None]
        crowd = set().union(*(acts.hidden[shape].people for shape in behind))
        if not none_or_enough(len(crowd), least):
            return False
    return True


def _parts(counts: Counts, cell: Cell) -> dict[str, dict[Shape, int]]:
    parts: dict[str, dict[Shape, int]] = defaultdict(dict)
    for shape, n in counts.items():
        parts[cell(shape)][shape] = n
    return dict(sorted(parts.items()))


def _people(made: _Made, acts: Acts, least: int) -> None:
    took_part = people.taking_part(made.seen.db, made.seen.campaign.id)
    made.add("people_taking_part", "all", "all", took_part, took_part, True)
    unseen = acts.alone - acts.givers
    everything = none_or_enough(len(unseen), least)
    n = len(acts.givers | unseen) if everything else len(acts.givers)
    made.add("people_who_did_something", "all", "all", n, n, everything)


def _acts(made: _Made, split: str, parts: Mapping[str, Counts], everything: bool) -> None:
    for measure in MEASURES:
        for cell, counts in (parts or ({"all": {}} if split == "all" else {})).items():
            told = [(value, n) for shape, n in counts.items() if (value := measure.adds(shape)) is not None]
            total, behind = sum(value * n for value, n in told), sum(n for _, n in told)
            made.add(measure.name, split, cell, total, behind, everything)


def _from_rows(made: _Made, acts: Acts, tables: Tables) -> None:
    for unit, (much, rows) in sorted(acts.amounts.items()):
        made.add("quantity", "unit", unit, float(much), rows, False)
    for table in ("proposals", "concerns", "barriers", "answers", "tasks"):
        _states(made, table, [row.state for row in tables[table]])


def _states(made: _Made, table: str, states: Sequence[str]) -> None:
    made.add(table, "all", "all", len(states), len(states), False)
    for state, n in sorted(Counter(states).items()):
        made.add(table, "state", state, n, n, False)


def _folds(made: _Made) -> None:
    reasons: Iterable[tuple[str, int]] = sorted(Counter(made.seen.folds.values()).items())
    made.add("folds", "all", "all", len(made.seen.folds), len(made.seen.folds), True)
    for reason, n in reasons:
        made.add("folds", "reason", reason, n, n, True)
