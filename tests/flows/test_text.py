"""The door for words: kept exactly, or refused with a reason; and shown without reaching around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.refusal import Refusal
from flows.speech import Speech, languages
from flows.text import clean, is_visible, isolated

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
bidi_text = st.text(st.sampled_from(f"{BIDI}ab שא\n\r\u2029"), max_size=30)


@pytest.mark.parametrize(
    "text",
    [
        "swept",
        "<b>x</b> & *y* _z_",
        "مرحبا",
        "\u202eabc",
        "a\nb",
        "a  b\t c",
        "👩‍👩‍👧",
        "e\u0301",
        "\x07bell",
        "½",
        "a\u200bb",
    ],
)
def test_words_are_kept_as_written(text: str) -> None:
    assert clean(text, 280) == text


def test_white_space_goes_at_the_ends_only() -> None:
    assert clean("  \n a \n\n b \u00a0\t", 280) == "a \n\n b"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\t",
        "\u200b",
        "\u200b \u200d\ufeff",
        "\u202e\u202c",
        "\u2800",
        "\u3164",
        "\u0301",
        "\u00ad",
    ],
)
def test_what_nobody_sees_is_empty(text: str) -> None:
    assert clean(text, 280) == Refusal("text-empty")
    assert not is_visible(text)


@pytest.mark.parametrize("text", ["\0", "a\0b", "swept \0", "\ud800", "a\udfff", "\0" * 5000])
def test_what_cannot_be_kept_is_refused(text: str) -> None:
    assert clean(text, 280) == Refusal("text-nul")


def test_limit_counts_characters_not_their_units() -> None:
    assert clean("🏮" * 280, 280) == "🏮" * 280
    assert clean("🏮" * 281, 280) == Refusal("text-too-long", {"limit": 280, "length": 281})
    assert clean(" " * 300 + "a", 1) == "a"


@given(st.text(max_size=50), st.integers(1, 40))
def test_kept_words_fit_show_something_and_stay(text: str, limit: int) -> None:
    found = clean(text, limit)
    if isinstance(found, str):
        assert found in text
        assert 0 < len(found) <= limit
        assert clean(found, limit) == found
        assert found.encode()
    else:
        assert found.key in {"text-empty", "text-nul", "text-too-long"}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    "refused",
    [
        Refusal("text-nul"),
        Refusal("text-empty"),
        Refusal("text-too-long", {"limit": 280, "length": 5000}),
        Refusal("minutes-range", {"most": 1440}),
        Refusal("campaign-days", {"most": 42}),
        Refusal("task-split", {"least": 2, "most": 12}),
        Refusal("too-many-acts", {"limit": 20}),
        Refusal("too-many-minutes", {"limit": 1440, "left": 15}),
        Refusal("too-many-open", {"limit": 3}),
        Refusal("rule-out-of-range", {"rule": "threshold_percent"}),
    ],
)
def test_each_refusal_has_a_clear_sentence(language: str, refused: Refusal) -> None:
    said = Speech(language).say(f"refusal-{refused.key}", refused.args)
    assert "!" not in said
    assert all(len(sentence.split()) <= 15 for sentence in said.replace(":", ".").split("."))


def open_levels(text: str) -> int:
    """How many isolates are open behind ``text``; negative if it closed one that it didn't open."""
    depth = 0
    for c in text:
        if c in "\n\r\x1c\x1d\x1e\x85\u2029":
            depth = 0
        depth += (c in "\u2066\u2067\u2068") - (c == "\u2069")
        if depth < 0:
            return depth
    return depth


@given(bidi_text)
def test_isolated_words_end_where_they_began(text: str) -> None:
    shown = isolated(text)
    assert open_levels(f"before {shown}") == 0
    hidden = str.maketrans("", "", BIDI)
    assert shown.translate(hidden) == text.translate(hidden)


def test_plain_words_stay_plain() -> None:
    assert isolated("swept <b>") == "swept <b>"
    assert isolated("pihä\nswept") == "\u2068pihä\u2069\nswept"


def test_words_cannot_close_what_holds_them() -> None:
    assert isolated("a\u2069\u202eb") == "\u2068a\u202eb\u2069"
    assert isolated("\u2067a") == "\u2068\u2067a\u2069\u2069"
