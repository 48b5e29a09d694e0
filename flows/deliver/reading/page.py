"""A text as tokens, and which of them are already understood."""

import re
import unicodedata
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar

T = TypeVar("T")

_LETTER = r"[^\W\d_]"
_MARK = r"[\u0300-\u036f]"
_TOKEN = re.compile(
    rf"(?P<number>\d+(?:[.,:]\d+)*[½¼¾]?|[½¼¾])"
    rf"|(?P<word>[mM]\^?2(?!\d)|{_LETTER}(?:{_LETTER}|{_MARK}|['’‑-](?={_LETTER}))*)"
    rf"|(?P<symbol>\S)"
)
PHRASE_WORDS = 6
"""A phrase of a language's tables has at most this many words."""


@dataclass(frozen=True, slots=True)
class Token:
    """A number, a word or a single symbol; ``key`` is what tables are asked for."""

    kind: Literal["number", "word", "symbol"]
    text: str
    key: str
    start: int
    end: int
    gap: str
    """White space before it."""


@dataclass(slots=True)
class Page:
    """The tokens of a text.

    ``taken`` were read as a detail and leave the rest; ``kept`` were read and stay in it. Both are no longer free.
    """

    text: str
    tokens: list[Token]
    taken: set[int] = field(default_factory=set)
    kept: set[int] = field(default_factory=set)
    places: set[int] = field(default_factory=set)
    """Those that name a place."""

    @classmethod
    def of(cls, text: str) -> "Page":
        """Split ``text``."""
        tokens: list[Token] = []
        for found in _TOKEN.finditer(text):
            before = tokens[-1].end if tokens else 0
            kind: Literal["number", "word", "symbol"] = "symbol"
            if found["number"] is not None:
                kind = "number"
            elif found["word"] is not None:
                kind = "word"
            tokens.append(
                Token(
                    kind, found[0], key_of(found[0]), found.start(), found.end(), text[before : found.start()]
                )
            )
        return cls(text, tokens)

    def at(self, i: int) -> Token | None:
        """Return free token ``i``, None outside and for what was read."""
        free = 0 <= i < len(self.tokens) and i not in self.taken and i not in self.kept
        return self.tokens[i] if free else None

    def key(self, i: int) -> str:
        """Return the key of token ``i``, empty outside and for what was read."""
        token = self.at(i)
        return token.key if token else ""

    def glued(self, i: int) -> bool:
        """Return whether token ``i`` follows the one before without white space."""
        return 0 < i < len(self.tokens) and not self.tokens[i].gap

    def words(self) -> list[str]:
        """Return the keys of all words."""
        return [part for token in self.tokens if token.kind == "word" for part in token.key.split()]

    def near(self, i: int) -> bool:
        """Return whether free token ``i`` follows on the same line, with at most white space between."""
        return self.at(i) is not None and "\n" not in self.tokens[i].gap

    def phrase(self, i: int, table: Mapping[str, T]) -> tuple[T, int] | None:
        """Return the longest entry of ``table`` that starts at word ``i``, and the index behind it."""
        best, keys = None, ""
        for j in range(i, i + PHRASE_WORDS):
            token = self.at(j)
            if token is None or token.kind != "word" or (j > i and not self.near(j)):
                break
            keys = f"{keys} {token.key}" if keys else token.key
            if keys in table:
                best = table[keys], j + 1
        return best

    def word_in(self, i: int, words: Container[str]) -> bool:
        """Return whether free token ``i`` is one of ``words``."""
        token = self.at(i)
        return token is not None and token.key in words

    def take(self, start: int, end: int) -> str:
        """Mark tokens ``start`` to ``end`` (exclusive) as read, and return their text."""
        self.taken.update(range(start, end))
        return self.slice(start, end)

    def keep(self, start: int, end: int) -> None:
        """Mark tokens ``start`` to ``end`` (exclusive) as read, but leave them where they are."""
        self.kept.update(range(start, end))

    def slice(self, start: int, end: int) -> str:
        """Return the text from token ``start`` to ``end`` (exclusive)."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def covering(self, start: int, end: int) -> tuple[int, int]:
        """Return the tokens that lie within characters ``start`` to ``end``, as a range."""
        inside = [i for i, token in enumerate(self.tokens) if token.start < end and token.end > start]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)


def key_of(word: str) -> str:
    """Return the form in which words are compared: composed, lower case, plain apostrophes, no hyphens."""
    composed = unicodedata.normalize("NFC", word).casefold()
    return composed if len(composed) == 1 else composed.replace("’", "'").replace("‑", " ").replace("-", " ")
