"""Add1: the share grows by one, until the next one would overspend, or until nothing more fits."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, isfinite

from flows.ballots.question import Completion
from flows.ballots.shares.election import Election
from flows.ballots.shares.run import Run, run

_TRY_AGAIN = 8
"""Where looking ahead didn't pay, it is tried again after so many shares."""


@dataclass(frozen=True, slots=True)
class Completed:
    """The last share whose outcome counts, and what it buys, exactly."""

    step: int
    """How many times one was added."""
    share: Fraction
    """In units."""
    run: Run
    stopped: str
    """``none``, ``overspends``, ``exhaustive``, ``all-funded``."""
    looked: int
    """Shares that were counted; between them nothing changes."""


def complete(election: Election, completion: Completion, *, exact: bool = False) -> Completed:
    """Return the outcome. Floats find it, unless ``exact``; whole numbers certify it in either case."""
    if not election.supported or not election.budget:
        return Completed(0, election.share(0), Run(), "none", 0)
    if completion == "none":
        return Completed(0, election.share(0), exactly(election, 0), "none", 1)
    step, stopped, looked = _scan(election, completion, exact=exact)
    found = exactly(election, step)
    if not exact and not _certified(election, found, step, stopped, completion):
        step, stopped, looked = _scan(election, completion, exact=True)
        found = exactly(election, step)
    return Completed(step, election.share(step), found, stopped, looked)


def _scan(election: Election, completion: Completion, *, exact: bool) -> tuple[int, str, int]:
    step, looked, look = 0, 0, True
    while True:
        looked += 1
        found = None if exact else run(election, step, exact=False, look=look)
        found = found or exactly(election, step, look=look)
        stopped = _stops(election, found, completion)
        if stopped:
            return (step - 1 if stopped == "overspends" else step), stopped, looked
        step += max(1, ceil(found.holds)) if isfinite(found.holds) else 1
        look = found.holds > 1 or looked % _TRY_AGAIN == 0


def _stops(election: Election, found: Run, completion: Completion) -> str | None:
    if found.overspent:
        return "overspends"
    if len(found.bought) == len(election.supported):
        return "all-funded"
    return "exhaustive" if completion == "add1-exhaustive" and exhaustive(election, found) else None


def exhaustive(election: Election, found: Run) -> bool:
    """Return whether nothing that anybody supports still fits."""
    bought = set(found.projects)
    left = election.budget - sum(election.costs[project] for project in bought)
    return all(election.costs[project] > left for project in election.supported - bought)


def _certified(election: Election, found: Run, step: int, stopped: str, completion: Completion) -> bool:
    here = _stops(election, found, completion)
    if stopped != "overspends":
        return here == stopped
    return here is None and exactly(election, step + 1).overspent


def exactly(election: Election, step: int, *, look: bool = False) -> Run:
    """Return a run in whole numbers."""
    found = run(election, step, exact=True, look=look)
    assert found is not None
    return found
