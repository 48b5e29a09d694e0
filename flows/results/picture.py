"""What a chart may know of a campaign: facts without names, frozen when it is drawn.

Instants are UTC microseconds. A person is a small number that means nothing outside this picture.
"""

from typing import Literal

from pydantic import Field

from flows.results.fact import Fact
from flows.results.maps_seen import MapSeen
from flows.results.measured import AspectSeen, CellSeen, GapSeen, PowerSeen, StepSeen, VoiceSeen
from flows.results.twin_seen import TwinSeen
from flows.results.votes_seen import VoteSeen
from storage.models import Kind, Phase, Role

DAY = 86_400_000_000

State = Literal["open", "ahead", "not_ahead", "withdrawn", "retired"]
Reason = Literal["money", "safety", "who", "fairness", "other", "unsaid"]


class Act(Fact):
    """One contribution. ``minutes`` is None when nobody said, never 0; a group's act is one act."""

    at: int
    precision: Literal["minute", "day"] = "minute"
    kind: Kind = "other"
    minutes: int | None = Field(default=None, ge=1, le=1440)
    quantity: float | None = None
    unit: str | None = None
    people: int = Field(default=1, ge=1)
    place: str | None = None
    person: int = 0
    role: Role = "resident"
    level: Literal["individual", "group", "collective"] = "individual"
    folded: bool = False


class Concern(Fact):
    """Why somebody holds back, and whether the author has answered."""

    reason: Reason = "unsaid"
    answered: bool = False


class Idea(Fact):
    """One proposal. Counts are None while it is open; ``folded`` is the reason in words, ready to be read."""

    text: str
    state: State = "open"
    support: int | None = Field(default=None, ge=0)
    fine: int | None = Field(default=None, ge=0)
    concern: int | None = Field(default=None, ge=0)
    not_mine: int | None = Field(default=None, ge=0)
    concerns: tuple[Concern, ...] = ()
    folded: str | None = None


class Joined(Fact):
    """A person began to take part."""

    person: int
    at: int


class PhaseStart(Fact):
    """A phase lasts from here to the next one: ``[from, next)``."""

    phase: Phase
    at: int


class BarrierSeen(Fact):
    """Something in the way. ``words``: its author's, or of what kind it is; ``folded``: the reason in words."""

    words: str
    state: Literal["open", "answered", "gone"] = "open"
    days: int = Field(default=0, ge=0)
    folded: str | None = None


class CampaignPicture(Fact):
    """A campaign as charts see it. ``asked``, ``promised`` are words; None is "not said", "nobody yet".

    ``people_count`` take part; ``givers`` of them did the acts, None where that may not be told.
    """

    title: str
    place: str | None = None
    language: str = "en"
    zone: str = "UTC"
    starts_at: int
    ends_at: int
    drawn_at: int
    closed: bool = False
    worked_when: str | None = None
    outcome: Literal["yes", "partly", "no"] | None = None
    useful: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    ideas: tuple[Idea, ...] = ()
    votes: tuple[VoteSeen, ...] = ()
    maps: tuple[MapSeen, ...] = ()
    barriers: tuple[BarrierSeen, ...] = ()
    gaps: tuple[GapSeen, ...] = ()
    aspects: tuple[AspectSeen, ...] = ()
    voices: tuple[VoiceSeen, ...] = ()
    coverage: tuple[CellSeen, ...] = ()
    power: PowerSeen | None = None
    journey: tuple[StepSeen, ...] = ()
    twin: TwinSeen | None = None
    joined: tuple[Joined, ...] = ()
    phases: tuple[PhaseStart, ...] = ()
    asked: str | None = None
    promised: str | None = None
    people_count: int = Field(default=0, ge=0)
    givers: int | None = Field(default=None, ge=0)
    open_tasks: int = Field(default=0, ge=0)

    @property
    def minutes(self) -> int:
        """Return the minutes people told, unknown ones left out."""
        return sum(act.minutes or 0 for act in self.acts)

    @property
    def untimed(self) -> int:
        """Return how many acts came without a time."""
        return sum(act.minutes is None for act in self.acts)

    @property
    def waiting(self) -> int:
        """Return how many concerns wait for an answer, on ideas that are still alive and in sight."""
        alive = [idea for idea in self.ideas if idea.state in ("open", "ahead") and idea.folded is None]
        return sum(not concern.answered for idea in alive for concern in idea.concerns)
