"""Pabulib's ``.pb``: sections META, PROJECTS, VOTES of semicolon-separated rows.

Dariusz Stolicki, Stanisław Szufa, Nimrod Talmon, "Pabulib: A Participatory Budgeting Library", 2020; pabulib.org.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path

from pydantic import ValidationError

from flows.ballots.question import BLANK, Ballot, Question
from flows.recount.held import Form, Held
from flows.recount.lines import Malformed, lines, money, rows, whole

SECTIONS = ("META", "PROJECTS", "VOTES")
FORMS: dict[str, Form] = {
    "approval": "ticks",
    "choose-1": "ticks",
    "ordinal": "order",
    "cumulative": "points",
    "scoring": "points",
}
RULES = {
    "greedy": "greedy",
    "greedy-no-skip": "greedy-no-skip",
    "greedy-threshold": "greedy",
    "equalshares": "equal-shares",
    "equalshares/add1": "equal-shares",
}
Rows = list[tuple[int, dict[str, str]]]


def read_pb(path: Path) -> Held:
    """Read a file; Malformed names the line and the reason."""
    sections = _sections(path)
    meta = _meta(path, sections["META"])
    question, names = _projects(path, meta, sections["PROJECTS"])
    form = FORMS.get(meta.get("vote_type", (0, ""))[1])
    if form is None:
        line, kind = meta.get("vote_type", (0, ""))
        raise Malformed(path, line, f"vote_type is {kind!r}, not one of {', '.join(FORMS)}")
    held = Held(path, form, question, names=names, title=meta.get("description", (0, ""))[1])
    held.rule = meta.get("rule", (0, ""))[1] or None
    held.method = RULES.get(held.rule or "")
    held.official = _official(sections["PROJECTS"])
    if "min_project_score_threshold" in meta:
        line, text = meta["min_project_score_threshold"]
        held.least = max(1, whole(path, line, "min_project_score_threshold", text))
    _votes(held, sections["VOTES"])
    _compare(held, meta, sections["PROJECTS"])
    return held


def _sections(path: Path) -> dict[str, Rows]:
    """Return each section's rows by the names of its columns."""
    found: dict[str, Rows] = {}
    name, header = "", list[str]()
    for line, cells in rows(path, lines(path), ";"):
        if cells[0].upper() in SECTIONS and not any(cells[1:]) and (not name or header):
            name, header = cells[0].upper(), []
            if name in found:
                raise Malformed(path, line, f"section {name} is there twice")
            found[name] = []
        elif not name:
            raise Malformed(path, line, "the file begins with no section META")
        elif not header:
            header = _header(path, line, name, cells)
        else:
            found[name].append((line, _row(path, line, name, header, cells)))
    for section in SECTIONS:
        if section not in found:
            raise Malformed(path, 0, f"there is no section {section}")
    return found


def _header(path: Path, line: int, name: str, cells: list[str]) -> list[str]:
    wanted = {"META": ("key", "value"), "PROJECTS": ("project_id", "cost"), "VOTES": ("voter_id", "vote")}[name]
    for column in wanted:
        if column not in cells:
            raise Malformed(path, line, f"section {name} has no column {column}")
    return cells


def _row(path: Path, line: int, name: str, header: list[str], cells: list[str]) -> dict[str, str]:
    if name == "META" and len(cells) > 2:
        cells = [cells[0], ";".join(cells[1:])]
    if len(cells) != len(header):
        raise Malformed(path, line, f"{len(cells)} cells where section {name} has {len(header)} columns")
    return dict(zip(header, cells, strict=True))


def _meta(path: Path, found: Rows) -> dict[str, tuple[int, str]]:
    meta: dict[str, tuple[int, str]] = {}
    for line, row in found:
        if row["key"] in meta:
            raise Malformed(path, line, f"{row['key']} is there twice")
        meta[row["key"]] = (line, row["value"])
    if "budget" not in meta:
        raise Malformed(path, 0, "META names no budget")
    return meta


def _projects(
    path: Path, meta: dict[str, tuple[int, str]], found: Rows
) -> tuple[Question, dict[str, str]]:
    costs: dict[str, Fraction] = {}
    names: dict[str, str] = {}
    for line, row in found:
        project = row["project_id"]
        if not project or project in costs:
            raise Malformed(path, line, f"project {project} is there twice" if project else "a project without id")
        costs[project] = money(path, line, f"the cost of {project}", row["cost"])
        names[project] = row.get("name", "")
    if not costs:
        raise Malformed(path, 0, "there is no project")
    line, text = meta["budget"]
    try:
        question = Question(
            options=tuple(costs),
            costs=tuple(costs.values()),
            budget=money(path, line, "budget", text, zero=True),
            within_budget=False,
        )
    except ValidationError as problem:
        raise Malformed(path, 0, problem.errors()[0]["msg"].removeprefix("Value error, ")) from None
    return question, {project: name for project, name in names.items() if name}


def _official(found: Rows) -> tuple[str, ...] | None:
    if not any("selected" in row for _, row in found):
        return None
    return tuple(row["project_id"] for _, row in found if row["selected"] == "1")


def _votes(held: Held, found: Rows) -> None:
    place, voters, merged = held.question.place(), set[str](), Counter[Ballot]()
    twice = 0
    for line, row in found:
        twice += row["voter_id"] in voters
        voters.add(row["voter_id"])
        merged[_ballot(held, line, row, place)] += 1
    held.ballots = merged
    if held.form == "points":
        most = max((max(ballot) for ballot in merged if ballot), default=1)
        held.question = held.question.model_copy(update={"highest": max(most, 1)})
    if twice:
        held.notes.append(f"{twice} voter ids are there more than once; each ballot is counted")


def _ballot(held: Held, line: int, row: dict[str, str], place: dict[str, int]) -> Ballot:
    named = [project.strip() for project in row["vote"].split(",")] if row["vote"] else []
    for project in named:
        if project not in place:
            raise Malformed(held.path, line, f"project {project!r} isn't in section PROJECTS")
    places = [place[project] for project in named]
    if held.form == "ticks":
        return tuple(sorted(_once(held, line, places)))
    if not places:
        return ()
    if held.form == "points":
        return _given(held, line, places, _marks(held, line, row, len(places)))
    if len(set(places)) < len(places):
        raise Malformed(held.path, line, "a project is there twice in one order")
    ranks = dict(zip(places, range(1, len(places) + 1), strict=True))
    return tuple(ranks.get(at, 0) for at in range(len(place)))


def _given(held: Held, line: int, places: list[int], marks: Iterable[int]) -> Ballot:
    ballot = [BLANK] * len(held.question.options)
    for at, value in zip(places, marks, strict=True):
        ballot[at] = max(ballot[at], 0) + value
    if len(set(places)) < len(places):
        held.notes.append(f"line {line}: a project is there twice in one vote; its points are added")
    return tuple(ballot)


def _once(held: Held, line: int, places: list[int]) -> set[int]:
    if len(set(places)) < len(places):
        held.notes.append(f"line {line}: a project is there twice in one vote; it is counted once")
    return set(places)


def _marks(held: Held, line: int, row: dict[str, str], n: int) -> Iterator[int]:
    points = row.get("points", "").split(",") if row.get("points") else ["1"] * n
    if len(points) != n:
        raise Malformed(held.path, line, f"{len(points)} points for {n} projects")
    return (whole(held.path, line, "points", text.strip(), most=10_000) for text in points)


def _compare(held: Held, meta: dict[str, tuple[int, str]], projects: Rows) -> None:
    """Note where the file contradicts itself."""
    for key, have in (("num_votes", sum(held.ballots.values())), ("num_projects", len(projects))):
        if key in meta and meta[key][1] != str(have):
            held.notes.append(f"META says {key} {meta[key][1]}; there are {have}")
