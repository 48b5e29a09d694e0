"""The rows of votes: questions, options, tallies, objections."""

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from flows.results.papers.published import Folded, Published, Words
from flows.results.votes_seen import Way


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
    REFERS: ClassVar[dict[str, str]] = {"vote": "votes"}
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
    REFERS: ClassVar[dict[str, str]] = {"vote": "votes"}
    vote: int
    option: int = Field(ge=0)
    choice: str
    ballots: int = Field(ge=0)


class ObjectionRow(Published):
    """Why somebody did not consent."""

    TABLE, KEY, FREE_TEXT = "objections", ("objection",), True
    REFERS: ClassVar[dict[str, str]] = {"vote": "votes"}
    objection: int = Field(ge=1)
    vote: int
    round: int = Field(ge=1)
    text: str | None = None
    words: Words
    folded: Folded | None = None
    raised: date
    state: Literal["open", "answered"]
