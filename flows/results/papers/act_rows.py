"""Contributions and tasks, as published: no author, no day, an order that tells nothing."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from flows.deliver.words import languages, words_for
from flows.results.papers.rows import ContributionRow, Published, TaskRow
from flows.results.papers.seen import Seen
from storage import contributions, tasks
from storage.models import Contribution


def counted(seen: Seen) -> tuple[list[Contribution], list[Contribution]]:
    """Return the acts that have a published row, and those that don't: *just for me*, or of somebody erased."""
    acts = contributions.contributions(seen.db, seen.campaign.id)
    shown = [act for act in acts if act.person is not None and act.visibility != "me"]
    ids = {act.id for act in shown}
    return shown, [act for act in acts if act.id not in ids]


def week(seen: Seen, instant: int) -> str:
    """Return the ISO week of an instant, like ``2026-W49``."""
    year, number, _ = seen.day(instant).isocalendar()
    return f"{year:04}-W{number:02}"


def contribution_rows(seen: Seen, acts: Sequence[Contribution]) -> tuple[Published, ...]:
    """Return acts sorted by what their rows say, so that the order tells nothing more."""
    rows = [_act(seen, act) for act in acts]
    rows.sort(key=lambda row: json.dumps(row, sort_keys=True))
    rows.sort(key=lambda row: (row["week"], row["kind"], row["minutes"] or 0))
    return tuple(ContributionRow(contribution=number, **row) for number, row in enumerate(rows, 1))


def _act(seen: Seen, act: Contribution) -> dict[str, Any]:
    told = seen.told("contribution", act.id, act.text, private=act.visibility != "city")
    shown = told["words"] == "shown"
    unit = act.unit if act.unit and (shown or act.unit.casefold() in _common_units()) else None
    return {
        "week": week(seen, act.happened_at),
        "kind": act.kind,
        "minutes": act.minutes,
        "quantity": act.quantity if unit else None,
        "unit": unit,
        **told,
        "place": act.place if shown else None,
    }


@cache
def _common_units() -> frozenset[str]:
    """Return the units everybody uses: another word behind a number is people's own."""
    tables = [words_for(language).units for language in languages()]
    return frozenset(unit.casefold() for table in tables for pair in table.items() for unit in pair)


def task_rows(seen: Seen) -> tuple[Published, ...]:
    """Return tasks without their words, which were said to the group."""
    every = tasks.tasks(seen.db, seen.campaign.id)
    numbers = {task.id: number for number, task in enumerate(every, 1)}
    return tuple(
        TaskRow(
            task=numbers[task.id],
            part_of=numbers.get(task.parent or 0),
            minutes=task.minutes,
            state=task.state,
            written=seen.day(task.at),
            done=seen.maybe_day(task.done_at),
        )
        for task in every
    )
