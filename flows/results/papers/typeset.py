"""Pages as PDF/UA-1 and PDF/A-2a, set by typst with the bundled fonts only: the same words make the same bytes."""

import json
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from flows.results.charts.lettering import BUNDLED, FONTS, right_to_left
from flows.results.papers.letter import Block, Letter
from flows.speech import Speech

TEMPLATES = Path(__file__).parents[1] / "templates"
SQUARE = "□"
STANDARDS = ("ua-1", "a-2a")
_INVISIBLE = frozenset({"Cf", "Mn", "Me"})
_JOINED = range(0x1F3FB, 0x1F400)
"""Colours of skin, which are no letters of their own."""
Spelled = Callable[[str], str]


def letter_pdf(letter: Letter, speech: Speech) -> bytes:
    """Return the letter as PDF; characters without a glyph become squares, and a line says so."""
    return set_pages("letter.typ", lambda spelled: _letter(letter, speech, spelled))


def set_pages(template: str, data: Callable[[Spelled], Mapping[str, Any]]) -> bytes:
    """Return what a template makes of ``data`` (words through the speller it is given), as PDF.

    Standards are kept whatever the words: a sequence of characters that no font has as one is spelled letter by
    letter. TypstError if a glyph is missing all the same.
    """
    import typst

    try:
        return _set(template, data(printable))
    except typst.TypstError:
        return _set(template, data(letters_alone))


def common(title: str, speech: Speech, day: date) -> dict[str, Any]:
    """Return what each template needs besides its own: fonts, language, direction, the state's day."""
    told = {"year": day.year, "month": day.month, "day": day.day}
    return {"rtl": right_to_left(title), "language": speech.language, "fonts": list(BUNDLED), "date": told}


def _letter(letter: Letter, speech: Speech, spelled: Spelled) -> Mapping[str, Any]:
    blocks = [Block(block.kind, spelled(block.text)) for block in letter.blocks]
    to, title = spelled(letter.to), spelled(letter.title)
    if SQUARE in "".join([to, title, *(block.text for block in blocks)]):
        blocks.append(Block("paragraph", speech.say("letter-replaced")))
    told = [{"kind": b.kind, "text": b.text, "rtl": right_to_left(b.text)} for b in blocks]
    own = {"name": spelled(letter.name), "to": to, "day": letter.day, "title": title, "blocks": told}
    return {**own, **common(letter.title, speech, letter.date)}


def _set(template: str, data: Mapping[str, Any]) -> bytes:
    import typst

    compile_document: Any = typst.compile
    made = compile_document(
        {"main": (TEMPLATES / template).read_bytes(), "data.json": json.dumps(data).encode()},
        format="pdf",
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        timestamp=0,
        pdf_standards=list(STANDARDS),
    )
    return bytes(made)


def printable(words: str) -> str:
    """Return words in which each character has a glyph: a square for what has none, nothing for lone marks."""
    return "".join(map(_glyph, words))


def letters_alone(words: str) -> str:
    """Return printable words without what joins characters to one another."""
    kept = (c for c in printable(words) if ord(c) not in _JOINED and not _joins(c))
    return "".join(kept)


def _joins(letter: str) -> bool:
    return unicodedata.category(letter) in _INVISIBLE and not 0x2066 <= ord(letter) <= 0x2069


def _glyph(letter: str) -> str:
    if ord(letter) in _covered():
        return letter
    category = unicodedata.category(letter)
    if category == "Cf" and 0x2066 <= ord(letter) <= 0x2069:
        return letter
    if category.startswith("Z") or letter in "\t\r\n":
        return " "
    return "" if category in _INVISIBLE or category == "Cc" else SQUARE


@cache
def _covered() -> frozenset[int]:
    from fontTools.ttLib import TTFont

    found: set[int] = set()
    for file in sorted(FONTS.glob("*-Regular.ttf")):
        with TTFont(file, lazy=True) as font:
            found.update(font.getBestCmap())
    return frozenset(found)
