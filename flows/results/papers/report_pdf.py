"""report.pdf: the very page of report.html, set for paper. What one says the other says."""

from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from flows.results.charts.lettering import right_to_left
from flows.results.papers.record import Record
from flows.results.papers.telling import apart
from flows.results.papers.typeset import SQUARE, Spelled, common, set_pages

SHORT = 14
"""Letters of a column that needs no second line."""
_ALONE = frozenset({"meta", "img", "br"})
Block = dict[str, Any]


def report_pdf(page: bytes, record: Record) -> bytes:
    """Return the report as PDF/UA-1 and PDF/A-2a, made of ``page``, the bytes of report.html."""
    body = _tree(page).first("main")
    return set_pages("report.typ", lambda spelled: _data(body, record, spelled))


def _data(body: "Node", record: Record, spelled: Spelled) -> Mapping[str, Any]:
    speech, title = record.speech, record.about.title
    blocks = list(_blocks(body, spelled))
    if SQUARE in repr(blocks):
        blocks.append(_paragraph(speech.say("letter-replaced")))
    name = spelled(speech.say("results-name", title=apart(title)))
    return {"name": name, "blocks": blocks, **common(title, speech, record.day)}


@dataclass
class Node:
    """An element of the page, or of what is in it."""

    name: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    inside: list["Node | str"] = field(default_factory=list)

    @property
    def words(self) -> str:
        """Its words on one line, without what is there for the eye only and what stands below in small."""
        return " ".join("".join(self._spoken()).split())

    def _spoken(self) -> Iterator[str]:
        for part in self.inside:
            if isinstance(part, str):
                yield part
            elif part.name != "small" and part.attributes.get("aria-hidden") is None:
                yield from part._spoken()

    def every(self, *names: str) -> Iterator["Node"]:
        """Return all elements of these names inside it, in order."""
        for part in self.inside:
            if isinstance(part, Node):
                if part.name in names:
                    yield part
                yield from part.every(*names)

    def first(self, name: str) -> "Node":
        """Return the first such element, an empty one where there is none."""
        return next(self.every(name), Node(name))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("page")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Node(tag, dict(attrs))
        self.open[-1].inside.append(made)
        if tag not in _ALONE:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def _tree(page: bytes) -> Node:
    reader = _Reader()
    reader.feed(page.decode())
    reader.close()
    return reader.open[0]


def _blocks(node: Node, spelled: Spelled) -> Iterator[Block]:
    for part in node.inside:
        if isinstance(part, str):
            continue
        match part.name:
            case "h1" | "h2" | "h3" | "h4":
                yield {"kind": "heading", "level": int(part.name[1]), **_said(part, spelled)}
            case "p":
                yield {**_paragraph(spelled(part.words)), "quiet": node.name == "header"}
            case "ul" | "ol":
                yield {"kind": "list", "items": [_said(item, spelled) for item in part.every("li")]}
            case "table":
                yield _table(part, spelled)
            case "figure":
                yield _figure(part, spelled)
            case _:
                yield from _blocks(part, spelled)


def _paragraph(words: str) -> Block:
    return {"kind": "paragraph", "text": words, "rtl": right_to_left(words)}


def _said(node: Node, spelled: Spelled) -> Block:
    below = " ".join(small.words for small in node.every("small"))
    return {"text": spelled(node.words), "small": spelled(below), "rtl": right_to_left(node.words)}


def _figure(node: Node, spelled: Spelled) -> Block:
    image = node.first("img")
    return {
        "kind": "figure",
        "image": list(b64decode((image.attributes["src"] or "").partition(";base64,")[2])),
        "alt": spelled(image.attributes["alt"] or ""),
        **_said(node.first("figcaption"), spelled),
    }


def _table(node: Node, spelled: Spelled) -> Block:
    heads = list(node.first("thead").every("th"))
    rows = [list(row.every("th", "td")) for row in node.first("tbody").every("tr")]
    numbers = [head.attributes.get("class") == "number" for head in heads]
    return {
        "kind": "table",
        "caption": spelled(node.first("caption").words),
        "heads": [_said(head, spelled) for head in heads],
        "rows": [[_said(cell, spelled) for cell in row] for row in rows],
        "numbers": numbers,
        "weights": list(_weights(heads, rows, numbers)),
    }


def _weights(heads: list[Node], rows: list[list[Node]], numbers: list[bool]) -> Iterable[int]:
    """Return how wide each column wants to be; 0 for numbers and short words, which take what they need.

    The one with most words is never 0: it takes what is left.
    """
    longest = [max(len(head.words), *(len(row[at].words) for row in rows), 11) for at, head in enumerate(heads)]
    widest = max((at for at, number in enumerate(numbers) if not number), key=longest.__getitem__, default=0)
    for at, most in enumerate(longest):
        short = numbers[at] or (at != widest and most <= SHORT)
        yield 0 if short else min(most, 60)
