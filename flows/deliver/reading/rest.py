"""What is left of a text when its details are taken out."""

import re

from flows.deliver.reading.page import Page
from flows.deliver.words.table import Words

_EDGE = " \t\r\n,;:·|–—-+/&~("
_HOLLOW = re.compile(r"\([\s,;.]*\)|\[[\s,;.]*\]")
_PUNCTUATION = frozenset(",;:·|–—-+/&~.")


def rest(page: Page, words: Words) -> str:
    """Return the words that no detail was made of, in their order, with single spaces where one was."""
    left = [i for i in range(len(page.tokens)) if i not in page.taken]
    if page.taken:
        left = _trimmed(page, left, words)
    pieces: list[str] = []
    for i in left:
        token = page.tokens[i]
        gap = token.gap if i - 1 not in page.taken else " "
        if pieces and token.text in _PUNCTUATION and pieces[-1] in _PUNCTUATION and i - 1 in page.taken:
            continue
        if pieces:
            pieces.append("" if token.text in ",.;:)" and i - 1 in page.taken else gap)
        pieces.append(token.text)
    left_over = _HOLLOW.sub("", "".join(pieces)).strip(_EDGE)
    only_marks = all(token.kind == "symbol" for token in (page.tokens[i] for i in left))
    return "" if page.taken and only_marks else left_over


def _trimmed(page: Page, left: list[int], words: Words) -> list[int]:
    while left and left[-1] + 1 in page.taken and _dangles(page, left[-1], words):
        left = left[:-1]
    while left and left[0] - 1 in page.taken and _dangles(page, left[0], words):
        left = left[1:]
    return left


def _dangles(page: Page, i: int, words: Words) -> bool:
    token = page.tokens[i]
    return token.key in words.dangling or token.text in _PUNCTUATION
