"""Proposals that say nearly the same, so that people join instead of repeat."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process, utils

ALIKE = 72
MOST = 3


def similar(text: str, others: Sequence[tuple[int, str]], language: str) -> list[int]:
    """Return the ids of what is alike, best first, three at most.

    ``others``: (id, text) of open proposals in the same ``language``; the caller leaves out other languages.
    """
    found = process.extract(
        text,
        dict(others),
        scorer=fuzz.token_set_ratio,
        processor=utils.default_process,
        score_cutoff=ALIKE,
        limit=MOST,
    )
    return [number for _, _, number in found]
