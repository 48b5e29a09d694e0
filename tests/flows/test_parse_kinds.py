"""Of what kind an act is: what the one who tells did, not what others did or what was looked at."""

import pytest

from tests.flows.parsing import read

ENGLISH = [
    ("checked which lamps the city mended", "check"),
    ("checked whether the pump was repaired", "check"),
    ("checked that the taps were installed", "check"),
    ("looked whether they had painted the wall", "check"),
    ("counted the lamps the city fixed", "notice"),
    ("saw that somebody cleaned the beach", "notice"),
    ("asked when the city cleaned the square", "voice"),
    ("found out why the pump was removed", "know"),
    ("showed how to plant beans", "teach"),
    ("checked the lamps and mended two", "do"),
    ("checked which lamps were out and mended two", "do"),
    ("checked which lamps were out, mended two", "do"),
    ("asked who has a ladder and carried planks", "other"),
    ("painted what the rain washed", "do"),
    ("the city mended the lamps", "do"),
    ("which lamps are out", "do"),
]
FINNISH = [
    ("tarkistin mitkä lamput kaupunki korjasi", "check"),
    ("tarkistin, onko lamput korjattu", "check"),
    ("katsoin mitkä lamput kaupunki korjasi", "check"),
    ("laskin montako lamppua oli korjattu", "notice"),
    ("huomasin että joku siivosi rannan", "notice"),
    ("kysyin milloin kaupunki siivosi aukion", "voice"),
    ("neuvoin miten istutetaan papuja", "teach"),
    ("tarkistin lamput ja korjasin kaksi", "do"),
    ("tarkistin mitkä lamput ovat rikki ja korjasin kaksi", "do"),
    ("kysyin kenellä on tikkaat ja kannoin lankut", "other"),
    ("kaupunki korjasi lamput", "do"),
]


@pytest.mark.parametrize(("text", "kind"), ENGLISH)
def test_english(text: str, kind: str) -> None:
    assert read(text, "en").kind == kind


@pytest.mark.parametrize(("text", "kind"), FINNISH)
def test_finnish(text: str, kind: str) -> None:
    assert read(text, "fi").kind == kind


@pytest.mark.parametrize(("language", "text"), [("en", ENGLISH[0][0]), ("fi", FINNISH[0][0])])
def test_the_words_stay_as_they_were_said(language: str, text: str) -> None:
    assert read(f"{text} 20 min", language).rest == text
