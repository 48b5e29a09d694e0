"""Felt encounter: care, control, agency, worth. About staff only where three or more of them took part.

Two statements each, our own wording (``encounter-<subject>-<id>``); never about one employee.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean
from typing import Literal

from flows.instruments.aspects import SCALE, mean
from flows.instruments.question import Question
from flows.instruments.small import Crowd, in_splits

VERSION = 1
Subject = Literal["staff", "here", "session"]
Side = Literal["care", "control", "agency", "worth"]
SIDES: tuple[Side, ...] = ("care", "control", "agency", "worth")
SUBJECTS: tuple[Subject, ...] = ("staff", "here")
"""Whom a campaign asks about; ``session`` is asked about one session, which is named."""
FEWEST_STAFF = 3
KIND, PASSIVE = 4, 2.5


def items(subject: Subject) -> tuple[str, ...]:
    """Return the eight items about staff, or about how it was here; one of each side first."""
    return tuple(f"{subject}-{side}-{n}" for n in (1, 2) for side in SIDES)


QUESTIONS = tuple(
    Question(item, "encounter", SCALE, {"end": 7}, in_splits, VERSION)
    for subject in SUBJECTS
    for item in items(subject)
)


def subject(employees: int) -> Subject:
    """Return whom the questions are about, by how many employees take part."""
    return "staff" if employees >= FEWEST_STAFF else "here"


@dataclass(frozen=True, slots=True)
class Felt:
    """A side's mean, 1 to 5, of its two items; the smaller number of answers."""

    mean: float
    n: int


def of(counts: Mapping[str, Crowd], about: Subject) -> dict[Side, Felt]:
    """Return each side of which both items are told: ``counts`` leads from item to answers."""
    found = {}
    for side in SIDES:
        both = [told for n in (1, 2) if (told := counts.get(f"{about}-{side}-{n}"))]
        if len(both) == 2:
            found[side] = Felt(fmean(map(mean, both)), min(sum(told.values()) for told in both))
    return found


def kind_but_passive(found: Mapping[Side, float]) -> bool:
    """Whether people were cared for and could do little: care 4 or more with agency 2.5 or less."""
    return found.get("care", 0) >= KIND and found.get("agency", 5) <= PASSIVE
