"""Authors amend, withdraw, retire; others' words wait for them; pauses take three."""

import pytest
from design_house import DAY, HOUR, NOON, House, house

from flows.design.alike import different, expire, instead
from flows.design.amend import Amended, amend, correct
from flows.design.asked import agree, decline
from flows.design.concern import (
    Held,
    answer,
    answered_by_amendment,
    give_reason,
    give_words,
    shown_concerns,
    tell_concern,
)
from flows.design.decide import decide_due, decide_open, result_of
from flows.design.leave import retire, withdraw
from flows.design.pause import Paused, pause
from flows.design.propose import Alike, Propose, propose
from flows.design.remind import remind
from flows.design.vote import Vote, Voted
from flows.refusal import Refusal
from storage import ballots, concerns, drafts, proposals
from storage.models import Proposal


def change(here: House, who: int, idea: Proposal, text: str, at: int) -> Amended | Refusal:
    return amend(here.tx, idea.id, here.people[who], text, at, f"a:{at}")


def test_amending_before_the_first_vote_costs_no_time() -> None:
    here = house()
    idea = here.proposes(0, "Lanterns on Friday")
    kept = change(here, 0, idea, "LED lanterns on Friday", NOON + HOUR)
    assert isinstance(kept, Amended)
    assert (kept.announced, kept.proposal.text, kept.proposal.closes_at) == (
        False,
        "LED lanterns on Friday",
        idea.closes_at,
    )


def test_amending_after_a_vote_gives_24_hours_and_keeps_the_votes() -> None:
    here = house()
    here.joins(6)
    idea = here.proposes(0, "Lanterns on Friday")
    for who in (1, 2, 3):
        here.votes(who, idea, "support")
    kept = change(here, 0, idea, "LED lanterns on Friday", NOON + 2 * HOUR)
    assert isinstance(kept, Amended)
    assert kept.proposal.closes_at == idea.closes_at + 24 * HOUR
    here.votes(4, idea, "fine", NOON + 3 * HOUR)
    (old, new) = here.due("decide")
    decide_due(here.tx, old, old.due_at)
    assert here.now(idea).state == "open"
    decide_due(here.tx, new, new.due_at)
    decision = proposals.decision(here.tx.db, idea.id)
    assert decision is not None
    assert (result_of(decision).voted, result_of(decision).earlier_wording) == (4, 3)


def test_an_amendment_never_goes_beyond_the_campaigns_end() -> None:
    here = house()
    at = here.campaign.ends_at - 10 * HOUR
    idea = here.proposes(0, "Lanterns on Friday", at)
    here.votes(1, idea, "support", at)
    assert isinstance(change(here, 0, idea, "LED lanterns", at + 1), Amended)
    assert here.now(idea).closes_at == here.campaign.ends_at


@pytest.mark.parametrize("who", [1, 5])
def test_nobody_else_amends_withdraws_or_retires(who: int) -> None:
    here = house()
    here.joins(6)
    idea, other = here.proposes(0, "Lanterns on Friday"), here.proposes(2, "A mural")
    person = here.people[who]
    assert change(here, who, idea, "Mine now", NOON) == Refusal("not-author")
    assert withdraw(here.tx, idea.id, person, NOON) == Refusal("not-author")
    assert retire(here.tx, idea.id, other.id, person, NOON) == Refusal("not-author")
    assert (here.now(idea).text, here.now(idea).state) == ("Lanterns on Friday", "open")


@pytest.mark.parametrize(
    ("words", "key"), [("", "text-empty"), ("x" * 5000, "text-too-long"), ("a\0b", "text-nul")]
)
def test_words_that_cannot_be_kept_change_nothing(words: str, key: str) -> None:
    here = house()
    idea = here.proposes(0, "Lanterns on Friday")
    refused = change(here, 0, idea, words, NOON)
    assert isinstance(refused, Refusal)
    assert refused.key == key
    assert here.now(idea).text == "Lanterns on Friday"


def test_an_edit_corrects_within_the_hour_and_before_the_first_vote() -> None:
    here = house()
    idea = here.proposes(0, "Lantrens on Friday")
    kept = correct(here.tx, idea.key, here.people[0], "Lanterns on Friday", NOON + HOUR - 1)
    assert isinstance(kept, Amended)
    assert here.now(idea).text == "Lanterns on Friday"
    assert correct(here.tx, idea.key, here.people[0], "Other", NOON + HOUR) == Refusal("edit-too-late")
    here.votes(1, idea, "support", NOON + 1)
    assert correct(here.tx, idea.key, here.people[0], "Other", NOON + 2) == Refusal("edit-too-late")
    assert correct(here.tx, idea.key, here.people[1], "Other", NOON + 2) is None
    assert correct(here.tx, "no:1", here.people[0], "Other", NOON + 2) is None
    assert here.now(idea).text == "Lanterns on Friday"


def test_retiring_moves_no_votes() -> None:
    here = house()
    here.joins(6)
    idea, other = here.proposes(0, "Lanterns on Friday"), here.proposes(2, "A mural")
    for who in (1, 2, 3):
        here.votes(who, idea, "support")
    kept = retire(here.tx, idea.id, other.id, here.people[0], NOON + 2 * HOUR)
    assert isinstance(kept, Proposal)
    assert (kept.state, kept.retired_for) == ("retired", other.id)
    assert ballots.voted(here.tx.db, other.id) == 0
    decide_open(here.tx, here.campaign, NOON + DAY)
    assert (here.now(idea).state, here.now(other).state) == ("retired", "not_ahead")
    assert proposals.decision(here.tx.db, idea.id) is None


def test_an_idea_gives_way_only_to_an_open_one_that_is_another() -> None:
    here = house()
    here.joins(3)
    idea, other = here.proposes(0, "Lanterns on Friday"), here.proposes(2, "A mural")
    assert retire(here.tx, idea.id, idea.id, here.people[0], NOON) == Refusal("stale-button")
    withdraw(here.tx, other.id, here.people[2], NOON)
    assert retire(here.tx, idea.id, other.id, here.people[0], NOON) == Refusal("other-not-open")


def bring(here: House, who: int, author: int, text: str = "Hang lanterns") -> object:
    request = Propose(
        person=here.people[who],
        author=here.people[author],
        text=text,
        language="en",
        at=NOON,
        key=f"b:{who}:{text}",
    )
    return propose(here.tx, here.campaign, request)


def test_anothers_words_wait_for_their_author() -> None:
    here = house()
    asked = bring(here, 1, 2)
    assert isinstance(asked, Proposal)
    assert asked.state == "asked"
    assert here.said_as("proposal") == []
    assert agree(here.tx, asked.id, here.people[1], NOON) == Refusal("only-the-author-of-words")
    opened = agree(here.tx, asked.id, here.people[2], NOON + 5 * HOUR)
    assert isinstance(opened, Proposal)
    assert (opened.state, opened.posted_at, opened.closes_at) == (
        "open",
        NOON + 5 * HOUR,
        NOON + 41 * HOUR,
    )
    assert agree(here.tx, asked.id, here.people[2], NOON) == Refusal("stale-button")


def test_no_drops_the_words() -> None:
    here = house()
    asked = bring(here, 1, 2)
    assert isinstance(asked, Proposal)
    assert decline(here.tx, asked.id, here.people[3], NOON) == Refusal("only-the-author-of-words")
    assert decline(here.tx, asked.id, here.people[2], NOON) is None
    assert proposals.proposal(here.tx.db, asked.id) is None
    assert here.tx.db.execute("SELECT count(*) FROM wording").fetchone()[0] == 0


def test_words_nobody_answered_for_are_dropped_at_closing() -> None:
    here = house()
    asked = bring(here, 1, 2)
    assert isinstance(asked, Proposal)
    decide_open(here.tx, here.campaign, NOON + DAY)
    assert proposals.proposal(here.tx.db, asked.id) is None


def test_three_open_ideas_a_person_and_waiting_ones_count() -> None:
    here = house()
    for n in range(2):
        here.proposes(0, f"Idea of its own {n}")
    assert isinstance(bring(here, 0, 3), Proposal)
    assert here.tries(0, "A fourth") == Refusal("too-many-open", {"limit": 3})
    assert isinstance(here.tries(1, "Somebody else's"), Proposal)


def test_words_alike_wait_a_day_and_can_support_the_other_instead() -> None:
    here = house()
    idea = here.proposes(0, "Hang lanterns in the underpass on Friday")
    kept = here.tries(1, "Hang lanterns in the underpass on friday!", anyway=False)
    assert isinstance(kept, Alike)
    assert kept.proposals == (idea.id,)
    request = Vote(
        proposal=idea.id,
        person=here.people[1],
        choice="support",
        at=NOON + 1,
        update_id=5,
        chat=here.campaign.chat,
    )
    stranger = request.model_copy(update={"person": here.people[2]})
    assert instead(here.tx, kept.draft, stranger) == Refusal("only-the-author-of-words")
    assert isinstance(instead(here.tx, kept.draft, request), Voted)
    assert drafts.draft(here.tx.db, kept.draft, NOON + 1) is None
    assert [b.choice for b in ballots.ballots(here.tx.db, idea.id)] == ["support"]


def test_words_alike_can_be_different_within_the_day() -> None:
    here = house()
    here.proposes(0, "Hang lanterns in the underpass on Friday")
    kept = here.tries(1, "Hang lanterns in the underpass on friday!", anyway=False)
    late = here.tries(2, "Hang lanterns in the underpass on friday?", anyway=False)
    assert isinstance(kept, Alike)
    assert isinstance(late, Alike)
    assert isinstance(different(here.tx, kept.draft, here.people[1], NOON + DAY - 1), Proposal)
    assert different(here.tx, late.draft, here.people[2], NOON + DAY) == Refusal("draft-expired")
    for timer in here.due("draft"):
        expire(here.tx, timer, NOON + DAY)
    assert here.tx.db.execute("SELECT count(*) FROM draft").fetchone()[0] == 0


def test_a_concern_without_a_reason_is_hidden_like_a_vote() -> None:
    here = house()
    idea = here.proposes(0, "Lanterns on Friday")
    here.votes(1, idea, "concern")
    assert shown_concerns(here.tx.db, here.now(idea)) == []
    assert isinstance(give_reason(here.tx, idea.id, here.people[1], "safety", NOON + HOUR), Held)
    assert [c.reason for c in shown_concerns(here.tx.db, here.now(idea))] == ["safety"]
    here.votes(2, idea, "concern")
    assert len(shown_concerns(here.tx.db, here.now(idea))) == 1
    decide_open(here.tx, here.campaign, NOON + DAY)
    assert len(shown_concerns(here.tx.db, here.now(idea))) == 2


def test_only_who_has_a_concern_says_why_and_only_by_our_reasons() -> None:
    here = house()
    here.joins(3)
    idea = here.proposes(0, "Lanterns on Friday")
    here.votes(1, idea, "concern")
    here.votes(2, idea, "support")
    assert give_reason(here.tx, idea.id, here.people[2], "money", NOON + HOUR) == Refusal("no-concern")
    assert give_reason(here.tx, idea.id, here.people[1], "evil", NOON + HOUR) == Refusal("stale-button")
    too_long = give_words(here.tx, idea.id, here.people[1], "x" * 281, NOON + HOUR)
    assert isinstance(too_long, Refusal)
    assert too_long.key == "text-too-long"


def test_a_concern_is_answered_by_words_or_by_an_amendment_of_the_author_alone() -> None:
    here = house()
    here.joins(4)
    idea = here.proposes(0, "Lanterns on Friday")
    for who in (1, 2):
        here.votes(who, idea, "concern")
        give_reason(here.tx, idea.id, here.people[who], "safety", NOON + HOUR)
    first, second = concerns.concerns(here.tx.db, idea.id)
    assert answer(here.tx, first.id, here.people[1], "No", NOON + HOUR, "k0") == Refusal("not-author")
    assert isinstance(answer(here.tx, first.id, here.people[0], "Eino does", NOON + HOUR, "k1"), Held)
    reply = concerns.reply(here.tx.db, first.id)
    assert reply is not None
    assert reply.text == "Eino does"
    early = answered_by_amendment(here.tx, second.id, here.people[0], NOON + HOUR)
    assert early == Refusal("stale-button")
    change(here, 0, idea, "LED lanterns on Friday", NOON + 2 * HOUR)
    assert isinstance(answered_by_amendment(here.tx, second.id, here.people[0], NOON + 3 * HOUR), Held)
    assert [c.state for c in concerns.concerns(here.tx.db, idea.id)] == ["answered", "answered"]
    assert here.now(idea).state == "open"


def test_voters_are_told_of_concerns_once_and_the_author_of_each() -> None:
    here = house()
    here.starts_private(0, 1, 2)
    idea = here.proposes(0, "Lanterns on Friday")
    here.votes(1, idea, "support")
    for who in (2, 3):
        here.votes(who, idea, "concern")
        give_reason(here.tx, idea.id, here.people[who], "safety", NOON + HOUR, here.campaign.chat)
    for timer in here.due("concern"):
        tell_concern(here.tx, timer, timer.due_at)
        tell_concern(here.tx, timer, timer.due_at)
    assert [m.person for m in here.said_as("concern-author")] == [here.people[0]] * 2
    assert sorted(m.person or 0 for m in here.said_as("concern-voter")) == [here.people[1], here.people[2]]
    (line,) = here.said_as("news")
    assert (line.kind, line.silent) == ("unasked", 1)


def test_a_concern_that_was_given_up_is_told_to_nobody() -> None:
    here = house()
    here.starts_private(0, 1)
    idea = here.proposes(0, "Lanterns on Friday")
    here.votes(1, idea, "concern")
    give_reason(here.tx, idea.id, here.people[1], "safety", NOON + HOUR)
    here.votes(1, idea, "support")
    for timer in here.due("concern"):
        tell_concern(here.tx, timer, timer.due_at)
    assert here.said_as("concern-author") == []
    assert here.said_as("news") == []


def test_three_together_pause_once() -> None:
    here = house()
    idea = here.proposes(0, "Lanterns on Friday")
    here.joins(5)
    for _ in range(2):
        for who in (1, 2):
            kept = pause(here.tx, idea.id, here.people[who], NOON + HOUR)
            assert isinstance(kept, Paused)
            assert not kept.done
    assert here.now(idea).closes_at == idea.closes_at
    third = pause(here.tx, idea.id, here.people[3], NOON + HOUR)
    assert isinstance(third, Paused)
    assert third.done
    assert here.now(idea).closes_at == idea.closes_at + 12 * HOUR
    assert pause(here.tx, idea.id, here.people[4], NOON + HOUR) == Refusal("paused-once")


def test_no_pause_beyond_the_campaigns_end() -> None:
    here = house()
    idea = here.proposes(0, "Lanterns on Friday", here.campaign.ends_at - 5 * HOUR)
    refused = pause(here.tx, idea.id, here.people[0], here.campaign.ends_at - 4 * HOUR)
    assert refused == Refusal("pause-too-late")


def test_who_has_not_voted_is_reminded_once_and_only_if_reachable_and_taking_part() -> None:
    here = house()
    here.joins(4)
    here.starts_private(0, 1, 2, 8)
    one, other = here.proposes(0, "Lanterns on Friday"), here.proposes(1, "A mural")
    here.votes(1, one, "support")
    timers = here.due("remind-vote")
    assert {t.due_at for t in timers} == {NOON + 30 * HOUR}
    for timer in timers:
        remind(here.tx, timer, timer.due_at)
        remind(here.tx, timer, timer.due_at)
    told = here.said_as("reminder")
    assert sorted(m.person or 0 for m in told) == [here.people[0], here.people[1], here.people[2]]
    assert {m.once for m in told} == {1}
    assert other.id


def test_at_night_it_is_reminded_the_evening_before() -> None:
    here = house()
    here.proposes(0, "Lanterns on Friday", NOON + 8 * HOUR)
    (timer,) = here.due("remind-vote")
    assert timer.due_at == NOON + 32 * HOUR
