"""``talkoot recount``: files that others wrote, counted again and told as JSON or as text."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from flows.ballots.question import Completion
from flows.recount.count import recount as count
from flows.recount.lines import Malformed
from flows.recount.polis import COMMENTS, VOTES
from flows.speech import Speech

Row = Sequence[object]


def recount(
    files: Sequence[Path],
    *,
    method: str | None,
    completion: Completion | None,
    exact: bool,
    public_value: str | None,
) -> tuple[list[dict[str, Any]], list[str]]:
    """Return each file's count as JSON has it, and a sentence for each file that can't be counted."""
    told: list[dict[str, Any]] = []
    wrong: list[str] = []
    for path in _meant(files):
        try:
            told.append(
                count(path, method=method, completion=completion, exact=exact, public_value=public_value)
            )
        except Malformed as problem:
            wrong.append(str(problem))
    return told, wrong


def _meant(files: Sequence[Path]) -> list[Path]:
    """Return the files, an export's two tables as the one folder that they are."""
    folders = {path.parent for path in files if path.name in VOTES}
    tables = {*VOTES, COMMENTS}
    return [path for path in files if not (path.name in tables and path.parent in folders)] + sorted(folders)


def as_json(told: Sequence[dict[str, Any]], files: int) -> str:
    """Return one object for one file, a list for several."""
    return json.dumps(told[0] if files == 1 and told else told, ensure_ascii=False, indent=1, allow_nan=False)


def as_text(told: dict[str, Any]) -> str:
    """Return a count for people to read: the result first, then all that leads to it."""
    if "statements" in told:
        return "\n".join(_map(told))
    return "\n".join([*_head(told), *_result(told), *_tally(told["tally"]), *_ties(told), *_foot(told)])


def _head(told: dict[str, Any]) -> Iterator[str]:
    yield " · ".join(part for part in (told.get("file"), told.get("title")) if part)
    abstained = told.get("abstained", 0)
    yield f"{told['method']}, {told['valid']} ballots" + (f", {abstained} of them empty" if abstained else "")
    settings = ", ".join(f"{key} {value}" for key, value in told["parameters"].items() if value not in (None, {}))
    yield f"Counted with: {settings}"
    yield ""


def _result(told: dict[str, Any]) -> Iterator[str]:
    names = told.get("names", {})
    yield "Chosen:" if told["winners"] else "Nothing is chosen."
    for winner in told["winners"]:
        yield f"  {winner}  {names.get(winner, '')}".rstrip()
    voice = Speech("en")
    for sentence in told.get("why", ()):
        yield voice.say(sentence["key"], {key: _named(key, arg, names) for key, arg in sentence["args"].items()})


def _named(key: str, arg: Any, names: dict[str, str]) -> Any:
    return names.get(arg) or arg if key in ("option", "other") else arg


def _tally(tally: dict[str, Any]) -> Iterator[str]:
    for name, value in tally.items():
        if isinstance(value, dict) and value and all(isinstance(row, dict) for row in value.values()):
            yield ""
            yield name.replace("_", " ")
            yield from _table(value)
        elif isinstance(value, list) and value and all(isinstance(row, dict) for row in value):
            yield from (f"{name.removesuffix('s')} {at}: {_short(row)}" for at, row in enumerate(value, 1))
        else:
            yield f"{name.replace('_', ' ')}: {_short(value) or '-'}"


def _table(rows: dict[str, dict[str, Any]]) -> Iterator[str]:
    found = dict.fromkeys(column for row in rows.values() for column in row if "exact" not in column)
    columns = list(rows) if found.keys() == rows.keys() else list(found)
    cells = [["", *columns], *([key, *(_short(row.get(c, "")) for c in columns)] for key, row in rows.items())]
    widths = [max(len(row[at]) for row in cells) for at in range(len(cells[0]))]
    for row in cells:
        yield "  " + "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _short(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return "-" if value is None else "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.2f}"
    if isinstance(value, list):
        return " ".join(_short(part) for part in value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {_short(part)}" for key, part in value.items())
    return str(value)


def _ties(told: dict[str, Any]) -> Iterator[str]:
    for tie in told["ties"]:
        lot = tie["lot"]
        drawn = f": seed {lot['seed']}, drawn {' '.join(lot['order'])}" if lot else ""
        yield f"Level at {tie['at']}: {', '.join(tie['tied'])}; {tie['settled_by']} for {' '.join(tie['first'])}{drawn}"


def _foot(told: dict[str, Any]) -> Iterator[str]:
    official = told.get("official")
    if official:
        same = "the same" if official["same"] else f"something else: {' '.join(official['selected'])}"
        yield f"The file itself says {same} (its rule: {official['rule'] or 'unsaid'})."
    for what in ("vote", "map"):
        yield from (f"{what} {id}: {_short(_few(row))}" for id, row in told.get(f"{what}s", {}).items())
    if "agrees" in told:
        yield f"The package itself says {'the same' if told['agrees'] else 'something else'}."
    for note in told.get("notes", ()):
        yield f"Odd: {note}."


def _few(row: dict[str, Any]) -> dict[str, Any]:
    """Return what fits a line: no lists of rows."""
    return {key: value for key, value in row.items() if not isinstance(value, dict) and not _is_table(value)}


def _is_table(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(row, dict) for row in value)


def _standing(one: dict[str, Any], names: dict[str, str]) -> str:
    words = " ".join(names.get(str(one["statement"]), "").split())
    how = f"{one['people']} of {one['answers']} {one['direction']}"
    return f"  {one['statement']}  {words[:90]} ({how})" if words else f"  {one['statement']} ({how})"


def _map(told: dict[str, Any]) -> Iterator[str]:
    yield f"{told['people']} people, {len(told['statements'])} statements, {told['grouped']} in the map"
    yield told["summary"]
    for group in told["groups"]:
        yield f"Group {group['id']}, {group['people']} people, stands for:"
        yield from (_standing(one, told["names"]) for one in group["stands_for"])
    if told["consensus"]:
        yield "All together:"
        yield from (_standing(one, told["names"]) for one in told["consensus"])
    rows = {
        str(one["id"]): {key: one[key] for key in ("agrees", "disagrees", "passes", "group_informed_consensus")}
        for one in told["statements"]
    }
    yield from _table(rows)
    yield from (f"Odd: {note}." for note in told["notes"])
