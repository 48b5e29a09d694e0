"""Answers are kept as they are given: the last one counts, wherever it goes and however they come in."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from opinion_people import Row, few_rows

from flows.opinions import Answers
from flows.opinions.answers import BLOCK, MISSING

ids = st.one_of(st.integers(-5, 40), st.integers(-(2**60), 2**60))
rows = st.lists(st.tuples(ids, ids, st.sampled_from((-1, 0, 1))), max_size=80)


def kept(answers: Answers) -> dict[tuple[int, int], int]:
    sheet = answers.sheet()
    cells = sheet.take(np.arange(sheet.shape[0]))
    return {
        (int(sheet.people[i]), int(sheet.statements[j])): int(cells[i, j])
        for i, j in zip(*np.nonzero(cells != MISSING), strict=True)
    }


@given(rows)
def test_the_last_answer_counts_however_they_come(given_: list[Row]) -> None:
    told = {(who, what): value for who, what, value in given_}
    one_by_one = Answers()
    for row in given_:
        one_by_one.put(*row)
    assert kept(one_by_one) == told
    assert kept(Answers.from_rows(given_)) == told


@given(rows, rows)
def test_built_ones_go_on_growing(first: list[Row], more: list[Row]) -> None:
    answers = Answers.from_rows(first)
    for row in more:
        answers.put(*row)
    assert kept(answers) == {(who, what): value for who, what, value in first + more}


@given(few_rows)
def test_a_sheet_is_in_order_and_has_nobody_without_answers(given_: list[Row]) -> None:
    answers = Answers.from_rows(given_)
    for who in {row[0] for row in given_[:3]}:
        answers.forget(who)
    sheet = answers.sheet()
    left = [row for row in given_ if row[0] not in {one[0] for one in given_[:3]}]
    assert sheet.people.tolist() == sorted({row[0] for row in left})
    assert sheet.statements.tolist() == sorted({row[1] for row in left})
    assert sheet.counts.tolist() == [len(answers.of(who)) for who in sheet.people.tolist()]


def test_what_somebody_answered() -> None:
    answers = Answers.from_rows([(7, 1, 1), (7, 2, -1), (8, 1, 0), (7, 1, 0)])
    assert answers.of(7) == {1: 0, 2: -1}
    assert answers.of(9) == {}
    answers.forget(7)
    answers.forget(9)
    assert answers.of(7) == {}
    answers.put(7, 2, 1)
    assert answers.of(7) == {2: 1}


@pytest.mark.parametrize("value", [2, -2, 127])
def test_an_answer_is_one_of_three(value: int) -> None:
    with pytest.raises(ValueError, match="1, 0 or"):
        Answers().put(1, 1, value)
    with pytest.raises(ValueError, match="1, 0 or"):
        Answers.from_rows([(1, 1, 0), (1, 2, value)])


def test_narrow_columns_hold_their_ids() -> None:
    people = np.array([-32768, 32767, 5] * 9000, np.int16)
    answers = Answers.from_columns(people, np.full(len(people), 255, np.uint8), np.ones(len(people), np.int8))
    assert answers.sheet().people.tolist() == [-32768, 5, 32767]
    assert answers.of(32767) == {255: 1}


def test_columns_of_unequal_length_are_refused() -> None:
    with pytest.raises(ValueError, match="length"):
        Answers.from_columns([1, 2], [1, 2], [1])


def test_blocks_are_the_whole() -> None:
    people = np.repeat(np.arange(3 * BLOCK // 2), 2)
    answers = Answers.from_columns(people[::-1], np.tile([5, 4], len(people) // 2), np.ones(len(people)))
    sheet = answers.sheet()
    places = [place for place, _ in sheet.blocks()]
    assert [(one.start, one.stop) for one in places] == [(0, BLOCK), (BLOCK, 3 * BLOCK // 2)]
    assert sum(int((block == 1).sum()) for _, block in sheet.blocks()) == len(people)


def test_a_quarter_of_a_million_answers_are_put_in_seconds() -> None:
    answers = Answers()
    for who in range(2500):
        for what in range(100):
            answers.put(who, what, 1)
    assert answers.sheet().shape == (2500, 100)
