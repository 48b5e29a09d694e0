"""What an opinion map is made by: data that a package records beside the map."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class MapRules(BaseModel):
    """Parameters of one map. The defaults are those of the mathematics that was published."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    answers_at_least: Annotated[int, Field(ge=1)] = 7
    """Answers (or all statements, if there are fewer) from which a person is put into a group."""
    people_at_least: Annotated[int, Field(ge=2)] = 15
    """With fewer grouped people the most active others fill up to so many."""
    base_clusters: Annotated[int, Field(ge=10, le=500)] = 100
    most_groups: Annotated[int, Field(ge=2, le=9)] = 5
    base_per_group: Annotated[int, Field(ge=1)] = 12
    """So many base clusters allow one group more than two."""
    winners_in_a_row: Annotated[int, Field(ge=1)] = 4
    """The number of groups changes only after so many equal winners."""
    restarts: Annotated[int, Field(ge=10, le=100)] = 10
    runs: Annotated[int, Field(ge=20, le=100)] = 20
    """Shuffled runs, and half-sample refits."""
    agreement_at_least: Annotated[float, Field(ge=0.6, le=1)] = 0.6
    """Mean adjusted Rand index of the refits, two by two."""
    group_at_least: Annotated[int, Field(ge=5)] = 5
    """People in the smallest group."""
    group_percent: Annotated[int, Field(ge=5, le=50)] = 5
    """The same, in percent of grouped people."""
    judged_by: Annotated[int, Field(ge=500)] = 1000
    """People by whose positions stability is judged; drawn by the seed where there are more."""
    seed: Annotated[int, Field(ge=0)] = 3


DEFAULT_MAP = MapRules()
