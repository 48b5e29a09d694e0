"""What a chart is made of."""

from pydantic import BaseModel, ConfigDict


class Fact(BaseModel):
    """A frozen value that refuses fields it doesn't know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
