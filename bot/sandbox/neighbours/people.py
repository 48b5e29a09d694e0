"""Who lives in the street."""

from typing import NamedTuple


class Neighbour(NamedTuple):
    """Somebody of the street; ``starts``: pressed Start in private before the story begins."""

    name: str
    language: str
    starts: bool = False


STREET = "Kurvi street"
CARETAKER = "Tove"
NEIGHBOURS = (
    Neighbour("Tove", "en"),
    Neighbour("Aino", "en", starts=True),
    Neighbour("Mikael", "en", starts=True),
    Neighbour("Sanna", "fi", starts=True),
    Neighbour("Fatima", "en"),
    Neighbour("Reino", "fi"),
    Neighbour("Olga", "en"),
    Neighbour("Ahmed", "en"),
    Neighbour("Liisa", "fi"),
    Neighbour("Johan", "en"),
    Neighbour("Nhung", "en"),
    Neighbour("Jere", "fi"),
)
