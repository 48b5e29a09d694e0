"""Puts a result together: who took part, the parameters, two sentences."""

from collections.abc import Sequence
from fractions import Fraction

from pydantic import JsonValue

from flows.ballots.count import Count
from flows.ballots.result import Result, Tie, Told


def number(value: Fraction | int) -> JsonValue:
    """Return a number for JSON: a whole one as it is, another as the nearest float (``exact`` beside it)."""
    exact_ = Fraction(value)
    return exact_.numerator if exact_.denominator == 1 else float(exact_)


def exact(value: Fraction | int) -> str:
    """Return a number without rounding: ``3`` or ``8/3``."""
    return str(Fraction(value))


def result(
    method: str,
    count: Count,
    winners: Sequence[str],
    *,
    tally: dict[str, JsonValue],
    why: Told,
    margin: int | None,
    margin_unknown: str | None = None,
    ties: tuple[Tie, ...] = (),
    parameters: dict[str, JsonValue] | None = None,
    margin_told: Told | None = None,
) -> Result:
    """Return a result; the second sentence tells of the lot, what the method adds, the margin or why there is none."""
    question = count.question
    here = question.taking_part
    unknown = None if margin is not None else margin_unknown or "margin-too-few-voted"
    return Result(
        method=method,
        parameters={"needed": number(question.needed), **(parameters or {})},
        taking_part=None if here is None else max(here, count.total),
        voted=count.voted,
        abstained=count.abstained,
        did_not_vote=None if here is None else max(here, count.total) - count.total,
        winners=tuple(winners),
        ties=ties,
        margin=margin,
        margin_unknown=unknown,
        tally=tally,
        why=(why, _second(ties, margin_told) or _close(margin, unknown, bool(winners))),
    )


def _second(ties: tuple[Tie, ...], told: Told | None) -> Told | None:
    """A lot is told before all else; other ties stand in the tally where a method has more to say."""
    by_lot = ties and ties[-1].settled_by in ("lot", "waits")
    return (_settled(ties) or told) if by_lot or told is None else told


def _settled(ties: tuple[Tie, ...]) -> Told | None:
    if not ties:
        return None
    tie = ties[-1]
    args: dict[str, str | int] = {"n": len(tie.tied), "option": tie.first[0], "at": tie.at.partition(" ")[0]}
    return Told(key=f"why-tie-{tie.settled_by}", args=args)


def _close(margin: int | None, unknown: str | None, won: bool) -> Told:
    if margin is None:
        return Told(key=f"why-{unknown}")
    return Told(key="why-margin" if won else "why-margin-missing", args={"n": margin})
