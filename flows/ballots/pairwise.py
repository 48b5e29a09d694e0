"""How many prefer each option to each other one, from ranks."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from flows.ballots.count import Count
from flows.ballots.question import Ballot, Question

BELOW_ALL = np.iinfo(np.uint16).max
_CHUNK = 1 << 15
_RARE = 16


class Pairs(Count):
    """``over[a, b]``: how many rank a above b; unranked is below every rank. ``ranked[a]``: how many rank it."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        n = len(question.options)
        self.over: NDArray[np.int64] = np.zeros((n, n), np.int64)
        self.ranked: NDArray[np.int64] = np.zeros(n, np.int64)

    def _totals(self, ballot: Ballot, n: int) -> None:
        ranks = below(np.array(ballot, np.uint16))
        self.over += n * (ranks[:, None] < ranks[None, :])
        self.ranked += n * (ranks != BELOW_ALL)

    def add_all(self, ballots: Iterable[tuple[Ballot, int]]) -> None:
        """Count many ballots: rare ones together by array, frequent ones one by one."""
        rare: list[Ballot] = []
        for ballot, n in ballots:
            if 0 < n <= _RARE and ballot:
                rare.extend([ballot] * n)
            else:
                self.add(ballot, n)
        if rare:
            self._add_rare(rare)

    def _add_rare(self, ballots: list[Ballot]) -> None:
        ranks = np.array(ballots, np.uint16)
        self.over += preferred(ranks.astype(np.uint8) if ranks.max() < 255 else ranks)
        self.ranked += np.count_nonzero(ranks, axis=0)
        self.ballots.update(ballots)
        self.total += len(ballots)

    def add_ranks(self, ranks: NDArray[np.uint8] | NDArray[np.uint16]) -> None:
        """Count people × options at once (rank from 1, 0: not ranked), into the totals only."""
        self.over += preferred(ranks)
        self.ranked += np.count_nonzero(ranks, axis=0)
        self.total += len(ranks)
        self.bulk += len(ranks)


def below(ranks: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """Return ranks with the unranked below every rank."""
    return np.where(ranks == 0, BELOW_ALL, ranks).astype(np.uint16)


def preferred(ranks: NDArray[np.uint8] | NDArray[np.uint16]) -> NDArray[np.int64]:
    """Return the pairwise matrix of people × options ranks (from 1; 0: not ranked, below every rank).

    Ranks are counted down from the top value, so that 0 wraps around to the lowest; a chunk of people at a
    time stays in the processor's cache.
    """
    n = ranks.shape[1]
    over: NDArray[np.int64] = np.zeros((n, n), np.int64)
    one = np.ones((), ranks.dtype)
    for start in range(0, len(ranks), _CHUNK):
        chunk = np.subtract(ranks[start : start + _CHUNK].T, one, order="C")
        _add_pairs(over, chunk)
    return over


def _add_pairs(over: NDArray[np.int64], chunk: NDArray[np.uint8] | NDArray[np.uint16]) -> None:
    n, people = chunk.shape
    before = np.empty(people, np.bool_)
    for a in range(n):
        for b in range(a + 1, n):
            over[a, b] += np.count_nonzero(np.less(chunk[a], chunk[b], out=before))
            over[b, a] += np.count_nonzero(np.greater(chunk[a], chunk[b], out=before))
