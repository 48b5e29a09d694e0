"""The letter as PDF/UA-1, set by typst with the bundled fonts only: the same words make the same bytes."""

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from flows.results.charts.lettering import BUNDLED, FONTS, right_to_left
from flows.results.papers.letter import Block, Letter
from flows.speech import Speech

TEMPLATE = Path(__file__).parents[1] / "templates" / "letter.typ"
SQUARE = "□"
_INVISIBLE = frozenset({"Cf", "Mn", "Me"})


def letter_pdf(letter: Letter, speech: Speech) -> bytes:
    """Return the letter as PDF; characters without a glyph become squares, and a line says so."""
    shown = letter._replace(blocks=tuple(Block(b.kind, printable(b.text)) for b in letter.blocks))
    shown = shown._replace(
        to=printable(letter.to), title=printable(letter.title), name=printable(letter.name)
    )
    if SQUARE in "".join([shown.to, shown.title, *(block.text for block in shown.blocks)]):
        shown = shown._replace(blocks=(*shown.blocks, Block("paragraph", speech.say("letter-replaced"))))
    import typst

    files = {"main": TEMPLATE.read_bytes(), "data.json": json.dumps(_data(shown, speech)).encode()}
    try:
        return _set(files, pdf_standards=["ua-1"])
    except typst.TypstError:  # a glyph that only a sequence lacks: still a PDF, without the promise
        return _set(files)


def _data(letter: Letter, speech: Speech) -> dict[str, object]:
    blocks = [{"kind": b.kind, "text": b.text, "rtl": right_to_left(b.text)} for b in letter.blocks]
    return {
        **letter._asdict(),
        "blocks": blocks,
        "rtl": right_to_left(letter.title),
        "language": speech.language,
        "fonts": list(BUNDLED),
    }


def _set(files: dict[str, bytes], **options: Any) -> bytes:
    import typst

    compile_document: Any = typst.compile
    made = compile_document(
        files, format="pdf", font_paths=[str(FONTS)], ignore_system_fonts=True, timestamp=0, **options
    )
    return bytes(made)


def printable(words: str) -> str:
    """Return words in which each character has a glyph: a square for what has none, nothing for lone marks."""
    return "".join(map(_glyph, words))


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
