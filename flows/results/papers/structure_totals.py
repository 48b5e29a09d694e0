"""Totals of who does what: coverage, alone and together, who decides, how evenly, what comes back, who sets the agenda.

Acts count here only if they have a row; a split is told only where each cell, and all hidden ones together, are of
nobody or of enough people.
"""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from flows.aid.figures import circulation_of, for_all, unasked
from flows.instruments import agenda, coverage, equality, order, power, substitution
from flows.instruments.by_role import by_role
from flows.instruments.small import in_splits, none_or_enough
from flows.results.papers.rows import TotalRow
from flows.results.papers.seen import Seen
from flows.taking_part import rules_of
from storage import people, structure
from storage.structure import Done

Rows = Iterable[TotalRow]


def structure_totals(seen: Seen, tables: Mapping[str, Any]) -> tuple[TotalRow, ...]:
    """Return each number with its n and how it was computed."""
    least = in_splits(rules_of(seen.campaign))
    acts = structure.done(seen.db, seen.campaign.id, published=True)
    parts = (
        _roles(seen, acts, least),
        _splits(seen, acts, least),
        _power(seen, acts, least),
        _equality(seen, least),
        _circulation(seen, least),
        _base(seen, tables, least),
        _agenda(seen, least),
        _order(seen, tables),
    )
    return tuple(row for part in parts for row in part)


def _row(seen: Seen, measure: str, split: str, cell: str, value: float, n: int) -> TotalRow:
    return TotalRow(
        measure=measure,
        split=cast(Any, split),
        cell=cell,
        value=round(value, 2),
        n=n,
        covers="published rows",
        computed=seen.speech.say(f"computed-{measure.replace('_', '-')}"),
    )


def _roles(seen: Seen, acts: list[Done], least: int) -> Rows:
    for role, gave in by_role(acts, least).items():
        yield _row(seen, "people_who_did_something", "role", role, gave.people, gave.people)
        yield _row(seen, "acts", "role", role, gave.acts, gave.acts)
        yield _row(seen, "minutes", "role", role, gave.minutes, gave.timed)


def _splits(seen: Seen, acts: list[Done], least: int) -> Rows:
    told = coverage.split(acts, coverage.cell, coverage.CELLS, least)
    whole = coverage.split(acts, lambda act: act.level, coverage.LEVELS, least)
    instead = coverage.split(acts, lambda act: act.substitutes, substitution.CELLS, least)
    for measure, split, cells in (
        ("coverage", "phase_level", told),
        ("alone_and_together", "level", whole),
        ("substitution", "substitutes", instead),
    ):
        if acts and (measure != "substitution" or any(act.substitutes != "unset" for act in acts)):
            for cell, (n, _) in cells.items():
                yield _row(seen, measure, split, cell, n, n)


def _power(seen: Seen, acts: list[Done], least: int) -> Rows:
    found = power.power(seen, seen.campaign.id, acts)
    if found.decisions:
        yield _row(seen, "decided_by_residents", "all", "all", found.decides, found.decisions)
    others = {act.person for act in acts if act.role not in power.RESIDENTS}
    ours = {act.person for act in acts if act.role in power.RESIDENTS}
    if acts and all(none_or_enough(len(one), least) for one in (others, ours)):
        yield _row(seen, "contributed_by_residents", "all", "all", found.contributes, found.contributions)


def _equality(seen: Seen, least: int) -> Rows:
    n = people.taking_part(seen.db, seen.campaign.id)
    for how, count in equality.shares(seen, seen.campaign.id).items():
        if how != "contributed" and n >= least and none_or_enough(count, least):
            yield _row(seen, "took_part_by", "how", how, count, n)
    each = equality.acts_of_each(seen, seen.campaign.id, published=True)
    uneven = equality.gini(each)
    if uneven is not None and sum(1 for one in each if one) >= least:
        yield _row(seen, "evenness", "all", "all", uneven, len(each))


def _circulation(seen: Seen, least: int) -> Rows:
    figures = (("circulation", circulation_of), ("unasked", unasked), ("for_all", for_all))
    for measure, figure in figures:
        if share := figure(seen.db, seen.campaign.id, least, published=True):
            yield _row(seen, measure, "all", "all", share.percent, share.n)


def _base(seen: Seen, tables: Mapping[str, Any], least: int) -> Rows:
    acts = tables["contributions"]
    kinds = {shape.kind for shape in acts.shapes}
    if kinds:
        yield _row(seen, "resource_base", "base", "kinds", len(kinds), len(acts))
    if acts.places:
        yield _row(seen, "resource_base", "base", "places", len(acts.places), acts.places.total())
    n, back = people.taking_part(seen.db, seen.campaign.id), structure.returners(seen.db, seen.campaign.id)
    if n >= least and none_or_enough(back, least):
        yield _row(seen, "resource_base", "base", "returners", back, n)


def _agenda(seen: Seen, least: int) -> Rows:
    for what, roles in agenda.agenda(structure.brought(seen.db, seen.campaign.id), least).items():
        for role, (n, _) in roles.items():
            yield _row(seen, "agenda", "role", f"{what}/{role}", n, n)


def _order(seen: Seen, tables: Mapping[str, Any]) -> Rows:
    rows = [row for row in tables["surveys"] if row.item == "changed" and row.role == "all"]
    counts = {row.value: row.answers for row in rows if row.answers is not None}
    rules = order.amended(seen, seen.campaign.id)
    if counts or rules:
        found = order.order(counts, rules)
        yield _row(seen, "order_of_change", "all", "all", found, rules or sum(counts.values()))
