"""People to make maps of."""

import numpy as np
from hypothesis import strategies as st

from flows.opinions import Answers

Row = tuple[int, int, int]

few_rows = st.lists(
    st.tuples(st.integers(-3, 25), st.integers(0, 9), st.sampled_from((-1, 0, 1))), max_size=160
)


def camps(sizes: tuple[int, ...], statements: int = 30, *, seen: float = 0.7, seed: int = 1) -> list[Row]:
    """Return answers of camps that each have their own mind about most statements."""
    luck = np.random.default_rng(seed)
    minds = luck.choice([0.05, 0.95], (len(sizes), statements))
    camp = np.repeat(np.arange(len(sizes)), sizes)
    said = np.where(luck.random((len(camp), statements)) < minds[camp], 1, -1)
    said[luck.random(said.shape) < 0.1] = 0
    people, columns = np.nonzero(luck.random(said.shape) < seen)
    return [
        (int(who), 100 + int(what), int(said[who, what])) for who, what in zip(people, columns, strict=True)
    ]


def crowd(people: int, statements: int = 30, *, seed: int = 1) -> list[Row]:
    """Return answers of people who differ by chance only: each statement has its own share of agreement."""
    luck = np.random.default_rng(seed)
    said = np.where(luck.random((people, statements)) < luck.random(statements), 1, -1)
    return [(who, what, int(said[who, what])) for who in range(people) for what in range(statements)]


def answers(rows: list[Row]) -> Answers:
    return Answers.from_rows(rows)
