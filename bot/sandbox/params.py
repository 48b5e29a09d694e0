"""What a method was called with: values from a query, a form, JSON or multipart, read by type."""

import json
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bot.sandbox.errors import bad_request


class Upload(NamedTuple):
    """A file in a multipart body."""

    filename: str
    content: bytes


@dataclass(frozen=True)
class Params:
    """Read-only view of one call's parameters."""

    values: dict[str, Any]
    uploads: dict[str, Upload] = field(default_factory=dict)

    def __contains__(self, name: str) -> bool:
        return self.values.get(name) is not None and self.values[name] != ""

    def text(self, name: str, default: str = "") -> str:
        value = self.values.get(name)
        if value is None:
            return default
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        return text

    def integer(self, name: str) -> int | None:
        if name not in self:
            return None
        try:
            return int(self.values[name])
        except (TypeError, ValueError):
            raise bad_request(f"invalid {name} specified") from None

    def flag(self, name: str) -> bool:
        return str(self.values.get(name, "")).lower() in ("true", "yes", "1", "y", "t")

    def parsed(self, name: str) -> Any:
        """Return a JSON-serialized value, parsed; None if absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None

    def upload(self, name: str) -> Upload | None:
        """Return the file sent as ``name``, directly or as attach://."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self.uploads.get(value.removeprefix("attach://"))
        return self.uploads.get(name)
