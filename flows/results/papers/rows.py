"""The rows that leave the house: each table's columns, their types and keys. What isn't here is in no file.

A column's sentence stands in the locales, as ``column-<table>-<column>`` or ``column-<column>``: one without
it can't be exported. No person, no Telegram id, no instant finer than a day.
"""

from datetime import date
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from storage.models import Kind

Words = Literal["shown", "private", "taken_back", "folded", "none"]
Folded = Literal["hurts", "private", "unlawful", "spam", "about_me"]


class Published(BaseModel):
    """One row of one file. ``KEY`` tells rows apart, ``REFERS`` leads a column to a key of another table."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    TABLE: ClassVar[str]
    KEY: ClassVar[tuple[str, ...]]
    REFERS: ClassVar[dict[str, str]] = {}
    FREE_TEXT: ClassVar[bool] = False
    SOMETIMES: ClassVar[bool] = False
    """Whether the file is only there where it has rows."""


class CampaignRow(Published):
    """The campaign itself; one row."""

    TABLE, KEY, FREE_TEXT = "campaign", ("title",), True
    title: str
    place: str | None = None
    worked_when: str | None = None
    ask: Literal["inform", "advise", "together", "ourselves"] | None = None
    promised: str | None = None
    addressee: str | None = None
    folded: str | None = None
    language: str
    zone: str
    started: date
    ends: date
    closed: date | None = None
    state: Literal["proposed", "running", "closed", "taken_back"]
    close_kind: str | None = None
    outcome: Literal["yes", "partly", "no"] | None = None
    people: int = Field(ge=0)


class ProposalRow(Published):
    """An idea."""

    TABLE, KEY, FREE_TEXT = "proposals", ("proposal",), True
    REFERS = {"replaced_by": "proposals"}
    proposal: int = Field(ge=1)
    text: str | None = None
    words: Words
    folded: Folded | None = None
    language: str
    posted: date
    decided: date | None = None
    state: Literal["open", "ahead", "not_ahead", "withdrawn", "retired"]
    replaced_by: int | None = None
    not_with: str | None = None
    knowledge: str | None = None


class ConcernRow(Published):
    """What somebody worries about in an idea."""

    TABLE, KEY, FREE_TEXT = "concerns", ("concern",), True
    REFERS = {"proposal": "proposals"}
    concern: int = Field(ge=1)
    proposal: int
    reason: Literal["money", "safety", "who", "unfair", "other"] | None = None
    text: str | None = None
    words: Words
    folded: Folded | None = None
    raised: date
    state: Literal["open", "answered"]


class ContributionRow(Published):
    """A self-declared act, without its author."""

    TABLE, KEY, FREE_TEXT = "contributions", ("contribution",), True
    contribution: int = Field(ge=1)
    week: str = Field(pattern=r"^\d{4}-W\d{2}$")
    kind: Kind
    minutes: int | None = Field(default=None, ge=1, le=1440)
    quantity: float | None = Field(default=None, ge=0)
    unit: str | None = None
    text: str | None = None
    place: str | None = None
    words: Words
    folded: Folded | None = None


class TaskRow(Published):
    """A piece of work; its words stay in the group."""

    TABLE, KEY = "tasks", ("task",)
    REFERS = {"part_of": "tasks"}
    task: int = Field(ge=1)
    part_of: int | None = None
    minutes: int | None = Field(default=None, ge=1)
    state: Literal["open", "split", "done", "gone"]
    written: date
    done: date | None = None


class DecisionRow(Published):
    """How an idea ended; its tally from 5 ballots on."""

    TABLE, KEY = "decisions", ("proposal",)
    REFERS = {"proposal": "proposals"}
    proposal: int
    decided: date
    method: str
    outcome: Literal["ahead", "not_ahead"]
    reason: str | None = None
    tally: Literal["published", "fewer than 5 ballots"]
    ballots: int | None = Field(default=None, ge=0)
    taking_part: int | None = Field(default=None, ge=0)
    needed: int | None = Field(default=None, ge=0)
    threshold_percent: int | None = Field(default=None, ge=0, le=100)
    percent: int | None = Field(default=None, ge=0, le=100)
    margin: int | None = Field(default=None, ge=0)


class RuleRow(Published):
    """A rule that the group was asked to change."""

    TABLE, KEY = "rules", ("proposal",)
    REFERS = {"proposal": "proposals"}
    proposal: int
    rule: str
    before: str | None = None
    after: str
    in_force: date | None = None


class RoleCardRow(Published):
    """A line of what a role expects of the others or brings, in somebody's words."""

    TABLE, KEY, FREE_TEXT = "role_cards", ("role", "side", "version"), True
    role: Literal["resident", "service_user", "employee", "official", "politician", "partner"]
    side: Literal["expect", "bring"]
    version: int = Field(ge=1)
    holds: Literal["yes", "no"]
    text: str | None = None
    words: Words
    folded: Folded | None = None
    written: date


class TallyRow(Published):
    """How many chose what in one decision."""

    TABLE, KEY = "tallies", ("proposal", "choice")
    REFERS = {"proposal": "decisions"}
    proposal: int
    choice: Literal["support", "fine", "concern", "not_mine"]
    ballots: int = Field(ge=0)


Way = Literal["consent", "single", "approval", "score", "schulze", "equal-shares"]


class VoteRow(Published):
    """A question that the group voted on; its numbers from 5 ballots on."""

    TABLE, KEY, FREE_TEXT = "votes", ("vote",), True
    vote: int = Field(ge=1)
    text: str | None = None
    words: Words
    folded: Folded | None = None
    language: str
    method: Way
    posted: date
    ended: date | None = None
    state: Literal["open", "decided", "withdrawn"]
    rounds: int = Field(ge=1)
    chosen: str | None = None
    tally: Literal["published", "fewer than 5 ballots", "none yet"]
    ballots: int | None = Field(default=None, ge=0)
    abstained: int | None = Field(default=None, ge=0)
    taking_part: int | None = Field(default=None, ge=0)
    needed: int | None = Field(default=None, ge=0)
    margin: int | None = Field(default=None, ge=0)
    budget: float | None = Field(default=None, ge=0)
    unit: str | None = None
    settled_by: str | None = None
    lot_record: str | None = None
    lot_public: str | None = None


class OptionRow(Published):
    """One thing a vote was about."""

    TABLE, KEY, FREE_TEXT = "options", ("vote", "option"), True
    REFERS = {"vote": "votes"}
    vote: int
    option: int = Field(ge=1)
    text: str | None = None
    words: Words
    cost: float | None = Field(default=None, ge=0)
    chosen: Literal["yes", "no"] | None = None
    support: float | None = Field(default=None, ge=0)
    lost_because: Literal["too-few-votes", "money-spent"] | None = None


class VoteTallyRow(Published):
    """How many said what of an option; option 0 is the question itself."""

    TABLE, KEY = "vote_tallies", ("vote", "option", "choice")
    REFERS = {"vote": "votes"}
    vote: int
    option: int = Field(ge=0)
    choice: str
    ballots: int = Field(ge=0)


class ObjectionRow(Published):
    """Why somebody did not consent."""

    TABLE, KEY, FREE_TEXT = "objections", ("objection",), True
    REFERS = {"vote": "votes"}
    objection: int = Field(ge=1)
    vote: int
    round: int = Field(ge=1)
    text: str | None = None
    words: Words
    folded: Folded | None = None
    raised: date
    state: Literal["open", "answered"]


class AnswerRow(Published):
    """What the city answered or pledged: said by the office itself, or told in the group."""

    TABLE, KEY, FREE_TEXT = "answers", ("answer",), True
    REFERS = {"proposal": "proposals", "concern": "concerns", "barrier": "barriers"}
    answer: int = Field(ge=1)
    told: date
    who: Literal["office", "resident"]
    checked: Literal["yes", "no"] | None = None
    says: Literal["will", "cant", "more", "pledge", "planned", "under_way", "done", "not_done"] | None = None
    until: date | None = None
    proposal: int | None = None
    concern: int | None = None
    barrier: int | None = None
    text: str | None = None
    words: Words
    folded: Folded | None = None
    state: Literal["said", "told", "confirmed", "disputed"]


class BarrierRow(Published):
    """Something in the way, in people's words."""

    TABLE, KEY, FREE_TEXT = "barriers", ("barrier",), True
    barrier: int = Field(ge=1)
    kind: (
        Literal["hierarchy", "control", "money_first", "time", "unclear_role", "not_counted", "other"] | None
    ) = None
    text: str | None = None
    words: Words
    folded: Folded | None = None
    raised: date
    state: Literal["open", "answered", "gone"]
    ended: date | None = None
    days: int = Field(ge=0)


class SurveyRow(Published):
    """How many answered what, from as many answers on as its question needs."""

    TABLE, KEY = "surveys", ("item", "wave", "role", "value")
    item: str
    instrument: Literal["closing", "influence", "pulse", "reflection", "voices", "encounter", "sessions"]
    version: int = Field(ge=1)
    wave: Literal["start", "end", "after"]
    role: Literal[
        "all", "resident", "service_user", "employee", "official", "politician", "partner", "pooled"
    ]
    value: str
    answers: int | None = Field(default=None, ge=0)
    n: int | None = Field(default=None, ge=0)
    shown: str


class TotalRow(Published):
    """One number, what it covers and how it was computed."""

    TABLE, KEY = "totals", ("measure", "split", "cell")
    measure: str
    split: Literal[
        "all", "kind", "week", "unit", "reason", "state", "item", "sector", "promiser", "wave", "role", "side",
        "phase_level", "level", "substitutes", "how", "base",
    ]  # fmt: skip
    cell: str
    value: float | int
    n: int = Field(ge=0)
    covers: Literal["everything", "published rows"]
    computed: str


class TimelineRow(Published):
    """Something that happened, by day."""

    TABLE, KEY = "timeline", ("entry",)
    REFERS = {"proposal": "proposals", "answer": "answers", "vote": "votes"}
    entry: int = Field(ge=1)
    day: date
    kind: Literal[
        "started", "chip", "decision", "paused", "prolonged", "album", "closed", "taken_back", "answer", "asked_lasted",
        "vote", "vote_result", "pledge", "official_invited", "official_checked", "official_saw",
        "letter_sent", "letter_refused", "letter_back", "made_public", "made_hidden", "amended_rule", "agenda",
        "twin_joined", "twin_left",
    ]  # fmt: skip
    proposal: int | None = None
    vote: int | None = None
    answer: int | None = None
    detail: str | None = None


class TwinRow(Published):
    """One number of one of two groups that went together."""

    TABLE, KEY, SOMETIMES = "groups", ("group", "measure", "split", "cell"), True
    group: Literal["home", "joined"]
    measure: Literal["people_who_did_something", "acts", "minutes", "acts_without_a_time"]
    split: Literal["all", "kind", "week"]
    cell: str
    value: int | None = Field(default=None, ge=0)
    shown: Literal["yes", "too few people"]
    until: date | None = None


TABLES: tuple[type[Published], ...] = (
    CampaignRow,
    ProposalRow,
    ConcernRow,
    ContributionRow,
    TaskRow,
    DecisionRow,
    RuleRow,
    RoleCardRow,
    TallyRow,
    VoteRow,
    OptionRow,
    VoteTallyRow,
    ObjectionRow,
    AnswerRow,
    BarrierRow,
    SurveyRow,
    TotalRow,
    TimelineRow,
    TwinRow,
)
