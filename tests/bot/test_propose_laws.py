"""Laws about ideas that the words and the tables of the bot must keep."""

import re

from flows.speech import LOCALES

KEYS = re.compile(r"^([a-z][a-z0-9-]*) =", re.MULTILINE)


def section(language: str) -> str:
    """Return what the bot says about ideas."""
    text = (LOCALES / f"{language}.ftl").read_text("utf-8")
    return text[text.index("### design\n") : text.index("## end of design")]


def test_both_languages_say_the_same_things() -> None:
    assert set(KEYS.findall(section("en"))) == set(KEYS.findall(section("fi")))


def test_nothing_is_shouted_and_sentences_are_short() -> None:
    for language in ("en", "fi"):
        said = re.sub(r"\{[^{}]*\}", "X", section(language))
        assert "!" not in said
        for line in said.splitlines():
            words = line.partition("=")[2] or line
            longest = max((len(part.split()) for part in re.split(r"[.:;?]", words)), default=0)
            assert longest <= 16, line
