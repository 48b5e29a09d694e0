"""README.md and LICENSE.md: what this is, who counted, what isn't in it, every column of every table."""

import re
from collections.abc import Collection, Iterable

from flows.results.papers.published import Published
from flows.results.papers.record import Record
from flows.results.papers.schema import table_schema
from flows.results.papers.telling import apart, dated

FOREIGN: dict[str, tuple[str, ...]] = {
    "decidim/proposals.csv": ("id", "title/<locale>", "body/<locale>"),
    "decidim/results.csv": (
        "id", "title/<locale>", "description/<locale>", "start_date", "end_date", "status/id", "progress",
        "proposal_urls",
    ),
    "ballots/vote-<n>.csv": ("ballots", "<option>"),
    "pabulib/vote-<n>.pb": ("META", "PROJECTS", "VOTES"),
}  # fmt: skip
"""Files in the form of others, and their columns (sections, in Pabulib); explained where there are any."""
LICENCE = "https://creativecommons.org/licenses/by/4.0/legalcode"
_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+!|~&-])")


def readme(record: Record, paths: Collection[str]) -> bytes:
    """Return README.md for a package whose other files are ``paths``."""
    say = record.speech.say
    lines = [
        f"# {say('readme-title', title=_escaped(apart(record.about.title)))}",
        *_part(say("readme-what"), [say("readme-what-text")]),
        say("readme-when", day=dated(record.speech, record.day), n=record.size),
        *_part(
            say("readme-counted"), [say("readme-counted-text", operator=_escaped(apart(record.operator)))]
        ),
        *_part(say("readme-files"), _files(record, paths)),
        *_part(say("readme-private"), [f"- {say(f'readme-private-{n}')}" for n in range(1, 6)]),
        *_part(say("readme-limits"), [f"- {line}" for line in _limits(record)]),
        *_part(say("readme-recount"), _recipe(record)),
        *_part(say("readme-tables"), [line for model in record.models for line in _table(record, model)]),
        *(line for path in FOREIGN if _there(path, paths) for line in _foreign(record, path)),
    ]
    return ("\n".join(lines) + "\n").encode()


def _part(heading: str, lines: Iterable[str]) -> list[str]:
    return ["", f"## {heading}", "", *lines, ""]


def _files(record: Record, paths: Collection[str]) -> Iterable[str]:
    named = {
        "letter.txt, letter.pdf": "letter",
        "report.html, report.pdf": "report",
        "results.xlsx": "xlsx",
        "data/": "data",
        "decidim/": "decidim",
        "ballots/": "ballots",
        "pabulib/": "pabulib",
        "polis/": "polis",
        "charts/": "charts",
        "datapackage.json": "datapackage",
        "LICENSE.md": "licence",
        "log/": "log",
        "SHA256SUMS, SHA256SUMS.note": "sums",
        **({"twin/": "twin"} if record.twin is not None else {}),
    }
    for name, key in named.items():
        if key not in ("charts", "ballots", "pabulib", "polis") or any(path.startswith(name) for path in paths):
            yield f"- `{name}`: {record.speech.say(f'readme-file-{key}')}"


def _limits(record: Record) -> Iterable[str]:
    return (record.speech.say(key) for key in ("paper-not-survey", "paper-self-declared", "readme-csv"))


def _recipe(record: Record) -> Iterable[str]:
    say = record.speech.say
    yield from (say("readme-recount-open"), "")
    yield from (f"{n}. {say(f'readme-recount-{n}')}" for n in range(1, 4))
    yield from ("", say("readme-recount-rest"))


def _table(record: Record, model: type[Published]) -> Iterable[str]:
    say = record.speech.say
    yield f"### data/{model.TABLE}.csv"
    yield ""
    yield f"{say(f'table-{model.TABLE}')} ({say('readme-rows', n=len(record.tables[model.TABLE]))})"
    yield ""
    yield f"| {say('readme-column')} | {say('readme-type')} | {say('readme-meaning')} |"
    yield "|---|---|---|"
    for field in table_schema(model, record.speech)["fields"]:
        yield f"| `{field['name']}` | {field['type']} | {field['description']} |"
    yield ""


def _there(path: str, paths: Collection[str]) -> bool:
    return any(one.startswith(path.partition("<")[0]) for one in paths)


def _foreign(record: Record, path: str) -> Iterable[str]:
    say, key = record.speech.say, _key(path)
    yield from (f"### {path}", "", say(key), "")
    yield from (f"| {say('readme-column')} | {say('readme-meaning')} |", "|---|---|")
    yield from (f"| `{column}` | {say(f'{key}-{_slug(column)}')} |" for column in FOREIGN[path])
    yield ""


def _key(path: str) -> str:
    return f"readme-{_slug(path.rpartition('.')[0])}"


def _slug(name: str) -> str:
    return "-".join(re.findall(r"[a-z]+", name.lower().replace("<locale>", "")))


def licence(record: Record) -> bytes:
    """Return LICENSE.md."""
    say, about = record.speech.say, record.about
    source = say("licence-text", title=_escaped(apart(about.title)), year=str(about.started.year))
    return "\n\n".join(
        ["# CC BY 4.0", source, say("licence-words"), f"<{LICENCE}>", say("licence-care"), ""]
    ).encode()


def _escaped(words: str) -> str:
    """Return people's words so that Markdown shows them as they are, on one line."""
    return _MARKS.sub(r"\\\1", " ".join(words.split()))
