"""Ideas, concerns, decisions and tallies, as published."""

import json
from collections.abc import Iterable
from typing import Any, cast

from flows.results.papers.idea_tables import ConcernRow, DecisionRow, ProposalRow, TallyRow
from flows.results.papers.published import Published
from flows.results.papers.seen import Seen
from storage import concerns, knowledge, proposals
from storage.models import Concern, Decision, Proposal

FEW_BALLOTS = 5
CHOICES = ("support", "fine", "concern", "not_mine")
_OUTCOME = ("reason", "taking_part", "needed", "threshold_percent", "percent", "margin")
_REASONS = {"fairness": "unfair"}


def idea_tables(seen: Seen) -> dict[str, tuple[Published, ...]]:
    """Return the rows of proposals, concerns, decisions and tallies; what waits for its author's yes isn't there."""
    ideas = [p for p in proposals.proposals(seen.db, seen.campaign.id) if p.state != "asked"]
    found = ((idea, proposals.decision(seen.db, idea.id)) for idea in ideas)
    decided = [(idea, decision) for idea, decision in found if decision]
    return {
        "proposals": tuple(_proposals(seen, ideas)),
        "concerns": tuple(_concerns(seen, ideas, {idea.id: decision for idea, decision in decided})),
        "decisions": tuple(_decision(seen, idea, decision) for idea, decision in decided),
        "tallies": tuple(row for idea, decision in decided for row in _tally(idea, decision)),
    }


def _proposals(seen: Seen, ideas: list[Proposal]) -> Iterable[ProposalRow]:
    numbers = {idea.id: idea.number for idea in ideas}
    pairs = [p for p in proposals.exclusions(seen.db, seen.campaign.id) if numbers.keys() >= set(p)]
    for idea in ideas:
        apart = sorted(numbers[sum(pair) - idea.id] for pair in pairs if idea.id in pair)
        yield ProposalRow(
            proposal=idea.number,
            **seen.told("proposal", idea.id, idea.text, private=bool(idea.private)),
            language=idea.language,
            posted=seen.day(idea.posted_at),
            decided=seen.maybe_day(idea.decided_at),
            state=cast(Any, idea.state),
            replaced_by=numbers.get(idea.retired_for or 0),
            not_with=" ".join(map(str, apart)) or None,
            knowledge=" ".join(sorted(knowledge.tags(seen.db, idea.id))) or None,
        )


def _concerns(seen: Seen, ideas: list[Proposal], decisions: dict[int, Decision]) -> Iterable[ConcernRow]:
    for number, (concern, idea) in enumerate(_shown(seen, ideas, decisions), 1):
        words = seen.told("concern", concern.id, concern.text, private=bool(concern.private))
        if words["words"] == "taken_back" and concern.person is not None:
            words["words"] = "none"
        yield ConcernRow(
            concern=number,
            proposal=idea.number,
            reason=cast(Any, _REASONS.get(concern.reason or "", concern.reason)),
            **words,
            raised=seen.day(concern.at),
            state=cast(Any, concern.state),
        )


def _shown(
    seen: Seen, ideas: list[Proposal], decisions: dict[int, Decision]
) -> list[tuple[Concern, Proposal]]:
    """Return the concerns that have a row, in the rows' order."""
    told = [(c, idea) for idea in ideas for c in concerns.concerns(seen.db, idea.id)]
    shown = [(c, idea) for c, idea in told if _is_more_than_a_ballot(c, decisions.get(idea.id))]
    return sorted(shown, key=lambda pair: pair[0].id)


def concern_numbers(seen: Seen) -> dict[int, int]:
    """Return the number of each concern's row by its id."""
    ideas = [p for p in proposals.proposals(seen.db, seen.campaign.id) if p.state != "asked"]
    found = ((idea, proposals.decision(seen.db, idea.id)) for idea in ideas)
    decisions = {idea.id: decision for idea, decision in found if decision}
    return {concern.id: n for n, (concern, _) in enumerate(_shown(seen, ideas, decisions), 1)}


def _is_more_than_a_ballot(concern: Concern, decision: Decision | None) -> bool:
    """Return whether it may be told: without a reason it is a ballot, shown only where the tally is."""
    return bool(concern.reason or concern.text) or (
        decision is not None and _ballots(decision) >= FEW_BALLOTS
    )


def _counts(decision: Decision) -> dict[str, Any]:
    return cast(dict[str, Any], json.loads(decision.outcome))


def _ballots(decision: Decision) -> int:
    counts = _counts(decision)
    return sum(int(counts.get(choice) or 0) for choice in CHOICES)


def _decision(seen: Seen, idea: Proposal, decision: Decision) -> DecisionRow:
    enough = _ballots(decision) >= FEW_BALLOTS
    told = _counts(decision) if enough else {}
    return DecisionRow(
        proposal=idea.number,
        decided=seen.day(decision.at),
        method=decision.method,
        outcome="ahead" if decision.passes else "not_ahead",
        tally="published" if enough else "fewer than 5 ballots",
        ballots=_ballots(decision) if enough else None,
        **{name: told.get(name) for name in _OUTCOME},
    )


def _tally(idea: Proposal, decision: Decision) -> Iterable[TallyRow]:
    counts = _counts(decision)
    if _ballots(decision) >= FEW_BALLOTS:
        for choice in CHOICES:
            ballots = int(counts.get(choice) or 0)
            yield TallyRow(proposal=idea.number, choice=cast(Any, choice), ballots=ballots)
