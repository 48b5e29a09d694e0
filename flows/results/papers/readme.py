"""README.md and LICENSE.md: what this is, who counted, what isn't in it, every column of every table."""

import re
from collections.abc import Collection, Iterable

from flows.results.papers.record import Record
from flows.results.papers.rows import TABLES, Published
from flows.results.papers.schema import table_schema
from flows.results.papers.telling import apart, dated

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
        *_part(say("readme-tables"), [line for model in TABLES for line in _table(record, model)]),
    ]
    return ("\n".join(lines) + "\n").encode()


def _part(heading: str, lines: Iterable[str]) -> list[str]:
    return ["", f"## {heading}", "", *lines, ""]


def _files(record: Record, paths: Collection[str]) -> Iterable[str]:
    named = {
        "letter.txt, letter.pdf": "letter",
        "report.html": "report",
        "data/": "data",
        "ballots/": "ballots",
        "pabulib/": "pabulib",
        "charts/": "charts",
        "datapackage.json": "datapackage",
        "LICENSE.md": "licence",
        "log/": "log",
        "SHA256SUMS, SHA256SUMS.note": "sums",
    }
    for name, key in named.items():
        if key not in ("charts", "ballots", "pabulib") or any(path.startswith(name) for path in paths):
            yield f"- `{name}`: {record.speech.say(f'readme-file-{key}')}"


def _limits(record: Record) -> Iterable[str]:
    return (record.speech.say(key) for key in ("paper-not-survey", "paper-self-declared", "readme-csv"))


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
