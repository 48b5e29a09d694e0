"""The JSON bodies that the chat page posts, a model a verb; ``me`` is who acts."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Become(Body):
    name: str = Field(min_length=1, max_length=64)
    language: Literal["en", "fi"] = "en"


class Start(Body):
    me: int
    payload: str | None = Field(default=None, max_length=64, pattern=r"^[A-Za-z0-9_-]*$")


class Say(Body):
    me: int
    chat: int
    text: str
    reply: int | None = None
    topic: int | None = None


class Attach(Say):
    kind: Literal["photo", "document"]


class Speak(Body):
    me: int
    chat: int
    reply: int | None = None
    topic: int | None = None


class Edit(Body):
    me: int
    chat: int
    message: int
    text: str


class Press(Body):
    me: int
    chat: int
    message: int
    row: int = Field(ge=0)
    column: int = Field(ge=0)


class React(Body):
    me: int
    chat: int
    message: int
    emoji: str | None = Field(max_length=16)


class SetPace(Body):
    speed: Literal["0", "1", "60", "600", "3600", "max"]


class SetHold(Body):
    on: bool


class Nothing(Body):
    pass
