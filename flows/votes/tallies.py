"""A tally of any method as rows: option, choice, how many."""

from collections.abc import Iterable
from typing import Any

from flows.verify.votes import tally_rows


def told_tally(tally: dict[str, Any]) -> Iterable[tuple[int, str, int]]:
    """Return (option, choice, how many) of a method's tally; option 0 is the question itself."""
    return ((int(option), choice, n) for option, choice, n in tally_rows(tally))
