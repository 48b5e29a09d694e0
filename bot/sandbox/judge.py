"""Checks what the sandbox answers against a description of the Bot API (tests hand the file in)."""

import gzip
import json
from pathlib import Path
from typing import Any


class Judge:
    """Collects in ``problems`` what breaks the description: absent, unknown or mistyped fields.

    The file is gzipped JSON with ``methods`` and ``types``, as PaulSonOfLars/telegram-bot-api-spec has it.
    """

    def __init__(self, path: Path) -> None:
        with gzip.open(path) as file:
            description = json.load(file)
        self._types: dict[str, Any] = description["types"]
        self._methods: dict[str, Any] = description["methods"]
        self.problems: list[str] = []
        self.checked = 0

    def check_call(self, method: str, result: Any) -> None:
        """Check a method's result."""
        self._note(method, self._against_any(self.returns(method), result, method))

    def returns(self, method: str) -> list[str]:
        """Return the types a method's result may have."""
        kinds: list[str] = self._methods[method]["returns"] if method in self._methods else []
        return kinds

    def check(self, kind: str, value: Any, where: str) -> None:
        """Check a value of a named type."""
        self._note(where, self._against(kind, value, where))

    def _note(self, where: str, problems: list[str]) -> None:
        self.checked += 1
        self.problems += problems

    def _against_any(self, kinds: list[str], value: Any, where: str) -> list[str]:
        attempts = [self._against(kind, value, where) for kind in kinds]
        return min(attempts, key=len) if attempts else []

    def _against(self, kind: str, value: Any, where: str) -> list[str]:
        if kind.startswith("Array of "):
            if not isinstance(value, list):
                return [f"{where}: not a list"]
            inner = kind.removeprefix("Array of ")
            return [p for n, one in enumerate(value) for p in self._against(inner, one, f"{where}[{n}]")]
        if kind in self._types:
            return self._against_type(kind, value, where)
        return [] if _is_plain(kind, value) else [f"{where}: {value!r} is no {kind}"]

    def _against_type(self, kind: str, value: Any, where: str) -> list[str]:
        described = self._types[kind]
        if described.get("subtypes"):
            return self._against_any(described["subtypes"], value, where)
        if not isinstance(value, dict):
            return [f"{where}: {value!r} is no {kind}"]
        fields = {field["name"]: field for field in described.get("fields", [])}
        absent = [f"{where}.{n} is absent" for n, f in fields.items() if f["required"] and n not in value]
        unknown = [f"{where}.{name} is unknown to {kind}" for name in value if name not in fields]
        wrong = [
            problem
            for name, one in value.items()
            if name in fields
            for problem in self._against_any(fields[name]["types"], one, f"{where}.{name}")
        ]
        return absent + unknown + wrong


def _is_plain(kind: str, value: Any) -> bool:
    match kind:
        case "Integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "Float":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "Boolean":
            return isinstance(value, bool)
        case "String":
            return isinstance(value, str)
    return False
