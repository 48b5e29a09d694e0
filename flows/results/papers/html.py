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


def element(name: str, /, *parts: Part, **attributes: str) -> Markup:
    """Return an element; ``class_`` stands for class, an empty attribute is left out."""
    given = {key: value for key, value in attributes.items() if value}
    told = "".join(f' {key.rstrip("_")}="{html.escape(value)}"' for key, value in given.items())
    return Markup(f"<{name}{told}>{''.join(made(part) for part in parts)}</{name}>")


def paragraph(*words: Part, class_: str = "") -> Markup:
    """Return a paragraph whose direction follows its words."""
    return element("p", *words, dir="auto", class_=class_)


def section(id: str, heading: str, *parts: Part) -> Markup:
    """Return a section with its heading."""
    return element(
        "section",
        element("h2", heading, id=id),
        join(parts),
        **{"aria-labelledby": id, "class_": f"part {id}"},
    )


def table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[Part]], numbers: int = 0) -> Markup:
    """Return a table: a caption, a header a column, the first cell of a row its header.

    The last ``numbers`` columns are numbers and stand right. On a narrow screen the cells of a table with more
    than two or three columns stand below one another, each with its column's name.
    """
    kinds = ["" if n < len(heads) - numbers else "number" for n in range(len(heads))]
    head = [element("th", words, scope="col", class_=kind) for words, kind in zip(heads, kinds, strict=True)]
    body = [element("tr", *_cells(row, heads, kinds)) for row in rows]
    return element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *head)),
        element("tbody", join(body)),
        class_=_form(len(heads), numbers),
    )


def _form(columns: int, numbers: int) -> str:
    if columns > 3 or (columns == 3 and not numbers):
        return "stack"
    return "narrow" if columns == 2 and numbers else ""


def _cells(row: Sequence[Part], heads: Sequence[str], kinds: Sequence[str]) -> list[Markup]:
    first, *rest = row
    cells = [element("th", first, scope="row", dir="auto", class_=kinds[0])]
    for part, head, kind in zip(rest, heads[1:], kinds[1:], strict=True):
        told = {"data-head": head, "dir": "auto", "class_": kind}
        cells.append(element("td", part, **told))
    return cells


def image(body: bytes, media: str, words: str) -> Markup:
    """Return a picture that lies in the page itself, with its words for those who don't see it."""
    data = b64encode(body).decode()
    return Markup(f'<img alt="{html.escape(words)}" src="data:{media};base64,{data}">')
