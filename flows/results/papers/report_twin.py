"""The report's section on two groups that went together: what each did, side by side."""

from collections import defaultdict

from flows.instruments.small import in_splits
from flows.results.papers.html import Markup, paragraph, section, table
from flows.results.papers.record import Record
from flows.results.papers.rows import TwinRow
from flows.results.papers.telling import dated
from flows.results.twin_seen import DoneSeen, TwinSeen
from flows.taking_part import rules_of

GROUPS = ("home", "joined")
WHOLE = ("people_who_did_something", "acts", "minutes", "acts_without_a_time")


def groups(record: Record, chart: Markup | None) -> Markup | None:
    """Return both groups' numbers and where the other's papers are; None where no group went along."""
    speech, rows = record.speech, _rows(record)
    if record.beside:
        return section("groups", speech.say("results-groups"), paragraph(speech.say("results-groups-beside")))
    if not rows:
        return None
    lines = [speech.say("results-groups-in-twin" if record.twin is not None else "results-groups-parted")]
    if until := next((row.until for row in rows if row.until), None):
        lines.append(speech.say("results-groups-until", day=dated(speech, until)))
    for why in sorted({row.shown for row in rows} - {"yes"}):
        lines.append(speech.say("results-groups-few" if why == "too few people" else "results-groups-changed"))
    lines.append(speech.say("results-groups-how"))
    heads = [speech.say(f"results-groups-{name}") for name in ("what", *GROUPS)]
    told = table(speech.say("results-groups-caption"), heads, _cells(record, rows), numbers=2)
    return section("groups", speech.say("results-groups"), *map(paragraph, lines), chart, told)


def _rows(record: Record) -> list[TwinRow]:
    return list(record.tables["groups"])


def _cells(record: Record, rows: list[TwinRow]) -> list[list[str]]:
    speech = record.speech
    by: dict[tuple[str, str, str], dict[str, TwinRow]] = defaultdict(dict)
    for row in rows:
        if row.split != "week" and (row.split == "all" or row.measure == "acts"):
            by[row.split, row.measure, row.cell][row.group] = row
    whole = [("all", measure, "all") for measure in WHOLE]
    kinds = sorted(key for key in by if key[0] == "kind")
    made = []
    for key in (*whole, *kinds):
        split, measure, cell = key
        words = f"chart-kind-{cell}" if split == "kind" else f"results-measure-{measure.replace('_', '-')}"
        made.append([speech.say(words), *(_value(record, by[key].get(group)) for group in GROUPS)])
    return made


def _value(record: Record, row: TwinRow | None) -> str:
    if row is None and record.twin is not None:
        return "0"
    if row is None or row.value is None:
        return "–"
    if row.measure == "minutes":
        return record.speech.duration(row.value) if row.value else "–"
    return record.speech.say("chart-number", n=row.value)


def groups_seen(record: Record) -> TwinSeen | None:
    """Return what the package's chart of two groups may know; None where it isn't a package of both."""
    if record.twin is None:
        return None
    own, other = (_done(record, name) for name in GROUPS)
    least = in_splits(rules_of(record.seen.campaign))
    return TwinSeen(own=own, other=other if other.people >= least else None, least=least)


def _done(record: Record, group: str) -> DoneSeen:
    rows = [row for row in _rows(record) if row.group == group]
    whole = {row.measure: row.value or 0 for row in rows if row.split == "all"}
    kinds = {row.cell: row.value or 0 for row in rows if (row.split, row.measure) == ("kind", "acts")}
    return DoneSeen(
        people=whole["people_who_did_something"],
        acts=whole["acts"],
        minutes=whole["minutes"],
        untimed=whole["acts_without_a_time"],
        kinds=tuple(sorted(kinds.items())),
    )
