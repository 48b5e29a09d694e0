"""Ideas as the city's Decidim imports them: ``decidim/proposals.csv`` and ``decidim/results.csv``.

Separator ``;``, nested names flattened with ``/``, a column a language. Proposals want a title of 15 to 150
characters and a body of 15; ideas whose words aren't shown, were withdrawn or gave way are not among them. A title
repeats the words as far as they fit; the body has them whole.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from flows.results.papers.archive import Member
from flows.results.papers.csvs import BOM, Cell, csv_pieces, safe
from flows.results.papers.record import Record

SEPARATOR = ";"
TITLE = range(15, 151)
LEAST_BODY = 15
PROPOSALS, RESULTS = "decidim/proposals.csv", "decidim/results.csv"
COLUMNS: dict[str, tuple[str, ...]] = {
    PROPOSALS: ("id", "title/", "body/"),
    RESULTS: (
        "id", "title/", "description/", "start_date", "end_date", "status/id", "progress", "proposal_urls"
    ),
}  # fmt: skip
"""The columns in their order; one that ends in ``/`` stands once for each language."""
_ALIVE = frozenset({"open", "ahead", "not_ahead"})


def decidim_files(told: Record) -> Iterable[Member]:
    """Return both files; without any idea to import only their headers stand there."""
    ideas = [row for row in told.tables["proposals"] if row.words == "shown" and row.state in _ALIVE]
    ahead = [row for row in ideas if row.state == "ahead"]
    yield _file(told, PROPOSALS, ideas, _proposal)
    yield _file(told, RESULTS, ahead, _result)


def _file(told: Record, path: str, ideas: Sequence[Any], made: Callable[..., dict[str, Cell]]) -> Member:
    languages = sorted({row.language for row in ideas}) or [told.speech.language]
    names = [
        f"{name}{language}" if name.endswith("/") else name
        for name in COLUMNS[path]
        for language in (languages if name.endswith("/") else [""])
    ]
    rows: Iterator[list[Cell]] = ([made(told, row).get(name) for name in names] for row in ideas)
    start = [BOM.encode()] if told.bom else []
    return Member(path, chain(start, csv_pieces(names, rows, SEPARATOR)))


def _proposal(told: Record, row: Any) -> dict[str, Cell]:
    return {
        "id": row.proposal,
        f"title/{row.language}": titled(told, row),
        f"body/{row.language}": _body(told, row),
    }


def _result(told: Record, row: Any) -> dict[str, Cell]:
    return {
        "id": row.proposal,
        f"title/{row.language}": titled(told, row),
        f"description/{row.language}": _body(told, row),
        "start_date": row.decided,
    }


def titled(told: Record, row: Any) -> str:
    """Return an idea's words as a title: on one line, cut at a word with an ellipsis, or behind its number."""
    words = " ".join(row.text.split())
    if len(words) < TITLE.start:
        words = told.speech.say("decidim-title", n=row.proposal, words=words)
    most = TITLE.stop - 1 - (len(safe(words)) - len(words))
    if len(words) <= most:
        return words
    cut = words[: most - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _body(told: Record, row: Any) -> str:
    text: str = row.text
    if len(text.strip()) >= LEAST_BODY:
        return text
    return told.speech.say("decidim-title", n=row.proposal, words=text)
