"""One of our own packages: every decision and vote, counted again from what is published of it."""

import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from flows.ballots.default import CHOICES
from flows.recount.lines import Malformed, lines_of, rows, whole
from flows.recount.package_maps import recount_maps
from flows.recount.package_votes import recount_votes
from flows.verify.decisions import Decided, agrees, beaten

DECISIONS, TALLIES, PROPOSALS = "data/decisions.csv", "data/tallies.csv", "data/proposals.csv"
MOST_BYTES = 1 << 28
Row = dict[str, str]


def recount_package(path: Path, budget: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    """Return the decisions and votes of a package, counted again; ``budget`` counts a ``.pb`` in it."""
    try:
        with zipfile.ZipFile(path) as archive:
            told = _recounted(path, archive)
            votes = recount_votes(path, archive, lambda name: _table(path, archive, name), budget)
            agrees = told["agrees"] and all(vote["agrees"] is not False for vote in votes.values())
            maps = recount_maps(path, archive)
            agrees = agrees and all(one["agrees"] is not False for one in maps.values())
            return {**told, "votes": votes, "maps": maps, "agrees": agrees}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as problem:
        raise Malformed(path, 0, f"is no ZIP file that can be read: {problem}") from None
    except OSError as problem:
        raise Malformed(path, 0, problem.strerror or "can't be read") from None


def _recounted(path: Path, archive: zipfile.ZipFile) -> dict[str, Any]:
    published = [row for _, row in _table(path, archive, DECISIONS)]
    found, notes = _decisions(path, archive)
    apart = {row["proposal"]: row.get("not_with", "").split() for _, row in _table(path, archive, PROPOSALS)}
    tally = {
        idea: _told(one, [found[other] for other in apart.get(idea, ()) if other in found])
        for idea, one in found.items()
    }
    hidden = len(published) - len(found) - len(notes)
    return {
        "file": path.name,
        "method": "default",
        "parameters": {"decisions": len(published), "without_tally": hidden},
        "valid": sum(sum(one.counts.values()) for one in found.values()),
        "winners": [proposal for proposal, row in tally.items() if row["ahead"]],
        "tally": tally,
        "ties": [],
        "agrees": all(row["agrees"] for row in tally.values()),
        "notes": notes,
    }


def _table(path: Path, archive: zipfile.ZipFile, name: str) -> Iterator[tuple[int, Row]]:
    try:
        if archive.getinfo(name).file_size > MOST_BYTES:
            raise Malformed(path, 0, f"{name} is larger than any package")
        body = archive.read(name)
    except KeyError:
        raise Malformed(path, 0, f"there is no {name} in it") from None
    where = f"{path.name}/{name}"
    table = rows(where, lines_of(where, BytesIO(body)), ",")
    _, header = next(table)
    for line, cells in table:
        if len(cells) != len(header):
            raise Malformed(where, line, f"{len(cells)} cells where the header has {len(header)}")
        yield line, dict(zip(header, cells, strict=True))


def _decisions(path: Path, archive: zipfile.ZipFile) -> tuple[dict[str, Decided], list[str]]:
    counts = _counts(path, archive)
    found: dict[str, Decided] = {}
    notes = []
    for line, row in _table(path, archive, DECISIONS):
        where = f"{path.name}/{DECISIONS}"
        proposal = _cell(where, line, row, "proposal")
        if _cell(where, line, row, "method") != "default":
            notes.append(f"{proposal} was decided by {row['method']}: count its own file")
        elif _cell(where, line, row, "tally") == "published":
            if proposal not in counts:
                raise Malformed(where, line, f"{proposal} has no row in {TALLIES}")
            found[proposal] = Decided(
                {**dict.fromkeys(CHOICES, 0), **counts[proposal]},
                whole(where, line, "needed", _cell(where, line, row, "needed")),
                whole(where, line, "threshold_percent", _cell(where, line, row, "threshold_percent"), most=100),
                _cell(where, line, row, "outcome") == "ahead",
            )
    return found, notes


def _counts(path: Path, archive: zipfile.ZipFile) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {}
    where = f"{path.name}/{TALLIES}"
    for line, row in _table(path, archive, TALLIES):
        proposal, choice = _cell(where, line, row, "proposal"), _cell(where, line, row, "choice")
        of = counts.setdefault(proposal, {})
        if choice not in CHOICES:
            continue
        if choice in of:
            raise Malformed(where, line, f"{choice} of {proposal} is there twice")
        of[choice] = whole(where, line, "ballots", _cell(where, line, row, "ballots"))
    return counts


def _cell(where: str, line: int, row: Row, name: str) -> str:
    if name not in row:
        raise Malformed(where, line, f"there is no column {name}")
    return row[name]


def _told(one: Decided, rivals: list[Decided]) -> dict[str, Any]:
    behind = beaten(one, rivals)
    return {
        **one.counts,
        "needed": one.needed,
        "threshold_percent": one.threshold_percent,
        "passes": one.passes,
        "ahead": one.passes and not (behind and not one.ahead),
        "published": "ahead" if one.ahead else "not_ahead",
        "agrees": agrees(one, rivals),
    }
