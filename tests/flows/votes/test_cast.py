"""Ballots tap by tap: whatever is tapped, in whatever order it arrives, the count is that of the last ballots."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from votes_house import SOON, Voting, voting

from flows.ballots.registry import METHODS
from flows.refusal import Refusal
from flows.votes.cast import Counted
from flows.votes.fill import Change, What, changed, in_order, said
from flows.votes.question import question_of
from storage import people, vote_ballots
from storage.models import Vote
from tests.flows.design.design_house import DAY

OPTIONS = ("Fri", "Sat", "Sun")
KINDS: dict[str, tuple[What, ...]] = {
    "single": ("choose", "abstain"),
    "approval": ("turn", "set", "abstain"),
    "score": ("give", "abstain"),
    "schulze": ("rank", "abstain"),
    "equal-shares": ("turn", "set", "abstain"),
}


def asked(here: Voting, method: str) -> Vote:
    if method == "consent":
        return here.asks("consent", text="May we?")
    costs = (" 900", " 700", " 800") if method == "equal-shares" else ("", "", "")
    return here.asks(method, *(f"{option}{cost}" for option, cost in zip(OPTIONS, costs, strict=True)))


@pytest.mark.parametrize(
    ("method", "taps", "ballot"),
    [
        ("single", [("choose", 0), ("choose", 2)], (2,)),
        ("approval", [("turn", 2), ("turn", 0), ("turn", 1), ("turn", 1)], (0, 2)),
        ("approval", [("turn", 2), ("abstain", 0)], ()),
        ("approval", [("turn", 2), ("turn", 2)], ()),
        ("score", [("give", 0, 5), ("give", 2, 0)], (5, -1, 0)),
        ("score", [("give", 0, 5), ("give", 0, 5)], ()),
        ("schulze", [("rank", 1), ("rank", 0)], (2, 1, 0)),
        ("schulze", [("rank", 1), ("rank", 0), ("rank", 2), ("rank", 1)], (1, 0, 2)),
        ("equal-shares", [("turn", 0), ("turn", 1)], (0, 1)),
        ("consent", [("choose", 0), ("choose", 1)], (1,)),
    ],
)
def test_taps_make_a_ballot(method: str, taps: list[tuple[What, ...]], ballot: tuple[int, ...]) -> None:
    here = voting()
    vote = asked(here, method)
    for tap in taps:
        assert isinstance(here.taps(1, vote, *tap), Counted)  # type: ignore[arg-type]
    assert here.ballot(1, vote) == ballot
    assert here.counts(vote) == {ballot: 1}


@pytest.mark.parametrize(
    ("method", "tap"),
    [
        ("single", ("turn", 0)),
        ("single", ("choose", 3)),
        ("single", ("choose", -1)),
        ("approval", ("choose", 0)),
        ("approval", ("turn", 99)),
        ("score", ("give", 3, 5)),
        ("schulze", ("give", 0, 5)),
        ("consent", ("choose", 4)),
        ("consent", ("turn", 0)),
    ],
)
def test_a_forged_tap_changes_nothing(method: str, tap: tuple[What, ...]) -> None:
    here = voting()
    vote = asked(here, method)
    assert here.taps(1, vote, *tap) == Refusal("stale-button")  # type: ignore[arg-type]
    assert here.counts(vote) == {}


def test_a_number_above_five_is_refused() -> None:
    here = voting()
    vote = asked(here, "score")
    assert here.taps(1, vote, "give", 0, 6) == Refusal("ballot-score-range", {"option": "1", "highest": 5})


def test_over_the_budget_is_refused_and_the_ballot_stays() -> None:
    here = voting()
    vote = asked(here, "equal-shares")
    here.taps(1, vote, "turn", 0)
    here.taps(1, vote, "turn", 1)
    refused = here.taps(1, vote, "turn", 2)
    assert refused == Refusal("ballot-over-budget", {"over": "400"})
    assert here.ballot(1, vote) == (0, 1)


def test_an_objection_takes_words() -> None:
    here = voting()
    vote = asked(here, "consent")
    assert here.taps(1, vote, "choose", 2) == Refusal("objection-needs-words")


def test_who_was_removed_and_who_is_a_stranger_cant_vote() -> None:
    here = voting()
    vote = asked(here, "single")
    people.remove_from_chat(here.tx.db, here.house.campaign.chat, here.people[1], SOON)
    assert here.taps(1, vote, "choose", 0) == Refusal("removed")
    stranger = voting(joined=1)
    vote = asked(stranger, "single")
    from flows.votes.cast import Cast, cast

    in_private = Cast(vote=vote.id, person=stranger.people[5], change=Change("choose"), at=SOON, update_id=1)
    assert cast(stranger.tx, in_private) == Refusal("stale-button")


def test_after_its_end_nothing_counts() -> None:
    here = voting()
    vote = asked(here, "single")
    late = vote.closes_at or 0
    assert here.taps(1, vote, "choose", 0, at=late) == Refusal("vote-over")
    here.ring(vote)
    assert here.taps(1, vote, "choose", 0, at=late) == Refusal("vote-over")
    assert here.counts(vote) == {}


def test_the_later_tap_wins_whatever_arrives_first() -> None:
    here = voting()
    vote = asked(here, "single")
    here.taps(1, vote, "choose", 2, update=11)
    here.taps(1, vote, "choose", 0, update=10)
    assert here.ballot(1, vote) == (2,)


def test_taps_on_different_options_count_in_any_order() -> None:
    here = voting()
    for method, what, first, second in (("score", "give", 5, 1), ("approval", "set", 1, 1)):
        vote = asked(here, method)
        here.taps(1, vote, what, 2, first, update=21)  # type: ignore[arg-type]
        here.taps(1, vote, what, 0, second, update=20)  # type: ignore[arg-type]
        assert here.ballot(1, vote) == ((1, -1, 5) if method == "score" else (0, 2))


def test_an_old_tick_comes_not_back_after_abstaining() -> None:
    here = voting()
    vote = asked(here, "approval")
    here.taps(1, vote, "abstain", update=31)
    here.taps(1, vote, "turn", 0, update=30)
    assert here.ballot(1, vote) == ()


def test_after_an_idle_week_ids_start_anew() -> None:
    here = voting()
    vote = asked(here, "single")
    here.tx.db.execute("UPDATE vote SET closes_at = closes_at + ?", (10 * DAY,))
    here.taps(1, vote, "choose", 2, update=1_000_000)
    here.house.taps = 0
    here.taps(1, vote, "choose", 0, update=5, at=SOON + 7 * DAY)
    assert here.ballot(1, vote) == (0,)


Taps = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 1), st.integers(0, 2), st.integers(0, 5)), max_size=25
)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(KINDS)), Taps)
def test_the_running_count_is_that_of_the_ballots(method: str, taps: list[tuple[int, int, int, int]]) -> None:
    """A constant of work for each tap; counted afresh from all ballots it is the same."""
    here = voting(4, joined=3)
    vote = asked(here, method)
    model: dict[int, tuple[int, ...]] = {}
    for who, kind, place, value in taps:
        change = Change(
            KINDS[method][kind % len(KINDS[method])], place, value % 2 if method != "score" else value
        )
        kept = here.taps(who, vote, *change)
        if isinstance(kept, Counted):
            model[who] = changed(model.get(who, ()), change, 3)
    ballots = list(model.values())
    assert here.counts(vote) == {ballot: ballots.count(ballot) for ballot in ballots}
    assert vote_ballots.voted(here.tx.db, vote.id, 1) == len(model)
    assert all(here.ballot(who, vote) == ballot for who, ballot in model.items())


@given(st.sampled_from(sorted(KINDS)), st.lists(st.tuples(st.integers(0, 2), st.integers(0, 5)), max_size=12))
def test_every_ballot_that_taps_make_is_one_the_method_reads(
    method: str, taps: list[tuple[int, int]]
) -> None:
    here = voting()
    vote = asked(here, method)
    question = question_of(here.tx.db, vote, here.house.campaign)
    ballot: tuple[int, ...] = ()
    for place, value in taps:
        ballot = changed(ballot, Change(KINDS[method][0], place, value), 3)
        found = METHODS[method].read(question, said(METHODS[method].kind, ballot, question.options))
        assert found == ballot or (isinstance(found, Refusal) and found.key == "ballot-over-budget")
    assert in_order((2, 0, 1)) == [2, 0]
