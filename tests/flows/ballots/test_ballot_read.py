"""What is a valid ballot, and what is said about one that isn't."""

from fractions import Fraction

import pytest
from ballot_kit import asked
from hypothesis import given
from hypothesis import strategies as st

from flows.ballots.question import ABSTAIN, Question
from flows.ballots.registry import METHODS, method
from flows.refusal import Refusal
from flows.speech import Speech

THREE = asked(3)
MONEY = asked(3, costs=(Fraction(400), Fraction(600), Fraction(700)), budget=Fraction(1000))
atoms = st.none() | st.booleans() | st.integers() | st.text(max_size=2) | st.floats()
anything = st.recursive(
    atoms,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=1), inner),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("name", "words", "ballot"),
    [
        ("single", "b", (1,)),
        ("single", None, ABSTAIN),
        ("approval", ["c", "a"], (0, 2)),
        ("approval", [], ABSTAIN),
        ("score", {"a": 5, "c": 0}, (5, -1, 0)),
        ("score", {}, ABSTAIN),
        ("schulze", ["b", "a"], (2, 1, 0)),
        ("schulze", [["b", "c"], ["a"]], (2, 1, 1)),
        ("schulze", [["b"], [], ["a"]], (2, 1, 0)),
        ("schulze", [], ABSTAIN),
        ("consent", "stand_aside", (1,)),
        ("default", "concern", (2,)),
        ("equal-shares", ["a", "b"], (0, 1)),
    ],
)
def test_what_people_say_becomes_a_ballot(name: str, words: object, ballot: tuple[int, ...]) -> None:
    assert method(name).read(MONEY if name == "equal-shares" else THREE, words) == ballot


@pytest.mark.parametrize(
    ("name", "words", "key"),
    [
        ("single", "z", "ballot-no-such-option"),
        ("single", ["a"], "ballot-unreadable"),
        ("approval", ["a", "z"], "ballot-no-such-option"),
        ("approval", ["a", "a"], "ballot-twice"),
        ("approval", "abc", "ballot-unreadable"),
        ("approval", [1], "ballot-unreadable"),
        ("score", {"a": 6}, "ballot-score-range"),
        ("score", {"a": -1}, "ballot-score-range"),
        ("score", {"a": float("nan")}, "ballot-score-range"),
        ("score", {"a": True}, "ballot-score-range"),
        ("score", {"z": 1}, "ballot-no-such-option"),
        ("score", ["a"], "ballot-unreadable"),
        ("schulze", ["a", "b", "a"], "ballot-twice"),
        ("schulze", [["a"], ["b", "a"]], "ballot-twice"),
        ("schulze", ["z"], "ballot-no-such-option"),
        ("schulze", [1], "ballot-unreadable"),
        ("schulze", "ab", "ballot-unreadable"),
        ("consent", "veto", "ballot-no-such-option"),
        ("consent", 3, "ballot-unreadable"),
        ("default", "object", "ballot-no-such-option"),
        ("equal-shares", ["b", "c"], "ballot-over-budget"),
        ("equal-shares", ["a", "a"], "ballot-twice"),
    ],
)
def test_what_is_no_ballot_is_refused_in_words(name: str, words: object, key: str) -> None:
    refused = method(name).read(MONEY if name == "equal-shares" else THREE, words)
    assert isinstance(refused, Refusal)
    assert refused.key == key
    for language in ("en", "fi"):
        assert Speech(language).say(f"refusal-{key}", refused.args)


def test_too_many_ticks() -> None:
    refused = method("approval").read(asked(3, most=1), ["a", "b"])
    assert refused == Refusal("ballot-too-many", {"ticked": 2, "most": 1})


def test_how_much_is_over_the_budget_is_told() -> None:
    assert method("equal-shares").read(MONEY, ["b", "c"]) == Refusal("ballot-over-budget", {"over": "300"})
    free = MONEY.model_copy(update={"within_budget": False})
    assert method("equal-shares").read(free, ["b", "c"]) == (1, 2)


def test_a_ballot_of_two_hundred_options() -> None:
    many = Question(options=tuple(map(str, range(200))))
    ranked = method("schulze").read(many, list(reversed(many.options)))
    assert ranked == tuple(range(200, 0, -1))
    assert method("approval").read(many, list(many.options)) == tuple(range(200))


@pytest.mark.parametrize(
    "wrong",
    [
        {"options": ("a", "a")},
        {"options": tuple(map(str, range(5001)))},
        {"options": ("a",), "costs": (Fraction(1), Fraction(2))},
        {"options": ("a",), "costs": (Fraction(0),)},
        {"options": ("a",), "costs": (Fraction(-1),)},
        {"options": ("a",), "costs": (float("nan"),)},
        {"options": ("a",), "costs": (float("inf"),)},
        {"options": ("a",), "budget": Fraction(-1)},
        {"options": ("a",), "budget": float("nan")},
        {"options": ("a",), "against": "z"},
        {"options": ("a",), "concerns": (1, 2)},
        {"options": ("a",), "highest": 0},
    ],
)
def test_a_question_that_makes_no_sense(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="validation error"):
        Question.model_validate(wrong)


@given(anything)
def test_whatever_is_said_is_a_ballot_or_a_refusal(words: object) -> None:
    for name in METHODS:
        answer = method(name).read(MONEY, words)
        if not isinstance(answer, Refusal):
            method(name).count(MONEY).add(answer)
