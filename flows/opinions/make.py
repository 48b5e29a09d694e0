"""Making an opinion map: thirteen steps, always the same map from the same answers."""

from collections.abc import Collection, Set
from dataclasses import dataclass

import numpy as np

from flows.opinions.answers import Answers, Sheet, Whole
from flows.opinions.components import (
    Components,
    Mask,
    Real,
    extremity,
    main_components,
    means,
    place_people,
    place_statements,
)
from flows.opinions.consensus import group_informed, overall
from flows.opinions.groups import (
    Base,
    Candidate,
    Smoothing,
    base_clusters,
    by_size,
    candidates,
    grouped,
    smoothed,
)
from flows.opinions.hull import hull
from flows.opinions.map import Columns, Group, Map
from flows.opinions.priority import priorities
from flows.opinions.representative import representativeness, stands_for
from flows.opinions.settings import DEFAULT_MAP, MapRules
from flows.opinions.stability import Judged, judge
from flows.opinions.tallies import Tally, tally, tally_groups
from flows.opinions.trials import Halves, scatter_with_halves

NOTHING = Smoothing(0, 0, 0)


@dataclass(frozen=True)
class _Grouping:
    """Groups as found, to be judged."""

    shown: Candidate
    base: Base

    @property
    def labels(self) -> Whole:
        """The group of each grouped person."""
        found: Whole = self.shown.of[self.base.of]
        return found


@dataclass(frozen=True)
class _Ground:
    """What lies under the groups."""

    sheet: Sheet
    everybody: Tally
    moderated: Mask
    meta: Mask
    halves: Halves
    found: Components
    positions: Real
    inside: Whole

    @property
    def ignored(self) -> Mask:
        return self.moderated | self.meta


def opinion_map(
    answers: Answers,
    *,
    moderated: Set[int] = frozenset(),
    meta: Set[int] = frozenset(),
    previous_k: Smoothing | None = None,
    grouped_before: Collection[int] = (),
    rules: MapRules = DEFAULT_MAP,
) -> Map:
    """Make the map of all answers so far.

    ``moderated`` (out) and ``meta`` are ids of statements that count for nobody's position; hand
    ``smoothing`` and ``in_before`` of the last map to the next as ``previous_k`` and ``grouped_before``.
    The order in which answers came changes nothing; the same answers give the same map.
    """
    ground = _ground(answers.sheet(), moderated, meta, grouped_before, rules)
    positions = ground.positions[ground.inside]
    base = base_clusters(positions, rules, _luck(rules, 1))
    found = candidates(base, rules, _luck(rules, 2))
    if not found:
        return _told(ground, NOTHING, None, rules)
    winner = max(found, key=lambda one: one.silhouette)
    smoothing = smoothed(winner.k, previous_k, rules)
    shown = next((one for one in found if one.k == smoothing.shown), None)
    if shown is None:
        shown, smoothing = winner, smoothed(winner.k, None, rules)
    return _told(ground, smoothing, _Grouping(by_size(shown, base), base), rules)


def _luck(rules: MapRules, purpose: int) -> np.random.Generator:
    return np.random.default_rng([rules.seed, purpose])


def _ground(
    sheet: Sheet, moderated: Set[int], meta: Set[int], before: Collection[int], rules: MapRules
) -> _Ground:
    out, about = _among(sheet.statements, moderated), _among(sheet.statements, meta)
    everybody = tally(sheet)
    mu = means(everybody, out | about)
    halves = scatter_with_halves(sheet, mu, out | about, rules, _luck(rules, 3))
    found = main_components(halves.scatter, mu)
    positions = place_people(sheet, found, out | about)
    return _Ground(sheet, everybody, out, about, halves, found, positions, grouped(sheet, before, rules))


def _among(ids: Whole, chosen: Set[int]) -> Mask:
    found: Mask = np.isin(ids, np.fromiter(chosen, np.int64, len(chosen)))
    return found


def _told(ground: _Ground, smoothing: Smoothing, grouping: _Grouping | None, rules: MapRules) -> Map:
    judgement = None
    if grouping is not None:
        it = Judged(
            ground.sheet,
            ground.found.means,
            ground.ignored,
            ground.positions,
            ground.inside,
            grouping.labels,
        )
        judgement = judge(it, ground.halves, rules, _luck(rules, 4))
    stable = judgement is not None and judgement.stable
    candidate = np.full(ground.sheet.shape[0], -1, np.int64)
    if grouping is not None:
        candidate[ground.inside] = grouping.labels
    columns = _columns(ground, candidate if stable else np.full_like(candidate, -1))
    return Map(
        people=ground.sheet.shape[0],
        answers=int(ground.sheet.counts.sum()),
        grouped=len(ground.inside),
        k=0 if grouping is None else grouping.shown.k,
        stable=stable,
        silhouette=0.0 if grouping is None else grouping.shown.silhouette,
        stability=judgement,
        smoothing=smoothing,
        consensus=overall(ground.everybody, ground.sheet.statements, ground.ignored),
        groups=_groups(ground, grouping, columns) if grouping is not None and stable else (),
        columns=columns,
        candidate=candidate,
        in_before=frozenset(ground.sheet.people[ground.inside].tolist()),
    )


def _columns(ground: _Ground, group_of: Whole) -> Columns:
    groups = tally_groups(ground.sheet, group_of, int(group_of.max(initial=-1)) + 1)
    together = groups.over_groups() if len(groups.agrees) else tally(ground.sheet, ground.inside)
    one = Tally(together.agrees[None], together.disagrees[None], together.answers[None])
    places = place_statements(ground.found)
    return Columns(
        people=ground.sheet.people,
        positions=ground.positions,
        group_of=group_of,
        statements=ground.sheet.statements,
        found=ground.found,
        places=places,
        everybody=ground.everybody,
        groups=groups,
        consensus=group_informed(groups if len(groups.agrees) else one),
        priorities=priorities(together, extremity(places), ground.meta),
        moderated=ground.moderated,
        meta=ground.meta,
        representative=representativeness(groups),
    )


def _groups(ground: _Ground, grouping: _Grouping, columns: Columns) -> tuple[Group, ...]:
    told = []
    for number, (x, y) in enumerate(grouping.shown.centres.tolist()):
        inside = ground.positions[columns.group_of == number]
        standing = stands_for(columns.representative, number, columns.statements, ground.ignored)
        told.append(Group(number, len(inside), (x, y), hull(inside), tuple(standing)))
    return tuple(told)
