"""Who decides × who contributes: residents' share of decisions beside their share of contributions.

Every proposal that got a result is a decision. The group's own is residents'; where the city answered it too,
it is joint and counts half. An answer of the city's to a proposal without a result is a decision of the city's.
The four labels are ours.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from flows.results.source import Source
from storage import proposals, voices
from storage.structure import Done

Label = Literal["together", "help", "ordered", "provided", "between", "not-yet"]
FEWEST = 5
MIDDLE = 0.5
NEAR = 0.05
RESIDENTS = frozenset({"resident", "service_user"})
"""Those it is for; no employee's, official's, politician's or partner's act is a resident's."""
DECISIVE = frozenset({"will", "cant", "planned", "under_way", "done", "not_done"})


@dataclass(frozen=True, slots=True)
class Power:
    """Residents' share of ``decisions`` and of ``contributions``, 0 to 1."""

    decides: float
    contributes: float
    decisions: int
    contributions: int

    @property
    def label(self) -> Label:
        """Which of the four it is; *between* near the middle, *not yet* of too few."""
        if min(self.decisions, self.contributions) < FEWEST:
            return "not-yet"
        return label(self.decides, self.contributes)


def label(decides: float, contributes: float) -> Label:
    """Return the quadrant of two shares."""
    if any(abs(share - MIDDLE) < NEAR + 1e-9 for share in (decides, contributes)):
        return "between"
    if decides > MIDDLE:
        return "together" if contributes > MIDDLE else "ordered"
    return "help" if contributes > MIDDLE else "provided"


def power(source: Source, campaign: int, acts: Iterable[Done]) -> Power:
    """Return a campaign's two shares; 0 of nothing."""
    decided = decisions(source, campaign)
    total, ours = 0, 0
    for act in acts:
        total += act.acts
        ours += act.acts if act.role in RESIDENTS else 0
    return Power(
        sum(decided) / len(decided) if decided else 0.0, ours / total if total else 0.0, len(decided), total
    )


def decisions(source: Source, campaign: int) -> list[float]:
    """Return residents' part in each decision: 1 the group's alone, ½ joint, 0 the city's alone."""
    answered = {
        answer.item
        for answer in voices.answers(source.db, campaign)
        if answer.official is not None and answer.about == "proposal" and answer.says in DECISIVE
    }
    found = []
    for idea in proposals.proposals(source.db, campaign):
        if proposals.decision(source.db, idea.id):
            found.append(0.5 if idea.id in answered else 1.0)
        elif idea.id in answered:
            found.append(0.0)
    return found
