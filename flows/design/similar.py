"""Proposals that say nearly the same, so that people join instead of repeat."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler, Prefix

from flows.design.filler import FILLER

ALIKE = 0.6
"""Share of the words of both texts that the other has too, from which they are alike."""
MOST = 3
_WORD = re.compile(r"[^\W_]+")
_CONTAINED_FROM = 3
_TYPO = 0.94
_TYPO_FROM = 6


class _Stem(NamedTuple):
    """How much of a beginning two forms of one word share in a language."""

    likeness: float
    letters: int
    of_shorter: float


_STEMS = {"fi": _Stem(0.84, 3, 0.5)}
_DEFAULT = _Stem(0.88, 4, 0.8)


def similar(text: str, others: Sequence[tuple[int, str]], language: str) -> list[int]:
    """Return the ids of what is alike, best first, three at most; see ``all_alike``."""
    return all_alike(text, others, language)[:MOST]


def all_alike(text: str, others: Sequence[tuple[int, str]], language: str) -> list[int]:
    """Return the ids of what is alike, best first.

    ``others``: (id, text) of what was said in the same ``language``; the caller leaves out other languages.
    """
    asked = _words(text, language)
    read = [(number, _words(words, language)) for number, words in others]
    kin = _kin(asked, {word for _, words in read for word in words}, _STEMS.get(language, _DEFAULT))
    rated = [(_alike(asked, words, kin), number) for number, words in read]
    found = sorted((-share, number) for share, number in rated if share >= ALIKE)
    return [number for _, number in found]


def _words(text: str, language: str) -> frozenset[str]:
    said = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    telling = frozenset(said) - FILLER.get(language, frozenset())
    return telling or frozenset(said)


def _kin(asked: frozenset[str], known: set[str], stem: _Stem) -> dict[str, set[str]]:
    """Return for each word that was asked the known words that are forms of it."""
    rows, columns = sorted(asked), sorted(known)
    if not rows or not columns:
        return {}
    scores = process.cdist(rows, columns, scorer=JaroWinkler.similarity, score_cutoff=stem.likeness)
    kin: dict[str, set[str]] = {word: set() for word in rows}
    for row, column in zip(*scores.nonzero(), strict=True):
        if _one_word(rows[row], columns[column], float(scores[row, column]), stem):
            kin[rows[row]].add(columns[column])
    return kin


def _one_word(a: str, b: str, likeness: float, stem: _Stem) -> bool:
    if a == b:
        return True
    if a.isdecimal() or b.isdecimal():
        return False
    shorter = min(len(a), len(b))
    shared = Prefix.similarity(a, b)
    if likeness >= _TYPO and shorter >= _TYPO_FROM:
        return True
    return likeness >= stem.likeness and shared >= stem.letters and shared >= stem.of_shorter * shorter


def _alike(asked: frozenset[str], words: frozenset[str], kin: dict[str, set[str]]) -> float:
    if not asked or not words:
        return 0.0
    mine = sum(1 for word in asked if kin[word] & words)
    theirs = len(words & set[str]().union(*kin.values()))
    share = (mine + theirs) / (len(asked) + len(words))
    shorter, covered = min((len(asked), mine), (len(words), theirs))
    contained = shorter >= _CONTAINED_FROM and covered == shorter
    return max(share, ALIKE) if contained else share
