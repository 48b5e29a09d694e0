"""Felt influence: how much say people had, as they felt it. The rungs are those that can be promised."""

from collections.abc import Mapping
from statistics import median

from flows.instruments.question import Question
from flows.speech import Speech

LEVELS: tuple[str, ...] = ("1", "2", "3", "4", "5")
"""1: nobody told us anything; 2: we were told; 3: we were heard; 4: we decided together; 5: we decided ourselves."""
PROMISED: Mapping[str, int] = {"inform": 2, "advise": 3, "together": 4, "ourselves": 5}
"""What a group asks for, or is promised, as a level."""
FELT = Question("felt", "influence", LEVELS, {"end": 7})
QUESTIONS = (FELT,)


def felt_level(counts: Mapping[str, int]) -> float | None:
    """Return the median of the answers, 1 to 5; between two of them the middle. None without any."""
    answers = [int(value) for value in LEVELS for _ in range(counts.get(value, 0))]
    return float(median(answers)) if answers else None


def level_words(speech: Speech, level: float) -> str:
    """Return a level in the words that were answered; between two of them, both."""
    below, above = (speech.say(f"felt-level-{n}") for n in (int(level), int(level + 0.5)))
    return below if below == above else speech.say("felt-between", below=below, above=above)
