"""Every table that leaves the house; what isn't here is in no file. ``Published`` says what holds for all rows."""

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from flows.results.papers.idea_tables import ConcernRow, DecisionRow, ProposalRow, TallyRow
from flows.results.papers.published import Folded, Published, Words
from flows.results.papers.voice_tables import AnswerRow, BarrierRow, SurveyRow
from flows.results.papers.vote_tables import ObjectionRow, OptionRow, VoteRow, VoteTallyRow
from storage.models import Kind


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
    REFERS: ClassVar[dict[str, str]] = {"part_of": "tasks"}
    task: int = Field(ge=1)
    part_of: int | None = None
    minutes: int | None = Field(default=None, ge=1)
    state: Literal["open", "split", "done", "gone"]
    written: date
    done: date | None = None


class RuleRow(Published):
    """A rule that the group was asked to change."""

    TABLE, KEY = "rules", ("proposal",)
    REFERS: ClassVar[dict[str, str]] = {"proposal": "proposals"}
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
    REFERS: ClassVar[dict[str, str]] = {"proposal": "proposals", "answer": "answers", "vote": "votes"}
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
    shown: Literal["yes", "too few people", "changed since"]
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
