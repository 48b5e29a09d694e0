"""Words that sound like an emergency: the local number is shown, nothing is weighed or decided."""

import re
import unicodedata

STEMS: dict[str, tuple[str, ...]] = {
    "en": (
        "ambulance", "emergency", "on fire", "heart attack", "stroke", "can't breathe", "cannot breathe",
        "unconscious", "suicid", "kill myself", "overdose", "bleeding", "chest pain", "stabbed", "drowning",
    ),
    "fi": (
        "ambulans", "hätätilan", "hätätapau", "tulipalo", "palaa liekeiss", "sydänkohtau", "sydäninfarkt",
        "aivohalvau", "aivoinfarkt", "ei hengitä", "en saa henkeä", "tajuton", "tajuttom", "itsemurh",
        "tappaa itse", "yliannost", "verenvuo", "vuotaa verta", "rintakip", "puukot", "hukkuma",
    ),
}  # fmt: skip
"""Beginnings of words by language; read in all languages, for people mix them."""
NUMBERS = {"America/": "911", "US/": "911", "Canada/": "911", "Australia/": "000", "Pacific/Auckland": "111"}
USUAL = "112"


def sounds_like_one(text: str) -> bool:
    """Whether words sound like an emergency."""
    said = " ".join(unicodedata.normalize("NFC", text).casefold().replace("’", "'").split())
    return any(re.search(rf"(?<!\w){re.escape(stem)}", said) for stems in STEMS.values() for stem in stems)


def number_of(zone: str) -> str:
    """Return the emergency number where a time zone is, 112 where nothing else is known."""
    return next((number for start, number in NUMBERS.items() if zone.startswith(start)), USUAL)
