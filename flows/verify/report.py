"""What came of checking: a line a check, and a line for each thing that isn't as it should be."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Check:
    """One check. ``holds``: None where it couldn't be told, and ``says`` why."""

    name: str
    holds: bool | None
    says: str
    wrong: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Report:
    """All checks of one package. ``unreadable``: why it could not be read as a package at all."""

    file: str
    checks: list[Check] = field(default_factory=list)
    unreadable: str | None = None
    key: str | None = None
    fingerprint: str | None = None
    size: int | None = None
    root: str | None = None

    def add(self, name: str, good: str, bad: str = "", wrong: list[str] | None = None) -> None:
        """Keep a check: ``good`` if nothing is ``wrong``, else ``bad`` and what is."""
        found = wrong or []
        self.checks.append(Check(name, not found, bad if found else good, found))

    def unsure(self, name: str, says: str) -> None:
        """Keep a check that couldn't be made."""
        self.checks.append(Check(name, None, says))

    @property
    def holds(self) -> bool:
        return self.unreadable is None and all(check.holds is not False for check in self.checks)

    @property
    def status(self) -> int:
        """0: everything holds. 1: something doesn't. 2: it can't be read as a package."""
        return 2 if self.unreadable is not None else int(not self.holds)

    def as_json(self) -> dict[str, Any]:
        """Return what docs/verify.md describes."""
        checks = [
            {"name": check.name, "holds": check.holds, "says": check.says, "wrong": check.wrong}
            for check in self.checks
        ]
        return {
            "file": self.file,
            "holds": self.holds,
            "unreadable": self.unreadable,
            "checks": checks,
            "key": self.key,
            "fingerprint": self.fingerprint,
            "size": self.size,
            "root": self.root,
        }

    def as_text(self) -> str:
        """Return a line a check, and below it what is wrong."""
        if self.unreadable is not None:
            return self.unreadable
        marks = {True: "ok    ", False: "wrong ", None: "look  "}
        lines = []
        for check in self.checks:
            lines.append(f"{marks[check.holds]} {check.says}")
            lines += [f"         {one}" for one in check.wrong[:MOST_TOLD]]
            if len(check.wrong) > MOST_TOLD:
                lines.append(f"         and {len(check.wrong) - MOST_TOLD} more")
        return "\n".join([*lines, "Everything holds." if self.holds else "Something doesn't hold."])


MOST_TOLD = 40
