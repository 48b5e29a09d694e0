"""A vote that divides money: its whole ballots in ``pabulib/`` beside the tables, and what they choose."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from hashlib import sha256
from typing import NamedTuple

from flows.verify.packed import Damaged, Package
from flows.verify.shares import Box, bought_with
from flows.verify.tables import Row
from flows.verify.votes import Voted

BY_SHARES = "equal-shares"
MOST_PROJECTS = 200


class Budgeted(NamedTuple):
    """What the file of whole ballots says."""

    projects: list[str]
    box: Box
    record: str
    """SHA-256 of the closed record, from which the lot is drawn."""


def read_budget(package: Package, row: Row) -> Budgeted | None:
    """Return the whole ballots of a vote; None where they aren't told, for fewer than 10 voted."""
    name = f"pabulib/vote-{row.get('vote', '')}.pb"
    if name not in package.names:
        return None
    try:
        return _budgeted(_sections(package.text(name)), row.get("lot_public", ""))
    except (csv.Error, ValueError, KeyError, ZeroDivisionError):
        raise Damaged(name) from None


def _sections(text: str) -> dict[str, list[Row]]:
    """Return the rows under META, PROJECTS and VOTES, each by the names of its columns."""
    found: dict[str, list[Row]] = {}
    name, header = "", list[str]()
    for cells in csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True):
        if len(cells) == 1:
            name, header = cells[0], []
            found[name] = []
        elif not header:
            header = cells
        else:
            found[name].append(dict(zip(header, cells, strict=True)))
    return found


def _budgeted(sections: dict[str, list[Row]], public: str) -> Budgeted:
    projects = {row["project_id"]: _money(row["cost"]) for row in sections["PROJECTS"]}
    places = {project: place for place, project in enumerate(projects)}
    if len(projects) < len(sections["PROJECTS"]) or len(projects) > MOST_PROJECTS or not all(projects.values()):
        raise ValueError("a project is there twice, or costs nothing, or there are too many")
    ballots: Counter[tuple[int, ...]] = Counter()
    for row in sections["VOTES"]:
        ticked = {places[project] for project in row["vote"].split(",") if project}
        ballots[tuple(sorted(ticked))] += 1
    budget = next(_money(row["value"]) for row in sections["META"] if row["key"] == "budget")
    record = _record(list(projects), ballots)
    box = Box(list(projects.values()), budget, ballots, _lot(record, public, len(projects)))
    return Budgeted(list(projects), box, record)


def _money(cell: str) -> Fraction:
    if not cell.replace(".", "", 1).isascii() or not cell.replace(".", "", 1).isdigit() or len(cell) > 18:
        raise ValueError(f"{cell!r} is no amount of money")
    return Fraction(cell)


def _record(projects: Sequence[str], ballots: Counter[tuple[int, ...]]) -> str:
    """Return the SHA-256 of the closed record: JSON, sorted keys, no spaces."""
    told = [[list(ballot), n] for ballot, n in sorted(ballots.items())]
    record = {"method": BY_SHARES, "options": projects, "ballots": told, "in_totals_only": 0}
    text = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(text.encode()).hexdigest()


def _lot(record: str, public: str, projects: int) -> list[int]:
    """Return the places in drawn order: the lowest SHA-256 of ``seed:place`` first, places from 1."""
    seed = sha256(f"{record}:{public}".encode()).hexdigest()
    return sorted(range(projects), key=lambda place: sha256(f"{seed}:{place + 1}".encode()).digest())


def told_otherwise(budgeted: Budgeted, row: Row, vote: Voted, costs: dict[str, str]) -> Iterator[str]:
    """Yield where the whole ballots and the tables differ; ``costs``: as the table of options has them."""
    name, box = f"pabulib/vote-{row['vote']}.pb", budgeted.box
    voted = int(row["ballots"]) - int(row["abstained"])
    if box.voters != voted:
        yield f"{name}: there are {box.voters} ballots; {voted} voted"
    if budgeted.projects != list(vote.options):
        yield f"{name}: these aren't the options of the vote"
        return
    if row.get("budget") and box.budget != _money(row["budget"]):
        yield f"{name}: the budget is {float(box.budget):g}; data/votes.csv says {row['budget']}"
    for project, votes, cost in zip(budgeted.projects, box.votes, box.costs, strict=True):
        if votes != vote.of(project, "ticked"):
            yield f"{name}: {votes} ticked option {project}; the tally says {vote.of(project, 'ticked')}"
        if cost != _money(costs.get(project, "")):
            yield f"{name}: option {project} costs {float(cost):g}; data/options.csv says {costs.get(project)}"
    if row.get("lot_record") and row["lot_record"] != budgeted.record:
        yield f"{name}: the lot was drawn from other ballots"


def funded(budgeted: Budgeted) -> list[str]:
    """Return what the ballots fund, in the order of buying; ValueError where it can't be counted."""
    return [budgeted.projects[place] for place in bought_with(budgeted.box)]
