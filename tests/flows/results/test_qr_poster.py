"""The QR poster: one page, read by a phone, by a screen reader, and by anyone who types the address."""

import struct

import pytest
import segno

from flows.results.poster import poster
from flows.speech import Speech

LINK = "https://t.me/talkoot_bot?start=c_8f3kx0"
UNTIL = 1_796_572_800_000_000  # Sunday 6 December 2026, 18:00 in Helsinki


def made(
    title: str = "The Kurvi underpass is dark", link: str = LINK, language: str = "en"
) -> tuple[bytes, bytes]:
    speech = Speech(language, "Europe/Helsinki")
    return poster(title, link, place="Kurvi", until=UNTIL, operator="Kallio Society", speech=speech)


@pytest.mark.parametrize("language", ["en", "fi"])
def test_it_is_one_accessible_page(language: str) -> None:
    pdf, png = made(language=language)
    assert pdf.startswith(b"%PDF-")
    assert b"/Type/Pages/Count 1/" in pdf
    assert b"pdfuaid" in pdf
    assert struct.unpack(">II", png[16:24]) == (1080, 1527)
    assert len(png) < 1_000_000


def test_same_words_same_bytes() -> None:
    assert made() == made()


def test_other_words_other_bytes() -> None:
    assert made() != made("Something else")
    assert made() != made(link=LINK + "1")


@pytest.mark.parametrize(
    "title",
    [
        "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas " * 4,
        "النفق تحت الشارع مظلم وقذر ولا أحد يمشي فيه",
        '#panic() $x$ *b* `c` <i> "quote" \\ 🏮',
        "日本語のとても長い題名" * 6,
    ],
)
def test_any_title_fits_one_page(title: str) -> None:
    assert struct.unpack(">II", made(title)[1][16:24]) == (1080, 1527)


def test_a_long_link_still_fits() -> None:
    _, png = made("Long " * 60, LINK + "abcdefghij" * 10)
    assert struct.unpack(">II", png[16:24]) == (1080, 1527)


def test_a_link_too_long_for_any_code_is_refused() -> None:
    with pytest.raises(segno.DataOverflowError):
        made(link="https://t.me/" + "x" * 5_000)
