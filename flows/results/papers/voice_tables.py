"""The rows of what the city answered, what is in the way, and surveys."""

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from flows.results.papers.published import Folded, Published, Words


class AnswerRow(Published):
    """What the city answered or pledged: said by the office itself, or told in the group."""

    TABLE, KEY, FREE_TEXT = "answers", ("answer",), True
    REFERS: ClassVar[dict[str, str]] = {"proposal": "proposals", "concern": "concerns", "barrier": "barriers"}
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
