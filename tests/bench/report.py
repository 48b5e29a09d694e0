"""What was measured, beside what was promised."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

OUT = Path(__file__).parents[2] / "bench-out" / "bench.json"


@dataclass(frozen=True)
class Line:
    """One promise: ``value`` must be ``goal`` at least, or at most if ``most``."""

    part: str
    name: str
    value: float
    goal: float | None = None
    most: bool = False
    unit: str = "×"

    @property
    def holds(self) -> bool | None:
        if self.goal is None:
            return None
        return self.value <= self.goal if self.most else self.value >= self.goal


@dataclass
class Report:
    """All lines, and the raw numbers behind them."""

    lines: list[Line] = field(default_factory=list)
    raw: dict[str, object] = field(default_factory=dict)

    def add(self, *lines: Line) -> None:
        for line in lines:
            self.lines.append(line)
            print(_row(line), flush=True)

    def keep(self) -> Path:
        """Write the JSON; return where."""
        OUT.parent.mkdir(exist_ok=True)
        told = [{**asdict(line), "holds": line.holds} for line in self.lines]
        OUT.write_text(json.dumps({"lines": told, "raw": self.raw}, indent=1) + "\n")
        return OUT


def head() -> str:
    return f"{'part':8} {'what':58} {'measured':>12} {'promised':>12}\n{'-' * 96}"


def _row(line: Line) -> str:
    measured = f"{line.value:,.2f} {line.unit}" if line.value < 1000 else f"{line.value:,.0f} {line.unit}"
    promised = "" if line.goal is None else f"{'≤' if line.most else '≥'} {line.goal:g} {line.unit}"
    mark = {True: "", False: "  no", None: ""}[line.holds]
    return f"{line.part:8} {line.name:58} {measured:>12} {promised:>12}{mark}"
