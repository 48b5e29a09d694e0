"""A row that leaves the house: its table's columns, their types and keys.

A column's sentence stands in the locales, as ``column-<table>-<column>`` or ``column-<column>``: one without
it can't be exported. No person, no Telegram id, no instant finer than a day.
"""

from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

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
