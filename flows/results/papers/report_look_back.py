"""The report's looking back: idea against practice by role, two voices side by side, how it felt."""

from collections.abc import Mapping

from flows.instruments import at_sessions, both_voices, encounter
from flows.instruments.aspects import ASPECTS
from flows.results.drawing import Drawn
from flows.results.papers.html import Markup, paragraph, section, table
from flows.results.papers.record import Record
from flows.results.papers.report_ideas import figure
from flows.results.papers.report_instruments import signed
from flows.results.papers.report_structure import how
from flows.results.papers.rows import TotalRow

Shown = Mapping[str, Drawn]
SIDES = ("matters", "happened", "gap")
Told = Mapping[str, TotalRow]


def reflection(record: Record, shown: Shown) -> Markup | None:
    """Return idea against practice; None where too few answered both sides of any aspect."""
    speech = record.speech
    if not record.total("reflection_gap", "item"):
        return None
    parts = [_aspects(record, None), *(_aspects(record, role) for role in _roles(record))]
    notes = [speech.say("results-reflection-how"), speech.say("paper-chose")]
    if apart := record.total("reflection_divergence").get("all"):
        value = speech.number(apart.value)
        notes.insert(0, speech.say("results-reflection-divergence", value=value, n=apart.n))
    chart = figure(shown.get("idea-against-practice"))
    computed = how(record, *(f"reflection_{side}" for side in (*SIDES, "divergence")))
    return section("reflection", speech.say("results-reflection"), chart, *parts, *map(paragraph, notes), computed)


def _roles(record: Record) -> list[str]:
    return list(dict.fromkeys(cell.split("/")[0] for cell in record.total("reflection_gap", "role")))


def _aspects(record: Record, role: str | None) -> Markup:
    speech = record.speech
    rows = {side: record.total(f"reflection_{side}", "role" if role else "item") for side in SIDES}
    cells = {aspect: f"{role}/{aspect}" if role else aspect for aspect in ASPECTS}
    told = [
        [
            speech.say(f"aspect-{aspect}"),
            speech.number(rows["matters"][cell].value),
            speech.number(rows["happened"][cell].value),
            signed(speech.number(abs(rows["gap"][cell].value)), rows["gap"][cell].value),
            str(rows["gap"][cell].n),
        ]
        for aspect, cell in cells.items()
        if cell in rows["gap"]
    ]
    heads = [speech.say(f"results-reflection-{key}") for key in ("aspect", *SIDES, "answers")]
    caption = speech.say("results-reflection-caption")
    if role:
        named = speech.say(f"results-role-{role.replace('_', '-')}")
        caption = speech.say("results-reflection-role", role=named)
    return table(caption, heads, told, numbers=4)


def voices(record: Record, shown: Shown) -> Markup | None:
    """Return what the two voices say; a missing one is said. None where nobody was heard."""
    speech, rows = record.speech, record.total("voice", "item")
    if not rows:
        return None
    asked = [
        one for one in both_voices.ASKED if any(f"{voice}-{one}" in rows for voice in both_voices.VOICES)
    ]
    told = [
        [
            speech.say(f"voice-{one}"),
            *(_mean(record, rows.get(f"{voice}-{one}")) for voice in both_voices.VOICES),
        ]
        for one in asked
    ]
    missing = [v for v in both_voices.VOICES if not any(f"{v}-{one}" in rows for one in asked)]
    notes = [*(speech.say(f"voice-missing-{voice}") for voice in missing), speech.say("results-voices-how")]
    heads = [speech.say(f"results-voices-{key}") for key in ("asked", *both_voices.VOICES)]
    shown_table = table(speech.say("results-voices-caption"), heads, told, numbers=2)
    chart = figure(shown.get("two-voices"))
    computed = how(record, "voice")
    return section("voices", speech.say("results-voices"), chart, shown_table, *map(paragraph, notes), computed)


def _mean(record: Record, row: TotalRow | None) -> str:
    return f"{record.speech.number(row.value)} ({row.n})" if row else "–"


def sessions(record: Record) -> Markup | None:
    """Return what both voices said about the sessions in its time, all together; None where nobody was heard."""
    speech = record.speech
    counts: dict[str, dict[str, int]] = {}
    for row in record.tables["surveys"]:
        if row.instrument == at_sessions.INSTRUMENT and row.role == "all" and row.answers is not None:
            counts.setdefault(row.item, {})[row.value] = row.answers
    if not counts:
        return None
    told = [
        [
            speech.say(f"session-said-{asked}"),
            *(_said(record, counts.get(f"session-{voice}-{asked}")) for voice in both_voices.VOICES),
        ]
        for asked in at_sessions.ASKED
    ]
    silent = [v for v in both_voices.VOICES if not any(item.startswith(f"session-{v}-") for item in counts)]
    notes = [*(speech.say(f"voice-missing-{voice}") for voice in silent), speech.say("results-sessions-how")]
    heads = [speech.say(f"results-voices-{key}") for key in ("asked", *both_voices.VOICES)]
    shown = table(speech.say("results-sessions-caption"), heads, told)
    return section("sessions", speech.say("results-sessions"), shown, *map(paragraph, notes))


def _said(record: Record, counts: Mapping[str, int] | None) -> str:
    if counts is None:
        return "–"
    yes, partly, no = (counts.get(value, 0) for value in at_sessions.SAYS)
    return record.speech.say("results-sessions-cell", yes=yes, partly=partly, no=no, n=sum(counts.values()))


def felt(record: Record) -> Markup | None:
    """Return how it felt; None where too few answered both items of any side."""
    speech, rows = record.speech, record.total("encounter", "side")
    if not rows:
        return None
    told = [
        [
            f"{speech.say(f'encounter-about-{subject}')}: {speech.say(f'encounter-side-{side}')}",
            speech.number(rows[f"{subject}-{side}"].value),
            str(rows[f"{subject}-{side}"].n),
        ]
        for subject in encounter.SUBJECTS
        for side in encounter.SIDES
        if f"{subject}-{side}" in rows
    ]
    heads = [speech.say(f"results-encounter-{key}") for key in ("side", "mean")]
    heads.append(speech.say("results-reflection-answers"))
    notes = [speech.say("results-encounter-how")]
    if any(_passive(rows, subject) for subject in encounter.SUBJECTS):
        notes.insert(0, speech.say("encounter-kind-but-passive"))
    shown = table(speech.say("results-encounter-caption"), heads, told, numbers=2)
    computed = how(record, "encounter")
    return section("encounter", speech.say("results-encounter"), shown, *map(paragraph, notes), computed)


def _passive(rows: Told, subject: encounter.Subject) -> bool:
    return encounter.kind_but_passive(
        {side: rows[f"{subject}-{side}"].value for side in encounter.SIDES if f"{subject}-{side}" in rows}
    )
