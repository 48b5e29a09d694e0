"""What a person sees: words and buttons, and how long they may be."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from flows.speech import isolate

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ANSWER_LIMIT = 200
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Button:
    """A button with either callback ``data`` or a ``url``."""

    text: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of ours, or one of people's by its Telegram ``file``."""

    name: str
    caption: str
    body: bytes | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of ours."""

    name: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice note of somebody's, by its Telegram ``file``."""

    file: str


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: HTML text, rows of buttons, an album, documents, a voice note, or just a reaction."""

    text: str = ""
    buttons: tuple[tuple[Button, ...], ...] = ()
    pictures: tuple[Picture, ...] = ()
    papers: tuple[Paper, ...] = ()
    voice: Voice | None = None
    reaction: str | None = None
    gone: bool = False
    mentions: tuple[tuple[str, int], ...] = field(default=())

    @property
    def parts(self) -> int:
        """How many messages it becomes."""
        return max(1, len(self.pictures), len(self.papers))


def quote(words: str | None) -> str:
    """Return people's own words for an HTML message: escaped, their direction isolated."""
    return html.escape(isolate(words or ""), quote=False)


def length(text: str) -> int:
    """Return the length that Telegram counts: UTF-16 units after the entities are parsed."""
    return len(html.unescape(_TAG.sub("", text)).encode("utf-16-le")) // 2


def cut(words: str, limit: int) -> str:
    """Return plain words of at most ``limit`` characters, cut at a space where one is near."""
    if len(words) <= limit:
        return words
    head = words[: limit - 1]
    space = head.rfind(" ", limit // 2)
    return (head[:space] if space > 0 else head).rstrip() + "…"


def fit(lines: Sequence[str], more: str, limit: int = TEXT_LIMIT) -> str:
    """Join as many whole lines as fit; ``more`` (with ``{n}``) tells how many were left out."""
    kept: list[str] = []
    room = limit - length(more) - 8
    for line in lines:
        room -= length(line) + 1
        if room < 0:
            return "\n".join([*kept, more.replace("{n}", str(len(lines) - len(kept)))])
        kept.append(line)
    return "\n".join(kept)
