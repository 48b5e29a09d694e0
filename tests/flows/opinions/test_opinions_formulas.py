"""Each formula against a plain one: loops, fractions, pairs."""

from fractions import Fraction
from itertools import combinations
from math import prod, sqrt

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from opinion_people import Row, few_rows

from flows.opinions import Answers, next_statement
from flows.opinions.agreement import adjusted_rand, mean_agreement
from flows.opinions.answers import Sheet
from flows.opinions.components import components, means, place_people, signed
from flows.opinions.consensus import SIGNIFICANT, group_informed, overall, z_of_half
from flows.opinions.hull import hull
from flows.opinions.kmeans import EMPTY, best_of, distances, settle, settle_many, silhouettes
from flows.opinions.priority import META, UNSEEN, priorities
from flows.opinions.representative import best_agree, representativeness, stands_for, z_of_two
from flows.opinions.tallies import tally, tally_groups

labels = st.integers(1, 25).flatmap(
    lambda n: st.tuples(*[hnp.arrays(np.int64, n, elements=st.integers(0, 3))] * 2)
)
places = hnp.arrays(
    np.float64, st.tuples(st.just(1), st.integers(2, 12), st.just(2)), elements=st.integers(-9, 9)
)


def dense(sheet: Sheet) -> np.ndarray:
    """Return people × statements with NaN where nothing was answered."""
    cells = sheet.take(np.arange(sheet.shape[0])).astype(float)
    return np.where(cells == 2, np.nan, cells)


@given(few_rows.filter(bool), st.sets(st.integers(0, 9), max_size=4))
def test_components_are_those_of_the_filled_matrix(rows: list[Row], out: set[int]) -> None:
    sheet = Answers.from_rows(rows).sheet()
    ignored = np.isin(sheet.statements, list(out))
    whole = dense(sheet)
    whole[:, ignored] = 0
    mu = np.nanmean(whole, axis=0)
    filled = np.where(np.isnan(whole), mu, whole) - mu
    values = np.zeros(2)
    values[: min(2, *filled.shape)] = np.linalg.svd(filled, compute_uv=False)[:2] ** 2
    found = components(sheet, means(tally(sheet), ignored), ignored)
    assert found.variances == pytest.approx(values, abs=1e-9)
    np.testing.assert_allclose(((filled @ found.axes.T) ** 2).sum(axis=0), found.variances, atol=1e-9)
    heard = (~np.isnan(whole)).sum(axis=1)
    expected = np.sqrt(sheet.shape[1] / np.maximum(heard, 1))[:, None] * (filled @ found.axes.T)
    np.testing.assert_allclose(place_people(sheet, found, ignored), expected, atol=1e-9)


def test_a_sign_is_fixed_by_the_largest_loading() -> None:
    assert signed(np.array([0.1, -0.9, 0.3])).tolist() == [-0.1, 0.9, -0.3]
    assert signed(np.array([-0.5, 0.5])).tolist() == [0.5, -0.5]
    assert signed(np.array([0.5, -0.5])).tolist() == [0.5, -0.5]


@given(few_rows, st.integers(1, 4))
def test_tallies_are_counts(rows: list[Row], k: int) -> None:
    sheet = Answers.from_rows(rows).sheet()
    whole, group_of = dense(sheet), np.arange(sheet.shape[0]) % (k + 1) - 1
    found = tally_groups(sheet, group_of, k)
    for group in range(k):
        part = whole[group_of == group]
        assert found.agrees[group].tolist() == (part == 1).sum(axis=0).tolist()
        assert found.disagrees[group].tolist() == (part == -1).sum(axis=0).tolist()
        assert found.passes[group].tolist() == (part == 0).sum(axis=0).tolist()


@given(few_rows.filter(bool))
def test_consensus_by_the_book(rows: list[Row]) -> None:
    sheet = Answers.from_rows(rows).sheet()
    group_of = np.arange(sheet.shape[0]) % 2
    groups, everybody = tally_groups(sheet, group_of, 2), tally(sheet)
    for n, product in enumerate(group_informed(groups)):
        plain = prod(Fraction(int(groups.agrees[g, n]) + 1, int(groups.answers[g, n]) + 2) for g in (0, 1))
        assert product == pytest.approx(float(plain), abs=1e-12)
    excluded = sheet.statements == sheet.statements[0]
    for one in overall(everybody, sheet.statements, excluded):
        assert one.statement != sheet.statements[0]
        assert one.part == (one.people + 1) / (one.answers + 2) > 0.5
        assert one.z > SIGNIFICANT
    kinds = [one.direction for one in overall(everybody, sheet.statements, excluded)]
    assert kinds == sorted(kinds)
    assert max(kinds.count("agree"), kinds.count("disagree")) <= 5


def test_half_is_never_significant() -> None:
    answers = np.arange(0, 400, 2)
    assert (z_of_half(answers // 2, answers) < SIGNIFICANT).all()
    assert z_of_half(np.array([9]), np.array([9]))[0] == pytest.approx(sqrt(10))


@given(*[st.integers(0, 40)] * 4)
def test_z_of_two_is_the_pooled_test(a: int, more: int, b: int, rest: int) -> None:
    n1, n2 = a + more + 1, b + rest + 1
    pooled = Fraction(a + 1 + b + 1, n1 + n2)
    found = z_of_two(*(np.array([one]) for one in (a, a + more, b, b + rest)))[0]
    if pooled == 1:
        assert found == 0
    else:
        plain = (a + 1) / n1 - (b + 1) / n2
        assert found == pytest.approx(plain / sqrt(float(pooled * (1 - pooled)) * (1 / n1 + 1 / n2)))
        assert found == pytest.approx(-z_of_two(*(np.array([one]) for one in (b, b + rest, a, a + more)))[0])


@given(few_rows.filter(bool))
def test_a_group_stands_for_what_passes_and_never_for_more_than_five(rows: list[Row]) -> None:
    sheet = Answers.from_rows(rows).sheet()
    found = representativeness(tally_groups(sheet, np.arange(sheet.shape[0]) % 3, 3))
    nothing = np.zeros(sheet.shape[1], bool)
    for group in range(3):
        standing = stands_for(found, group, sheet.statements, nothing)
        assert 1 <= len(standing) <= 5
        assert [one.direction for one in standing] == sorted(one.direction for one in standing)
        assert sum(one.best_agree for one in standing) <= 1
        if len(standing) > 1:
            weak = [one for one in standing if not (one.z > SIGNIFICANT and one.ratio_z > SIGNIFICANT)]
            assert all(one.best_agree for one in weak)
        assert stands_for(found, group, sheet.statements, ~nothing) == []


def test_nothing_answered_is_nobodys_best_agree() -> None:
    sheet = Answers.from_rows([(1, 1, 1), (2, 2, 1), (3, 2, -1)]).sheet()
    found = representativeness(tally_groups(sheet, np.array([0, 1, 1]), 2))
    assert best_agree(found, 0, np.array([1])) is None
    assert best_agree(found, 0, np.array([0, 1])) == 0
    assert best_agree(found, 1, np.array([0, 1])) is None


def test_the_largest_z_stands_for_a_group_that_agrees_with_nothing() -> None:
    rows = [(who, what, -1 if who < 3 or what else 1) for who in range(6) for what in range(2)]
    sheet = Answers.from_rows(rows).sheet()
    found = representativeness(tally_groups(sheet, np.array([0] * 3 + [1] * 3), 2))
    (one,) = stands_for(found, 0, sheet.statements, np.array([False, False]))
    assert (one.statement, one.direction, one.people, one.best_agree) == (0, "disagree", 3, False)


@given(few_rows.filter(bool))
def test_priorities_by_the_book(rows: list[Row]) -> None:
    sheet = Answers.from_rows(rows).sheet()
    seen, far = tally(sheet), np.linspace(0, 3, sheet.shape[1])
    meta = np.arange(sheet.shape[1]) == 0
    found = priorities(seen, far, meta)
    assert found[0] == META
    for n in range(1, sheet.shape[1]):
        a, p, s = (int(one[n]) for one in (seen.agrees, seen.passes, seen.answers))
        importance = (1 - (p + 1) / (s + 2)) * (far[n] + 1) * (a + 1) / (s + 2)
        assert found[n] == pytest.approx((importance * (1 + 8 * 2 ** (-s / 5))) ** 2)


def test_the_next_statement_is_drawn_in_proportion() -> None:
    priority = {1: 1.0, 2: 2.0, 3: 5.0}
    drawn = [next_statement([3, 2, 1], [], priority, n / 800) for n in range(800)]
    assert [drawn.count(one) for one in (1, 2, 3)] == [100, 200, 500]
    without = [next_statement([1, 2, 3], {3}, priority, n / 300) for n in range(300)]
    assert [without.count(one) for one in (1, 2, 3)] == [100, 200, 0]


def test_a_new_statement_comes_first_and_nothing_left_is_none() -> None:
    assert next_statement([1, 9], [], {1: 1.0}, 0.99 * UNSEEN / (UNSEEN + 1)) in (1, 9)
    assert [next_statement([1, 9], [], {1: 1.0}, n / 100) for n in range(100)].count(9) > 80
    assert next_statement([1, 2], [2, 1, 7], {}, 0.5) is None
    assert next_statement([], [], {}, 0.0) is None
    assert next_statement([4], [], {4: 0.0}, 0.999) == 4


def pairs(one: np.ndarray, other: np.ndarray) -> float:
    """The adjusted Rand index by looking at every pair (Hubert and Arabie)."""
    both = [(one[a] == one[b], other[a] == other[b]) for a, b in combinations(range(len(one)), 2)]
    a, b = sum(x and y for x, y in both), sum(x and not y for x, y in both)
    c, d = sum(y and not x for x, y in both), sum(not x and not y for x, y in both)
    below = (a + b) * (b + d) + (a + c) * (c + d)
    return 1.0 if below == 0 else 2 * (a * d - b * c) / below


@given(labels)
def test_agreement_is_that_of_pairs(two: tuple[np.ndarray, np.ndarray]) -> None:
    assert adjusted_rand(*two) == pytest.approx(pairs(*two))
    assert mean_agreement(np.stack(two), 4) == pytest.approx(pairs(*two))


def test_agreement_of_nobody_and_of_different_people() -> None:
    assert adjusted_rand(np.zeros(0, np.int64), np.zeros(0, np.int64)) == 1
    with pytest.raises(ValueError, match="different people"):
        adjusted_rand(np.zeros(2, np.int64), np.zeros(3, np.int64))


@given(places, st.integers(2, 4), st.data())
def test_silhouette_by_the_book(spots: np.ndarray, k: int, data: st.DataObject) -> None:
    n = spots.shape[1]
    of = data.draw(hnp.arrays(np.int64, (1, n), elements=st.integers(0, k - 1)))
    found = silhouettes(distances(spots), of, k)[0]
    if len(set(of[0].tolist())) < k:
        assert found == EMPTY
        return
    far = np.hypot(*(spots[0][:, None] - spots[0]).transpose(2, 0, 1))
    total = 0.0
    for i in range(n):
        mine = [j for j in range(n) if of[0, j] == of[0, i] and j != i]
        if mine:
            a = far[i, mine].mean()
            b = min(far[i, of[0] == other].mean() for other in set(range(k)) - {int(of[0, i])})
            total += (b - a) / max(a, b) if max(a, b) else 0
    assert found == pytest.approx(total / n)


@given(places, st.integers(2, 4), st.integers(0, 99))
def test_k_means_settles_where_no_step_helps(spots: np.ndarray, k: int, seed: int) -> None:
    assume(len(np.unique(spots[0], axis=0)) >= k)
    luck = np.random.default_rng(seed)
    weights = luck.integers(1, 5, spots.shape[:2]).astype(float)
    centres, of = best_of(spots, weights, luck.random((1, 10, k)))
    again, same, _ = settle(spots, weights, centres)
    assert np.array_equal(of, same)
    np.testing.assert_allclose(again, centres)
    for group in set(of[0].tolist()):
        mine = of[0] == group
        np.testing.assert_allclose(
            centres[0, group], np.average(spots[0, mine], axis=0, weights=weights[0, mine])
        )


def test_many_centres_settle_as_few_do() -> None:
    luck = np.random.default_rng(5)
    spots = luck.normal(size=(1, 5000, 2))
    start = spots[:, :7]
    few, of, _ = settle(spots, np.ones((1, 5000)), start, 9)
    many, same = settle_many(spots[0], start[0], 9)
    np.testing.assert_allclose(many, few[0])
    assert np.array_equal(same, of[0])


@given(hnp.arrays(np.float64, st.tuples(st.integers(0, 90), st.just(2)), elements=st.integers(-6, 6)))
def test_a_hull_holds_everybody_and_turns_left(spots: np.ndarray) -> None:
    corners = np.array(hull(spots)).reshape(-1, 2)
    assert {tuple(one) for one in corners.tolist()} <= {tuple(one) for one in spots.tolist()}
    if len(corners) < 3:
        assert np.linalg.matrix_rank(spots - spots[:1]) < 2 if len(spots) else not len(corners)
        return
    edges = np.roll(corners, -1, axis=0) - corners
    for corner, edge in zip(corners, edges, strict=True):
        assert (edge[0] * (spots[:, 1] - corner[1]) - edge[1] * (spots[:, 0] - corner[0]) >= 0).all()
