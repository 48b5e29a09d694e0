"""Votes by another method, counted again from their published tallies.

Who is level goes by a lot, drawn again from what is published of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import product
from typing import Any

Tally = Mapping[tuple[str, str], int]
"""(option, choice) → how many; option 0 is the question itself."""


@dataclass(frozen=True, slots=True)
class Voted:
    """A vote's tally as published. ``needed``: people that an option needs."""

    method: str
    options: Sequence[str]
    tally: Tally
    needed: int
    lot_record: str = ""
    lot_public: str = ""

    def of(self, option: str, choice: str) -> int:
        """Return how many gave an option this."""
        return self.tally.get((option, choice), 0)


def winners(vote: Voted) -> list[str] | None:
    """Return what the tally chooses; None where a tally isn't enough to say (``budget`` counts those)."""
    if vote.method == "consent":
        ahead = not vote.of("0", "objection") and vote.of("0", "consent") >= vote.needed
        return (list(vote.options) or ["ahead"]) if ahead else []
    if vote.method == "schulze":
        return _drawn(vote, _unbeaten(vote))
    if vote.method in ("single", "approval"):
        ticked = {option: vote.of(option, "ticked") for option in vote.options}
        return _drawn(vote, _most(vote, ticked, ticked))
    return _drawn(vote, _most(vote, *_graded(vote))) if vote.method == "score" else None


def _graded(vote: Voted) -> tuple[dict[str, int], dict[str, int]]:
    """Return each option's sum, and how many gave it more than 0."""
    sums, backed = dict.fromkeys(vote.options, 0), dict.fromkeys(vote.options, 0)
    for (option, choice), n in vote.tally.items():
        if choice.isdigit() and int(choice) and option in sums:
            sums[option] += int(choice) * n
            backed[option] += n
    return sums, backed


def _most(vote: Voted, totals: Mapping[str, int], backed: Mapping[str, int]) -> list[str]:
    most = max(totals.values(), default=0)
    return [one for one in vote.options if most and totals[one] == most and backed[one] >= vote.needed]


def _unbeaten(vote: Voted) -> list[str]:
    """Schulze's method, winning votes: who loses to nobody by the strongest path."""
    kept = [one for one in vote.options if vote.of(one, "ranked") and vote.of(one, "ranked") >= vote.needed]
    over = {(a, b): vote.of(a, f"before {b}") for a, b in product(kept, kept)}
    path = {(a, b): n if n > over[b, a] else 0 for (a, b), n in over.items()}
    for through, a, b in product(kept, kept, kept):
        path[a, b] = max(path[a, b], min(path[a, through], path[through, b]))
    return [a for a in kept if all(path[a, b] >= path[b, a] for b in kept if b != a)]


def _drawn(vote: Voted, level: list[str]) -> list[str]:
    """Return who of the level ones goes first: the lowest SHA-256 of ``seed:place``."""
    if len(level) < 2 or not vote.lot_record:
        return level
    seed = sha256(f"{vote.lot_record}:{vote.lot_public}".encode()).hexdigest()
    places = {option: place for place, option in enumerate(vote.options, 1)}
    return [min(level, key=lambda one: sha256(f"{seed}:{places[one]}".encode()).digest())]


def tally_rows(tally: Mapping[str, Any]) -> list[tuple[str, str, int]]:
    """Return (option, choice, how many) of the tally that a vote's leaf in the log holds."""
    rows = [("0", voice, n) for voice, n in tally.get("voices", {}).items()]
    rows += [(option, "ticked", n) for option, n in tally.get("votes", {}).items()]
    for option, told in tally.get("options", {}).items():
        rows += [(option, str(given), n) for given, n in enumerate(told["histogram"])]
        rows.append((option, "blank", told["blank"]))
    for option, others in tally.get("pairwise", {}).items():
        rows += [(option, f"before {other}", n) for other, n in others.items()]
    rows += [(option, "ranked", n) for option, n in tally.get("ranked", {}).items()]
    return rows + [(option, "ticked", told["votes"]) for option, told in tally.get("projects", {}).items()]
