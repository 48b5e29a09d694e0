"""Adding up columns of ticks at the speed of memory: eight rows at a time, each byte of a word a column's sum."""

import numpy as np
from numpy.typing import NDArray

_ROWS = 8
_WORDS = 255
"""So many ones fit into a byte."""
_CHUNK = _ROWS * _WORDS * 4


def sums(ticks: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return how many of people × options are true, by option."""
    people, options = ticks.shape
    whole = people - people % _ROWS
    rest: NDArray[np.int64] = np.add.reduce(ticks[whole:], axis=0, dtype=np.int64)
    if not whole or not options:
        return rest
    bytes_ = np.ascontiguousarray(ticks[:whole]).view(np.uint8).reshape(-1, _ROWS * options)
    words = bytes_.view(np.uint64)
    parts = [np.add.reduce(words[at : at + _WORDS], axis=0) for at in range(0, len(words), _WORDS)]
    together = np.add.reduce(np.stack(parts).view(np.uint8), axis=0, dtype=np.int64)
    found: NDArray[np.int64] = together.reshape(_ROWS, options).sum(axis=0) + rest
    return found


def histograms(marks: NDArray[np.int8], highest: int) -> NDArray[np.int64]:
    """Return how many of people × options are each of 0 … ``highest``, by mark and option."""
    found: NDArray[np.int64] = np.zeros((highest + 1, marks.shape[1]), np.int64)
    for start in range(0, len(marks), _CHUNK):
        chunk = marks[start : start + _CHUNK]
        for mark in range(highest + 1):
            found[mark] += sums(chunk == mark)
    return found
