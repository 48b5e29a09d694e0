"""The rules of a group: data that verbs read and that the group may amend, never constants inside verbs."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from flows.refusal import Refusal

Visibility = Literal["me", "group", "city"]
VoteMethod = Literal["consent", "single", "approval", "score", "schulze", "equal-shares"]
Percent = Annotated[int, Field(ge=0, le=100)]
Hour = Annotated[int, Field(ge=0, le=23)]
DAY_MINUTES = 1440


class Rules(BaseModel):
    """One group's rules. Validation keeps the floors: 50 %, 2 people, 12 hours."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    threshold_percent: Annotated[int, Field(ge=50, le=100)] = 60
    """(support + fine) of (support + fine + concern), at least, in percent."""
    quorum_percent: Percent = 25
    """support + fine, at least, in percent of those who have taken part when the idea was posted."""
    quorum_minimum: Annotated[int, Field(ge=2, le=1000)] = 3
    """Fewest people who support or are fine, however few take part."""
    quorum_minimum_small: Annotated[int, Field(ge=2, le=1000)] = 2
    """The same in a chat of up to ``small_chat`` people."""
    small_chat: Annotated[int, Field(ge=0, le=50)] = 4
    quorum_root_percent: Annotated[int, Field(ge=50, le=1000)] = 150
    """Cap of the quorum: this many percent of the square root of those who have taken part."""
    decision_hours: Annotated[int, Field(ge=12, le=336)] = 36
    newcomer_hours: Annotated[int, Field(ge=12, le=168)] = 24
    """How much longer an idea stays open if newcomers alone turn its result."""
    amend_hours: Annotated[int, Field(ge=12, le=168)] = 24
    """How much longer an idea stays open after its author amended it."""

    vote_method: VoteMethod | None = None
    """The only way in which /vote counts, where the group has chosen one."""
    review_days: Annotated[int, Field(ge=1, le=365)] = 90
    """What was agreed by consent is looked at again after so many days."""

    campaign_days: Annotated[int, Field(ge=1, le=42)] = 14
    campaign_days_most: Annotated[int, Field(ge=1, le=42)] = 42
    closing_hour: Hour = 18
    """Local hour at which a campaign closes."""

    open_proposals: Annotated[int, Field(ge=1, le=100)] = 3
    """Per person."""
    acts_per_day: Annotated[int, Field(ge=1, le=1000)] = 20
    """Per person and local day."""
    minutes_per_day: Annotated[int, Field(ge=1, le=DAY_MINUTES)] = DAY_MINUTES
    """Per person and local day."""
    statements_per_day: Annotated[int, Field(ge=1, le=1000)] = 20
    """Per person and local day, in opinion maps."""
    opinions_per_day: Annotated[int, Field(ge=10, le=100_000)] = 1000
    """Answers to statements, per person and local day."""
    undo_hours: Annotated[int, Field(ge=1, le=168)] = 24
    visibility: Visibility = "group"
    """What a contribution is unless its author says otherwise."""

    messages_per_day: Annotated[int, Field(ge=0, le=3)] = 3
    """Beyond answers to somebody's own command, in a group."""
    messages_per_day_closed: Annotated[int, Field(ge=0, le=1)] = 1
    albums_per_week: Annotated[int, Field(ge=0, le=2)] = 2
    quiet_from_hour: Hour = 21
    """First local hour in which the bot says nothing by itself."""
    quiet_until_hour: Hour = 8
    """First local hour in which it may speak again."""

    fold_by: Annotated[int, Field(ge=2, le=50)] = 3
    """People who took part before an item appeared, and fold it together."""
    two_together: Annotated[int, Field(ge=2, le=50)] = 2
    three_together: Annotated[int, Field(ge=2, le=50)] = 3
    pause_hours: Annotated[int, Field(ge=1, le=12)] = 12

    shown_from: Annotated[int, Field(ge=3, le=100)] = 3
    """Fewest answers from which *was it useful*, felt influence and what changed are shown."""
    split_from: Annotated[int, Field(ge=5, le=100)] = 5
    """Fewest answers from which other answers about oneself, and any split in an export, are shown."""

    identity_days: Annotated[int, Field(ge=1, le=180)] = 180
    """Identities are erased this long after a person's last campaign."""
    ballot_days: Annotated[int, Field(ge=1, le=60)] = 60
    """Ballots part from persons this long after closing."""
    known_days: Annotated[int, Field(ge=0, le=365)] = 7
    """Names are told to who meets over a need this long after both first acted in the chat."""
    session_from: Annotated[int, Field(ge=2, le=50)] = 3
    """A session is fixed once so many can come at one of its times."""
    listening_days: Annotated[int, Field(ge=0, le=365)] = 365
    lasting_days: Annotated[int, Field(ge=1, le=365)] = 90

    @model_validator(mode="after")
    def _agree_with_each_other(self) -> "Rules":
        if self.campaign_days > self.campaign_days_most:
            raise ValueError("campaign_days is above campaign_days_most")
        if self.quorum_minimum_small > self.quorum_minimum:
            raise ValueError("quorum_minimum_small is above quorum_minimum")
        return self

    def amended(self, **changes: Any) -> "Rules | Refusal":
        """Return these rules with ``changes``; a refusal names the first rule that can't be so."""
        try:
            return Rules.model_validate({**self.model_dump(), **changes})
        except ValidationError as problem:
            where = problem.errors()[0]["loc"]
            return Refusal("rule-out-of-range", {"rule": str(where[0]) if where else "together"})


DEFAULT = Rules()
