"""The perception gap: what officials expected beside what people said. Made first, then locked; never mixed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from flows.instruments.pulse import GUESSED
from flows.instruments.question import Question, Wave
from flows.instruments.registry import QUESTIONS
from flows.instruments.told import Told, told
from flows.results.source import Source
from storage import guesses
from storage.guesses import Guess
from storage.models import Campaign

Tell = Callable[[Source, Campaign, Question, Wave], Told | None]
OFFICE = 3
"""Fewer officials than that are shown only if each of them agrees, as the office's guess."""
TOTALS: tuple[Literal["people", "minutes"], ...] = ("people", "minutes")


@dataclass(frozen=True, slots=True)
class Expected:
    """What officials guessed: the median, how many of them, how many too late to have known nothing."""

    value: float
    n: int
    marked: int

    @property
    def office(self) -> bool:
        """Whether so few guessed that it stands as the office's guess."""
        return self.n < OFFICE


@dataclass(frozen=True, slots=True)
class Gap:
    """One item: how many of 10 were expected to do it often, how many in a hundred said so; ``n`` answered."""

    item: str
    expected: Expected
    reported: float
    n: int
    wave: Literal["start", "end"]

    @property
    def difference(self) -> float:
        """How many percentage points more said so than were expected; below 0: fewer."""
        return self.reported - 10 * self.expected.value


@dataclass(frozen=True, slots=True)
class Against:
    """People or minutes: what was expected, what there was."""

    what: Literal["people", "minutes"]
    expected: Expected
    reported: int


def expected(guesses: Sequence[Guess], *, agreed: bool) -> Expected | None:
    """Return what officials expected of one item before they saw results.

    None where nobody did, or so few that they'd have to agree.
    """
    made = [guess for guess in guesses if guess.round == 1]
    if not made or (len({guess.official for guess in made}) < OFFICE and not agreed):
        return None
    return Expected(median(guess.value for guess in made), len(made), sum(guess.marked for guess in made))


def gaps(source: Source, campaign: Campaign, tell: Tell = told) -> tuple[Gap, ...]:
    """Return the gap of every item that was guessed and answered by enough, in the order of asking."""
    made, agreed = _guesses(source, campaign), guesses.agree_to_be_shown(source.db, campaign.id)
    found = (
        (item, expected(made.get(item, ()), agreed=agreed), newest(source, campaign, item, tell))
        for item in GUESSED
    )
    return tuple(
        Gap(item, guess, 100 * answers.counts.get("often", 0) / answers.n, answers.n, wave)
        for item, guess, (wave, answers) in found
        if guess and answers
    )


def newest(
    source: Source, campaign: Campaign, item: str, tell: Tell
) -> tuple[Literal["start", "end"], Told | None]:
    """Return the end's answers to an item, the start's where too few answered at the end."""
    at_end = tell(source, campaign, QUESTIONS[item], "end")
    return ("end", at_end) if at_end else ("start", tell(source, campaign, QUESTIONS[item], "start"))


def against(source: Source, campaign: Campaign, reported: Mapping[str, int]) -> tuple[Against, ...]:
    """Return people and minutes, expected against ``reported``."""
    made, agreed = _guesses(source, campaign), guesses.agree_to_be_shown(source.db, campaign.id)
    found = ((what, expected(made.get(what, ()), agreed=agreed)) for what in TOTALS)
    return tuple(Against(what, guess, reported[what]) for what, guess in found if guess)


def _guesses(source: Source, campaign: Campaign) -> Mapping[str, list[Guess]]:
    found: dict[str, list[Guess]] = {}
    for guess in guesses.guesses(source.db, campaign.id):
        found.setdefault(guess.item, []).append(guess)
    return found
