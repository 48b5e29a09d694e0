"""A campaign as published: its date, its number, its rows. The other papers read this and nothing else."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from flows.results.papers.act_rows import Acts, task_rows
from flows.results.papers.idea_rows import idea_tables
from flows.results.papers.other_rows import other_tables
from flows.results.papers.published import Published
from flows.results.papers.role_rows import role_rows
from flows.results.papers.rows import TABLES, CampaignRow, ContributionRow, TotalRow
from flows.results.papers.rule_rows import rule_rows
from flows.results.papers.seen import Seen, Source, seen
from flows.results.papers.structure_totals import structure_totals
from flows.results.papers.totals import total_rows
from flows.results.papers.twin_rows import parted_rows, together_rows
from flows.results.papers.voice_rows import voice_tables
from flows.results.papers.voice_totals import voice_totals
from flows.results.papers.vote_rows import vote_tables
from flows.speech import Speech
from storage import log
from storage.models import Campaign


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that leaves the house. Good as long as ``source`` shows the state it was made of."""

    source: Source
    seen: Seen
    day: date
    """The local day of the newest entry of the log: the state's date."""
    size: int
    """How many entries the log has: the state's number."""
    operator: str
    tables: Mapping[str, Any]
    """The rows of each table; contributions are read anew whenever they are gone through."""
    acts: Acts
    bom: bool = False
    """Whether CSV files begin with a byte order mark."""
    twin: "Record | None" = None
    """That of the group that joined, where the package is one of both."""
    beside: bool = False
    """Whether this is that of the group that joined: its papers lie beside the other's."""

    @property
    def models(self) -> tuple[type[Published], ...]:
        """The tables that have a file."""
        return tuple(model for model in TABLES if self.tables[model.TABLE] or not model.SOMETIMES)

    @property
    def speech(self) -> Speech:
        """The campaign's voice."""
        return self.seen.speech

    @property
    def about(self) -> CampaignRow:
        """The campaign's own row."""
        return cast(CampaignRow, next(iter(self.tables["campaign"])))

    def rows(self, model: type[Published]) -> Iterable[Any]:
        """Return a table's rows to be written, the acts as plain values."""
        return self.acts.values() if model is ContributionRow else self.tables[model.TABLE]

    def total(self, measure: str, split: str = "all") -> dict[str, TotalRow]:
        """Return a measure's totals by cell."""
        rows = cast(Collection[TotalRow], self.tables["totals"])
        return {row.cell: row for row in rows if (row.measure, row.split) == (measure, split)}


def record(
    source: Source,
    campaign: Campaign,
    at: int,
    *,
    operator: str,
    bom: bool = False,
    twin: Record | None = None,
    beside: bool = False,
) -> Record:
    """Return what may be published; ``at`` is its date only where the log tells none.

    ``twin``: that of the group that joined this campaign, and is in the same package, ``beside`` this one.
    """
    look = seen(source, campaign)
    acts = Acts(look)
    newest = log.newest(source, campaign.id)
    at = at if newest is None else newest
    day = look.day(at)
    tables: dict[str, Any] = {
        **other_tables(look),
        **idea_tables(look),
        **voice_tables(look, day),
        "rules": rule_rows(look),
        "role_cards": role_rows(look),
        **vote_tables(look),
        "contributions": acts,
        "tasks": task_rows(look),
        "groups": together_rows(acts, twin.acts) if twin else parted_rows(source, campaign, acts),
    }
    totals = total_rows(look, acts, tables)
    reported = {row.measure: row for row in totals if row.split == "all"}
    people = {"people": reported["people_who_did_something"], "minutes": reported["minutes"]}
    tables["totals"] = (*totals, *voice_totals(look, tables, people, at), *structure_totals(look, tables))
    return Record(
        source=source,
        seen=look,
        day=day,
        size=log.head(source, campaign.id)[0],
        operator=operator,
        tables={model.TABLE: tables[model.TABLE] for model in TABLES},
        acts=acts,
        bom=bom,
        twin=twin,
        beside=beside,
    )
