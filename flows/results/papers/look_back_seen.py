"""What the package's charts may know of looking back and of who does what: from its own totals and rows."""

from typing import Any

from flows.instruments import both_voices, journey
from flows.instruments.aspects import ASPECTS
from flows.results.looking_back import cells
from flows.results.measured import AspectSeen, PowerSeen, StepSeen, VoiceSeen
from flows.results.papers.record import Record


def published_look(record: Record) -> dict[str, Any]:
    """Return the picture's fields."""
    told = record.total("coverage", "phase_level")
    return {
        "aspects": tuple(_aspects(record)),
        "voices": tuple(_voices(record)),
        "coverage": cells({cell: int(row.value) for cell, row in told.items()}) if told else (),
        "power": _power(record),
        "journey": _journey(record),
    }


def _aspects(record: Record) -> list[AspectSeen]:
    found = []
    for split in ("item", "role"):
        matters, happened = (record.total(f"reflection_{side}", split) for side in ("matters", "happened"))
        for cell, row in matters.items():
            role, _, aspect = cell.rpartition("/")
            values = {"matters": row.value, "happened": happened[cell].value, "n": row.n}
            found.append(AspectSeen.model_validate({"role": role or "all", "aspect": aspect, **values}))
    return sorted(
        found, key=lambda one: (one.role != "all", one.role == "pooled", one.role, ASPECTS.index(one.aspect))
    )


def _voices(record: Record) -> list[VoiceSeen]:
    rows = record.total("voice", "item")
    return [
        VoiceSeen(asked=asked, voice=voice, mean=row.value, n=row.n)
        for asked in both_voices.ASKED
        for voice in both_voices.VOICES
        if (row := rows.get(f"{voice}-{asked}"))
    ]


def _power(record: Record) -> PowerSeen | None:
    decided = record.total("decided_by_residents").get("all")
    gave = record.total("contributed_by_residents").get("all")
    if decided is None:
        return None
    return PowerSeen(
        decides=decided.value,
        contributes=gave.value if gave else None,
        decisions=decided.n,
        contributions=gave.n if gave else 0,
    )


def _journey(record: Record) -> tuple[StepSeen, ...]:
    tables = record.tables
    ideas = [row.state for row in tables["proposals"]]
    pieces = [row.state for row in tables["tasks"] if row.state in ("open", "done")]
    acts = int(record.total("acts")["all"].value)
    rules = sum(row.in_force is not None for row in tables["rules"])
    found = journey.steps(ideas, pieces, acts, rules)
    return tuple(StepSeen.model_validate({"step": one.step, "n": one.n}) for one in found)
