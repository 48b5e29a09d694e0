"""Pabulib's ``.pb``: sections META, PROJECTS, VOTES of semicolon-separated rows.

Dariusz Stolicki, Stanisław Szufa, Nimrod Talmon, "Pabulib: A Participatory Budgeting Library", 2020; pabulib.org.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import ceil
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
SIMPLER = {"greedy-exclusive": "greedy", "greedy-custom": "greedy"}
"""Rules of cities that ask for more than the file says: counted by what it does say, and noted."""
USED = ("budget", "vote_type", "rule", "max_length", "default_score", "min_project_score_threshold")
"""What META says that a count depends on."""
Rows = list[tuple[int, dict[str, str]]]
Meta = dict[str, tuple[int, str]]


def read_pb(path: Path) -> Held:
    """Read a file; Malformed names the line and the reason."""
    sections = _sections(path)
    meta = _meta(path, sections["META"])
    question, names = _projects(path, meta, sections["PROJECTS"])
    form = FORMS.get(meta.get("vote_type", (0, ""))[1].lower())
    if form is None:
        line, kind = meta.get("vote_type", (0, ""))
        raise Malformed(path, line, f"vote_type is {kind!r}, not one of {', '.join(FORMS)}")
    held = Held(path, form, question, names=names, title=meta.get("description", (0, ""))[1])
    held.official = _official(sections["PROJECTS"])
    _rule(held, meta)
    _votes(held, sections["VOTES"], _setting(held, meta, "default_score") if form == "points" else 0)
    _compare(held, meta, sections["PROJECTS"])
    return held


def _rule(held: Held, meta: Meta) -> None:
    held.rule = meta.get("rule", (0, ""))[1] or None
    rule = (held.rule or "").lower()
    held.method = RULES.get(SIMPLER.get(rule, rule))
    if rule in SIMPLER:
        held.notes.append(f"its rule {held.rule} has conditions that the file doesn't tell: counted by greedy")
    held.least = max(1, _setting(held, meta, "min_project_score_threshold"))
    held.longest = _setting(held, meta, "max_length") if held.form == "order" else 0


def _setting(held: Held, meta: Meta, key: str) -> int:
    """Return a number that META may have, rounded up, else 0."""
    line, text = meta.get(key, (0, ""))
    return ceil(money(held.path, line, key, text, zero=True)) if text else 0


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
    if not any(cells[len(header) :]):
        cells = cells[: len(header)]
    if len(cells) != len(header):
        raise Malformed(path, line, f"{len(cells)} cells where section {name} has {len(header)} columns")
    return dict(zip(header, cells, strict=True))


def _meta(path: Path, found: Rows) -> Meta:
    meta: Meta = {}
    for line, row in found:
        if row["key"] in meta and row["key"] in USED:
            raise Malformed(path, line, f"{row['key']} is there twice")
        meta[row["key"]] = (line, row["value"])
    if "budget" not in meta:
        raise Malformed(path, 0, "META names no budget")
    return meta


def _projects(path: Path, meta: Meta, found: Rows) -> tuple[Question, dict[str, str]]:
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


def _votes(held: Held, found: Rows, unsaid: int) -> None:
    """Read the ballots; ``unsaid``: the points of what a ballot with points doesn't name."""
    place, voters, merged = held.question.place(), set[str](), Counter[Ballot]()
    twice = 0
    for line, row in found:
        twice += row["voter_id"] in voters
        voters.add(row["voter_id"])
        merged[_ballot(held, line, row, place)] += 1
    held.ballots = merged
    if unsaid:
        held.ballots = merged = _filled(merged, unsaid)
    if held.form == "points":
        most = max((max(ballot) for ballot in merged if ballot), default=1)
        held.question = held.question.model_copy(update={"highest": max(most, 1)})
    if twice:
        held.notes.append(f"{twice} voter ids are there more than once; each ballot is counted")


def _filled(merged: Counter[Ballot], unsaid: int) -> Counter[Ballot]:
    filled: Counter[Ballot] = Counter()
    for ballot, n in merged.items():
        filled[tuple(unsaid if points == BLANK else points for points in ballot)] += n
    return filled


def _listed(cell: str) -> list[str]:
    """Return what a cell lists, apart by commas; one comma at the end means nothing."""
    text = cell.removesuffix(",")
    return [piece.strip() for piece in text.split(",")] if text else []


def _ballot(held: Held, line: int, row: dict[str, str], place: dict[str, int]) -> Ballot:
    named = _listed(row["vote"])
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
    points = _listed(row.get("points", "")) or ["1"] * n
    if len(points) != n:
        raise Malformed(held.path, line, f"{len(points)} points for {n} projects")
    return (whole(held.path, line, "points", text, most=10_000) for text in points)


def _compare(held: Held, meta: Meta, projects: Rows) -> None:
    """Note where the file contradicts itself."""
    for key, have in (("num_votes", sum(held.ballots.values())), ("num_projects", len(projects))):
        if key in meta and meta[key][1] != str(have):
            held.notes.append(f"META says {key} {meta[key][1]}; there are {have}")
    counted = _supporters(held)
    other = [row["project_id"] for _, row in projects if _differs(row.get("votes", ""), counted[row["project_id"]])]
    if other:
        held.notes.append(f"PROJECTS says other numbers of votes than there are: {', '.join(other)}")


def _differs(said: str, have: int) -> bool:
    plain = said.removesuffix(".0")
    return plain.isascii() and plain.isdigit() and int(plain) != have


def _supporters(held: Held) -> Counter[str]:
    """Return how many ballots name each project."""
    named: Counter[str] = Counter()
    for ballot, n in held.ballots.items():
        places = ballot if held.form == "ticks" else [at for at, said in enumerate(ballot) if said > 0]
        named.update({held.question.options[at]: n for at in places})
    return named
