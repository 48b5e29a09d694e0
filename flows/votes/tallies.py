"""A tally of any method as rows: option, choice, how many."""

from collections.abc import Iterable
from typing import Any


def told_tally(tally: dict[str, Any]) -> Iterable[tuple[int, str, int]]:
    """Return (option, choice, how many) of a method's tally; option 0 is the question itself."""
    if "voices" in tally:
        yield from ((0, voice, n) for voice, n in tally["voices"].items())
    for option, n in tally.get("votes", {}).items():
        yield int(option), "ticked", n
    for option, row in tally.get("options", {}).items():
        yield from ((int(option), str(given), n) for given, n in enumerate(row["histogram"]))
        yield int(option), "blank", row["blank"]
    for option, others in tally.get("pairwise", {}).items():
        yield from ((int(option), f"before {other}", n) for other, n in others.items())
    for option, n in tally.get("ranked", {}).items():
        yield int(option), "ranked", n
    for option, row in tally.get("projects", {}).items():
        yield int(option), "ticked", row["votes"]
