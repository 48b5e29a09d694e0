"""Totals: each with what it covers, n, and how it was computed. A small hidden number is never given back.

Acts without a published row count only if every number they enter, here and in a split, hides none or at least
five people; else all totals, or all cells of that split, cover the published rows. So no subtraction of one
number from another tells about fewer than five.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from flows.instruments.small import in_splits, none_or_enough
from flows.results.papers.act_rows import week
from flows.results.papers.rows import Published, TotalRow
from flows.results.papers.seen import Seen
from flows.taking_part import rules_of
from storage import people
from storage.models import Contribution

Acts = Sequence[Contribution]
Cell = Callable[[Contribution], str]
Tables = Mapping[str, Sequence[Any]]


class Measure(NamedTuple):
    """What is added up over acts: how much each counts, None if it doesn't."""

    name: str
    adds: Callable[[Contribution], int | None]


MEASURES = (
    Measure("acts", lambda act: 1),
    Measure("minutes", lambda act: act.minutes),
    Measure("acts_without_a_time", lambda act: 1 if act.minutes is None else None),
)


def total_rows(seen: Seen, shown: Acts, hidden: Acts, tables: Tables) -> tuple[Published, ...]:
    """Return every total. ``shown`` acts have a published row, ``hidden`` ones don't."""
    least = in_splits(rules_of(seen.campaign))
    whole = _safe(hidden, least)
    cells: dict[str, Cell] = {
        "all": lambda act: "all",
        "kind": lambda act: act.kind,
        "week": lambda act: week(seen, act.happened_at),
    }
    made = _Made(seen)
    _people(made, shown, hidden, least)
    for split, cell in cells.items():
        everything = whole and all(_safe(part, least) for part in _parts(hidden, cell).values())
        _acts(made, split, _parts([*shown, *hidden] if everything else shown, cell), everything)
    _from_rows(made, tables)
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


def _safe(hidden: Acts, least: int) -> bool:
    """Return whether each number that these acts enter hides nobody or at least ``least`` people."""
    behind = [{act.person for act in hidden if measure.adds(act) is not None} for measure in MEASURES]
    return all(none_or_enough(len(crowd), least) for crowd in behind)


def _parts(acts: Acts, cell: Cell) -> dict[str, list[Contribution]]:
    parts: dict[str, list[Contribution]] = defaultdict(list)
    for act in acts:
        parts[cell(act)].append(act)
    return dict(sorted(parts.items()))


def _people(made: _Made, shown: Acts, hidden: Acts, least: int) -> None:
    took_part = people.taking_part(made.seen.db, made.seen.campaign.id)
    made.add("people_taking_part", "all", "all", took_part, took_part, True)
    givers = {act.person for act in shown}
    unseen = {act.person for act in hidden if act.person} - givers
    everything = none_or_enough(len(unseen), least)
    n = len(givers | unseen) if everything else len(givers)
    made.add("people_who_did_something", "all", "all", n, n, everything)


def _acts(made: _Made, split: str, parts: Mapping[str, Acts], everything: bool) -> None:
    for measure in MEASURES:
        for cell, acts in (parts or ({"all": []} if split == "all" else {})).items():
            told = [value for act in acts if (value := measure.adds(act)) is not None]
            made.add(measure.name, split, cell, sum(told), len(told), everything)


def _from_rows(made: _Made, tables: Tables) -> None:
    amounts: dict[str, list[float]] = defaultdict(list)
    for row in tables["contributions"]:
        if row.unit is not None:
            amounts[row.unit.casefold()].append(row.quantity)
    for unit, told in sorted(amounts.items()):
        made.add("quantity", "unit", unit, sum(told), len(told), False)
    for table in ("proposals", "concerns", "answers", "tasks"):
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
