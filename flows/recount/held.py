"""What a file holds: a question, ballots, names, and what the file itself says came out."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from flows.ballots.question import Ballot, Question

Form = str
"""``ticks``, ``points``, ``order``, or ``choice:<method>``: how a file's ballots say what they say."""


@dataclass
class Held:
    """Ballots are valid ones of ``form``; equal ones are merged."""

    path: Path
    form: Form
    question: Question
    ballots: Counter[Ballot] = field(default_factory=Counter)
    names: dict[str, str] = field(default_factory=dict)
    title: str = ""
    method: str | None = None
    """What the file says it is counted by, as one of our methods."""
    official: tuple[str, ...] | None = None
    """What the file says was chosen."""
    rule: str | None = None
    """The file's own name of its rule."""
    least: int = 1
    """Fewest votes that a city's rule asks of a project."""
    longest: int = 0
    """Orders: how many places a ballot has; 0 where the file doesn't say."""
    notes: list[str] = field(default_factory=list)
    """What is odd about the file and didn't stop the count."""
