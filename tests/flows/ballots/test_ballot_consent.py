"""Consent: a reasoned objection stops it, silence is not consent."""

import pytest
from ballot_kit import asked, decided, said
from hypothesis import given
from hypothesis import strategies as st

from flows.ballots import default
from flows.ballots.consent import CHOICES, needed
from flows.ballots.question import Question
from flows.ballots.registry import METHODS
from flows.rules import DEFAULT

voices = st.lists(st.sampled_from(range(4)).map(lambda place: (place,)), max_size=9)


@pytest.mark.parametrize(
    ("words", "ahead", "key"),
    [
        (["consent"] * 3, True, "why-consent"),
        (["consent"] * 3 + ["stand_aside"], True, "why-consent"),
        (["consent"] * 3 + ["objection_without_reason"], True, "why-consent"),
        (["consent"] * 30 + ["objection"], False, "why-consent-objection"),
        (["consent"] * 2, False, "why-consent-too-few"),
        (["stand_aside"] * 9, False, "why-consent-too-few"),
        ([], False, "why-nobody-voted"),
        ([None] * 9, False, "why-nobody-voted"),
    ],
)
def test_what_goes_ahead(words: list[object], ahead: bool, key: str) -> None:
    result = said("consent", Question(options=("7",), base=10), words)
    assert (result.winners == ("7",), result.tally["ahead"], result.why[0].key) == (ahead, ahead, key)


def test_as_many_must_consent_as_must_support_an_idea() -> None:
    for base in (0, 3, 10, 100):
        question = Question(base=base, chat_size=20)
        assert needed(question) == default.needed(base, 20, DEFAULT)
    assert needed(Question(needed=4, base=100)) == 4
    assert needed(Question()) == 1


@given(voices, st.integers(1, 4))
def test_margin_is_what_it_takes(ballots: list[tuple[int]], need: int) -> None:
    question = Question(needed=need)
    result = decided("consent", question, ballots)
    if result.margin is None:
        assert need > len(ballots)
    elif result.winners:
        assert result.margin == 1
    else:
        turned = sorted(ballots, key=lambda one: (one != (2,), one == (0,)))
        turned = [(0,)] * result.margin + turned[result.margin :]
        assert decided("consent", question, turned).winners
        turned[0] = (2,)
        assert not decided("consent", question, turned).winners


@given(voices)
def test_an_objection_more_never_helps(ballots: list[tuple[int]]) -> None:
    assert not decided("consent", asked(0), [*ballots, (2,)]).winners


def test_the_default_ballot_is_in_the_registry_with_its_own_rule() -> None:
    method = METHODS["default"]
    question = Question(options=("12",), base=31, taking_part=31)
    count = method.count(question)
    for choice, n in {"support": 9, "fine": 2, "concern": 1, "not_mine": 2}.items():
        ballot = method.read(question, choice)
        assert isinstance(ballot, tuple)
        count.add(ballot, n)
    result = method.decided(count)
    assert (result.winners, result.margin, result.parameters["needed"], result.did_not_vote) == (
        ("12",),
        4,
        8,
        17,
    )
    assert (method.choices, METHODS["consent"].choices) == (default.CHOICES, CHOICES)
