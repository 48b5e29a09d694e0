"""Writing a vote: what people write is kept as they wrote it, or refused with what would work."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from votes_house import Voting, voting

from flows.refusal import Refusal
from flows.rules import DEFAULT
from flows.safety.ask import ask_to_unfold
from flows.safety.fold import fold
from flows.safety.item import find
from flows.votes.post import post
from flows.votes.take_back import take_back
from flows.votes.words import Asked, Money, hundredths, money, options, pieces, priced, split
from flows.votes.write import (
    add_options,
    choose_method,
    drop_last_option,
    expire,
    missing,
    never_mind,
    say_question,
    say_total,
    set_hours,
)
from storage import votes
from storage.models import Proposal, Vote
from tests.flows.design.design_house import HOUR, NOON
from tests.flows.refusing import refuses


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Which date? Fri; Sat; Sun", Asked("Which date?", ("Fri", "Sat", "Sun"))),
        ("Which date?\nFri\n- Sat\n3) Sun", Asked("Which date?", ("Fri", "Sat", "Sun"))),
        ("Which date: Fri; Sat", Asked("Which date", ("Fri", "Sat"))),
        ("Which date?", Asked("Which date?", ())),
        ("At 18:00 or later", Asked("At 18:00 or later", ())),
        ("Mikä päivä? Pe 28.11.; La", Asked("Mikä päivä?", ("Pe 28.11.", "La"))),
        ("Which?\n2 swings\n1. slide", Asked("Which?", ("2 swings", "slide"))),
        ("Which?\n- swings\n-\n- slide", Asked("Which?", ("swings", "slide"))),
        ("Mikä päivä? 1.; 2.", Asked("Mikä päivä?", ("1.", "2."))),
    ],
)
def test_a_message_is_a_question_and_options(text: str, asked: Asked) -> None:
    assert split(text) == asked


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("400", 40000),
        ("1 200", 120000),
        ("1\u202f200,50", 120050),
        ("1,200.50", 120050),
        ("1.200,5", 120050),
        ("40.000", 4000000),
        ("40,000", 4000000),
        ("40.50", 4050),
        ("0", 0),
        ("0.01", 1),
    ],
)
def test_a_number_is_read_as_people_write_it(number: str, value: int) -> None:
    assert hundredths(number) == value


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Lanterns 400", ("Lanterns", 40000)),
        ("Lanterns: 400 €", ("Lanterns", 40000)),
        ("Lanterns – 400,50 euros", ("Lanterns", 40050)),
        ("12 lanterns = 1 200", ("12 lanterns", 120000)),
        ("Lanterns €400", ("Lanterns", 40000)),
    ],
)
def test_an_option_says_its_cost(line: str, kept: tuple[str, int]) -> None:
    assert priced(line, 200000) == kept


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("Lanterns", "vote-cost-missing"),
        ("Lanterns NaN", "vote-cost-missing"),
        ("Lanterns inf", "vote-cost-missing"),
        ("400", "vote-cost-missing"),
        ("Lanterns -400", "vote-cost-negative"),
        ("Lanterns −400", "vote-cost-negative"),
        ("Lanterns 0", "vote-cost-negative"),
        ("Lanterns 2000.01", "vote-cost-over"),
    ],
)
def test_a_cost_that_makes_no_sense_is_refused(line: str, key: str) -> None:
    refused = priced(line, 200000)
    assert isinstance(refused, Refusal)
    assert refused.key == key


@pytest.mark.parametrize(
    ("text", "kept"),
    [("2000 €", Money(200000, "€")), ("€2000", Money(200000, "€")), ("40 hours", Money(4000, "hours"))],
)
def test_a_sum_is_read_with_its_unit(text: str, kept: Money) -> None:
    assert money(text) == kept


@pytest.mark.parametrize("text", ["nothing", "NaN", "-5", "0", "10000000000000000", ""])
def test_a_sum_that_makes_no_sense_is_refused(text: str) -> None:
    refused = money(text)
    assert isinstance(refused, Refusal)
    assert refused.key == "vote-total"


@pytest.mark.parametrize(
    ("known", "more", "key"),
    [
        (["Fri"], ["fri "], "vote-option-twice"),
        ([], ["Fri", "FRI"], "vote-option-twice"),
        ([], ["\u200b"], "vote-option-empty"),
        ([], [], "vote-option-empty"),
        ([], ["x" * 101], "text-too-long"),
        ([], ["a\0b"], "text-nul"),
        ([], [str(n) for n in range(201)], "vote-options-most"),
    ],
)
def test_options_that_cannot_be_kept(known: list[str], more: list[str], key: str) -> None:
    refused = options(known, more)
    assert isinstance(refused, Refusal)
    assert refused.key == key


def test_two_hundred_options_fit() -> None:
    here = voting()
    vote = here.asks("approval", *(f"Place {n}" for n in range(200)))
    assert len(votes.options(here.tx.db, vote.id)) == 200


@given(st.text(max_size=200), st.sampled_from([None, 5000]))
def test_whatever_is_written_is_kept_or_refused(text: str, total: int | None) -> None:
    asked = split(text)
    assert isinstance(options([], list(asked.options)), list | Refusal)
    for piece in pieces(text):
        found = priced(piece, total)
        assert isinstance(found, Refusal) or (found[1] > 0 and found[0].strip())
        assert isinstance(money(piece), Money | Refusal)


def draft_of(here: Voting, text: str = "Which date? Fri; Sat") -> Vote:
    draft = here.begins(0, text)
    assert isinstance(draft, Vote), draft
    return draft


def test_one_message_proposes_approval_and_is_whole() -> None:
    here = voting()
    draft = draft_of(here)
    assert (draft.method, draft.text, draft.number, draft.state) == ("approval", "Which date?", None, "draft")
    assert missing(draft, 2) is None


def test_the_rules_can_leave_one_way() -> None:
    rules = DEFAULT.amended(vote_method="schulze")
    assert not isinstance(rules, Refusal)
    here = voting(rules=rules)
    draft = draft_of(here)
    assert draft.method == "schulze"
    refused = choose_method(here.tx, draft.id, here.people[0], "approval", NOON)
    assert refused == Refusal("vote-method-fixed")


def test_one_option_is_no_choice() -> None:
    assert voting().begins(0, "Which date? Fri;") == Refusal("vote-options-fewest")


def test_a_question_without_options_asks_what_kind_it_is() -> None:
    here = voting()
    draft = draft_of(here, "Which date?")
    assert draft.method is None
    assert missing(draft, 0) == "method"


def test_somebody_elses_draft_is_not_mine() -> None:
    here = voting()
    draft = draft_of(here)
    other = here.people[1]
    tries = [
        choose_method(here.tx, draft.id, other, "single", NOON),
        say_question(here.tx, draft.id, other, "Which?", NOON),
        add_options(here.tx, draft.id, other, "Sun", NOON),
        say_total(here.tx, draft.id, other, "5 €", NOON),
        drop_last_option(here.tx, draft.id, other, NOON),
        set_hours(here.tx, draft.id, other, 24, NOON),
        never_mind(here.tx, draft.id, other, NOON),
        post(here.tx, draft.id, other, NOON),
    ]
    assert tries == [Refusal("not-author")] * len(tries)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Which day? Sat; Sat", "vote-option-twice"),
        ("Which day? Sat; " + "x" * 101, "text-too-long"),
        ("", "vote-empty"),
    ],
)
def test_a_question_whose_options_cannot_be_kept_is_not_kept_either(text: str, key: str) -> None:
    here = voting()
    draft = draft_of(here, "Which date? Fri; Sun")
    refuses(here.tx, key, lambda: say_question(here.tx, draft.id, here.people[0], text, NOON))


def test_an_unfinished_draft_is_not_posted() -> None:
    here = voting()
    draft = draft_of(here, "Which date?")
    assert post(here.tx, draft.id, here.people[0], NOON) == Refusal("vote-unfinished")
    choose_method(here.tx, draft.id, here.people[0], "single", NOON)
    add_options(here.tx, draft.id, here.people[0], "Fri", NOON)
    assert post(here.tx, draft.id, here.people[0], NOON) == Refusal("vote-options-fewest")


def test_a_refused_option_leaves_the_others_as_they_were() -> None:
    here = voting()
    draft = draft_of(here)
    refused = add_options(here.tx, draft.id, here.people[0], "Sun\nfri", NOON)
    assert refused == Refusal("vote-option-twice", {"option": "fri"})
    assert [o.text for o in votes.options(here.tx.db, draft.id)] == ["Fri", "Sat"]


def test_it_never_ends_after_the_campaign_and_opens_for_hours_that_are_offered() -> None:
    here = voting()
    draft = draft_of(here)
    assert set_hours(here.tx, draft.id, here.people[0], 1, NOON) == Refusal("stale-button")
    late = here.house.campaign.ends_at - HOUR
    set_hours(here.tx, draft.id, here.people[0], 168, late)
    posted = post(here.tx, draft.id, here.people[0], late)
    assert not isinstance(posted, Refusal)
    assert posted.vote.closes_at == here.house.campaign.ends_at


def test_three_open_ones_of_ideas_and_votes_together() -> None:
    here = voting()
    here.house.proposes(0, "Lanterns")
    here.asks("single", "a", "b")
    here.asks("single", "a", "b")
    assert here.begins(0, "Which? a; b") == Refusal("too-many-open", {"limit": 3})
    assert here.house.tries(0, "Paint the wall") == Refusal("too-many-open", {"limit": 3})


def test_what_was_folded_is_asked_about_as_one_more_open_one() -> None:
    here = voting()
    asked = [here.asks("single", "a", "b") for _ in range(3)]
    item = find(here.tx, "vote", asked[0].id)
    assert item is not None
    folded = fold(here.tx, item, reason="hurts", folder="admin", at=NOON)
    refuses(here.tx, "too-many-open", lambda: ask_to_unfold(here.tx, folded or 0, here.people[0], NOON))
    take_back(here.tx, asked[1].id, here.people[0], NOON)
    assert isinstance(ask_to_unfold(here.tx, folded or 0, here.people[0], NOON), Proposal)


def test_a_draft_waits_for_a_day() -> None:
    here = voting()
    draft = draft_of(here)
    (timer,) = here.timers("vote-draft")
    expire(here.tx, timer, timer.due_at)
    assert (here.now(draft).state, here.now(draft).text) == ("withdrawn", None)
    assert post(here.tx, draft.id, here.people[0], NOON) == Refusal("vote-draft-gone")


def test_a_new_draft_takes_the_place_of_the_old_one() -> None:
    here = voting()
    first, second = draft_of(here), draft_of(here, "Where? Yard; Roof")
    assert (here.now(first).state, here.now(first).text, votes.options(here.tx.db, first.id)) == (
        "withdrawn",
        None,
        [],
    )
    assert here.now(second).state == "draft"
    assert first.id != second.id


def test_taken_back_before_the_first_ballot_only_and_by_its_author_only() -> None:
    here = voting()
    vote = here.asks("single", "a", "b")
    assert take_back(here.tx, vote.id, here.people[1], NOON) == Refusal("not-author")
    here.taps(1, vote, "choose", 0)
    assert take_back(here.tx, vote.id, here.people[0], NOON + HOUR) == Refusal("vote-has-ballots")
    other = here.asks("single", "a", "b", who=2)
    assert not isinstance(take_back(here.tx, other.id, here.people[2], NOON), Refusal)
    assert here.taps(1, other, "choose", 0) == Refusal("vote-withdrawn")
