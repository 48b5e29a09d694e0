"""Whether groups may be shown at all: shuffled runs, half-sample refits, and the size of the smallest group.

Answers shuffled within each statement still make groups with a silhouette of a third or more, so a silhouette
says nothing by itself.
"""

from dataclasses import dataclass

import numpy as np

from flows.opinions import trials
from flows.opinions.answers import Bytes, Sheet, Whole
from flows.opinions.components import Mask, Real, centred, stretch
from flows.opinions.groups import numbers_of_groups
from flows.opinions.settings import MapRules


@dataclass(frozen=True)
class Stability:
    """The three conditions: silhouette above every shuffled run; refits agree; no group is too small."""

    silhouette: float
    shuffled: tuple[float, ...]
    agreement: float
    smallest: int
    needed: int
    agreement_needed: float

    @property
    def beats_chance(self) -> bool:
        return bool(self.shuffled) and self.silhouette > max(self.shuffled)

    @property
    def repeats(self) -> bool:
        return self.agreement >= self.agreement_needed

    @property
    def large_enough(self) -> bool:
        return self.smallest >= self.needed

    @property
    def stable(self) -> bool:
        return self.beats_chance and self.repeats and self.large_enough


def smallest_allowed(grouped: int, rules: MapRules) -> int:
    """Return the fewest people of a group: five, or five percent of those grouped, rounded up."""
    return max(rules.group_at_least, -(-grouped * rules.group_percent // 100))


@dataclass(frozen=True)
class Judged:
    """A grouping to be judged: rows of the people ``inside``, the group of each, everybody's positions."""

    sheet: Sheet
    mu: Real
    ignored: Mask
    positions: Real
    inside: Whole
    labels: Whole


def judge(it: Judged, halves: trials.Halves, rules: MapRules, luck: np.random.Generator) -> Stability | None:
    """Try the three conditions; None where there are too few people for two groups."""
    needed = smallest_allowed(len(it.inside), rules)
    if len(it.inside) < 2 * needed:
        return None
    sizes = np.bincount(it.labels)
    chosen = it.inside[trials.judged(len(it.inside), rules, luck)]
    ks = numbers_of_groups(min(len(chosen), rules.base_clusters), rules)
    block, lengths = it.sheet.take(chosen), stretch(it.sheet, it.ignored)[chosen].astype(np.float32)
    counting = ~it.ignored
    shuffled = trials.shuffled_places(block[:, counting], it.mu[counting], lengths, rules, luck)
    places = np.concatenate([it.positions[chosen][None].astype(np.float32), shuffled])
    silhouettes = trials.best_silhouettes(places, ks, rules.base_clusters, luck)
    return Stability(
        silhouette=float(silhouettes[0, ks.index(len(sizes))]),
        shuffled=tuple(silhouettes[1:].max(axis=1).tolist()),
        agreement=trials.agreement_of_halves(
            _on_halves(it, block, halves, luck) * lengths[:, None],
            halves.members[:, chosen],
            len(sizes),
            rules.base_clusters,
            luck,
        ),
        smallest=int(sizes.min()),
        needed=needed,
        agreement_needed=rules.agreement_at_least,
    )


def _on_halves(it: Judged, block: Bytes, halves: trials.Halves, luck: np.random.Generator) -> trials.Single:
    axes = trials.main_axes(halves.scatters, luck)
    return centred(block, it.mu, it.ignored).astype(np.float32) @ axes
