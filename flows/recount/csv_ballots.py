"""A table of ballots: a row each, a column for every option. docs/recount.md describes it."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from pydantic import ValidationError

from flows.ballots.default import CHOICES as DEFAULT_CHOICES
from flows.ballots.question import BLANK, Ballot, Question
from flows.recount.held import Form, Held
from flows.recount.lines import MOST_BALLOTS, Malformed, lines, money, rows, whole

NUMBER, VOTER, CHOICE, REASON = "ballots", "voter", "choice", "reason"
CONSENT = {
    "consent": "consent",
    "stand aside": "stand_aside",
    "stand_aside": "stand_aside",
    "objection": "objection",
    "objection_without_reason": "objection_without_reason",
}
TICKED, UNTICKED = {"1", "x", "yes", "true"}, {"", "0", "no", "false"}
FORMS: dict[str, Form] = {
    "approval": "ticks",
    "score": "points",
    "schulze": "order",
    "irv": "order",
    "consent": "choice:consent",
    "single": "choice:single",
    "default": "choice:default",
    "equal-shares": "ticks",
    "greedy": "ticks",
    "greedy-no-skip": "ticks",
}
BUDGET_METHODS = ("equal-shares", "greedy", "greedy-no-skip")
Settings = dict[str, tuple[int, str]]


def read_csv(path: Path, method: str | None) -> Held:
    """Read a table for a method (``None``: the one that the file names); Malformed names the line and the reason."""
    settings: Settings = {}
    body = [(line, text) for line, text in lines(path) if not _setting(path, line, text, settings)]
    line, named = settings.get("method", (0, ""))
    method = method or named
    if not method:
        raise Malformed(path, 0, "how is it counted? Name a method: --method, or a first line like # method: score")
    if method not in FORMS:
        raise Malformed(path, line, f"method is {method!r}, not one of {', '.join(FORMS)}")
    if not body:
        raise Malformed(path, 0, "there is no header")
    table = list(rows(path, body, _delimiter(body[0][1])))
    held = _choices(path, method, table) if CHOICE in table[0][1] else _options(path, method, table, settings)
    held.method = held.method or (method if named else None)
    return held


def _setting(path: Path, line: int, text: str, settings: Settings) -> bool:
    """Note a line like ``# budget: 40000``; return whether it was one."""
    if not text.startswith("#"):
        return False
    said = text[1:].strip().rstrip(",;\t")
    of_option = said.lower().startswith("majority ")
    key, colon, value = said.rpartition(":") if of_option else said.partition(":")
    if colon:
        word, space, option = key.strip().partition(" ")
        name = f"{word.lower()}{space}{option}"
        if name in settings:
            raise Malformed(path, line, f"{name} is there twice")
        settings[name] = (line, value.strip())
    return True


def _delimiter(header: str) -> str:
    return max(",;\t", key=header.count)


def _header(path: Path, table: list[tuple[int, list[str]]]) -> list[str]:
    line, header = table[0]
    for column in header:
        if not column:
            raise Malformed(path, line, "a column has no name")
        if header.count(column) > 1:
            raise Malformed(path, line, f"column {column!r} is there twice")
    for number, cells in table[1:]:
        if len(cells) != len(header):
            raise Malformed(path, number, f"{len(cells)} cells where the header has {len(header)}")
    return header


def _n(path: Path, line: int, row: dict[str, str]) -> int:
    return whole(path, line, NUMBER, row[NUMBER], most=MOST_BALLOTS) if NUMBER in row else 1


def _choices(path: Path, method: str, table: list[tuple[int, list[str]]]) -> Held:
    """Return ballots that say one thing: a column ``choice``, for consent also ``reason``."""
    form = FORMS[method]
    if not form.startswith("choice"):
        raise Malformed(path, table[0][0], f"a column {CHOICE} is for consent, single and default, not for {method}")
    header = _header(path, table)
    said = [(line, dict(zip(header, cells, strict=True))) for line, cells in table[1:]]
    options = tuple(dict.fromkeys(row[CHOICE] for _, row in said if row[CHOICE])) if method == "single" else ()
    held = Held(path, form, Question(options=tuple(sorted(options))))
    choices = {"consent": tuple(dict.fromkeys(CONSENT.values())), "default": DEFAULT_CHOICES}.get(
        method, held.question.options
    )
    for line, row in said:
        choice = _consent(row) if method == "consent" else row[CHOICE]
        if choice and choice not in choices:
            raise Malformed(path, line, f"choice is {row[CHOICE]!r}, not one of {', '.join(choices)}")
        held.ballots[(choices.index(choice),) if choice else ()] += _n(path, line, row)
    held.ballots = +held.ballots
    return held


def _consent(row: dict[str, str]) -> str:
    choice = CONSENT.get(row[CHOICE].lower(), row[CHOICE])
    return "objection_without_reason" if choice == "objection" and row.get(REASON) == "" else choice


def _options(path: Path, method: str, table: list[tuple[int, list[str]]], settings: Settings) -> Held:
    header = _header(path, table)
    if FORMS[method].startswith("choice"):
        raise Malformed(path, table[0][0], f"{method} needs a column {CHOICE}")
    columns = [(at, name) for at, name in enumerate(header) if name not in (NUMBER, VOTER)]
    if not columns:
        raise Malformed(path, table[0][0], "there is no option")
    costs = next((row for row in table[1:] if header[0] in (NUMBER, VOTER) and row[1][0].lower() == "cost"), None)
    question = _question(path, method, [name for _, name in columns], columns, costs, settings)
    held = Held(path, FORMS[method], question)
    read = {"ticks": _tick, "points": _point, "order": _rank}[held.form]
    for line, cells in (row for row in table[1:] if row is not costs):
        row = dict(zip(header, cells, strict=True))
        held.ballots[_ballot(held, line, row, [name for _, name in columns], read)] += _n(path, line, row)
    held.ballots = +held.ballots
    return held


Reader = Callable[[Held, int, str, str], int]


def _ballot(held: Held, line: int, row: dict[str, str], options: list[str], read: Reader) -> Ballot:
    cells = [read(held, line, option, row[option].lower()) for option in options]
    if held.form == "ticks":
        return tuple(place for place, ticked in enumerate(cells) if ticked)
    if held.form == "points":
        return tuple(cells) if any(points != BLANK for points in cells) else ()
    ranks = {rank: n for n, rank in enumerate(sorted({rank for rank in cells if rank}), 1)}
    return tuple(ranks.get(rank, 0) for rank in cells) if ranks else ()


def _tick(held: Held, line: int, option: str, cell: str) -> int:
    if cell not in TICKED | UNTICKED:
        raise Malformed(held.path, line, f"{option} is {cell!r}: a tick is 1 or x, none is 0 or empty")
    return int(cell in TICKED)


def _point(held: Held, line: int, option: str, cell: str) -> int:
    return whole(held.path, line, option, cell, most=held.question.highest) if cell else BLANK


def _rank(held: Held, line: int, option: str, cell: str) -> int:
    return whole(held.path, line, option, cell, least=1, most=1_000_000) if cell else 0


def _question(
    path: Path,
    method: str,
    options: list[str],
    columns: list[tuple[int, str]],
    costs: tuple[int, list[str]] | None,
    settings: Settings,
) -> Question:
    given: dict[str, object] = {"options": tuple(options), "within_budget": False}
    for key, name in (("needed", "needed"), ("budget", "budget")):
        if key in settings:
            line, text = settings[key]
            given[name] = money(path, line, key, text, zero=True)
    if "highest" in settings:
        given["highest"] = whole(path, settings["highest"][0], "highest", settings["highest"][1], least=1, most=100)
    if "against" in settings:
        given["against"] = settings["against"][1]
    given["majorities"] = _majorities(path, settings)
    if costs is not None:
        line, cells = costs
        given["costs"] = tuple(money(path, line, f"the cost of {name}", cells[at]) for at, name in columns)
    if method in BUDGET_METHODS and (costs is None or "budget" not in given):
        raise Malformed(path, 0, f"{method} needs a line # budget: … and a row cost")
    try:
        return Question.model_validate(given)
    except ValidationError as problem:
        raise Malformed(path, 0, problem.errors()[0]["msg"].removeprefix("Value error, ")) from None


def _majorities(path: Path, settings: Settings) -> dict[str, Fraction]:
    """Return what lines like ``# majority Tear it down: 3`` say."""
    return {
        key.removeprefix("majority").strip(): money(path, line, key, text)
        for key, (line, text) in settings.items()
        if key.startswith("majority ")
    }
