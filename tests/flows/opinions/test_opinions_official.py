"""Given the official groups, every number of the production server comes out."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from polis_cases import Official, cases

from flows.opinions.components import components, extremity, means, place_people, place_statements
from flows.opinions.consensus import Shared, group_informed, overall
from flows.opinions.groups import grouped
from flows.opinions.priority import META, priorities
from flows.opinions.representative import Standing, representativeness, stands_for
from flows.opinions.settings import DEFAULT_MAP
from flows.opinions.tallies import tally, tally_groups

CLOSE = {"rtol": 0, "atol": 1e-9}
every_case = pytest.mark.parametrize("folder", cases("official"))


def placed(case: Official) -> Any:
    mu = means(tally(case.sheet), case.ignored)
    found = components(case.sheet, mu, case.ignored)
    signs = np.sign((found.axes * np.array(case.math["pca"]["comps"])).sum(axis=1))
    return found, signs, place_people(case.sheet, found, case.ignored)


@every_case
def test_centre_and_components(folder: Path) -> None:
    case = Official(folder)
    found, signs, _ = placed(case)
    np.testing.assert_allclose(-found.means, case.math["pca"]["center"], **CLOSE)
    np.testing.assert_allclose(found.axes * signs[:, None], case.math["pca"]["comps"], **CLOSE)
    assert (np.take_along_axis(found.axes, np.abs(found.axes).argmax(axis=1)[:, None], axis=1) > 0).all()


@every_case
def test_where_statements_lie(folder: Path) -> None:
    case = Official(folder)
    found, signs, _ = placed(case)
    lying = place_statements(found)
    np.testing.assert_allclose(-(lying * signs).T, case.math["pca"]["comment-projection"], **CLOSE)
    np.testing.assert_allclose(extremity(lying), case.math["pca"]["comment-extremity"], **CLOSE)


@every_case
def test_where_people_lie(folder: Path) -> None:
    case = Official(folder)
    _, signs, positions = placed(case)
    base = case.math["base-clusters"]
    centres = [-(positions[case.rows(people)] * signs).mean(axis=0) for people in base["members"]]
    np.testing.assert_allclose(np.array(centres).T, [base["x"], base["y"]], **CLOSE)


@every_case
def test_who_is_grouped_stays_grouped(folder: Path) -> None:
    case = Official(folder)
    official = set(case.math["in-conv"])
    enough = set(case.sheet.people[grouped(case.sheet, (), DEFAULT_MAP)].tolist())
    always = set(case.sheet.people[grouped(case.sheet, official, DEFAULT_MAP)].tolist())
    assert enough <= official
    assert always == official


@every_case
def test_counts_and_group_informed_consensus(folder: Path) -> None:
    case = Official(folder)
    groups = tally_groups(case.sheet, case.group_of, len(case.in_groups))
    for number in range(len(case.in_groups)):
        votes = case.math["group-votes"][str(number)]["votes"]
        for key, ours in zip("ADS", (groups.agrees, groups.disagrees, groups.answers), strict=True):
            assert ours[number].tolist() == [votes[str(one)][key] for one in case.sheet.statements]
    np.testing.assert_allclose(group_informed(groups), case.by_statement("group-aware-consensus"), **CLOSE)


@every_case
def test_priorities(folder: Path) -> None:
    case = Official(folder)
    found, _, _ = placed(case)
    meta = np.isin(case.sheet.statements, list(case.meta))
    seen = tally_groups(case.sheet, case.group_of, len(case.in_groups)).over_groups()
    ours = priorities(seen, extremity(place_statements(found)), meta)
    np.testing.assert_allclose(ours, case.by_statement("comment-priorities"), **CLOSE)
    assert set(ours[meta]) <= {META}


def as_told(one: dict[str, Any]) -> Standing:
    return Standing(
        statement=one["tid"],
        direction=one["repful-for"],
        people=one["n-success"],
        answers=one["n-trials"],
        part=pytest.approx(one["p-success"], abs=1e-9),
        z=pytest.approx(one["p-test"], abs=1e-9),
        ratio=pytest.approx(one["repness"], abs=1e-9),
        ratio_z=pytest.approx(one["repness-test"], rel=1e-6),
        best_agree=one.get("best-agree", False),
    )


@every_case
def test_what_each_group_stands_for(folder: Path) -> None:
    case = Official(folder)
    found = representativeness(tally_groups(case.sheet, case.group_of, len(case.in_groups)))
    for number in range(len(case.in_groups)):
        ours = stands_for(found, number, case.sheet.statements, case.ignored)
        assert ours == [as_told(one) for one in case.math["repness"][str(number)]]


@every_case
def test_what_all_agree_on(folder: Path) -> None:
    case = Official(folder)
    told = [
        Shared(
            one["tid"],
            way,
            one["n-success"],
            one["n-trials"],
            pytest.approx(one["p-success"], abs=1e-9),
            pytest.approx(one["p-test"], abs=1e-9),
        )
        for way in ("agree", "disagree")
        for one in case.math["consensus"][way]
    ]
    assert list(overall(tally(case.sheet), case.sheet.statements, case.ignored)) == told
