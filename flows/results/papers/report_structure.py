"""The report's structure: who decides and who contributes, coverage, how evenly, what stands in for a service."""

from collections.abc import Mapping

from flows.instruments import coverage, power, substitution
from flows.instruments.equality import spread
from flows.results.drawing import Drawn
from flows.results.papers.html import Markup, element, paragraph, section, table
from flows.results.papers.record import Record
from flows.results.papers.report_ideas import figure
from flows.results.papers.rows import TotalRow

Shown = Mapping[str, Drawn]
BY_ROLE = ("people_who_did_something", "acts", "minutes")
MEASURES = (
    *("decided_by_residents", "contributed_by_residents", "took_part_by", "evenness", "resource_base"),
    *("circulation", "unasked", "for_all", "order_of_change", "coverage", "agenda", "substitution"),
)


def structure(record: Record, shown: Shown) -> Markup:
    """Return who does what, each number with what it rests on; what may not be told is said to be so."""
    speech = record.speech
    parts = [
        figure(shown.get("who-decides-who-contributes")),
        *map(paragraph, _power(record)),
        _roles(record),
        *map(paragraph, _evenly(record)),
        *map(paragraph, _circulation(record)),
        *map(paragraph, _order(record)),
        figure(shown.get("journey")),
        _coverage(record, shown),
        _agenda(record),
        _substitution(record),
        paragraph(speech.say("results-structure-how")),
        how(record, *MEASURES),
    ]
    return section("structure", speech.say("results-structure"), *(part for part in parts if part))


def how(record: Record, *measures: str) -> Markup:
    """Return how each of the numbers that are told was computed, once."""
    rows = (row for row in record.tables["totals"] if row.measure in measures)
    return element("ul", *(element("li", words) for words in dict.fromkeys(row.computed for row in rows)))


def _percent(record: Record, row: TotalRow) -> str:
    return record.speech.say("results-percent", n=record.speech.number(round(100 * row.value)))


def _power(record: Record) -> list[str]:
    speech = record.speech
    decided = record.total("decided_by_residents").get("all")
    gave = record.total("contributed_by_residents").get("all")
    lines = []
    if decided:
        lines.append(speech.say("power-decides", percent=_percent(record, decided), n=decided.n))
    if gave:
        lines.append(speech.say("power-contributes", percent=_percent(record, gave), n=gave.n))
    label = "not-yet"
    if decided and gave:
        label = power.Power(decided.value, gave.value, decided.n, gave.n).label
    elif not gave and record.total("acts")["all"].n:
        label = "not-told"
    return [*lines, speech.say(f"power-{label}"), speech.say("power-ours")]


def _evenly(record: Record) -> list[str]:
    speech, whole = record.speech, int(record.total("people_taking_part")["all"].value)
    did = record.total("people_who_did_something")["all"]
    lines = [speech.say("equality-contributed", k=int(did.value), n=whole)] if whole else []
    for how, row in record.total("took_part_by", "how").items():
        lines.append(speech.say(f"equality-{how}", k=int(row.value), n=row.n))
    if uneven := record.total("evenness").get("all"):
        lines.append(speech.say(f"equality-spread-{spread(uneven.value)}"))
    base = record.total("resource_base", "base")
    return [*lines, *(speech.say(f"base-{cell}", k=int(row.value), n=row.n) for cell, row in base.items())]


def _circulation(record: Record) -> list[str]:
    rows = {name: record.total(name).get("all") for name in ("circulation", "unasked", "for_all")}
    return [
        record.speech.say(f"figure-{name.replace('_', '-')}", percent=int(row.value), n=row.n)
        for name, row in rows.items()
        if row
    ]


def _order(record: Record) -> list[str]:
    row = record.total("order_of_change").get("all")
    return [record.speech.say(f"order-{int(row.value)}", n=row.n)] if row else []


def _roles(record: Record) -> Markup | None:
    speech, parts = record.speech, {one: record.total(one, "role") for one in BY_ROLE}
    rows = [
        [
            speech.say(f"results-role-{role.replace('_', '-')}"),
            *(str(int(parts[one][role].value)) for one in BY_ROLE),
        ]
        for role in parts["acts"]
    ]
    heads = [speech.say(f"results-by-role-{key}") for key in ("role", "people", "acts", "minutes")]
    return table(speech.say("results-by-role-caption"), heads, rows, numbers=3) if len(rows) > 1 else None


def _coverage(record: Record, shown: Shown) -> Markup | None:
    speech, told = record.speech, record.total("coverage", "phase_level")
    if not told:
        return None
    rows = [
        [
            speech.say(f"phase-{phase}"),
            *(_cell(told.get(f"{phase}/{level}")) for level in coverage.LEVELS),
        ]
        for phase in coverage.PHASES
    ]
    heads = [speech.say("results-phase"), *(speech.say(f"level-{level}") for level in coverage.LEVELS)]
    parts = (
        figure(shown.get("coverage")),
        table(speech.say("results-coverage-caption"), heads, rows, numbers=3),
    )
    return Markup("".join(part for part in parts if part))


def _cell(row: TotalRow | None) -> str:
    return str(int(row.value)) if row else "·"


def _agenda(record: Record) -> Markup | None:
    speech = record.speech
    rows = [
        [speech.say(f"agenda-{what}"), speech.say(f"results-role-{role.replace('_', '-')}"), str(row.n)]
        for cell, row in record.total("agenda", "role").items()
        for what, role in [cell.split("/")]
    ]
    heads = [speech.say(f"results-agenda-{key}") for key in ("what", "role", "n")]
    return table(speech.say("results-agenda-caption"), heads, rows, numbers=1) if rows else None


def _substitution(record: Record) -> Markup | None:
    speech, told = record.speech, record.total("substitution", "substitutes")
    rows = [[speech.say(f"substitutes-{says}"), _cell(told.get(says))] for says in substitution.CELLS]
    heads = [speech.say("results-substitution-what"), speech.say("results-acts")]
    caption = speech.say("results-substitution-caption", n=sum(row.n for row in told.values()))
    return table(caption, heads, rows, numbers=1) if told else None
