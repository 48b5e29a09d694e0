"""The few elements that the report is made of; every word is escaped here and nowhere else."""

import html
from base64 import b64encode
from collections.abc import Iterable, Sequence


class Markup(str):
    """HTML that is ready; a plain ``str`` is words and gets escaped."""

    __slots__ = ()


Part = str | None


def made(part: Part) -> str:
    """Return a part as HTML: words escaped, nothing for None."""
    if part is None:
        return ""
    return part if isinstance(part, Markup) else html.escape(part)


def join(parts: Iterable[Part]) -> Markup:
    """Return parts one after another."""
    return Markup("\n".join(made(part) for part in parts if part))


def element(name: str, *parts: Part, **attributes: str) -> Markup:
    """Return an element; ``class_`` stands for class."""
    told = "".join(f' {key.rstrip("_")}="{html.escape(value)}"' for key, value in attributes.items())
    return Markup(f"<{name}{told}>{''.join(made(part) for part in parts)}</{name}>")


def paragraph(*words: Part) -> Markup:
    """Return a paragraph whose direction follows its words."""
    return element("p", *words, dir="auto")


def section(id: str, heading: str, *parts: Part) -> Markup:
    """Return a section with its heading."""
    return element(
        "section", element("h2", heading, id=id), join(parts), **{"aria-labelledby": id, "class_": f"part {id}"}
    )


def table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[Part]], numbers: int = 0) -> Markup:
    """Return a table: a caption, a header a column, the first cell of a row its header.

    The last ``numbers`` columns are numbers and stand right.
    """
    first = len(heads) - numbers
    kinds = ["" if n < first else "number" for n in range(len(heads))]
    head = [element("th", words, scope="col", class_=kind) for words, kind in zip(heads, kinds, strict=True)]
    body = [element("tr", *_cells(row, kinds)) for row in rows]
    whole = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *head)),
        element("tbody", join(body)),
    )
    return Markup(
        f'<div class="wide" role="region" aria-label="{html.escape(caption)}" tabindex="0">{whole}</div>'
    )


def _cells(row: Sequence[Part], kinds: Sequence[str]) -> list[Markup]:
    first, *rest = row
    cells = [element("th", first, scope="row", dir="auto", class_=kinds[0])]
    return cells + [
        element("td", part, dir="auto", class_=kind) for part, kind in zip(rest, kinds[1:], strict=True)
    ]


def image(body: bytes, media: str, words: str) -> Markup:
    """Return a picture that lies in the page itself, with its words for those who don't see it."""
    data = b64encode(body).decode()
    return Markup(f'<img alt="{html.escape(words)}" src="data:{media};base64,{data}">')
