"""The journey from idea to practice: how many ideas came how far, and what was done and changed on the way."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.instruments.order import amended
from flows.results.source import Source
from storage import contributions, proposals, tasks
from storage.models import Campaign

STEPS = ("said", "decided", "ahead", "steps", "done", "acts", "rules")


@dataclass(frozen=True, slots=True)
class Step:
    """One step and how many things came so far."""

    step: str
    n: int


def journey(source: Source, campaign: Campaign) -> tuple[Step, ...]:
    """Return the steps in their order, from ideas said to rules changed."""
    ideas = [idea.state for idea in proposals.proposals(source.db, campaign.id) if idea.state != "asked"]
    pieces = [task.state for task in tasks.tasks(source.db, campaign.id) if task.state in ("open", "done")]
    return steps(ideas, pieces, contributions.totals(source.db, campaign.id)[1], amended(source, campaign.id))


def steps(ideas: Sequence[str], pieces: Sequence[str], acts: int, rules: int) -> tuple[Step, ...]:
    """Return the steps of these states of ideas and of pieces of work."""
    counts = {
        "said": len(ideas),
        "decided": sum(state in ("ahead", "not_ahead") for state in ideas),
        "ahead": sum(state == "ahead" for state in ideas),
        "steps": len(pieces),
        "done": sum(state == "done" for state in pieces),
        "acts": acts,
        "rules": rules,
    }
    return tuple(Step(step, counts[step]) for step in STEPS)
