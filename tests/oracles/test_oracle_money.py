"""Budgets against pabutools, in fractions, on random elections where many things are level, and on real files."""

import random
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest
from pabutools.election import ApprovalBallot, ApprovalProfile, Cost_Sat, Instance, Project, parse_pabulib
from pabutools.rules import greedy_utilitarian_welfare, method_of_equal_shares
from pabutools.tiebreaking import TieBreakingRule

from flows.ballots.question import Ballot
from flows.ballots.shares.completion import complete
from flows.ballots.shares.election import election
from flows.recount.count import recount

ROUNDS = 150
LEVEL = TieBreakingRule(
    lambda _, profile, project: (project.cost, -profile.approval_score(project), int(project.name))
)
"""Lower cost, more votes, then the order of the list."""


def drawn(luck: random.Random) -> tuple[list[int], int, list[Ballot]]:
    """Return costs, a budget and ballots; small numbers, so that much is level."""
    n = luck.randint(1, 7)
    costs = [luck.randint(1, 9) for _ in range(n)]
    liked = [luck.random() for _ in range(n)]
    ballots = [tuple(p for p in range(n) if luck.random() < liked[p]) for _ in range(luck.randint(1, 14))]
    return costs, luck.randint(1, 40), ballots


def theirs(costs: list[int], budget: int, ballots: list[Ballot]) -> tuple[Instance, ApprovalProfile]:
    projects = [Project(str(place), cost) for place, cost in enumerate(costs)]
    instance = Instance(projects, budget_limit=budget)
    profile = ApprovalProfile([ApprovalBallot([projects[p] for p in b]) for b in ballots], instance=instance)
    return instance, profile


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("exact", [True, False])
def test_equal_shares(seed: int, exact: bool) -> None:
    luck = random.Random(seed)
    for _ in range(ROUNDS):
        costs, budget, ballots = drawn(luck)
        instance, profile = theirs(costs, budget, ballots)
        ours = election(list(map(Fraction, costs)), Fraction(budget), Counter(ballots).items())
        for completion, increment in (("none", None), ("add1-exhaustive", 1)):
            found = method_of_equal_shares(
                instance, profile, Cost_Sat, tie_breaking=LEVEL, voter_budget_increment=increment
            )
            done = complete(ours, "none" if increment is None else "add1-exhaustive", exact=exact)
            assert sorted(done.run.projects) == sorted(int(p.name) for p in found), (
                costs,
                budget,
                ballots,
                completion,
            )


@pytest.mark.parametrize("seed", range(4))
def test_greedy(seed: int, tmp_path: Path) -> None:
    luck = random.Random(seed)
    for _ in range(ROUNDS // 3):
        costs, budget, ballots = drawn(luck)
        instance, profile = theirs(costs, budget, ballots)
        lines = ["META", "key;value", f"budget;{budget}", "vote_type;approval", "PROJECTS", "project_id;cost"]
        lines += [f"{place};{cost}" for place, cost in enumerate(costs)]
        lines += ["VOTES", "voter_id;vote", *(f"{n};{','.join(map(str, b))}" for n, b in enumerate(ballots))]
        file = tmp_path / "random.pb"
        file.write_text("\n".join(lines) + "\n")
        told = recount(file, method="greedy")
        if not any(tie["lot"] for tie in told["ties"]):
            found = greedy_utilitarian_welfare(instance, profile, Cost_Sat, tie_breaking=LEVEL)
            supported = [p.name for p in found if profile.approval_score(p)]
            assert sorted(told["winners"]) == sorted(supported), (costs, budget, ballots)


def test_a_citys_file_step_by_step(cases: Path) -> None:
    file = cases / "pabulib" / "Netherlands_Assen_2024.pb"
    instance, profile = parse_pabulib(str(file))
    for completion, increment in (("none", None), ("add1-exhaustive", 1)):
        found = method_of_equal_shares(instance, profile, Cost_Sat, voter_budget_increment=increment)
        told = recount(file, completion="none" if increment is None else "add1-exhaustive")
        assert sorted(told["winners"]) == sorted(p.name for p in found), completion
