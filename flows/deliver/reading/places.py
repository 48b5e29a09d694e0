"""Where: @Harju, @"two words"."""

import re
from collections.abc import Collection
from typing import NamedTuple

from flows.deliver.reading.page import Page, key_of
from flows.deliver.words import company

_PLACE = re.compile(
    r"(?<![\w@.])@(?:[\"“”„«](?P<quoted>[^\"“”„«»\n@]{1,80})[\"“”»]|(?P<word>\w[\w\u0300-\u036f'’‑-]{0,79}))"
)
_GENITIVE = re.compile(r"['’]s$")
NAME_MOST = 80


class Place(NamedTuple):
    """``name`` None: not said, or several were; ``unclear`` tells which."""

    name: str | None
    unclear: bool
    said: tuple[str, ...]


def place(page: Page, mentions: Collection[str]) -> Place:
    """Read and take out ``@place``. ``mentions``: names of Telegram, without @, that are no places."""
    known = {key_of(name.removeprefix("@")) for name in mentions}
    before, behind = company()
    names: dict[str, str] = {}
    ranges: list[tuple[int, int]] = []
    for found in _PLACE.finditer(page.text):
        name = (found["quoted"] or _GENITIVE.sub("", found["word"])).strip("'’‑- ")
        start, end = page.covering(*found.span())
        if not name:
            continue
        somebody = page.word_in(start - 1, before) or page.word_in(end, behind)
        page.keep(start, end)
        if somebody or key_of(name) in known:
            continue
        names.setdefault(key_of(name), name)
        page.places.update(range(start, end))
        ranges.append((start, end))
    if len(names) != 1:
        return Place(None, bool(names), ())
    return Place(next(iter(names.values())), False, tuple(page.take(*span) for span in ranges))
