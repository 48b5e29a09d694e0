"""What a neighbour can do, as data; buttons are named by their Fluent key or by what stands on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Say:
    """Write into the group, perhaps as a reply to the newest message that shows ``answering``."""

    text: str
    answering: str = ""


@dataclass(frozen=True)
class Show:
    """Send a picture (see pictures.py) with a caption into the group."""

    picture: str
    caption: str
    answering: str = ""


@dataclass(frozen=True)
class Press:
    """Press a button of the bot's newest message in the group that has it and shows ``on``.

    Where its answer leads to private, the neighbour goes there.
    """

    button: str
    on: str = ""


@dataclass(frozen=True)
class Start:
    """Press Start in private."""


@dataclass(frozen=True)
class Write:
    """Write to the bot in private."""

    text: str


@dataclass(frozen=True)
class PressThere:
    """Press a button of the bot's newest message in private that has it and shows ``on``."""

    button: str
    on: str = ""


@dataclass(frozen=True)
class Done:
    """Mark the next piece of a task as done and note it as one's own, in whichever way it is offered."""

    on: str


@dataclass(frozen=True)
class React:
    """Put a sign on somebody's message in the group that shows ``on``."""

    sign: str
    on: str


Move = Say | Show | Press | Start | Write | PressThere | Done | React
PRIVATE = (Start, Write, PressThere)


@dataclass(frozen=True)
class Step:
    """One neighbour does something: on ``day`` (0 is the first) at local ``time``.

    ``instead``: who does it where nobody but the starter ever goes to private; empty: then nobody does.
    """

    who: str
    day: int
    time: str
    moves: tuple[Move, ...]
    instead: str = ""

    @property
    def private(self) -> bool:
        """Whether it needs a private chat with the bot."""
        return any(isinstance(move, PRIVATE) for move in self.moves)


def step(who: str, day: int, time: str, *moves: Move, instead: str = "") -> Step:
    """Return a step."""
    return Step(who, day, time, moves, instead)


@dataclass(frozen=True)
class Votes:
    """Who chooses what about the idea that shows ``on``; ``either`` support or are fine, as chance has it."""

    on: str
    day: int
    time: str
    either: tuple[str, ...] = ()
    surely: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Story:
    """A title to log, the steps, the votes, and when it is over."""

    steps: tuple[Step, ...]
    votes: tuple[Votes, ...]
    ends: tuple[int, str]
