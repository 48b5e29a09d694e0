"""The budget file in a package, as those read it who read such files: pabulib-checker and pabutools."""

from pathlib import Path

import pytest
from pabulib.checker import Checker
from pabutools.election import Cost_Sat, parse_pabulib
from pabutools.rules import method_of_equal_shares

from flows.votes.close_vote import outcome_of
from tests.flows.design.design_house import DAY, NOON
from tests.flows.results.package_house import in_memory, unpacked
from tests.flows.votes.votes_house import voting


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Return a package's budget file, and what the group was told: 12 people, two of whom abstain."""
    here = voting(14)
    vote = here.asks("equal-shares", "Lanterns 400", "Bench; red 900,50", "Trees 1200", who=4)
    for who in range(12):
        if who in (2, 5):
            here.taps(who, vote, "abstain")
            continue
        for place in ((0, 1), (0, 2), (2,))[who % 3]:
            here.taps(who, vote, "turn", place)
    here.closes(vote)
    files = unpacked(in_memory(here.tx, here.house.campaign, NOON + DAY))
    path = tmp_path_factory.mktemp("pb") / "vote-1.pb"
    path.write_bytes(files["pabulib/vote-1.pb"])
    outcome = outcome_of(here.now(vote))
    assert outcome is not None
    return path, list(outcome.result.winners)


def test_the_checker_finds_nothing(made: tuple[Path, list[str]]) -> None:
    found = Checker().process_files([str(made[0])])
    assert found["summary"] == {}, found


def test_pabutools_funds_the_same(made: tuple[Path, list[str]]) -> None:
    instance, profile = parse_pabulib(str(made[0]))
    assert profile.num_ballots() == 10
    funded = method_of_equal_shares(instance, profile, Cost_Sat, voter_budget_increment=1)
    assert sorted(project.name for project in funded) == sorted(made[1])
