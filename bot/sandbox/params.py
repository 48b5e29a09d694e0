"""What a method was called with: values from a query, a form, JSON or multipart, read by type."""

import json
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bot.sandbox.errors import bad_request
from bot.sandbox.world import Json


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

    def mapping(self, name: str) -> Json:
        """Return a JSON object, {} if absent."""
        value = self.parsed(name)
        if value is not None and not isinstance(value, dict):
            raise bad_request(f"can't parse {name}: expected an Object")
        return value or {}

    def items(self, name: str) -> list[Any]:
        """Return a JSON array, [] if absent."""
        value = self.parsed(name)
        if value is not None and not isinstance(value, list):
            raise bad_request(f"can't parse {name}: expected an Array")
        return value or []

    def objects(self, name: str) -> list[Json]:
        """Return a JSON array of objects, [] if absent."""
        if not all(isinstance(one, dict) for one in self.items(name)):
            raise bad_request(f"can't parse {name}: expected an Object")
        return self.items(name)

    def upload(self, name: str) -> Upload | None:
        """Return the file sent as ``name``, directly or as attach://."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self.uploads.get(value.removeprefix("attach://"))
        return self.uploads.get(name)
