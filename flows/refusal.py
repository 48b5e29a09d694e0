"""How a verb says no: a value with a message key, never a string, never an exception."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing was changed.

    ``key`` names a message of the face (``refusal-<key>`` in the locale files), ``args`` fill it.
    """

    key: str
    args: dict[str, str | int] = field(default_factory=dict)
