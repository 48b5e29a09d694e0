"""What sort of act it is, guessed from its words."""

from typing import Literal

from flows.deliver.reading.page import Page
from flows.deliver.words.table import Words

Kind = Literal[
    "notice",
    "voice",
    "know",
    "sketch",
    "host",
    "do",
    "care",
    "carry",
    "lend",
    "give",
    "teach",
    "check",
    "other",
]
KINDS: tuple[Kind, ...] = (
    "notice", "voice", "know", "sketch", "host", "do", "care", "carry", "lend", "give", "teach", "check", "other"
)  # fmt: skip


def kind(page: Page, words: Words) -> Kind:
    """Return the kind that the words tell: ``do`` if they tell none, or doing among others, else ``other``."""
    whole = Page(page.text, page.tokens)
    found = {told for i in range(len(page.tokens)) if (told := _kind_at(whole, i, words))}
    if len(found) == 1:
        return found.pop()
    return "other" if found and "do" not in found else "do"


def _kind_at(page: Page, i: int, words: Words) -> Kind | None:
    exact = page.phrase(i, words.kinds)
    key = page.key(i)
    stems = words.kind_stems.items()
    name = exact[0] if exact else next((told for stem, told in stems if key.startswith(stem)), None)
    return next((told for told in KINDS if told == name), None)
