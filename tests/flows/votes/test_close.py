"""How votes end: by themselves, counted once, newcomers apart, level ones by a lot that anybody can draw again."""

from hashlib import sha256

import pytest
from votes_house import SOON, Voting, voting

from flows.assess.close import STILL_DUE, close
from flows.refusal import Refusal
from flows.taking_part import takes_part
from flows.votes.close_vote import close_due, close_open, outcome_of
from flows.votes.take_back import take_back
from storage import log, messages, timers, votes
from storage.models import Vote
from tests.flows.design.design_house import HOUR, NOON


def chosen(here: Voting, vote: Vote, *places: int) -> None:
    """Let people choose, in order."""
    for who, place in enumerate(places):
        assert not isinstance(here.taps(who, vote, "choose", place), Refusal)


def test_it_closes_at_its_hour_and_only_once() -> None:
    here = voting()
    vote = here.asks("single", "Fri", "Sat")
    chosen(here, vote, 0, 0, 0, 1)
    (timer,) = [t for t in here.timers("vote-close") if t.item == vote.id]
    close_due(here.tx, timer, (vote.closes_at or 0) - 1)
    assert here.now(vote).state == "open"
    outcome = here.closes(vote)
    assert (outcome.result.winners, outcome.result.voted, outcome.result.margin) == (("1",), 4, 1)
    close_due(here.tx, timer, timer.due_at + HOUR)
    results = [
        leaf
        for leaf in log.leaves(here.tx, here.house.campaign.id)
        if '"vote_result"' in (leaf.payload or "")
    ]
    assert len(results) == 1


def test_a_campaign_that_closes_counts_what_is_open_and_forgets_drafts() -> None:
    here = voting()
    vote = here.asks("approval", "Fri", "Sat")
    for who in range(4):
        here.taps(who, vote, "turn", 1)
    draft = here.begins(1, "Which? a; b")
    assert isinstance(draft, Vote)
    close(here.tx, here.house.campaign, SOON + HOUR)
    outcome = outcome_of(here.now(vote))
    assert outcome is not None
    assert outcome.result.winners == ("2",)
    assert here.now(draft).state == "withdrawn"
    assert here.taps(5, vote, "turn", 1, at=SOON + HOUR) == Refusal("campaign-over")


def test_what_wins_needs_support_not_turnout() -> None:
    here = voting()
    vote = here.asks("single", "Fri", "Sat", "Sun")
    chosen(here, vote, 0, 0, 1, 2)
    outcome = here.closes(vote)
    assert outcome.result.winners == ()
    assert outcome.result.why[0].key == "why-quorum-missed"


def test_nobody_voted_is_a_result_too() -> None:
    for method in ("consent", "single", "approval", "score", "schulze"):
        here = voting()
        vote = here.asks(method, *(() if method == "consent" else ("Fri", "Sat")))
        outcome = here.closes(vote)
        assert outcome.result.winners == ()
        assert outcome.result.why[0].key == "why-nobody-voted"


def test_a_budget_smaller_than_every_project_is_refused_before_it_is_asked() -> None:
    here = voting()
    draft = here.begins(0, "")
    assert isinstance(draft, Vote)
    from flows.votes.write import add_options, choose_method, say_question, say_total

    me = here.people[0]
    choose_method(here.tx, draft.id, me, "equal-shares", NOON)
    say_question(here.tx, draft.id, me, "What?", NOON)
    say_total(here.tx, draft.id, me, "100 €", NOON)
    assert add_options(here.tx, draft.id, me, "Bench 900", NOON) == Refusal(
        "vote-cost-over", {"option": "Bench"}
    )


def test_a_lot_can_be_drawn_again_from_what_is_published() -> None:
    here = voting()
    vote = here.asks("single", "Fri", "Sat", "Sun")
    chosen(here, vote, 0, 0, 0, 2, 2, 2)
    (tie,) = here.closes(vote).result.ties
    assert tie.settled_by == "lot"
    assert tie.lot is not None
    seed = sha256(f"{tie.lot.record_hash}:{tie.lot.public_value}".encode()).hexdigest()
    assert tie.lot.seed == seed
    drawn = sorted(("1", "3"), key=lambda id: sha256(f"{seed}:{id}".encode()).hexdigest())
    assert tie.lot.order == tuple(drawn)
    assert str(vote.closes_at or 0) in tie.lot.public_value


def test_newcomers_who_turn_it_keep_it_open_once() -> None:
    here = voting(12, joined=8)
    vote = here.asks("single", "Fri", "Sat")
    chosen(here, vote, 0, 0, 0)
    for who in (8, 9, 10, 11):
        here.taps(who, vote, "choose", 1)
    before = vote.closes_at or 0
    here.ring(vote)
    assert (here.now(vote).state, here.now(vote).closes_at) == ("open", before + 24 * HOUR)
    outcome = here.closes(vote)
    assert (outcome.result.winners, outcome.newcomers, outcome.newcomers_turn) == (("2",), 4, True)


def test_newcomers_who_turn_nothing_are_only_told_apart() -> None:
    here = voting(12, joined=8)
    vote = here.asks("single", "Fri", "Sat")
    chosen(here, vote, 0, 0, 0)
    here.taps(9, vote, "choose", 1)
    outcome = here.closes(vote)
    assert (outcome.result.winners, outcome.newcomers, outcome.newcomers_turn) == (("1",), 1, False)


def test_at_the_campaigns_end_newcomers_prolong_nothing() -> None:
    here = voting(12, joined=8)
    vote = here.asks("single", "Fri", "Sat")
    chosen(here, vote, 0, 0, 0)
    for who in (8, 9, 10, 11):
        here.taps(who, vote, "choose", 1)
    close_open(here.tx, here.house.campaign, SOON + HOUR)
    assert here.now(vote).state == "decided"


@pytest.mark.parametrize("language", ["en", "fi"])
def test_the_result_is_one_message_of_the_day_and_in_place(language: str) -> None:
    here = voting()
    vote = here.asks("single", "Fri", "Sat")
    chosen(here, vote, 0, 0, 0)
    here.closes(vote)
    (told,) = here.house.said_as("results")
    assert messages.args_of(told.args)["items"] == f"v{vote.id}"
    card = messages.message_by_key(here.tx.db, f"vote:{vote.id}")
    assert card is not None
    assert card.kind == "answer"


# Consent


def asked(here: Voting) -> Vote:
    return here.asks("consent", text="May we close the street?")


def agreed(here: Voting, vote: Vote, *who: int) -> None:
    for each in who:
        assert not isinstance(here.taps(each, vote, "choose", 0), Refusal)


def test_enough_agree_and_nobody_objects() -> None:
    here = voting()
    vote = asked(here)
    agreed(here, vote, 0, 1, 2)
    outcome = here.closes(vote)
    assert outcome.result.winners == ("ahead",)
    assert outcome.review_at == (vote.closes_at or 0) + 90 * 24 * HOUR


def test_when_to_look_at_it_again_outlives_the_campaign() -> None:
    here = voting()
    vote = asked(here)
    agreed(here, vote, 0, 1, 2)
    outcome = here.closes(vote)
    timers.drop_timers(here.tx.db, here.house.campaign.id, but=STILL_DUE)
    due = [timer for timer in timers.due(here.tx.db, outcome.review_at or 0) if timer.kind == "vote-review"]
    assert [(timer.item, timer.due_at) for timer in due] == [(vote.id, outcome.review_at)]


def test_silence_is_not_consent() -> None:
    here = voting()
    vote = asked(here)
    agreed(here, vote, 0, 1)
    here.taps(2, vote, "choose", 1)
    outcome = here.closes(vote)
    assert outcome.result.winners == ()
    assert outcome.review_at is None


def test_one_reasoned_objection_stops_it_and_restarts_the_clock() -> None:
    here = voting()
    vote = asked(here)
    agreed(here, vote, 0, 1, 2, 3)
    later = SOON + 5 * HOUR
    here.objects(4, vote, "The bus has no other way.", later)
    assert here.now(vote).closes_at == later + 36 * HOUR
    outcome = here.closes(vote)
    assert (outcome.result.winners, outcome.objections) == ((), 1)


def test_an_objection_without_words_is_refused() -> None:
    here = voting()
    vote = asked(here)
    for words in ("", "  \u200b "):
        assert here.objects(4, vote, words) == Refusal("objection-needs-words")
    assert here.counts(vote) == {}


def test_who_objects_again_restarts_nothing_more() -> None:
    here = voting()
    vote = asked(here)
    here.objects(4, vote, "The bus.", SOON)
    ends = here.now(vote).closes_at
    here.taps(4, vote, "choose", 0, at=SOON + HOUR)
    here.objects(4, vote, "The bus again.", SOON + 2 * HOUR)
    assert here.now(vote).closes_at == ends


def test_who_agrees_after_all_objects_no_more() -> None:
    here = voting()
    vote = asked(here)
    agreed(here, vote, 0, 1)
    here.objects(4, vote, "The bus.")
    agreed(here, vote, 4)
    outcome = here.closes(vote)
    assert (outcome.result.winners, outcome.objections) == (("ahead",), 0)


def test_new_words_ask_everybody_anew() -> None:
    here = voting()
    vote = asked(here)
    agreed(here, vote, 0, 1, 2)
    here.objects(4, vote, "The bus.")
    assert here.amends(1, vote, "Mine now?") == Refusal("not-author")
    assert not isinstance(here.amends(0, vote, "May we, but not for the bus?", SOON + HOUR), Refusal)
    assert (here.now(vote).round, here.counts(vote)) == (2, {})
    outcome = here.closes(vote)
    assert outcome.result.winners == ()
    assert outcome.result.why[0].key == "why-nobody-voted"


def test_after_new_words_the_second_round_counts() -> None:
    here = voting()
    vote = asked(here)
    here.objects(4, vote, "The bus.")
    here.amends(0, vote, "May we, but not for the bus?", SOON + HOUR)
    for who in (0, 1, 4):
        here.taps(who, vote, "choose", 0, at=SOON + 2 * HOUR)
    outcome = here.closes(vote)
    assert (outcome.result.winners, outcome.round, outcome.objections) == (("ahead",), 2, 0)


def test_only_consent_has_objections_and_new_words() -> None:
    here = voting()
    vote = here.asks("single", "Fri", "Sat")
    assert here.objects(1, vote, "No.") == Refusal("stale-button")
    assert here.amends(0, vote, "When?") == Refusal("stale-button")


def test_an_objection_never_goes_beyond_the_campaign() -> None:
    here = voting()
    ends = here.house.campaign.ends_at
    vote = here.asks("consent", text="May we?", at=ends - 20 * HOUR)
    here.objects(1, vote, "No.", ends - 10 * HOUR)
    assert here.now(vote).closes_at == ends


def test_somebody_new_may_object() -> None:
    here = voting(12, joined=8)
    vote = asked(here)
    takes_part(here.tx, here.house.campaign, here.people[11], SOON)
    assert not isinstance(here.objects(11, vote, "The bus."), Refusal)


def test_a_vote_taken_back_has_no_result() -> None:
    here = voting()
    vote = asked(here)
    take_back(here.tx, vote.id, here.people[0], SOON)
    close_open(here.tx, here.house.campaign, SOON + HOUR)
    found = votes.vote(here.tx.db, vote.id)
    assert found is not None
    assert (found.state, found.outcome) == ("withdrawn", None)
