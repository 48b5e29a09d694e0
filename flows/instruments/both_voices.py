"""Two voices: who it is for and who works in it answer the same questions; a missing voice is said.

A question stands in the locales as ``voice-<id>``; each voice's answers are an item of their own, never mixed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.instruments.aspects import SCALE, mean
from flows.instruments.question import Question
from flows.instruments.small import Crowd, in_chat, in_splits
from storage.session_answers import Voice

VERSION = 1
VOICES: tuple[Voice, ...] = ("users", "employees")
ROLE: Mapping[Voice, str] = {"users": "service_user", "employees": "employee"}
"""What an answer is kept as: whoever it is for answers as who uses it."""
ASKED = ("needed", "say", "respect", "worth", "last")


def items(voice: Voice) -> tuple[str, ...]:
    """Return a voice's items, in the order of asking."""
    return tuple(f"{voice}-{asked}" for asked in ASKED)


QUESTIONS = tuple(
    Question(item, "voices", SCALE, {"end": 7}, in_chat, VERSION, in_splits)
    for voice in VOICES
    for item in items(voice)
)


@dataclass(frozen=True, slots=True)
class Heard:
    """A question's mean of each voice, 1 to 5, with how many answered; None where that voice is missing."""

    asked: str
    means: Mapping[Voice, tuple[float, int] | None]


def both(counts: Mapping[str, Crowd]) -> tuple[Heard, ...]:
    """Return what the two say to each question that one of them answered: ``counts`` leads from item to answers."""
    found = (
        Heard(asked, {voice: _said(counts.get(f"{voice}-{asked}")) for voice in VOICES}) for asked in ASKED
    )
    return tuple(one for one in found if any(one.means.values()))


def _said(crowd: Crowd | None) -> tuple[float, int] | None:
    return (mean(crowd), sum(crowd.values())) if crowd else None


def missing(found: tuple[Heard, ...]) -> tuple[Voice, ...]:
    """Return the voices that nobody can hear in any question."""
    return tuple(voice for voice in VOICES if not any(one.means[voice] for one in found))
