"""A Polis export: the opinion map of the people and statements in it."""

import gzip
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from flows.recount.lines import Malformed

if TYPE_CHECKING:
    from flows.opinions.map import Map

VOTES, COMMENTS = ("participants-votes.csv", "participant-votes.csv"), "comments.csv"


def is_polis(path: Path) -> bool:
    """Return whether a path is an export's folder or one of its two tables."""
    if path.is_dir():
        return any((path / f"{name}{ending}").exists() for name in VOTES for ending in ("", ".gz"))
    return path.name.removesuffix(".gz") in (*VOTES, COMMENTS)


def recount_polis(path: Path) -> dict[str, Any]:
    """Return the map as JSON has it. Malformed names the line and the reason."""
    folder = path if path.is_dir() else path.parent
    if any((folder / name).exists() for name in VOTES):
        return _mapped(folder)
    votes = next((name for name in VOTES if (folder / f"{name}.gz").exists()), VOTES[0])
    with TemporaryDirectory() as plain:
        for name in (votes, COMMENTS):
            _unpack(folder / f"{name}.gz", Path(plain) / name)
        return _mapped(Path(plain))


def _unpack(packed: Path, plain: Path) -> None:
    try:
        plain.write_bytes(gzip.decompress(packed.read_bytes()))
    except FileNotFoundError:
        raise Malformed(packed.parent, 0, f"there is no {plain.name} in it") from None
    except (OSError, EOFError) as problem:
        raise Malformed(packed, 0, f"can't be unpacked: {problem}") from None


def _mapped(folder: Path) -> dict[str, Any]:
    from flows.opinions.make import opinion_map
    from flows.opinions.polis_export import MalformedExport, read_polis_export

    try:
        export = read_polis_export(folder)
    except MalformedExport as problem:
        raise Malformed(problem.file, problem.line, problem.reason) from None
    found = opinion_map(export.answers, moderated=export.moderated, meta=export.meta)
    return {
        **found.as_json(),
        "unanswered": _unanswered(found, export.words),
        "names": {str(id): words for id, words in export.words.items() if words},
        "notes": export.notes,
    }


def _unanswered(found: "Map", words: dict[int, str]) -> list[int]:
    """Return statements of comments.csv that nobody answered: they are in no tally."""
    return sorted(words.keys() - set(found.columns.statements.tolist()))
