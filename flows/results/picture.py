"""What a chart may know of a campaign: facts without names, frozen when it is drawn.

Instants are UTC microseconds. A person is a small number that means nothing outside this picture.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from storage.models import Kind, Phase, Role

DAY = 86_400_000_000

State = Literal["open", "ahead", "not_ahead", "withdrawn", "retired"]
Reason = Literal["money", "safety", "who", "fairness", "other", "unsaid"]


class Fact(BaseModel):
    """A frozen value that refuses fields it doesn't know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


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


Way = Literal["consent", "single", "approval", "score", "schulze", "equal-shares"]


class Choice(Fact):
    """One option of a vote; ``cost`` in the vote's unit."""

    number: int
    words: str
    won: bool = False
    cost: float | None = None
    lost: Literal["too-few-votes", "money-spent"] | None = None


class VoteSeen(Fact):
    """One counted vote. ``tally``: option (0: the question), choice, how many; ``folded``: the reason in words."""

    number: int
    question: str
    method: Way
    voted: int = Field(ge=0)
    agreed: bool = False
    options: tuple[Choice, ...] = ()
    tally: tuple[tuple[int, str, int], ...] = ()
    budget: float | None = None
    unit: str | None = None
    folded: str | None = None

    def count(self, option: int, choice: str = "ticked") -> int:
        """Return how many said this of an option."""
        return sum(n for number, said, n in self.tally if (number, said) == (option, choice))


class StandsSeen(Fact):
    """Of ``answers`` to a statement, ``people`` agreed (or disagreed)."""

    words: str
    direction: Literal["agree", "disagree"]
    people: int = Field(ge=0)
    answers: int = Field(ge=0)


class GroupSeen(Fact):
    """People who answer alike; ``corners`` around them, each way from 0 to 1."""

    people: int = Field(ge=1)
    stands_for: tuple[StandsSeen, ...] = ()
    corners: tuple[tuple[float, float], ...] = ()


class StatementSeen(Fact):
    """How everybody answered a statement."""

    words: str
    agrees: int = Field(ge=0)
    disagrees: int = Field(ge=0)
    passes: int = Field(ge=0)

    @property
    def answers(self) -> int:
        """Return how many answered it."""
        return self.agrees + self.disagrees + self.passes


class DotSeen(Fact):
    """``n`` people of a group who lie at one place, each way from 0 to 1."""

    x: float
    y: float
    group: int = Field(ge=0)
    n: int = Field(ge=1)


class MapSeen(Fact):
    """One opinion map. Groups and dots are there only where groups are stable."""

    number: int
    question: str
    people: int = Field(ge=0)
    answers: int = Field(ge=0)
    groups: tuple[GroupSeen, ...] = ()
    shared: tuple[StandsSeen, ...] = ()
    statements: tuple[StatementSeen, ...] = ()
    dots: tuple[DotSeen, ...] = ()
    folded: str | None = None


class BarrierSeen(Fact):
    """Something in the way. ``words``: its author's, or of what kind it is; ``folded``: the reason in words."""

    words: str
    state: Literal["open", "answered", "gone"] = "open"
    days: int = Field(default=0, ge=0)
    folded: str | None = None


class GapSeen(Fact):
    """What officials expected of an item, of 10 people, and how many in a hundred said so, of ``n`` who answered."""

    item: str
    expected: float = Field(ge=0, le=10)
    officials: int = Field(ge=1)
    reported: float = Field(ge=0, le=100)
    n: int = Field(ge=1)
    marked: int = 0


class AspectSeen(Fact):
    """How much an aspect matters to a role (``all``: to everybody) and how much of it happened, 1 to 5."""

    role: str
    aspect: str
    matters: float = Field(ge=1, le=5)
    happened: float = Field(ge=1, le=5)
    n: int = Field(ge=1)


class VoiceSeen(Fact):
    """What a voice says to a question: a mean of 1 to 5 by ``n``."""

    asked: str
    voice: Literal["users", "employees"]
    mean: float = Field(ge=1, le=5)
    n: int = Field(ge=1)


class CellSeen(Fact):
    """How many acts fall on a phase and a level; None where that may not be told."""

    phase: Phase
    level: Literal["individual", "group", "collective"]
    acts: int | None = Field(ge=0)


class PowerSeen(Fact):
    """Residents' share of decisions and of contributions, 0 to 1, and of how many each; None: not told."""

    decides: float = Field(ge=0, le=1)
    contributes: float | None = Field(ge=0, le=1)
    decisions: int = Field(ge=0)
    contributions: int = Field(ge=0)


class StepSeen(Fact):
    """How many things came so far on the way from idea to practice."""

    step: Literal["said", "decided", "ahead", "steps", "done", "acts", "rules"]
    n: int = Field(ge=0)


class DoneSeen(Fact):
    """What one of two groups did: acts by kind, and by stretches of days (first, last, both ordinals; acts).

    What people keep to themselves is not in it. ``pooled`` among kinds: those of too few people, added up.
    """

    people: int = Field(ge=0)
    acts: int = Field(ge=0)
    minutes: int = Field(ge=0)
    untimed: int = Field(ge=0)
    kinds: tuple[tuple[str, int], ...] = ()
    stretches: tuple[tuple[int, int, int], ...] = ()


class TwinSeen(Fact):
    """What this group and the one that goes along did; ``other`` None: fewer than ``least`` people did something."""

    own: DoneSeen
    other: DoneSeen | None = None
    least: int = Field(default=5, ge=5)


class KeptFigures(Fact):
    """What two groups had done when they parted, as the other may know it; None: fewer than ``least`` people."""

    home: DoneSeen | None = None
    joined: DoneSeen | None = None
    least: int = Field(default=5, ge=5)


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
