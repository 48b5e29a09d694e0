"""What was counted is what people last chose: whatever they tapped, in whatever order it came."""

import json

import pytest
from design_house import DAY, HOUR, NOON, House, house
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.ballots.default import CHOICES
from flows.design.decide import decide_open, result_of
from flows.design.vote import Vote, Voted, vote
from flows.refusal import Refusal
from flows.rules import Rules
from storage import ballots, campaigns, concerns, people, proposals, vault

PEOPLE = 8
TAPS = st.lists(st.tuples(st.integers(0, PEOPLE - 1), st.sampled_from(CHOICES)), max_size=40)


def outcome(here: House, id: int) -> dict[str, object]:
    decision = proposals.decision(here.tx.db, id)
    assert decision is not None
    found: dict[str, object] = json.loads(decision.outcome)
    return found


@settings(max_examples=60, deadline=None)
@given(TAPS)
def test_the_tally_is_the_count_of_last_choices(taps: list[tuple[int, str]]) -> None:
    here = house(PEOPLE)
    idea = here.proposes(0, "Lanterns on Friday")
    last: dict[int, str] = {}
    for who, choice in taps:
        assert isinstance(here.votes(who, idea, choice), Voted)
        last[who] = choice
    decide_open(here.tx, here.campaign, NOON + 2 * DAY)
    told = outcome(here, idea.id)
    assert {c: told[c] for c in CHOICES} == {c: list(last.values()).count(c) for c in CHOICES}
    assert told["voted"] == len(last)
    known = concerns.concerns(here.tx.db, idea.id)
    assert {c.person for c in known} == {here.people[w] for w, c in last.items() if c == "concern"}


@settings(max_examples=40, deadline=None)
@given(TAPS.flatmap(lambda taps: st.tuples(st.just(taps), st.permutations(range(len(taps))))))
def test_the_highest_update_wins_in_any_order_of_arrival(
    case: tuple[list[tuple[int, str]], list[int]],
) -> None:
    taps, order = case
    here = house(PEOPLE)
    idea = here.proposes(0, "Lanterns on Friday")
    for n in order:
        who, choice = taps[n]
        request = Vote(
            proposal=idea.id,
            person=here.people[who],
            choice=choice,
            at=NOON + HOUR,
            update_id=n,
            chat=here.campaign.chat,
        )
        assert isinstance(vote(here.tx, request), Voted)
    last = dict(taps)
    kept = {b.person: b.choice for b in ballots.ballots(here.tx.db, idea.id)}
    assert kept == {here.people[who]: choice for who, choice in last.items()}


def test_ids_that_restart_after_a_week_count_as_newer() -> None:
    here = house(3, rules=Rules(decision_hours=300))
    idea = here.proposes(0, "Lanterns on Friday")
    here.taps = 900
    here.votes(1, idea, "support", NOON)
    here.taps = 1
    here.votes(1, idea, "concern", NOON + 7 * DAY)
    assert [b.choice for b in ballots.ballots(here.tx.db, idea.id)] == ["concern"]


def test_a_vote_in_the_last_microsecond_counts_and_one_at_the_end_does_not() -> None:
    here = house(4)
    idea = here.proposes(0, "Lanterns on Friday")
    assert isinstance(here.votes(1, idea, "support", idea.closes_at - 1), Voted)
    late = here.votes(2, idea, "support", idea.closes_at)
    assert late == Refusal("vote-closed")
    assert ballots.voted(here.tx.db, idea.id) == 1


@pytest.mark.parametrize("choice", ["", "yes", "SUPPORT", "support; --"])
def test_what_is_no_choice_is_refused(choice: str) -> None:
    here = house(3)
    idea = here.proposes(0, "Lanterns on Friday")
    assert here.votes(1, idea, choice) == Refusal("stale-button")
    assert ballots.voted(here.tx.db, idea.id) == 0


def test_a_button_tapped_in_another_chat_is_refused() -> None:
    here = house(3)
    idea = here.proposes(0, "Lanterns on Friday")
    other = vault.chat(here.tx, -1_002_000_000_999, "supergroup", "Elsewhere", NOON)
    request = Vote(
        proposal=idea.id, person=here.people[1], choice="support", at=NOON + 1, update_id=1, chat=other
    )
    assert vote(here.tx, request) == Refusal("stale-button")


def test_in_private_only_who_takes_part_or_came_by_a_link() -> None:
    here = house(3)
    idea = here.proposes(0, "Lanterns on Friday")
    stranger = Vote(proposal=idea.id, person=here.people[1], choice="support", at=NOON + 1, update_id=1)
    assert vote(here.tx, stranger) == Refusal("stale-button")
    people.set_focus(here.tx.db, here.people[1], here.campaign.id)
    assert isinstance(vote(here.tx, stranger), Voted)


def test_who_was_removed_cannot_vote_in_private_neither() -> None:
    here = house(3)
    idea = here.proposes(0, "Lanterns on Friday")
    here.joins(3)
    people.remove_from_chat(here.tx.db, here.campaign.chat, here.people[1], NOON)
    assert here.votes(1, idea, "support") == Refusal("removed")
    request = Vote(proposal=idea.id, person=here.people[1], choice="support", at=NOON + 1, update_id=99)
    assert vote(here.tx, request) == Refusal("removed")


def test_each_vote_is_a_leaf_and_the_ballot_knows_its_own() -> None:
    here = house(3)
    idea = here.proposes(0, "Lanterns on Friday")
    here.votes(1, idea, "support")
    here.votes(1, idea, "fine")
    here.tx.log.flush()
    (ballot,) = ballots.ballots(here.tx.db, idea.id)
    row = here.tx.db.execute("SELECT payload FROM log_leaf WHERE n = ?", (ballot.leaf,)).fetchone()
    payload = json.loads(row[0])
    assert (payload["type"], payload["choice"], payload["proposal"]) == ("ballot", "fine", idea.number)
    assert "Person" not in row[0]


def test_a_concern_that_was_given_up_is_gone_and_stands_again_when_it_returns() -> None:
    here = house(3)
    idea = here.proposes(0, "Lanterns on Friday")
    here.votes(1, idea, "concern")
    here.votes(1, idea, "fine")
    assert concerns.concerns(here.tx.db, idea.id) == []
    here.votes(1, idea, "concern")
    assert [c.state for c in concerns.concerns(here.tx.db, idea.id)] == ["open"]


def test_the_result_can_be_read_back() -> None:
    here = house(5, members=9)
    idea = here.proposes(0, "Lanterns on Friday")
    here.joins(5)
    for who in range(4):
        here.votes(who, idea, "support")
    decide_open(here.tx, here.campaign, NOON + 2 * DAY)
    decision = proposals.decision(here.tx.db, idea.id)
    assert decision is not None
    result = result_of(decision)
    assert (result.passes, result.support, result.chat_size, result.choice) == (True, 4, 9, None)
    assert campaigns.campaign(here.tx.db, here.campaign.id) is not None
