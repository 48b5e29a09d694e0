"""Count a file again: read it, choose the method, tell all of it as JSON has it."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from flows.ballots import equal_shares, greedy
from flows.ballots.approval import Ticks
from flows.ballots.count import Count
from flows.ballots.question import BLANK, Ballot, Completion, Question
from flows.ballots.registry import METHODS
from flows.ballots.result import Result
from flows.ballots.ties import Lots, lots
from flows.recount.csv_ballots import read_csv
from flows.recount.held import Held
from flows.recount.lines import Malformed
from flows.recount.pabulib import read_pb
from flows.recount.package import recount_package
from flows.recount.polis import is_polis, recount_polis
from flows.recount.preflib import SUFFIXES, read_preflib

RECOUNTED = (
    "approval", "score", "schulze", "irv", "consent", "equal-shares", "greedy", "greedy-no-skip", "single", "default",
)  # fmt: skip
FORMS: dict[str, tuple[str, ...]] = {
    "approval": ("ticks", "points"),
    "score": ("points",),
    "schulze": ("order",),
    "irv": ("order",),
    "equal-shares": ("ticks", "points", "order"),
    "greedy": ("ticks", "points", "order"),
    "greedy-no-skip": ("ticks", "points", "order"),
}
"""Which forms of ballots a method can count; others only their own."""
GREEDY = {greedy.NAME: greedy.decide, greedy.NO_SKIP: greedy.decide_no_skip}
BUDGET = ("equal-shares", "greedy", "greedy-no-skip")


def recount(
    path: Path,
    *,
    method: str | None = None,
    completion: Completion | None = None,
    exact: bool = False,
    public_value: str | None = None,
) -> dict[str, Any]:
    """Return what docs/recount.md describes. Malformed names line and reason, or why the method doesn't fit.

    ``public_value`` draws lots; without it ties wait, and all who are level are winners.
    """
    if is_polis(path):
        return recount_polis(path)
    if path.suffix.lower() == ".zip":
        return recount_package(path, recount)
    held = _read(path, method)
    name = method or held.method or ("equal-shares" if held.question.budget is not None else "schulze")
    _fits(held, name)
    question = held.question.model_copy(update={"completion": completion} if completion else {})
    count, decide = _counting(held, name, question, exact=exact)
    return _told(held, decide(count, lots(name, count, public_value)))


def _read(path: Path, method: str | None) -> Held:
    if path.is_dir():
        raise Malformed(path, 0, "is a folder, but no Polis export: it has no participants-votes.csv")
    suffix = path.suffix.lower()
    if suffix == ".pb":
        return read_pb(path)
    if suffix in SUFFIXES:
        return read_preflib(path)
    if suffix in (".csv", ".tsv", ".txt"):
        return read_csv(path, method)
    raise Malformed(path, 0, f"name it by what it holds: .pb, {', '.join(SUFFIXES)}, .csv or .zip")


def _fits(held: Held, name: str) -> None:
    if held.form not in FORMS.get(name, (f"choice:{name}",)):
        what = held.form.partition(":")[0]
        raise Malformed(held.path, 0, f"{name} can't count ballots of this form ({what}): choose another --method")
    if name in BUDGET and held.question.budget is None:
        raise Malformed(held.path, 0, f"{name} needs a budget and costs: choose another --method")


Decide = Callable[[Count, Lots], Result]


def _counting(held: Held, name: str, question: Question, *, exact: bool) -> tuple[Count, Decide]:
    """Return the tally of a file's ballots, and what ends it."""
    count = METHODS[name].count(question)
    if name in GREEDY and held.form != "ticks":
        count = greedy.Sums(question)
        count.add_all(_as_marks(held).items())
    else:
        count.add_all((_as_ticks(held) if isinstance(count, Ticks) else held.ballots).items())
    return count, _decide(held, name, exact=exact)


def _decide(held: Held, name: str, *, exact: bool) -> Decide:
    if name in GREEDY:
        return partial(GREEDY[name], least=held.least)
    if name == equal_shares.NAME:
        return partial(equal_shares.decide, exact=exact)
    return METHODS[name].decide


def _as_ticks(held: Held) -> Counter[Ballot]:
    """Return ballots as ticks: whatever has points or a rank is ticked."""
    if held.form == "ticks":
        return held.ballots
    ticked: Counter[Ballot] = Counter()
    for ballot, n in held.ballots.items():
        ticked[tuple(place for place, said in enumerate(ballot) if said > 0)] += n
    return ticked


def _as_marks(held: Held) -> Counter[Ballot]:
    """Return ballots as points: of an order, as many for the first as it has places, one less for each next."""
    if held.form == "points":
        return held.ballots
    most = max((max(ballot) for ballot in held.ballots if ballot), default=0)
    most = max(most, min(held.longest, len(held.question.options)))
    given: Counter[Ballot] = Counter()
    for ballot, n in held.ballots.items():
        given[tuple(most + 1 - rank if rank else BLANK for rank in ballot)] += n
    return given


def _told(held: Held, result: Result) -> dict[str, Any]:
    made = result.model_dump(mode="json")
    forms = {"ballots": held.form.partition(":")[0]}
    return {
        "file": held.path.name,
        "title": held.title,
        "method": result.method,
        "parameters": {**forms, **made["parameters"]},
        "valid": result.valid,
        "voted": result.voted,
        "abstained": result.abstained,
        "winners": made["winners"],
        "tally": made["tally"],
        "ties": made["ties"],
        "margin": result.margin,
        "margin_unknown": result.margin_unknown,
        "why": made["why"],
        "names": held.names,
        "official": _official(held, result),
        "notes": held.notes,
    }


def _official(held: Held, result: Result) -> dict[str, Any] | None:
    """Return what the file says came out, and whether this count says the same."""
    if held.official is None:
        return None
    same = sorted(held.official) == sorted(result.winners)
    return {"rule": held.rule, "selected": list(held.official), "same": same}
