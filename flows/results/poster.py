"""The QR poster: one A4 sheet for a wall in the street, to print (PDF/UA-1) and to post (PNG).

Set by typst with the bundled fonts only; the same words make the same bytes.
"""

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import segno
import typst

from flows.results.charts.lettering import BUNDLED, FONTS, right_to_left
from flows.speech import Speech, isolate

TEMPLATE = Path(__file__).parent / "templates" / "poster.typ"
PIXELS_PER_INCH = 130.6  # A4 comes out 1080 pixels wide
_BREAKS = str.maketrans({mark: f"{mark}\u200b" for mark in "/?&=._-"})


def poster(
    title: str,
    link: str,
    *,
    place: str | None,
    until: int,
    operator: str,
    speech: Speech,
    fonts: Sequence[str] = (),
) -> tuple[bytes, bytes]:
    """Return the poster as PDF and PNG. ``until`` is UTC microseconds, ``fonts`` are further files or folders.

    Raises segno.DataOverflowError for a link that no code can hold.
    """
    code = _code(link)
    words = {
        **_said(link, place, until, speech),
        "title": title,
        "longest": max(title.split() or [""], key=len),
        "right-to-left": right_to_left(title),
        "operator": speech.say("poster-operator", operator=isolate(operator)),
        "language": speech.language,
        "fonts": list(BUNDLED),
    }
    files = {
        "main": TEMPLATE.read_bytes(),
        "qr.svg": code,
        "data.json": json.dumps(words).encode(),
    }
    return _pdf(files, fonts), _set(files, fonts, format="png", ppi=PIXELS_PER_INCH)


def _code(link: str) -> bytes:
    """Return the QR code as SVG; level Q stays readable with a quarter of it torn or wet."""
    made = io.BytesIO()
    segno.make(link, error="q", micro=False).save(made, kind="svg", border=2, xmldecl=False)
    return made.getvalue()


def _said(link: str, place: str | None, until: int, speech: Speech) -> dict[str, object]:
    open_until = speech.say("poster-open-until", when=speech.moment(until))
    return {
        "where": " · ".join([isolate(place), open_until] if place else [open_until]),
        "ask": speech.say("poster-ask"),
        "alt": speech.say("poster-alt", link=link),
        "no-camera": speech.say("poster-no-camera"),
        "link": link,
        "shown": link.removeprefix("https://").translate(_BREAKS),
    }


def _pdf(files: dict[str, bytes], fonts: Sequence[str]) -> bytes:
    """Return PDF/UA-1; plain tagged PDF where a letter has no glyph, which UA-1 forbids."""
    try:
        return _set(files, fonts, format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError:
        return _set(files, fonts, format="pdf")


def _set(files: dict[str, bytes], fonts: Sequence[str], **options: Any) -> bytes:
    places = [str(FONTS), *(str(Path(place).parent if Path(place).is_file() else place) for place in fonts)]
    compile_document: Any = typst.compile
    made = compile_document(files, font_paths=places, ignore_system_fonts=True, timestamp=0, **options)
    if not isinstance(made, bytes):
        raise ValueError("the poster did not fit on one page")
    return made
