"""Budget by Equal Shares: the money belongs to the voters, a share each, and pays for what they ticked.

Cost utility. Each project's supporters pay alike, those who have less pay all they have; the project with most
effective votes (its cost ÷ the most that a supporter pays) is bought first. Then the share grows by one at a
time (Add1): until the next would overspend, or until nothing more fits.
"""

from fractions import Fraction

from pydantic import JsonValue

from flows.ballots.approval import Ticks
from flows.ballots.count import Count
from flows.ballots.greedy import served, spend
from flows.ballots.question import Question
from flows.ballots.read import paid_ticks as read_ballot
from flows.ballots.result import Lot, Result, Step, Tie, Told
from flows.ballots.shares.completion import Completed, complete
from flows.ballots.shares.election import Election, election
from flows.ballots.shares.run import Purchase
from flows.ballots.telling import exact as exactly
from flows.ballots.telling import number, result
from flows.ballots.ties import Lots

__all__ = ["NAME", "decide", "read_ballot"]
NAME = "equal-shares"
_STEPS: tuple[Step, ...] = ("lower-cost", "more-votes", "fewer-concerns", "lot")


def decide(count: Count, draws: Lots, *, exact: bool = False) -> Result:
    """Return what is funded, and what greedy would fund.

    Without a public value the lot is drawn from the closed record alone. ``exact``: no floats anywhere, not
    even to find it; the result is certified in whole numbers in either case.
    """
    assert isinstance(count, Ticks)
    question = count.question
    assert question.budget is not None
    lot = Lots(draws.record, draws.public_value or "").draw(question, range(len(question.options)))
    counted = _election(count, lot)
    done = complete(counted, question.completion, exact=exact)
    return result(
        NAME,
        count,
        question.named(done.run.projects),
        tally=_tally(count, counted, done, draws),
        why=_told(count, done),
        margin=None,
        margin_unknown="margin-needs-search",
        ties=_ties(question, counted, done, lot),
        parameters={
            "budget": number(question.budget),
            "completion": question.completion,
            "utility": "cost",
            "exact": exact,
            "certified": True,
        },
        margin_told=_spent_told(counted, done) if done.run.bought else None,
    )


def _election(count: Ticks, lot: Lot) -> Election:
    question = count.question
    assert question.budget is not None
    place = question.place()
    return election(
        question.costs,
        question.budget,
        count.shared.items(),
        concerns=question.concerns,
        lot=[place[option] for option in lot.order],
    )


def _ties(question: Question, counted: Election, done: Completed, lot: Lot) -> tuple[Tie, ...]:
    ties = []
    for number_, purchase in enumerate(done.run.bought, 1):
        if len(purchase.tied) > 1:
            step = _step(counted, purchase)
            tie = Tie(
                at=f"purchase {number_}",
                tied=question.named(purchase.tied),
                settled_by=step,
                first=question.named((purchase.project,)),
                lot=lot if step == "lot" else None,
            )
            ties.append(tie)
    return tuple(ties)


def _step(counted: Election, purchase: Purchase) -> Step:
    """Return what told the first of the tied from all others."""
    first = counted.before[purchase.project]
    others = [counted.before[project] for project in purchase.tied if project != purchase.project]
    return next(
        step for at, step in enumerate(_STEPS) if all(other[: at + 1] != first[: at + 1] for other in others)
    )


def _tally(count: Ticks, counted: Election, done: Completed, draws: Lots) -> dict[str, JsonValue]:
    question = count.question
    share = done.share / counted.unit
    beside = spend(question, count.votes, draws, skip=True)
    greedy: list[JsonValue] = [*question.named(beside.funded)]
    return {
        "share": number(share),
        "share_exact": exactly(share),
        "added": done.step,
        "stopped": done.stopped,
        **served(count, done.run.projects),
        "projects": _projects(question, counted, done),
        "greedy": {"winners": greedy, **served(count, beside.funded)},
    }


def _projects(question: Question, counted: Election, done: Completed) -> dict[str, JsonValue]:
    bought = {purchase.project: purchase for purchase in done.run.bought}
    return {
        option: _project(counted, done, place, bought.get(place))
        for place, option in enumerate(question.options)
    }


def _project(counted: Election, done: Completed, place: int, bought: Purchase | None) -> dict[str, JsonValue]:
    """Return a project's row; effective support of an unfunded one: whole shares its supporters have left."""
    cost, votes = counted.costs[place], counted.votes[place]
    left = _left(counted, done, place)
    support = cost / Fraction(bought.most) if bought else left / done.share if done.share else Fraction(0)
    return {
        "cost": number(Fraction(cost, counted.unit)),
        "votes": votes,
        "funded": bought is not None,
        "effective_support": number(support),
        "effective_support_exact": exactly(support),
        "needed_support": number(cost / done.share) if done.share else None,
        "most_paid": number(Fraction(bought.most) / counted.unit) if bought else None,
        "supporters_left": number(left / counted.unit),
        "lost_because": None if bought else "too-few-votes" if votes * done.share < cost else "money-spent",
    }


def _left(counted: Election, done: Completed, place: int) -> Fraction:
    if done.run.left is None:
        return counted.votes[place] * done.share
    return done.run.left_of(counted, place)


def _told(count: Ticks, done: Completed) -> Told:
    if not count.voted:
        return Told(key="why-nobody-voted")
    if not done.run.bought:
        return Told(key="why-budget-nothing")
    return Told(key="why-equal-shares", args={"n": len(done.run.bought), "voters": count.total})


def _spent_told(counted: Election, done: Completed) -> Told:
    lost = counted.supported - set(done.run.projects)
    few = sum(counted.votes[place] * done.share < counted.costs[place] for place in lost)
    if not lost:
        return Told(key="why-equal-shares-all")
    return Told(key="why-equal-shares-lost", args={"few": few, "spent": len(lost) - few})
