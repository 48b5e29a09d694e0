"""Ideas are decided by themselves, at their hour, once; newcomers, choices and lots are told."""

import hashlib

import pytest
from design_house import DAY, HOUR, NOON, House, house
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.ballots.default import CHOICES
from flows.design.decide import decide_due, decide_open, result_of
from flows.design.exclusive import exclude
from flows.design.idea import Idea
from flows.refusal import Refusal
from storage import messages, proposals, timeline
from storage.models import Proposal


def ring(here: House, at: int) -> None:
    """Let every decision that is due by ``at`` be made, at its own instant."""
    while timers := [t for t in here.due("decide") if t.due_at <= at]:
        here.tx.db.execute("UPDATE timer SET done_at = ? WHERE id = ?", (timers[0].due_at, timers[0].id))
        decide_due(here.tx, timers[0], timers[0].due_at)


def supported(here: House, idea: Proposal, yes: int, concern: int = 0) -> None:
    for who in range(yes):
        here.votes(who, idea, "support" if who % 2 else "fine")
    for who in range(yes, yes + concern):
        here.votes(who, idea, "concern")


def test_decided_after_36_hours_without_anybody() -> None:
    here = house()
    here.joins(6)
    idea = here.proposes(1, "Lanterns on Friday")
    supported(here, idea, 3)
    ring(here, NOON + 36 * HOUR - 1)
    assert here.now(idea).state == "open"
    ring(here, NOON + 36 * HOUR)
    assert here.now(idea).state == "ahead"
    (thing,) = [t for t in timeline.timeline(here.tx.db, here.campaign.id) if t.kind == "decision"]
    assert (thing.item, thing.detail) == (idea.id, "ahead")


def test_decided_once_however_often_it_rings() -> None:
    here = house()
    here.joins(6)
    idea = here.proposes(1, "Lanterns on Friday")
    supported(here, idea, 3)
    (timer,) = here.due("decide")
    decide_due(here.tx, timer, timer.due_at)
    before = proposals.decision(here.tx.db, idea.id)
    decide_due(here.tx, timer, timer.due_at + DAY)
    decide_open(here.tx, here.campaign, timer.due_at + DAY)
    assert proposals.decision(here.tx.db, idea.id) == before
    assert [m.args for m in here.said_as("results")] == [here.said_as("results")[0].args]


def test_too_few_does_not_go_ahead_and_nobody_does_not_either() -> None:
    here = house()
    here.joins(12)
    few, none = here.proposes(1, "Lanterns on Friday"), here.proposes(2, "A mural by June")
    supported(here, few, 2)
    ring(here, NOON + 36 * HOUR)
    assert [here.now(i).state for i in (few, none)] == ["not_ahead", "not_ahead"]


def test_several_may_go_ahead() -> None:
    here = house()
    here.joins(6)
    ideas = [here.proposes(n, text) for n, text in enumerate(("Lanterns", "A mural", "Soup"))]
    for idea in ideas:
        supported(here, idea, 4)
    ring(here, NOON + 36 * HOUR)
    assert [here.now(i).state for i in ideas] == ["ahead"] * 3
    (message,) = here.said_as("results")
    assert message.kind == "unasked"
    assert message.args.count("d") >= 3


def test_newcomers_who_turn_it_keep_it_open_24_hours_once() -> None:
    here = house()
    here.joins(2)
    idea = here.proposes(0, "Lanterns on Friday")
    supported(here, idea, 5)
    ring(here, NOON + 36 * HOUR)
    open_ = here.now(idea)
    assert (open_.state, open_.prolonged, open_.closes_at) == ("open", 1, NOON + 60 * HOUR)
    ring(here, NOON + 60 * HOUR)
    assert here.now(idea).state == "ahead"
    decision = proposals.decision(here.tx.db, idea.id)
    assert decision is not None
    result = result_of(decision)
    assert (result.newcomers_turn, result.newcomers.voted) == (True, 3)
    items = [messages.args_of(told.args)["items"] for told in here.said_as("results")]
    assert items == ["", f"d{idea.id}"], "what waited to be said is said once, whole"


def test_newcomers_who_turn_nothing_keep_nothing_open() -> None:
    here = house()
    here.joins(4)
    idea = here.proposes(0, "Lanterns on Friday")
    supported(here, idea, 6)
    ring(here, NOON + 36 * HOUR)
    assert here.now(idea).state == "ahead"


def test_at_the_campaigns_end_newcomers_keep_nothing_open() -> None:
    here = house()
    here.joins(2)
    idea = here.proposes(0, "Lanterns on Friday", here.campaign.ends_at - 2 * HOUR)
    for who in range(5):
        here.votes(who, idea, "support", here.campaign.ends_at - HOUR)
    assert here.now(idea).closes_at == here.campaign.ends_at
    ring(here, here.campaign.ends_at)
    assert here.now(idea).state == "ahead"


def test_closing_decides_what_is_open_for_good() -> None:
    here = house()
    here.joins(2)
    idea = here.proposes(0, "Lanterns on Friday")
    supported(here, idea, 5)
    decide_open(here.tx, here.campaign, NOON + 2 * HOUR)
    assert here.now(idea).state == "ahead"


def test_the_base_is_counted_at_posting() -> None:
    here = house(40)
    here.joins(4)
    idea = here.proposes(0, "Lanterns on Friday")
    here.joins(40)
    supported(here, idea, 3)
    ring(here, NOON + 36 * HOUR)
    assert here.now(idea).state == "ahead"
    decision = proposals.decision(here.tx.db, idea.id)
    assert decision is not None
    result = result_of(decision)
    assert (result.base, result.needed, result.taking_part) == (4, 3, 40)


@pytest.mark.parametrize(("members", "state"), [(4, "ahead"), (5, "not_ahead"), (None, "not_ahead")])
def test_two_are_enough_in_a_chat_of_up_to_four(members: int | None, state: str) -> None:
    here = house(4, members=members)
    here.joins(3)
    idea = here.proposes(0, "Lanterns on Friday")
    supported(here, idea, 2)
    ring(here, NOON + 36 * HOUR)
    assert here.now(idea).state == state


def test_what_cannot_both_happen_is_one_choice_at_the_later_hour() -> None:
    here = house()
    here.joins(8)
    early = here.proposes(0, "A mural")
    late = here.proposes(1, "Mirrors", NOON + 5 * HOUR)
    assert isinstance(exclude(here.tx, early.id, late.id, here.people[5], NOON + 6 * HOUR), Idea)
    assert {here.now(i).closes_at for i in (early, late)} == {late.closes_at}
    supported(here, early, 4)
    for who in range(6):
        here.votes(who, late, "support", NOON + 7 * HOUR)
    ring(here, early.closes_at)
    assert here.now(early).state == "open"
    ring(here, late.closes_at)
    assert (here.now(early).state, here.now(late).state) == ("not_ahead", "ahead")
    decision = proposals.decision(here.tx.db, early.id)
    assert decision is not None
    choice = result_of(decision).choice
    assert choice is not None
    assert (choice.winner, choice.settled_by, decision.passes) == (late.id, "more-people", 0)


def test_a_draw_is_decided_by_a_lot_that_anybody_can_repeat() -> None:
    here = house()
    here.joins(8)
    one, other = here.proposes(0, "A mural"), here.proposes(1, "Mirrors")
    exclude(here.tx, one.id, other.id, here.people[2], NOON)
    for idea in (one, other):
        supported(here, idea, 4)
    ring(here, NOON + 36 * HOUR)
    decision = proposals.decision(here.tx.db, one.id)
    assert decision is not None
    choice = result_of(decision).choice
    assert choice is not None
    assert choice.lot is not None
    assert choice.settled_by == "lot"
    seed = hashlib.sha256(f"{choice.lot.record_hash}:{choice.lot.public_value}".encode()).hexdigest()
    order = sorted((one.id, other.id), key=lambda id: hashlib.sha256(f"{seed}:{id}".encode()).digest())
    assert (choice.lot.seed, list(choice.lot.order)) == (seed, order)
    assert choice.lot.public_value.endswith(str(NOON + 36 * HOUR))
    assert sorted(here.now(i).state for i in (one, other)) == ["ahead", "not_ahead"]


def test_only_open_ideas_of_one_campaign_can_exclude_each_other() -> None:
    here = house()
    here.joins(3)
    one, other = here.proposes(0, "A mural"), here.proposes(1, "Mirrors")
    assert exclude(here.tx, one.id, one.id, here.people[2], NOON) == Refusal("stale-button")
    decide_open(here.tx, here.campaign, NOON + HOUR)
    assert exclude(here.tx, one.id, other.id, here.people[2], NOON) == Refusal("vote-closed")


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.integers(0, 9), st.sampled_from(CHOICES), st.integers(0, 60)),
        max_size=40,
    ),
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=3),
)
def test_every_idea_ends_in_a_visible_state(
    taps: list[tuple[int, int, str, int]], pairs: list[tuple[int, int]]
) -> None:
    here = house(10)
    here.joins(3)
    words = ("Lanterns", "A mural", "Soup evening", "Mirrors", "Benches")
    ideas = [here.proposes(n, text) for n, text in enumerate(words)]
    for one, other in pairs:
        exclude(here.tx, ideas[one].id, ideas[other].id, here.people[5], NOON + 1)
    for idea, who, choice, hours in sorted(taps, key=lambda tap: tap[3]):
        ring(here, NOON + hours * HOUR)
        here.votes(who, ideas[idea], choice, NOON + hours * HOUR)
    ring(here, here.campaign.ends_at)
    states = [here.now(i).state for i in ideas]
    assert set(states) <= {"ahead", "not_ahead"}
    decided = [proposals.decision(here.tx.db, i.id) for i in ideas]
    assert all(d is not None for d in decided)
    for one, other in pairs:
        if one != other:
            assert [states[one], states[other]] != ["ahead", "ahead"]
