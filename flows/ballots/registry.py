"""The ballot methods there are: a file each, a line each here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from flows.ballots import default


@dataclass(frozen=True, slots=True)
class Method:
    """A way to decide. ``choices`` are what one ballot may say, in the order of their buttons."""

    name: str
    choices: tuple[str, ...]
    tally: Callable[[Iterable[default.Ballot]], default.Tally]
    decide: Callable[..., default.Outcome]


METHODS = {
    method.name: method for method in (Method("default", default.CHOICES, default.tally, default.decide),)
}


def method(name: str) -> Method:
    """Return a method by its name; KeyError if there is none."""
    return METHODS[name]
