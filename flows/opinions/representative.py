"""What a group stands for: where it differs, significantly, from all other groups together."""

from dataclasses import dataclass

import numpy as np

from flows.opinions.answers import Whole
from flows.opinions.components import Mask, Real
from flows.opinions.consensus import MOST, SIGNIFICANT, Direction, part, z_of_half
from flows.opinions.tallies import Tally


@dataclass(frozen=True)
class Side:
    """One direction, groups × statements. ``parts`` and ``zs`` within the group; ``ratios`` and ``ratio_zs``
    against the rest."""

    said: Whole
    parts: Real
    zs: Real
    ratios: Real
    ratio_zs: Real

    @property
    def metric(self) -> Real:
        found: Real = self.ratios * self.ratio_zs * self.parts * self.zs
        return found

    @property
    def passes(self) -> Mask:
        found: Mask = (self.zs > SIGNIFICANT) & (self.ratio_zs > SIGNIFICANT)
        return found


@dataclass(frozen=True)
class Representativeness:
    """All groups × statements, both directions."""

    agree: Side
    disagree: Side
    answers: Whole

    @property
    def agrees(self) -> Mask:
        """Where agreeing tells the group apart more surely than disagreeing does."""
        found: Mask = self.agree.ratio_zs > self.disagree.ratio_zs
        return found

    @property
    def passes(self) -> Mask:
        return self.agree.passes | self.disagree.passes


@dataclass(frozen=True)
class Standing:
    """A statement that a group stands for: of its ``answers``, ``people`` answered in ``direction``.

    ``part`` with ``z`` within the group; ``ratio`` with ``ratio_z`` against the rest. ``best_agree``: put first,
    because the group agrees with it most distinctly.
    """

    statement: int
    direction: Direction
    people: int
    answers: int
    part: float
    z: float
    ratio: float
    ratio_z: float
    best_agree: bool = False


def representativeness(groups: Tally) -> Representativeness:
    """Compare each group with the other groups together."""
    everybody = groups.over_groups()
    rest = Tally(
        everybody.agrees - groups.agrees,
        everybody.disagrees - groups.disagrees,
        everybody.answers - groups.answers,
    )
    return Representativeness(
        _side(groups.agrees, groups.answers, rest.agrees, rest.answers),
        _side(groups.disagrees, groups.answers, rest.disagrees, rest.answers),
        groups.answers,
    )


def _side(said: Whole, answers: Whole, rest_said: Whole, rest_answers: Whole) -> Side:
    parts = part(said, answers)
    return Side(
        said,
        parts,
        z_of_half(said, answers),
        parts / part(rest_said, rest_answers),
        z_of_two(said, answers, rest_said, rest_answers),
    )


def z_of_two(said: Whole, answers: Whole, rest_said: Whole, rest_answers: Whole) -> Real:
    """Return how surely the first share is above the second, each with one imagined answer; 0 if all said so."""
    n1, n2 = answers + 1, rest_answers + 1
    pooled = (said + 1 + rest_said + 1) / (n1 + n2)
    wide = np.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
    some = pooled < 1
    return np.where(some, ((said + 1) / n1 - (rest_said + 1) / n2) / np.where(some, wide, 1), 0.0)


def stands_for(found: Representativeness, group: int, statements: Whole, excluded: Mask) -> list[Standing]:
    """Return what a group stands for: those that pass, by their metric, five at most, agrees first.

    The best agree, if there is one, is put first of all, passing or not, as the production system of Polis
    does. If none passes, it alone; else the one with the largest z against the rest.
    """
    shown = np.flatnonzero(~excluded)
    if not len(shown):
        return []
    best = best_agree(found, group, shown)
    metric = np.where(found.agrees, found.agree.metric, found.disagree.metric)[group]
    passing = [int(n) for n in shown[found.passes[group, shown]] if n != best]
    passing.sort(key=lambda n: -metric[n])
    chosen = passing if best is None else [best, *passing]
    if not chosen:
        surest = np.maximum(found.agree.ratio_zs, found.disagree.ratio_zs)[group, shown]
        chosen = [int(shown[int(surest.argmax())])]
    named = [_standing(found, group, n, statements, n == best) for n in chosen[:MOST]]
    return sorted(named, key=lambda one: one.direction != "agree")


def best_agree(found: Representativeness, group: int, shown: Whole) -> int | None:
    """Return the statement that a group agrees with most distinctly, None if with none at all.

    In order of statements: the first that most agree with, surely or more than others do; then whatever
    beats it: by the metric while it is above the rest, else by part · z.
    """
    side = found.agree
    said = found.agree.said[group] + found.disagree.said[group]
    plain = (side.parts[group] * side.zs[group]).tolist()
    metric, ratios = side.metric[group].tolist(), side.ratios[group].tolist()
    good = (side.zs[group] > SIGNIFICANT) | ((side.ratios[group] > 1) & (side.parts[group] > 0.5))
    best: int | None = None
    for n in shown[said[shown] > 0].tolist():
        if best is None:
            best = n if good[n] else None
        elif (metric[n] > metric[best]) if ratios[best] > 1 else (plain[n] > plain[best]):
            best = n
    return best


def _standing(found: Representativeness, group: int, n: int, statements: Whole, best: bool) -> Standing:
    agrees = bool(found.agrees[group, n])
    side = found.agree if agrees else found.disagree
    return Standing(
        statement=int(statements[n]),
        direction="agree" if agrees else "disagree",
        people=int(side.said[group, n]),
        answers=int(found.answers[group, n]),
        part=float(side.parts[group, n]),
        z=float(side.zs[group, n]),
        ratio=float(side.ratios[group, n]),
        ratio_z=float(side.ratio_zs[group, n]),
        best_agree=best,
    )
