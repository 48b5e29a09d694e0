"""Totals of looking back: idea against practice by role, the two voices, how it felt; from the published rows alone."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from flows.instruments import both_voices, encounter
from flows.instruments.aspects import TOP, aspects, divergence, top_three
from flows.instruments.small import Crowd
from flows.results.papers.rows import TotalRow
from flows.results.papers.seen import Seen

ByRole = Mapping[str, Mapping[str, Crowd]]
"""role → item → answers"""


def look_back_totals(seen: Seen, rows: Iterable[Any]) -> Iterable[TotalRow]:
    """Return each number with its n and how it was computed."""
    roles = _by_role(rows)
    yield from _reflection(seen, roles)
    for one in both_voices.both(roles.get("all", {})):
        for voice, told in one.means.items():
            if told:
                yield _row(seen, "voice", "item", f"{voice}-{one.asked}", *told)
    for subject in encounter.SUBJECTS:
        for side, felt in encounter.of(roles.get("all", {}), subject).items():
            yield _row(seen, "encounter", "side", f"{subject}-{side}", felt.mean, felt.n)


def _by_role(rows: Iterable[Any]) -> ByRole:
    found: dict[str, dict[str, dict[str, int]]] = {}
    for row in rows:
        if row.instrument in ("reflection", "voices", "encounter") and row.answers:
            found.setdefault(row.role, {}).setdefault(row.item, {})[row.value] = row.answers
    return found


def _reflection(seen: Seen, roles: ByRole) -> Iterable[TotalRow]:
    for role, counts in roles.items():
        for one in aspects(counts):
            split, cell = ("item", one.aspect) if role == "all" else ("role", f"{role}/{one.aspect}")
            yield _row(seen, "reflection_matters", split, cell, one.matters, one.n)
            yield _row(seen, "reflection_happened", split, cell, one.happened, one.n)
            yield _row(seen, "reflection_gap", split, cell, one.gap, one.n)
    tops = [top_three(counts[TOP]) for role, counts in roles.items() if role != "all" and TOP in counts]
    if (apart := divergence(tops)) is not None:
        yield _row(seen, "reflection_divergence", "all", "all", apart, len(tops))


def _row(seen: Seen, measure: str, split: str, cell: str, value: float, n: int) -> TotalRow:
    return TotalRow(
        measure=measure,
        split=cast(Any, split),
        cell=cell,
        value=round(value, 1),
        n=n,
        covers="published rows",
        computed=seen.speech.say(f"computed-{measure.replace('_', '-')}"),
    )
