"""Words on a picture: bundled fonts only, measured and wrapped in any script."""

import logging
import os
import re
import unicodedata
import warnings
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

FONTS = Path(__file__).parents[1] / "fonts"
BUNDLED = ("Talkoot Sans", "Talkoot Arabic", "Talkoot Hebrew", "Talkoot Symbols", "Talkoot Emoji")
DPI = 180
POINT = DPI / 72
_SPACES = re.compile(r"[ \t\r\n]+")  # a no-break space holds
_GLUE = {"\u200d", "\ufe0f", "\ufe0e", "\u20e3"}
_extra: list[str] = []


def font_files(places: Sequence[str]) -> list[Path]:
    """Return the font files among files and folders, sorted inside a folder."""
    found: list[Path] = []
    for place in map(Path, places):
        inside = sorted(place.rglob("*")) if place.is_dir() else [place]
        found += [
            file for file in inside if file.suffix.lower() in {".ttf", ".otf", ".ttc"} and file.is_file()
        ]
    return found


def add_fonts(places: Sequence[str]) -> None:
    """Let pictures fall back to more fonts (files or folders), after the bundled ones."""
    from matplotlib.font_manager import fontManager

    for file in font_files(places):
        known = {entry.fname for entry in fontManager.ttflist}
        if str(file) not in known:
            fontManager.addfont(file)
        names = [entry.name for entry in fontManager.ttflist if entry.fname == str(file)]
        _extra.extend(name for name in names if name not in _extra)
    font.cache_clear()
    width.cache_clear()


@cache
def _bundled() -> tuple[str, ...]:
    from matplotlib.font_manager import fontManager

    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # emoji have one weight
    os.environ.pop("MPL_IGNORE_SYSTEM_FONTS", None)  # once imported it would hide added fonts, too
    known = {entry.name for entry in fontManager.ttflist}
    if not known.issuperset(BUNDLED):
        for file in sorted(FONTS.glob("*.ttf")):
            fontManager.addfont(file)
    return BUNDLED


@cache
def font(size: float, bold: bool = False) -> "FontProperties":
    """Return the font for ``size`` points, with its fallbacks."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=[*_bundled(), *_extra], size=size, weight="bold" if bold else "normal")


@cache
def _renderer() -> object:
    from matplotlib.backends import backend_agg

    agg: Any = backend_agg
    return agg.RendererAgg(1, 1, DPI)


@lru_cache(maxsize=20_000)
def width(words: str, size: float, bold: bool = False) -> float:
    """Return how wide one line is, in pixels."""
    renderer: Any = _renderer()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph", category=UserWarning)
        return float(renderer.get_text_width_height_descent(words, font(size, bold), False)[0])


def leading(size: float) -> float:
    """Return the height of one line of ``size`` points, in pixels."""
    return size * POINT * 1.34


def right_to_left(words: str) -> bool:
    """Return whether the first letter with a direction, isolated words aside, runs from right to left."""
    depth = 0
    for way in map(unicodedata.bidirectional, words):
        depth += (way in {"FSI", "LRI", "RLI"}) - (way == "PDI")
        if depth <= 0 and way in {"L", "R", "AL"}:
            return way != "L"
    return False


def _mark(words: str) -> str:
    """Return the invisible mark that makes each line of a paragraph run the paragraph's way."""
    if right_to_left(words):
        return "\u200f"
    return "" if words.isascii() else "\u200e"


def _carried(lines: Iterable[str]) -> Iterator[str]:
    """Close what a line leaves isolated and open it again on the next: each line finds its own direction."""
    opened: list[str] = []
    for line in lines:
        begins = "".join(opened)
        for place, letter in enumerate(line):
            if unicodedata.bidirectional(letter) in {"FSI", "LRI", "RLI"}:
                opened.append("\u2067" if right_to_left(line[place + 1 :]) else "\u2066")
            elif letter == "\u2069" and opened:
                opened.pop()
        yield f"{begins}{line}{chr(0x2069) * len(opened)}"


def _pieces(word: str) -> Iterator[str]:
    """Split between letters that people see as one (marks, joined emoji stay together)."""
    piece = ""
    for letter in word:
        joined = unicodedata.combining(letter) or letter in _GLUE or "\U0001f3fb" <= letter <= "\U0001f3ff"
        if piece and not joined and not piece.endswith("\u200d"):
            yield piece
            piece = ""
        piece += letter
    if piece:
        yield piece


def _fit(word: str, room: float, size: float, bold: bool) -> Iterator[str]:
    """Break a word that is wider than the line."""
    if width(word, size, bold) <= room:
        yield word
        return
    line = ""
    for piece in _pieces(word):
        if line and width(line + piece, size, bold) > room:
            yield line
            line = ""
        line += piece
    yield line


def wrap(words: str, room: float, size: float, bold: bool = False, lines: int | None = None) -> list[str]:
    """Return lines that fit in ``room`` pixels, at most ``lines`` of them (then "…" stands for the rest)."""
    made: list[str] = []
    for word in _SPACES.split(words.strip()):
        joined = f"{made[-1]} {word}" if made else word
        if made and width(joined, size, bold) <= room:
            made[-1] = joined
        else:
            made += _fit(word, room, size, bold)
    if lines is not None and len(made) > lines:
        made = [*made[: lines - 1], _cut(made[lines - 1], room, size, bold)]
    mark = _mark(words)
    return [mark + line for line in _carried(made)]


def balance(words: str, room: float, size: float, bold: bool = False) -> list[str]:
    """Return as few lines as fit, of about the same length, so that no title ends in a lone word."""
    made = wrap(words, room, size, bold)
    longest = max((width(word, size, bold) for word in _SPACES.split(words)), default=0.0)
    narrow, wide = max(room / 2, min(longest, room)), room
    while len(made) > 1 and wide - narrow > 8:
        middle = (narrow + wide) / 2
        tried = wrap(words, middle, size, bold)
        if len(tried) == len(made) and all(width(line, size, bold) <= middle for line in tried):
            made, wide = tried, middle
        else:
            narrow = middle
    return made


def _cut(line: str, room: float, size: float, bold: bool) -> str:
    while line and width(f"{line}…", size, bold) > room:
        line = line[:-1]
    return f"{line.rstrip()}…"
