"""The default ballot: exactly the rule, exactly the margin, whoever votes and in whatever order."""

from collections import Counter
from fractions import Fraction
from itertools import product
from math import sqrt

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from flows.ballots.default import (
    CHOICES,
    Ballot,
    Choice,
    Counts,
    Outcome,
    Tally,
    decide,
    needed,
    tally,
    tally_counted,
)
from flows.ballots.registry import METHODS, method
from flows.rules import DEFAULT, Rules

few = st.integers(0, 7)
small_counts = st.builds(Counts, support=few, fine=few, concern=few, not_mine=few)
ballots = st.lists(
    st.builds(Ballot, choice=st.sampled_from(CHOICES), newcomer=st.booleans(), earlier_wording=st.booleans()),
    max_size=40,
)
rules = st.builds(
    Rules,
    threshold_percent=st.integers(50, 100),
    quorum_percent=st.integers(0, 100),
    quorum_minimum=st.integers(2, 5),
    quorum_minimum_small=st.just(2),
)


def counted(support: int = 0, fine: int = 0, concern: int = 0, not_mine: int = 0, **more: int) -> Outcome:
    counts = Counts(support=support, fine=fine, concern=concern, not_mine=not_mine)
    return decide(Tally(all=counts), base=more.pop("base", 10), rules=DEFAULT, **more)


def test_the_example_that_people_read() -> None:
    outcome = counted(9, 2, 1, 2, base=31)
    assert outcome.passes
    assert outcome.reason == "passed"
    assert (outcome.voted, outcome.taking_part, outcome.did_not_vote) == (14, 31, 17)
    assert (outcome.needed, outcome.yes, outcome.percent) == (8, 11, 92)
    assert outcome.share == Fraction(11, 12)
    assert (outcome.margin, outcome.margin_to) == (4, "concern")


@pytest.mark.parametrize(
    ("counts", "passes", "reason"),
    [
        ((3, 0, 2, 0), True, "passed"),
        ((2, 1, 2, 50), True, "passed"),
        ((0, 3, 0, 0), True, "passed"),
        ((2, 0, 0, 9), False, "too-few"),
        ((4, 1, 4, 0), False, "too-many-concerns"),
        ((1, 0, 1, 0), False, "too-many-concerns"),
        ((0, 0, 0, 0), False, "nobody-voted"),
        ((0, 0, 0, 5), False, "too-few"),
    ],
)
def test_threshold_and_minimum(counts: tuple[int, int, int, int], passes: bool, reason: str) -> None:
    outcome = counted(*counts)
    assert (outcome.passes, outcome.reason) == (passes, reason)


@pytest.mark.parametrize(
    ("base", "chat_size", "people"),
    [
        (0, None, 3),
        (1, None, 3),
        (3, 4, 2),
        (4, 5, 3),
        (4, 4, 2),
        (12, None, 3),
        (13, None, 4),
        (16, None, 4),
        (31, 400, 8),
        (36, None, 9),
        (37, None, 10),
        (40, None, 10),
        (44, None, 10),
        (45, None, 11),
        (100, None, 15),
        (101, None, 16),
        (400, None, 30),
        (10_000, None, 150),
    ],
)
def test_quorum_in_people(base: int, chat_size: int | None, people: int) -> None:
    assert needed(base, chat_size, DEFAULT) == people


@given(base=st.integers(0, 5000), yes=st.integers(0, 400), law=rules)
def test_quorum_is_the_formula(base: int, yes: int, law: Rules) -> None:
    share = Fraction(base * law.quorum_percent, 100)
    under_cap = yes**2 * 100**2 < law.quorum_root_percent**2 * base
    enough = yes >= law.quorum_minimum and (yes >= share or not under_cap)
    assert (yes >= needed(base, None, law)) == enough


def test_cap_is_one_and_a_half_roots() -> None:
    for base in range(1, 3000):
        assert needed(base, None, DEFAULT) < max(3, 1.5 * sqrt(base)) + 1


@pytest.mark.parametrize(
    ("counts", "percent"),
    [
        ((1, 0, 0, 0), 100),
        ((0, 0, 3, 0), 0),
        ((0, 0, 0, 3), None),
        ((119, 0, 80, 0), 59),
        ((120, 0, 80, 0), 60),
    ],
)
def test_percent_never_hides_a_miss(counts: tuple[int, int, int, int], percent: int | None) -> None:
    assert counted(*counts).percent == percent


def test_did_not_vote_is_never_negative() -> None:
    outcome = counted(9, base=2)
    assert (outcome.taking_part, outcome.did_not_vote) == (9, 0)


def test_abstaining_and_silence_count_nowhere() -> None:
    assert counted(3, 0, 2, 0).passes == counted(3, 0, 2, 99).passes
    assert counted(3, 0, 2, taking_part=12).passes == counted(3, 0, 2, taking_part=400).passes


def switched_results(counts: Counts, switches: int, need: int, percent: int) -> set[bool]:
    """Every result that ``switches`` people can bring about by changing their choice."""
    results = set()
    moves = [(a, b) for a in CHOICES for b in CHOICES if a != b]
    for amounts in product(range(switches + 1), repeat=len(moves)):
        if sum(amounts) != switches:
            continue
        after = {choice: getattr(counts, choice) for choice in CHOICES}
        gone = dict.fromkeys(CHOICES, 0)
        for (a, b), amount in zip(moves, amounts, strict=True):
            gone[a] += amount
            after[a] -= amount
            after[b] += amount
        if all(gone[choice] <= getattr(counts, choice) for choice in CHOICES):
            results.add(by_the_book(Counts(**after), need, percent))
    return results


def by_the_book(counts: Counts, need: int, percent: int) -> bool:
    if counts.decisive == 0:
        return False
    return counts.yes >= need and Fraction(counts.yes, counts.decisive) >= Fraction(percent, 100)


def reachable(counts: Counts, need: int, percent: int) -> int | None:
    """Fewest switches that change the result, by trying every composition of the same ballots."""
    now, best = by_the_book(counts, need, percent), None
    n = counts.voted
    for s, f, c in product(range(n + 1), repeat=3):
        if s + f + c > n:
            continue
        other = Counts(support=s, fine=f, concern=c, not_mine=n - s - f - c)
        if by_the_book(other, need, percent) != now:
            moved = sum(max(0, getattr(counts, k) - getattr(other, k)) for k in CHOICES)
            best = moved if best is None else min(best, moved)
    return best


@given(counts=small_counts, base=st.integers(0, 40), law=rules)
@example(Counts(support=9, fine=2, concern=1, not_mine=2), 31, DEFAULT)
@example(Counts(support=3, concern=2), 10, DEFAULT)
@example(Counts(), 10, DEFAULT)
def test_margin_is_the_smallest_number_of_switches(counts: Counts, base: int, law: Rules) -> None:
    assume(counts.voted <= 14)
    outcome = decide(Tally(all=counts), base=base, rules=law)
    assert outcome.passes == by_the_book(counts, outcome.needed, law.threshold_percent)
    assert outcome.margin == reachable(counts, outcome.needed, law.threshold_percent)


@given(
    counts=st.builds(Counts, support=st.integers(0, 2), concern=st.integers(0, 2), not_mine=st.integers(0, 1))
)
def test_margin_even_by_single_moves(counts: Counts) -> None:
    outcome = decide(Tally(all=counts), base=4, rules=DEFAULT, chat_size=4)
    changing = [
        k for k in range(3) if (not outcome.passes) in switched_results(counts, k, outcome.needed, 60)
    ]
    within = outcome.margin if outcome.margin is not None and outcome.margin < 3 else None
    assert (changing[0] if changing else None) == within


@given(counts=small_counts, base=st.integers(0, 60), law=rules)
def test_switching_the_margin_changes_the_result_as_told(counts: Counts, base: int, law: Rules) -> None:
    outcome = decide(Tally(all=counts), base=base, rules=law)
    assume(outcome.margin is not None and outcome.margin > 0)
    assert outcome.margin is not None
    order: list[Choice] = ["support", "fine"] if outcome.passes else ["concern", "not_mine"]
    after, left = {choice: getattr(counts, choice) for choice in CHOICES}, outcome.margin
    for choice in order:
        moved = min(after[choice], left)
        after[choice] -= moved
        after[outcome.margin_to] += moved
        left -= moved
    assert left == 0
    assert decide(Tally(all=Counts(**after)), base=base, rules=law).passes is not outcome.passes


@given(counts=small_counts, base=st.integers(0, 60), law=rules)
def test_missing_is_the_fewest_joining_supporters(counts: Counts, base: int, law: Rules) -> None:
    outcome = decide(Tally(all=counts), base=base, rules=law)
    assume(law.threshold_percent < 100 or not counts.concern)
    for joined in range(outcome.missing + 1):
        more = counts.model_copy(update={"support": counts.support + joined})
        assert decide(Tally(all=more), base=base, rules=law).passes == (joined == outcome.missing)


def test_nothing_can_be_missing_where_one_concern_stops_it() -> None:
    strict = Rules(threshold_percent=100)
    outcome = decide(Tally(all=Counts(support=9, concern=1)), base=9, rules=strict)
    assert (outcome.passes, outcome.missing, outcome.margin) == (False, None, 1)


@given(given_=ballots, base=st.integers(0, 60), data=st.data())
def test_order_of_ballots_changes_nothing(given_: list[Ballot], base: int, data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(given_))
    assert decide(tally(given_), base=base, rules=DEFAULT) == decide(
        tally(shuffled), base=base, rules=DEFAULT
    )


@given(counts=small_counts, base=st.integers(0, 60), law=rules)
def test_more_support_never_hurts_and_more_concern_never_helps(counts: Counts, base: int, law: Rules) -> None:
    passes = decide(Tally(all=counts), base=base, rules=law).passes
    for choice, expected in (("support", True), ("fine", True), ("concern", False)):
        more = counts.model_copy(update={choice: getattr(counts, choice) + 1})
        after = decide(Tally(all=more), base=base, rules=law).passes
        assert after == passes or after is expected


@given(counts=small_counts, base=st.integers(0, 60))
def test_support_and_fine_weigh_the_same(counts: Counts, base: int) -> None:
    swapped = counts.model_copy(update={"support": counts.fine, "fine": counts.support})
    one, other = (decide(Tally(all=c), base=base, rules=DEFAULT) for c in (counts, swapped))
    assert (one.passes, one.share, one.margin) == (other.passes, other.share, other.margin)


@given(given_=ballots, base=st.integers(0, 30))
def test_newcomers_count_and_are_told_apart(given_: list[Ballot], base: int) -> None:
    outcome = decide(tally(given_), base=base, rules=DEFAULT)
    settled = [ballot for ballot in given_ if not ballot.newcomer]
    without = decide(tally(settled), base=base, rules=DEFAULT)
    assert outcome.voted == len(given_)
    assert outcome.newcomers.voted == len(given_) - len(settled)
    assert outcome.newcomers_turn == (outcome.passes != without.passes)


@given(ballots)
def test_counted_ballots_are_the_same_ballots(given_: list[Ballot]) -> None:
    rows = Counter((ballot.choice, ballot.newcomer, ballot.earlier_wording) for ballot in given_)
    assert tally_counted((*row, n) for row, n in rows.items()) == tally(given_)
    with pytest.raises(ValidationError):
        tally_counted([("veto", False, False, 1)])


def newcomers(choice: Choice, n: int) -> list[Ballot]:
    return [Ballot(choice=choice, newcomer=True)] * n


@pytest.mark.parametrize("choice", ["support", "concern"])
def test_newcomers_alone_keep_it_open_once(choice: Choice) -> None:
    known = [Ballot(choice="support")] * (2 if choice == "support" else 3)
    counted_ = tally(known + newcomers(choice, 3))
    first = decide(counted_, base=10, rules=DEFAULT)
    again = decide(counted_, base=10, rules=DEFAULT, extended=True)
    assert (first.newcomers_turn, first.stays_open) == (True, True)
    assert (again.newcomers_turn, again.stays_open) == (True, False)
    assert again.passes == (choice == "support")


def test_newcomers_who_turn_nothing_keep_nothing_open() -> None:
    outcome = decide(tally([Ballot(choice="support")] * 3 + newcomers("support", 5)), base=10, rules=DEFAULT)
    assert outcome.passes
    assert not outcome.stays_open


def test_earlier_wording_is_counted_and_told() -> None:
    outcome = decide(tally([Ballot(choice="support", earlier_wording=True)] * 3), base=3, rules=DEFAULT)
    assert outcome.passes
    assert outcome.earlier_wording == 3


@pytest.mark.parametrize(
    "wrong",
    [
        {"all": {"support": -1}},
        {"all": {"support": 1}, "newcomers": {"fine": 1}},
        {"all": {"support": 1}, "earlier_wording": 2},
        {"all": {"veto": 1}},
    ],
)
def test_impossible_tallies_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Tally.model_validate(wrong)


def test_outcome_survives_being_kept_as_json() -> None:
    outcome = counted(9, 2, 1, 2, base=31)
    assert Outcome.model_validate_json(outcome.model_dump_json()) == outcome


def test_registry_knows_the_default_first_and_no_plurality() -> None:
    assert method("default").choices == CHOICES
    assert next(iter(METHODS)) == "default"
    with pytest.raises(KeyError):
        method("plurality")
