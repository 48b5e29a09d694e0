"""What sort of act it is, guessed from its words."""

from typing import get_args

from flows.deliver.reading.page import Page
from flows.deliver.words.table import Words
from storage.models import Kind

KINDS: tuple[Kind, ...] = get_args(Kind)


_STOPS = frozenset(",;:.!?&+()–—")


def kinds(page: Page, words: Words) -> list[Kind]:
    """Return the kinds that the words tell, in their order; what others did is no act of the one who tells.

    In ``checked which lamps the city mended`` only the checking is: from ``which`` on it is what was checked.
    """
    whole, told, theirs = Page(page.text, page.tokens), list[Kind](), False
    for i, token in enumerate(page.tokens):
        ends = token.text in _STOPS or "\n" in token.gap or token.key in words.clause_ends
        theirs = not ends and (theirs or (bool(told) and token.key in words.clauses))
        kind = None if theirs or whole.word_in(i - 1, words.others) else _kind_at(whole, i, words)
        told += [kind] if kind else []
    return told


def guess(told: list[Kind]) -> Kind:
    """Return the kind that is told: ``do`` if none is, or doing among others, else ``other``.

    Who teaches also names what is taught: said first, teaching is the kind.
    """
    if told and (told[0] == "teach" or len(set(told)) == 1):
        return told[0]
    return "other" if told and "do" not in told else "do"


def _kind_at(page: Page, i: int, words: Words) -> Kind | None:
    exact = page.phrase(i, words.kinds)
    key = page.key(i)
    stems = words.kind_stems.items()
    name = exact[0] if exact else next((told for stem, told in stems if key.startswith(stem)), None)
    return next((told for told in KINDS if told == name), None)
