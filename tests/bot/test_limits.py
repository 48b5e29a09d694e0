"""Telegram's budgets, kept strictly."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import MINUTE, SECOND
from bot.limits import APART, Budget, Window

GROUP, OTHER, PERSON = ("chat", 1), ("chat", 2), ("person", 1)


def send(budget: Budget, chat: tuple[str, int], now: int, *, edit: bool = False, count: int = 1) -> int:
    """Send as early as allowed; return when that was."""
    at = budget.ready_at(chat, now, edit=edit, count=count)
    budget.note(chat, at, edit=edit, count=count)
    return at


@given(st.integers(1, 20), st.lists(st.integers(0, 3 * SECOND), max_size=80))
def test_no_window_ever_holds_more_than_its_most(most: int, pauses: list[int]) -> None:
    window, now, seen = Window(most, MINUTE), 0, list[int]()
    for pause in pauses:
        now = window.ready_at(now + pause)
        window.note(now)
        seen.append(now)
    assert all(sum(at - MINUTE < other <= at for other in seen) <= most for at in seen)


def test_a_window_waits_no_longer_than_it_must() -> None:
    window = Window(2, MINUTE)
    for at in (0, SECOND):
        window.note(at)
    assert window.ready_at(2 * SECOND) == MINUTE
    assert window.ready_at(2 * SECOND, 2) == MINUTE + SECOND
    assert window.ready_at(2 * MINUTE) == 2 * MINUTE


def test_nineteen_a_minute_in_a_group_and_the_rest_waits() -> None:
    budget, now = Budget(), 0
    sent = [now := send(budget, GROUP, now) for _ in range(25)]
    assert sent[18] < MINUTE <= sent[19]
    assert all(later - earlier >= APART for earlier, later in itertools.pairwise(sent))


def test_a_person_is_bound_by_the_second_not_by_the_minute() -> None:
    budget, now = Budget(), 0
    sent = [now := send(budget, PERSON, now) for _ in range(25)]
    assert sent[24] == 24 * APART


def test_an_album_counts_each_picture_and_waits_until_all_fit() -> None:
    budget, now = Budget(), 0
    for _ in range(16):
        now = send(budget, GROUP, now)
    assert send(budget, GROUP, now, count=4) >= MINUTE
    assert budget.ready_at(GROUP, MINUTE) > MINUTE + 3 * SECOND


def test_twelve_edits_a_minute_while_sends_go_on() -> None:
    budget, now = Budget(), 0
    for _ in range(12):
        now = send(budget, GROUP, now, edit=True)
    assert budget.ready_at(GROUP, now, edit=True) >= MINUTE
    assert budget.ready_at(GROUP, now) < MINUTE


def test_one_chat_pauses_and_the_others_dont() -> None:
    budget = Budget()
    budget.pause(GROUP, 9 * SECOND)
    budget.pause(GROUP, 5 * SECOND)
    assert budget.ready_at(GROUP, 0) == 9 * SECOND
    assert budget.ready_at(OTHER, 0) == 0
    assert budget.ready_at(PERSON, 0) == 0


@pytest.mark.parametrize("chats", [29, 60])
def test_all_chats_together_keep_below_thirty_a_second(chats: int) -> None:
    budget = Budget()
    sent = [send(budget, ("chat", n), 0) for n in range(chats)]
    assert sum(at < SECOND for at in sent) == 28


def test_nothing_is_remembered_for_persons_that_only_groups_need() -> None:
    budget = Budget()
    for n in range(1000):
        budget.note(PERSON, n * SECOND)
    assert PERSON not in budget._minute
