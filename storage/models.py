"""What a campaign consists of. The package's field lists come from these models."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal[
    "notice", "voice", "know", "sketch", "host", "do", "care", "carry", "lend", "give", "teach", "check", "other"
]  # fmt: skip
Phase = Literal["initiate", "design", "deliver", "assess"]
Level = Literal["individual", "group", "collective"]
Role = Literal["resident", "service_user", "employee", "official", "politician", "partner"]
Choice = Literal["support", "fine", "concern", "not_mine"]
Visibility = Literal["me", "group", "city"]
Says = Literal["will", "cant", "more", "pledge", "planned", "under_way", "done", "not_done"]
ItemKind = Literal[
    "campaign", "chip", "proposal", "aid", "concern", "reply", "contribution", "task", "answer", "vote", "objection",
    "official", "barrier", "map", "statement", "line", "session", "programme", "circle", "handover",
]  # fmt: skip


class Row(BaseModel):
    """A stored row, read and never changed in place."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Campaign(Row):
    """One short campaign of one chat."""

    id: int
    chat: int
    topic: int | None
    code: str
    title: str | None = Field(description="The starter's words, as written")
    language: str
    zone: str = Field(description="IANA time zone of the chat")
    starter: int | None
    started_at: int
    ends_at: int
    state: Literal["proposed", "running", "closed", "taken_back"]
    closed_at: int | None
    close_kind: str | None
    outcome: Literal["yes", "partly", "no"] | None
    extended: int
    forked_from: int | None
    rules: str
    seed_key: str

    def running(self, at: int) -> bool:
        """Whether acts of ``at`` belong to it: the interval is [start, end)."""
        return self.state == "running" and at < self.ends_at


class Chip(Row):
    """One thing that the card asks for."""

    id: int
    campaign: int
    field: str
    text: str | None
    person: int | None
    at: int
    key: str


class Proposal(Row):
    """An idea that the group decides about; ``text`` is its newest wording."""

    id: int
    campaign: int
    number: int
    author: int | None
    poster: int | None
    language: str
    posted_at: int
    closes_at: int
    base: int
    state: Literal["asked", "open", "ahead", "not_ahead", "withdrawn", "retired"]
    decided_at: int | None
    retired_for: int | None
    prolonged: int
    unfolds: int | None
    private: int
    key: str
    role: str | None = Field(description="As whom its author took part when it was brought")
    text: str | None
    wording: int | None


class Ballot(Row):
    """One person's choice in one decision; the newest holds."""

    proposal: int
    person: int
    choice: Choice
    at: int
    update_id: int
    wording: int
    newcomer: int
    leaf: int


class Concern(Row):
    """What somebody worries about in an idea; it stays attached."""

    id: int
    proposal: int
    person: int | None
    reason: Literal["money", "safety", "who", "fairness", "other"] | None
    text: str | None
    at: int
    answered_by: int | None
    state: Literal["open", "answered", "gone"]
    private: int


class Decision(Row):
    """How a proposal ended, with the whole tally."""

    proposal: int
    at: int
    method: str
    passes: int
    outcome: str


class Vote(Row):
    """A question with options and a method; ``number`` once the group has seen it."""

    id: int
    campaign: int
    number: int | None
    author: int | None
    language: str
    method: str | None
    text: str | None
    total: int | None = Field(description="What there is to divide, in hundredths")
    unit: str | None
    hours: int
    posted_at: int | None
    closes_at: int | None
    base: int | None
    round: int
    prolonged: int
    state: Literal["draft", "open", "decided", "withdrawn"]
    written_at: int
    ended_at: int | None
    outcome: str | None
    private: int
    key: str
    role: str | None = Field(description="As whom its author took part when it was posted")


class VoteOption(Row):
    """One thing a vote is about; ``cost`` in hundredths."""

    vote: int
    number: int
    person: int | None
    text: str | None
    cost: int | None


class VoteBallot(Row):
    """One person's ballot; ``says`` and ``marks`` are JSON."""

    vote: int
    person: int
    says: str
    marks: str
    at: int
    update_id: int
    round: int
    newcomer: int
    leaf: int


class Objection(Row):
    """Why somebody doesn't consent."""

    id: int
    vote: int
    person: int | None
    round: int
    text: str | None
    at: int
    state: Literal["open", "gone", "answered"]
    private: int
    key: str


class OpinionMap(Row):
    """A question that is answered by agreeing or not with statements."""

    id: int
    campaign: int
    number: int
    author: int | None
    language: str
    text: str | None
    posted_at: int
    closes_at: int
    state: Literal["open", "closed", "withdrawn"]
    ended_at: int | None
    parted: int
    shown: int | None
    shown_at: int | None
    private: int
    key: str


class Statement(Row):
    """One sentence to agree with or not; ``number`` once the group has seen it."""

    id: int
    map: int
    number: int | None
    author: int | None
    language: str
    text: str | None
    alike: str | None
    at: int
    state: Literal["waiting", "open", "gone"]
    private: int
    key: str


class Opinion(Row):
    """One answer to a statement: 1 agrees, -1 disagrees, 0 passes; ``last``: the one that counts."""

    id: int
    map: int
    statement: int
    person: int
    value: int
    at: int
    update_id: int
    last: int
    leaf: int


class Contribution(Row):
    """A self-declared act; unknown numbers are None, never 0."""

    id: int
    campaign: int
    person: int | None
    key: str
    text: str | None
    kind: Kind
    minutes: int | None
    quantity: float | None
    unit: str | None
    people: int
    place: str | None
    happened_at: int
    precision: str
    logged_at: int
    visibility: Visibility
    phase: Phase
    level: Level
    role: Role
    task: int | None
    state: Literal["counted", "undone"]
    corrected_at: int | None
    leaf: int
    substitutes: Literal["yes", "no", "unsure"] | None = None
    published: Literal[0, 1] = Field(default=0, description="1: it had a row in a package while the campaign ran")


class Task(Row):
    """A piece of work that anyone may take; many may take one."""

    id: int
    campaign: int
    parent: int | None
    text: str | None
    minutes: int | None
    author: int | None
    at: int
    state: Literal["open", "split", "done", "gone"]
    done_at: int | None
    key: str


class Answer(Row):
    """What came back from the city: said by an official, or told by one who takes part and confirmed by another."""

    id: int
    campaign: int
    text: str | None
    person: int | None
    at: int
    state: Literal["told", "confirmed", "disputed"]
    key: str
    official: int | None = None
    about: Literal["proposal", "concern", "barrier"] | None = None
    item: int | None = None
    says: Says | None = None
    due_at: int | None = Field(default=None, description="The end of the day until which it will be done")


class Fold(Row):
    """An item whose words are hidden, in the open; ``campaign`` is None for what belongs to the chat."""

    id: int
    campaign: int | None
    kind: ItemKind
    item: int
    reason: str
    folder: Literal["admin", "people", "about_me", "operator"]
    at: int
    unfolded_at: int | None


class Thing(Row):
    """A dated fact of a campaign's timeline."""

    id: int
    campaign: int
    at: int
    kind: str
    item: int | None
    detail: str | None


class Message(Row):
    """Something the bot says: a view of the state, sent once, edited in place."""

    id: int
    key: str
    chat: int | None
    person: int | None
    topic: int | None
    campaign: int | None
    view: str
    args: str
    kind: Literal["answer", "card", "unasked", "receipt"]
    silent: int
    reply_to: int | None
    due_at: int
    state: Literal["waiting", "sending", "sent", "paused", "unknown", "gone"]
    attempts: int
    once: int
    sent_at: int | None
    number: int | None
    more: str | None
    shown: bytes | None
    dirty_at: int | None
    edited_at: int | None
    delete_at: int | None
    pin: int


class Timer(Row):
    """Something due at an instant, done once."""

    id: int
    key: str
    kind: str
    campaign: int | None
    item: int | None
    due_at: int
    done_at: int | None
    attempts: int
