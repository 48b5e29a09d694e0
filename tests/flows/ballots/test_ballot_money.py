"""Equal Shares and greedy: what defines them, exactly; the fast count against a slow and plain one."""

import json
from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from ballot_kit import asked, counted, decided, elections, moved
from hypothesis import example, given
from hypothesis import strategies as st

from flows.ballots.question import ABSTAIN, Ballot, Completion, Question
from flows.ballots.registry import method
from flows.ballots.shares import completion as scan
from flows.ballots.shares.completion import complete, exactly
from flows.ballots.shares.election import Election, election
from flows.ballots.shares.run import run

Money = tuple[Question, list[Ballot]]
COMPLETIONS: tuple[Completion, ...] = ("add1", "add1-exhaustive", "none")


def money(costs: list[int], budget: int | Fraction, **more: Any) -> Question:
    return asked(len(costs), costs=tuple(map(Fraction, costs)), budget=Fraction(budget), **more)


def made(question: Question, ballots: list[Ballot]) -> Election:
    assert question.budget is not None
    return election(question.costs, question.budget, Counter(ballots).items())


def plain(question: Question, ballots: list[Ballot], share: Fraction) -> list[int]:
    """Equal Shares as it is defined, voter by voter in fractions; level: lower cost, more votes, place."""
    left = dict.fromkeys(range(len(ballots)), share)
    bought: list[int] = []
    while True:
        offers = []
        for place, cost in enumerate(question.costs):
            who = [voter for voter, ballot in enumerate(ballots) if place in ballot]
            if place not in bought and who and sum(left[voter] for voter in who) >= cost:
                offers.append(
                    (_most(sorted(left[voter] for voter in who), cost) / cost, cost, -len(who), place)
                )
        if not offers:
            return bought
        rate, cost, _, place = min(offers)
        for voter, ballot in enumerate(ballots):
            if place in ballot:
                left[voter] -= min(left[voter], rate * cost)
        bought.append(place)


def _most(have: list[Fraction], cost: Fraction) -> Fraction:
    for poorer, money_left in enumerate(have):
        most = (cost - sum(have[:poorer])) / (len(have) - poorer)
        if most <= money_left:
            return most
    raise AssertionError("they could pay")


def slow(question: Question, ballots: list[Ballot], completion: Completion) -> list[int]:
    """Add1 one by one."""
    assert question.budget is not None
    if not ballots or not question.budget:
        return []
    share = question.budget / len(ballots)
    bought = plain(question, ballots, share)
    supported = {place for ballot in ballots for place in ballot}
    while completion != "none" and set(bought) != supported:
        spent = sum(question.costs[place] for place in bought)
        fits = [
            place for place in supported - set(bought) if spent + question.costs[place] <= question.budget
        ]
        if completion == "add1-exhaustive" and not fits:
            break
        share += 1
        following = plain(question, ballots, share)
        if sum(question.costs[place] for place in following) > question.budget:
            break
        bought = following
    return bought


@given(elections("equal-shares", 12), st.sampled_from(COMPLETIONS), st.booleans())
@example((money([3, 3, 3], 6), [(0, 1, 2)] * 3), "add1", False)
@example((money([5, 5], 7), [(0,), (0,), (1,), (1,)]), "add1", False)
@example((money([1, 12, 12], 25), [(0, 1), (1, 2), (2,), ()]), "add1-exhaustive", True)
def test_the_fast_count_is_the_plain_one(drawn: Money, completion: Completion, exact: bool) -> None:
    question, ballots = drawn
    assert complete(made(question, ballots), completion, exact=exact).run.projects == slow(
        question, ballots, completion
    )


@given(elections("equal-shares", 12), st.integers(1, 40))
def test_floats_either_find_what_fractions_find_or_say_that_they_cannot(drawn: Money, step: int) -> None:
    there = made(*drawn)
    if there.voters:
        found = run(there, step, exact=False)
        assert found is None or found.projects == exactly(there, step).projects


@given(elections("equal-shares", 12), st.booleans())
def test_looking_ahead_passes_over_nothing(drawn: Money, exact: bool) -> None:
    there = made(*drawn)
    found = run(there, 0, exact=exact, look=True) if there.voters else None
    if found is not None:
        for step in range(1, 30):
            if step < found.holds:
                assert exactly(there, step).projects == found.projects


@given(elections("equal-shares", 12))
def test_what_is_bought_has_its_price(drawn: Money) -> None:
    """Priceability: nobody pays more than the share or for what they didn't tick; each cost is met exactly;
    the supporters of what isn't bought have less left than it costs."""
    question, ballots = drawn
    there = made(question, ballots)
    if not there.voters:
        return
    done = exactly(there, 0)
    left = dict.fromkeys(range(len(ballots)), there.share(0))
    for purchase in done.bought:
        who = [voter for voter, ballot in enumerate(ballots) if purchase.project in ballot]
        paid = {voter: min(left[voter], Fraction(purchase.most)) for voter in who}
        assert sum(paid.values()) == there.costs[purchase.project]
        for voter, amount in paid.items():
            left[voter] -= amount
    assert min(left.values()) >= 0
    for place in range(len(question.options)):
        together = sum((left[voter] for voter, ballot in enumerate(ballots) if place in ballot), Fraction(0))
        assert done.left_of(there, place) == together
        if place not in done.projects and there.votes[place]:
            assert together < there.costs[place]


@given(elections("equal-shares", 12))
def test_a_group_that_agrees_gets_what_its_money_buys(drawn: Money) -> None:
    """If a group ticks the same and its shares pay for all of it, it gets something of it."""
    question, ballots = drawn
    there = made(question, ballots)
    bought = set(exactly(there, 0).projects) if there.voters else set()
    for ballot, n in Counter(ballots).items():
        if ballot and n * there.share(0) >= sum(there.costs[place] for place in ballot):
            assert bought & set(ballot)


@given(elections("equal-shares"), st.data())
def test_neutral_and_anonymous_where_no_lot_decides(drawn: Money, data: st.DataObject) -> None:
    question, ballots = drawn
    for name in ("equal-shares", "greedy", "greedy-no-skip"):
        result = decided(name, question, ballots)
        assert decided(name, question, data.draw(st.permutations(ballots))) == result
        to = data.draw(st.permutations(range(len(question.options))))
        costs = [Fraction(0)] * len(to)
        for place, cost in enumerate(question.costs):
            costs[to[place]] = cost
        turned = question.model_copy(update={"costs": tuple(costs)})
        renamed = decided(name, turned, [moved(question, to, ballot, name) for ballot in ballots])
        names = question.options
        if not any(tie.lot for tie in (*result.ties, *renamed.ties)):
            assert {names[to[names.index(winner)]] for winner in result.winners} == set(renamed.winners)


@given(elections("equal-shares"))
def test_nothing_costs_more_than_there_is_and_the_tally_adds_up(drawn: Money) -> None:
    question, ballots = drawn
    assert question.budget is not None
    place = question.place()
    for name in ("equal-shares", "greedy", "greedy-no-skip"):
        result = decided(name, question, ballots)
        spent = sum((question.costs[place[winner]] for winner in result.winners), Fraction(0))
        assert spent <= question.budget
        assert (result.tally["spent"], result.tally["left"]) == (spent, question.budget - spent)
        served = [len({question.options[at] for at in ballot} & set(result.winners)) for ballot in ballots]
        assert result.tally["with_nothing"] == served.count(0)
        assert not ballots or result.tally["mean_funded"] == pytest.approx(sum(served) / len(ballots))


@given(elections("greedy"))
def test_greedy_leaves_out_nothing_that_fits(drawn: Money) -> None:
    question, ballots = drawn
    result = decided("greedy", question, ballots)
    left, votes = result.tally["left"], counted("approval", question, ballots)
    assert isinstance(left, int)
    for place, option in enumerate(question.options):
        supported = any(place in ballot for ballot in votes.ballots)
        assert option in result.winners or not supported or question.costs[place] > left
    no_skip = decided("greedy-no-skip", question, ballots)
    if not result.ties and not no_skip.ties:
        assert result.winners[: len(no_skip.winners)] == no_skip.winners


def test_ties_of_equal_shares_as_published(cases: Path) -> None:
    """Two projects whose supporters are apart and that have as many effective votes."""
    published = json.loads((cases / "published" / "cases.json").read_text("utf-8"))[
        "equal_shares_tie_breaking"
    ]
    for case in published["cases"]:
        costs = [project["cost"] for project in case["projects"]]
        votes = [project["votes"] for project in case["projects"]]
        question = money(costs, 10**6)
        there = made(question, [(place,) for place, n in enumerate(votes) for _ in range(n)])
        first = min(range(len(costs)), key=lambda place: there.before[place])
        others = [there.before[place][:3] for place in range(len(costs)) if place != first]
        level = there.before[first][:3] in others
        expected = case["expect"]
        assert level == (expected == "lot")
        assert level or case["projects"][first]["id"] == expected


def test_a_level_purchase_is_published_with_its_lot() -> None:
    question = money([4, 4], 4, completion="none")
    result = decided("equal-shares", question, [(0, 1)] * 2, "block 7")
    (tie,) = result.ties
    assert (tie.at, tie.tied, tie.settled_by) == ("purchase 1", ("a", "b"), "lot")
    assert tie.lot is not None
    assert result.winners == (tie.lot.order[0],) == tie.first
    winners = {decided("equal-shares", question, [(0, 1)] * 2, str(n)).winners for n in range(20)}
    assert winners == {("a",), ("b",)}


def test_lower_cost_then_more_votes_settle_before_a_lot() -> None:
    cheaper = decided("equal-shares", money([5, 4], 5, completion="none"), [(0, 1)] * 2)
    assert (cheaper.winners, cheaper.ties[0].settled_by) == (("b",), "lower-cost")
    concerned = money([4, 4], 4, completion="none", concerns=(1, 0))
    fewer = decided("equal-shares", concerned, [(0, 1)] * 2)
    assert (fewer.winners, fewer.ties[0].settled_by) == (("b",), "fewer-concerns")


def test_the_second_sentence_says_what_lost_it_and_before_that_of_a_lot() -> None:
    cheaper = decided("equal-shares", money([5, 4], 5, completion="none"), [(0, 1)] * 2)
    assert [one.key for one in cheaper.why] == ["why-equal-shares", "why-equal-shares-lost"]
    drawn = decided("equal-shares", money([4, 4], 5, completion="none"), [(0, 1)] * 2)
    assert [one.key for one in drawn.why] == ["why-equal-shares", "why-tie-lot"]


def test_what_all_fits_is_taken_in_the_order_of_the_ballot_without_a_lot() -> None:
    for name in ("greedy", "greedy-no-skip"):
        fits = decided(name, money([3, 2, 5], 5), [(0, 1)])
        assert (fits.winners, fits.ties) == (("a", "b"), ())
        assert decided(name, money([3, 3], 5), [(0, 1)]).ties[0].settled_by == "lot"


def test_each_unfunded_project_says_which_of_two_reasons() -> None:
    question = money([90, 60, 50], 100, completion="none")
    result = decided("equal-shares", question, [(0,)] * 1 + [(1, 2)] * 4)
    rows = result.tally["projects"]
    assert isinstance(rows, dict)
    told = {
        option: (row["funded"], row["lost_because"]) for option, row in rows.items() if isinstance(row, dict)
    }
    assert told == {"a": (False, "too-few-votes"), "b": (False, "money-spent"), "c": (True, None)}
    b = rows["b"]
    assert isinstance(b, dict)
    assert (b["effective_support"], b["effective_support_exact"], b["supporters_left"]) == (1.5, "3/2", 30)
    assert (result.tally["share"], result.tally["share_exact"]) == (20, "20")


@pytest.mark.parametrize("name", ["equal-shares", "greedy", "greedy-no-skip"])
def test_a_budget_smaller_than_every_project_and_other_nothings(name: str) -> None:
    for question, ballots in (
        (money([50, 60], 49), [(0, 1)] * 3),
        (money([50, 60], 0), [(0, 1)] * 3),
        (money([50, 60], 1000), []),
        (money([50, 60], 1000), [ABSTAIN]),
    ):
        result = decided(name, question, ballots)
        assert (result.winners, result.tally["spent"], result.margin) == ((), 0, None)
        assert result.why[0].key == ("why-budget-nothing" if any(ballots) else "why-nobody-voted")


@pytest.mark.parametrize("name", ["equal-shares", "greedy", "greedy-no-skip"])
def test_everything_fits(name: str) -> None:
    result = decided(name, money([50, 60], 1000), [(0,), (1,), (1,)])
    assert set(result.winners) == {"a", "b"}
    assert name != "equal-shares" or result.tally["stopped"] == "all-funded"


def test_huge_amounts_and_cents_take_no_time_and_no_rounding() -> None:
    """A share of one cent more decides; a scan of each share would take for ever."""
    question = asked(
        3, costs=(Fraction(10**15), Fraction("0.07"), Fraction(10**15 + 1)), budget=Fraction(10**15 * 2)
    )
    result = decided("equal-shares", question, [(0, 1)] * 3 + [(2,)] * 2)
    assert result.winners == ("b", "a")
    assert result.tally["left"] == pytest.approx(10**15 - 0.07)
    even = asked(2, costs=(Fraction("33.33"), Fraction("33.34")), budget=Fraction("66.67"), completion="none")
    assert decided("equal-shares", even, [(0,), (1,)]).winners == ("a",)


def test_what_floats_find_wrong_is_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    question, ballots = money([3, 4, 5], 9), [(0, 1), (1, 2), (0, 2), (2,)]
    right = complete(made(question, ballots), "add1", exact=True)
    honest = run

    def wrong(there: Election, step: int, *, exact: bool, look: bool = False) -> Any:
        return honest(there, step + (0 if exact else 1), exact=exact, look=look)

    monkeypatch.setattr(scan, "run", wrong)
    again = complete(made(question, ballots), "add1")
    assert (again.step, again.run.projects) == (right.step, right.run.projects)


def test_exact_is_said_and_changes_nothing(cases: Path) -> None:
    from flows.recount.count import recount

    file = cases / "pabulib" / "Netherlands_Assen_2024.pb"
    exact, floats = recount(file, exact=True), recount(file)
    assert (exact["parameters"]["exact"], floats["parameters"]["exact"]) == (True, False)
    assert (exact["winners"], exact["tally"]) == (floats["winners"], floats["tally"])


def test_official_results_of_cities(cases: Path) -> None:
    from flows.recount.count import recount

    published = json.loads((cases / "pabulib" / "expected_official.json").read_text("utf-8"))
    assert len(published) > 3
    for case in published:
        told = recount(cases / "pabulib" / case["file"])
        assert told["valid"] == case["num_votes"]
        assert len(told["tally"]["projects"]) == case["num_projects"]
        if case["rule"] == "equalshares/add1" or case["plain_rule_reproduces_official"]:
            assert sorted(told["winners"]) == case["official_selected"], case["file"]
            assert told["tally"]["spent"] == case["official_cost"]
            assert told["official"]["same"]


def test_both_ways_to_complete_give_the_official_result_where_both_fit(cases: Path) -> None:
    from flows.recount.count import recount

    for name in ("Netherlands_Assen_2024.pb", "Poland_Swiecie_2023.pb"):
        for completion in ("add1", "add1-exhaustive"):
            told = recount(cases / "pabulib" / name, completion=completion)
            assert told["official"]["same"], (name, completion)
            assert told["parameters"]["completion"] == completion


def test_the_registry_says_what_a_budget_ballot_looks_like() -> None:
    assert (method("equal-shares").kind, method("equal-shares").in_chat) == ("budget", True)
    assert not method("greedy").in_chat
