"""What a package publishes of decisions, votes and totals: do the opened leaves say so, and is it counted right."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from flows.verify.budget import BY_SHARES, funded, read_budget, told_otherwise
from flows.verify.decisions import CHOICES_OF_IDEAS, Decided, agrees
from flows.verify.packed import Package
from flows.verify.tables import Row, numbers, table, whole
from flows.verify.tree import Opening
from flows.verify.votes import Tally, Voted, tally_rows, winners

DECISIONS, TALLIES, IDEAS = "data/decisions.csv", "data/tallies.csv", "data/proposals.csv"
VOTES, OPTIONS, VOTE_TALLIES, TOTALS = (
    "data/votes.csv",
    "data/options.csv",
    "data/vote_tallies.csv",
    "data/totals.csv",
)
RULES = "data/rules.csv"
HIDDEN = "published"
MOST_OPTIONS = 200


@dataclass(slots=True)
class Published:
    """The tables that can be counted again. ``small``: decisions and votes without a published tally."""

    decisions: dict[str, Decided] = field(default_factory=dict)
    apart: dict[str, list[str]] = field(default_factory=dict)
    votes: dict[str, Row] = field(default_factory=dict)
    counted: dict[str, Voted] = field(default_factory=dict)
    costs: dict[str, dict[str, str]] = field(default_factory=dict)
    """What each option of a vote costs."""
    totals: dict[str, Row] = field(default_factory=dict)
    rules: dict[str, Row] = field(default_factory=dict)
    """Changes of rules that came into force, by idea."""
    small: int = 0
    left: int = 0
    """Votes that weren't counted again: their whole ballots aren't told."""
    wrong: list[str] = field(default_factory=list)
    """Rows that can't be read."""


def read_published(package: Package) -> Published:
    """Read the tables; Damaged if one can't be read at all."""
    found = Published()
    _read_decisions(package, found)
    _read_votes(package, found)
    if RULES in package.names:
        found.rules = {row.get("proposal", ""): row for row in table(package, RULES) if row.get("in_force")}
    for row in table(package, TOTALS):
        if row.get("split") == "all":
            found.totals[row.get("measure", "")] = row
    return found


def _read_decisions(package: Package, found: Published) -> None:
    counts: dict[str, dict[str, int]] = {}
    for row in table(package, TALLIES):
        counts.setdefault(row.get("proposal", ""), {})[row.get("choice", "")] = _ballots(row, TALLIES, found)
    for row in table(package, IDEAS):
        found.apart[row.get("proposal", "")] = row.get("not_with", "").split()
    for row in table(package, DECISIONS):
        idea = row.get("proposal", "")
        of = counts.pop(idea, {})
        if row.get("tally") != HIDDEN:
            found.small += 1
            continue
        try:
            needed, threshold = numbers(row, "needed", "threshold_percent")
            if set(of) != set(CHOICES_OF_IDEAS):
                raise ValueError(f"{TALLIES} hasn't its four choices")
            if sum(of.values()) != whole(row, "ballots"):
                raise ValueError(f"{TALLIES} has {sum(of.values())} ballots, not {row['ballots']}")
            found.decisions[idea] = Decided(of, needed, threshold, row.get("outcome") == "ahead")
        except ValueError as problem:
            found.wrong.append(f"{DECISIONS}, idea {idea}: {problem}")
    found.wrong += [f"{TALLIES}, idea {idea}: there is no such decision" for idea in counts]


def _ballots(row: Row, name: str, found: Published) -> int:
    try:
        return whole(row, "ballots")
    except ValueError as problem:
        found.wrong.append(f"{name}: {problem}")
        return 0


def _read_votes(package: Package, found: Published) -> None:
    tallies: dict[str, dict[tuple[str, str], int]] = {}
    options: dict[str, list[str]] = {}
    for row in table(package, VOTE_TALLIES):
        of = tallies.setdefault(row.get("vote", ""), {})
        of[row.get("option", ""), row.get("choice", "")] = _ballots(row, VOTE_TALLIES, found)
    for row in table(package, OPTIONS):
        options.setdefault(row.get("vote", ""), []).append(row.get("option", ""))
        found.costs.setdefault(row.get("vote", ""), {})[row.get("option", "")] = row.get("cost", "")
    for row in table(package, VOTES):
        vote = row.get("vote", "")
        if row.get("state") != "decided":
            continue
        if row.get("tally") != HIDDEN:
            found.small += 1
            continue
        try:
            voted = _voted(row, options.get(vote, []), tallies.get(vote, {}))
            found.votes[vote], found.counted[vote] = row, voted
        except ValueError as problem:
            found.wrong.append(f"{VOTES}, vote {vote}: {problem}")


def _voted(row: Row, options: list[str], tally: Tally) -> Voted:
    if len(options) > MOST_OPTIONS:
        raise ValueError(f"{len(options)} options are more than any vote has")
    needed = whole(row, "needed") if row.get("needed") else 0
    return Voted(
        row.get("method", ""), options, tally, needed, row.get("lot_record", ""), row.get("lot_public", "")
    )


def counted_again(found: Published, package: Package) -> Iterator[str]:
    """Yield what comes out otherwise than published; votes that divide money are counted from their whole ballots."""
    for idea, one in found.decisions.items():
        rivals = [found.decisions[other] for other in found.apart.get(idea, ()) if other in found.decisions]
        if not agrees(one, rivals):
            said = "goes ahead" if one.ahead else "doesn't go ahead"
            yield f"{DECISIONS}, idea {idea}: published is that it {said}; the tally says otherwise"
    for vote, voted in found.counted.items():
        chosen, counted = found.votes[vote].get("chosen", "").split(), winners(voted)
        if voted.method == BY_SHARES:
            yield from _divided(found, package, vote, chosen)
        elif counted is None:
            found.left += 1
        elif counted != chosen:
            yield f"{VOTES}, vote {vote}: published is {_named(chosen)}; the tally says {_named(counted)}"


def _divided(found: Published, package: Package, vote: str, chosen: list[str]) -> Iterator[str]:
    row = found.votes[vote]
    budgeted = read_budget(package, row)
    if budgeted is None:
        found.left += 1
        return
    try:
        yield from told_otherwise(budgeted, row, found.counted[vote], found.costs.get(vote, {}))
        counted = funded(budgeted)
    except ValueError as problem:
        yield f"{VOTES}, vote {vote}: {problem}"
        return
    if counted != chosen:
        yield f"{VOTES}, vote {vote}: published is {_named(chosen)}; the ballots say {_named(counted)}"


def _named(options: list[str]) -> str:
    return ", ".join(options) or "nothing"


def opened_otherwise(found: Published, opened: list[Opening]) -> Iterator[str]:
    """Yield what the opened leaves say otherwise than the tables, and tallies that no leaf opens."""
    left = {("decision", idea) for idea in found.decisions} | {("vote_result", vote) for vote in found.votes}
    for leaf in opened:
        says = leaf.says
        kind, item = says.get("type"), str(says.get("proposal", says.get("vote", "")))
        left.discard((str(kind), item))
        if kind == "decision":
            yield from _decision(found, item, says)
        elif kind == "vote_result":
            yield from _vote(found, item, says)
        elif kind == "rule":
            yield from _rule(found, item, says)
        elif kind == "totals":
            yield from _totals(found, says)
    for kind, item in sorted(left):
        name, what = (TALLIES, "idea") if kind == "decision" else (VOTE_TALLIES, "vote")
        yield f"{name}, {what} {item}: no opened leaf of the log says so"


def _decision(found: Published, idea: str, says: dict[str, Any]) -> Iterator[str]:
    one = found.decisions.get(idea)
    if one is None:
        yield f"{DECISIONS}, idea {idea}: the log has its tally, the table hasn't"
        return
    for choice in CHOICES_OF_IDEAS:
        if says.get(choice) != one.counts[choice]:
            yield f"{TALLIES}, idea {idea}: {choice} is {one.counts[choice]}; the log says {says.get(choice)}"
    told = {"ahead": one.ahead, "needed": one.needed, "threshold_percent": one.threshold_percent}
    for name, value in told.items():
        if says.get(name) != value:
            yield f"{DECISIONS}, idea {idea}: {name} is {value}; the log says {says.get(name)}"


def _vote(found: Published, vote: str, says: dict[str, Any]) -> Iterator[str]:
    row = found.votes.get(vote)
    if row is None:
        yield f"{VOTES}, vote {vote}: the log has its tally, the table hasn't"
        return
    try:
        rows = tally_rows(json.loads(says["tally"])["tally"])
        logged = {(option, choice): n for option, choice, n in rows}
        ballots = str(int(says["voted"]) + int(says["abstained"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        yield f"{VOTES}, vote {vote}: its leaf in the log isn't in its form"
        return
    if logged != dict(found.counted[vote].tally):
        yield f"{VOTE_TALLIES}, vote {vote}: the log says another tally"
    if str(says.get("winners")) != row.get("chosen") or ballots != row.get("ballots"):
        yield f"{VOTES}, vote {vote}: the log says another result"


def _rule(found: Published, idea: str, says: dict[str, Any]) -> Iterator[str]:
    row = found.rules.get(idea)
    if row is None:
        yield f"{RULES}, idea {idea}: the log has the rule, the table hasn't"
        return
    for name, logged in (("rule", "rule"), ("before", "before"), ("after", "value")):
        if row.get(name) != str(says.get(logged)):
            yield f"{RULES}, idea {idea}: {name} is {row.get(name)}; the log says {says.get(logged)}"


def _totals(found: Published, says: dict[str, Any]) -> Iterator[str]:
    for measure, name in (("acts", "acts"), ("people_taking_part", "people")):
        row = found.totals.get(measure, {})
        if row.get("value") != str(says.get(name)):
            yield f"{TOTALS}: {measure} is {row.get('value')}; the log says {says.get(name)}"
